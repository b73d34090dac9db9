/** One name for a file, however a client or we spell its URI. */

/** A key by which URIs are compared: clients differ in which characters they percent-encode. */
export function uriKey(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
