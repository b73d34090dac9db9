/** Acts for which a policy sets one period. Data only. */
import { byCode } from './languages/languages.ts';

/** By BCP 47 primary language. */
export const PERIOD_WORDS = byCode(({ periods }) => periods);
