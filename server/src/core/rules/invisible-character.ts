/** `invisible-character`: something in the text that nobody sees, or a letter that only looks like the right one. */
import type { Policy } from '../document/policy.ts';
import { addToMultimap } from '../document/text/multimap.ts';
import { partitionPoint } from '../document/text/sorted.ts';
import { contains, type Span } from '../document/text/span.ts';
import { truncate } from '../document/text/truncate.ts';
import { findGarbledText } from '../document/wording/garbledText.ts';
import { findInvisibles, findMixedWords, type InvisibleRun, type MixedWord } from '../document/wording/invisibles.ts';
import { type Localizer, plural } from '../l10n/localizer.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** What scripts, emoji and text from right to left need is left alone; so is a form feed, which some print as a new page. */
export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  group: 'Text',
  summary: 'The text has an invisible character, or a letter of another alphabet that looks right.',
  why: "These characters come from websites and translation tools when text is copied. A search doesn't find words that have one, addresses and links with one don't work, and screen readers read them wrongly. Characters that change the text direction can hide what the text says (Unicode Technical Report 36).",
  severity: 'warning',
  *check(policy, { l10n }) {
    const { text, frontMatter, markdown, readTo, emails } = policy;
    const kinds = new Map<string, InvisibleRun[]>();
    const wholeLinks = new Set<string>();
    // The second half of a garbled "í" is a soft hyphen.
    const garbled = findGarbledText(text, frontMatter, markdown);
    const runs = findInvisibles(text.slice(0, readTo)).filter(({ span }) => !isIn(garbled, span));
    // Where one is in the middle of a short word, a copy has brought them, and those in long words with it.
    const breaks = runs.filter((run) => text[run.span.start] === '\u00AD');
    const isTypeset = breaks.every(({ span }) => isBreakPoint(policy, span, breaks.length > 1 ? LONG_WORD : LONGER_WORD));
    for (const run of runs) {
      if (isTypeset && text[run.span.start] === '\u00AD') continue;
      const isLink = isWholeLink(policy, run.span);
      const kind = `${run.name ?? ''} ${run.idle ? 'idle' : ''} ${isLink ? 'link' : ''}`;
      if (isLink) wholeLinks.add(kind);
      addToMultimap(kinds, kind, run);
    }
    // In an email address such a letter is reported as what makes mail go elsewhere.
    const broken = emails.filter(({ fault }) => fault);
    const mixed = findMixedWords(markdown).filter(({ span }) => !isIn(broken, span));
    const words = mixed.length === 0 ? undefined : wordsOf(policy);
    const seen: Finding[] = [
      ...[...kinds].flatMap(([kind, runs]) => ofRuns(text, runs, !wholeLinks.has(kind), l10n)),
      ...mixed.map((one) => ofWord(one, words, l10n)),
    ];
    yield* seen.sort((a, b) => a.span.start - b.span.start);
  },
};

/** Letters of a word that writers part for narrow screens, where they part several; of one alone they part only what is longer. */
const LONG_WORD = 12;
const LONGER_WORD = 20;

/** A soft hyphen in a long word, with a syllable on either side, was put where the word may break. @param long letters of a long word */
function isBreakPoint({ text }: Policy, { start, end }: Span, long: number): boolean {
  if (end - start > 1 || text[start] !== '\u00AD') return false;
  const before = /[\p{L}\u00AD]{0,60}$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const behind = /^[\p{L}\u00AD]{0,60}/u.exec(text.slice(end, end + 60))?.[0] ?? '';
  return (
    /\p{L}{2}$/u.test(before) &&
    SYLLABLE_BEFORE.test(before) &&
    SYLLABLE_BEHIND.test(behind) &&
    (before + behind).replaceAll('\u00AD', '').length >= long
  );
}

/** At least two letters, one of them a vowel; what is behind a break begins with no more consonants than a syllable does. */
const SYLLABLE_BEFORE = /[aeiouyäöüáéíóúàèìòùâêîôûãõåæøœëïıаеёиоуыэюяієїαεηιουω]\p{L}{0,5}$/iu;
const SYLLABLE_BEHIND =
  /^(?=\p{L}{2})[^aeiouyäöüáéíóúàèìòùâêîôûãõåæøœëïıаеёиоуыэюяієїαεηιουω\u00AD]{0,5}[aeiouyäöüáéíóúàèìòùâêîôûãõåæøœëïıаеёиоуыэюяієїαεηιουω]/iu;

/** Whether they are all that a link has for its words: without them it would be there, with nothing to see or to click. */
function isWholeLink({ links, text }: Policy, { start, end }: Span): boolean {
  const link = links[partitionPoint(links.length, (at) => (links[at]?.span.start ?? 0) > start) - 1];
  if (link?.kind !== 'link' || !contains(link.textSpan, { start, end })) return false;
  return (text.slice(link.textSpan.start, start) + text.slice(end, link.textSpan.end)).trim() === '';
}

/** @param mentions in document order */
function isIn(mentions: readonly { readonly span: Span }[], place: Span): boolean {
  const one = mentions[partitionPoint(mentions.length, (at) => (mentions[at]?.span.start ?? 0) > place.start) - 1];
  return one !== undefined && contains(one.span, place);
}

/** @param isFixable whether something is left without them */
function ofRuns(text: string, runs: readonly InvisibleRun[], isFixable: boolean, l10n: Localizer): readonly Finding[] {
  const count = runs.reduce((sum, run) => sum + run.count, 0);
  const deleted = runs.reduce((sum, { span }) => sum + lengthOf(wholeRow(text, span)), 0);
  const name = runs[0]?.name === undefined ? undefined : l10n.t(runs[0].name);
  return asOneFinding(
    runs.map((run) => {
      const { fixes, ...finding } = ofRun(text, run, l10n);
      return isFixable && fixes ? { ...finding, fixes } : finding;
    }),
    {
      message: (places) =>
        plural(l10n, places, {
          other:
            name === undefined
              ? l10n.t('{count} invisible characters in {places} places', { count, places })
              : l10n.t('{count} invisible characters ({name}) in {places} places', { count, name, places }),
        }),
      mostSingle: 1,
      fix: {
        title: () =>
          plural(l10n, deleted, {
            other:
              name === undefined
                ? l10n.t('Delete all {count} invisible characters', { count: deleted })
                : l10n.t('Delete all {count} invisible characters ({name})', { count: deleted, name }),
          }),
      },
    },
    l10n,
  );
}

function ofRun(text: string, run: InvisibleRun, l10n: Localizer): Finding {
  const { span, count } = run;
  if (run.name === undefined)
    return {
      span,
      message: l10n.t('{count} invisible characters', { count }),
      ...deletion(text, [run], l10n.t('Delete the invisible characters')),
    };
  const name = l10n.t(run.name);
  return {
    span,
    message:
      count === 1 ? l10n.t('Invisible character ({name})', { name }) : l10n.t('{count} invisible characters ({name})', { count, name }),
    ...deletion(
      text,
      [run],
      lengthOf(wholeRow(text, span)) === 1
        ? l10n.t('Delete the invisible character ({name})', { name })
        : l10n.t('Delete the invisible characters ({name})', { name }),
    ),
  };
}

/** Safe where they print nothing and part nothing; none where emphasis depends on one of them. */
function deletion(text: string, runs: readonly InvisibleRun[], title: string): { readonly fixes?: readonly Fix[] } {
  const rows = runs.map(({ span }) => wholeRow(text, span));
  if (rows.some((span) => holdsEmphasis(text, span))) return {};
  return { fixes: [{ title, safe: runs.every(({ idle }) => idle), edits: rows.map((span) => ({ span, newText: '' })) }] };
}

/** A run with the same characters beside it, which are left out where they are beside a letter that might need one, or in front of the end of a link. */
function wholeRow(text: string, { start, end }: Span): Span {
  const [first, last] = [text[start], text[end - 1]];
  let [from, to] = [start, end];
  if (first === '\u200B' || first === '\u2060' || first === '\uFEFF') while (from > 1 && text[from - 1] === first) from--;
  if (last === '\u200B' || last === '\u2060' || last === '\uFEFF') while (text[to] === last) to++;
  return { start: from, end: to };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** Whether marks beside it would have another neighbor without it: a space or a sign, beside which they may not open or close emphasis, or more marks (CommonMark 0.31.2, section 6.2). */
function holdsEmphasis(text: string, { start, end }: Span): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  return (/[*_~]$/.test(before) && !/^[\p{L}\p{N}]/u.test(behind)) || (/^[*_~]/.test(behind) && !/[\p{L}\p{N}]$/u.test(before));
}

function ofWord({ span, word, foreign, own, letters }: MixedWord, words: ReadonlySet<string> | undefined, l10n: Localizer): Finding {
  const all = [...new Set(letters.map(({ letter }) => `"${letter}"`))];
  const right = letters.reduceRight((text, { at, letter, instead }) => text.slice(0, at) + instead + text.slice(at + letter.length), word);
  // Which word was meant is sure only where the text has it elsewhere: an address may be another's.
  const isKnown = words?.has(right.toLowerCase()) === true;
  return {
    span,
    message: describeLetters(foreign, own, all.length === 1 ? all[0] : undefined, truncate(word, 20), l10n),
    ...(isKnown
      ? {
          fixes: [
            {
              title: nameChange(own, truncate(right, 20), l10n),
              safe: false,
              edits: letters.map((one) => ({ span: one.span, newText: one.instead })),
            },
          ],
        }
      : {}),
  };
}

/** @param letter in quotation marks; undefined where there are several */
function describeLetters(
  foreign: MixedWord['foreign'],
  own: MixedWord['own'],
  letter: string | undefined,
  word: string,
  l10n: Localizer,
): string {
  if (own === 'Cyrillic')
    return letter === undefined
      ? l10n.t('Latin letters in the Cyrillic word "{word}"', { word })
      : l10n.t('Latin letter {letter} in the Cyrillic word "{word}"', { letter, word });
  if (own === 'Greek')
    return letter === undefined
      ? l10n.t('Latin letters in the Greek word "{word}"', { word })
      : l10n.t('Latin letter {letter} in the Greek word "{word}"', { letter, word });
  if (foreign === 'Greek')
    return letter === undefined
      ? l10n.t('Greek letters in the Latin word "{word}"', { word })
      : l10n.t('Greek letter {letter} in the Latin word "{word}"', { letter, word });
  return letter === undefined
    ? l10n.t('Cyrillic letters in the Latin word "{word}"', { word })
    : l10n.t('Cyrillic letter {letter} in the Latin word "{word}"', { letter, word });
}

function nameChange(own: MixedWord['own'], word: string, l10n: Localizer): string {
  switch (own) {
    case 'Cyrillic':
      return l10n.t('Change to "{word}" in Cyrillic letters', { word });
    case 'Greek':
      return l10n.t('Change to "{word}" in Greek letters', { word });
    case 'Latin':
      return l10n.t('Change to "{word}" in Latin letters', { word });
  }
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
