/** What is wrong with the numbers of one list, whatever it counts: headings, paragraphs, items. */

/** One number that does not follow from those before it. */
export interface CountFault {
  readonly kind: 'gap' | 'duplicate' | 'order';
  /** Its index in the list. */
  readonly at: number;
  /** The index of the number before it; for duplicates of the one that has its value first. */
  readonly other: number;
  /** The value that was to be expected. */
  readonly expected: number;
}

/** What the list knows of its own numbers. */
export interface CountedNumbers {
  /** Whether the style of a number has such a value: there are no more than 26 letters. */
  canBe(at: number, value: number): boolean;
  /** Whether numbers are skipped on purpose, or are elsewhere; asked only of a gap. Its `other` is the index of the number before it. */
  isExplained(gap: CountFault): boolean;
}

/**
 * The faults of one list, in order. One slip gives one fault: the numbers after a gap go on from there, as do those behind one that comes late,
 * a number that merely comes late is no gap, and a skipped number that follows a doubled one is the other half of the same slip.
 * @param values what the list counts by; a fraction is a letter behind the number, 1.01 for `1A`
 */
export function* findCountFaults(values: readonly number[], { canBe, isExplained }: CountedNumbers): Generator<CountFault> {
  // Releases and years are listed with the newest first, on purpose.
  if (values.length > 1 && values.every((value, index) => index === 0 || value < (values[index - 1] ?? value))) return;
  // 9, 10A, 10B, 11: ten is there, in parts.
  const whole = new Set(values.map(Math.floor));
  const seen = new Map<number, number>();
  let highest: number | undefined;
  let highestAt = 0;
  let doubled = 0;
  /** The last that skips one number. */
  let skipped: number | undefined;
  /** The last that comes too late, and those that go on from it. */
  let late: number | undefined;
  for (const [at, value] of values.entries()) {
    const earlier = seen.get(value);
    const next = Math.floor(highest ?? value - 1) + 1;
    const expected = earlier !== undefined && !Number.isInteger(value) ? value + 0.01 : next;
    const isOrdinary = earlier === undefined && value === next;
    if (highest !== undefined && !isOrdinary && canBe(at, expected)) {
      if (earlier !== undefined && earlier === skipped) {
        // 1, 3, 3, 4: the first three is a two, and the second is right.
        skipped = undefined;
      } else if (earlier !== undefined) {
        doubled++;
        yield { kind: 'duplicate', at, other: earlier, expected };
      } else if (value < highest) {
        // 1, 4, 5, 2, 3: the three was moved with the two.
        if (late !== at - 1 || value !== (values[late] ?? 0) + 1) yield { kind: 'order', at, other: highestAt, expected };
        late = at;
      } else if (value > next) {
        const missing = range(next, value).filter((number) => !whole.has(number));
        const gap: CountFault = { kind: 'gap', at, other: highestAt, expected };
        if (doubled < missing.length && !isExplained(gap)) {
          yield gap;
          if (missing.length === 1) skipped = at;
        }
        doubled = 0;
      }
    }
    seen.set(value, at);
    if (highest === undefined || value > highest) {
      highest = value;
      highestAt = at;
    }
  }
}

/** Numbers that a gap holds at most; a larger one is a slip of another kind. */
const LARGEST_GAP = 1000;

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(Math.ceil(to) - from, LARGEST_GAP)) }, (_, index) => from + index);
}

/** From so many numbers that are skipped on, the number is not one of the count. */
const FAR_JUMP = 4;

/**
 * The faults without those of a count that begins again: 1, 2, 3, 1, 2. What it is below was not read as a heading, be it plain text or of another document,
 * so each number is right. A first number that is followed by what was to come before it (1, 2, 1, 4) is a slip.
 */
export function withoutNewCounts(values: readonly number[], faults: readonly CountFault[]): readonly CountFault[] {
  const [first = 0] = values;
  const again = new Set<number>();
  for (const { kind, at, other, expected } of faults) {
    // 5, 26, 6: the one before is what is wrong, such as a line that begins with the paragraph of a law.
    if (kind === 'order' && (values[other] ?? 0) - (values[other - 1] ?? 0) > FAR_JUMP && at === other + 1) again.add(at);
    if (kind === 'gap' || values[at] !== first || at < 2) continue;
    const next = values[at + 1];
    if (next !== undefined && next >= expected) continue;
    for (let index = at; index === at || values[index] === (values[index - 1] ?? 0) + 1; index++) again.add(index);
  }
  return again.size === 0 ? faults : faults.filter(({ at }) => !again.has(at));
}
