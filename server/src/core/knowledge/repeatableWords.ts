/** Which words may be twice in a row, and which may not, by language. */
import { en } from './languages/en.ts';
import { byCode } from './languages/languages.ts';

/** English words that meet themselves in correct sentences: "that that", "had had", "the service it is is". Every other one is a slip. */
export const ENGLISH_MAY_REPEAT: ReadonlySet<string> = new Set(en.repeats?.allowed);

/** English words behind which a second "in", "on", "out", "up", "off" belongs to what follows: "opt in in writing", "logged on on behalf". */
export const ENGLISH_PARTICLES: ReadonlySet<string> = new Set(en.repeats?.particles);

/** Other languages say some words twice on purpose ("die die", "nous nous", "zaman zaman"), so only words that never do are named. */
export const NEVER_REPEATED = byCode(({ neverRepeated }) => neverRepeated && new Set(neverRepeated));
