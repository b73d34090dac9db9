/**
 * Tables and expressions of the core, built when they are first used instead of when a program starts: a text needs few of them, and making an expression
 * reads its whole source. In the sources they stay plain constants; here, in a bundle, `X = patternOf(…)` becomes a function that keeps what it makes,
 * and each use of `X` a call.
 */
import { parseSync, visitorKeys } from 'oxc-parser';

/** Where the modules of the core begin in a bundle that is not minified yet. */
const MODULE = /^\/\/ (.*)$/gm;
const OF_CORE = /^server\/src\/core\//;
/** Functions to which it matters when they are called: questions have to be asked before the first text is read. */
const IN_ORDER = new Set(['ask', 'guard']);

/** The bundle with its tables built late. @param code not minified; all modules in one scope @param file its name, by which it is parsed */
export function withLateTables(code, file) {
  const { program, errors } = parseSync(file, code, { range: true });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const starts = [...code.matchAll(MODULE)].map(({ index, 1: path }) => ({ index, isOfCore: OF_CORE.test(path) }));
  const isOfCore = (offset) => starts.findLast(({ index }) => index < offset)?.isOfCore ?? false;

  const declared = declarationsOf(program);
  const inOrder = callersInOrder(declared);
  const late = new Map();
  for (const [name, { init, isConstant }] of declared)
    if (isConstant && init && isOfCore(init.start) && isWorkedOut(init) && !namesIn(init).some((one) => inOrder.has(one)))
      late.set(name, init);
  const uses = usesOf(program, late);
  for (const name of uses.barred) late.delete(name);

  const edits = [...late].map(([name, init]) => ({
    at: declared.get(name).at,
    end: init.start,
    text: `${name}$, ${name} = () => ${name}$ ??= (`,
  }));
  for (const init of late.values()) edits.push({ at: init.end, end: init.end, text: ')' });
  for (const { name, at, end, text } of uses.places) if (late.has(name)) edits.push({ at, end, text });
  return applied(code, edits);
}

/** What stands at the top of a program, by name: variables with what they are set to, and functions. */
function declarationsOf(program) {
  const declared = new Map();
  for (const one of program.body) {
    if (one.type === 'FunctionDeclaration') declared.set(one.id.name, { init: one, isConstant: false });
    if (one.type !== 'VariableDeclaration') continue;
    for (const { id, init } of one.declarations)
      if (id.type === 'Identifier') declared.set(id.name, { init, at: id.start, isConstant: !declared.has(id.name) });
  }
  return declared;
}

/** The names of all that calls, itself or through others, what has to be called in order. */
function callersInOrder(declared) {
  const found = new Set(IN_ORDER);
  const names = new Map([...declared].map(([name, { init }]) => [name, init ? namesIn(init) : []]));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    // What only reads a text comes later anyway; what is worked out at the top counts by whom it calls.
    for (const [name, called] of names) if (called.some((one) => found.has(one))) found.add(name);
  }
  return found;
}

/** The names of the functions that are called while something is worked out, or by the function that it is. */
function namesIn(node) {
  const names = [];
  walk(node, undefined, (one) => {
    if (one.type !== 'CallExpression') return;
    const { callee } = one;
    if (callee.type === 'Identifier') names.push(callee.name);
    if (callee.type === 'MemberExpression' && !callee.computed) names.push(callee.property.name);
  });
  return names;
}

/** Whether it takes work: an expression, a call, or something made of them outside of functions. */
function isWorkedOut(node) {
  if (/Function/.test(node.type) || node.type === 'ClassExpression') return false;
  if (['CallExpression', 'NewExpression', 'TaggedTemplateExpression'].includes(node.type)) return true;
  if (node.type === 'Literal') return node.regex !== undefined && node.regex !== null;
  return childrenOf(node).some(isWorkedOut);
}

/** Where names are used, and those whose use can't become a call: exported ones, ones that are set again, and ones that mean something else somewhere. */
function usesOf(program, names) {
  const places = [];
  const barred = new Set();
  const bar = (node) => {
    for (const name of boundNames(node)) barred.add(name);
  };
  walk(program, undefined, (node, parent, key) => {
    if (node.type === 'AssignmentExpression') bar(node.left);
    else if (node.type === 'UpdateExpression') bar(node.argument);
    else if (node.type === 'ExportSpecifier') bar(node.local);
    else if (/^For(?:In|Of)Statement$/.test(node.type)) bar(node.left);
    else if (/Function/.test(node.type)) node.params.forEach(bar);
    else if (node.type === 'CatchClause' && node.param) bar(node.param);
    else if (node.type === 'VariableDeclarator' && !(program.body.includes(parent) && names.get(node.id.name) === node.init)) bar(node.id);
    if (node.type !== 'Identifier' || !names.has(node.name)) return;
    const { name, start: at, end } = node;
    if (/(?:Function|Class)(?:Declaration|Expression)$/.test(parent.type) && key === 'id') {
      barred.add(name);
      return;
    }
    if ((parent.type === 'VariableDeclarator' && key === 'id') || parent.type === 'ExportSpecifier') return;
    if (/^(?:MemberExpression|Property|MethodDefinition|PropertyDefinition)$/.test(parent.type) && !parent.computed && !parent.shorthand)
      if (key === 'property' || key === 'key') return;
    if (parent.type === 'Property' && parent.shorthand) {
      if (key === 'value') places.push({ name, at, end, text: `${name}: ${name}()` });
      return;
    }
    if (/^(?:LabeledStatement|BreakStatement|ContinueStatement)$/.test(parent.type) && key === 'label') return;
    // In brackets, since `new X.Y(…)` would take the call as its own.
    places.push({ name, at, end, text: `(${name}())` });
  });
  return { places, barred };
}

/** The names that a pattern binds or sets. */
function boundNames(node) {
  if (!node) return [];
  switch (node.type) {
    case 'Identifier':
      return [node.name];
    case 'VariableDeclaration':
      return [];
    case 'MemberExpression':
      return [];
    case 'Property':
      return boundNames(node.value);
    case 'AssignmentPattern':
      return boundNames(node.left);
    default:
      return childrenOf(node).flatMap(boundNames);
  }
}

function childrenOf(node) {
  return (visitorKeys[node.type] ?? []).flatMap((key) => node[key] ?? []).filter(Boolean);
}

function walk(node, parent, visit, key) {
  visit(node, parent, key);
  for (const name of visitorKeys[node.type] ?? []) {
    const value = node[name];
    if (Array.isArray(value)) for (const one of value) one && walk(one, node, visit, name);
    else if (value) walk(value, node, visit, name);
  }
}

function applied(code, edits) {
  const parts = [];
  let from = 0;
  for (const { at, end, text } of edits.sort((a, b) => a.at - b.at || a.end - b.end)) {
    parts.push(code.slice(from, at), text);
    from = end;
  }
  return [...parts, code.slice(from)].join('');
}
