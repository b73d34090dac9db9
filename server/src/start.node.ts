/** Starts the language server in Node with what Node compiled of it last time. */
import { useCompileCache } from './node/compileCache.ts';
import { compileExpressionsAtFirstUse } from './node/regularExpressions.ts';

compileExpressionsAtFirstUse();
useCompileCache();
void import('./main.node.ts');
