/** Whether a number that leads nowhere is evidently one of the text's own: what its own numbers and the words around it witness. */
import { blockBefore } from '../../document/markdown/passages.ts';
import type { ClauseIndex } from '../../document/outline/clauseIndex.ts';
import { readParts } from '../../document/outline/clauseLabels.ts';
import type { Policy } from '../../document/policy.ts';
import type { ReferenceNumber, SectionReference } from '../../document/references/references.ts';
import type { Span } from '../../document/text/span.ts';
import { SOURCES_TITLE } from '../../knowledge/referenceWords.ts';

/** From here on the words themselves say whose section it is: "of this policy". */
const STATED = 0.95;

/**
 * A number that is missing is one of this text only where its own numbers are all there but that one and another at most, so that none was left unread, and nothing near it
 * names another text: an abbreviation such as that of a standard, a law, other rules, a list of sources, or a table. Words that say so ("of these terms") need no witness.
 */
export function isEvidentlyOwn(policy: Policy, reference: SectionReference, number: ReferenceNumber): boolean {
  if (reference.confidence >= STATED) return !isStatedOfLaw(policy, number);
  return (
    isCountComplete(policy.clauses, reference, number) &&
    !isBesideAbbreviation(policy, reference, number) &&
    !isBesideOther(policy, reference, number) &&
    !isLabel(policy, reference, number) &&
    !isAmongSources(policy, reference) &&
    !(reference.space === 'section' && isInTable(policy, reference))
  );
}

/** Whether an abbreviation, a law, or other rules are named beside a number, or its section lists such. */
export function isBesideAnotherText(policy: Policy, span: Span): boolean {
  return isBesideAbbreviation(policy, { span }, { span }) || isBesideOther(policy, { span }, { span }) || isAmongSources(policy, { span });
}

/** Numbers of the first level that are no count yet. */
const FEWEST = 3;
/** Numbers that may be left out besides, which is a finding of its own. */
const KNOWN_GAPS = 1;
/** Sections at the end of a text that are taken out at once. */
const LAST_SECTIONS = 6;

/** Whether the text counts from one on with hardly another number left out; and, for a number below one that has none below it, whether it counts at that depth elsewhere. */
function isCountComplete({ all }: ClauseIndex, { space, numbers }: SectionReference, { label, nearest, found }: ReferenceNumber): boolean {
  const [first] = readParts(label, 0);
  const readings = first?.readings ?? [];
  // Two parts of a number that are there are hardly those of another text.
  if (nearest && found > 1) return true;
  if (nearest && found > 0)
    return all.some(
      ({ space: other, path, kind }) => other === space && kind !== 'item' && kind !== 'inline' && path.length === nearest.path.length + 1,
    );
  // What annexes there are is said by their titles, which need not count from one.
  if (space !== 'section') return true;
  return readings.some(({ style, value }) => {
    const values = new Set(
      all.flatMap(({ space: other, path, kind }) =>
        other === space && path.length === 1 && kind !== 'item' && kind !== 'inline' && path[0]?.style === style
          ? [Math.floor(path[0].value)]
          : [],
      ),
    );
    const highest = Math.max(0, ...values);
    const isNear = value <= highest + LAST_SECTIONS || numbers.some(({ target }) => target);
    const lacking = Array.from({ length: highest }, (_, index) => index + 1).filter((one) => !values.has(one) && one !== value);
    return values.size >= FEWEST && isNear && lacking.length <= KNOWN_GAPS;
  });
}

/** Code units beside a reference in which an abbreviation is looked for. */
const REACH = 40;
/** "ETSI EN 319 401 Section 7.10", "ISO/IEC 27001:2022 (Section 5)". */
const ABBREVIATION_BEFORE =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\d]{1,11})(?:[ \u00A0:./-]{1,2}(?:\p{Lu}{1,8}(?!\p{Ll})|\d[\d.:/-]{0,11})){0,4}[*_,:;]{0,3}[ \u00A0(–—-]{0,3}$/u;
/** "Section 5 GDPR", "Section 5 of the NIS". */
const ABBREVIATION_BEHIND =
  /^[*_)\]]{0,3}[ \u00A0,]{1,2}(?:(?:of|in|from|under|to|der|des|dem|im|de|du|del|della|dello|do|da|van)[ \u00A0])?(?:(?:the|our|its|la|le|les|el|los|il|lo|die|das)[ \u00A0]|l['’])?[*_]{0,3}(\p{Lu}{2,}[\p{Lu}\d]*)(?!\p{Ll})/u;

/** Whether an abbreviation that isn't the text's own name is right beside the reference; not in a line of capitals. */
function isBesideAbbreviation(
  { text, title = '' }: Policy,
  { span, wordSpan }: Pick<SectionReference, 'span' | 'wordSpan'>,
  { span: number }: Pick<ReferenceNumber, 'span'>,
): boolean {
  const start = Math.min(wordSpan?.start ?? span.start, span.start);
  const before = lineBefore(text, start, REACH);
  const behind = text.slice(number.end, number.end + REACH);
  if (!/\p{Ll}/u.test(before + behind)) return false;
  const initials = (title.match(/(?<!\p{L})\p{L}/gu) ?? []).join('').toUpperCase();
  return [ABBREVIATION_BEFORE.exec(before)?.[1], ABBREVIATION_BEHIND.exec(behind)?.[1]].some(
    (name) =>
      name !== undefined &&
      !/^[IVXLC]+$|^(?:AGB|AVB|ANB|CGU|CGV|CGS|TOS|EULA|DPA|AVV|GTC)$/.test(name) &&
      !title.includes(name) &&
      !initials.includes(name),
  );
}

/** What is before a place in its line, at most so many code units: a line may be the whole text. */
function lineBefore(text: string, offset: number, most: number): string {
  return (
    text
      .slice(Math.max(0, offset - most), offset)
      .split('\n')
      .at(-1) ?? ''
  );
}

/** Code units around a reference in which a law or other rules may be named. */
const NEAR = 100;

/**
 * Whether the sentence names a law, a code, or other rules near the reference, whatever is in between: "§ 21 Abs. 5 erster Satz VereinsG",
 * "artículo 24.1 de la presente Ley", "article 4 des statuts" in the rules of procedure. Rules that the title has are the text's own.
 */
function isBesideOther(
  { text, title = '' }: Policy,
  { span, wordSpan }: Pick<SectionReference, 'span' | 'wordSpan'>,
  { span: number }: Pick<ReferenceNumber, 'span'>,
): boolean {
  const start = Math.min(wordSpan?.start ?? span.start, span.start);
  const before = lineBefore(text, start, NEAR).split(SENTENCE_END).at(-1) ?? '';
  const line = text.slice(number.end, number.end + NEAR).split('\n', 1)[0] ?? '';
  const behind = /^[.!?]\s+\p{Lu}/u.test(line) ? '' : (line.split(SENTENCE_END, 1)[0] ?? '');
  const own = title.toLowerCase();
  const isOther = (name: string | undefined): boolean => name !== undefined && !own.includes(name.toLowerCase().slice(0, SAME_LETTERS));
  return (
    SHORT_LAW.test(behind) ||
    SHORT_LAW.test(before) ||
    isOther(RULES_BEHIND.exec(line)?.[1]) ||
    isOther(NAME_BEHIND.exec(line)?.[1]) ||
    isOther(RULES_BESIDE.exec(behind)?.[0]) ||
    isOther(RULES_BESIDE.exec(before)?.[0])
  );
}

/** "of the present Law", in a text that is called otherwise: words that were copied from a law. */
function isStatedOfLaw({ text, title = '' }: Policy, { span }: ReferenceNumber): boolean {
  const [, law] = STATED_LAW.exec(text.slice(span.end, span.end + REACH)) ?? [];
  return law !== undefined && !title.toLowerCase().includes(law.toLowerCase());
}

const STATED_LAW =
  /^[^.;\n]{0,20}(?:this|present|présente?|presente|diese[rsm]?|questa|quest['’])\s?(Act|Law|Loi|Ley|Legge|Lei|Gesetz|Gesetzes|Code|Código|Codice|Decreto|Décret)(?!\p{L})/iu;

/** Letters that the forms of a name share: "Statuten", "Statuts". */
const SAME_LETTERS = 5;
/** The end of a sentence, and not of "Abs. 5" or "8.1.1.". */
const SENTENCE_END = /(?<=\p{L}{3})[.!?;](?=\s+\p{Lu})/u;
/** Short names of laws, which end in a capital: "VereinsG", "StromNEV", "BetrVG". */
const SHORT_LAW = /\p{Lu}\p{L}{0,12}\p{Ll}(?:G|O|V|GB|VG|SG|NEV|StV|VO|RL)(?![\p{L}\p{N}])/u;
/** "8.1.1. du Règlement Intérieur", "4 des statuts", "5 of the Bylaws": of what the number is, right behind it; "of this policy" is the text's own. */
const RULES_BEHIND =
  /^[*_)\]]{0,3}[.,]?\s(?:of|in|from|under|der|des|dem|im|du|de la|de l['’]|de los|de las|del|de|della|dello|dei|degli|do|da|van)\s(?:(?:the|our|its|la|le|les|el|los|las|il|lo|l['’])\s?)?["“„«*_]{0,3}((?:statut\p{L}*|règlement|\p{L}*satzung\p{L}*|\p{L}*ordnung\p{L}*|\p{L}*gesetz\p{L}*|reglament\p{L}*|regolament\p{L}*|regimento|estatut\p{L}*|by-?laws?|constitution|charter|code|codes|codice|código|code civil|act|ley|legge|loi|lei|wet|law|regulations?|directive|directiva|direttiva|richtlinie|verordnung|decree|decreto|décret|treaty|convention)(?!\p{L}))/iu;
/** "5 of the Larkspur Covenant": a name, told by its capital. */
const NAME_BEHIND =
  /^[*_)\]]{0,3}[.,]?\s(?:of|der|des|du|de la|de l['’]|del|della|dello|do|da|van)\s(?:(?:the|our|its)\s)?["“„«*_]{0,3}(\p{Lu}\p{L}{3,})/u;
/** A law named in any other way. */
const RULES_BESIDE =
  /(?<!\p{L})(?:\p{L}{0,20}gesetz(?:es|buch(?:es)?)?|verordnung|(?:Ley|Legge|Loi|Lei|Act|Law|Código|Codice|Decreto|Décret|Directive|Directiva|Direttiva|Regulation|Reglamento \(UE\)|Convention|Treaty)(?!\p{L}))/u;

/** "zustande.§ 2 Externe Links", "General Terms of Sale (Part 2)": the number is of what is named beside it, or begins its section. */
function isLabel({ text }: Policy, { span, wordSpan }: SectionReference, { span: number }: ReferenceNumber): boolean {
  const start = Math.min(wordSpan?.start ?? span.start, span.start);
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(number.end, number.end + REACH);
  return (
    (/[.!?:;>][ \u00A0]?$/.test(before) && /^[ \u00A0](?:[-–—:][ \u00A0])?\p{Lu}\p{Ll}{2}/u.test(behind)) ||
    (/\p{L}[ \u00A0]\([ \u00A0]?$/u.test(before) &&
      /^[ \u00A0]?\)[ \u00A0]*(?:\n|$)/.test(behind) &&
      /^part|^teil/i.test(text.slice(start, start + 4)))
  );
}

/** Whether the section around it, or one above that, lists laws, standards, or related documents. */
function isAmongSources({ sections }: Policy, { span }: Pick<SectionReference, 'span'>): boolean {
  return sections.all.some(
    (section) => section.span.start <= span.start && span.start < section.span.end && SOURCES_TITLE.test(section.heading.title),
  );
}

function isInTable({ markdown }: Policy, { span }: SectionReference): boolean {
  const block = blockBefore(markdown, span.start + 1);
  return block?.leaf.kind === 'tableCell' && span.end <= block.end;
}
