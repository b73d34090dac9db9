/** Words and their Markdown: what a reader sees of a source, and how to write words so that readers see just these. */
import type { BlockKind } from './leaf.ts';
import { parseMarkdown } from './markdown.ts';

/** Escapes resolved, white space folded. @param source inline Markdown without links */
export function unescapedText(source: string): string {
  return source
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Markdown for words on one line: escapes only where the words would read differently without. @param inLink between the brackets of a link */
export function minimallyEscaped(words: string, where: BlockKind = 'paragraph', inLink = false): string {
  const plain = /[\\`*_[\]<>&~!]/.test(words) && !readsAs(words, words) ? words.replace(/[\\`*_[\]<>&~!]/g, '\\$&') : words;
  const linked = inLink ? plain.replace(/\\?([[\]])/g, '\\$1') : plain;
  return where === 'tableCell' ? linked.replace(/\\?\|/g, '\\|') : linked;
}

/** Whether readers see exactly these words. */
function readsAs(source: string, words: string): boolean {
  // Behind a letter nothing is the marker of a list or heading.
  const [block, ...more] = parseMarkdown(`x ${source}`, 0).blocks;
  return more.length === 0 && block?.leaf.prose.text === `x ${words}`;
}
