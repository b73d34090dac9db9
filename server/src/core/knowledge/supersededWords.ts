/** How a text says that it is no longer in force. */
import { patternOfAll } from './languages/languages.ts';

type PatternKey =
  | 'superseded'
  | 'supersededNouns'
  | 'supersededNote'
  | 'moved'
  | 'atHand'
  | 'status'
  | 'past'
  | 'otherVersion'
  | 'versionOf';

const any = (key: PatternKey): string => patternOfAll(({ documents }) => documents?.[key]);

/** A sentence about this very text. The words before it must not speak of earlier versions. */
export const SUPERSEDED = new RegExp(
  `(?<!(?:${any('otherVersion')})(?: \\p{L}{1,20})? (?:${any('versionOf')}) )(?<!\\p{L})(?:${any('atHand')}) (?:\\p{L}+ ){0,3}?(?:${any('supersededNouns')})(?!\\p{L})[^.!?;]{0,60}?(?<!\\p{L})(?:${any('superseded')})(?!\\p{L})`,
  'iu',
);

/** A note of a few words at the top: "Superseded by …", "Archived version". */
export const SUPERSEDED_NOTE = new RegExp(`^\\W*(?:(?:${any('status')})\\s*:\\s*)?(?:${any('supersededNote')})(?!\\p{L})`, 'iu');

/** The text has moved to another place. */
export const MOVED = new RegExp(`(?<!\\p{L})(?:${any('moved')})(?!\\p{L})`, 'iu');

/** A sentence that speaks of the past. */
export const HISTORY = new RegExp(any('past'), 'iu');
