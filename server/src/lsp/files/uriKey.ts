/** One name for a file, however a client or we spell its URI. */

/** Clients differ in which characters of a URI they percent-encode. */
export function uriKey(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
