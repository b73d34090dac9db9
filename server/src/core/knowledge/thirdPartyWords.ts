/** Words around an address that say: it belongs to someone else. */
import type { ContactWords } from './languages/language.ts';
import { patternOfAll } from './languages/languages.ts';

const any = (key: keyof ContactWords): string => patternOfAll(({ contacts }) => contacts?.[key]);

/** Authorities, courts of arbitration, representatives, agents, service providers and companies of a group: their addresses have other domains with good reason. */
export const THIRD_PARTY = new RegExp(any('thirdParty'), 'iu');

/** Words right before an address that make it an example. */
export const EXAMPLE_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any('exampleBefore')})[\\s,:(“"'‘„«*_\`<[]{0,6}$`, 'iu');

/** Words behind an address that make it an example. */
export const EXAMPLE_AFTER = new RegExp(`^["”»’')\\]*_\`>]{0,4},?\\s{1,3}(?:${any('exampleAfter')})`, 'iu');

/** Words that make what follows them in a sentence an example, unless they are about ways to write to someone. */
export const EXAMPLE_IN_SENTENCE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any('exampleInSentence')})(?![\\p{L}\\p{N}])`, 'giu');

/** Any of those before an address, wherever they are: what has none of them gives no example ahead of an address. */
export const EXAMPLE_WORDS = new RegExp(`${any('exampleBefore')}|${any('exampleInSentence')}`, 'iu');

/** Words about ways to write to someone. */
export const WRITE_TO = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any('writeTo')})(?![\\p{L}\\p{N}])`, 'iu');
