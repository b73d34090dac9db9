/** Starts the command line with what Node compiled of it last time: reading the program anew takes longer than most runs. */
import module from 'node:module';

module.enableCompileCache?.();
module.createRequire(import.meta.url)('./cli.main.js');
