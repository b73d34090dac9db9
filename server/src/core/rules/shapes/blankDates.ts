/** Texts that get their date later, with a pen or when somebody fills them in. */
import type { Policy } from '../../document/policy.ts';

/** True for a contract between two parties with a blank for its day or a block for signatures with a date, and for a text whose line with a date is still blank, which placeholder-left reports. */
export function isDatedLater({ title = '', markdown, text }: Pick<Policy, 'title' | 'markdown' | 'text'>): boolean {
  const isContract = CONTRACT.test(title);
  if (isContract && SIGNATURE_DATE.test(text.slice(-SIGNATURES))) return true;
  return markdown.blocks.some(
    ({ leaf }) => (isContract && BLANK_DATE.test(leaf.prose.text)) || BLANK_DATE_LINE.test(leaf.prose.text.slice(0, LONGEST_BLOCK)),
  );
}

const CONTRACT =
  /agreement|contract|vertrag|vereinbarung|contrat|convention|accord|contrato|convenio|acuerdo|contratto|accordo|convenzione|overeenkomst|acordo/iu;
const BLANK_DATE =
  /\[(?:[\p{L} ]{0,30}(?<!\p{L}))?(?:dates?|datum|fecha|data)(?!\p{L})[^\]\n]{0,30}\]|\{\{\s?(?:\w{1,20}[._]){0,2}date\s?\}\}|(?<!\p{L})(?:dated?|day of|datum|le|fecha|data)\s?:?\s?_{3}/iu;

/** Code units at the end of a contract with the block for signatures. */
const SIGNATURES = 2000;
/** "Datum" or "Ort, Datum" alone in a line or cell, with a line for a pen or nothing behind it. */
const SIGNATURE_DATE =
  /(?:^|[>|\n])[ \t]*[*_]{0,2}(?:(?:ort|place|lieu|lugar|luogo|plaats|local)\s?(?:[,/]|und|and|et|y|e|en)\s?)?(?:datum|date|fecha|data)[*_]{0,2}[ \t]?:?[*_]{0,2}[ \t]*(?:_{3}|\.{4}|…|<\/t[dh]>|<br|\||\r?\n|$)/iu;

/** Code units of a block that are looked at. */
const LONGEST_BLOCK = 2000;
/** "Effective Date: [Date]", "Stand: TT.MM.JJJJ", "Dernière mise à jour : ____": a label of the date of a policy with a blank behind it. */
const BLANK_DATE_LINE =
  /(?<!\p{L})(?:(?:effective|last (?:updated?|reviewed?|revised|modified)|revision|version|issue|approval)(?: date)?|stand|fassung vom|gültig ab|in kraft ab|letzte (?:aktualisierung|änderung)|zuletzt (?:aktualisiert|geändert)|(?:date d['’])?entrée en vigueur|(?:dernière )?mise à jour|(?:última )?actualización|(?:fecha de )?entrada en vigor|vigente desde|(?:ultimo )?aggiornamento|(?:data di )?entrata in vigore|(?:laatst )?bijgewerkt(?: op)?|ingangsdatum|(?:última )?atualização|(?:data de )?vigência)[*_]{0,3}\s?:[*_]{0,3}\s?(?:\[[^\]\n]{2,40}\](?!\()|_{3}|<[^<>\n]{2,40}>|\{\{[^{}\n]{1,40}\}\}|TBD|TBC|YYYY|JJJJ|AAAA|(?:TT|DD|JJ|GG|MM|XX)[./-](?:MM|DD|TT|XX))/iu;
