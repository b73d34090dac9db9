/** Renumbers sections: the numbers themselves, the references that follow them, and the anchors that change with them. One piece of code for fixes, commands and moves. */
import type { Block } from '../../document/markdown/leaf.ts';
import { readParts } from '../../document/outline/clauseLabels.ts';
import { readNumber } from '../../document/outline/headingNumbers.ts';
import { writeLabel, writePart } from '../../document/outline/outlineStyle.ts';
import type { Section, SectionTree } from '../../document/outline/sections.ts';
import { edited, type Policy } from '../../document/policy.ts';
import type { ReferenceNumber } from '../../document/references/references.ts';
import { oncePer } from '../../document/text/remember.ts';
import { applyEdits, contains, overlaps, type Span, type TextEdit } from '../../document/text/span.ts';
import { type Localizer, type Message, message, plural } from '../../l10n/localizer.ts';
import { followAnchors, followLinkTexts, type RenamedAnchor } from './followAnchors.ts';
import { followEntryHeadings, followMarkers, numberEntries } from './followContents.ts';
import { followReferences, type NewNumber, type PlaceToReview, wordsAt } from './followNumbers.ts';
import { historySpans } from './history.ts';
import { newMeanings } from './newMeanings.ts';
import { hasSmallLetters, likeBeside, type NumberedPlace, numberedPlaces } from './numberedPlaces.ts';
import type { CountedList } from './numberLists.ts';
import { type NumberPlan, planNumbers } from './numberPlan.ts';
import { findOverlookedNumbers } from './overlookedNumbers.ts';
import { findOverviewNumbers } from './overviews.ts';
import { findPartlyRenumberedLists } from './partlyRenumberedLists.ts';
import { bareNumber } from './pins.ts';
import { findPossibleReferences } from './possibleReferences.ts';
import { whyNotCounted } from './secondNumbering.ts';
import { findTakenNumbers } from './takenNumbers.ts';
import { findUnfollowed } from './unfollowed.ts';

/** What a renumbering does; nothing when `edits` is empty. */
export interface Renumbering {
  /** Why nothing is renumbered though numbers do not follow each other: one sentence for the writer. */
  readonly refusal?: Message;
  /** In order, not overlapping. */
  readonly edits: readonly NumberEdit[];
  readonly renumbered: readonly RenumberedSection[];
  /** How many numbers of references and links are rewritten. */
  readonly references: number;
  /** Sections that keep their numbers because a writer pinned them, though another would follow. */
  readonly pinned: readonly { readonly title: string; readonly number: string }[];
  /** In order, what the writer has to look at: numbers that may refer to sections and are left as they are, and ranges that mean more than before. */
  readonly left: readonly PlaceToReview[];
  /** Anchors of headings that changed; links in other files may lead to them. */
  readonly anchors: readonly RenamedAnchor[];
}

/** An edit of a section's own number, or of a reference or link to one. */
export interface NumberEdit extends TextEdit {
  readonly what: 'section' | 'reference';
}

/** One number that changes; `from` is empty for a heading that had none, `to` for one that loses it. */
export interface RenumberedSection {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** Another form for a number, where a section changes its level. */
export interface Reshaping {
  /** The number as it is to be before the title, with what separates it from that; empty for none. */
  readonly written: string;
  /** Without it. */
  readonly label: string;
  readonly bare: string | undefined;
}

/** Renumbers every list of a policy, or those that `counts` names. */
export function renumber(policy: Policy, counts: (list: CountedList) => boolean = () => true): Renumbering {
  const plan = planNumbers(policy, { counts });
  const refusal = whyNotCounted(policy, plan);
  return refusal === undefined ? applyNumberPlan(policy, plan, new Map(), [], unsettled) : { ...NO_RENUMBERING, refusal };
}

/** A title that says how many places the writer has to look at. */
export function withReview(title: string, { length: count }: readonly unknown[], l10n: Localizer): string {
  return count === 0
    ? title
    : plural(l10n, count, {
        one: l10n.t('{title} ({count} number to review)', { title, count }),
        other: l10n.t('{title} ({count} numbers to review)', { title, count }),
      });
}

/** The renumbering without edits. */
export const NO_RENUMBERING: Renumbering = { edits: [], renumbered: [], references: 0, pinned: [], left: [], anchors: [] };

/** What renumbering the whole document would come to. */
const wholePlan = oncePer((policy: Policy): NumberPlan => planNumbers(policy, { counts: () => true }));

/** True when renumbering a list, or the whole document, would change something; cheap beside {@link renumber}. */
export function needsRenumbering(policy: Policy, list?: CountedList): boolean {
  const { parts, added } = wholePlan(policy);
  if (!list) return parts.size + added.size > 0;
  return list.members.some((member) => ('place' in member ? parts.has(member.place) : added.has(member.unnumbered)));
}

/**
 * Writes a plan.
 * @param reshaped numbers that get another form; `plan.parts` has their new parts
 * @param besides further edits that are made with these and leave headings and their order alone; they are among the result's
 * @param review what else the writer has to look at, going by the policy before and after
 */
export function applyNumberPlan(
  policy: Policy,
  plan: NumberPlan,
  reshaped: ReadonlyMap<NumberedPlace, Reshaping> = new Map(),
  besides: readonly TextEdit[] = [],
  review: (policy: Policy, after: Policy) => readonly PlaceToReview[] = () => [],
): Renumbering {
  const news = new Map<NumberedPlace, NewNumber>();
  const history = historySpans(policy);
  // "10.4 updated" in a change log is no section.
  const isEntry = ({ block }: NumberedPlace): boolean => block.leaf.kind !== 'heading' && history.some((entry) => contains(entry, block));
  for (const [place, parts] of plan.parts)
    if (!reshaped.has(place) && !isEntry(place))
      news.set(place, { parts, reshaped: parts.length !== place.number.parts.length, bare: parts.join('.') });
  for (const [place, { bare, label, written }] of reshaped)
    news.set(place, {
      parts: plan.parts.get(place) ?? [],
      reshaped: true,
      bare,
      separator: written.slice(label.length),
      renamed: bare !== undefined && wordOf(label) !== wordOf(place.number.text),
    });
  const behind = numberLeftBehind(policy, news);
  if (behind)
    return {
      ...NO_RENUMBERING,
      refusal: message('The numbering goes on with "{heading}" in another part, and would have a gap there. Renumber by hand', {
        heading: behind.heading.text,
      }),
    };
  const renumbered: (RenumberedSection & { readonly at: number })[] = [];
  const edits: TextEdit[] = [];
  for (const [place, { parts, reshaped: isReshaped }] of news) {
    const { number, title, block } = place;
    const form = reshaped.get(place);
    if (form && policy.text.slice(number.withSeparator.start, number.withSeparator.end) === form.written) continue;
    const own = form
      ? [{ span: number.withSeparator, newText: form.written }]
      : isReshaped
        ? [
            {
              span: { start: number.partSpans[0]?.start ?? number.span.start, end: number.partSpans.at(-1)?.end ?? number.span.end },
              newText: parts.join('.'),
            },
          ]
        : partEdits(policy, place, parts);
    edits.push(...noListItem(policy, block, own, besides));
    renumbered.push({
      title,
      from: number.text,
      to: form ? form.label : isReshaped ? parts.join('.') : (writeLabel(number, parts, hasSmallLetters(policy)) ?? number.text),
      at: block.start,
    });
  }
  const written = new Map<Section, string>();
  for (const [section, { parts, model }] of plan.added) {
    const label = writeLabel(model.number, parts);
    const { heading } = section;
    if (label === undefined) continue;
    written.set(section, label + separatorOf(policy, model));
    const own = [{ span: { start: heading.span.start, end: heading.span.start }, newText: label + separatorOf(policy, model) }];
    edits.push(...noListItem(policy, heading.block, own, besides));
    renumbered.push({ title: heading.title, from: '', to: label, at: heading.block.start });
  }
  const headings = new Set([...edits, ...besides]);
  const added = [...plan.added].map(
    ([
      {
        heading: { title },
      },
      { parts },
    ]) => ({ parts, title }),
  );
  const followed = followReferences(policy, news, added);
  let left = [...followed.left, ...selfReferencesOfRenamed(policy, news)];
  let inText = distinct([...edits, ...followed.edits]);
  const markers = followMarkers(policy, news);
  const isHistory = ({ span }: TextEdit): boolean => history.some((entry) => contains(entry, span));
  const inLinks = followLinkTexts(policy, news, inText, left);
  const told = [...inText.filter((edit) => !headings.has(edit)), ...inLinks].filter(isHistory);
  inText = inText.filter((edit) => !told.includes(edit));
  left.push(...told.flatMap(({ span }) => historicalPlace(policy, span, left)));
  const shown = [
    ...inLinks.filter((edit) => !told.includes(edit)),
    ...numberEntries(policy, written),
    ...followEntryHeadings(policy, news),
    ...markers.edits,
  ];
  // A link that shows a number in its whole new form has no part of it to follow by itself.
  inText = inText.filter((edit) => headings.has(edit) || !shown.some(({ span }) => overlaps(span, edit.span)));
  const isNothing = edits.length + besides.length === 0;
  const read = (body: readonly TextEdit[]): Policy => edited(policy, [...besides, ...body, ...shown]);
  let after = isNothing ? policy : read(inText);
  // A list that would come to mean something else after all stays as it is.
  const changed = isNothing ? [] : newMeanings(policy, after, [...besides, ...inText, ...shown], left);
  if (changed.length > 0) {
    left = [...left, ...changed];
    inText = inText.filter(
      (edit) => headings.has(edit) || !changed.some(({ span, othersFollow = false }) => !othersFollow && contains(span, edit.span)),
    );
    after = read(inText);
  }
  if (!isNothing && !hasSameHeadings(policy, after))
    return { ...NO_RENUMBERING, refusal: message('Changing these numbers would change the text around them') };
  // A pinned number may well be out of order.
  if (!isNothing && plan.pinned.length === 0 && !keepsOrder(policy, after))
    return { ...NO_RENUMBERING, refusal: message('Some of these numbers would no longer be in order. Renumber these sections by hand') };
  // Of a list whose joining words aren't all known, the numbers behind them can't follow: then none does.
  const isOfReference = (edit: TextEdit): boolean => !headings.has(edit);
  const torn = isNothing
    ? []
    : findPartlyRenumberedLists(
        policy,
        changesNumber(policy, news),
        inText.filter(isOfReference).map(({ span }) => span),
        [...headings, ...shown, ...left].map((one): Span => one.span),
      );
  if (torn.length > 0) {
    left = [...left, ...torn];
    inText = inText.filter((edit) => headings.has(edit) || !torn.some(({ span }) => contains(span, edit.span)));
    after = read(inText);
  }
  if (!isNothing) left.push(...referencesToOtherContents(policy, after, [...edits, ...inText], left));
  const numbers = [...inText, ...shown];
  const anchors = isNothing ? { edits: [], renamed: [], lost: [] } : followAnchors(policy, after);
  left.push(...anchors.lost, ...markers.left, ...(isNothing ? [] : review(policy, after)));
  if (news.size > 0) {
    // What is numbered in one document of the text isn't meant in another that nothing changes in.
    const { scopes } = policy;
    const touched = new Set([...news.keys()].flatMap(({ block }) => [scopes.at(block.start), scopes.at(block.start).within]));
    const isNear = ({ span }: PlaceToReview): boolean => {
      const here = scopes.at(span.start);
      return touched.has(here) || (here.within !== undefined && touched.has(here.within));
    };
    const known = (): readonly Span[] => [...numbers, ...left, ...headings].map((one): Span => one.span);
    const given = new Set([...news.values()].map(({ bare }) => bare));
    left.push(...findTakenNumbers(policy, news, renumbered, known()).filter(isNear));
    left.push(...findPossibleReferences(policy, changesNumber(policy, news), known(), (label) => given.has(label)).filter(isNear));
    const [changed, stay] = [[...news.keys()], numberedPlaces(policy).all.filter((place) => !news.has(place))].map((places) =>
      places.map(({ title, number }) => ({ title, label: bareNumber(number.text) })),
    );
    left.push(...findOverviewNumbers(policy, changed ?? [], stay ?? [], known()).filter(isNear));
    left.push(...findUnfollowed(policy, news, known()).filter(isNear));
    const numbersGiven = new Set(renumbered.flatMap(({ to }) => (to === '' ? [] : [bareNumber(to)])));
    left.push(...findOverlookedNumbers(policy, news, numbersGiven, known()).filter(isNear));
  }
  const references = inText.filter((edit) => !headings.has(edit)).length;
  return {
    edits: [...besides, ...numbers, ...anchors.edits]
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
      .map((edit) => ({ ...edit, what: headings.has(edit) ? 'section' : 'reference' })),
    renumbered: renumbered.sort((a, b) => a.at - b.at).map(({ title, from, to }) => ({ title, from, to })),
    references: references + shown.length + anchors.edits.length,
    pinned: plan.pinned.map(({ title, number }) => ({ title, number: number.text })),
    left: left.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    anchors: anchors.renamed,
  };
}

/** The whole reference or link with a number in an entry of a change log; none where it is known. */
function historicalPlace(policy: Policy, number: Span, known: readonly PlaceToReview[]): readonly PlaceToReview[] {
  const holds = (one: { readonly span: Span }): boolean => contains(one.span, number);
  if (known.some(holds)) return [];
  const span = policy.references.find(holds)?.span ?? number;
  return [{ span, text: wordsAt(policy, span), why: message('Describes an earlier version, which had this number') }];
}

/** An underlined heading that begins with `9. ` would be the item of a list; a backslash keeps it a heading. */
function noListItem(
  { text }: Policy,
  { start, end, leaf }: Block,
  edits: readonly TextEdit[],
  besides: readonly TextEdit[],
): readonly TextEdit[] {
  if (!leaf.setext || besides.some(({ span, newText }) => span.start === start && newText.startsWith('#'))) return edits;
  const moved = edits.map(({ span, newText }) => ({ span: { start: span.start - start, end: span.end - start }, newText }));
  if (!/^ {0,3}\d{1,9}[.)](?:\s|$)/.test(applyEdits(text.slice(start, end), moved))) return edits;
  return edits.map(({ span, newText }, index) => ({ span, newText: index > 0 ? newText : newText.replace(/^\d{1,9}(?=$|[.)])/, '$&\\') }));
}

/** A heading with the number after one that becomes lower, in another chapter, where nothing counts it: "Art. 6" alone in its chapter, behind "Art. 5". */
function numberLeftBehind(policy: Policy, news: ReadonlyMap<NumberedPlace, NewNumber>): Section | undefined {
  const places = numberedPlaces(policy);
  const ofForm = places.all.filter(({ kind, number }) => kind === 'heading' && number.parts.length === 1);
  const partsNow = (place: NumberedPlace): number | undefined => (news.get(place)?.parts ?? place.number.parts)[0];
  let before: NumberedPlace | undefined;
  for (const section of policy.sections.all) {
    const place = places.ofSection(section);
    if (place) {
      if (place.number.parts.length === 1) before = place;
      continue;
    }
    const value = before && unreadValue(section, before);
    if (!before || value === undefined || value !== (before.number.parts[0] ?? 0) + 1 || partsNow(before) === value - 1) continue;
    const { word } = before.number;
    if (!ofForm.some((one) => one.number.word === word && partsNow(one) === value - 1)) return section;
  }
  return undefined;
}

/** The number of a heading that isn't read as one by itself, where it is written like another one with a word. */
function unreadValue({ heading }: Section, like: NumberedPlace): number | undefined {
  if (heading.number || like.number.word === undefined) return undefined;
  const candidate = readNumber(heading.text);
  const [reading] = candidate?.readings ?? [];
  return candidate?.word === like.number.word && reading?.style === like.number.style && reading.values.length === 1
    ? reading.values[0]
    : undefined;
}

/** Neighbors whose numbers followed each other still do. */
function keepsOrder({ sections: before }: Policy, { sections: after }: Policy): boolean {
  const groupsOf = ({ roots, all }: SectionTree): readonly (readonly Section[])[] => [roots, ...all.map(({ children }) => children)];
  const now = groupsOf(after);
  // Where levels change, other sections are neighbors.
  return groupsOf(before).every(
    (group, at) =>
      now[at]?.length !== group.length ||
      group.every((section, index) => {
        const next = group[index + 1];
        const [one, other] = [now[at]?.[index], now[at]?.[index + 1]];
        return !next || !one || !other || !isInOrder(section, next) || isInOrder(one, other);
      }),
  );
}

/** Whether the second of two numbers of one form is the greater one. */
function isInOrder({ heading: { number: one } }: Section, { heading: { number: other } }: Section): boolean {
  if (!one || !other || one.style !== other.style || one.word !== other.word || one.parts.length !== other.parts.length) return false;
  const at = one.parts.findIndex((part, index) => part !== other.parts[index]);
  return at >= 0 && (one.parts[at] ?? 0) < (other.parts[at] ?? 0);
}

/** No heading was lost or made, and each has its words; a title may itself refer to a section. */
function hasSameHeadings({ sections: { all } }: Policy, { sections }: Policy): boolean {
  const words = (text: string): string => text.replace(/\d|\.|(?<![\p{L}])[A-Z]{1,7}(?![\p{L}])/gu, '');
  return (
    all.length === sections.all.length &&
    all.every(({ heading }, index) => words(sections.all[index]?.heading.text ?? '').endsWith(words(heading.title)))
  );
}

/** "This Section" and "this Article" in a section that becomes an article: the words name something else then. */
function selfReferencesOfRenamed(
  { references, clauses, text }: Policy,
  news: ReadonlyMap<NumberedPlace, NewNumber>,
): readonly PlaceToReview[] {
  const renamed = [...news].flatMap(([{ section }, { renamed: isRenamed }]) => (isRenamed && section ? [section.span] : []));
  if (renamed.length === 0) return [];
  // Forms of one word begin alike: "Artikel" and "Artikels".
  const isOfHeadings = (word: string): boolean => [...clauses.words].some((own) => word.startsWith(own.slice(0, 5)));
  return references
    .filter(({ self, word, span }) => self && word !== undefined && isOfHeadings(word) && renamed.some((one) => contains(one, span)))
    .map(({ span }) => ({
      span,
      text: text.slice(span.start, span.end),
      why: message('"{words}" may mean another section after the change', { words: text.slice(span.start, span.end) }),
    }));
}

/**
 * References to a section that has others below it than before: "Section 3" no longer means what was 3.3 and is 4.
 * @param after with the same sections in the same order
 * @param left places that the writer is shown in any case
 */
function referencesToOtherContents(
  policy: Policy,
  after: Policy,
  edits: readonly TextEdit[],
  left: readonly PlaceToReview[],
): readonly PlaceToReview[] {
  const { all } = policy.sections;
  // A heading that gets its first number was below its section before.
  const isNumbered = (index: number): boolean => [policy, after].every((one) => one.sections.all[index]?.heading.number !== undefined);
  const [before, now] = [contentsOf(policy, isNumbered), contentsOf(after, isNumbered)];
  const changed = new Set(all.filter((_, index) => before[index] !== now[index]));
  if (changed.size === 0) return [];
  return policy.references.flatMap(({ kind, span, bare, numbers, heading, selfTarget }): PlaceToReview[] => {
    if (kind === 'law' || kind === 'other' || bare === 'titled' || left.some((one) => overlaps(one.span, span))) return [];
    const targets = [
      ...numbers.flatMap(({ target }) => (target?.kind === 'heading' && target.section ? [target.section] : [])),
      ...sectionsInRange(policy, numbers),
      ...(heading?.target?.section ? [heading.target.section] : []),
      ...(selfTarget ? [selfTarget] : []),
    ];
    const section = targets.find((one) => changed.has(one));
    if (!section) return [];
    const isChanged = edits.some((edit) => contains(span, edit.span));
    return [
      {
        span,
        text: wordsAt(policy, span),
        why: message('"{heading}" will have other sections below it than before', { heading: section.heading.title }),
        ...(isChanged ? { changed: true as const } : {}),
      },
    ];
  });
}

/** What is below each section, by its level and by its number. @param isNumbered sections, by index, whose numbers count */
function contentsOf(policy: Policy, isNumbered: (index: number) => boolean): readonly string[] {
  const { all } = policy.sections;
  const places = numberedPlaces(policy);
  const indexOf = new Map(all.map((section, index) => [section, index]));
  const owned = new Map<number, number[]>();
  all.forEach((section, index) => {
    const owner = isNumbered(index) ? places.ofSection(section)?.owner?.section : undefined;
    const at = owner && indexOf.get(owner);
    if (at !== undefined) owned.set(at, [...(owned.get(at) ?? []), index]);
  });
  const ends: number[] = all.map(() => all.length);
  const open: number[] = [];
  all.forEach(({ heading }, index) => {
    while (open.length > 0 && (all[open.at(-1) ?? 0]?.heading.level ?? 0) >= heading.level) ends[open.pop() ?? 0] = index;
    open.push(index);
  });
  return all.map((_, index) => `${(ends[index] ?? 0) - index} ${owned.get(index)?.join() ?? ''}`);
}

/** The numbered sections between the ends of a range, without these. */
function sectionsInRange({ sections }: Policy, numbers: readonly ReferenceNumber[]): readonly Section[] {
  return numbers.flatMap(({ range, target }, index) => {
    const last = range === 'start' ? numbers[index + 1]?.target?.section : undefined;
    const first = target?.section;
    if (!first || !last) return [];
    return sections.all.filter(({ heading, span }) => heading.number && span.start > first.span.start && span.start < last.span.start);
  });
}

/** What is before the number in a label: "article", "§"; empty for a number alone. */
function wordOf(label: string): string {
  return (/^[\p{L}§]{2,}\.?(?=[ \u00A0])|^§/u.exec(label)?.[0] ?? '').toLowerCase();
}

/** "8A" as "8a". */
function withSmallLetter(number: string): string {
  return number.replace(/\d[A-Z]$/, (end) => end.toLowerCase());
}

/** Whether a number is that of a place that gets another one, or of what is below it. */
function changesNumber(policy: Policy, news: ReadonlyMap<NumberedPlace, NewNumber>): (label: string) => boolean {
  const { clauses } = policy;
  const changed = new Set([...news.keys()].map(({ number }) => withSmallLetter(bareNumber(number.text))));
  /** The highest number below each section. */
  const highest = new Map<string, number>();
  for (const { number } of numberedPlaces(policy).all) {
    if (number.style !== 'decimal' || number.parts.length < 2) continue;
    const above = number.parts.slice(0, -1).join('.');
    highest.set(above, Math.max(highest.get(above) ?? 0, number.parts.at(-1) ?? 0));
  }
  return (label) => {
    const parts = withSmallLetter(label.split('(', 1)[0] ?? '').split('.');
    const upTo = (count: number): string => parts.slice(0, count).join('.');
    if (changed.has(upTo(parts.length))) return true;
    if (parts.length < 2 || (!changed.has(upTo(1)) && !changed.has(upTo(2)))) return false;
    // "Section C.1", where the paragraphs of "C. Garden" are counted so.
    if (/^[A-Z]/.test(label)) return true;
    // "3.5 million" isn't a section because there is a section 3; where there are 3.4 and 3.6 it may be one.
    return (
      (parts.length > 2 && changed.has(upTo(2))) ||
      Number(parts.at(-1)) <= (highest.get(upTo(parts.length - 1)) ?? -1) + 1 ||
      clauses.find(
        readParts(upTo(parts.length), 0).map(({ readings }) => readings),
        'section',
        0,
      ).length > 0
    );
  };
}

/** Numbers that would be changed if everything were renumbered once more: something between them is not read as a number. */
function unsettled(policy: Policy, after: Policy): readonly PlaceToReview[] {
  const blocks = new Map(after.markdown.blocks.map((block, index) => [block.start, index]));
  return [...planNumbers(after, { counts: () => true }).parts.keys()].flatMap(({ block, title }) => {
    const before = policy.markdown.blocks[blocks.get(block.start) ?? -1];
    const place = before && numberedPlaces(policy).all.find((one) => one.block.start === before.start);
    return place
      ? [
          {
            span: place.number.span,
            text: `${place.number.text} ${title}`.slice(0, 60),
            why: message("Doesn't follow the number before it: a number between them can't be read"),
          },
        ]
      : [];
  });
}

/** What is between a number and its title: a dot, a dash, a tab. */
export function separatorOf({ text }: Policy, { number }: NumberedPlace): string {
  const behind = text.slice(number.span.end, number.withSeparator.end);
  return behind !== '' && /^[^*_<[&]*$/.test(behind) && text.slice(number.span.start, number.span.end) === number.text ? behind : '. ';
}

function partEdits(policy: Policy, { number }: NumberedPlace, parts: readonly number[]): TextEdit[] {
  return number.partSpans.flatMap((span, index) => {
    const value = parts[index];
    return value === undefined || value === number.parts[index]
      ? []
      : [
          {
            span,
            newText: writePart(
              value,
              number.style,
              likeBeside(policy, number, index, policy.text.slice(span.start, span.end)),
              hasSmallLetters(policy),
            ),
          },
        ];
  });
}

/** A number may be part of a heading and of a reference at once; the first counts. */
function distinct(edits: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = kept.at(-1);
    if (!last || last.span.end < edit.span.start || (last.span.end === edit.span.start && edit.span.end > edit.span.start)) kept.push(edit);
  }
  return kept;
}
