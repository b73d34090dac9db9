/** Sections that another text names by the title of a policy and their number, "Bylaws Section 7.5", so that a writer hears of them when the number changes. */
import { alternatives, CLAUSE_FORMS } from '../analysis/renumbering/possibleReferences.ts';
import { parsePolicy } from '../document/policy.ts';
import { excerptAt } from '../document/text/excerpt.ts';
import { matchesIn } from '../document/text/matches.ts';
import { type Span, shiftSpan } from '../document/text/span.ts';

/** One such place. */
export interface SectionMention {
  /** The number. */
  readonly span: Span;
  /** 0-based. */
  readonly line: number;
  /** With the words around it. */
  readonly text: string;
}

/** More of one text aren't listed. */
const MOST_MENTIONS = 20;

/** @param text of another file @param path of it @param title of the policy whose sections change @param numbers old and new ones that change, as in `Renumbering.renumbered` */
export function mentionsOfSections(text: string, path: string, title: string, numbers: readonly string[]): readonly SectionMention[] {
  const lower = text.toLowerCase();
  const names = namesOf(title).filter((name) => lower.includes(name.toLowerCase()));
  const changed = new Set(numbers.flatMap((number) => /\d[\d.]*(?<=\d)|(?<!\p{L})[IVXL]+(?!\p{L})/u.exec(number)?.[0] ?? []));
  if (names.length === 0 || changed.size === 0) return [];
  const number = String.raw`(\d{1,3}(?:\.\d{1,3}){0,5}|[IVXL]{1,6})(?![\p{L}\d])`;
  const clause = String.raw`(?<!\p{L})(?:${alternatives(CLAUSE_FORMS)})(?:\(s\)|s)?\.?[ \u00A0\n]{0,2}`;
  const name = String.raw`(?<!\p{L})(?:${alternatives(names)})(?!\p{L})["“”»]?`;
  const patterns = [
    new RegExp(String.raw`${name},?[ \u00A0\n]\(?${clause}${number}`, 'giud'),
    new RegExp(
      String.raw`${clause}${number}(?:\([a-z\d]{1,3}\)){0,3},?[ \u00A0\n](?:\p{L}{1,10}['’]?[ \u00A0\n]){0,3}["“„«]?${name}`,
      'giud',
    ),
  ];
  const { markdown, lines } = parsePolicy(text, { path });
  const found: SectionMention[] = [];
  for (const { leaf, start } of markdown.blocks) {
    const prose = leaf.prose.text;
    for (const pattern of prose === '' ? [] : patterns)
      for (const { indices } of matchesIn(prose, pattern)) {
        const [from, to] = indices?.[1] ?? [0, 0];
        if (!startsWithAny(prose.slice(from, to), changed)) continue;
        const span = shiftSpan(leaf.prose.spanOf(from, to), start);
        if (found.some((one) => one.span.start === span.start)) continue;
        found.push({ span, line: lines.lineAt(span.start), text: excerptAt(prose, from, to) });
      }
    if (found.length >= MOST_MENTIONS) break;
  }
  return found.slice(0, MOST_MENTIONS);
}

/** Whether a number is one of these, or below one of them. */
function startsWithAny(label: string, numbers: ReadonlySet<string>): boolean {
  const parts = label.split('.');
  return parts.some((_, index) =>
    numbers.has(
      parts
        .slice(0, index + 1)
        .join('.')
        .toUpperCase(),
    ),
  );
}

/** Words that many policies have in their titles: alone they name none. */
const COMMON =
  /^(?:policy|policies|terms|conditions|agreement|notice|rules|statement|guidelines?|code|richtlinie|erklärung|vertrag|bedingungen|politique|accord|contrat|règles|política|acuerdo|contrato|normas|accordo|contratto|regole|informativa|general|allgemeine)$/iu;
/** Shorter words are abbreviations and names of other things. */
const SHORTEST_NAME = 5;

/** What a policy is called: its title, that without what is before it or behind a preposition; no word that any policy has. */
function namesOf(title: string): readonly string[] {
  const [main = ''] = title.trim().split(/\s[–—|:-]\s|[(:]/u, 1);
  const words = main.trim().split(/\s+/u);
  const at = words.findIndex((word) => /^(?:of|for|der|des|für|de|du|des|del|di|della|dell['’]\p{L}+|d['’]\p{L}+)$/iu.test(word));
  const names = [main.trim(), ...(at > 0 ? [words.slice(0, at).join(' ')] : [])];
  // "Larkspur Privacy Policy" is "the Privacy Policy".
  if (at < 0) for (let from = 1; from < words.length; from++) names.push(words.slice(from).join(' '));
  return [...new Set(names)].filter((name) => name.length >= SHORTEST_NAME && !COMMON.test(name));
}
