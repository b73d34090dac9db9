/** Starts the command line with what Node compiled of it last time. */
import { useCompileCache } from '../node/compileCache.ts';

useCompileCache();
void import('./main.ts');
