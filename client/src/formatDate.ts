/** Dates for people, in the language of the editor. Free of VS Code. */

/** A calendar date, `YYYY-MM-DD`, written out: "10 Feb 2026". */
export function formatDate(date: string, locale: string, style: 'medium' | 'long' = 'medium'): string {
  const day = new Date(`${date}T00:00:00Z`);
  const options: Intl.DateTimeFormatOptions = { dateStyle: style, timeZone: 'UTC' };
  try {
    const written = new Intl.DateTimeFormat(locale, options).format(day);
    // French writes the first of a month as an ordinal, which the data of `Intl` doesn't know.
    return /^fr\b/i.test(locale) ? written.replace(/^1(?=\s)/, '1er') : written;
  } catch {
    return date;
  }
}
