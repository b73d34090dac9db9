/** Decides which number each section is to have; what has to be written for that, `followNumbers.ts` says. */
import { writeLabel } from '../../document/outline/outlineStyle.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { type NumberedPlace, numberedPlaces } from './numberedPlaces.ts';
import { isSkippedOnPurpose, isStatuteList } from './numberGaps.ts';
import { type CountedList, countedLists, lastPartOf } from './numberLists.ts';
import { pinnedSections } from './pins.ts';

/** The numbers that change. */
export interface NumberPlan {
  /** The new parts of each place whose number changes. */
  readonly parts: ReadonlyMap<NumberedPlace, readonly number[]>;
  /** Headings that get a number, and the place whose number it is written like. */
  readonly added: ReadonlyMap<Section, { readonly parts: readonly number[]; readonly model: NumberedPlace }>;
  /** Pinned places that would have got another number. */
  readonly pinned: readonly NumberedPlace[];
}

/** What a plan is to do besides counting. */
export interface PlanOptions {
  /** Lists that are counted again; what belongs to members of other lists still follows them. */
  readonly counts: (list: CountedList) => boolean;
  /** Numbers that are already decided. */
  readonly given?: ReadonlyMap<NumberedPlace, readonly number[]>;
  /** Where a list begins, other than at its lowest number; undefined for that. */
  readonly startOf?: (list: CountedList) => number | undefined;
  /** Closes gaps even where the number may be elsewhere: a section was just taken away. */
  readonly closesGaps?: boolean;
}

/**
 * Counts lists through, in the order of the text, from the lowest number that each has. A section put in between, 4A, keeps its letter and
 * follows the number before it; pinned numbers stay and are given to nobody else; what is owned follows its owner.
 */
export function planNumbers(policy: Policy, { counts, given = new Map(), startOf, closesGaps = false }: PlanOptions): NumberPlan {
  const pins = pinnedSections(policy);
  const isPinned = (place: NumberedPlace): boolean => place.kind === 'heading' && place.section !== undefined && pins.has(place.section);
  const parts = new Map<NumberedPlace, readonly number[]>();
  const added = new Map<Section, { readonly parts: readonly number[]; readonly model: NumberedPlace }>();
  const pinned: NumberedPlace[] = [];
  const assign = (place: NumberedPlace, value: readonly number[]): void => {
    if (!sameParts(value, place.number.parts)) parts.set(place, value);
  };
  const places = numberedPlaces(policy);
  const lastOf = (all: readonly number[]): number => all.at(-1) ?? 0;
  const baseOf = ({ number, section, kind }: NumberedPlace): NumberedPlace | undefined => {
    const above =
      kind === 'heading' && !Number.isInteger(lastOf(number.parts)) && section?.parent ? places.ofSection(section.parent) : undefined;
    const isBase =
      above?.number.word === number.word &&
      sameParts(above?.number.parts ?? [], [...number.parts.slice(0, -1), Math.floor(lastOf(number.parts))]);
    return isBase ? above : undefined;
  };
  for (const list of countedLists(policy)) {
    const model = list.members.find((member) => 'place' in member)?.place;
    if (!model) continue;
    const prefixOf = (place: NumberedPlace): readonly number[] => {
      const { owner, number } = place;
      if (!owner) return number.parts.slice(0, -1);
      const above = parts.get(owner) ?? owner.number.parts;
      return [...above, ...number.parts.slice(owner.number.parts.length, -1)];
    };
    const counted = counts(list) && !isLeftAlone(list);
    if (!counted) {
      for (const member of list.members) {
        if (!('place' in member)) continue;
        const { place } = member;
        const { owner, number } = place;
        const decided = given.get(place);
        const base = baseOf(place);
        const above = base && parts.get(base);
        if (decided) assign(place, decided);
        // What is put in below its section, § 6a below § 6, follows it.
        else if (base && above && !isPinned(place))
          assign(place, [...above.slice(0, -1), lastOf(above) + lastPartOf(place) - lastPartOf(base)]);
        else if (base && above) pinned.push(place);
        else if (owner && !isPinned(place) && owner.number.parts.every((part, index) => part === number.parts[index]))
          assign(place, [...prefixOf(place), lastPartOf(place)]);
        else if (owner && isPinned(place) && parts.has(owner)) pinned.push(place);
      }
      continue;
    }
    const isGap = (before: NumberedPlace, after: NumberedPlace): boolean => !closesGaps && isSkippedOnPurpose(policy, before, after);
    // Where the numbers between two headings are elsewhere, a heading between them cannot have one of those.
    if (list.members.some((member, index) => 'unnumbered' in member && isBetween(list, index, isGap))) continue;
    const proposed = countThrough(list, { isPinned, prefixOf, start: startOf?.(list), isGap });
    // Twenty-seven sections cannot have letters.
    if (proposed.some(({ place, value }) => place && writeLabel(place.number, value) === undefined)) continue;
    for (const { place, section, value, kept } of proposed) {
      if (section) added.set(section, { parts: value, model });
      else if (place && kept) pinned.push(place);
      else if (place && !isPinned(place)) assign(place, given.get(place) ?? value);
    }
  }
  return { parts, added, pinned };
}

function isBetween({ members }: CountedList, index: number, holds: (before: NumberedPlace, after: NumberedPlace) => boolean): boolean {
  const [before, after] = [members[index - 1], members[index + 1]];
  return before !== undefined && after !== undefined && 'place' in before && 'place' in after && holds(before.place, after.place);
}

interface Proposal {
  readonly place?: NumberedPlace;
  readonly section?: Section;
  readonly value: readonly number[];
  /** It is pinned to another number than this list would give it. */
  readonly kept?: boolean;
}

interface Counting {
  readonly isPinned: (place: NumberedPlace) => boolean;
  readonly prefixOf: (place: NumberedPlace) => readonly number[];
  readonly start: number | undefined;
  readonly isGap: (before: NumberedPlace, after: NumberedPlace) => boolean;
}

function countThrough({ members }: CountedList, { isPinned, prefixOf, start, isGap }: Counting): Proposal[] {
  const places = members.flatMap((member) => ('place' in member ? [member.place] : []));
  const first = places[0];
  const prefix = first ? prefixOf(first) : [];
  const taken = new Set(places.filter(isPinned).map(lastPartOf));
  const counts = new Set(places.map(lastPartOf));
  const free = places.filter((place) => !isPinned(place));
  let next =
    start ??
    (free.length > 0 ? free : places).reduce(
      (lowest, place) => Math.min(lowest, Math.floor(lastPartOf(place))),
      places.some(isPinned) ? Math.min(...taken) : Infinity,
    );
  let last = next - 1;
  let before: NumberedPlace | undefined;
  const proposals: Proposal[] = [];
  for (const member of members) {
    const place = 'place' in member ? member.place : undefined;
    const count = place ? lastPartOf(place) : 0;
    const fraction = Math.round((count - Math.floor(count)) * 100) / 100;
    if (place && isPinned(place)) {
      const kept = !sameParts([...prefix, count], place.number.parts) || (count !== next && fraction === 0);
      proposals.push({ place, value: place.number.parts, ...(kept ? { kept } : {}) });
      next = Math.max(next, Math.floor(count) + 1);
      last = count;
    } else if (place && fraction > 0 && before) {
      const letter = Math.floor(last) < last ? Math.max(fraction, Math.round((last - Math.floor(last)) * 100 + 1) / 100) : fraction;
      last = Math.floor(last) + letter;
      proposals.push({ place, value: [...prefix, Math.round(last * 100) / 100] });
    } else {
      if (place && before && fraction === 0 && !counts.has(Math.floor(lastPartOf(before)) + 1) && isGap(before, place))
        next += Math.max(0, Math.floor(count) - Math.floor(lastPartOf(before)) - 1);
      while (taken.has(next)) next++;
      last = fraction > 0 ? next + fraction : next;
      next++;
      proposals.push({
        ...(place ? { place } : {}),
        ...('unnumbered' in member ? { section: member.unnumbered } : {}),
        value: [...prefix, last],
      });
    }
    before = place ?? before;
  }
  return proposals;
}

/** Releases and years are listed with the newest first, on purpose; articles of a law with gaps. */
function isLeftAlone(list: CountedList): boolean {
  const places = list.members.flatMap((member) => ('place' in member ? [member.place] : []));
  if (places.length > 2 && places.every((place, index) => index === 0 || lastPartOf(place) < lastPartOf(places[index - 1] ?? place)))
    return true;
  return isStatuteList(places) || hasLetterAlone(places);
}

/** "9, 10A, 11": a letter behind a number that has no section of its own was put there on purpose, and nothing tells what it would follow. */
function hasLetterAlone(places: readonly NumberedPlace[]): boolean {
  const counts = new Set(places.map(lastPartOf));
  return places.some((place) => !Number.isInteger(lastPartOf(place)) && !counts.has(Math.floor(lastPartOf(place))));
}

function sameParts(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
