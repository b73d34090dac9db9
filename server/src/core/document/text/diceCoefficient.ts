/** How much two bags of things have in common. */

/** Dice's coefficient of two bags: 1 when they are equal, 0 when they share nothing or are both empty. Linear in their sizes. */
export function diceCoefficient<T>(a: readonly T[], b: readonly T[]): number {
  if (a.length + b.length === 0) return 0;
  const counts = new Map<T, number>();
  for (const one of a) counts.set(one, (counts.get(one) ?? 0) + 1);
  let shared = 0;
  for (const one of b) {
    const left = counts.get(one) ?? 0;
    if (left > 0) shared++;
    counts.set(one, left - 1);
  }
  return (2 * shared) / (a.length + b.length);
}
