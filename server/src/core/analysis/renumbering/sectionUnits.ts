/** What moves when a section moves: its text, its sub-sections, and the comments and anchors right above its heading. */
import { FOOTNOTE_LABEL } from '../../document/markdown/markdown.ts';
import { ownersOf } from '../../document/outline/numberOwners.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import type { Span } from '../../document/text/span.ts';

/** A section with all that belongs to it. */
export interface SectionUnit {
  readonly section: Section;
  /** All its sections in order, itself first: those below it, and those beside it whose numbers begin with its own. */
  readonly members: readonly Section[];
  /** Whole lines, blank lines behind it included. */
  readonly span: Span;
}

/** Comments about the heading after them, and places that links lead to. */
const TRAVELS =
  /^\s*(?:<!--\s{0,9}policywright-(?:pin|disable|disable-next-line)(?![\w-])[^<>]*-->\s*|<a\s+(?:id|name)\s*=\s*["'][^"'<>]*["']\s*>\s*<\/a>\s*){1,9}$/;

/** The units before, at and after a section: those with the same parent and the same owner of their numbers. */
export function unitsAround(
  policy: Policy,
  section: Section,
): { readonly before: SectionUnit | undefined; readonly unit: SectionUnit; readonly after: SectionUnit | undefined } {
  const owners = ownersOf(policy.sections, policy.scopes);
  const siblings = section.parent?.children ?? policy.sections.roots;
  const here = new Set(siblings);
  const ownerBeside = (one: Section): Section | undefined => {
    const owner = owners.get(one);
    return owner && here.has(owner) ? owner : undefined;
  };
  const owner = ownerBeside(section);
  const units: Section[][] = [];
  for (const one of siblings) {
    if (ownerBeside(one) === owner) units.push([one]);
    else if (units.length > 0 && isBelow(one, units.at(-1)?.[0], ownerBeside)) units.at(-1)?.push(one);
    else units.push([]);
  }
  const index = units.findIndex(([first]) => first === section);
  return {
    before: toUnit(policy, units[index - 1]),
    unit: toUnit(policy, [section, ...(units[index] ?? []).slice(1)]) ?? { section, members: [section], span: section.span },
    after: toUnit(policy, units[index + 1]),
  };
}

function isBelow(section: Section, top: Section | undefined, ownerBeside: (one: Section) => Section | undefined): boolean {
  for (let at = ownerBeside(section); at; at = ownerBeside(at)) if (at === top) return true;
  return false;
}

function toUnit(policy: Policy, tops: readonly Section[] | undefined): SectionUnit | undefined {
  const first = tops?.[0];
  const last = tops?.at(-1);
  if (!tops || !first || !last) return undefined;
  const { all } = policy.sections;
  const from = all.indexOf(first);
  let to = from;
  while (to < all.length && (all[to]?.span.start ?? Infinity) < last.span.end) to++;
  const next = all[to];
  return {
    section: first,
    members: all.slice(from, to),
    span: { start: leadOf(policy, first), end: next ? leadOf(policy, next) : endOfText(policy) },
  };
}

/** Where the first of the comments and anchors right above a heading begins, or the heading's own line. */
function leadOf(policy: Policy, { heading }: Section): number {
  const {
    text,
    lines,
    markdown: { blocks },
  } = policy;
  let index = blocks.indexOf(heading.block);
  while (index > 0) {
    const block = blocks[index - 1];
    if (!block || block.leaf.kind === 'heading' || !TRAVELS.test(text.slice(block.start, block.end))) break;
    index--;
  }
  return lines.startOf(lines.lineAt(blocks[index]?.start ?? heading.block.start));
}

/** The end of the text, or where link definitions, footnotes and a last rule begin that are there for all of it. */
function endOfText({ text, lines, markdown: { blocks } }: Policy): number {
  let end = text.length;
  for (let index = blocks.length - 1; index > 0; index--) {
    const block = blocks[index];
    if (!block || (!block.leaf.definition && block.leaf.kind !== 'rule' && !FOOTNOTE_LABEL.test(text.slice(block.start, block.end)))) break;
    end = lines.startOf(lines.lineAt(block.start));
  }
  return end;
}
