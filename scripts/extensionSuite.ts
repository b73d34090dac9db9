// Bundles test/extension into the one file that VS Code runs, for its extension host in Node or for the one in a web worker; started by itself, it does the former.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { isThorough } from '../test/support/breadth.ts';
import { root } from './install.mjs';
import { slowness } from './slowness.ts';

/** The bundle: a module with `run(): Promise<void>`, as `extensionTestsPath` wants it. */
export const suiteFile = join(root, 'out', 'test', 'extension', 'index.cjs');
/** The same for the web worker; by its ending VS Code knows that it is no ES module. */
export const workerSuiteFile = join(root, 'out', 'test', 'web', 'index.cjs');

/** Tests that cannot be in a web worker, and why. All others run there as well. */
export const notInWorker: Readonly<Record<string, string>> = {
  'commitCheck.test.ts': 'makes git repositories with the program git, and there is no git extension to ask in the browser',
  'git.test.ts': 'the same',
  'gitTiming.test.ts': 'the same',
  'gitLayouts.test.ts': 'the same',
  'redline.test.ts': 'the same',
  'translation.test.ts': 'the same',
  'assistants.test.ts': 'makes git repositories with the program git, and there is no git extension to ask in the browser',
  'export.test.ts': 'compares with what the command line writes, which is a program',
  'crash.test.ts': 'ends a process',
  'readOnly.test.ts': 'takes the right to write away with chmod',
};

const folder = join(root, 'test', 'extension');
const testFiles = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .sort();

/** One CommonJS file that needs nothing but `vscode`, so that every host can load it from anywhere. @param part only files whose names begin with it */
export async function bundleSuite(part = ''): Promise<void> {
  await bundle(
    { entryPoints: [join(folder, 'suite.ts')], outfile: suiteFile, platform: 'node', target: 'node20' },
    testFiles().filter((name) => name.startsWith(part)),
  );
}

/** The same tests without Node: what they assert with is our own. @param part as above */
export async function bundleWorkerSuite(part = ''): Promise<void> {
  const files = testFiles();
  for (const name of Object.keys(notInWorker)) if (!files.includes(name)) throw new Error(`there is no ${name} to leave out`);
  await bundle(
    {
      entryPoints: [join(folder, 'suiteInWorker.ts')],
      outfile: workerSuiteFile,
      platform: 'browser',
      target: 'es2022',
      alias: { 'node:assert/strict': join(folder, 'assertInWorker.ts') },
    },
    files.filter((name) => name.startsWith(part) && !(name in notInWorker)),
  );
}

async function bundle(options: BuildOptions & { readonly outfile: string }, files: readonly string[]): Promise<void> {
  const { build } = await import('esbuild');
  mkdirSync(dirname(options.outfile), { recursive: true });
  await build({
    ...options,
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    define: { SLOWNESS: String(slowness), THOROUGH: String(isThorough()) },
    sourcemap: 'linked',
    logLevel: 'error',
    plugins: [
      {
        name: 'test-files',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^policywright-test-files$/ }, () => ({ path: 'list', namespace: 'test-files' }));
          // As in a page: it would take the bundle for its own module, and put itself into the place of what that exports.
          onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
            contents: `const module = undefined, exports = undefined;\n${readFileSync(path, 'utf8')}`,
          }));
          onLoad({ filter: /.*/, namespace: 'test-files' }, () => ({
            contents: `export const testFiles = [${files.map((name) => `() => import(${JSON.stringify(`./${name}`)})`)}];`,
            resolveDir: folder,
          }));
        },
      },
    ],
  });
}

if (import.meta.main) await bundleSuite();
