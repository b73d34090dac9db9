/** Moves a section up or down among its neighbours: its whole text goes along, numbers keep their places, references follow their sections. */

import { contentsAfter } from '../analysis/contents/contentsUpdate.ts';
import { rowsOnOldLevel, swapContentsRows } from '../analysis/renumbering/contentsRows.ts';
import { countedWordsOutOfOrder } from '../analysis/renumbering/countedWords.ts';
import type { PlaceToReview } from '../analysis/renumbering/followNumbers.ts';
import { whyIntroduces, whyNotMovable, whyNumbersStay, whyPinned, whyTitled } from '../analysis/renumbering/movable.ts';
import { findMovedDirections } from '../analysis/renumbering/movedDirections.ts';
import { offsetMap, spanAfter } from '../analysis/renumbering/newMeanings.ts';
import { type NumberedPlace, numberedPlaces } from '../analysis/renumbering/numberedPlaces.ts';
import { listOfSection } from '../analysis/renumbering/numberLists.ts';
import { planNumbers } from '../analysis/renumbering/numberPlan.ts';
import { pinnedSections } from '../analysis/renumbering/pins.ts';
import { applyNumberPlan, type Renumbering } from '../analysis/renumbering/renumbering.ts';
import { whyDoublyNumbered, whyUnread } from '../analysis/renumbering/secondNumbering.ts';
import { type SectionUnit, unitsAround } from '../analysis/renumbering/sectionUnits.ts';
import { findTrailingText } from '../analysis/renumbering/trailingText.ts';
import { htmlContentsInOldOrder } from '../analysis/renumbering/unfollowed.ts';
import type { Scope } from '../document/outline/scopes.ts';
import type { Section } from '../document/outline/sections.ts';
import { edited, type Policy } from '../document/policy.ts';
import { applyEdits, contains, overlaps, type Span, type TextEdit } from '../document/text/span.ts';
import { type Message, message } from '../l10n/localizer.ts';
import { changeLevel } from './changeLevel.ts';
import { minimalEdits } from './minimalEdits.ts';
import { innermostSectionAt } from './renumberSections.ts';
import type { Move } from './sectionMove.ts';

/** Where a section goes: past its neighbour, or a level up or down. */
export type MoveDirection = 'up' | 'down' | 'promote' | 'demote';

/** What moving does; with `refusal`, nothing. */
export type MovedSection =
  | { readonly refusal: Message }
  | {
      /** In order, small, not overlapping. */
      readonly edits: readonly TextEdit[];
      /** Offset, in the new text, of what was at the place that was asked about. */
      readonly cursor: number;
      readonly renumbering: Renumbering;
      /** What the writer has to look at: each place in the text as it is, and as it will be. */
      readonly left: readonly MovedPlace[];
    };

/** A place before and after a change. */
export interface MovedPlace extends PlaceToReview {
  readonly after: Span;
}

/** Moves the section around an offset. */
export function moveSection(policy: Policy, at: number, direction: MoveDirection): MovedSection {
  const section = innermostSectionAt(policy, at);
  if (!section) return { refusal: message("The cursor isn't in a section") };
  if (!startsLine(policy, section)) return { refusal: message("A section in a list can't be moved") };
  const list = listOfSection(policy, section);
  const refusal = list && whyDoublyNumbered(list);
  if (refusal !== undefined) return { refusal };
  const { before, unit, after } = unitsAround(policy, section);
  const unclear = whyNotMovable(policy, unit);
  if (unclear !== undefined) return { refusal: unclear };
  if (direction === 'promote' || direction === 'demote')
    return finishLevel(policy, section, finish(policy, changeLevel(policy, section, at, direction === 'promote' ? -1 : 1)));
  const other = direction === 'up' ? before : after;
  if (!other)
    return {
      refusal: direction === 'up' ? message('This section is the first on its level') : message('This section is the last on its level'),
    };
  const why = whyApart(policy, unit, other, direction);
  if (why !== undefined) return { refusal: why };
  if (countApart(policy, section, other.section))
    return {
      refusal:
        direction === 'up'
          ? message('The section before this one belongs to another numbering')
          : message('The section after this one belongs to another numbering'),
    };
  const unread = list && whyUnread(policy, list, (one) => one === other.section || isInsertedAfter(one, [section, other.section]));
  if (unread !== undefined) return { refusal: unread };
  const moved = finish(policy, swap(policy, direction === 'up' ? other : unit, direction === 'up' ? unit : other, at));
  if ('refusal' in moved) return moved;
  return edited(policy, moved.edits).scopes.all.length === policy.scopes.all.length
    ? moved
    : { refusal: message('Moving this section would divide the text differently into documents') };
}

/** Why a section and its neighbour can't change places. */
function whyApart(policy: Policy, unit: SectionUnit, other: SectionUnit, direction: 'up' | 'down'): Message | undefined {
  const { scopes } = policy;
  const homeOf = ({ heading }: Section): Scope => scopes.homeOf(heading.block.start);
  if (homeOf(unit.section) !== homeOf(other.section))
    return direction === 'up'
      ? message('The section before this one belongs to another document in this text')
      : message('The section after this one belongs to another document in this text');
  const above = direction === 'up' ? other : unit;
  const below = direction === 'up' ? unit : other;
  return (
    whyNotMovable(policy, other) ??
    whyTitled(above.section, below.section) ??
    whyPinned(policy, unit) ??
    whyPinned(policy, other) ??
    whyIntroduces(unit) ??
    whyIntroduces(other)
  );
}

/** Each section is in the document of the text that it was in. @param after the same sections in the same order, in as many documents */
function hasSameScopes({ scopes, sections }: Policy, after: Policy): boolean {
  return (
    scopes.all.length === 1 ||
    sections.all.every(({ span }, index) => {
      const now = after.sections.all[index];
      return now && scopes.all.indexOf(scopes.at(span.start)) === after.scopes.all.indexOf(after.scopes.at(now.span.start));
    })
  );
}

function finish(policy: Policy, move: Move): MovedSection {
  if ('refusal' in move) return move;
  const { rearranged, renumbering } = move;
  if (renumbering.refusal !== undefined) return { refusal: renumbering.refusal };
  const text = applyEdits(rearranged.text, renumbering.edits);
  const map = offsetMap(renumbering.edits);
  const left = [...renumbering.left, ...rearranged.left]
    .map((place): MovedPlace => {
      const start = rearranged.original(place.span.start);
      return { ...place, span: { start, end: start + place.span.end - place.span.start }, after: spanAfter(map, place.span) };
    })
    .sort((a, b) => a.span.start - b.span.start);
  return { edits: minimalEdits(policy.text, text), cursor: shift(rearranged.cursor, renumbering.edits), renumbering, left };
}

/** A list of contents that was up to date is so again; another one is named. */
function finishLevel(policy: Policy, section: Section, levelled: MovedSection): MovedSection {
  if ('refusal' in levelled) return levelled;
  const after = edited(policy, levelled.edits);
  const moved = {
    ...levelled,
    left: [...levelled.left, ...numbersLeftBehind(policy, section, after)].sort((a, b) => a.span.start - b.span.start),
  };
  const stays = whyNumbersStay(policy, after);
  if (stays !== undefined) return { refusal: stays };
  if (policy.scopes.all.length !== after.scopes.all.length)
    return { refusal: message('Changing the level of this section would divide the text differently into documents') };
  if (!hasSameScopes(policy, after)) return { refusal: message('This section would become part of another document in this text') };
  const refreshed = contentsAfter(policy, after);
  if (!refreshed) {
    const rows = rowsOnOldLevel(policy, new Set(unitsAround(policy, section).unit.members));
    const map = offsetMap(moved.edits);
    return {
      ...moved,
      left: [...moved.left, ...rows.map((row): MovedPlace => ({ ...row, after: spanAfter(map, row.span) }))].sort(
        (a, b) => a.span.start - b.span.start,
      ),
    };
  }
  const edits = refreshed.edit ? [refreshed.edit] : [];
  const map = offsetMap(edits);
  return {
    ...moved,
    edits: minimalEdits(policy.text, applyEdits(after.text, edits)),
    cursor: shift(moved.cursor, edits),
    left: moved.left
      .filter(({ span }) => !contains(refreshed.span, span))
      .map((place) => ({ ...place, after: spanAfter(map, place.after) })),
  };
}

/** The numbers of the sections that came after one on its level, where they stay: below it now, or with a gap before them. */
function numbersLeftBehind(policy: Policy, section: Section, after: Policy): readonly MovedPlace[] {
  const { all, roots } = policy.sections;
  const own = section.heading.number;
  if (!own) return [];
  const siblings = section.parent?.children ?? roots;
  const nowOf = (one: Section | undefined): Section | undefined => (one ? after.sections.all[all.indexOf(one)] : undefined);
  let next = Math.floor(own.parts.at(-1) ?? 0) + 1;
  return siblings.slice(siblings.indexOf(section) + 1).flatMap((one): MovedPlace[] => {
    const number = one.heading.number;
    const now = nowOf(one);
    if (!number || number.style !== own.style || number.word !== own.word || number.parts.length !== own.parts.length) return [];
    // What didn't follow before has no gap now that it hadn't.
    if (number.parts.at(-1) !== next++ || !now?.heading.number || now.heading.number.text !== number.text) return [];
    const isElsewhere = now.parent !== nowOf(one.parent);
    return [
      {
        span: number.span,
        text: one.heading.text.slice(0, LONGEST_SHOWN),
        why: isElsewhere
          ? message('Will be in "{heading}", and keeps its number', { heading: now.parent?.heading.text ?? '' })
          : message('Keeps its number, which no longer follows the one before it'),
        after: now.heading.number.span,
      },
    ];
  });
}

/** Code units of a heading that are shown. */
const LONGEST_SHOWN = 60;

/** Where an offset goes when edits are applied. */
function shift(offset: number, edits: readonly TextEdit[]): number {
  let by = 0;
  for (const { span, newText } of edits) {
    if (span.end > offset) break;
    by += newText.length - (span.end - span.start);
  }
  return offset + by;
}

/** "4-bis": what was put in after one of the sections and is called by its number. */
function isInsertedAfter({ heading }: Section, sections: readonly Section[]): boolean {
  const count = Number(/\d{1,3}/.exec(heading.text)?.[0]);
  return sections.some((one) => Math.floor(one.heading.number?.parts.at(-1) ?? -1) === count);
}

/** Two sections that are counted apart: the last of one numbering and the first of the next, with numbers of one form, or the title of a list of contents and an entry of it. */
function countApart(policy: Policy, a: Section, b: Section): boolean {
  if (a.heading.isContentsEntry !== b.heading.isContentsEntry) return true;
  const [first, second] = [a.heading.number, b.heading.number];
  if (!first || !second || listOfSection(policy, a) === listOfSection(policy, b)) return false;
  return (
    first.style === second.style &&
    first.word === second.word &&
    first.parts.length === second.parts.length &&
    first.text.startsWith('(') === second.text.startsWith('(')
  );
}

function startsLine({ text, lines }: Policy, { heading: { block } }: Section): boolean {
  return text.slice(lines.startOf(lines.lineAt(block.start)), block.start).trim() === '';
}

/** @param first is right before `second` */
function swap(policy: Policy, first: SectionUnit, second: SectionUnit, at: number): Move {
  const { text, lineEnding } = policy;
  if (!startsLine(policy, first.section) || !startsLine(policy, second.section) || first.span.end !== second.span.start)
    return { refusal: message("What is beside this section can't be moved") };
  const [a, b] = [first, second].map(({ span }) => {
    const body = text.slice(span.start, span.end).trimEnd();
    return { body, gap: text.slice(span.start + body.length, span.end) };
  });
  if (!a || !b) return { refusal: message('There is nothing to move') };
  const { start } = first.span;
  const isFirst = at < second.span.start;
  const rows = swapContentsRows(policy, new Set(first.members), new Set(second.members), { start, end: second.span.end });
  const directions = [
    ...findMovedDirections(policy, first, second),
    ...countedWordsOutOfOrder(first.section, second.section),
    ...findTrailingText(policy, first),
    ...findTrailingText(policy, second),
  ];
  const moving = { start, end: second.span.end };
  const inHtml = htmlContentsInOldOrder(policy, new Set(first.members), new Set(second.members)).filter(
    ({ span }) => !overlaps(span, moving),
  );
  const attempt = (between: string, behind: string, withRows: boolean): Move | undefined => {
    const { edits, left } = withRows ? rows : NO_ROWS;
    const exchanged = { span: { start, end: second.span.end }, newText: b.body + between + a.body + behind };
    const inside = Math.min(at - (isFirst ? first : second).span.start, (isFirst ? a : b).body.length);
    const newStart =
      start + edits.reduce((by, { span, newText }) => (span.end <= start ? by + newText.length - (span.end - span.start) : by), 0);
    const cursor = newStart + Math.max(0, inside) + (isFirst ? b.body.length + between.length : 0);
    const after = edited(policy, [exchanged, ...edits]);
    const { all } = policy.sections;
    const from = all.indexOf(first.section);
    const middle = from + first.members.length;
    const to = middle + second.members.length;
    const expected = [...all.slice(0, from), ...all.slice(middle, to), ...all.slice(from, middle), ...all.slice(to)];
    const now = after.sections.all;
    if (
      now.length !== expected.length ||
      now.some(({ heading }, index) => heading.level !== expected[index]?.heading.level || heading.text !== expected[index]?.heading.text)
    )
      return undefined;
    const turn = newStart + b.body.length + between.length;
    const end = newStart + exchanged.newText.length;
    const original = (offset: number): number => {
      if (offset < newStart) return Math.min(offset, start);
      if (offset >= end) return offset - end + second.span.end;
      return offset >= turn
        ? Math.min(offset - turn + first.span.start, first.span.end)
        : Math.min(offset - newStart + second.span.start, second.span.end);
    };
    const map = offsetMap([exchanged, ...edits]);
    const kept = [...left, ...inHtml].map((place) => ({ ...place, span: spanAfter(map, place.span) }));
    const moved = (offset: number): number =>
      offset >= start && offset < first.span.end
        ? turn + offset - start
        : offset >= second.span.start && offset < second.span.end
          ? newStart + offset - second.span.start
          : map(offset);
    kept.push(...directions.map((place) => ({ ...place, span: { start: moved(place.span.start), end: moved(place.span.end - 1) + 1 } })));
    return {
      rearranged: { text: after.text, cursor, original, left: kept },
      renumbering: exchangeNumbers(policy, first, second, after, now[from], now[from + second.members.length]),
    };
  };
  // Without a blank line the last paragraph of one would run into the underlined heading of the other.
  const gaps = [
    [a.gap, b.gap],
    [lineEnding + lineEnding, b.gap === '' ? '' : lineEnding + lineEnding],
  ] as const;
  for (const withRows of [true, false]) {
    for (const [between, behind] of gaps) {
      const move = attempt(between, behind, withRows);
      if (move) return move;
    }
  }
  return { refusal: message('Moving this section would change the text around it') };
}

const NO_ROWS: ReturnType<typeof swapContentsRows> = { edits: [], left: [] };

/** The numbers keep their places; only sections of one list exchange them. */
function exchangeNumbers(
  policy: Policy,
  first: SectionUnit,
  second: SectionUnit,
  after: Policy,
  nowFirst: Section | undefined,
  nowSecond: Section | undefined,
): Renumbering {
  const list = listOfSection(policy, first.section);
  const oldPlaces = numberedPlaces(policy);
  const places = numberedPlaces(after);
  const given = new Map<NumberedPlace, readonly number[]>();
  const pins = pinnedSections(policy);
  const kept: NumberedPlace[] = [];
  const [a, b] = [oldPlaces.ofSection(first.section), oldPlaces.ofSection(second.section)];
  const [newA, newB] = [nowSecond && places.ofSection(nowSecond), nowFirst && places.ofSection(nowFirst)];
  if (list && list === listOfSection(policy, second.section) && a && b && newA && newB && a.number.parts.length === b.number.parts.length) {
    for (const [section, place] of [
      [first.section, a],
      [second.section, b],
    ] as const)
      if (pins.has(section)) kept.push(place);
    if (kept.length === 0) {
      given.set(newA, b.number.parts);
      given.set(newB, a.number.parts);
    }
  }
  const plan = planNumbers(after, { counts: () => false, given });
  return applyNumberPlan(after, { ...plan, pinned: [...plan.pinned, ...kept] });
}
