/** Takes a section a level up or down with everything below it, and numbers it like those it comes to be among. */

import { whyAlternatives } from '../analysis/renumbering/alternatives.ts';
import { whyContained } from '../analysis/renumbering/movable.ts';
import { type NumberedPlace, numberedPlaces } from '../analysis/renumbering/numberedPlaces.ts';
import { type CountedList, countedLists, listOfSection } from '../analysis/renumbering/numberLists.ts';
import { type NumberPlan, planNumbers } from '../analysis/renumbering/numberPlan.ts';
import { applyNumberPlan, NO_RENUMBERING, type Renumbering, type Reshaping, separatorOf } from '../analysis/renumbering/renumbering.ts';
import { whyUnread } from '../analysis/renumbering/secondNumbering.ts';
import { unitsAround } from '../analysis/renumbering/sectionUnits.ts';
import { readNumber, unreadNumber } from '../document/outline/headingNumbers.ts';
import { ownersOf } from '../document/outline/numberOwners.ts';
import { writeLabel } from '../document/outline/outlineStyle.ts';
import type { HeadingNumber, Section } from '../document/outline/sections.ts';
import { edited, type Policy, titleHeading } from '../document/policy.ts';
import { matchesIn } from '../document/text/matches.ts';
import type { TextEdit } from '../document/text/span.ts';
import { type Message, message } from '../l10n/localizer.ts';
import type { Move } from './sectionMove.ts';

/** A section with all below it on another level, with the numbers that follow from that; or why it can't be. @param at offset of the cursor @param by -1 to promote, 1 to demote */
export function changeLevel(policy: Policy, section: Section, at: number, by: -1 | 1): Move {
  const { parent } = section;
  const { unit, before } = unitsAround(policy, section);
  if (by < 0 && (!parent || parent === titleHeading(policy.sections) || section.heading.level <= 1))
    return { refusal: message('This section is on the highest level already') };
  if (by > 0 && !before) return { refusal: message('There is no section before this one that it could go under') };
  if (by > 0 && unit.members.some(({ heading }) => heading.level >= 6)) return { refusal: message('There is no level below the sixth') };
  const contained = whyContained(policy, section, by > 0 ? before?.section : parent);
  if (contained !== undefined) return { refusal: contained };
  const levels = unit.members.flatMap((one) => levelEdits(policy, one, by));
  const from = policy.sections.all.indexOf(section);
  const changed = edited(policy, levels);
  if (!sameSections(policy, changed, new Set(unit.members), by))
    return { refusal: message('Changing the level of this section would change the text around it') };
  return {
    rearranged: { text: policy.text, cursor: at, original: (offset) => offset, left: [] },
    renumbering: numberAnew(policy, { from, to: from + unit.members.length, levels }),
  };
}

/** Words whose numbers count things that follow each other, and name no sections. */
const STEPS = /^(?:step|phase|stage|day|week|level|tip|schritt|tag|stufe|étape|jour|paso|día|passo|giorno|fase)$/iu;

function hasNumberedSiblingsAfter(section: Section): boolean {
  const siblings = section.parent?.children ?? [];
  return siblings.slice(siblings.indexOf(section) + 1).some(({ heading }) => heading.number !== undefined);
}

/** "(Financial resources)" right below "ART. 12", which has no words of its own. */
function isSubtitle({ heading, parent }: Section): boolean {
  return /^\(.*\)$/.test(heading.text) || (parent?.heading.number !== undefined && parent.heading.title === '');
}

function sameSections(policy: Policy, after: Policy, members: ReadonlySet<Section>, by: number): boolean {
  const now = after.sections.all;
  const { all } = policy.sections;
  return (
    now.length === all.length &&
    all.every((one, index) => {
      const other = now[index]?.heading;
      return other !== undefined && other.text === one.heading.text && other.level === one.heading.level + (members.has(one) ? by : 0);
    })
  );
}

/** The marks of one heading, opening and closing; an underlined heading gets marks where there is no underline for its level. */
function levelEdits({ text }: Policy, { heading: { block, level } }: Section, by: number): TextEdit[] {
  const source = text.slice(block.start, block.end);
  const marks = '#'.repeat(level + by);
  const open = /^#{1,6}(?=[ \t]|\r?\n|$)/.exec(source);
  if (open) {
    const edits = [{ span: { start: block.start, end: block.start + open[0].length }, newText: marks }];
    const close = /[ \t](#{1,100})[ \t]*(?:\{(?:[:#.][^{}\r\n]{1,200}|\/\*[^{}\r\n]{1,200}\*\/)\}[ \t]*)?$/.exec(
      source.slice(open[0].length),
    );
    if (close?.[1]) {
      const start = block.start + open[0].length + close.index + 1;
      edits.push({ span: { start, end: start + close[1].length }, newText: marks });
    }
    return edits;
  }
  const lines = source.split(/\r?\n/);
  const underline = /^[ \t]{0,3}(=+|-+)[ \t]*$/.exec(lines.at(-1) ?? '')?.[1];
  if (underline === undefined) return [];
  if (level + by <= 2) {
    const start = block.start + source.lastIndexOf(underline);
    return [
      { span: { start, end: start + underline.length }, newText: (level + by === 1 ? '=' : '-').repeat(Math.max(3, underline.length)) },
    ];
  }
  // Piece by piece, so that the number between can change as well.
  const edits: TextEdit[] = [{ span: { start: block.start, end: block.start }, newText: `${marks} ` }];
  const end = source.length - (lines.at(-1) ?? '').length;
  for (const { index, 0: gap } of matchesIn(source, /(?:(?<![ \t])[ \t]+)?\r?\n[ \t]*/g))
    edits.push({
      span: { start: block.start + index, end: block.start + Math.min(index + gap.length, Math.max(end, index)) },
      newText: index + gap.length >= end ? '' : ' ',
    });
  edits.push({ span: { start: block.start + end, end: block.end }, newText: '' });
  return edits;
}

/** How the section is to be numbered among its new neighbours: like a model, after a pattern of its own, not at all, or as it is. */
type Form = { readonly parts: readonly number[]; readonly label: string; readonly separator: string } | 'none' | 'asIs';

/** What changes its level: sections by index, and the edits of their marks. */
interface LevelChange {
  readonly from: number;
  readonly to: number;
  readonly levels: readonly TextEdit[];
}

/** Why a section can't get a number in its new form; undefined where it can. @param root the section on its new level */
function whyNotNumbered(own: Section, root: Section, form: Form): Message | undefined {
  const { text, title, number: old } = own.heading;
  const heading = { heading: text };
  if (form === 'asIs')
    return old && message('"{heading}" would keep its number: nothing on its new level shows how sections are numbered there', heading);
  // "TITRE II" alone of its kind isn't read as a number, and is none of the articles either.
  const ownWord = old?.word ?? readNumber(text)?.word;
  if (form !== 'none' && ownWord !== undefined && ownWord !== readNumber(`${form.label}. A`)?.word)
    return message('"{heading}" would get another word before its number. Write the number by hand', heading);
  // "Hoofdstuk II.6. Beds" would have two numbers.
  const unread = old ? undefined : unreadNumber(text);
  if (unread?.isJoined)
    return message('The number of "{heading}" can\'t be read and would stay; put a space between number and title first', heading);
  if (unread && form !== 'none')
    return /^\p{L}/u.test(text)
      ? message('"{heading}" would get another word before its number. Write the number by hand', heading)
      : message('The number of "{heading}" can\'t be read, and would stay. Renumber these sections by hand', heading);
  // What follows it would be numbered below a section without a number.
  const takesSiblings = own.parent !== undefined && root.heading.level < own.heading.level && hasNumberedSiblingsAfter(own);
  if (form === 'none' && old && ((old.word !== undefined && STEPS.test(old.word)) || takesSiblings))
    return message('"{heading}" would lose its number, and those after it would begin with the second', heading);
  // "Artikel 24" alone would become the number of its new level, and nothing else.
  if (old && title.trim() === '') return message('"{heading}" has no words besides its number. Change its level by hand', heading);
  if (form !== 'none' && !old && isSubtitle(own)) return message('"{heading}" seems to be the title of the section above it', heading);
  return undefined;
}

/** The numbers of the sections that change their level in their new form, by index of the section, with parts that only say where each belongs: they are counted afterwards. */
function provisionalNumbers(
  policy: Policy,
  own: Section,
  form: Exclude<Form, 'asIs'>,
  { from, to }: Pick<LevelChange, 'from' | 'to'>,
): ReadonlyMap<number, Provisional> {
  const { all } = policy.sections;
  const places = numberedPlaces(policy);
  const old = own.heading.number;
  const provisional = new Map<number, Provisional>();
  for (let index = from; index < to; index++) {
    const one = all[index];
    const number = one?.heading.number;
    const place = one && places.ofSection(one);
    if (index === from) {
      if (form !== 'none') provisional.set(index, form);
      else if (number) provisional.set(index, { label: '', separator: '' });
    } else if (
      old &&
      number &&
      place &&
      number.parts.length > old.parts.length &&
      number.style === 'decimal' &&
      old.parts.every((part, at) => part === number.parts[at])
    ) {
      provisional.set(
        index,
        form === 'none'
          ? { label: '', separator: '' }
          : { label: [...form.parts, ...number.parts.slice(old.parts.length)].join('.'), separator: separatorOf(policy, place) },
      );
    }
  }
  return provisional;
}

/** The numbers that the sections of a text get when some change their level; what is counted is read in the text with its new levels. */
function numberAnew(policy: Policy, { from, to, levels }: LevelChange): Renumbering {
  const { all } = policy.sections;
  // Where a neighbour goes away a bare `3 Scope` is no longer read as a number; with a dot it is one by itself.
  const dots = all.flatMap(({ heading: { number } }) =>
    number &&
    number.word === undefined &&
    number.style === 'decimal' &&
    policy.text.slice(number.span.end, number.withSeparator.end).trim() === ''
      ? [{ span: { start: number.span.end, end: number.span.end }, newText: '.' }]
      : [],
  );
  const after = edited(policy, [...levels, ...dots]);
  const unit = after.sections.all.slice(from, to);
  const root = unit[0];
  const own = all[from];
  const form = root && own && after.sections.all.length === all.length ? formOf(policy, after, unit, root) : 'asIs';
  const levelsAlone = (): Renumbering => applyNumberPlan(policy, { parts: new Map(), added: new Map(), pinned: [] }, new Map(), levels);
  if (!root || !own) return levelsAlone();
  const refusal = whyNotNumbered(own, root, form);
  if (refusal !== undefined) return { ...NO_RENUMBERING, refusal };
  if (form === 'asIs') return levelsAlone();
  const provisional = provisionalNumbers(policy, own, form, { from, to });
  const hasMarks = (index: number): boolean => {
    const number = all[index]?.heading.number;
    return number !== undefined && isMarked(policy, number);
  };
  if ([...provisional].some(([index, { label }]) => label === '' && hasMarks(index)))
    return {
      ...NO_RENUMBERING,
      refusal: message('The number of "{heading}" has a format of its own and can\'t be taken out', { heading: own.heading.text }),
    };
  const edits = [...provisional].flatMap(([index, { label }]) => {
    const section = after.sections.all[index];
    const number = all[index]?.heading.number;
    if (!section) return [];
    const { start } = section.heading.span;
    // `(b)` alone among 1 and 2 is read as part of the title.
    if (section.heading.number && hasMarks(index)) return [{ span: section.heading.number.span, newText: label }];
    const span = section.heading.number?.withSeparator ?? {
      start,
      end: start + (number ? number.withSeparator.end - number.withSeparator.start : 0),
    };
    return [{ span, newText: label === '' ? '' : /\d$/.test(label) ? `${label}. ` : `${label}${form === 'none' ? ' ' : form.separator}` }];
  });
  const counted = edited(after, edits);
  const around = listsAround(counted, from);
  const unread = whyUnreadAround(policy, own, counted, around);
  if (unread !== undefined) return { ...NO_RENUMBERING, refusal: unread };
  return writeAll(policy, counted, countAround(counted, around), provisional, levels);
}

/** What is between a number and its title, with the marks that end in between: `.** ` of "**2.** Two". */
function marksBehind({ text }: Policy, { span, withSeparator }: HeadingNumber): string {
  return text.slice(span.end, withSeparator.end);
}

function isMarked(policy: Policy, number: HeadingNumber): boolean {
  return /[*_~<>]/.test(marksBehind(policy, number));
}

/** A number in its new form. */
interface Provisional {
  readonly label: string;
  readonly separator: string;
}

/** @param after the text with its new levels, its old numbers, and dots behind bare ones @param unit what changed its level there */
function formOf(policy: Policy, after: Policy, unit: readonly Section[], root: Section): Form {
  const places = numberedPlaces(after);
  const before = numberedPlaces(policy);
  const indexOf = new Map(after.sections.all.map((section, index) => [section, index]));
  const separatorLike = ({ section }: NumberedPlace): string => {
    const original = section && policy.sections.all[indexOf.get(section) ?? -1];
    const place = original && before.ofSection(original);
    return place ? separatorOf(policy, place) : '. ';
  };
  const owners = ownersOf(after.sections, after.scopes);
  const members = new Set(unit);
  const siblings = root.parent?.children ?? after.sections.roots;
  const beside = siblings.filter((one) => !members.has(one) && one.heading.level === root.heading.level);
  const besides = new Set(beside);
  const peers = beside.filter((one) => one.heading.number && !besides.has(owners.get(one) ?? root));
  const own = policy.sections.all[indexOf.get(root) ?? -1]?.heading.number;
  const model = peers.filter((one) => one.span.start < root.span.start).at(-1) ?? peers[0];
  const modelPlace = model && places.ofSection(model);
  if (modelPlace) {
    const { number } = modelPlace;
    // The number after the neighbour's is read as one even where a bare `2 Scope` could be something else.
    const following = [...number.parts.slice(0, -1), Math.floor(number.parts.at(-1) ?? 0) + 1];
    const label = writeLabel(number, following);
    return { parts: label === undefined ? number.parts : following, label: label ?? number.text, separator: separatorLike(modelPlace) };
  }
  if (beside.length > 0) return 'none';
  const above = root.parent && places.ofSection(root.parent);
  const cousins = after.sections.all.filter((one) => !members.has(one) && one.heading.level === root.heading.level);
  const parts = above ? [...above.number.parts, 1] : [];
  const cousin = cousins.map((one) => places.ofSection(one)).find((place) => place?.owner && place.number.parts.length === parts.length);
  if (above && cousin) return { parts, label: writeLabel(cousin.number, parts) ?? parts.join('.'), separator: separatorLike(cousin) };
  if (cousins.length > 0 && cousins.every(({ heading }) => !heading.number)) return 'none';
  if (
    own &&
    above &&
    own.style === 'decimal' &&
    above.number.style === 'decimal' &&
    own.word === undefined &&
    above.number.word === undefined
  )
    return { parts, label: parts.join('.'), separator: policy.text.slice(own.span.end, own.withSeparator.end) };
  return 'asIs';
}

/** The lists that the section came to or left, and what is below it now. */
interface ListsAround {
  readonly isBelow: (list: CountedList) => boolean;
  readonly isAround: (list: CountedList) => boolean;
}

/** @param at index of the section among all */
function listsAround(policy: Policy, at: number): ListsAround {
  const root = policy.sections.all[at];
  const places = numberedPlaces(policy);
  const own = root && places.ofSection(root);
  const siblings = root?.parent?.children ?? policy.sections.roots;
  const before = root && siblings[siblings.indexOf(root) - 1];
  const near = new Set([root, root?.parent, before].map((one) => one && places.ofSection(one)));
  const isBelow = ({ owner, members: [first] }: CountedList): boolean =>
    owner
      ? owner === own
      : first !== undefined && 'place' in first && first.place.kind === 'heading' && first.place.section?.parent === root;
  const isAround = (list: CountedList): boolean =>
    isBelow(list) ||
    (near.has(list.owner ?? undefined) && list.owner !== undefined) ||
    list.members.some((member) => 'place' in member && near.has(member.place));
  return { isBelow, isAround };
}

function countAround(policy: Policy, { isBelow, isAround }: ListsAround): NumberPlan {
  return planNumbers(policy, {
    closesGaps: true,
    counts: isAround,
    startOf: (list) => {
      const [first] = list.members;
      const lowest = first && 'place' in first ? (first.place.number.parts.at(-1) ?? 1) : 1;
      return isBelow(list) && lowest > 1 ? 1 : undefined;
    },
  });
}

/** A number that nobody can read, of the section or of one after it, in the list that it leaves or in one that is counted anew. */
function whyUnreadAround(policy: Policy, own: Section, counted: Policy, { isAround }: ListsAround): Message | undefined {
  const left = listOfSection(policy, own);
  const unread = left && whyUnread(policy, left, (one) => one.span.start >= own.span.start);
  if (unread !== undefined) return unread;
  const root = counted.sections.all[policy.sections.all.indexOf(own)];
  for (const list of countedLists(counted)) {
    const why =
      root && isAround(list)
        ? (whyAlternatives(counted, list) ?? whyUnread(counted, list, (one) => one.span.start >= root.span.start))
        : undefined;
    if (why !== undefined) return why;
  }
  return undefined;
}

/** Writes what was counted in the text with the new forms into the one with the old numbers, heading by heading. */
function writeAll(
  policy: Policy,
  counted: Policy,
  plan: NumberPlan,
  provisional: ReadonlyMap<number, Provisional>,
  levels: readonly TextEdit[],
): Renumbering {
  const places = numberedPlaces(policy);
  const countedPlaces = numberedPlaces(counted);
  const given = new Map<NumberedPlace, readonly number[]>();
  const reshaped = new Map<NumberedPlace, Reshaping>();
  const added = new Map<Section, { readonly parts: readonly number[]; readonly model: NumberedPlace }>();
  const kept: NumberedPlace[] = [];
  policy.sections.all.forEach((section, index) => {
    const other = counted.sections.all[index];
    const place = places.ofSection(section);
    const then = other && countedPlaces.ofSection(other);
    const form = provisional.get(index);
    if (!then) {
      if (place && form) reshaped.set(place, { written: '', label: '', bare: undefined });
      return;
    }
    if (place && plan.pinned.includes(then)) kept.push(place);
    const parts = plan.parts.get(then) ?? then.number.parts;
    const label = writeLabel(then.number, parts) ?? then.number.text;
    if (place) given.set(place, parts);
    const separator = place && form && isMarked(policy, place.number) ? marksBehind(policy, place.number) : (form?.separator ?? '');
    if (place && form) reshaped.set(place, { written: label + separator, label, bare: label.replace(/^.*[ \u00A0§]|[()]/gu, '') });
    if (place || !form) return;
    const model = places.all.find(
      (one) =>
        one.kind === 'heading' &&
        one.number.parts.length === parts.length &&
        one.number.style === then.number.style &&
        one.number.word === then.number.word &&
        one.section?.heading.level === other.heading.level,
    );
    if (model) added.set(section, { parts, model });
  });
  const { parts, pinned } = planNumbers(policy, { counts: () => false, given });
  return applyNumberPlan(policy, { parts, pinned: [...pinned, ...kept], added }, reshaped, levels);
}
