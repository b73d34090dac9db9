// Bundles the programs: one row per bundle. `--watch` prints the lines that VS Code's problem matcher waits for; `--dev` keeps source maps and names, `--into=FOLDER` puts them elsewhere than `dist`, `--metafile=FILE` writes down what each is made of.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build as buildOnce, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');
const option = (name) => process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const into = option('into') ?? 'dist';

// jsonc-parser's CommonJS form loads its parts in a way that no bundler can follow; its module form is fine. The other way round, an ES module's own address has to be made up.
const node = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js', '@modelcontextprotocol/server/_shims': './scripts/bundle/mcpShims.js' },
  define: { 'import.meta.url': '__moduleUrl' },
};
const program = "#!/usr/bin/env node\nconst __moduleUrl=require('node:url').pathToFileURL(__filename).href;";
const browser = {
  platform: 'browser',
  target: 'es2022',
  mainFields: ['module', 'main'],
  plugins: [grayMatterInWorker()],
  define: { global: 'globalThis' },
};

/** Commands of the command line that are bundles of their own, since the others are too small; and what `check` needs only where something has to be checked anew. */
const commands = ['check', 'coreChecks', 'render', 'changes', 'coverage', 'why', 'init', 'mcp', 'review', 'report'];
/** What is loaded late from a program that starts with next to nothing: modules, and the bundles that they are in. */
const loadedLate = {
  ...Object.fromEntries(commands.map((name) => [`./${name}.ts`, `./cli.${name}.js`])),
  './main.node.ts': './server.main.js',
};

/** Libraries that build large tables as soon as they are loaded, and what is used of them: in the bundles that happens when it is first called. */
const slowLibraries = { 'franc-min': 'franc', tldts: 'parse', 'string-width': 'default' };
const bundles = [
  { ...node, in: 'client/src/extension.node.ts', out: 'extension.node', external: ['vscode'] },
  { ...browser, in: 'client/src/extension.browser.ts', out: 'extension.browser', format: 'cjs', external: ['vscode'] },
  // The same once more: VS Code's web host goes by the manifest's `"type": "module"` and takes only a `.cjs` for CommonJS.
  {
    ...browser,
    in: 'client/src/extension.browser.ts',
    out: 'extension.browser',
    format: 'cjs',
    external: ['vscode'],
    outExtension: { '.js': '.cjs' },
  },
  {
    ...node,
    in: 'server/src/start.node.ts',
    out: 'server.node',
    banner: { js: program },
    supported: { 'dynamic-import': false },
    plugins: [loadingLate()],
  },
  { ...node, in: 'server/src/main.node.ts', out: 'server.main', banner: { js: program }, plugins: [sharedServer()] },
  {
    ...node,
    in: 'server/src/start.mcp.ts',
    out: 'server.mcp',
    banner: { js: program },
    supported: { 'dynamic-import': false },
    plugins: [coreOfServer()],
  },
  // For Node and for workers, which read only one file; in Node it is a module. Both read UTF-8, so the words of many languages need no escapes.
  {
    ...browser,
    in: 'server/src/main.browser.ts',
    out: 'server.browser',
    format: 'iife',
    globalName: 'policywrightServer',
    footer: { js: "if(typeof module==='object')module.exports=policywrightServer;" },
    charset: 'utf8',
    plugins: [...browser.plugins, slowLibrariesLate()],
  },
  // The command line starts with next to nothing, and loads the command that it was asked for.
  {
    ...node,
    in: 'server/src/cli/start.ts',
    out: 'cli',
    banner: { js: program },
    keepNames: false,
    supported: { 'dynamic-import': false },
    plugins: [loadingLate(), rulesWorkedOut()],
  },
  ...commands.map((name) => ({
    ...node,
    in: `server/src/cli/${name}.ts`,
    out: `cli.${name}`,
    keepNames: false,
    banner: { js: program },
    supported: { 'dynamic-import': false },
    // `check` has what little it needs of the core, and loads the rest only if something has to be checked anew.
    plugins: [loadingLate(), rulesWorkedOut(), ...(name === 'check' ? [] : [sharedCore()])],
  })),
  { ...node, in: 'server/src/core/index.ts', out: 'cli.core', keepNames: false },
  { ...browser, in: 'server/src/library/library.ts', out: 'library', format: 'esm', outExtension: { '.js': '.mjs' } },
  { ...browser, in: 'client/src/preview-page/main.ts', out: 'preview', format: 'iife' },
  { ...browser, in: 'client/src/coverage-page/main.ts', out: 'coverage', format: 'iife' },
];

/** gray-matter wraps the text in a Buffer, which a worker has not. */
function grayMatterInWorker() {
  return {
    name: 'gray-matter-in-worker',
    setup(build) {
      build.initialOptions.inject = [...(build.initialOptions.inject ?? []), 'scripts/bundle/bufferShim.js'];
    },
  };
}

/** The core of all commands is in one file. */
function sharedCore() {
  return {
    name: 'shared-core',
    setup(build) {
      build.onResolve({ filter: /\/core\/index\.ts$/ }, () => ({ path: './cli.core.js', external: true }));
    },
  };
}

/** The server and the common part of its library are in the file that browsers get; besides it, Node needs its own streams and files. */
function sharedServer() {
  return {
    name: 'shared-server',
    setup(build) {
      const [namespace, file] = ['shared', './server.browser.js'];
      build.onResolve({ filter: /^\.\/lsp\/startServer\.ts$/ }, () => ({ path: 'server', namespace }));
      build.onResolve({ filter: /^\.\.\/common\/(?:api|server)$/ }, ({ importer }) =>
        /vscode-[\w-]+[\\/]lib[\\/]node[\\/]/.test(importer) ? { path: 'library', namespace } : undefined,
      );
      build.onResolve({ filter: /./, namespace }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /./, namespace }, ({ path }) => ({
        contents: `module.exports = require('${file}')${path === 'library' ? '.library' : ''};`,
      }));
    },
  };
}

function loadingLate() {
  return {
    name: 'loading-late',
    setup(build) {
      build.onResolve({ filter: /^\.\// }, ({ path, kind }) =>
        kind === 'dynamic-import' && path in loadedLate ? { path: loadedLate[path], external: true } : undefined,
      );
    },
  };
}

/** The core is in the package for VS Code already, in the language server; what that does not export is an error here. */
function coreOfServer() {
  const exported = join(import.meta.dirname, 'server/src/assistantCore.ts');
  return {
    name: 'core-of-server',
    setup(build) {
      build.onResolve({ filter: /[\\/]core[\\/]index\.ts$/ }, ({ importer }) =>
        importer === exported ? { path: './server.browser.js', external: true } : { path: exported },
      );
    },
  };
}

/** What is printed of the rules, as data: without the rules themselves, the programs that print it are a hundredth of the size. */
function rulesWorkedOut() {
  return {
    name: 'rules-worked-out',
    setup(build) {
      build.onLoad({ filter: /cli[\\/](?:ruleRows|print[\\/]sarifRules)\.ts$/ }, async ({ path }) => ({
        contents: Object.entries(await valuesOf(path))
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join('\n'),
      }));
      build.onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) =>
        /node_modules/.test(path)
          ? undefined
          : { contents: JSON.stringify({ version: JSON.parse(readFileSync(path, 'utf8')).version }), loader: 'json' },
      );
    },
  };
}

/** What a module exports; bundled first, since older versions of Node read no TypeScript. */
async function valuesOf(path) {
  const outfile = join(mkdtempSync(join(tmpdir(), 'policywright-')), 'values.cjs');
  try {
    await buildOnce({
      ...node,
      entryPoints: [path],
      bundle: true,
      outfile,
      logLevel: 'silent',
      plugins: [withoutUnreached],
      banner: { js: program },
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(dirname(outfile), { recursive: true, force: true });
  }
}

/** In the bundles, libraries that are slow to load are loaded when they are first called. */
function slowLibrariesLate() {
  return {
    name: 'slow-libraries-late',
    setup(build) {
      const namespace = 'late';
      build.onResolve({ filter: new RegExp(`^(?:${Object.keys(slowLibraries).join('|')})$`) }, ({ path, namespace: from }) =>
        from === namespace ? undefined : { path, namespace },
      );
      build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
        contents: `let library; const late = (...args) => (library ??= require('${path}')).${slowLibraries[path]}(...args); export { late as ${slowLibraries[path]} };`,
        resolveDir: process.cwd(),
      }));
    },
  };
}

/**
 * gray-matter's built-in engines evaluate code and bring an old js-yaml; its file reader needs `fs`. xss has a filter of styles, and we let none through. The server's library looks for modules by starting Node, npm and yarn. The parser of TOML brings the kinds of nodes that JavaScript has, for those who walk through its tree.
 * None of that is reached by the way we call them, so none of it is bundled.
 */
const withoutUnreached = {
  name: 'without-unreached',
  setup(build) {
    const grayMatter = /gray-matter[\\/]/;
    build.onResolve({ filter: /^(fs|\.\/lib\/engines|\.\/engines)$/ }, ({ path, importer }) =>
      grayMatter.test(importer) ? { path, namespace: 'empty' } : undefined,
    );
    build.onResolve({ filter: /^\.\/files$/ }, ({ path, importer }) =>
      /vscode-languageserver[\\/]/.test(importer) ? { path, namespace: 'empty' } : undefined,
    );
    build.onResolve({ filter: /^(cssfilter|eslint-visitor-keys)$/ }, ({ path }) => ({ path, namespace: 'empty' }));
    build.onLoad({ filter: /.*/, namespace: 'empty' }, ({ path }) => ({
      contents:
        { cssfilter: 'exports.FilterCSS = class {};', 'eslint-visitor-keys': 'exports.unionWith = (keys) => keys;' }[path] ??
        'module.exports = {};',
      loader: 'js',
    }));
  },
};

/** Of the manifest, programs read their version; the rest of it are texts for VS Code and the descriptions of all settings. */
const versionOfManifest = {
  name: 'version-of-manifest',
  setup(build) {
    build.onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) =>
      path === join(import.meta.dirname, 'package.json')
        ? { contents: JSON.stringify({ version: JSON.parse(readFileSync(path, 'utf8')).version }), loader: 'json' }
        : undefined,
    );
  },
};

/** Bundles being built; one pair of lines stands for all of them. */
let building = 0;
const report = {
  name: 'report',
  setup(build) {
    build.onStart(() => {
      if (building++ === 0 && watch) console.log('[watch] build started');
    });
    build.onEnd(({ errors }) => {
      for (const { text, location } of errors)
        console.error(`✘ [ERROR] ${text}\n    ${location?.file}:${location?.line}:${location?.column}:`);
      if (--building === 0 && watch) console.log('[watch] build finished');
    });
  },
};

if (!watch) rmSync(into, { recursive: true, force: true });
mkdirSync(into, { recursive: true });
// The project's own sources are ES modules; its bundles are CommonJS, which every extension host can load.
writeFileSync(`${into}/package.json`, '{ "type": "commonjs" }\n');
copyFileSync('server/src/library/policywright.d.mts', `${into}/library.d.mts`);

const contexts = await Promise.all(
  bundles
    .filter((bundle) => existsSync(bundle.in))
    .map(({ in: entry, out, plugins = [], supported = {}, ...options }) =>
      context({
        // In a browser each byte is loaded before the first finding.
        keepNames: options.platform === 'node' && !out.startsWith('server'),
        ...options,
        entryPoints: { [out]: entry },
        outdir: into,
        bundle: true,
        minify: !dev,
        sourcemap: dev,
        legalComments: 'none',
        logLevel: 'silent',
        metafile: true,
        // Every engine knows `\\p{L}` and the like, though not the newest scripts by name; the other spelling is made anew at each use.
        supported: { 'regexp-unicode-property-escapes': true, ...supported },
        plugins: [...plugins, withoutUnreached, versionOfManifest, ...(options.platform === 'node' ? [slowLibrariesLate()] : []), report],
      }),
    ),
);
if (watch) {
  await Promise.all(contexts.map((one) => one.watch()));
} else {
  const results = await Promise.allSettled(contexts.map((one) => one.rebuild()));
  await Promise.all(contexts.map((one) => one.dispose()));
  if (results.some(({ status }) => status === 'rejected')) process.exit(1);
  if (option('metafile'))
    writeFileSync(
      option('metafile'),
      JSON.stringify({ outputs: Object.assign({}, ...results.map(({ value }) => value.metafile.outputs)) }),
    );
}
