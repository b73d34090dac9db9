/** Starts the command line with what Node compiled of it last time. */
import { useCompileCache } from '../node/compileCache.ts';
import { compileExpressionsAtFirstUse } from '../node/regularExpressions.ts';

compileExpressionsAtFirstUse();
useCompileCache();
void import('./main.ts');
