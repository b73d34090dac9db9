/** Sheets on which people judge: entries under `## 1. Name`, each with a line `- Verdict: word`. */

/** How often each verdict was given; `open` where there is none yet. */
export type Verdicts<Word extends string> = Readonly<Record<Word | 'open' | 'unreadable', number>>;

/** Counts the verdicts of a sheet by the names of its entries. What is quoted in code is not read. */
export function readVerdicts<Word extends string>(sheet: string, words: readonly Word[]): ReadonlyMap<string, Verdicts<Word>> {
  const tallies = new Map<string, Record<Word | 'open' | 'unreadable', number>>();
  const none = Object.fromEntries([...words, 'open', 'unreadable'].map((word) => [word, 0])) as Record<
    Word | 'open' | 'unreadable',
    number
  >;
  let name = '';
  let fence = '';
  for (const line of sheet.split(/\r?\n/)) {
    const mark = /^(`{3,})/.exec(line)?.[1];
    if (fence !== '') {
      if (mark === fence && line.trim() === fence) fence = '';
      continue;
    }
    if (mark !== undefined) fence = mark;
    name = /^## \d+\. (.+)$/.exec(line)?.[1] ?? name;
    const written = /^- Verdict:(.*)$/.exec(line)?.[1]?.trim().toLowerCase();
    if (written === undefined) continue;
    const tally = tallies.get(name) ?? { ...none };
    tallies.set(name, tally);
    const verdict = words.find((one) => new RegExp(`^${one}\\b`).test(written));
    tally[verdict ?? (written === '' ? 'open' : 'unreadable')]++;
  }
  return tallies;
}

/** A fence of code that a text can't close. */
export function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  return '`'.repeat(longest + 1);
}
