/** The fix that numbers a list of headings anew, with what is numbered below them and the references that can only mean them. */
import { labelLike, writePart, type NumberedList, type NumberedSection } from '../../document/outlineStyle.ts';
import type { Policy } from '../../document/policy.ts';
import type { HeadingNumber, Section } from '../../document/sections.ts';
import type { TextEdit } from '../../document/span.ts';
import type { Fix } from '../rule.ts';

const known = new WeakMap<NumberedList, { readonly fix: Fix | undefined }>();

/** The fix that numbers one list from its lowest number on; the same for every fault of that list. */
export function renumberList(policy: Policy, list: NumberedList): Fix | undefined {
  let made = known.get(list);
  if (!made) known.set(list, (made = { fix: renumber(policy, list.items, list.prefix) }));
  return made.fix;
}

/**
 * Numbers headings of one parent one after the other; only the characters of their numbers are replaced. A heading without a number gets one like its neighbours'.
 * @param items the headings in document order; at least one has a number
 * @param prefix the parts before the last that all are to have
 * @returns undefined when nothing would change or a number cannot be written in its style
 */
export function renumber(policy: Policy, items: readonly Section[], prefix: readonly number[], title = 'Renumber the sections of this list'): Fix | undefined {
  const model = items.find(isNumbered);
  if (!model) return undefined;
  const moved = new Map<NumberedSection, readonly number[]>();
  const edits: TextEdit[] = [];
  let next = items.filter(isNumbered).reduce((lowest, { heading }) => Math.min(lowest, Math.floor(heading.number.parts.at(-1) ?? 1)), Infinity);
  let last = next;
  for (const item of items) {
    const own = isNumbered(item) ? (item.heading.number.parts.at(-1) ?? 0) : 0;
    // A section put in between, 4A, keeps its letter and follows the number before it.
    const letter = own - Math.floor(own);
    const value = letter > 0 ? last + letter : next++;
    last = Math.floor(value);
    const parts = [...prefix, value];
    if (!isNumbered(item)) {
      const text = insertion(policy, model, parts);
      if (text === undefined) return undefined;
      edits.push({ span: { start: item.heading.span.start, end: item.heading.span.start }, newText: text });
    } else if (parts.some((part, index) => part !== item.heading.number.parts[index])) {
      if (labelLike(item, parts) === undefined) return undefined;
      moved.set(item, parts);
      edits.push(...replaceParts(policy, item.heading.number, parts));
    }
  }
  if (edits.length === 0) return undefined;
  for (const [section, parts] of sectionsBelow(policy, items, moved)) {
    moved.set(section, parts);
    edits.push(...replaceParts(policy, section.heading.number, parts));
  }
  const references = editReferences(policy, moved);
  return { title: references ? title : `${title} (references are not changed)`, safe: false, edits: [...edits, ...(references ?? [])] };
}

function isNumbered(section: Section): section is NumberedSection {
  return section.heading.number !== undefined;
}

function replaceParts(policy: Policy, number: HeadingNumber, parts: readonly number[]): TextEdit[] {
  return number.partSpans.flatMap((span, index) => {
    const value = parts[index];
    return value === undefined || value === number.parts[index] ? [] : [{ span, newText: writePart(value, number.style, policy.text.slice(span.start, span.end)) }];
  });
}

function insertion(policy: Policy, model: NumberedSection, parts: readonly number[]): string | undefined {
  const label = labelLike(model, parts);
  const { number, titleSpan } = model.heading;
  if (label === undefined || titleSpan.start === titleSpan.end) return undefined;
  const behind = policy.text.slice(number.span.end, number.withSeparator.end);
  return label + (/^[^*_<[&]*$/.test(behind) && policy.text.slice(number.span.start, number.span.end) === number.text ? behind : '. ');
}

/** What stands below moved items and begins with their number, on a lower level or on their own, with its new parts. */
function sectionsBelow(policy: Policy, items: readonly Section[], moved: ReadonlyMap<Section, readonly number[]>): [NumberedSection, readonly number[]][] {
  const found: [NumberedSection, readonly number[]][] = [];
  const starts = new Set(items);
  const end = items[0]?.parent?.span.end ?? policy.text.length;
  let item: Section | undefined;
  for (const section of policy.sections.all) {
    if (section.span.start >= end) break;
    if (starts.has(section)) item = section;
    const parts = item && moved.get(item);
    const own = item?.heading.number;
    if (section === item || !parts || !own || !isNumbered(section)) continue;
    const { number } = section.heading;
    if (number.word === own.word && number.parts.length > own.parts.length && own.parts.every((part, index) => part === number.parts[index])) found.push([section, [...parts, ...number.parts.slice(parts.length)]]);
  }
  return found;
}

const REFERENCE = /(?<![\p{L}\p{N}])(?:sections?|clauses?|articles?|paragraphs?|§§?|abschnitte?n?|ziffern?|artikeln?|artículos?|cláusulas?|secciones|sección|articoli|articolo)[ \t\u00A0\n]{1,3}((?:\d{1,3}[A-Z]?(?:\.\d{1,3})*|[A-Z]+(?:\.\d{1,3})*)(?![\p{L}\p{N}])(?:(?:,? (?:and|or|to|through|und|oder|bis|et|ou|y|o|e) |, | ?[–&-] ?)(?:\d{1,3}[A-Z]?(?:\.\d{1,3})*|[A-Z](?:\.\d{1,3})*)(?![\p{L}\p{N}])){0,9})/giu;
const OTHER_TEXT = /U\.? ?S\.? ?C|C\.? ?F\.? ?R|\b(?:Code|Act|Law|Statute|Regulation|Directive|GDPR|DSGVO|RGPD|CCPA|Title|Chapter|Clauses|thereof|Exhibit|Annex|Addendum|BGB|TDDDG|TMG)\b|https?:/;

/**
 * Edits of plain references ("Section 4", "Sections 4 and 5") to headings that get another number.
 * @returns undefined when one of them might mean something else: two headings with that number, a law, another document, a link to the heading's old address
 */
function editReferences(policy: Policy, moved: ReadonlyMap<NumberedSection, readonly number[]>): TextEdit[] | undefined {
  const byLabel = new Map<string, NumberedSection[]>();
  for (const section of policy.sections.all.filter(isNumbered)) {
    const label = bareLabel(section.heading.number.text);
    const same = byLabel.get(label);
    if (same) same.push(section);
    else byLabel.set(label, [section]);
  }
  const labels = new Set([...moved.keys()].map(({ heading }) => bareLabel(heading.number.text)));
  const slugs = new Set([...labels].map((label) => label.replaceAll('.', '').toLowerCase()));
  if (policy.links.some(({ target }) => slugs.has(/^#([a-z\d]{1,12})-/i.exec(target)?.[1]?.toLowerCase() ?? ''))) return undefined;

  const edits: TextEdit[] = [];
  for (const { leaf, start } of policy.markdown.blocks) {
    if (leaf.kind === 'heading') continue;
    const { text } = leaf.prose;
    for (const match of text.matchAll(REFERENCE)) {
      const listStart = match.index + match[0].length - (match[1]?.length ?? 0);
      for (const token of (match[1] ?? '').matchAll(/\d{1,3}[A-Z]?(?:\.\d{1,3})*|(?<![\p{L}])[A-Z]+(?:\.\d{1,3})*(?![\p{L}])/gu)) {
        const label = beginnings(token[0]).find((one) => byLabel.has(one));
        if (label === undefined || !labels.has(label)) continue;
        const meant = byLabel.get(label) ?? [];
        const target = meant[0];
        const parts = target && moved.get(target);
        const before = text.slice(Math.max(0, match.index - 60), match.index);
        const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
        if (meant.length !== 1 || !target || !parts || OTHER_TEXT.test(before) || OTHER_TEXT.test(after) || /^(?: ?\([^)]{1,6}\))*,? (?:of|to|in|under) (?!this\b|these\b|our\b)/.test(after)) return undefined;
        const written = labelLike(target, parts);
        if (written === undefined) return undefined;
        const old = bareLabel(target.heading.number.text);
        const span = leaf.prose.spanOf(listStart + token.index, listStart + token.index + old.length);
        edits.push({ span: { start: start + span.start, end: start + span.end }, newText: bareLabel(written) });
      }
    }
  }
  return edits;
}

/** `4.2.1`, `4.2`, `4`. */
function beginnings(label: string): string[] {
  const parts = label.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}

/** `Section 3` and `(a)` without word and parentheses. */
function bareLabel(label: string): string {
  return label.replace(/^.*[ \u00A0§]|[()]/gu, '');
}
