/** Lets references follow sections whose numbers change: only the parts of a number that changed are rewritten, and of a list all numbers or none. */
import type { Clause } from '../../document/outline/clauseIndex.ts';
import { readParts } from '../../document/outline/clauseLabels.ts';
import { writePart } from '../../document/outline/outlineStyle.ts';
import { findPlainTitles } from '../../document/outline/plainTitles.ts';
import type { Policy } from '../../document/policy.ts';
import { type ReferenceNumber, type SectionReference, titleName } from '../../document/references/references.ts';
import { excerptAt } from '../../document/text/excerpt.ts';
import { contains, type Span, type TextEdit } from '../../document/text/span.ts';
import { type Message, message } from '../../l10n/localizer.ts';
import { hasSmallLetters, likeBeside, type NumberedPlace, type NumberedPlaces, numberedPlaces } from './numberedPlaces.ts';

/** What a place is called from now on. */
export interface NewNumber {
  readonly parts: readonly number[];
  /** The number as references write it, where it has more or fewer parts than before; undefined when it has none any more. */
  readonly bare?: string | undefined;
  /** Its parts are not what they were, so that they can only be replaced as a whole. */
  readonly reshaped: boolean;
  /** What separates it from its title from now on, where that changes too. */
  readonly separator?: string;
  /** The word before its number changes: the section becomes an article. */
  readonly renamed?: boolean;
}

/** A place that the writer has to look at: what is there was left as it is, or means more than before. */
export interface PlaceToReview {
  readonly span: Span;
  readonly text: string;
  /** One sentence for the writer, without full stop. */
  readonly why: Message;
  /** It is changed, and comes to mean more than before. */
  readonly changed?: true;
}

/** The edits of references, and those left alone. */
export interface FollowedReferences {
  readonly edits: readonly TextEdit[];
  readonly left: readonly PlaceToReview[];
}

/** Less sure references are shown to the writer instead. */
const SURE = 0.7;

/** What is written for one number; or why nothing is. */
type Outcome = { readonly edits: readonly TextEdit[]; readonly grown?: Message } | { readonly why: Message };

/**
 * The edits of every reference of a policy's own to places that get another number; those to laws and other documents are never touched.
 * @param added headings that get a number and had none
 */
export function followReferences(
  policy: Policy,
  news: ReadonlyMap<NumberedPlace, NewNumber>,
  added: readonly NewlyNumbered[] = [],
): FollowedReferences {
  const edits: TextEdit[] = [];
  const left: PlaceToReview[] = [];
  if (news.size === 0) return { edits, left };
  const given = new Set([...news.values()].map(({ parts }) => parts.join('.')));
  const renumbering: Renumbered = { policy, places: numberedPlaces(policy), news, added };
  const lists = enumerations(policy.references);
  const titled = titledOtherwise(policy);
  const mistaken = new Set([
    ...lists.flat().flatMap((reference) => reference.numbers.flatMap((number) => mistakenFor(reference, number) ?? [])),
    ...titled.values(),
  ]);
  const isOutdated = mistaken.size + danglingAbove(policy).size >= FEWEST_WRONG;
  const wrong = lists
    .flat()
    .filter((reference) => reference.numbers.some((number) => mistakenFor(reference, number) || titled.has(number)));
  const isDoubtful = (reference: SectionReference): boolean =>
    isOutdated || (!reference.self && wrong.some((other) => inOneParagraph(policy, other, reference)));
  for (const list of lists) {
    const numbers = list.flatMap((reference) => numbersOf(renumbering, reference));
    if (!numbers.some(({ outcome }) => 'why' in outcome || outcome.edits.length > 0)) continue;
    const why = whyLeft(numbers, given, mistaken) ?? whyDoubted(policy, numbers, titled, isDoubtful);
    const [first] = list;
    const last = list.at(-1);
    if (!first || !last) continue;
    const span = { start: first.span.start, end: last.span.end };
    if (why !== undefined) left.push({ span, text: wordsAt(policy, span), why });
    else {
      for (const { outcome } of numbers) if ('edits' in outcome) edits.push(...outcome.edits);
      const grown = numbers.flatMap(({ outcome }) => ('edits' in outcome && outcome.grown !== undefined ? [outcome.grown] : []))[0];
      if (grown !== undefined) left.push({ span, text: wordsAt(policy, span), why: grown, changed: true });
    }
  }
  return { edits, left };
}

/** A heading that had no number before. */
export interface NewlyNumbered {
  readonly parts: readonly number[];
  readonly title: string;
}

interface Renumbered {
  readonly policy: Policy;
  readonly places: NumberedPlaces;
  readonly news: ReadonlyMap<NumberedPlace, NewNumber>;
  readonly added: readonly NewlyNumbered[];
}

/** The words at a place, with some around a bare number, on one line. */
export function wordsAt({ text }: Policy, { start, end }: Span): string {
  return /^\P{L}*$/u.test(text.slice(start, end)) ? excerptAt(text, start, end) : text.slice(start, end).replace(/\s+/g, ' ');
}

/** References to sections, those of one list together; laws and other documents are left out. */
function enumerations(references: readonly SectionReference[]): readonly (readonly SectionReference[])[] {
  const lists: SectionReference[][] = [];
  let open: SectionReference[] | undefined;
  for (const reference of references) {
    if (!reference.continues) open = undefined;
    if (reference.kind === 'law' || reference.kind === 'other' || reference.numbers.length === 0) continue;
    if (open) open.push(reference);
    else lists.push((open = [reference]));
  }
  return lists;
}

interface NumberOutcome {
  readonly reference: SectionReference;
  readonly number: ReferenceNumber;
  readonly outcome: Outcome;
}

/** The clause that a number leads to, or comes nearest to. */
function meantBy({ target, nearest }: ReferenceNumber): Clause | undefined {
  return target ?? nearest;
}

/** "this Section 18" in section 20: the clause 18, for which section 20 is mistaken; undefined for other references. */
function mistakenFor({ self, span }: SectionReference, number: ReferenceNumber): Clause | undefined {
  const meant = meantBy(number);
  return self && meant?.section && !contains(meant.section.span, span) ? meant : undefined;
}

/**
 * @param given numbers that sections get: one that nobody had before is that of a section which is gone, and is shown by itself
 * @param mistaken clauses for which another section is mistaken somewhere: each reference to them may mean that one
 */
function whyLeft(numbers: readonly NumberOutcome[], given: ReadonlySet<string>, mistaken: ReadonlySet<Clause>): Message | undefined {
  for (const { outcome } of numbers) if ('why' in outcome) return outcome.why;
  for (const {
    reference: { quoted },
  } of numbers)
    if (quoted) return message('Quoted text is never changed');
  // Such a number was wrong before, and so may be the same number in other places.
  for (const { reference, number } of numbers) {
    if (mistakenFor(reference, number)) return message('The section that it is in has another number');
    const meant = meantBy(number);
    if (meant && mistaken.has(meant)) return message('Elsewhere, {number} is used for another section', { number: number.label });
  }
  for (const {
    reference: { kind, confidence, space },
    number,
  } of numbers) {
    if (number.elsewhere) return message('Might mean a law, another document, or a paragraph');
    if (number.doubtful) return message('{number} might not be a section number, so its list stays', { number: number.label });
    if (!number.target && !number.nearest && space === 'section' && !(numbers.length > 1 && given.has(number.label)))
      return numbers.length > 1
        ? message('No section has the number {number}, so its list stays', { number: number.label })
        : message('No section has the number {number}', { number: number.label });
    if (kind === 'unsure' || confidence < SURE) return message('Might mean a law, another document, or a paragraph');
  }
  return undefined;
}

/** So many wrong references of a text make the others doubtful. */
const FEWEST_WRONG = 2;

/** Numbers with the title of another section beside them, "Section 18 (Disputes)" where 18 is another one, and the clauses that they lead to. */
function titledOtherwise({ references, sections }: Policy): ReadonlyMap<ReferenceNumber, Clause> {
  const titles = new Set(sections.all.map(({ heading }) => titleName(heading.title)));
  const found = new Map<ReferenceNumber, Clause>();
  for (const { kind, numbers } of references) {
    if (kind === 'law' || kind === 'other') continue;
    for (const number of numbers) {
      const { target, title } = number;
      if (!target || !title || target.title === '') continue;
      const name = titleName(title.text);
      if (name !== '' && name !== titleName(target.title) && titles.has(name)) found.set(number, target);
    }
  }
  return found;
}

/** References to numbers above the highest one that a section has, a little at most: the text once had more sections. */
function danglingAbove({ references, sections }: Policy): ReadonlySet<string> {
  const highest = Math.max(0, ...sections.all.flatMap(({ heading: { number } }) => (number?.parts.length === 1 ? number.parts : [])));
  return new Set(
    references.flatMap(({ kind, confidence, space, numbers }) =>
      kind === 'own' && confidence >= SURE && space === 'section'
        ? numbers.flatMap(({ target, nearest, label }) =>
            !target && !nearest && /^\d{1,2}$/.test(label) && Number(label) > highest && Number(label) <= highest + MOST_LOST
              ? [label]
              : [],
          )
        : [],
    ),
  );
}

/** Higher numbers are those of laws. */
const MOST_LOST = 3;

/** Whether two references stand in one paragraph: who overlooked the one may have overlooked the other. */
function inOneParagraph({ text }: Policy, { span: a }: SectionReference, { span: b }: SectionReference): boolean {
  return !/\n[ \t]*[\n#]/.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}

/** Why references that look like the policy's own stay: a law is cited by the same word in the same sentence, or references of the text or the paragraph are known to be wrong. */
function whyDoubted(
  policy: Policy,
  numbers: readonly NumberOutcome[],
  titled: ReadonlyMap<ReferenceNumber, Clause>,
  isDoubtful: (reference: SectionReference) => boolean,
): Message | undefined {
  for (const { reference, number } of numbers) {
    if (titled.has(number)) return message('The title beside it is that of another section');
    const { title, target } = number;
    if (title && target && titleName(title.text) === titleName(target.title)) continue;
    if (isDoubtful(reference)) return message('Other references in this text lead to the wrong section');
    if (isBesideLaw(policy, reference)) return message('Might mean a law, another document, or a paragraph');
  }
  return undefined;
}

/** Words that say that this text is meant, behind a reference. */
const OF_THIS_TEXT =
  /(?<!\p{L})(?:this|these|our|hereof|herein|hereto|above|below|dies\p{L}{1,3}|unser\p{L}{0,2}|oben|unten|hiervon|présent\p{L}{0,2}|nos|ci-dessus|ci-dessous|est[aeo]s?|nuestr\p{L}{1,2}|anterior|siguiente|quest[aeio]|present[ei]|nostr[aeio]|sopra|sotto)(?!\p{L})/iu;
/** Code units of such words. */
const LONGEST_OF = 50;
/** Code units between two references of one sentence. */
const FARTHEST = 200;

/** "Articles 15 GDPR and Article 16": a law is cited by the same word in the sentence, and nothing says that this text is meant. */
function isBesideLaw({ text, references }: Policy, { span, word, link, direction, self }: SectionReference): boolean {
  if (word === undefined || link || direction || self) return false;
  if (OF_THIS_TEXT.test(text.slice(span.end, span.end + LONGEST_OF))) return false;
  return references.some((law) => {
    if (law.kind !== 'law' || law.confidence < SURE || law.word?.slice(0, 4) !== word.slice(0, 4)) return false;
    const [first, second] = law.span.start < span.start ? [law.span, span] : [span, law.span];
    if (second.start - first.end > FARTHEST) return false;
    return !/[.;:!?]\s|\n[ \t]*\n|\|/u.test(text.slice(first.end, second.start));
  });
}

function numbersOf(renumbering: Renumbered, reference: SectionReference): NumberOutcome[] {
  const numbers = reference.numbers.map((number) => withLetterJoined(renumbering, number));
  return numbers.map((number, index) => {
    const end = numbers[index + 1];
    const start = numbers[index - 1];
    const ranged =
      number.range === 'start' && end?.range === 'end'
        ? rangeOutcome(renumbering, number, end, 'start')
        : number.range === 'end' && start?.range === 'start'
          ? rangeOutcome(renumbering, start, number, 'end')
          : undefined;
    return { reference, number, outcome: ranged ?? numberOutcome(renumbering, number) };
  });
}

/** "8a" of a reference is read as 8 and (a); where a section has the number "8a", it is one part as there. */
function withLetterJoined({ policy, places }: Renumbered, number: ReferenceNumber): ReferenceNumber {
  const meant = meantBy(number);
  const own = meant && places.ofClause(meant)?.number.partSpans.at(-1);
  const [digits, letter] = number.parts.slice(-2);
  if (!own || !digits || !letter || digits.end !== letter.start || !/^\d+\p{L}$/u.test(policy.text.slice(own.start, own.end)))
    return number;
  if (!/^\d+\p{L}$/u.test(policy.text.slice(digits.start, letter.end))) return number;
  return { ...number, parts: [...number.parts.slice(0, -2), { start: digits.start, end: letter.end }], found: number.found - 1 };
}

/** The edits of one number, or why it cannot be rewritten for sure. */
function numberOutcome(renumbering: Renumbered, number: ReferenceNumber): Outcome {
  const clause = meantBy(number);
  if (!clause) return { edits: [] };
  const length = number.target ? number.parts.length : number.found - number.inherited;
  const spans = number.parts.slice(0, Math.max(0, length));
  const outcome = editsFor(renumbering, clause, spans, number.inherited);
  if ('edits' in outcome && outcome.edits.length > 0 && hasPlainTwin(renumbering.policy, clause))
    return { why: message('Two sections have the number {number}', { number: number.label }) };
  if (!number.rival) return outcome;
  const other = editsFor(renumbering, number.rival, spans, number.inherited);
  // Two sections with one number: harmless when both come out the same.
  return JSON.stringify(outcome) === JSON.stringify(other)
    ? outcome
    : { why: message('Two sections have the number {number}', { number: number.label }) };
}

/** Whether a title in plain text has the number of a heading as well. */
function hasPlainTwin({ markdown }: Policy, { kind, label, span }: Clause): boolean {
  return (
    kind === 'heading' &&
    (findPlainTitles(markdown)
      .byNumber.get(label)
      ?.some((start) => start !== span.start) ??
      false)
  );
}

/** From the last part up: those that are a clause's own, then those of the clause above it. @param inherited parts ahead of these that are elsewhere */
function editsFor({ policy, places, news }: Renumbered, clause: Clause, parts: readonly Span[], inherited: number): Outcome {
  const edits: TextEdit[] = [];
  let another: NumberedPlace | undefined;
  let left = inherited + parts.length;
  for (let at: Clause | undefined = clause; at && left > inherited; at = at.parent) {
    const place = places.ofClause(at);
    const owned = place
      ? place.number.parts.length
      : at.kind === 'item' || at.kind === 'inline'
        ? 1
        : Math.max(1, readParts(at.label, 0).length);
    const from = Math.max(0, left - owned);
    const mapped = parts.slice(Math.max(0, from - inherited), left - inherited);
    const count = left - from;
    left = from;
    const now = place && news.get(place);
    if (!place || !now) continue;
    if (now.renamed) return { why: message('The number of "{title}" gets another form', { title: place.title }) };
    if (now.reshaped) {
      const [first] = mapped;
      const last = mapped.at(-1);
      if (now.bare === undefined) return { why: message('"{title}" has no number anymore', { title: place.title }) };
      if (count < owned || mapped.length < count || !first || !last)
        return { why: message('The number of "{title}" gets another form', { title: place.title }) };
      edits.push({ span: { start: first.start, end: last.end }, newText: now.bare });
      continue;
    }
    mapped.forEach((part, index) => {
      const own = owned - mapped.length + index;
      const value = now.parts[own];
      if (value === undefined || value === place.number.parts[own]) return;
      const edit = partEdit(policy, place, value, part, own);
      if (edit.newText === '') another = place;
      else if (edit.newText !== policy.text.slice(part.start, part.end)) edits.push(edit);
    });
  }
  // Parts that are written without anything between them are one number for the other reading.
  const isTorn = edits.some(({ span }) => edits.some((other) => span.end === other.span.start && span !== other.span));
  if (another || isTorn) return { why: message('The number of "{title}" gets another form', { title: (another ?? clause).title }) };
  return { edits };
}

/** The edit of one part; of "8a and b" the second number has only its letter, and `newText` is empty where it would have none. */
function partEdit(policy: Policy, { number }: NumberedPlace, value: number, span: Span, index: number): TextEdit {
  const written = policy.text.slice(span.start, span.end);
  const part = writePart(
    value,
    /^\d/.test(written) ? 'decimal' : number.style,
    likeBeside(policy, number, index, written),
    hasSmallLetters(policy),
  );
  const isLetterAlone = number.style === 'decimal' && /^\p{L}$/u.test(written);
  return { span, newText: isLetterAlone ? part.replace(/^\d+/, '') : part };
}

/**
 * The edits of one end of a range: the range has to mean the same sections as before, whatever order they come to be in.
 * @returns undefined where its ends aren't places of one numbering, and follow each by itself
 */
function rangeOutcome(renumbering: Renumbered, start: ReferenceNumber, end: ReferenceNumber, which: 'start' | 'end'): Outcome | undefined {
  const { policy, places, news, added } = renumbering;
  const first = start.target && !start.rival ? places.ofClause(start.target) : undefined;
  const last = end.target && !end.rival ? places.ofClause(end.target) : undefined;
  const depth = first?.number.parts.length;
  if (!first || !last || depth !== last.number.parts.length || start.parts.length !== depth || end.parts.length !== depth) return undefined;
  const now = (place: NumberedPlace): readonly number[] | undefined => {
    const given = news.get(place);
    return !given ? place.number.parts : given.bare === undefined && given.reshaped ? undefined : given.parts;
  };
  const beside = places.all.filter(
    (place) =>
      place.number.parts.length === depth &&
      (first.owner !== last.owner || (place.owner === first.owner && place.section?.parent === first.section?.parent)),
  );
  const isBackwards = compareParts(first.number.parts, last.number.parts) > 0;
  const [lower, upper] = isBackwards ? [last, first] : [first, last];
  const meant = beside.filter(({ number }) => isBetween(number.parts, lower.number.parts, upper.number.parts));
  const parts = meant.map(now);
  if (parts.some((one) => one === undefined || one.length !== depth)) return { why: message('A section of this range changes its level') };
  const sorted = meant.map((place, index) => ({ place, parts: parts[index] ?? [] })).sort((a, b) => compareParts(a.parts, b.parts));
  const low = sorted[0];
  const high = sorted.at(-1);
  if (!low || !high) return undefined;
  const others = beside.filter((place) => !meant.includes(place) && isBetween(now(place) ?? [], low.parts, high.parts));
  if (others.length > 0) return { why: message('The range would also mean "{title}"', { title: others[0]?.title ?? '' }) };
  const grown = added.find((one) => one.parts.length === depth && isBetween(one.parts, low.parts, high.parts));
  const value =
    which === 'start'
      ? { from: first, number: start, parts: isBackwards ? high.parts : low.parts }
      : { from: last, number: end, parts: isBackwards ? low.parts : high.parts };
  const edits = value.number.parts.flatMap((span, index) => {
    const part = value.parts[index];
    return part === undefined || part === value.from.number.parts[index] ? [] : [partEdit(policy, value.from, part, span, index)];
  });
  return {
    edits,
    ...(grown && which === 'end' ? { grown: message('The range now includes the new section "{title}"', { title: grown.title }) } : {}),
  };
}

function isBetween(parts: readonly number[], low: readonly number[], high: readonly number[]): boolean {
  return compareParts(parts, low) >= 0 && compareParts(parts, high) <= 0;
}

function compareParts(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const by = (a[index] ?? 0) - (b[index] ?? 0);
    if (by !== 0) return by;
  }
  return 0;
}
