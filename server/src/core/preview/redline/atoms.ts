/** The inline content of a block as words and things between them, each with the formatting it is in. */

import { matchesIn } from '../../document/text/matches.ts';
import type { ParsedMarkdown } from '../markdownRenderer.ts';
import type { Token } from '../renderEnv.ts';
import { sanitizeHtml } from '../sanitizeHtml.ts';

/** A word, a character, or something that is compared as a whole: code, an image, a line break. */
export interface Atom {
  /** Equal for atoms that read alike; formatting does not count. */
  readonly key: string;
  /** HTML without the formatting around it. */
  readonly html: string;
  /** White space behind it. */
  readonly space: string;
  /** The opening tokens of the formatting around it, outermost first. */
  readonly marks: readonly Token[];
  /** Raw HTML tags of the author before it; they are not compared. */
  readonly raw: string;
}

/** Words with their inner apostrophes and hyphens, numbers with their points, any other character by itself. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*|\s+|[^\s\p{L}\p{N}\p{M}]/gu;

/** Formatting in formatting is kept up to this depth; the whole of it around each word would be quadratic. */
const DEEPEST = 50;

/** Atoms of an inline token. @param own the rendering that the token belongs to */
export function readAtoms(inline: Token, own: ParsedMarkdown): readonly Atom[] {
  const atoms: Atom[] = [];
  const marks: Token[] = [];
  let raw = '';
  const add = (key: string, html: string): void => {
    atoms.push({ key, html, space: '', marks: marks.slice(0, DEEPEST), raw });
    raw = '';
  };
  const addSpace = (space: string): void => {
    const last = atoms.at(-1);
    if (last) atoms[atoms.length - 1] = { ...last, space: last.space || space };
  };
  for (const token of inline.children ?? []) {
    if (token.nesting > 0) marks.push(token);
    else if (token.nesting < 0) marks.pop();
    else if (token.type === 'text') {
      for (const [part] of matchesIn(token.content, WORD)) {
        if (/^\s/.test(part)) addSpace(' ');
        else add(part, escapeHtml(part));
      }
    } else if (token.type === 'softbreak') addSpace('\n');
    else if (token.type === 'html_inline') raw += sanitizeHtml(token.content);
    else
      add(
        `${token.type} ${token.content} ${(token.attrs ?? []).map(([, value]) => value).join(' ')}`,
        own.write([inlineOf(token, inline)]),
      );
  }
  // Closing tags at the end of the block.
  if (raw !== '') atoms.push({ key: '', html: '', space: '', marks: [], raw });
  return atoms;
}

/** One child as an inline token of its own: block and inline rules are not the same. */
function inlineOf(child: Token, inline: Token): Token {
  return copyToken(inline, { children: [child] });
}

/** A token like another, but for some of its fields; tokens are shared between renderings and never changed. */
export function copyToken(token: Token, fields: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, fields);
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
