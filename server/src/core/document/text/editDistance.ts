/** Slips of the pen: how far one word is from another, and which known word was meant. */

/** How many letters are left out, added, wrong or swapped with their neighbour; undefined when more than `most`. */
export function editDistance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  const cost = last[b.length] ?? most + 1;
  return cost <= most ? cost : undefined;
}

/** The known name that a written one is a slip of, capitals and separators aside; undefined when none is near. Names longer than 60 characters have none. */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  if (written.length > 60) return undefined;
  const plain = simplify(written);
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of known) {
    const other = simplify(name);
    const distance = editDistance(plain, other, Math.min(3, Math.floor(other.length / 3)));
    if (distance !== undefined && (!best || distance < best.distance)) best = { name, distance };
  }
  return best?.name ?? abbreviated(written, known);
}

/** The one name that has all parts of what was written, in their order: `heading-gap` is short for `heading-number-gap`, `warn` for `warning`. */
function abbreviated(written: string, known: readonly string[]): string | undefined {
  const parts = partsOf(written);
  if (parts.some((part) => part.length < 3)) return undefined;
  const names = known.filter((name) => {
    let next = 0;
    for (const part of partsOf(name)) if (next < parts.length && part.startsWith(parts[next] ?? '')) next++;
    return next === parts.length;
  });
  return names.length === 1 ? names[0] : undefined;
}

function partsOf(name: string): readonly string[] {
  return name.toLowerCase().split(/[-_.\s]/);
}

function simplify(name: string): string {
  return name.toLowerCase().replace(/[_\-\s.]/g, '');
}
