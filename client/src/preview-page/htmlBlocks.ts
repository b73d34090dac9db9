/** Tells which blocks of a rendering are new, so that a key pressed costs no more than the block that it changed. */

/** The top-level elements of sanitised HTML, each as it is written; undefined where it is not a plain row of elements. */
export function splitBlocks(html: string): readonly string[] | undefined {
  const blocks: string[] = [];
  const open: string[] = [];
  let start = 0;
  for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(/<(\/?)([a-z][a-z0-9]*)(?![a-z0-9])[^<>]*>/g)) {
    if (open.length === 0 && /\S/.test(html.slice(start, index))) return undefined;
    if (open.length === 0) start = index;
    if (slash === '/') {
      if (open.pop() !== name) return undefined;
    } else if (!voids.has(name)) open.push(name);
    if (open.length > 0) continue;
    blocks.push(html.slice(start, index + tag.length));
    start = index + tag.length;
  }
  return open.length > 0 || /\S/.test(html.slice(start)) ? undefined : blocks;
}

const voids: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'col']);

/** Equal for blocks that differ only in where they are. */
export function withoutPositions(block: string): string {
  return block.replace(/ data-line="\d+"/g, '');
}

/** How many blocks at both ends are as they were. */
export function sameEnds(before: readonly string[], after: readonly string[]): { readonly start: number; readonly end: number } {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { start, end };
}

/** The lines of a block and of the blocks in it, in order. */
export function linesIn(block: string): readonly string[] {
  return [...block.matchAll(/ data-line="(\d+)"/g)].map(([, line = '']) => line);
}
