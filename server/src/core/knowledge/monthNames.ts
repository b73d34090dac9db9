/** Names of months and weekdays in the languages that policies are written in, and which order of day and month their numeric dates have. From Unicode CLDR 46 and from public policies. */
import { byCode } from './languages/languages.ts';

/** Names of months and weekdays, by BCP 47 primary language. The order decides whose name it is when a text does not tell its language. */
export const MONTH_NAMES = byCode(({ names }) => names);

/** Date lines of the languages that write months as numbers. */
export const NUMERIC_LINES = byCode(({ numericLine }) => numericLine);
