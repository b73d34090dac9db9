// Writes some libraries shorter as they are bundled: the same answers from fewer bytes.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The plugin for esbuild. */
export const smallLibraries = {
  name: 'small-libraries',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]tldts[\\/]dist[\\/]es6[\\/].*[\\/]data[\\/]trie\.js$/ }, async ({ path }) => ({ contents: writeTrie(registryPart(await import(pathToFileURL(path)))), loader: 'js' }));
    onLoad({ filter: /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, ({ path }) => ({ contents: markSchemas(readFileSync(path, 'utf8')), loader: 'js' }));
    onLoad({ filter: /[\\/]franc-min[\\/]data\.js$/ }, async ({ path }) => ({ contents: writeTrigrams((await import(pathToFileURL(path))).data), loader: 'js' }));
  },
};

/**
 * The trie of public suffixes without what private organisations added, which is never asked for.
 * Where a node has a wildcard all its edges stay: a named one is taken before it.
 * @param {{ edgeChild: Uint16Array, edgeLength: Uint8Array, edgeStart: Uint16Array, nodeFlags: Uint8Array, labelText: string, rulesRoot: number, exceptionsRoot: number }} trie
 */
export function registryPart({ edgeChild, edgeLength, edgeStart, nodeFlags, labelText, rulesRoot, exceptionsRoot }) {
  const labels = [];
  let offset = 0;
  for (const length of edgeLength) labels.push(labelText.slice(offset, (offset += length)));
  const edgesOf = (node) => Array.from({ length: edgeStart[node + 1] - edgeStart[node] }, (_, index) => edgeStart[node] + index);
  const counts = new Map();
  const has = (node) => {
    if (!counts.has(node)) counts.set(node, (nodeFlags[node] & 1) !== 0 || edgesOf(node).some((edge) => has(edgeChild[edge])));
    return counts.get(node);
  };
  const keptOf = (node) => (edgesOf(node).some((edge) => labels[edge] === '*') ? edgesOf(node) : edgesOf(node).filter((edge) => has(edgeChild[edge])));
  // Children first, as the library has it, is of no consequence: a node is found by its number.
  const numbers = new Map();
  const number = (node) => {
    if (numbers.has(node)) return;
    numbers.set(node, numbers.size);
    for (const edge of keptOf(node)) number(edgeChild[edge]);
  };
  number(rulesRoot);
  number(exceptionsRoot);
  const small = { edgeChild: [], edgeLength: [], edgeStart: [0], nodeFlags: [], labelText: '', rulesRoot: numbers.get(rulesRoot), exceptionsRoot: numbers.get(exceptionsRoot) };
  for (const node of numbers.keys()) {
    for (const edge of keptOf(node)) {
      small.edgeChild.push(numbers.get(edgeChild[edge]));
      small.edgeLength.push(edgeLength[edge]);
      small.labelText += labels[edge];
    }
    small.edgeStart.push(small.edgeChild.length);
    small.nodeFlags.push(nodeFlags[node]);
  }
  return small;
}

/** Each number as one character; those below 92 are ASCII. */
export function writeTrie({ edgeChild, edgeLength, edgeStart, nodeFlags, labelText, rulesRoot, exceptionsRoot }) {
  const text = (numbers) => JSON.stringify(String.fromCharCode(...numbers.map((one) => one + 35)));
  return `const read = (Kind, text) => Kind.from(text, (one) => one.charCodeAt(0) - 35);
export const edgeChild = read(Uint16Array, ${text(edgeChild)});
export const edgeLength = read(Uint8Array, ${text(edgeLength)});
export const edgeStart = read(Uint16Array, ${text(edgeStart)});
export const nodeFlags = read(Uint8Array, ${text(nodeFlags)});
export const labelText = ${packed(labelText)};
export const rulesRoot = ${rulesRoot};
export const exceptionsRoot = ${exceptionsRoot};
`;
}

/** Every trigram is three code units long, so that nothing need stand between them. */
export function writeTrigrams(data) {
  const models = Object.values(data).flatMap((languages) => Object.values(languages));
  if (models.some((model) => model.split('|').some((trigram) => trigram.length !== 3))) throw new Error('franc-min has a trigram that is not three code units long');
  const names = Object.entries(data).map(([script, languages]) => [script, Object.keys(languages)]);
  return `const models = ${packed(models.map((model) => model.replaceAll(/(...)\|/gsu, '$1')).join('\n'))}.split('\\n').map((model) => model.match(/[^]{3}/g).join('|'));
export const data = Object.fromEntries(${JSON.stringify(names)}.map(([script, names]) => [script, Object.fromEntries(names.map((name) => [name, models.shift()]))]));
`;
}

/** An expression for a long text, in which one character that the text has not stands for each of the most frequent pairs. */
function packed(text) {
  let known = packedTexts.get(text);
  if (!known) packedTexts.set(text, (known = pack(text)));
  return known;
}

/** The same tables are in several bundles. */
const packedTexts = new Map();

function pack(text) {
  const free = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter((one) => !/["\\`$]/.test(one) && !text.includes(one));
  const pairs = [];
  let short = text;
  for (const token of free) {
    const counts = new Map();
    for (let at = 0; at + 1 < short.length; at++) {
      const pair = short.slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    let best = '';
    let gain = 8;
    for (const [pair, count] of counts) {
      const saved = count * (Buffer.byteLength(pair) - 1);
      if (saved > gain && !pair.includes('\n')) [best, gain] = [pair, saved];
    }
    if (best === '') break;
    short = short.replaceAll(best, () => token);
    pairs.push(token + best);
  }
  return `${JSON.stringify(pairs)}.reduceRight((text, pair) => text.split(pair[0]).join(pair.slice(1)), ${JSON.stringify(short)})`;
}

/** The schemas turn YAML into values, which we never do; a bundler leaves them out once it is told that making one does nothing else. */
function markSchemas(text) {
  return text.replace(/^var (\w+) = ((?:define\w+Tag\(|new Schema\(|\w+_SCHEMA\.withTags\(|\{$).*?^[\])}]+);$/gms, 'var $1 = /* @__PURE__ */ (() => ($2))();');
}
