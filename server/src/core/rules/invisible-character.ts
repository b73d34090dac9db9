/** `invisible-character`: something in the text that nobody sees, or a letter that only looks like the right one. */
import type { Policy } from '../document/policy.ts';
import { addToMultimap } from '../document/text/multimap.ts';
import { partitionPoint } from '../document/text/sorted.ts';
import { contains, type Span } from '../document/text/span.ts';
import { truncate } from '../document/text/truncate.ts';
import { findInvisibles, findMixedWords, type InvisibleRun, type MixedWord } from '../document/wording/invisibles.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** What scripts, emoji and text from right to left need is left alone; so is a form feed, which some print as a new page. */
export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  group: 'Text',
  summary: 'The text has an invisible character, or a letter of another alphabet that looks right.',
  why: "These characters come from websites and translation tools when text is copied. A search doesn't find words that have one, addresses and links with one don't work, and screen readers read them wrongly. Characters that change the text direction can hide what the text says (Unicode Technical Report 36).",
  severity: 'warning',
  *check(policy) {
    const { text, markdown, readTo, emails } = policy;
    const kinds = new Map<string, InvisibleRun[]>();
    for (const run of findInvisibles(text.slice(0, readTo))) {
      const kind = `${run.name ?? ''} ${run.idle ? 'idle' : ''}`;
      addToMultimap(kinds, kind, run);
    }
    // In an email address such a letter is reported as what makes mail go elsewhere.
    const broken = emails.filter(({ fault }) => fault);
    const mixed = findMixedWords(markdown).filter(({ span }) => !isIn(broken, span));
    const words = mixed.length === 0 ? undefined : wordsOf(policy);
    const seen: Finding[] = [...[...kinds.values()].flatMap(ofRuns), ...mixed.map((one) => ofWord(one, words))];
    yield* seen.sort((a, b) => a.span.start - b.span.start);
  },
};

/** @param mentions in document order */
function isIn(mentions: readonly { readonly span: Span }[], place: Span): boolean {
  const one = mentions[partitionPoint(mentions.length, (at) => (mentions[at]?.span.start ?? 0) > place.start) - 1];
  return one !== undefined && contains(one.span, place);
}

function ofRuns(runs: readonly InvisibleRun[]): readonly Finding[] {
  const count = runs.reduce((sum, run) => sum + run.count, 0);
  const name = runs[0]?.name === undefined ? 'invisible characters' : plural(runs[0].name);
  return asOneFinding(runs.map(ofRun), {
    message: (places) => `${count} ${name} in ${places} places`,
    fix: { title: () => `Delete all ${count} ${name}` },
  });
}

function ofRun(run: InvisibleRun): Finding {
  const { span, name, count } = run;
  const what =
    name === undefined
      ? `${count} invisible characters`
      : count === 1
        ? `Invisible character (${name})`
        : `${count} invisible characters (${name})`;
  return {
    span,
    message: what,
    fixes: deletion([run], name === undefined ? 'Delete the invisible characters' : `Delete the ${count === 1 ? name : plural(name)}`),
  };
}

/** Safe where they print nothing and part nothing. */
function deletion(runs: readonly InvisibleRun[], title: string): readonly Fix[] {
  return [{ title, safe: runs.every(({ idle }) => idle), edits: runs.map(({ span }) => ({ span, newText: '' })) }];
}

function plural(name: string): string {
  return name.startsWith('end of ') ? name.replace('end', 'ends') : `${name}s`;
}

function ofWord({ span, word, foreign, own, letters }: MixedWord, words: ReadonlySet<string> | undefined): Finding {
  const all = [...new Set(letters.map(({ letter }) => `"${letter}"`))];
  const shown = truncate(word, 20);
  const which = all.length === 1 ? `${foreign} letter ${all[0] ?? ''}` : `${foreign} letters`;
  const right = letters.reduceRight((text, { at, letter, instead }) => text.slice(0, at) + instead + text.slice(at + letter.length), word);
  // Which word was meant is sure only where the text has it elsewhere: an address may be another's.
  const isKnown = words?.has(right.toLowerCase()) === true;
  return {
    span,
    message: `${which} in the ${own} word "${shown}"`,
    ...(isKnown
      ? {
          fixes: [
            {
              title: `Change to "${truncate(right, 20)}" in ${own} letters`,
              safe: false,
              edits: letters.map((one) => ({ span: one.span, newText: one.instead })),
            },
          ],
        }
      : {}),
  };
}

/** Every word of the text in lower case, addresses taken apart. */
function wordsOf({ text, readTo }: Policy): ReadonlySet<string> {
  return new Set(
    text
      .slice(0, readTo)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [],
  );
}
