/** Takes a section a level up or down with everything below it, and numbers it like those it comes to stand among. */
import { carryOut, separatorOf, type Renumbering, type Reshaping } from '../document/renumbering.ts';
import type { CountedList } from '../document/numberLists.ts';
import { planNumbers, type NumberPlan } from '../document/numberPlan.ts';
import { numberedPlaces, type NumberedPlace } from '../document/numberedPlaces.ts';
import { ownersOf } from '../document/numberOwners.ts';
import { writeLabel } from '../document/outlineStyle.ts';
import { parsePolicy, titleHeading, type Policy } from '../document/policy.ts';
import { unitsAround } from '../document/sectionUnits.ts';
import type { Section } from '../document/sections.ts';
import { applyEdits, type TextEdit } from '../document/span.ts';
import type { Move } from './moveSection.ts';

/** @param at offset of the cursor @param by -1 to promote, 1 to demote */
export function changeLevel(policy: Policy, section: Section, at: number, by: -1 | 1): Move {
  const { parent } = section;
  const { unit, before } = unitsAround(policy, section);
  if (by < 0 && (!parent || parent === titleHeading(policy.sections) || section.heading.level <= 1)) return { refusal: 'This section is on the highest level already' };
  if (by > 0 && !before) return { refusal: 'There is no section before this one that it could go under' };
  if (by > 0 && unit.members.some(({ heading }) => heading.level >= 6)) return { refusal: 'There is no level below the sixth' };
  const members = new Set(unit.members);
  const from = policy.sections.all.indexOf(section);
  const attempt = (edits: readonly TextEdit[]): { readonly after: Policy; readonly root: Section } | undefined => {
    const after = parsePolicy(applyEdits(policy.text, edits), { path: policy.path }, policy);
    const root = after.sections.all[from];
    return root && sameSections(policy, after, members, by) ? { after, root } : undefined;
  };
  let edits = unit.members.flatMap((one) => levelEdits(policy, one, by));
  let made = attempt(edits);
  const { number } = section.heading;
  if (made && number && !made.root.heading.number) {
    // `(b)` alone among 1 and 2 is read as part of the title.
    edits = [...edits, { span: number.withSeparator, newText: '' }];
    made = attempt(edits);
  }
  if (!made) return { refusal: 'Changing the level of this section would change the text around it' };
  const { after, root } = made;
  return { rearranged: { text: after.text, cursor: cursorAfter(at, edits) }, renumbering: numberAnew(after, after.sections.all.slice(from, from + unit.members.length), root) };
}

function sameSections(policy: Policy, after: Policy, members: ReadonlySet<Section>, by: number): boolean {
  const now = after.sections.all;
  const { all } = policy.sections;
  return now.length === all.length && all.every((one, index) => {
    const other = now[index]?.heading;
    return other !== undefined && (other.text === one.heading.text || other.text === one.heading.title) && other.level === one.heading.level + (members.has(one) ? by : 0);
  });
}

function cursorAfter(at: number, edits: readonly TextEdit[]): number {
  return edits.reduce((offset, { span, newText }) => (span.start < at ? offset + newText.length - (Math.min(span.end, at) - span.start) : offset), at);
}

/** The marks of one heading, opening and closing; an underlined heading gets marks where there is no underline for its level. */
function levelEdits({ text, lineEnding }: Policy, { heading: { block, level } }: Section, by: number): TextEdit[] {
  const source = text.slice(block.start, block.end);
  const marks = '#'.repeat(level + by);
  const open = /^#{1,6}(?=[ \t]|\r?\n|$)/.exec(source);
  if (open) {
    const edits = [{ span: { start: block.start, end: block.start + open[0].length }, newText: marks }];
    const close = /[ \t](#{1,100})[ \t]*$/.exec(source.slice(open[0].length));
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
    return [{ span: { start, end: start + underline.length }, newText: (level + by === 1 ? '=' : '-').repeat(Math.max(3, underline.length)) }];
  }
  const title = lines.slice(0, -1).map((line) => line.trim()).join(' ');
  return [{ span: { start: block.start, end: block.end }, newText: `${marks} ${title}${source.endsWith('\n') ? lineEnding : ''}` }];
}

/** How the section is to be numbered among its new neighbours: like a model, after a pattern of its own, not at all, or as it is. */
type Form = { readonly parts: readonly number[]; readonly label: string; readonly separator: string } | 'none' | 'asIs';

/** @param after the text with its new levels and its old numbers @param unit what changed its level */
function numberAnew(after: Policy, unit: readonly Section[], root: Section): Renumbering {
  const places = numberedPlaces(after);
  const form = formOf(after, unit, root);
  if (form === 'asIs') return carryOut(after, planNumbers(after, { counts: () => false }));
  const old = root.heading.number;
  // First every number in its new form, with parts that only say where it belongs; then all of that is counted.
  const provisional = new Map<Section, { readonly label: string; readonly separator: string }>();
  for (const one of unit) {
    const { number } = one.heading;
    const place = places.ofSection(one);
    if (one === root) {
      if (form !== 'none') provisional.set(one, form);
      else if (number) provisional.set(one, { label: '', separator: '' });
    } else if (old && number && place && number.parts.length > old.parts.length && number.style === 'decimal' && old.parts.every((part, index) => part === number.parts[index])) {
      provisional.set(one, form === 'none' ? { label: '', separator: '' } : { label: [...form.parts, ...number.parts.slice(old.parts.length)].join('.'), separator: separatorOf(after, place) });
    }
  }
  const edits = [...provisional].map(([{ heading }, { label, separator }]) => ({ span: heading.number?.withSeparator ?? { start: heading.span.start, end: heading.span.start }, newText: label + separator }));
  const reshapedText = parsePolicy(applyEdits(after.text, edits), { path: after.path }, after);
  return writeAll(after, reshapedText, countAround(reshapedText, after.sections.all.indexOf(root)), provisional);
}

function formOf(after: Policy, unit: readonly Section[], root: Section): Form {
  const places = numberedPlaces(after);
  const owners = ownersOf(after.sections);
  const members = new Set(unit);
  const siblings = root.parent?.children ?? after.sections.roots;
  const beside = siblings.filter((one) => !members.has(one) && one.heading.level === root.heading.level);
  const besides = new Set(beside);
  const peers = beside.filter((one) => one.heading.number && !besides.has(owners.get(one) ?? root));
  const own = places.ofSection(root);
  const model = peers.filter((one) => one.span.start < root.span.start).at(-1) ?? peers[0];
  const modelPlace = model && places.ofSection(model);
  if (modelPlace) return { parts: modelPlace.number.parts, label: modelPlace.number.text, separator: separatorOf(after, modelPlace) };
  if (beside.length > 0) return 'none';
  const above = root.parent && places.ofSection(root.parent);
  const cousins = after.sections.all.filter((one) => !members.has(one) && one.heading.level === root.heading.level);
  const parts = above ? [...above.number.parts, 1] : [];
  const cousin = cousins.map((one) => places.ofSection(one)).find((place) => place && place.owner && place.number.parts.length === parts.length);
  if (above && cousin) return { parts, label: writeLabel(cousin.number, parts) ?? parts.join('.'), separator: separatorOf(after, cousin) };
  if (cousins.length > 0 && cousins.every(({ heading }) => !heading.number)) return 'none';
  if (own && above && own.number.style === 'decimal' && above.number.style === 'decimal' && own.number.word === undefined && above.number.word === undefined) return { parts, label: parts.join('.'), separator: separatorOf(after, own) };
  return 'asIs';
}

/** Counts the lists that the section came to or left, and what stands below it now. @param at index of the section among all */
function countAround(policy: Policy, at: number): NumberPlan {
  const root = policy.sections.all[at];
  const places = numberedPlaces(policy);
  const own = root && places.ofSection(root);
  const siblings = root?.parent?.children ?? policy.sections.roots;
  const before = siblings[siblings.findIndex((one) => one === root) - 1];
  const near = new Set([root, root?.parent, before].map((one) => one && places.ofSection(one)));
  const isBelow = ({ owner, members: [first] }: CountedList): boolean => (owner ? owner === own : first !== undefined && 'place' in first && first.place.kind === 'heading' && first.place.section?.parent === root);
  return planNumbers(policy, {
    counts: (list) => isBelow(list) || near.has(list.owner ?? undefined) && list.owner !== undefined || list.members.some((member) => 'place' in member && near.has(member.place)),
    startOf: (list) => {
      const [first] = list.members;
      const lowest = first && 'place' in first ? (first.place.number.parts.at(-1) ?? 1) : 1;
      return isBelow(list) && lowest > 1 ? 1 : undefined;
    },
  });
}

/** Writes into the text with the old numbers what was counted in the one with the new forms, heading by heading. */
function writeAll(after: Policy, counted: Policy, plan: NumberPlan, provisional: ReadonlyMap<Section, { readonly separator: string; readonly label: string }>): Renumbering {
  const places = numberedPlaces(after);
  const countedPlaces = numberedPlaces(counted);
  const given = new Map<NumberedPlace, readonly number[]>();
  const reshaped = new Map<NumberedPlace, Reshaping>();
  const added = new Map<Section, { readonly parts: readonly number[]; readonly model: NumberedPlace }>();
  const kept: NumberedPlace[] = [];
  after.sections.all.forEach((section, index) => {
    const other = counted.sections.all[index];
    const place = places.ofSection(section);
    const then = other && countedPlaces.ofSection(other);
    const form = provisional.get(section);
    if (!then) {
      if (place && form) reshaped.set(place, { written: '', label: '', bare: undefined });
      return;
    }
    if (place && plan.pinned.includes(then)) kept.push(place);
    const parts = plan.parts.get(then) ?? then.number.parts;
    const label = writeLabel(then.number, parts) ?? then.number.text;
    if (place && form) {
      given.set(place, parts);
      reshaped.set(place, { written: label + form.separator, label, bare: label.replace(/^.*[ \u00A0§]|[()]/gu, '') });
    } else if (place) given.set(place, parts);
    else {
      const model = after.sections.all.map((one) => places.ofSection(one)).find((one) => one && one.number.parts.length === parts.length && one.number.style === then.number.style && one.section?.heading.level === section.heading.level);
      if (model) added.set(section, { parts, model });
    }
  });
  const { parts, pinned } = planNumbers(after, { counts: () => false, given });
  return carryOut(after, { parts, pinned: [...pinned, ...kept], added }, reshaped);
}
