/** Starts the command line with what Node compiled of it last time. */
import { keepCompiled } from '../compileCache.ts';

keepCompiled();
void import('./main.ts');
