/** Collects URIs until no more come for a while. */

/** @param delay milliseconds without a new URI before `flush` is called */
export function createDebouncedUris(delay: number, flush: (uris: readonly string[]) => void): { readonly add: (uri: string) => void } {
  const collected = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    add: (uri) => {
      collected.add(uri);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const uris = [...collected];
        collected.clear();
        flush(uris);
      }, delay);
    },
  };
}
