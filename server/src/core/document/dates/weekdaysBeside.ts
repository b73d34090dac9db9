/** Days of the week beside a date that its own format doesn't hold: "2026년 2월 10일 화요일", "2026-02-10 (Tuesday)". */
import { byCode } from '../../knowledge/languages/languages.ts';
import { MONTH_NAMES } from '../../knowledge/monthNames.ts';
import { dayOfWeek, type IsoDate } from './calendar.ts';
import { caseOf, inCase, isWeekdayStart, nameAt, weekdayLanguages } from './dateNames.ts';

/** Lists of names from Monday, of the languages that write months as numbers. */
const LISTS = Object.values(byCode(({ weekdays }) => weekdays)).flat();
const BY_NAME = new Map<string, string[]>();
for (const list of LISTS) for (const name of list.split(' ')) BY_NAME.set(name, [...(BY_NAME.get(name) ?? []), list]);

const NAMES = [...BY_NAME.keys()].sort((a, b) => b.length - a.length);
const WORD = NAMES.filter((name) => name.length > 1).join('|');
const IN_BRACKETS = `[(（[［] ?(?:${NAMES.join('|')}) ?[)）\\]］]`;

/** What is between a date and the day of the week behind it: marks, a comma, a space. */
const LEAD = '[*_]{0,3}[,，、]?[ \\u00a0\\u3000]{0,2}';
const IDEOGRAPHS_BEHIND = new RegExp(`^(${LEAD})(${IN_BRACKETS}|${WORD})`, 'u');
const IDEOGRAPHS_BEFORE = new RegExp(`(?:${IN_BRACKETS}|${WORD})[\\s,，、:：(（*_]{0,5}$`, 'u');
/** "г." and "r." of the year are between the two. */
const NAME_BEHIND =
  /^[*_]{0,3}(?:[ \u00a0][гrр]\.)?(?:,?[ \u00a0]{0,2}[(（][ ]?|,?[ \u00a0])(\p{L}[\p{L}'’]{1,13}(?:-feira)?)(\.?[ ]?[)）])?/u;
/** Only here the name surely says no more than the date. */
const CLAUSE_END = /^(?:\s*$|[.;:!?)*_|]|[ \t]*\r?\n)/;
const NAME_BEFORE = /(\p{L}[\p{L}'’-]{2,19})[.,]?[\s(*_]{1,5}(?:(?:the|le|el|il|der|den|dem|de|dne|dnia)\s)?$/iu;

/**
 * The day of the week behind a date, and the words that go in its place for another date; `unclear` where there is one whose other form can't be told, and undefined where there is none.
 * @param behind what is behind the date @param language of the date's format
 */
export function weekdayBehind(
  behind: string,
  date: IsoDate,
  language: string,
): { readonly length: number; readonly newText: string } | 'unclear' | undefined {
  const [, lead = '', said] = IDEOGRAPHS_BEHIND.exec(behind) ?? [];
  if (said !== undefined) {
    const name = NAMES.find((one) => said.includes(one)) ?? '';
    const lists = (BY_NAME.get(name) ?? []).map((list) => nameAt(list, dayOfWeek(date)));
    // "日" is Sunday in Japanese as in Chinese, which write other days differently.
    const [only = ''] = lists;
    const isCertain = lists.length === 1 || (name.length > 1 && lists.length > 0);
    return isCertain ? { length: lead.length + said.length, newText: lead + said.replace(name, only) } : 'unclear';
  }
  const match = NAME_BEHIND.exec(behind);
  const word = match?.[1];
  if (!match || word === undefined) return undefined;
  const languages = weekdayLanguages(word);
  const isBracketed = match[2] !== undefined;
  if (languages.length === 0) return isBracketed && isWeekdayStart(word) ? 'unclear' : undefined;
  const lists = new Set(
    (languages.includes(language) ? [language] : languages).map((one) => MONTH_NAMES[one]?.weekdays).filter((list) => list !== undefined),
  );
  const [list] = lists;
  if (lists.size !== 1 || !(isBracketed || CLAUSE_END.test(behind.slice(match[0].length)))) return 'unclear';
  const name = inCase(nameAt(list, dayOfWeek(date)), caseOf(word, 'weekday'));
  return { length: match[0].length, newText: match[0].replace(word, name) };
}

/** Whether what is before a date ends with a day of the week, in any form: "2月10日" behind "星期二，", "3 апреля" behind "в среду, ". */
export function endsWithWeekday(before: string): boolean {
  if (IDEOGRAPHS_BEFORE.test(before)) return true;
  const word = NAME_BEFORE.exec(before)?.[1]?.toLowerCase().replace(/['’]/g, 'ʼ');
  return word !== undefined && STEMS.some((stem) => word.startsWith(stem) && word.length - stem.length <= LONGEST_CASE_ENDING);
}

/** Letters that a case adds: "keskiviikkona". */
const LONGEST_CASE_ENDING = 4;
/** Names without the vowel that other cases replace: "серед", "niedziel". */
const STEMS = Object.values(MONTH_NAMES).flatMap(({ weekdays }) =>
  weekdays
    .toLowerCase()
    .split(' ')
    .map((name) => (name.length > 4 ? name.replace(/[aeoаея]$/u, '') : name)),
);
