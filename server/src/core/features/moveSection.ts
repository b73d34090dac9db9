/** Moves a section up or down among its neighbours: its whole text goes along, numbers keep their places, references follow their sections. */
import { carryOut, type Renumbering } from '../document/renumbering.ts';
import { listOfSection } from '../document/numberLists.ts';
import { planNumbers } from '../document/numberPlan.ts';
import { numberedPlaces, type NumberedPlace } from '../document/numberedPlaces.ts';
import { pinnedSections } from '../document/pins.ts';
import { parsePolicy, type Policy } from '../document/policy.ts';
import { unitsAround, type SectionUnit } from '../document/sectionUnits.ts';
import type { Section } from '../document/sections.ts';
import { applyEdits, type TextEdit } from '../document/span.ts';
import { minimalEdits } from './minimalEdits.ts';
import { changeLevel } from './changeLevel.ts';
import { innermost } from './renumberSections.ts';
import type { Move } from './sectionMove.ts';

export type { Move, Rearranged } from './sectionMove.ts';

/** Where a section goes: past its neighbour, or a level up or down. */
export type MoveDirection = 'up' | 'down' | 'promote' | 'demote';

/** What moving does; with `refusal`, nothing. */
export type MovedSection =
  | { readonly refusal: string }
  | {
      /** In order, small, not overlapping. */
      readonly edits: readonly TextEdit[];
      /** Offset, in the new text, of what stood at the place that was asked about. */
      readonly cursor: number;
      readonly renumbering: Renumbering;
    };

/** Moves the section around an offset. */
export function moveSection(policy: Policy, at: number, direction: MoveDirection): MovedSection {
  const section = innermost(policy, at);
  if (!section) return { refusal: 'The cursor stands in no section' };
  if (!startsLine(policy, section)) return { refusal: 'A section in a list cannot be moved' };
  if (direction === 'promote' || direction === 'demote') return finish(policy, changeLevel(policy, section, at, direction === 'promote' ? -1 : 1));
  const { before, unit, after } = unitsAround(policy, section);
  const other = direction === 'up' ? before : after;
  if (!other) return { refusal: direction === 'up' ? 'This section is the first of its list' : 'This section is the last of its list' };
  return finish(policy, swap(policy, direction === 'up' ? other : unit, direction === 'up' ? unit : other, at));
}

function finish(policy: Policy, move: Move): MovedSection {
  if ('refusal' in move) return move;
  const { rearranged, renumbering } = move;
  const text = applyEdits(rearranged.text, renumbering.edits);
  return { edits: minimalEdits(policy.text, text), cursor: shift(rearranged.cursor, renumbering.edits), renumbering };
}

/** Where an offset goes when edits are applied. */
function shift(offset: number, edits: readonly TextEdit[]): number {
  let by = 0;
  for (const { span, newText } of edits) {
    if (span.end > offset) break;
    by += newText.length - (span.end - span.start);
  }
  return offset + by;
}

function startsLine({ text, lines }: Policy, { heading: { block } }: Section): boolean {
  return text.slice(lines.startOf(lines.lineAt(block.start)), block.start).trim() === '';
}

/** @param first stands right before `second` */
function swap(policy: Policy, first: SectionUnit, second: SectionUnit, at: number): Move {
  const { text, lineEnding } = policy;
  if (!startsLine(policy, first.section) || !startsLine(policy, second.section) || first.span.end !== second.span.start) return { refusal: 'What stands beside this section cannot be moved' };
  const [a, b] = [first, second].map(({ span }) => {
    const body = text.slice(span.start, span.end).trimEnd();
    return { body, gap: text.slice(span.start + body.length, span.end) };
  });
  if (!a || !b) return { refusal: 'There is nothing to move' };
  const { start } = first.span;
  const isFirst = at < second.span.start;
  const attempt = (between: string, behind: string): Move | undefined => {
    const moved = text.slice(0, start) + b.body + between + a.body + behind + text.slice(second.span.end);
    const inside = Math.min(at - (isFirst ? first : second).span.start, (isFirst ? a : b).body.length);
    const cursor = start + Math.max(0, inside) + (isFirst ? b.body.length + between.length : 0);
    const after = parsePolicy(moved, { path: policy.path }, policy);
    const { all } = policy.sections;
    const from = all.indexOf(first.section);
    const middle = from + first.members.length;
    const to = middle + second.members.length;
    const expected = [...all.slice(0, from), ...all.slice(middle, to), ...all.slice(from, middle), ...all.slice(to)];
    const now = after.sections.all;
    if (now.length !== expected.length || now.some(({ heading }, index) => heading.level !== expected[index]?.heading.level || heading.text !== expected[index]?.heading.text)) return undefined;
    return { rearranged: { text: moved, cursor }, renumbering: exchangeNumbers(policy, first, second, after, now[from], now[from + second.members.length]) };
  };
  // Without a blank line the last paragraph of one would run into the underlined heading of the other.
  return attempt(a.gap, b.gap) ?? attempt(lineEnding + lineEnding, b.gap === '' ? '' : lineEnding + lineEnding) ?? { refusal: 'Moving this section would change the text around it' };
}

/** The numbers keep their places; only sections of one list exchange them. */
function exchangeNumbers(policy: Policy, first: SectionUnit, second: SectionUnit, after: Policy, nowFirst: Section | undefined, nowSecond: Section | undefined): Renumbering {
  const list = listOfSection(policy, first.section);
  const oldPlaces = numberedPlaces(policy);
  const places = numberedPlaces(after);
  const given = new Map<NumberedPlace, readonly number[]>();
  const pins = pinnedSections(policy);
  const kept: NumberedPlace[] = [];
  const [a, b] = [oldPlaces.ofSection(first.section), oldPlaces.ofSection(second.section)];
  const [newA, newB] = [nowSecond && places.ofSection(nowSecond), nowFirst && places.ofSection(nowFirst)];
  if (list && list === listOfSection(policy, second.section) && a && b && newA && newB && a.number.parts.length === b.number.parts.length) {
    for (const [section, place] of [[first.section, a], [second.section, b]] as const) if (pins.has(section)) kept.push(place);
    if (kept.length === 0) {
      given.set(newA, b.number.parts);
      given.set(newB, a.number.parts);
    }
  }
  const plan = planNumbers(after, { counts: () => false, given });
  return carryOut(after, { ...plan, pinned: [...plan.pinned, ...kept] });
}
