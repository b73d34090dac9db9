/** Links mail addresses that are in the text without brackets where GitHub does, also between Chinese, Japanese or Korean characters. */

import { matchesIn } from '../document/text/matches.ts';
import type { StateCore, Token } from './renderEnv.ts';

/** GitHub Flavored Markdown 0.29, section 6.9; what ends a sentence is no part of an address. Bounded, so that no text is looked through twice. */
const BARE = /(?<!\w)[\w.+-]{1,100}@[\w-]+(?:\.[\w-]+)+/g;

/** markdown-it core rule, behind its own for addresses with a scheme. */
export function linkBareAddresses(state: StateCore): void {
  for (const token of state.tokens) {
    const { children } = token;
    if (token.type !== 'inline' || !children || !token.content.includes('@')) continue;
    let links = 0;
    token.children = children.flatMap((child, index) => {
      if (child.type === 'link_open' || (child.type === 'html_inline' && /^<a[\s>]/i.test(child.content))) links++;
      if (child.type === 'link_close' || (child.type === 'html_inline' && /^<\/a/i.test(child.content))) links = Math.max(0, links - 1);
      return child.type === 'text' && links <= 0 ? linked(state, child, children[index - 1]?.type === 'text_special') : [child];
    });
  }
}

/** @param goesOn whether the text goes on behind an escaped character, so that what it begins with is the rest of a word */
function linked(state: StateCore, text: Token, goesOn: boolean): readonly Token[] {
  const { content } = text;
  const result: Token[] = [];
  let done = 0;
  const add = (from: number, to: number): void => {
    if (from >= to) return;
    const part = new state.Token('text', '', 0);
    part.content = content.slice(from, to);
    part.level = text.level;
    result.push(part);
  };
  for (const { index, 0: run } of matchesIn(content, BARE)) {
    const end = index + run.length;
    if (/[-_]$/.test(run) || (goesOn && index === 0)) continue;
    add(done, index);
    const open = new state.Token('link_open', 'a', 1);
    open.attrSet('href', state.md.normalizeLink(`mailto:${run}`));
    open.markup = 'linkify';
    open.info = 'auto';
    result.push(open);
    add(index, end);
    const close = new state.Token('link_close', 'a', -1);
    close.markup = 'linkify';
    close.info = 'auto';
    result.push(close);
    done = end;
  }
  if (done === 0) return [text];
  add(done, content.length);
  return result;
}
