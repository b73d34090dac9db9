// Stands for node:assert/strict where the tests run in a web worker: the part of it that they use.

function assert(value: unknown, message?: string): asserts value {
  if (!value) throw new Error(message ?? `${show(value)}, expected something true`);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  assert(Object.is(actual, expected), message ?? `${show(actual)}, expected ${show(expected)}`);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  assert(isSame(actual, expected), message ?? `${show(actual)}, expected ${show(expected)}`);
}

function match(text: string, pattern: RegExp, message?: string): void {
  assert(pattern.test(text), message ?? `${show(text)}, expected what matches ${String(pattern)}`);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  assert(!pattern.test(text), message ?? `${show(text)}, expected nothing that matches ${String(pattern)}`);
}

async function rejects(
  given: PromiseLike<unknown> | (() => PromiseLike<unknown>),
  expected: RegExp | Readonly<Record<string, unknown>>,
): Promise<void> {
  const error = await (typeof given === 'function' ? given() : given).then(
    () => assert(false, 'it did not reject'),
    (reason: unknown) => reason,
  );
  if (expected instanceof RegExp) return match(String(error), expected);
  for (const [key, value] of Object.entries(expected))
    equal((error as Readonly<Record<string, unknown>>)[key], value, `${key} of ${String(error)}`);
}

/** Plain data, lists and typed arrays; the kinds of objects have to be the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (
    typeof one !== 'object' ||
    typeof other !== 'object' ||
    one === null ||
    other === null ||
    Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)
  )
    return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  );
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

export default Object.assign(assert, { ok: assert, equal, deepEqual, match, doesNotMatch, rejects });
