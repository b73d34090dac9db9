// Bundles the programs: one row per bundle. `--watch` prints the lines that VS Code's problem matcher waits for; `--dev` keeps source maps and names, `--into=FOLDER` puts them elsewhere than `dist`, `--metafile=FILE` writes down what each is made of.
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { context } from 'esbuild';
import { protocolModules } from './scripts/protocolModules.mjs';
import { smallLibraries } from './scripts/smallLibraries.mjs';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');
const option = (name) => process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const into = option('into') ?? 'dist';

// jsonc-parser's CommonJS form loads its parts in a way that no bundler can follow; its module form is fine. The other way round, an ES module's own address has to be made up.
const node = { platform: 'node', target: 'node20', format: 'cjs', alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' }, define: { 'import.meta.url': '__moduleUrl' } };
const program = "#!/usr/bin/env node\nconst __moduleUrl=require('node:url').pathToFileURL(__filename).href;";
const browser = { platform: 'browser', target: 'es2022', mainFields: ['module', 'main'], plugins: [grayMatterInWorker()], define: { global: 'globalThis' } };

const bundles = [
  { ...node, in: 'client/src/extension.node.ts', out: 'extension.node', external: ['vscode'] },
  { ...browser, in: 'client/src/extension.browser.ts', out: 'extension.browser', format: 'cjs', external: ['vscode'] },
  // The same once more: VS Code's web host goes by the manifest's `"type": "module"` and takes only a `.cjs` for CommonJS.
  { ...browser, in: 'client/src/extension.browser.ts', out: 'extension.browser', format: 'cjs', external: ['vscode'], outExtension: { '.js': '.cjs' } },
  { ...node, in: 'server/src/main.node.ts', out: 'server.node', banner: { js: program } },
  // Workers are always read as UTF-8, so the words of many languages need no escapes.
  { ...browser, in: 'server/src/main.browser.ts', out: 'server.browser', format: 'iife', charset: 'utf8' },
  { ...node, in: 'server/src/cli/start.ts', out: 'cli', banner: { js: program } },
  { ...node, in: 'server/src/cli/main.ts', out: 'cli.main', banner: { js: program } },
  { ...browser, in: 'server/src/library/library.ts', out: 'library', format: 'esm', outExtension: { '.js': '.mjs' } },
  { ...browser, in: 'client/src/preview-page/main.ts', out: 'preview', format: 'iife' },
];

/** gray-matter wraps the text in a Buffer, which a worker has not. */
function grayMatterInWorker() {
  return { name: 'gray-matter-in-worker', setup(build) { build.initialOptions.inject = [...(build.initialOptions.inject ?? []), 'server/src/bufferShim.js']; } };
}

/**
 * gray-matter's built-in engines evaluate code and bring an old js-yaml; its file reader needs `fs`. xss has a filter of styles, and we let none through.
 * None of that is reached by the way we call them, so none of it is bundled.
 */
const withoutUnreached = {
  name: 'without-unreached',
  setup(build) {
    const grayMatter = /gray-matter[\\/]/;
    build.onResolve({ filter: /^(fs|\.\/lib\/engines|\.\/engines)$/ }, ({ path, importer }) => (grayMatter.test(importer) ? { path, namespace: 'empty' } : undefined));
    build.onResolve({ filter: /^cssfilter$/ }, ({ path }) => ({ path, namespace: 'empty' }));
    build.onLoad({ filter: /.*/, namespace: 'empty' }, ({ path }) => ({ contents: path === 'cssfilter' ? 'exports.FilterCSS = class {};' : 'module.exports = {};', loader: 'js' }));
  },
};

/** Bundles being built; one pair of lines stands for all of them. */
let building = 0;
const report = {
  name: 'report',
  setup(build) {
    build.onStart(() => { if (building++ === 0 && watch) console.log('[watch] build started'); });
    build.onEnd(({ errors }) => {
      for (const { text, location } of errors) console.error(`✘ [ERROR] ${text}\n    ${location?.file}:${location?.line}:${location?.column}:`);
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
  bundles.filter((bundle) => existsSync(bundle.in)).map(({ in: entry, out, plugins = [], ...options }) =>
    context({
      ...options,
      entryPoints: { [out]: entry },
      outdir: into,
      bundle: true,
      minify: !dev,
      // In a browser each byte is loaded before the first finding.
      keepNames: options.platform === 'node',
      sourcemap: dev,
      legalComments: 'none',
      logLevel: 'silent',
      metafile: true,
      plugins: [...plugins, withoutUnreached, protocolModules, smallLibraries, report],
    }),
  ),
);
if (watch) {
  await Promise.all(contexts.map((one) => one.watch()));
} else {
  const results = await Promise.allSettled(contexts.map((one) => one.rebuild()));
  await Promise.all(contexts.map((one) => one.dispose()));
  if (results.some(({ status }) => status === 'rejected')) process.exit(1);
  if (option('metafile')) writeFileSync(option('metafile'), JSON.stringify({ outputs: Object.assign({}, ...results.map(({ value }) => value.metafile.outputs)) }));
}
