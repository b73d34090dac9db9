// Writes some libraries shorter as they are bundled: the same answers from fewer bytes.
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { deflateRawSync } from 'node:zlib';

/** The plugin for esbuild. */
export const smallLibraries = {
  name: 'small-libraries',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]tldts[\\/]dist[\\/]es6[\\/].*[\\/]data[\\/]trie\.js$/ }, async ({ path }) => ({
      contents: writeTrie(registryPart(await import(pathToFileURL(path)))),
      loader: 'js',
    }));
    onLoad({ filter: /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, ({ path }) => ({
      contents: markSchemas(readFileSync(path, 'utf8')),
      loader: 'js',
    }));
    onLoad({ filter: /[\\/]github-slugger[\\/]regex\.js$/ }, async ({ path }) => ({
      contents: writeExpression((await import(pathToFileURL(path))).regex),
      loader: 'js',
    }));
    onLoad({ filter: /[\\/]@lezer[\\/]highlight[\\/]dist[\\/]index\.js$/ }, () => ({ contents: colourless, loader: 'js' }));
    onLoad({ filter: /[\\/]franc-min[\\/]data\.js$/ }, async ({ path }) => ({
      contents: writeTrigrams((await import(pathToFileURL(path))).data),
      loader: 'js',
    }));
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
  const keptOf = (node) =>
    edgesOf(node).some((edge) => labels[edge] === '*') ? edgesOf(node) : edgesOf(node).filter((edge) => has(edgeChild[edge]));
  // Children first, as the library has it, is of no consequence: a node is found by its number.
  const numbers = new Map();
  const number = (node) => {
    if (numbers.has(node)) return;
    numbers.set(node, numbers.size);
    for (const edge of keptOf(node)) number(edgeChild[edge]);
  };
  number(rulesRoot);
  number(exceptionsRoot);
  const small = {
    edgeChild: [],
    edgeLength: [],
    edgeStart: [0],
    nodeFlags: [],
    labelText: '',
    rulesRoot: numbers.get(rulesRoot),
    exceptionsRoot: numbers.get(exceptionsRoot),
  };
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

/** Numbers become characters, which what they are packed in makes small. */
function writeTrie({ edgeChild, edgeLength, edgeStart, nodeFlags, labelText, rulesRoot, exceptionsRoot }) {
  return `${packed({ edgeChild, edgeLength, edgeStart, nodeFlags, labelText })}
export const edgeChild = Uint16Array.from(data.edgeChild);
export const edgeLength = Uint8Array.from(data.edgeLength);
export const edgeStart = Uint16Array.from(data.edgeStart);
export const nodeFlags = Uint8Array.from(data.nodeFlags);
export const labelText = data.labelText;
export const rulesRoot = ${rulesRoot};
export const exceptionsRoot = ${exceptionsRoot};
`;
}

/** Every trigram is three code units long, so that nothing need stand between them. */
function writeTrigrams(models) {
  if (
    Object.values(models)
      .flatMap((languages) => Object.values(languages))
      .some((model) => model.split('|').some((trigram) => trigram.length !== 3))
  )
    throw new Error('franc-min has a trigram that is not three code units long');
  const short = Object.fromEntries(
    Object.entries(models).map(([script, languages]) => [
      script,
      Object.fromEntries(Object.entries(languages).map(([name, model]) => [name, model.replaceAll(/(...)\|/gsu, '$1')])),
    ]),
  );
  return `${packed(short)}
for (const languages of Object.values(data)) for (const name in languages) languages[name] = languages[name].match(/[^]{3}/g).join('|');
export { data };
`;
}

/** The characters that a slug leaves out are a long list of ranges. */
function writeExpression({ source, flags }) {
  return `${packed(source)}
export const regex = new RegExp(data, ${JSON.stringify(flags)});
`;
}

/**
 * A module with these exports.
 * @param {Record<string, unknown>} values
 * @throws when one of them is more than JSON can say
 */
export function packedModule(values) {
  if (!isDeepStrictEqual({ ...values }, JSON.parse(JSON.stringify(values))))
    throw new Error(`not plain data: ${Object.keys(values).join(', ')}`);
  return `${packed(values)}
export const { ${Object.keys(values).join(', ')} } = data;
`;
}

/** A module's beginning that has `data` in it, packed: tables of numbers and of many languages take half the room. */
function packed(data) {
  return `import { unpacked } from ${JSON.stringify(fileURLToPath(new URL('unpacked.mjs', import.meta.url)))};
const data = unpacked(${JSON.stringify(inText(deflateRawSync(JSON.stringify(data), { level: 9 })))});`;
}

/** Bytes as `unpacked.mjs` reads them. Behind the end of what is deflated zeros do no harm. */
function inText(bytes) {
  const whole = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let text = '';
  for (let at = 0; at < whole.length; at += 4) {
    let number = whole.readUInt32BE(at);
    let group = '';
    for (let digit = 0; digit < 5; digit++) {
      const code = (number % 85) + 35;
      group = String.fromCharCode(code >= 92 ? code + 1 : code) + group;
      number = Math.floor(number / 85);
    }
    text += group;
  }
  return text;
}

/** The parser of Markdown says of every node how it would be coloured, which nobody asks. */
const colourless = `const colour = () => colour;
export const tags = new Proxy({}, { get: () => colour });
export class Tag {}
export const styleTags = () => () => null;
`;

/** The schemas turn YAML into values, which we never do; a bundler leaves them out once it is told that making one does nothing else. */
function markSchemas(text) {
  return text.replace(
    /^var (\w+) = ((?:define\w+Tag\(|new Schema\(|\w+_SCHEMA\.withTags\(|\{$).*?^[\])}]+);$/gms,
    'var $1 = /* @__PURE__ */ (() => ($2))();',
  );
}
