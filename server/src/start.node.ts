/** Starts the language server in Node with what Node compiled of it last time. */
import { useCompileCache } from './node/compileCache.ts';

useCompileCache();
void import('./main.node.ts').then(({ serve }) => serve(process.argv.slice(2)));
