/** References into other policies of the workspace: which they name, and whether these have such a section. */
import type { Policy } from '../../document/policy.ts';
import type { ReferenceNumber, SectionReference } from '../../document/references/references.ts';
import { addToMultimap } from '../../document/text/multimap.ts';
import { oncePer } from '../../document/text/remember.ts';
import { CITATION_LEADS } from '../../knowledge/policyCitationWords.ts';
import { hashOf, type OutlineSection, unpackOutline } from './policyOutline.ts';
import type { LanguageVersion } from './translations.ts';

/** A reference that may lead into another policy; plain data. */
export interface PolicyCitation {
  /** The number as written, or a heading in quotes. */
  readonly number?: string;
  readonly heading?: string;
  /** Words in lower case behind the reference, and before it. */
  readonly behind: readonly string[];
  readonly before: readonly string[];
}

/** A citation at its place in the text. */
export interface PlacedCitation extends PolicyCitation {
  readonly reference: SectionReference;
  readonly cited?: ReferenceNumber;
}

/** Code units and words around a reference in which the policy is named. */
const NEAR = 140;
const MOST_WORDS = 14;

/** The references of a policy that lead elsewhere, in order. */
export const policyCitations: (policy: Policy) => readonly PlacedCitation[] = oncePer((policy: Policy) =>
  policy.references.flatMap((reference): readonly PlacedCitation[] => {
    if (reference.kind === 'own' || reference.kind === 'law' || reference.quoted || reference.within || reference.loose || reference.self)
      return [];
    if (reference.space !== 'section' || reference.bare) return [];
    const around = { behind: wordsBehind(policy.text, reference.span.end), before: wordsBefore(policy.text, reference.span.start) };
    const { heading } = reference;
    if (heading && !heading.target && reference.numbers.length === 0) return [{ reference, heading: heading.text, ...around }];
    return reference.numbers.flatMap((cited) =>
      cited.range || cited.doubtful ? [] : [{ reference, cited, number: cited.label, ...around }],
    );
  }),
);

/** What the facts of a file keep of them. */
export function packCitations(policy: Policy): readonly PolicyCitation[] {
  return policyCitations(policy).map(({ number, heading, behind, before }) => ({
    ...(number === undefined ? {} : { number }),
    ...(heading === undefined ? {} : { heading }),
    behind,
    before,
  }));
}

/** Only up to the end of the sentence. */
function wordsBehind(text: string, from: number): readonly string[] {
  const part = text.slice(from, from + NEAR);
  const end = part.search(/[.;:!?](?=\s|$)|\n\s*\n/);
  return wordsOf(end < 0 ? part : part.slice(0, end)).slice(0, MOST_WORDS);
}

function wordsBefore(text: string, to: number): readonly string[] {
  const part = text.slice(Math.max(0, to - NEAR), to);
  return wordsOf(part.slice(part.search(/[^.;:!?\n]*$/))).slice(-MOST_WORDS);
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(/\]\([^)\s]{0,200}\)/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The policies of a workspace by their titles. */
export type PoliciesByTitle = ReadonlyMap<string, readonly LanguageVersion[]>;

/** Titles of one short word name too much. */
const SHORTEST_TITLE = 9;

/** Puts policies side by side by their titles. Linear. */
export function mergeTitles(policies: Iterable<LanguageVersion>): PoliciesByTitle {
  const byTitle = new Map<string, LanguageVersion[]>();
  for (const policy of policies) {
    const title = wordsOf(policy.identity.title).join(' ');
    if (!policy.identity.archived && title.length >= SHORTEST_TITLE) addToMultimap(byTitle, title, policy);
  }
  return byTitle;
}

/** The policies that a citation names: those of the longest title right behind it, or right before it. */
export function citedPolicies({ behind, before }: PolicyCitation, byTitle: PoliciesByTitle): readonly LanguageVersion[] {
  for (let from = 0; from <= 3 && (from === 0 || CITATION_LEADS.has(behind[from - 1] ?? '')); from++)
    for (let to = Math.min(behind.length, from + 10); to > from; to--) {
      const found = byTitle.get(behind.slice(from, to).join(' '));
      if (found) return found;
    }
  for (let from = Math.max(0, before.length - 10); from < before.length; from++) {
    const found = byTitle.get(before.slice(from).join(' '));
    if (found) return found;
  }
  return [];
}

/** Numbered sections from which on a policy numbers its sections. */
const NUMBERED = 3;

/** Whether a policy surely lacks what a citation names; false where its sections do not tell. */
export function lacksCited({ number, heading }: PolicyCitation, outline: readonly OutlineSection[]): boolean {
  if (heading !== undefined) return outline.length >= NUMBERED && !outline.some(({ title }) => title === hashOf(heading));
  const wanted = decimalOf(number ?? '');
  if (wanted === undefined) return false;
  const numbers = outline.flatMap((section) => decimalOf(section.number) ?? []);
  const parts = (one: string): readonly string[] => one.split('.');
  const top = new Set(numbers.map((one) => parts(one)[0]));
  if (top.size < NUMBERED || numbers.includes(wanted) || numbers.some((one) => one.startsWith(`${wanted}.`))) return false;
  const [first] = parts(wanted);
  if (!top.has(first)) return true;
  const parent = parts(wanted).slice(0, -1).join('.');
  const children = numbers.filter((one) => one.startsWith(`${parent}.`) && parts(one).length === parts(wanted).length);
  // Where no heading has such a number it may be that of a paragraph.
  return parent !== '' && children.length > 1;
}

/** "7.", "Section 7.3", "§ 7" as "7", "7.3"; of "4.2(b)" the number of the section; undefined for letters and Roman numbers. */
function decimalOf(number: string): string | undefined {
  return /^[^\p{L}\d]*(?:\p{L}{2,12}\.?\s)?(\d{1,3}(?:\.\d{1,3}){0,3})(?![\d\p{L}])/u.exec(number)?.[1];
}

/** The section under a title, where one alone has it. */
export function sectionByTitle(title: string, packed: string): OutlineSection | undefined {
  const found = unpackOutline(packed).filter((section) => section.title === hashOf(title) && decimalOf(section.number) !== undefined);
  return found.length === 1 ? found[0] : undefined;
}
