/** Links by reference and marks of footnotes whose definition isn't there, so that readers see their brackets. */
import type { Leaf } from '../markdown/leaf.ts';
import { FOOTNOTE_LABEL, normalizeLabel } from '../markdown/markdown.ts';
import { findInLeaves, inLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { findLinkDefinitions } from './links.ts';

/** One of them. */
export interface LostDefinition {
  /** `reference`: `[text][label]` or `[label][]`; `shortcut`: `[label]` alone; `note`: `[^label]`. */
  readonly form: 'reference' | 'shortcut' | 'note';
  readonly span: Span;
  /** The label as written, without brackets and `^`. */
  readonly label: string;
}

interface Mention extends LostDefinition {
  readonly key: string;
  readonly words: string;
}

const mentions = inLeaves(
  (leaf, source) => (leaf.inlines.some(({ kind }) => kind === 'link') ? undefinedIfEmpty(inLeaf(leaf, source())) : undefined),
  ({ start }, found) => found.map((one) => ({ ...one, span: shiftSpan(one.span, start) })),
);

/** The words of links that have an address, normalised. */
const linkedWords = findInLeaves(({ inlines }, source) =>
  undefinedIfEmpty(
    inlines.flatMap(({ kind, target, content }) =>
      kind === 'link' && target && content ? [normalizeLabel(source().slice(content.start, content.end))] : [],
    ),
  ),
);

const LABEL_LINE = /^ {0,3}\[([^\]]{1,100})\]:/;

/** Labels with something behind them that only becomes an address when the text is published: `[terms]: {{< ref "terms" >}}`. */
const unfinished = findInLeaves(({ kind, prose }, source) =>
  kind === 'paragraph' && prose.text.includes(']:')
    ? undefinedIfEmpty(
        source()
          .split(/\r?\n/)
          .flatMap((line) => LABEL_LINE.exec(line)?.[1] ?? [])
          .map(normalizeLabel),
      )
    : undefined,
);

/** The words of headings, normalised: in pandoc `[Scope][]` leads to the heading "Scope" (extension `implicit_header_references`). */
const headingTitles = findInLeaves(({ kind, prose }) => (kind === 'heading' ? normalizeLabel(prose.text.trim()) : undefined));

/** Labels of footnotes that have a text. */
const notes = findInLeaves(({ kind }, source) => (kind === 'paragraph' ? FOOTNOTE_LABEL.exec(source().slice(0, 100))?.[1] : undefined));

/**
 * All of them, in order. `[label]` alone is mostly text: it counts where a link with these very words is elsewhere.
 */
export function findLostDefinitions(markdown: Readable): readonly LostDefinition[] {
  const all = mentions(markdown);
  if (all.length === 0) return all;
  const definitions = findLinkDefinitions(markdown);
  const templates = new Set(unfinished(markdown).flatMap(({ found }) => found));
  const known = new Set(notes(markdown).map(({ found }) => found.toLowerCase()));
  const linked = new Set(linkedWords(markdown).flatMap(({ found }) => found));
  const titles = new Set(headingTitles(markdown).map(({ found }) => found));
  return all.filter(({ form, key, words }) => {
    if (form === 'note') return !known.has(key) && (/^\d+$/.test(key) || known.size > 0);
    if (definitions.has(key) || templates.has(key)) return false;
    // pandoc makes a link of it.
    if (form === 'reference' && titles.has(key)) return false;
    return form === 'reference' || linked.has(words);
  });
}

/** A name of a placeholder, a number, a mark in a form. */
const NO_LABEL = /^[\p{Lu}\p{N}\s_.●•*-]*$|[<>{}|$=]/u;

function inLeaf({ inlines }: Leaf, source: string): readonly Mention[] {
  const found: Mention[] = [];
  for (const { kind, start, end, content, target, label } of inlines) {
    if ((kind !== 'link' && kind !== 'image') || target || !content) continue;
    const words = source.slice(content.start, content.end);
    const span = { start, end };
    // `array[0][1]`, and `[text](` with a target that is none, or empty.
    if (/[\p{L}\p{N}\])]/u.test(source[start - 1] ?? ' ') && !words.startsWith('^')) continue;
    // "[first][last]@acme.example" is how addresses are made.
    if (source[end] === '@') continue;
    if (source[content.end + 1] === '(' || source[end] === '(' || source[end] === '[' || source[end] === ':') continue;
    if (words.startsWith('^')) {
      const name = words.slice(1);
      if (kind === 'link' && content.end + 1 === end && /^(?!\w-\w$)[\p{L}\p{N}_-]{1,40}$/u.test(name))
        found.push({ form: 'note', span, label: name, key: name.toLowerCase(), words: '' });
      continue;
    }
    const isFull = label !== undefined && label.end > label.start;
    const written = isFull ? source.slice(label.start, label.end) : words;
    const form = content.end + 1 < end ? 'reference' : 'shortcut';
    if (written.length > LONGEST || written.split(/\s+/, MOST_WORDS + 1).length > MOST_WORDS || NO_LABEL.test(words)) continue;
    if (NO_LABEL.test(written) && !/^\d{1,3}$/.test(written)) continue;
    if (form === 'shortcut' && (kind === 'image' || !/\p{L}{2}/u.test(words))) continue;
    found.push({ form, span, label: written, key: normalizeLabel(written), words: normalizeLabel(words) });
  }
  return found;
}

/** Code units of a label (CommonMark 0.31.2, section 4.7: at most 999); longer ones are asides in brackets. */
const LONGEST = 100;
/** Laws are cited in brackets one behind the other: `[RSC 1985,][including ss 3 and 41 of that act]`. */
const MOST_WORDS = 5;
