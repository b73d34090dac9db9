// `npm start`: brings the packages, and goes on in TypeScript under the Node that comes with them. JavaScript, since an older Node may start it.
import { continueUnderNewNode, installDependencies } from './install.mjs';

try {
  await installDependencies();
  await continueUnderNewNode();
} catch (error) {
  console.error(`npm start: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
await import('./openCode.ts');
