/** Names of months and weekdays: from a word to what it names, and from a field of a format to the word. */
import { MONTH_NAMES } from '../../knowledge/monthNames.ts';

/** A month by one of its names: `field` says which of the lists of its language the name is from. */
export interface KnownName {
  readonly language: string;
  readonly month: number;
  readonly field: 'month' | 'stand' | 'mon';
}

const NAMES = new Map<string, KnownName[]>();
const WEEKDAYS = new Map<string, string[]>();
for (const [language, { months, standing, short, also, weekdays }] of Object.entries(MONTH_NAMES)) {
  const add = (names: string, field: KnownName['field']): void =>
    names.split(' ').forEach((name, index) => remember(name, { language, month: index + 1, field }));
  add(months, 'month');
  if (standing) add(standing, 'stand');
  if (short) add(short, 'mon');
  for (const [name, month] of Object.entries(also ?? {})) remember(name, { language, month, field: 'mon' });
  for (const name of weekdays.toLowerCase().split(' ')) WEEKDAYS.set(name, [...(WEEKDAYS.get(name) ?? []), language]);
}

function remember(name: string, known: KnownName): void {
  const key = name.toLowerCase();
  NAMES.set(key, [...(NAMES.get(key) ?? []), known]);
}

/** Whether a word is the name of a month or weekday in any language. */
export function isDateName(word: string): boolean {
  const key = word.toLowerCase();
  return NAMES.has(key) || WEEKDAYS.has(key);
}

/** The languages that have a weekday of this name. */
export function weekdayLanguages(word: string): readonly string[] {
  return WEEKDAYS.get(word.toLowerCase()) ?? [];
}

/** Whether a weekday begins with a word, in any language: its abbreviation. */
export function isWeekdayStart(word: string): boolean {
  const start = word.toLowerCase();
  return [...WEEKDAYS.keys()].some((name) => name.startsWith(start));
}

/** The number of a weekday, Monday 1, by its name in a language; undefined where that language has no such name, or none of the names is known there. */
export function weekdayNumber(word: string, language: string): number | undefined {
  const index = MONTH_NAMES[language]?.weekdays.toLowerCase().split(' ').indexOf(word.toLowerCase()) ?? -1;
  return index === -1 ? undefined : index + 1;
}

/** Of the languages that have a month of this name, the one the text is in; a dot or an "er" after the day is not English, "th" is. */
export function monthOf(name: string, language: string, foreign: boolean, english: boolean): KnownName | undefined {
  const all = NAMES.get(name.toLowerCase()) ?? [];
  if (english) return all.find((one) => one.language === 'en');
  return all.find((one) => one.language === language) ?? all.find((one) => !foreign || one.language !== 'en') ?? all[0];
}

/** The name at a place of a list, counted from 1. */
export function nameAt(names: string | undefined, index: number): string {
  return names?.split(' ')[index - 1] ?? '';
}

/** A field's name in the case of a word: `month`, `Month`, `MONTH`. */
export function caseOf(word: string, field: string): string {
  if (word === word.toLowerCase()) return field;
  return word === word.toUpperCase() ? field.toUpperCase() : `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}

/** A word in the case of a field's name. */
export function inCase(word: string, field: string): string {
  if (field === field.toLowerCase()) return word.toLowerCase();
  return field === field.toUpperCase() ? word.toUpperCase() : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
