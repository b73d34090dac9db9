/** The expressions that the first pages of a text are searched for, each only where the text has one of its words. */
import { createLiteralIndex } from '../text/literalIndex.ts';

/** All that is asked of the first pages, in the spelling of `spacedWords`. */
export const inPages = createLiteralIndex();
