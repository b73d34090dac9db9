/** Short places of a text that show a year: where a date without a label may be. */
import type { Leaf } from '../markdown/leaf.ts';
import { inLeaves, type Readable } from '../markdown/passages.ts';

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

const leavesWithYears = inLeaves(
  (leaf, source) => (hasYear(leaf, source) ? true : undefined),
  (block) => [block],
);

function hasYear({ kind, length, prose }: Leaf, source: () => string): boolean {
  if (kind === 'html') return YEAR.test(source());
  if (kind === 'code' || kind === 'comment') return false;
  if (IN_FORCE.test(prose.text)) return true;
  if (length > MAX_LINE) return false;
  return YEAR.test(prose.text) || /revision_?date|last_?mod|updated_?at/i.test(prose.text);
}
