/** What is worked out from a text alone, and asked for again with each version of a document. */

/** Texts that one function remembers; then it begins anew, so that memory is bounded. */
const MOST = 20_000;
/** Longer texts are no names, and not worth keeping. */
const LONGEST = 400;

/** The function, with a memory of what it said. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly is: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.is;
    if (text.length > LONGEST) return compute(text);
    // A slice of a policy, also within the outcome, would keep all of it in memory; joining with another text makes a copy.
    const copy = ` ${text}`.slice(1);
    const is = compute(copy);
    if (known.size >= MOST) known.clear();
    known.set(copy, { is });
    return is;
  };
}
