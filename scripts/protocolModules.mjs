// Bundles the libraries of the language server protocol as the modules that they were written as, so that what is not used of them is left out.
import { readFileSync } from 'node:fs';

/** The plugin for esbuild. The libraries come as the CommonJS that TypeScript writes, of which a bundler has to keep all. */
export const protocolModules = {
  name: 'protocol-modules',
  setup({ onLoad }) {
    onLoad(
      {
        filter:
          /[\\/]vscode-(?:languageserver|languageserver-protocol|languageserver-types|jsonrpc)[\\/]lib[\\/](?:common|browser|esm)[\\/].*\.js$/,
      },
      ({ path }) => ({ contents: asModule(readFileSync(path, 'utf8')), loader: 'js' }),
    );
  },
};

/**
 * CommonJS as TypeScript writes it, turned back; text that has anything else in it is given back as it is, which bundles just as well.
 * @param {string} commonJs
 */
export function asModule(commonJs) {
  const pathOf = new Map([...commonJs.matchAll(required)].map(([, name, path]) => [name, path]));
  const text = commonJs
    .replace(/^(['"])use strict\1;$/gm, '')
    .replace(/^Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);$/gm, '')
    .replace(/^var __(?:createBinding|setModuleDefault|exportStar|importDefault|importStar) = .*?^(?:\}\)?(?:\(\))?\)?;)$/gms, '')
    .replace(/^(?:exports\.\w+ = )+void 0;$/gm, '')
    .replace(required, (_, name, path) => `import * as ${name} from ${path};`)
    .replace(/^require\(("[^"]+")\);$/gm, 'import $1;')
    .replace(/^__exportStar\(require\(("[^"]+")\), exports\);$/gm, 'export * from $1;')
    .replace(
      /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/gm,
      (_, name, module, of) => `export { ${of} as ${name} } from ${pathOf.get(module)};`,
    )
    // A namespace of its own is a value that nobody misses who does not use it; one that adds to a class or function does so in place.
    .replace(
      namespace,
      (all, exported, name, body) =>
        `${exported || all.includes(`exports.${name} = `) ? 'export ' : ''}const ${name} = /* @__PURE__ */ (function (${name}) {${body}return ${name};\n})({});`,
    )
    .replace(/^\}\)\((\w+) \|\| \(exports\.\1 = \1 = \{\}\)\);$/gm, '})($1);\nexport { $1 };')
    .replace(/^exports\.(\w+) = (\w+);$/gm, 'export { $2 as $1 };')
    .replace(/^exports\.(\w+) = /gm, 'export const $1 = ')
    .replace(/\bexports\.(?=\w)/g, '');
  return /\bexports\b|\brequire\(|\b__(?:import|export)/.test(text) ? commonJs : withoutRepeats(text);
}

const namespace =
  /^(export )?var (\w+);\n(?:\/\*(?:[^*]|\*(?!\/))*\*\/\n)?\(function \(\2\) \{$(.*?)^\}\)\(\2 \|\| \((?:exports\.\2 = )?\2 = \{\}\)\);$/gms;

const required = /^(?:const|var) (\w+) = (?:__importStar\(|__importDefault\()?require\(("[^"]+")\)\)?;$/gm;

/** TypeScript exports what several namespaces add to once for each; a module may say it once. */
function withoutRepeats(text) {
  const said = new Set([...text.matchAll(/^export (?:const|var|function|class) (\w+)/gm)].map(([, name]) => name));
  return text.replace(/^export \{ (\w+)(?: as (\w+))? \};$/gm, (line, name, as = name) => (said.has(as) ? '' : (said.add(as), line)));
}
