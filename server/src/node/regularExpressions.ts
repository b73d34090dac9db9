/** How V8 runs regular expressions. */
import { setFlagsFromString } from 'node:v8';

/**
 * Has every regular expression made machine code when it is first used. By default V8 interprets it the first time, and over the text of a whole policy that takes longer than compiling: half of a first check.
 * For the whole process, worker threads too. To be called before anything is loaded from the compile cache, which holds for one set of flags.
 */
export function compileExpressionsAtFirstUse(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
