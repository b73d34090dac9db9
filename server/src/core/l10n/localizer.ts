/** Messages in the reader's language. The English text stays where it is written and is the key, as with VS Code's own `l10n.t`. */
import { latestText } from '../document/text/remember.ts';

/** Values of the placeholders of a message, by name: `{name}`. Numbers are written as the reader's language writes them; pass a number that is a name (a year, a section) as text. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Translates messages into one language. Pure: same message and values, same text. */
export interface Localizer {
  /** BCP 47 tag of the language. */
  readonly locale: string;
  /** The message in this language, in English where there is no translation. Call it as `l10n.t('…')` with a literal, so that the message is found for translation. */
  t(message: string, values?: MessageValues): string;
}

/** A message that is worded later, for facts and data that know no reader. Made by {@link message}. */
export interface Message {
  /** English, with `{name}` placeholders. */
  readonly text: string;
  readonly values?: MessageValues;
}

/** Marks a literal for translation and keeps it with its values; {@link worded} words it. */
export function message(text: string, values?: MessageValues): Message {
  return values ? { text, values } : { text };
}

/** Words a {@link Message} for a reader. */
export function worded(l10n: Localizer, { text, values }: Message): string {
  return l10n.t(text, values);
}

/**
 * A localizer of one language.
 * @param locale BCP 47 tag; English where `Intl` doesn't know it, or there is no translation
 * @param translations by English message; those that lack stay English
 */
export function createLocalizer(locale: string, translations: Readonly<Record<string, string>> = {}): Localizer {
  // A sentence in English has English plurals, numbers and dates.
  const known = isKnown(locale) && (/^en\b/i.test(locale) || Object.keys(translations).length > 0) ? locale : 'en';
  let numbers: Intl.NumberFormat | undefined;
  const write = (value: string | number): string => {
    if (typeof value === 'string') return value;
    if (isPlainNumber(known, value)) return String(value);
    numbers ??= new Intl.NumberFormat(known);
    return numbers.format(value);
  };
  return {
    locale: known,
    t: (text, values) => {
      const translated = Object.hasOwn(translations, text) ? (translations[text] ?? text) : text;
      if (!values) return translated;
      return translated.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
        const value = Object.hasOwn(values, name) ? values[name] : undefined;
        return value === undefined ? placeholder : write(value);
      });
    },
  };
}

/** The messages as they are written. */
export const ENGLISH: Localizer = createLocalizer('en');

/** Forms of a message by plural category (CLDR); `other` is every count without a form of its own. */
export type PluralForms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The form that a count takes in the reader's language: `plural(l10n, count, { one: l10n.t('{count} file', { count }), other: l10n.t('{count} files', { count }) })`. */
export function plural({ locale }: Pick<Localizer, 'locale'>, count: number, forms: PluralForms): string {
  if (isPlainNumber(locale, count)) return (count === 1 ? forms.one : undefined) ?? forms.other;
  return forms[pluralRules(locale).select(count)] ?? forms.other;
}

/** Items joined as the reader's language joins them: `a, b, and c`. */
export function listed(
  { locale }: Pick<Localizer, 'locale'>,
  items: Iterable<string>,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(locale, { type }).format(items);
}

/** Numbers that English writes as digits alone: what `Intl` needs for others takes as long to make as a program to start. */
function isPlainNumber(locale: string, value: number): boolean {
  return /^en(?:-[A-Z]{2})?$/.test(locale) && Number.isInteger(value) && value >= 0 && value < 1000;
}

/** Making one takes longer than wording a message. */
const pluralRules = latestText((locale) => new Intl.PluralRules(locale));

function isKnown(locale: string): boolean {
  try {
    return Intl.PluralRules.supportedLocalesOf(locale).length > 0;
  } catch {
    // Not a tag at all.
    return false;
  }
}
