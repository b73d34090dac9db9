/** Signs that a document has more than one numbering side by side, so that counting through would change what its numbers mean. */

import { blockBefore, findInLeaves, undefinedIfEmpty } from '../../document/markdown/passages.ts';
import { hasUnreadNumber } from '../../document/outline/headingNumbers.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { matchesIn } from '../../document/text/matches.ts';
import { oncePer } from '../../document/text/remember.ts';
import { truncate } from '../../document/text/truncate.ts';
import { FUNCTION_WORDS } from '../../knowledge/functionWords.ts';
import { type Message, message } from '../../l10n/localizer.ts';
import { whyAlternatives } from './alternatives.ts';
import { type NumberedPlace, numberedPlaces } from './numberedPlaces.ts';
import { areNumbersKept, hasOrphanedParagraphs, isOfLostSection, isSkippedOnPurpose } from './numberGaps.ts';
import { type CountedList, countedLists, lastPartOf, startOfMember } from './numberLists.ts';
import type { NumberPlan } from './numberPlan.ts';

/** Fewer are slips. */
const FEWEST = 2;
/** Of the numbers of a list so many have to be there twice. */
const MOST_OF = 2 / 3;

/** Why the lists that a plan changes are not counted; undefined where they can be. One sentence for the writer. */
export function whyNotCounted(policy: Policy, plan: NumberPlan): Message | undefined {
  const changed = new Set(plan.parts.keys());
  for (const list of countedLists(policy)) {
    if (list.members.some((member) => ('place' in member ? changed.has(member.place) : plan.added.has(member.unnumbered)))) {
      const why = whyDoublyNumbered(list) ?? whyUncertain(policy, list) ?? whyFixed(policy, list, plan);
      if (why !== undefined) return why;
    }
  }
  return undefined;
}

/** Why a list can't be counted past a number that is in it as other text, such as an HTML heading: that would stay, and be there twice. */
function whyFixed(policy: Policy, { members }: CountedList, { parts }: NumberPlan): Message | undefined {
  const places = members.flatMap((member) => ('place' in member ? [member.place] : []));
  const shifted = places.find((place, index) => {
    const before = places[index - 1];
    return before !== undefined && parts.has(place) && isSkippedOnPurpose(policy, before, place);
  });
  return (
    shifted &&
    message('A number before "{heading}" isn\'t that of a heading, and would stay. Renumber these sections by hand', {
      heading: `${shifted.number.text} ${shorten(shifted.title)}`,
    })
  );
}

/** Why a list is not to be counted through: each number is there twice in a row, as in a contract in two languages, or its headings carry two numbers each. */
export function whyDoublyNumbered({ members }: CountedList): Message | undefined {
  const places = [...members]
    .sort((a, b) => startOfMember(a) - startOfMember(b))
    .flatMap((member) => ('place' in member ? [member.place] : []));
  const twins = places.filter(
    (place, index) => index > 0 && lastPartOf(place) === lastPartOf(places[index - 1] ?? place) && sameForm(place, places[index - 1]),
  );
  const different = new Set(places.map(lastPartOf)).size;
  if (twins.length >= FEWEST && twins.length >= different * MOST_OF)
    return message(
      'Each section number appears twice ({numbers}), as in a document with two languages side by side. Renumber these sections by hand',
      { numbers: namesOf(twins) },
    );
  const doubled = places.filter(hasSecondNumber);
  if (doubled.length >= FEWEST && doubled.length * 2 >= places.length)
    return message('Headings carry two numbers, such as "{heading}". Renumber these sections by hand', {
      heading: `${doubled[0]?.number.text} ${shorten(doubled[0]?.title ?? '')}`,
    });
  return undefined;
}

/** Why nobody but the writer can say how a list goes on: a number among its own can't be read, or what follows a section belongs to one whose heading is lost. */
export function whyUncertain(policy: Policy, list: CountedList): Message | undefined {
  const unread = whyAlternatives(policy, list) ?? whyUnread(policy, list);
  if (unread !== undefined) return unread;
  const places = list.members.flatMap((member) => ('place' in member ? [member.place] : []));
  const kept = keptAcrossGap(policy, places);
  if (kept)
    return message('Numbers before "{heading}" seem to be left out on purpose. Renumber these sections by hand', {
      heading: `${kept.number.text} ${shorten(kept.title)}`,
    });
  const again = places.find((_, index) => beginsAgain(places, index));
  if (again)
    return message('The numbers begin again with "{heading}", as in another list. Renumber these sections by hand', {
      heading: `${again.number.text} ${shorten(again.title)}`,
    });
  const numbers = numberedPlaces(policy).all.map(({ number }) => number);
  const lost = places.find((place, index) => {
    const before = places[index - 1];
    return before !== undefined && isOfLostSection(numbers, before.number, place.number);
  });
  if (lost)
    return message('The section that "{heading}" belongs to seems to be missing. Renumber these sections by hand', {
      heading: `${lost.number.text} ${shorten(lost.title)}`,
    });
  const joined = places.flatMap((place) => numberInside(policy, place) ?? [])[0];
  if (joined !== undefined)
    return message('The number of "{heading}" can\'t be read, and would stay. Renumber these sections by hand', {
      heading: shorten(joined),
    });
  const torn = places.find((place) => isTornReference(policy, place));
  if (torn)
    return message('"{heading}" seems to be a reference that was torn out of its sentence. Renumber these sections by hand', {
      heading: `${torn.number.text} ${shorten(torn.title)}`,
    });
  const behind = places.find((place, index) => {
    const before = places[index - 1];
    // Of two threes the second is the four that its paragraphs speak of.
    const isDoubled = before !== undefined && places.some((one) => one !== before && lastPartOf(one) === lastPartOf(before));
    // Of "2, 4, 3, 5" the four isn't lost after three.
    const isElsewhere = before !== undefined && places.some((one) => Math.floor(lastPartOf(one)) === Math.floor(lastPartOf(before)) + 1);
    return before !== undefined && !isDoubled && !isElsewhere && hasOrphanedParagraphs(policy, before, place);
  });
  return (
    behind &&
    message('Paragraphs before "{heading}" seem to belong to a section without a heading. Renumber these sections by hand', {
      heading: `${behind.number.text} ${shorten(behind.title)}`,
    })
  );
}

/** "…, 14, 15, 3, 4, 5": back to two numbers in a row that were there before. Of "3, 4, 3" the second three is a slip. */
function beginsAgain(places: readonly NumberedPlace[], index: number): boolean {
  const [before, place, next] = [places[index - 1], places[index], places[index + 1]].map((one) => one && lastPartOf(one));
  if (before === undefined || place === undefined || next === undefined || place > before - FARTHEST_SLIP || next !== place + 1)
    return false;
  const earlier = new Set(places.slice(0, index).map(lastPartOf));
  return earlier.has(place) && earlier.has(next);
}

/** A number that is less by fewer was forgotten when sections were put in. */
const FARTHEST_SLIP = 3;

/** The first of further numbers, with what is behind it, in a paragraph that begins with one, or in those below a section: "6.1 One. ↵ 6.2 Two.", which one paragraph holds. */
function numberInside(policy: Policy, { kind, block, number, section }: NumberedPlace): string | undefined {
  const within = kind === 'heading' && section ? section.span : block;
  return number.style === 'decimal'
    ? numbersInside(policy).find(({ start, first }) => first === number.parts[0] && within.start <= start && start < within.end)?.words
    : undefined;
}

/** All of them, each with its first part and where its paragraph begins. */
const numbersInside = oncePer(({ markdown }: Policy) =>
  joinedParagraphs(markdown).flatMap(({ block: { start }, found }) => found.map((one) => ({ start, ...one }))),
);

const joinedParagraphs = findInLeaves((leaf) => {
  if (leaf.kind !== 'paragraph' || !/^\s*\d{1,3}\.\d/.test(leaf.prose.text)) return undefined;
  const inside = matchesIn(leaf.prose.text, /(?<=\n)[ \t]{0,3}(\d{1,3})(?:\.\d{1,3}){1,4}[.)]?[ \t\u00A0]\p{L}[^\n]{0,60}/gu);
  return undefinedIfEmpty(inside.map(({ 0: words, 1: first }) => ({ first: Number(first), words: words.trim() })));
});

/** The first section behind a gap, where sections say that their numbers stand for those of others, or are unused. */
function keptAcrossGap(policy: Policy, places: readonly NumberedPlace[]): NumberedPlace | undefined {
  const behind = places.find(
    (place, index) => index > 0 && Math.floor(lastPartOf(place)) > Math.floor(lastPartOf(places[index - 1] ?? place)) + 1,
  );
  return behind &&
    areNumbersKept(
      policy,
      places.flatMap(({ section, kind }) => (section && kind === 'heading' ? [section] : [])),
    )
    ? behind
    : undefined;
}

/** "…the election, as set out in" above "## Chapter X: Elections;": a line of a converted text that begins with the number of a section. */
function isTornReference({ markdown }: Policy, { kind, block, title }: NumberedPlace): boolean {
  if (kind !== 'heading') return false;
  if (/[;,]$/.test(title.trimEnd())) return true;
  const before = blockBefore(markdown, block.start);
  if (before?.leaf.kind !== 'paragraph' || before.leaf.item) return false;
  const last = /(?<![\p{L}’'-])\p{Ll}+$/u.exec(before.leaf.prose.text.slice(-30).trimEnd())?.[0];
  return last !== undefined && FUNCTION_WORDS.has(last);
}

/**
 * Why the numbers of a list can't change: one among them can't be read, as in "4-bis", and would stay.
 * @param isConcerned headings that would then say something else; without it, all
 */
export function whyUnread(
  policy: Policy,
  { members }: CountedList,
  isConcerned: (section: Section) => boolean = () => true,
): Message | undefined {
  const places = members.flatMap((member) => ('place' in member ? [member.place] : []));
  const first = places[0];
  if (!first) return undefined;
  const groups = new Set(
    places.flatMap(({ section, kind }) => (section && kind === 'heading' ? [section.parent?.children ?? policy.sections.roots] : [])),
  );
  const scope = policy.scopes.at(first.block.start);
  for (const section of [...groups].flat()) {
    const { heading, span } = section;
    if (!isConcerned(section) || heading.number || heading.isContentsEntry || heading.level !== first.block.leaf.level) continue;
    if (hasUnreadNumber(heading.text, first.number) && policy.scopes.at(span.start) === scope)
      return message('The number of "{heading}" can\'t be read, and would stay. Renumber these sections by hand', {
        heading: shorten(heading.text),
      });
  }
  return undefined;
}

function sameForm(a: NumberedPlace, b: NumberedPlace | undefined): boolean {
  return b !== undefined && a.number.style === b.number.style && a.number.parts.length === b.number.parts.length;
}

function namesOf(places: readonly NumberedPlace[]): string {
  const names = places
    .slice(0, 3)
    .map(({ number }) => number.text)
    .join(', ');
  return places.length > 3 ? `${names}, …` : names;
}

function shorten(title: string): string {
  return truncate(title, 40);
}

/** "3. (4) Fees", "3. § 4 Fees", "3. Gebühren / 3. Fees". */
function hasSecondNumber({ number, title }: NumberedPlace): boolean {
  if (/^(?:[([](?:§[ \u00A0]?)?\d{1,3}(?:\.\d{1,3}){0,3}[.)\]]|§[ \u00A0]?\d|\/[ \u00A0]?\d{1,3}[.) ])/.test(title)) return true;
  const again = /(?:^|\s)[/|–—-][ \u00A0](?:§[ \u00A0]?)?(\d{1,3}(?:\.\d{1,3}){0,3})[.):]?[ \u00A0]\p{L}/u.exec(title)?.[1];
  return again !== undefined && again === number.text.replace(/^.*[ \u00A0§]|[.)(:]/gu, '');
}
