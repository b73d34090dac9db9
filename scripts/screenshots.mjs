// Takes the pictures of the README anew, into docs/images, by going through the same steps as the test with mouse and keys.
import { continueUnderNewNode, installDependencies, node24, root } from './install.mjs';
import { run } from './programs.mjs';

await installDependencies();
await continueUnderNewNode();
await run(node24(), ['esbuild.mjs'], { cwd: root });
const { runUiTest } = await import('../test/extension/ui.mjs');
const { failed } = await runUiTest({ keep: true });
process.exitCode = failed > 0 ? 1 : 0;
