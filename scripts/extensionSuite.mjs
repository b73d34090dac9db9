// Bundles test/extension into the one file that VS Code runs; started by itself, it does just that.
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './install.mjs';

/** The bundle: a module with `run(): Promise<void>`, as `extensionTestsPath` wants it. */
export const suiteFile = join(root, 'out', 'test', 'extension', 'index.cjs');

/** One CommonJS file that needs nothing but `vscode`, so that every host can load it from anywhere. */
export async function bundleSuite() {
  const { build } = await import('esbuild');
  const folder = join(root, 'test', 'extension');
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts')).sort();
  mkdirSync(dirname(suiteFile), { recursive: true });
  await build({
    entryPoints: [join(folder, 'suite.ts')],
    outfile: suiteFile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'linked',
    logLevel: 'error',
    plugins: [{
      name: 'test-files',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^policywright-test-files$/ }, () => ({ path: 'list', namespace: 'test-files' }));
        onLoad({ filter: /.*/, namespace: 'test-files' }, () => ({ contents: `export const testFiles = [${files.map((name) => `() => import(${JSON.stringify(`./${name}`)})`)}];`, resolveDir: folder }));
      },
    }],
  });
}

if (process.argv[1] === import.meta.filename) await bundleSuite();
