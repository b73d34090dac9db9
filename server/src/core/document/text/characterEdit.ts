/** Spellings that differ by one slip of the keyboard: a character too many, too few, another one, or two swapped. */

/** One slip that turns one text into the other; undefined where it takes none, or more than one. */
export interface CharacterEdit {
  /** The characters that differ: at most one in each text, two for a swap. */
  readonly a: string;
  readonly b: string;
  /** Where they differ: offset in both texts. */
  readonly at: number;
}

/** Compares two texts; linear in their length. */
export function characterEdit(a: string, b: string): CharacterEdit | undefined {
  if (a === b || Math.abs(a.length - b.length) > 1) return undefined;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  let endA = a.length;
  let endB = b.length;
  while (endA > at && endB > at && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const slip = { a: a.slice(at, endA), b: b.slice(at, endB), at };
  const swapped = slip.a.length === 2 && slip.b.length === 2 && slip.a[0] === slip.b[1] && slip.a[1] === slip.b[0];
  return swapped || (slip.a.length <= 1 && slip.b.length <= 1) ? slip : undefined;
}

/** More texts than these under one shortened form aren't slips of each other, but a series. */
const SERIES = 12;
/** Longer texts are not compared. */
const LONGEST = 80;

/** Pairs of texts that are one slip apart, found by what is left of them without one character; near linear in the number of texts. */
export function pairsOneEditApart(texts: Iterable<string>): readonly (readonly [string, string, CharacterEdit])[] {
  const byForm = new Map<string, string[]>();
  const pairs = new Map<string, readonly [string, string, CharacterEdit]>();
  for (const text of new Set(texts)) {
    if (text.length > LONGEST) continue;
    const forms = new Set([text]);
    for (let index = 0; index < text.length; index++) forms.add(text.slice(0, index) + text.slice(index + 1));
    for (const form of forms) {
      const others = byForm.get(form);
      if (!others) byForm.set(form, [text]);
      else if (others.length < SERIES) {
        for (const other of others) {
          const slip = characterEdit(other, text);
          if (slip) pairs.set(`${other}\n${text}`, [other, text, slip]);
        }
        others.push(text);
      }
    }
  }
  return [...pairs.values()];
}
