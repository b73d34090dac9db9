/** Writes two versions of the same blocks as one piece of HTML in which every change is marked and numbered. */

import { matchesIn } from '../../document/text/matches.ts';
import type { ParsedMarkdown } from '../markdownRenderer.ts';
import type { Token } from '../renderEnv.ts';
import { sanitizeHtml } from '../sanitizeHtml.ts';
import { alignBlocks, type Pairing } from './alignBlocks.ts';
import { type Atom, copyToken, escapeHtml, readAtoms } from './atoms.ts';
import { mergeAtoms, type Stretch } from './mergeAtoms.ts';
import type { TreeNode } from './tokenTree.ts';

/** Writes blocks; the HTML is to be sanitised. Changes carry `data-change`, their number, counted through the whole document. */
export interface RedlineWriter {
  /** Blocks of both versions, paired and merged. @param number the change that they are part of, where all of them came or went together */
  readonly merge: (before: readonly TreeNode[], after: readonly TreeNode[], number?: number) => string;
  /** Two blocks that are versions of one, however little they have in common. */
  readonly mergePair: (before: TreeNode, after: TreeNode) => string;
  /** How many changes were written so far. */
  readonly count: () => number;
  /** Counts changes that were written before. */
  readonly skip: (changes: number) => void;
  /** Begins a change that several blocks are part of; gives its number. */
  readonly begin: () => number;
}

type Change = 'removed' | 'inserted';

/** A writer for two parsed versions. */
export function createRedlineWriter(before: ParsedMarkdown, after: ParsedMarkdown): RedlineWriter {
  let count = 0;
  const sideOf = (change: Change): ParsedMarkdown => (change === 'removed' ? before : after);

  const merge = (old: readonly TreeNode[], now: readonly TreeNode[], number?: number): string =>
    mergePairings(alignBlocks(old, now), number);

  /** Neighbouring blocks that came and went are one change. */
  const mergePairings = (pairings: readonly Pairing[], begun?: number): string => {
    let number = begun;
    return pairings
      .map((pairing) => {
        if (pairing.before && pairing.after) {
          number = undefined;
          return mergeNodes(pairing.before, pairing.after);
        }
        number ??= ++count;
        if (pairing.before) return writeWhole(pairing.before, 'removed', number);
        return pairing.after ? writeWhole(pairing.after, 'inserted', number) : '';
      })
      .join('');
  };

  const mergeNodes = (old: TreeNode, now: TreeNode): string => {
    if (old.signature === now.signature) return writePlain(now, after);
    if (now.type === 'inline' && old.type === 'inline') return mergeInlines(readAtoms(old.open, before), readAtoms(now.open, after));
    if (isCode(now) && isCode(old)) return writeCode(now, mergeInlines(codeAtoms(old.open), codeAtoms(now.open)));
    if (now.type === 'html_block' && old.type === 'html_block') return mergeInlines(htmlAtoms(old.open), htmlAtoms(now.open));
    if (now.children.length === 0 || old.children.length === 0) {
      const number = ++count;
      return writeWhole(old, 'removed', number) + writeWhole(now, 'inserted', number);
    }
    const zipped = now.type === 'tr' && now.children.length === old.children.length;
    const pairings =
      zipped || hasOneChild(old, now)
        ? now.children.map((child, index) => ({ before: old.children[index] as TreeNode, after: child }))
        : alignBlocks(old.children, now.children);
    return after.write([now.open]) + mergePairings(pairings) + closing(now, after);
  };

  const mergeInlines = (old: readonly Atom[], now: readonly Atom[]): string => {
    let number: number | undefined;
    return openTagsFirst(mergeAtoms(old, now))
      .map(({ kind, atoms, before: was }) => {
        if (kind === 'same') {
          number = undefined;
          return writeSame(was ?? [], atoms);
        }
        number ??= ++count;
        return writeChange(atoms, kind, number);
      })
      .join('');
  };

  /** Words taken out or put in; white space at their end stays outside, where it separates them from what follows, and so do the author's own tags. */
  const writeChange = (atoms: readonly Atom[], change: Change, number: number): string => {
    const name = change === 'removed' ? 'del' : 'ins';
    return groupsByRaw(atoms)
      .map((group) => {
        const words = writeAtoms(
          group.map((atom) => ({ ...atom, raw: '' })),
          sideOf(change),
          false,
        );
        return `${group[0]?.raw ?? ''}${words === '' ? '' : `<${name} data-change="${number}">${words}</${name}>`}${group.at(-1)?.space ?? ''}`;
      })
      .join('');
  };

  /** Words that are the same. Behind links whose target is not, both targets stand. */
  const writeSame = (old: readonly Atom[], now: readonly Atom[]): string => {
    const targets = now.map((atom, index) => [targetOf(old[index]), targetOf(atom)] as const);
    if (targets.every(([was, is]) => was === is)) return writeAtoms(now, after);
    let html = '';
    for (let start = 0, end = 0; start < now.length; start = end) {
      const [was, is] = targets[start] ?? [];
      while (end < now.length && targets[end]?.[0] === was && targets[end]?.[1] === is) end++;
      html += writeAtoms(now.slice(start, end), after, was === is);
      if (was !== is) html += writeTargets(was, is) + (now[end - 1]?.space ?? '');
    }
    return html;
  };

  const writeTargets = (was: string | undefined, is: string | undefined): string => {
    const number = ++count;
    const gone = was === undefined ? '' : `<del data-change="${number}">${escapeHtml(was)}</del> `;
    const come = is === undefined ? '' : `<ins data-change="${number}">${escapeHtml(is)}</ins>`;
    return `<span class="change-target">${(gone + come).trim()}</span>`;
  };

  /** A block with everything in it, as gone or as new. */
  const writeWhole = (node: TreeNode, change: Change, number: number, outermost = true): string => {
    const side = sideOf(change);
    if (node.type === 'inline') return writeChange(ownTags(readAtoms(node.open, side), change), change, number);
    if (isCode(node)) return writeCode(node, writeChange(codeAtoms(node.open), change, number), change, number);
    if (node.type === 'html_block') {
      const words = writeChange(ownTags(htmlAtoms(node.open), change), change, number);
      return change === 'removed' ? `<p class="change-removed">${words}</p>\n` : words;
    }
    if (node.type === 'footnote_anchor') return '';
    const open = outermost ? marked(node.open, change, number) : change === 'removed' ? unplaced(node.open) : node.open;
    // The paragraph of a tight list has no element of its own, so that its words carry the mark.
    return side.write([open]) + node.children.map((child) => writeWhole(child, change, number, false)).join('') + closing(node, side);
  };

  return { merge, mergePair: mergeNodes, count: () => count, begin: () => ++count, skip: (changes) => void (count += changes) };
}

/** What was taken out is inside the author's own elements that open where it was, not before them. */
function openTagsFirst(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.map((stretch, index) => {
    const [before, next] = [stretches[index - 1], stretches[index + 1]];
    const opens = (one: Stretch | undefined): string =>
      one && one.kind !== 'removed' && /^\s*<[^/]/.test(one.atoms[0]?.raw ?? '') ? (one.atoms[0]?.raw ?? '') : '';
    if (stretch.kind === 'removed' && opens(next) !== '')
      return { ...stretch, atoms: stretch.atoms.map((atom, at) => ({ ...atom, raw: at === 0 ? opens(next) : '' })) };
    if (before?.kind === 'removed' && opens(stretch) !== '')
      return { ...stretch, atoms: stretch.atoms.map((atom, at) => (at === 0 ? { ...atom, raw: '' } : atom)) };
    return stretch.kind === 'removed' ? { ...stretch, atoms: ownTags(stretch.atoms, 'removed') } : stretch;
  });
}

/** Runs of atoms, each beginning where the author's own tags stand. */
function groupsByRaw(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  const groups: Atom[][] = [];
  for (const atom of atoms) {
    const last = groups.at(-1);
    if (last && atom.raw === '') last.push(atom);
    else groups.push([atom]);
  }
  return groups;
}

/** Raw HTML: its words are compared, its tags are those of the later version. */
function htmlAtoms({ content }: Token): readonly Atom[] {
  const atoms: Atom[] = [];
  let raw = '';
  for (const [part] of matchesIn(sanitizeHtml(content), /<[^<>]*>|[^<>\s]+|\s+/g)) {
    const last = atoms.at(-1);
    if (part.startsWith('<')) raw += part;
    else if (/^\s/.test(part) && raw === '' && last) atoms[atoms.length - 1] = { ...last, space: part };
    else if (/^\s/.test(part)) raw += part;
    else {
      atoms.push({ key: part, html: part, space: '', marks: [], raw });
      raw = '';
    }
  }
  if (raw !== '') atoms.push({ key: '', html: '', space: '', marks: [], raw });
  return atoms;
}

/** The author's tags of the later version; those of the earlier one are gone with it. */
function ownTags(atoms: readonly Atom[], change: Change): readonly Atom[] {
  return change === 'removed' ? atoms.map((atom) => ({ ...atom, raw: '' })) : atoms;
}

/** Code has no formatting, and its white space counts. */
function codeAtoms({ content }: Token): readonly Atom[] {
  return matchesIn(content, /\S+|\s+/g).map(([part]) => ({ key: part, html: escapeHtml(part), space: '', marks: [], raw: '' }));
}

function writeCode({ open }: TreeNode, html: string, change?: Change, number?: number): string {
  const attributes = `${open.map && change !== 'removed' ? ` data-line="${open.attrGet('data-line') ?? ''}" data-lines="${open.attrGet('data-lines') ?? '1'}"` : ''}${change ? ` class="change-${change}" data-change="${number}"` : ''}`;
  return `<pre${attributes}><code>${html}</code></pre>\n`;
}

function isCode({ type }: TreeNode): boolean {
  return type === 'fence' || type === 'code_block';
}

function hasOneChild(...nodes: readonly TreeNode[]): boolean {
  return nodes.every(({ children }) => children.length === 1);
}

function closing({ close }: TreeNode, side: ParsedMarkdown): string {
  return close ? side.write([close]) : '';
}

function writePlain(node: TreeNode, side: ParsedMarkdown): string {
  if (node.type === 'inline') return writeAtoms(readAtoms(node.open, side), side);
  if (node.children.length === 0) return side.write(node.close ? [node.open, node.close] : [node.open]);
  return side.write([node.open]) + node.children.map((child) => writePlain(child, side)).join('') + closing(node, side);
}

/** Atoms with their formatting, opened and closed as seldom as it can be. */
function writeAtoms(atoms: readonly Atom[], side: ParsedMarkdown, lastSpace = true): string {
  let html = '';
  let open: readonly Token[] = [];
  let space = '';
  const goTo = (marks: readonly Token[]): void => {
    let common = 0;
    while (common < open.length && open[common] === marks[common]) common++;
    html +=
      open
        .slice(common)
        .reverse()
        .map(({ tag }) => `</${tag}>`)
        .join('') + space;
    space = '';
    html += marks
      .slice(common)
      .map((token) => `<${token.tag}${side.writeAttributes(token)}>`)
      .join('');
    open = marks;
  };
  for (const atom of atoms) {
    // White space between two words of one link or emphasis belongs inside it.
    if (atom.marks.length > 0 && atom.marks.at(-1) === open.at(-1)) {
      html += space;
      space = '';
    }
    goTo(atom.marks);
    html += atom.raw + atom.html;
    space = atom.space;
  }
  if (!lastSpace) space = '';
  goTo([]);
  return html;
}

function targetOf(atom: Atom | undefined): string | undefined {
  const link = atom?.marks.findLast(({ type }) => type === 'link_open');
  return link ? String(link.attrGet('href') ?? '') : undefined;
}

/** A token whose element says that all of it came or went. */
function marked(token: Token, change: Change, number: number): Token {
  const attrs = (change === 'removed' ? unplaced(token) : token).attrs ?? [];
  const classes = attrs.filter(([name]) => name === 'class').map(([, value]) => String(value));
  return copyToken(token, {
    attrs: [
      ...attrs.filter(([name]) => name !== 'class'),
      ['class', [...classes, `change-${change}`].join(' ')],
      ['data-change', String(number)],
    ],
  });
}

/** Without anchor and line: what is gone is nowhere in the text. */
function unplaced(token: Token): Token {
  return copyToken(token, { attrs: (token.attrs ?? []).filter(([name]) => name !== 'id' && !name.startsWith('data-line')) });
}
