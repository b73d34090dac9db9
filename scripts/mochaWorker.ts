// Loaded into each of Mocha's processes with `--require`: what programs that tests start by the hundred are given of its environment.
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { root } from './install.mjs';

/** What a worker has compiled is kept after its first file, as it may be ended before it could. */
export const mochaHooks = { afterAll: () => flushCompileCache() };

// Mocha's first process runs no test and hands its environment to the others, which are counted.
if (process.env['MOCHA_WORKER_ID'] !== undefined) {
  // Each of them would write megabytes.
  delete process.env['NODE_V8_COVERAGE'];
  // They run the same sources, which need not be freed of types and compiled anew each time: that was half of their work.
  process.env['NODE_COMPILE_CACHE'] = join(root, 'out', 'compile-cache');
}
