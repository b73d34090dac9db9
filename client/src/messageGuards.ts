/** What messages between a webview and its page consist of: both sides take whatever comes, and look first. */

/** Whether a value is an object, whose fields can be looked at. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Whether all values are strings. */
export function areStrings(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}
