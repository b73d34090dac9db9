/** Starts the command line with what Node compiled of it last time. */
import { keepCompiled } from '../node/compileCache.ts';

keepCompiled();
void import('./main.ts');
