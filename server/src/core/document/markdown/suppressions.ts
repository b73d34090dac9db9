/** Comments by which a writer silences findings: each an HTML block of its own, or `disable-line` at the end of a line of text. */
import type { LineIndex } from '../text/lines.ts';
import { matchesIn } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import { findInLeaves, type Readable, undefinedIfEmpty } from './passages.ts';

/** One suppression: from which offset to which it holds. */
export interface Suppression {
  /** The whole comment. */
  readonly comment: Span;
  /** The rule that is silenced, or undefined for all. */
  readonly rule?: string;
  /** The rule's name in the comment; the comment itself when it names none. */
  readonly span: Span;
  /** Where findings are silenced: those that start in here. */
  readonly range: Span;
}

const COMMENT = /<!--\s{0,9}policywright-(disable-next-line|disable-line|disable|enable)(?![\w-]*[\w])([^<>]*?)-->/g;

const leavesWithComments = findInLeaves((leaf, source) => {
  if (leaf.kind === 'comment' || leaf.kind === 'html') return undefinedIfEmpty(matchesIn(source(), COMMENT));
  const inText = leaf.inlines.filter(({ kind }) => kind === 'comment');
  if (inText.length === 0) return undefined;
  return undefinedIfEmpty(
    matchesIn(source(), COMMENT).filter(
      ({ index, 1: directive }) => directive === 'disable-line' && inText.some(({ start, end }) => start <= index && index < end),
    ),
  );
});

/** All suppressions of a text, in order. `disable` holds to the next `enable` that names its rule (or none), else to the end. */
export function findSuppressions(text: string, markdown: Readable, lines: LineIndex): readonly Suppression[] {
  const found: { suppression: Suppression; open: boolean }[] = [];
  for (const { block, found: comments } of leavesWithComments(markdown)) {
    for (const match of comments) {
      const start = block.start + match.index;
      const comment = { start, end: start + match[0].length };
      const names = matchesIn(match[2] ?? '', /[^\s,]+/g);
      const listStart = start + match[0].length - '-->'.length - (match[2]?.length ?? 0);
      const rules = names.map((name) => ({
        rule: name[0],
        span: { start: listStart + name.index, end: listStart + name.index + name[0].length },
      }));
      if (match[1] === 'enable') {
        for (const entry of found) {
          if (!entry.open || (rules.length > 0 && !rules.some(({ rule }) => rule === entry.suppression.rule))) continue;
          entry.suppression = { ...entry.suppression, range: { start: entry.suppression.range.start, end: start } };
          entry.open = false;
        }
        continue;
      }
      const line = match[1] === 'disable-line' ? lines.lineAt(start) : nextTextLine(text, lines, lines.lineAt(comment.end) + 1);
      const range = match[1] === 'disable' ? { start, end: text.length + 1 } : { start: lines.startOf(line), end: lines.endOf(line) + 1 };
      for (const { rule, span } of rules.length > 0 ? rules : [{ rule: undefined, span: comment }]) {
        found.push({ suppression: { comment, span, range, ...(rule === undefined ? {} : { rule }) }, open: match[1] === 'disable' });
      }
    }
  }
  return found.map(({ suppression }) => suppression);
}

/** The next line that is not blank: a comment of its own is followed by a blank line more often than not. */
function nextTextLine(text: string, lines: LineIndex, from: number): number {
  let line = from;
  while (line < lines.count - 1 && text.slice(lines.startOf(line), lines.endOf(line)).trim() === '') line++;
  return line;
}
