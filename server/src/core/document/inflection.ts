/** Word forms well enough to know a term again in the plural, the possessive or another case. */

const IRREGULAR: Readonly<Record<string, string>> = { people: 'person', children: 'child', men: 'man', women: 'woman', criteria: 'criterion', indices: 'index', appendices: 'appendix', licences: 'licence', analyses: 'analysis' };
/** Words on -s that are no plurals; "Terms" is not the plural of "Term". */
const NO_PLURAL = new Set(['terms', 'news', 'goods', 'us', 'is', 'this', 'its', 'as', 'series', 'basis', 'analysis', 'status', 'bonus', 'campus', 'always', 'premises', 'gas', 'bus', 'ios', 'aws', 'sms', 'gps', 'dns', 'tls', 'https']);

/** A form that all inflections of a word share; lower case, not meant to be read. @param language BCP 47 primary language */
export function stem(word: string, language: string): string {
  const lower = word.toLowerCase();
  switch (language) {
    case 'fr':
      return lower.length > 3 ? lower.replace(/aux$/, 'al').replace(/(?:es?|s|x)$/, '') : lower;
    case 'es':
    case 'pt':
      return lower.length > 3 ? lower.replace(/ciones$/, 'ción').replace(/ções$/, 'ção').replace(/(?:es|os|as|s|o|a|e)$/, '') : lower;
    case 'it':
      return lower.length > 3 ? lower.replace(/(?:[aeio])$/, '') : lower;
    case 'de':
    case 'nl':
      return lower.length > 4 ? lower.replace(/(?:en|er|em|es|e|n|s)$/, '') : lower;
    case 'en':
    case 'und':
      return stemEnglish(lower);
    default:
      // Languages with many cases: the beginning of a word says which it is.
      return lower.length > 5 ? lower.slice(0, Math.max(4, Math.ceil(lower.length * 0.6))) : lower.slice(0, 4);
  }
}

function stemEnglish(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (word.length < 3 || NO_PLURAL.has(word)) return word;
  if (/(?:ies|ie)$/.test(word) && word.length > 4) return word.replace(/ies?$/, 'y');
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Which inflection one English word is of another: what is to be put behind the new name where the old one had it. */
export function isPluralOf(form: string, base: string): boolean {
  return form.toLowerCase() !== base.toLowerCase() && form.length > base.length && stemEnglish(form.toLowerCase()) === stemEnglish(base.toLowerCase()) && /s$/i.test(form);
}

/** The English plural of a word, in its case. */
export function pluralOf(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}
