/** What the maker of a made-up policy knows, held against a change: no reading of the text can be wrong about it. */
import type { Policy } from '../../server/src/core/index.ts';
import { type Change, movedNumber, movedSpan } from './change.ts';
import { bareLabel } from './numberMentions.ts';
import type { MadePolicy } from './policies.ts';
import type { Violation } from './promises.ts';
import { joinsRange, rangeAfter } from './ranges.ts';

/** Broken promises that only the maker can see. */
export function* untruths(made: MadePolicy, change: Change): Iterable<Violation> {
  const { action, before, after, edits } = change;
  // Some actions are tried on the text with a section more or less.
  if (before.text !== made.text) return;
  yield* wrongReferences(made, change);
  for (const span of action.kind === 'move' ? [] : made.foreign) {
    const there = movedSpan(edits, span);
    const [was, is] = [before.text.slice(span.start, span.end), after.text.slice(there.start, there.end)];
    if (was !== is && !/^\[?/.exec(is)?.[0]) yield { promise: 'numbers', detail: `“${was}” of a law became “${is}”`, at: span.start };
  }
  if (action.kind === 'rename address') return;
  for (const address of new Set(made.addresses)) {
    const [was, is] = [countOf(before.text, address), countOf(after.text, address)];
    if (is < was) yield { promise: 'addresses', detail: `${address} is right, stood ${was} times and stands ${is} times` };
  }
}

function countOf(text: string, address: string): number {
  return text.replaceAll('\\', '').split(new RegExp(`(?<![\\w.])${address.replaceAll('.', '\\.')}(?![\\w])`)).length - 1;
}

function* wrongReferences(made: MadePolicy, change: Change): Iterable<Violation> {
  const { action, before, after } = change;
  if (!['renumber', 'move', 'change level'].includes(action.kind) && !action.finding?.rule.startsWith('heading-number-')) return;
  const now = action.kind === 'move' || action.kind === 'change level' ? numbersAfterMove(before, after) : undefined;
  let left = action.leftCount ?? 0;
  const ends = new Map<number, string>();
  const inOrder = [...made.references].sort((a, b) => a.span.start - b.span.start);
  for (const [index, first] of inOrder.entries()) {
    const second = inOrder[index + 1];
    if (!second || !joinsRange(before.text.slice(first.span.end, second.span.start))) continue;
    const range = rangeAfter(
      change,
      before.text.slice(first.span.start, first.span.end),
      before.text.slice(second.span.start, second.span.end),
    );
    if (!range) continue;
    ends.set(first.span.start, range[0]);
    ends.set(second.span.start, range[1]);
  }
  for (const { span, title, rest } of made.references) {
    const section = after.sections.all.find(({ heading }) => heading.title === title);
    const label = ends.get(span.start) ?? (section && bareLabel(section));
    const there = movedNumber(change, span);
    const head = before.text.slice(span.start, span.end - rest.length);
    const written = now?.get(span.start) ?? (action.kind === 'move' ? undefined : after.text.slice(there.start, there.end - rest.length));
    if (written === undefined || written === label) continue;
    const isSaid =
      action.left?.some((one) => (one.span ? one.span.start < span.end && span.start < one.span.end : one.text?.includes(head))) ?? false;
    if (isSaid || left-- > 0) continue;
    yield {
      promise: 'numbers',
      detail: `${head}${rest} means “${title}”, which is ${label ?? 'not numbered any more'}, and ${written === head ? 'stays' : `becomes ${written}`} without a word to the writer`,
      at: span.start,
    };
  }
}

/** The numbers in the own text of each section are as many after a move as before it, and in the same order. */
function numbersAfterMove(before: Policy, after: Policy): ReadonlyMap<number, string> {
  const numbersIn = (policy: Policy): Map<string, { readonly at: number; readonly text: string }[]> =>
    new Map(
      policy.sections.all.map((section, index) => {
        const { end: start } = section.heading.block;
        const own = policy.text.slice(start, policy.sections.all[index + 1]?.heading.block.start ?? policy.text.length);
        return [section.heading.title, [...own.matchAll(/\d+(?:\.\d+)*/g)].map((match) => ({ at: start + match.index, text: match[0] }))];
      }),
    );
  const now = numbersIn(after);
  return new Map(
    [...numbersIn(before)].flatMap(([title, all]) =>
      all.flatMap((one, index) => {
        const there = now.get(title)?.[index];
        return there ? [[one.at, there.text] as const] : [];
      }),
    ),
  );
}
