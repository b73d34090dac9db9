/** Two versions of a policy as one rendered text with insertions and deletions, section by section. */
import { comparePolicies, type SectionChange } from '../../analysis/comparison/comparison.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { oncePer } from '../../document/text/remember.ts';
import { runToEnd } from '../../document/text/steps.ts';
import type { Localizer } from '../../l10n/localizer.ts';
import { type ParsedMarkdown, parseForPreview } from '../markdownRenderer.ts';
import type { AnchoredHeading } from '../renderEnv.ts';
import { sanitizeRedline } from '../sanitizeHtml.ts';
import { escapeHtml } from './atoms.ts';
import { readTree, type TreeNode } from './tokenTree.ts';
import { createRedlineWriter, type RedlineWriter } from './writeRedline.ts';

/** A key of the front matter that differs; a side is absent where the key is. */
export interface KeyChange {
  readonly key: string;
  readonly before?: string;
  readonly after?: string;
}

/** What became of one section that is not wholly as it was. */
export interface ChangedSection {
  readonly kind: SectionChange['kind'];
  /** Its heading as it is now, or as it was when it is gone; empty for the text before the first heading. */
  readonly title: string;
  /** In words, for a reader: `renumbered, was 3`, `moved, was after “2. Data”` … */
  readonly notes: readonly string[];
  readonly added: number;
  readonly removed: number;
  /** The first change in it; 0 where none is marked. */
  readonly change: number;
}

/** A redline of the body. */
export interface Redline {
  /** Sanitised. Changes carry `data-change`, counted from 1; blocks of the later version carry `data-line`. */
  readonly html: string;
  /** Headings of the later version, in document order. */
  readonly contents: readonly AnchoredHeading[];
  /** How many changes are marked. */
  readonly changes: number;
  /** Words changed, an exchanged word counted once; and how many sections they are in. */
  readonly words: number;
  readonly sections: readonly ChangedSection[];
  readonly frontMatter: readonly KeyChange[];
}

/** Deepest level of the headings in the contents. */
const CONTENTS_DEPTH = 3;

/** Draws the redline of `after` against `before`. Any two texts will do. @param l10n words the notes on sections */
export function renderRedline(before: Policy, after: Policy, l10n: Localizer): Redline {
  return runToEnd(drawingRedline(before, after, l10n));
}

/** {@link renderRedline} in steps: one for the comparison, one for each version that is new, and one for each section. */
export function* drawingRedline(before: Policy, after: Policy, l10n: Localizer): Generator<undefined, Redline> {
  const { sections: changes, words } = comparePolicies(before, after);
  yield;
  const old = partsOf(before);
  yield;
  const now = partsOf(after);
  yield;
  const [placeOfOld, placeOfNow] = [placesOf(before), placesOf(after)];
  const writer = createRedlineWriter(old.markdown, now.markdown);
  const drawn = drawnAgainst(before);
  const kept = new Map<string, DrawnSection>();
  const html: string[] = [];
  const sections: ChangedSection[] = [];
  for (const change of changes) {
    const was = change.kind === 'added' ? [] : (old.parts[change.before ? (placeOfOld.get(change.before) ?? 0) : 0] ?? []);
    const is = change.kind === 'removed' ? [] : (now.parts[change.after ? (placeOfNow.get(change.after) ?? 0) : 0] ?? []);
    const notes = notesOf(change, before, l10n);
    const first = writer.count() + 1;
    const key = keyOfSection(after, is, `${placeOfOld.get(change.before as Section) ?? 0} ${change.kind} ${notes.join()}`);
    const same = key === undefined ? undefined : drawn.sections.get(key);
    const line = is[0]?.line ?? 0;
    const section = same
      ? moveSection(same, line, first)
      : { html: sanitizeRedline(writeSection(writer, change, was, is, notes)), line, first, changes: writer.count() - first + 1 };
    if (same) writer.skip(same.changes);
    if (key !== undefined) kept.set(key, section);
    html.push(section.html);
    const marked = writer.count() >= first;
    if (!marked && notes.length === 0) continue;
    const heading = (change.after ?? change.before)?.heading;
    sections.push({
      kind: change.kind,
      title: heading?.text ?? '',
      notes,
      added: change.added,
      removed: change.removed,
      change: marked ? first : 0,
    });
    yield;
  }
  drawn.sections = kept;
  // The list of footnotes belongs to no section.
  html.push(sanitizeRedline(writer.merge(old.parts.at(-1) ?? [], now.parts.at(-1) ?? [])));
  return {
    html: html.join(''),
    contents: now.markdown.headings.filter(({ level }) => level <= CONTENTS_DEPTH),
    changes: writer.count(),
    words,
    sections,
    frontMatter: keyChanges(before, after),
  };
}

/** The HTML of one section as it was drawn last: where it began, and the numbers of its changes. */
interface DrawnSection {
  readonly html: string;
  readonly line: number;
  readonly first: number;
  readonly changes: number;
}

/** The sections of the last redline against a version: while someone types, all but one are the same again. */
const drawnAgainst = oncePer((_before: Policy): { sections: ReadonlyMap<string, DrawnSection> } => ({ sections: new Map() }));

/** Equal when a section would be drawn alike; undefined where that depends on more than the section, as the numbers of footnotes do. */
function keyOfSection({ text, lines }: Policy, nodes: readonly TreeNode[], context: string): string | undefined {
  const [first, last] = [nodes[0]?.open.map, nodes.at(-1)?.open.map];
  const start = nodes[0]?.line;
  if (!first || !last || start === undefined) return undefined;
  const source = text.slice(lines.startOf(start), lines.startOf(start + last[1] - first[0]));
  if (source.includes('[^')) return undefined;
  return [context, source, ...anchorsIn(nodes), ...nodes.map(({ signature }) => signature)].join('\u0004');
}

/** Anchors of headings, which depend on the headings of other sections. */
function anchorsIn(nodes: readonly TreeNode[]): readonly string[] {
  return nodes.flatMap((node) => (isHeading(node) ? [String(node.open.attrGet('id') ?? '')] : anchorsIn(node.children)));
}

function moveSection(drawn: DrawnSection, line: number, first: number): DrawnSection {
  const [down, on] = [line - drawn.line, first - drawn.first];
  if (down === 0 && on === 0) return drawn;
  const html = drawn.html.replace(
    / data-(line|change)="(\d+)"/g,
    (_, name: string, number: string) => ` data-${name}="${Number(number) + (name === 'line' ? down : on)}"`,
  );
  return { html, line, first, changes: drawn.changes };
}

/** Heading first, then what is to be said of the section, then its text. A section that came or went is one change. */
function writeSection(
  { merge, mergePair, begin }: RedlineWriter,
  { kind }: SectionChange,
  was: readonly TreeNode[],
  is: readonly TreeNode[],
  notes: readonly string[],
): string {
  if (notes.length === 0) return merge(was, is);
  const tags = `<p class="change-tags">${notes.map((note) => `<span class="change-tag">${escapeHtml(note)}</span>`).join(' ')}</p>\n`;
  const [oldHeading, nowHeading] = [was.find(isHeading), is.find(isHeading)];
  const rest = (nodes: readonly TreeNode[], heading: TreeNode | undefined): readonly TreeNode[] => nodes.filter((node) => node !== heading);
  const number = kind === 'added' || kind === 'removed' ? begin() : undefined;
  const heading =
    oldHeading && nowHeading
      ? mergePair(oldHeading, nowHeading)
      : merge(oldHeading ? [oldHeading] : [], nowHeading ? [nowHeading] : [], number);
  return heading + tags + merge(rest(was, oldHeading), rest(is, nowHeading), number);
}

function isHeading({ type }: TreeNode): boolean {
  return type === 'heading';
}

/** The blocks of a policy by section, the text before the first heading first, what belongs to no place in the text last; kept for the same version. */
const partsOf = oncePer((policy: Policy): { readonly markdown: ParsedMarkdown; readonly parts: readonly (readonly TreeNode[])[] } => {
  const {
    text,
    lines,
    frontMatter: { bodyStart },
    sections: { all },
  } = policy;
  const bodyStartLine = lines.lineAt(bodyStart);
  const markdown = parseForPreview(text.slice(bodyStart), bodyStartLine);
  const parts: TreeNode[][] = Array.from({ length: all.length + 2 }, () => []);
  const starts = all.map(({ heading }) => lines.lineAt(heading.block.start));
  let part = 0;
  for (const node of readTree(markdown.tokens, bodyStartLine)) {
    while (node.line !== undefined && part < starts.length && (starts[part] ?? Infinity) <= node.line) part++;
    parts[node.line === undefined ? parts.length - 1 : part]?.push(node);
  }
  return { markdown, parts };
});

/** Index among the parts of a policy; 0 is the text before the first heading. */
function placesOf({ sections }: Policy): ReadonlyMap<Section, number> {
  return new Map(sections.all.map((section, index) => [section, index + 1]));
}

function notesOf({ kind, before, after, moved, renamed, renumbered }: SectionChange, old: Policy, l10n: Localizer): readonly string[] {
  if (kind === 'added') return [l10n.t('new section')];
  if (kind === 'removed') return [l10n.t('removed section')];
  if (!before || !after) return [];
  const place = old.sections.all.indexOf(before);
  const neighbour = old.sections.all[place - 1];
  return [
    ...(renumbered
      ? [
          before.heading.number
            ? l10n.t('renumbered, was {number}', { number: before.heading.number.text })
            : l10n.t('numbered, had no number'),
        ]
      : []),
    ...(renamed ? [l10n.t('renamed, was "{title}"', { title: before.heading.title })] : []),
    ...(moved
      ? [neighbour ? l10n.t('moved, was after "{heading}"', { heading: neighbour.heading.text }) : l10n.t('moved, was first')]
      : []),
  ];
}

function keyChanges(before: Policy, after: Policy): readonly KeyChange[] {
  const valuesOf = (policy: Policy): ReadonlyMap<string, string> =>
    new Map(
      policy.frontMatter.entries.map(({ key, value }) => [
        key,
        policy.text.slice(value.span.start, value.span.end).replace(/^(["'])(.*)\1$/s, '$2'),
      ]),
    );
  const [old, now] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    return was === is ? [] : [{ key, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }];
  });
}
