/**
 * How what was worked out is kept instead of being worked out again: by the object that it was read from, or by a text.
 * What is kept with the passages of a body, so that an edit costs no more than it touches, is in `markdown/passages.ts`.
 */

/**
 * The function, which reads each object once.
 * What it returns is kept as long as the object lives; nothing invalidates it, so it must follow from the object alone.
 * @param read may take further arguments, which have to follow from the object too, such as the source of a block
 */
export function oncePer<Of extends object, Rest extends readonly unknown[], T>(
  read: (of: Of, ...rest: Rest) => T,
): (of: Of, ...rest: Rest) => T {
  const known = new WeakMap<Of, T>();
  return (of, ...rest) => {
    const before = known.get(of);
    if (before !== undefined || known.has(of)) return before as T;
    const value = read(of, ...rest);
    known.set(of, value);
    return value;
  };
}

/**
 * The function, which keeps for each object what it returned last.
 * That is kept as long as the object lives, and read again when one of the dependencies is another than at the last call.
 * @param dependencies what the outcome depends on beside the object, compared by identity; all further arguments if left out
 */
export function latestPer<Of extends object, Rest extends readonly unknown[], T>(
  read: (of: Of, ...rest: Rest) => T,
  dependencies: (...rest: Rest) => readonly unknown[] = (...rest) => rest,
): (of: Of, ...rest: Rest) => T {
  const known = new WeakMap<Of, { readonly on: readonly unknown[]; readonly value: T }>();
  return (of, ...rest) => {
    const on = dependencies(...rest);
    const before = known.get(of);
    if (before?.on.every((one, index) => one === on[index])) return before.value;
    const value = read(of, ...rest);
    known.set(of, { on, value });
    return value;
  };
}

/** Texts that one function keeps; then it forgets them all, so that memory is bounded. */
const MAX_TEXTS = 20_000;
/** Longer texts, in code units, are no names and not worth keeping. */
const MAX_TEXT_LENGTH = 400;

/** The function, which reads each short text once. What it returns is kept until {@link MAX_TEXTS} others were read. */
export function oncePerText<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.value;
    if (text.length > MAX_TEXT_LENGTH) return read(text);
    // A slice of a policy, also within the outcome, would keep all of it in memory; joining with another text makes a copy.
    const copy = ` ${text}`.slice(1);
    const value = read(copy);
    if (known.size >= MAX_TEXTS) known.clear();
    known.set(copy, { value });
    return value;
  };
}

/** The function, which keeps what it returned for one text only: the last, as most edits leave it as it was. */
export function latestText<T>(read: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly value: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, value: read(text) };
    return last.value;
  };
}

/** What is worked out when it is first asked for, and kept by the caller. */
export function lazy<T>(compute: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: compute() }).value;
}
