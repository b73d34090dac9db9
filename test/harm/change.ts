/** An action that writes into a policy, and what became of the policy: what promises are checked on. */

import type { Section } from '../../server/src/core/document/outline/sections.ts';
import { patchLines } from '../../server/src/core/document/text/diff.ts';
import type { Message } from '../../server/src/core/index.ts';
import { applyEdits, type Diagnosis, type Policy, parsePolicy, type Span, type TextEdit } from '../../server/src/core/index.ts';

/** What an action does; decides which places it is meant to change. */
export type ActionKind =
  | 'fix'
  | 'fix all of a rule'
  | 'fix all safely'
  | 'turn off here'
  | 'renumber'
  | 'move'
  | 'change level'
  | 'rename term'
  | 'rename heading'
  | 'rename address'
  | 'link references'
  | 'unlink reference'
  | 'contents'
  | 'follow file moves'
  | 'set date';

/** One action that is offered on one text. */
export interface Action {
  /** What tables count by: `fix word-repeated`, `move section up`. */
  readonly name: string;
  readonly kind: ActionKind;
  /** The text that it is offered on. */
  readonly policy: Policy;
  readonly edits: readonly TextEdit[];
  /** As the writer reads it. */
  readonly title: string;
  /** May run unasked: on save, with `--fix`. */
  readonly safe: boolean;
  /** Offset of the place at which it is offered. */
  readonly place: number;
  /** Fixes: the rules whose findings they are meant to cure. */
  readonly rules?: readonly string[];
  /** A fix of one finding: that one. */
  readonly finding?: Diagnosis;
  /** Places of the text, or texts, that the writer is told were left alone. */
  readonly left?: readonly { readonly span?: Span; readonly text?: string; readonly why?: Message }[];
  /** How many places are said to be left alone, where only their number is told. */
  readonly leftCount?: number;
  /** The same action on the text after it: nothing, if it did all that it does. */
  readonly again?: (after: Policy) => readonly TextEdit[];
  /** The action that takes it back, where there is one. */
  readonly back?: (after: Policy) => readonly TextEdit[] | undefined;
  /** Moved files: what each path is called afterwards, this policy's among them. */
  readonly moved?: (path: string) => string | undefined;
}

/** An action carried out. */
export interface Change {
  readonly action: Action;
  readonly before: Policy;
  readonly after: Policy;
  /** In order, in the smallest pieces there are. */
  readonly edits: readonly TextEdit[];
  /** The section after the action that each section before it has become; undefined for one that is gone. */
  readonly becomes: (section: Section) => Section | undefined;
}

/** Carries an action out. @throws RangeError when its edits overlap */
export function carryOut(action: Action): Change {
  const { policy } = action;
  const text = applyEdits(policy.text, action.edits);
  const edits = [...action.edits]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .flatMap((edit) => (action.kind === 'change level' ? inPieces(policy.text, edit) : [edit]));
  const after = parsePolicy(text, { path: action.moved?.(policy.path) ?? policy.path }, policy);
  let pairs: ReadonlyMap<Section, Section> | undefined;
  const change: Change = { action, before: policy, after, edits, becomes: (section) => (pairs ??= pairSections(change)).get(section) };
  return change;
}

/** An edit that joins what lies on one line, word by word and number by number, so that each can be followed into the text after. */
function inPieces(text: string, { span, newText }: TextEdit): readonly TextEdit[] {
  const partsOf = (part: string): readonly string[] => part.match(/\d+|\p{L}+|[^]/gu) ?? [];
  const old = partsOf(text.slice(span.start, span.end));
  const starts = [span.start];
  for (const part of old) starts.push((starts.at(-1) ?? 0) + part.length);
  return patchLines(old, partsOf(newText)).map(({ from, to, lines }) => ({
    span: { start: starts[from] ?? span.end, end: starts[to] ?? span.end },
    newText: lines.join(''),
  }));
}

/** Where a span of the text before is in the text after, with whatever is written inside it; what is inserted right before or behind it is left out. */
export function movedSpan(edits: readonly TextEdit[], { start, end }: Span): Span {
  return { start: movedStart(edits, start), end: Math.max(movedStart(edits, start), movedEnd(edits, end)) };
}

/** The same for a number, with the digits and dots that were put right before and behind it: of "2" that became "1.2" all. */
export function movedNumber({ edits, after }: Change, span: Span): Span {
  const { start, end } = movedSpan(edits, span);
  const before = /[\d.]*$/.exec(after.text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const behind = /^(?:\.?\d{1,3}){0,6}/.exec(after.text.slice(end, end + 24))?.[0] ?? '';
  return { start: start - before.replace(/^\.+/, '').length, end: end + behind.length };
}

/** Where a character of the text before is in the text after; of one that is replaced, where its replacement begins. */
export function movedStart(edits: readonly TextEdit[], offset: number): number {
  let by = 0;
  for (const { span, newText } of edits) {
    if (span.end > offset) return Math.min(span.start, offset) + by;
    by += newText.length - (span.end - span.start);
  }
  return offset + by;
}

function movedEnd(edits: readonly TextEdit[], offset: number): number {
  let by = 0;
  for (const { span, newText } of edits) {
    if (span.start >= offset) break;
    if (span.end > offset) return span.start + by + newText.length;
    by += newText.length - (span.end - span.start);
  }
  return offset + by;
}

/** Where each edit's new text is in the text after; of edits in order. */
export function writtenSpans(edits: readonly TextEdit[]): readonly Span[] {
  let by = 0;
  return edits.map(({ span, newText }) => {
    const start = span.start + by;
    by += newText.length - (span.end - span.start);
    return { start, end: start + newText.length };
  });
}

/** Whether an edit writes in a span, or right at it. */
export function isTouched(edits: readonly TextEdit[], { start, end }: Span): boolean {
  return edits.some(({ span }) => span.start <= end && start <= span.end);
}

/** Numbers and what stands for them exchanged for one character, so that texts that differ in numbers alone are equal. */
export function withoutNumbers(text: string): string {
  return (
    text
      // What a component leads to is a name with a number.
      .replace(/(["'“”‘’])#[\p{L}\p{N}_-]+(["'“”‘’])/gu, '$1$2')
      .replace(/(?<!\p{L})(?:[A-Za-z]|[IVXL]+|[ivxl]+)(?!\p{L})|[\d.]/gu, '#')
      .replace(/\(?#[#\s()§:–—-]*/g, '# ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** The words of a section that no move changes: those of its heading and its own blocks, without numbers. In any order, since the entries of a list of contents change places with their sections. */
export function wordsOf(section: Section): string {
  const own = section.blocks.map(({ leaf }) => withoutNumbers(leaf.prose.text)).filter((words) => words !== '');
  return [withoutNumbers(section.heading.text), ...own.sort()].join('\n');
}

function pairSections({ action: { kind }, before, after, edits }: Change): ReadonlyMap<Section, Section> {
  const old = before.sections.all;
  const now = after.sections.all;
  const pairs = new Map<Section, Section>();
  if (kind === 'move') {
    const byWords = new Map<string, Section[]>();
    const keyOf = (section: Section): string => `${section.heading.level} ${wordsOf(section)}`;
    for (const section of now) byWords.set(keyOf(section), [...(byWords.get(keyOf(section)) ?? []), section]);
    for (const section of old) {
      const same = byWords.get(keyOf(section))?.shift();
      if (same) pairs.set(section, same);
    }
    return pairs;
  }
  if (
    old.length === now.length &&
    (kind === 'renumber' || kind === 'change level' || kind === 'rename heading' || kind === 'rename term')
  ) {
    old.forEach((section, index) => pairs.set(section, now[index] as Section));
    return pairs;
  }
  // The end of a heading's line stays behind its words whatever is written in front of them.
  const byLine = new Map(now.map((section) => [after.lines.lineAt(section.heading.block.start), section]));
  for (const section of old) {
    const { heading } = section;
    const there =
      byLine.get(after.lines.lineAt(movedSpan(edits, heading.titleSpan).end)) ??
      byLine.get(after.lines.lineAt(movedStart(edits, heading.block.start)));
    if (there) pairs.set(section, there);
  }
  return pairs;
}
