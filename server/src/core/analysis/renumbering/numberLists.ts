/** The lists that renumbering counts through: what belongs to one owner, or is beside each other, in one style; unlike the lists that faults are looked for in, whatever its prefix. */
import { missingNumber } from '../../document/outline/missingNumbers.ts';
import { findNumberedLists } from '../../document/outline/outlineStyle.ts';
import type { HeadingNumber, Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { addToMultimap } from '../../document/text/multimap.ts';
import { oncePer } from '../../document/text/remember.ts';
import { type NumberedPlace, numberedPlaces } from './numberedPlaces.ts';

/** A member of a list: a place with a number, or a heading that is to get one. */
export type ListMember = { readonly place: NumberedPlace } | { readonly unnumbered: Section };

/** One list, counted by the last parts of its numbers. */
export interface CountedList {
  /** In document order; at least one has a number. */
  readonly members: readonly ListMember[];
  readonly owner?: NumberedPlace;
}

/** All lists of a policy, an owner's before those of what it owns. */
export const countedLists: (policy: Policy) => readonly CountedList[] = oncePer(findLists);

/** The list that a section counts in, or is to count in. */
export function listOfSection(policy: Policy, section: Section): CountedList | undefined {
  return listsBySection(policy).get(section);
}

/** The list that a place counts in. */
export function listOfPlace(policy: Policy, place: NumberedPlace): CountedList | undefined {
  return countedLists(policy).find(({ members }) => members.some((member) => 'place' in member && member.place === place));
}

const listsBySection = oncePer(
  (policy: Policy): ReadonlyMap<Section, CountedList> =>
    new Map(
      countedLists(policy).flatMap((list) =>
        list.members.flatMap((member) => {
          const own = 'unnumbered' in member ? member.unnumbered : member.place.kind === 'heading' ? member.place.section : undefined;
          return own ? [[own, list] as const] : [];
        }),
      ),
    ),
);

/** The last part of a number. */
export function lastPartOf({ number }: NumberedPlace): number {
  return number.parts.at(-1) ?? 0;
}

/** Where a member begins. */
export function startOfMember(member: ListMember): number {
  return 'place' in member ? member.place.block.start : member.unnumbered.heading.block.start;
}

function findLists(policy: Policy): CountedList[] {
  const places = numberedPlaces(policy);
  const owned = new Map<NumberedPlace, Map<string, ListMember[]>>();
  for (const place of places.all) {
    const { owner, number } = place;
    if (!owner) continue;
    const middle = number.parts.slice(owner.number.parts.length, -1);
    const shapes = owned.get(owner) ?? new Map<string, ListMember[]>();
    owned.set(owner, shapes);
    const key = [number.text.startsWith('('), number.parts.length, ...middle].join(' ');
    addToMultimap(shapes, key, { place });
  }
  const ownerless: CountedList[] = [];
  const missing = new Map<NumberedPlace, Section>();
  for (const list of findNumberedLists(policy.sections, policy.scopes)) {
    const members = list.items.map((item) => places.ofSection(item)).filter((place) => place !== undefined);
    const lacks = missingNumber(list);
    const before = lacks && places.ofSection(lacks.before);
    if (lacks && before) missing.set(before, lacks.section);
    const own = members.filter((place) => !place.owner);
    if (own.length > 0) ownerless.push({ members: own.map((place) => ({ place })) });
  }
  ownerless.push(...boldLists(policy, places.all));
  const lists = [
    ...joinContinued(policy, ownerless),
    ...[...owned].flatMap(([owner, shapes]) => [...shapes.values()].map((members) => ({ owner, members }))),
  ];
  return lists.map((list) => withMissing(list, missing)).sort((a, b) => firstOf(a) - firstOf(b));
}

function firstOf({ members }: CountedList): number {
  return members[0] ? startOfMember(members[0]) : 0;
}

function withMissing(list: CountedList, missing: ReadonlyMap<NumberedPlace, Section>): CountedList {
  if (missing.size === 0) return list;
  const members = list.members.flatMap((member): ListMember[] => {
    const lacking = 'place' in member && missing.get(member.place);
    return lacking ? [member, { unnumbered: lacking }] : [member];
  });
  return { ...list, members };
}

/** Bold lines under one heading; a one begins again, unless what follows goes on from before it. */
function boldLists({ scopes }: Policy, places: readonly NumberedPlace[]): CountedList[] {
  const lists: { section: Section | undefined; members: { place: NumberedPlace }[] }[] = [];
  const bold = places.filter(({ kind, number }) => kind === 'bold' && number.parts.length === 1);
  bold.forEach((place, index) => {
    const last = lists.at(-1);
    const first = last?.members[0]?.place;
    const next = bold[index + 1];
    const before = last?.members.at(-1)?.place;
    const isOne =
      lastPartOf(place) === 1 &&
      before !== undefined &&
      lastPartOf(before) > 1 &&
      (!next || next.section !== place.section || lastPartOf(next) !== lastPartOf(before) + 1);
    const anew =
      first &&
      last.members.length > 1 &&
      (isOne || (lastPartOf(place) === lastPartOf(first) && next && lastPartOf(next) === lastPartOf(place) + 1));
    const isElsewhere = first && scopes.at(first.block.start) !== scopes.at(place.block.start);
    if (!last || last.section !== place.section || isElsewhere || anew) lists.push({ section: place.section, members: [{ place }] });
    else last.members.push({ place });
  });
  return lists.map(({ members }) => ({ members }));
}

/** Sections that count on from one part of the document to the next: 1 to 3 in Part A, 4 to 6 in Part B. */
function joinContinued({ scopes }: Policy, lists: readonly CountedList[]): CountedList[] {
  const last = new Map<string, { readonly members: ListMember[]; highest: number }>();
  const joined: CountedList[] = [];
  for (const list of [...lists].sort((a, b) => firstOf(a) - firstOf(b))) {
    const counts = placesOf(list).map((place) => Math.floor(lastPartOf(place)));
    const first = placesOf(list)[0];
    const key =
      first?.kind === 'heading' && first.number.style === 'decimal' && !isDecimal(first.section?.parent)
        ? `${scopes.at(first.block.start).span.start} ${first.section?.heading.level} ${shapeOf(first.number)}`
        : undefined;
    const before = key === undefined ? undefined : last.get(key);
    const lowest = counts.reduce((low, count) => Math.min(low, count), Infinity);
    const highest = counts.reduce((high, count) => Math.max(high, count), 0);
    if (before && lowest > 1 && Math.abs(lowest - before.highest - 1) <= 1) {
      before.members.push(...list.members);
      before.highest = Math.max(before.highest, highest);
      continue;
    }
    const members = [...list.members];
    joined.push({ members });
    if (key !== undefined) last.set(key, { members, highest });
  }
  return joined;
}

function isDecimal(section: Section | undefined): boolean {
  const number = section?.heading.number;
  return number !== undefined && number.style === 'decimal' && number.word === undefined;
}

function placesOf({ members }: CountedList): NumberedPlace[] {
  return members.flatMap((member) => ('place' in member ? [member.place] : []));
}

function shapeOf({ word = '', style, text, parts }: HeadingNumber): string {
  return [
    word,
    style,
    style === 'decimal' ? '' : text === text.toUpperCase(),
    text.startsWith('('),
    parts.length,
    ...parts.slice(0, -1),
  ].join(' ');
}
