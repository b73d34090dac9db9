/** The languages that policies are read in. Data only. */
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hr } from './hr.ts';
import { hu } from './hu.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Language } from './language.ts';
import { ms } from './ms.ts';
import { nb } from './nb.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';

/** All of them. The order decides whose word it is where a text does not tell its language. */
export const LANGUAGES: readonly Language[] = [
  en,
  fr,
  de,
  es,
  it,
  pt,
  nl,
  pl,
  cs,
  ru,
  uk,
  hu,
  id,
  ms,
  tr,
  sv,
  da,
  nb,
  fi,
  ro,
  hr,
  ja,
  zh,
  ko,
  el,
  he,
];

/** What some languages have, by code. */
export function byCode<Table>(read: (language: Language) => Table | undefined): Readonly<Record<string, Table>> {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const table = read(language);
      return table === undefined ? [] : [[language.code, table]];
    }),
  );
}

/** The words of all languages together. */
export function wordsOfAll(read: (language: Language) => readonly string[] | undefined): readonly string[] {
  return LANGUAGES.flatMap((language) => read(language) ?? []);
}

/** The source of a regular expression that matches what that of any language does. */
export function patternOfAll(read: (language: Language) => RegExp | undefined): string {
  return LANGUAGES.flatMap((language) => read(language)?.source ?? []).join('|');
}
