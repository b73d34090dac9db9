/** What carries the number of a section in ways that nothing follows: its paragraphs, contents made of HTML, components of the page, and anchors that a generator makes of headings. */
import { destinationsOf } from '../../document/links/destinations.ts';
import { readTarget } from '../../document/links/linkTargets.ts';
import { findMarks } from '../../document/markdown/containers.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { matchesIn } from '../../document/text/matches.ts';
import { overlaps, type Span } from '../../document/text/span.ts';
import { truncate } from '../../document/text/truncate.ts';
import { message } from '../../l10n/localizer.ts';
import { type NewNumber, type PlaceToReview, wordsAt } from './followNumbers.ts';
import type { NumberedPlace } from './numberedPlaces.ts';
import { bareNumber } from './pins.ts';

/** Fewer lines of HTML are links, no contents. */
const FEWEST = 3;

/** Places that keep the old number of a section. @param known those that change, or that the writer is shown anyway */
export function findUnfollowed(
  policy: Policy,
  news: ReadonlyMap<NumberedPlace, NewNumber>,
  known: readonly Span[],
): readonly PlaceToReview[] {
  const changed = [...news.keys()].filter(({ kind }) => kind === 'heading');
  if (changed.length === 0) return [];
  const paragraphs = changed.flatMap((place) => numberedParagraphs(policy, place));
  const found = [
    ...paragraphs,
    ...referencesTo(policy, paragraphs),
    ...generatedAnchors(policy, changed),
    ...htmlNumbers(policy, changed),
    ...componentNumbers(policy, changed),
  ];
  return found.filter(
    ({ span }, index) => ![...known, ...found.slice(0, index).map((one): Span => one.span)].some((one) => overlaps(one, span)),
  );
}

/** "20.a. Members", "20.b) …" below "Art. 20"; "C.1. Members", "### C-2 Members" below "C. Garden" and "III.1" below "III. Garden". */
function numberedParagraphs({ text }: Policy, { section, number }: NumberedPlace): readonly PlaceToReview[] {
  if (!section) return [];
  const own = bareNumber(number.text);
  const start = section.heading.block.end;
  return matchesIn(text.slice(start, section.span.end), number.style === 'decimal' ? LETTERED_PARAGRAPH : COUNTED_PARAGRAPH).flatMap(
    ({ index, 0: label, 1: written }) => {
      if (written !== own) return [];
      const lead = label.length - label.replace(/^[ \t>*_+#-]{1,12}/, '').length;
      const span = { start: start + index + lead, end: start + index + label.length };
      return [{ span, text: text.slice(span.start, span.end), why: message('Begins with the old number of its section') }];
    },
  );
}

/** "Section C.2" for a paragraph that keeps its number for now. */
function referencesTo(policy: Policy, paragraphs: readonly PlaceToReview[]): readonly PlaceToReview[] {
  if (paragraphs.length === 0) return [];
  return policy.references
    .filter(
      ({ kind, numbers }) =>
        kind !== 'law' &&
        kind !== 'other' &&
        numbers.some(({ target }) => target && paragraphs.some(({ span }) => overlaps(span, target.numberSpan))),
    )
    .map(({ span }) => ({ span, text: wordsAt(policy, span), why: message('Might be the number of a section') }));
}

/** A letter behind the number of the section, "20.a.". */
const LETTERED_PARAGRAPH = /^[ \t>*_+-]{0,12}(\d{1,3}(?:\.\d{1,3}){0,3})[.\-–][ \t]?\(?\p{Ll}\)?[.)\]:](?=[ \t*_])/gmu;
/** A number behind the letter or the Roman number of the section, "C.1", "C.1.b)", "C-1", "C(1)", "C1.". */
const COUNTED_PARAGRAPH =
  /^[ \t>*_+#-]{0,12}([A-Za-z]|[IVXLCivxlc]{1,7})(?:(?:\\?\.|[-–])?\(?\d{1,3}\)?)(?:(?:\\?\.|[-–])?\(?(?:\d{1,3}|\p{Ll})(?!\p{L})\)?){0,3}(?:\\?[.)\]:])?(?=[ \t*_])/gmu;

/** `#id-13.-regions`, also behind the name of the file: nothing here makes such anchors, so they were made from the heading. */
function generatedAnchors(policy: Policy, changed: readonly NumberedPlace[]): readonly PlaceToReview[] {
  const numbers = new Set(changed.map(({ number }) => bareNumber(number.text)));
  return policy.links.flatMap(({ kind, target, span }): PlaceToReview[] => {
    const read = kind === 'link' ? readTarget(target) : undefined;
    const fragment = read && read.kind !== 'elsewhere' ? read.fragment : undefined;
    const number = fragment === undefined ? undefined : /^id-(\d{1,3}(?:\.\d{1,3}){0,3})(?=[.-])/.exec(fragment)?.[1];
    if (fragment === undefined || number === undefined || !numbers.has(number) || policy.anchors.find(fragment)) return [];
    return [{ span, text: wordsAt(policy, span), why: message('Leads to an anchor that is made from the old number') }];
  });
}

/** Attributes that hold the number of a section by itself. */
const NUMBER_ATTRIBUTE =
  /(?:^|[\s{])(?:number|num|no|nr|section|chapter|clause|article)\s{0,3}[=:]\s{0,3}["'{]{0,2}§?\s?([\d.]{1,12})(?![\w.])/giu;
/** A value that begins like a heading, "3. Water" or "Section 3: Water", and words that a container shows: `:::note 3. Water`. */
const NUMBERED_VALUE =
  /(?:["'[]|^[ \t]{0,12}:{2,8}[ \t]?[\w-]{1,40}[ \t])(?:\p{L}{2,12}[ .]|§[ \u00A0]?)?(\d{1,3}(?:\.\d{1,3}){0,3})[.):]?[ \u00A0]\p{L}/gu;

/** `::section{title="3. Water"}`, `<Clause number={3}>`: what a generator of pages reads, and Markdown doesn't. */
function componentNumbers(policy: Policy, changed: readonly NumberedPlace[]): readonly PlaceToReview[] {
  const { text, markdown } = policy;
  const numbers = new Set(changed.map(({ number }) => bareNumber(number.text)));
  return findMarks(text, markdown.blocks).flatMap(({ family, start, end }): PlaceToReview[] => {
    if (family === 'comment' || family === 'environment') return [];
    const source = text.slice(start, end);
    const isNumbered = [NUMBER_ATTRIBUTE, NUMBERED_VALUE].some((pattern) =>
      matchesIn(source, pattern).some(({ 1: label = '' }) => numbers.has(label.replace(/\.$/, ''))),
    );
    if (!isNumbered) return [];
    const span = { start, end };
    return [{ span, text: truncate(wordsAt(policy, span), LONGEST_SHOWN), why: message('Has the old number in a component of the page') }];
  });
}

/** The lines `07) <a href="#7">Fees</a>` that say the old numbers. */
function htmlNumbers(policy: Policy, changed: readonly NumberedPlace[]): readonly PlaceToReview[] {
  const sections = new Map(
    changed.flatMap(({ section, number }) => (section ? [[section, Number(bareNumber(number.text))] as const] : [])),
  );
  return htmlContents(policy).flatMap((rows) =>
    rows.flatMap(({ section, span, text }): PlaceToReview[] => {
      const number = section && sections.get(section);
      const says = /\d{1,3}/.exec(text.replace(/<[^<>]{0,300}>/g, ''))?.[0];
      return number !== undefined && says !== undefined && Number(says) === number
        ? [{ span, text, why: message('The contents list is written in HTML, and keeps its numbers') }]
        : [];
    }),
  );
}

/** The contents in HTML with lines of moved sections, as something that the writer has to look at. */
export function htmlContentsInOldOrder(
  policy: Policy,
  first: ReadonlySet<Section>,
  second: ReadonlySet<Section>,
): readonly PlaceToReview[] {
  return htmlContents(policy).flatMap((rows): PlaceToReview[] => {
    const [row] = rows.filter(({ section }) => section && (first.has(section) || second.has(section)));
    const hasBoth = [first, second].every((group) => rows.some(({ section }) => section && group.has(section)));
    return row && hasBoth ? [{ span: row.span, text: row.text, why: message('The contents list keeps its order') }] : [];
  });
}

interface HtmlRow {
  readonly span: Span;
  readonly text: string;
  readonly section: Section | undefined;
}

/** Lines that are an HTML link to a section and hardly more, where they are many. */
function htmlContents(policy: Policy): readonly (readonly HtmlRow[])[] {
  const { text, lines, anchors, sections } = policy;
  const rows = destinationsOf(policy)
    .filter(({ form, written }) => form === 'attribute' && written.startsWith('#'))
    .flatMap((one): HtmlRow[] => {
      const line = lines.lineAt(one.start);
      const start = lines.startOf(line);
      const source = text.slice(start, lines.endOf(line));
      if (
        source.length > LONGEST_LINE ||
        !/^[\s\d.)*_>+-]{0,12}(?:<(?:li|p|br|b|strong)\b[^>]{0,100}>\s{0,4}){0,3}[\d.)\s]{0,6}<a\s/i.test(source)
      )
        return [];
      const target = readTarget(one.written);
      const anchor = target.kind === 'fragment' ? anchors.find(target.fragment) : undefined;
      // An anchor of its own is right above the heading.
      const section =
        anchor && sections.all.find(({ heading: { block } }) => block.end > anchor.span.start && block.start - anchor.span.end <= FARTHEST);
      const lead = /^\s*/.exec(source)?.[0].length ?? 0;
      return [{ span: { start: start + lead, end: start + source.trimEnd().length }, text: source.trim(), section }];
    });
  return rows.filter(({ section }) => section).length >= FEWEST ? [rows] : [];
}

/** Of a component, in code units. */
const LONGEST_SHOWN = 100;
/** Code units. */
const LONGEST_LINE = 400;
/** Code units between an anchor and the heading that it is for. */
const FARTHEST = 40;
