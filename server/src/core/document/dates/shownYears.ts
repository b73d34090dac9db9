/** Short places of a text that show a year: where a date without a label may be. */
import { COPYRIGHT, NAMED_LAW, OF_A_VERSION, VERSION_BEHIND } from '../../knowledge/versionWords.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { inLeaves, type Readable } from '../markdown/passages.ts';
import { matchesIn } from '../text/matches.ts';

/** True when raw HTML has a year in it, or a short line or table cell a year or the name of a build's date, or a sentence says since when the text holds. */
export function showsYear(markdown: Readable): boolean {
  return leavesWithYears(markdown).length > 0;
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
/** Longer blocks, in code units of their source, are sentences that may tell of any year. */
const MAX_LINE = 200;

/** A sentence that says since when the text holds: "is valid as of November 2021", "hat den Stand Mai 2018", "en vigueur depuis le 4 mai 2022". */
const IN_FORCE =
  /(?<!\p{L})(?:(?:valid|effective|in force|in effect|current|applicable|applies|updated|revised|dated)\s(?:as of|as at|since|from|on|starting)|(?:(?:hat|mit)\s(?:den\s|dem\s)?)?Stand|gültig(?:\s(?:ist|und hat))?(?:\sden)?\s(?:ab|seit|vom|Stand)|gilt\s(?:ab|seit)|in Kraft\s(?:seit|ab|getreten am)|en vigueur\s(?:depuis|à compter|au|le)|applicable\s(?:depuis|à compter)|mise? à jour\s(?:le|en|au)|vigente\s(?:desde|a partir|dal)|en vigor\s(?:desde|a partir)|actualizad[ao]\s(?:el|en|a)|aggiornat[ao]\s(?:al|il|a|nel)|valid[ao]\s(?:desde|dal|a partire)|geldig\s(?:vanaf|sinds))(?!\p{L})[^.!?\n]{0,24}?(?<!\d)(?:19|20)\d\d(?!\d)/iu;

/** A sentence that dates the text one is reading: "This version is dated 3 May 2018", "Deze versie is van 24 mei 2018". The full stop of "24. Mai" ends no sentence. */
const OF_THIS_TEXT = new RegExp(
  `(?<!\\p{L})(?:${[
    /(?:this|the (?:current|present))\s(?:version|edition|text|document|page|statement|(?:\p{L}{1,10}\s)?(?:policy|notice))\s(?:is|was|dates|has been)\s(?:dated|from|of|back to|as of|(?:last\s)?(?:updated|changed|revised|drawn up|written|published|prepared|adopted))/u,
    /dies(?:e|er|es)\s(?:version|fassung|text|dokument|seite|\p{L}{0,20}erklärung|richtlinie)\s(?:ist|stammt|datiert|trägt|wurde|hat)/u,
    /(?:cette|la présente|le présent|ce)\s(?:version|texte|document|page|politique|charte|déclaration)\s(?:\p{L}{1,10}\s){0,4}?(?:date|datée?|est celle|est du|a été|est à jour)/u,
    /(?:esta|este|la presente)\s(?:versión|texto|documento|página|política|aviso|declaración)\s(?:\p{L}{1,10}\s){0,4}?(?:es del?|data|está fechad[ao]|fue|ha sido)/u,
    /(?:questa|questo|la presente|il presente)\s(?:versione|testo|documento|pagina|informativa|politica|dichiarazione)\s(?:\p{L}{1,10}\s){0,4}?(?:è del|è datat[ao]|risale|è stat[ao])/u,
    /(?:deze|dit)\s(?:versie|tekst|document|pagina|privacyverklaring|verklaring|beleid|privacybeleid|privacy ?(?:statement|policy))\s(?:is|dateert|werd)/u,
    /(?:esta|este|a presente)\s(?:versão|texto|documento|política|aviso)\s(?:\p{L}{1,10}\s){0,4}?(?:é de|data|foi)/u,
  ]
    .map(({ source }) => source)
    .join(
      '|',
    )})(?!\\p{L})(?:[^.!?\\n]|(?<=\\d)\\.){0,60}?(?<!\\d)(?:19|20)\\d\\d(?!\\d)|(?<!\\p{L})Stand(?:[:\\s]|vom|am|der){1,4}(?:\\d{1,2}\\.\\s?){1,2}(?:\\p{L}{3,9}\\s)?(?:19|20)\\d\\d(?!\\d)`,
  'iu',
);

/** A year, be it alone or with a month and a day, and a date whose year has two figures. */
const ANY_YEAR = /(?<!\d)(?:19|20)\d\d(?![\d/]\d)|(?<![\d.])[0-3]?\d([./-])[01]?\d\1\d\d(?!\d)/g;
/** Code units between a year and the word that says what happened then. */
const BESIDE = 60;
/** Code units of a line, cell or heading that may be nothing but a date. */
const LONGEST_DATE_LINE = 50;

/**
 * True when a year stands beside a word such as "version", "updated", "adopted" or "as of", in any language and any way of writing the date, or is
 * nearly all of a line, cell or heading. A year of a copyright says nothing of the text, and neither does that of a law.
 */
export function saysOfWhen(markdown: Readable): boolean {
  return leavesOfWhen(markdown).length > 0;
}

const leavesOfWhen = inLeaves(
  ({ kind, prose, inlines }, source) => {
    if (kind === 'comment') return undefined;
    const hasCode = inlines.some((inline) => inline.kind === 'code');
    const text = kind === 'html' || kind === 'code' || hasCode ? source().replace(/<[^<>]{0,500}>/g, ' ') : prose.text;
    return matchesIn(text, ANY_YEAR).some(({ 0: year, index }) => isOfVersion(text, index, index + year.length)) ? true : undefined;
  },
  (block) => [block],
);

/** Words in a line that is a date with its label; a sentence has more. */
const WORDS_OF_LABEL = 4;

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}{3}/u.test(word)).length;
}

function isOfVersion(text: string, start: number, end: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const before = line.slice(-BESIDE);
  const rest = text.slice(end, end + BESIDE);
  const behind = rest.slice(0, rest.search(/\n|$/));
  if (COPYRIGHT.test(before)) return false;
  if (line.length + behind.length <= LONGEST_DATE_LINE && !NAMED_LAW.test(before + behind) && countWords(before + behind) <= WORDS_OF_LABEL)
    return true;
  const word = matchesIn(before, OF_A_VERSION).at(-1);
  if (word) {
    const between = before.slice(word.index + word[0].length);
    const [sentence = ''] = before
      .slice(0, word.index)
      .split(/[.!?]\s/)
      .slice(-1);
    if (!NAMED_LAW.test(sentence) && !NAMED_LAW.test(between) && !/\p{L}{3}[.!?]\s/u.test(between)) return true;
  }
  return VERSION_BEHIND.test(behind.slice(0, BESIDE / 2));
}

const leavesWithYears = inLeaves(
  (leaf, source) => (hasYear(leaf, source) ? true : undefined),
  (block) => [block],
);

function hasYear({ kind, length, prose, inlines }: Leaf, source: () => string): boolean {
  if (kind === 'html') return YEAR.test(source());
  if (kind === 'code' || kind === 'comment') return false;
  if (IN_FORCE.test(prose.text) || OF_THIS_TEXT.test(prose.text)) return true;
  if (length > MAX_LINE) return false;
  return (
    YEAR.test(prose.text) ||
    (inlines.some((inline) => inline.kind === 'code') && YEAR.test(source())) ||
    /revision_?date|last_?mod|updated_?at/i.test(prose.text)
  );
}
