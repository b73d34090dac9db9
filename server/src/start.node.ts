/** Starts the language server in Node with what Node compiled of it last time. */
import { keepCompiled } from './node/compileCache.ts';

keepCompiled();
void import('./main.node.ts');
