/** The last look before a term is renamed: every place that is written like its name in whatever form, found in the source by itself, is shown to the writer unless something else has dealt with it. */
import type { Block } from '../document/markdown/leaf.ts';
import { nonProseAt } from '../document/markdown/nonProse.ts';
import type { Policy } from '../document/policy.ts';
import type { Term } from '../document/terms/termUses.ts';
import { isInCapitals } from '../document/text/capitals.ts';
import { matchesIn } from '../document/text/matches.ts';
import { overlaps, type Span, shiftSpan } from '../document/text/span.ts';
import { type Message, message } from '../l10n/localizer.ts';
import type { LeftUse } from './leftTermUses.ts';

/** What may be between two words of a name besides white space: marks, tags, entities, hyphens, the target of a link. */
const GAP = String.raw`(?:[\s*_~\u0060\\()\[\]"“”„«»|\u00A0\u00AD\u2010\u2011-]|<[^<>\n]{0,200}>|&[a-z#\d]{1,8};){1,12}`;
/** The endings that a word may take on behind its stem, by language; those of English for others. */
const ENDINGS: Readonly<Record<string, string>> = {
  de: 'ern|en|em|er|es|e|n|s',
  fr: 'es|aux|al|eaux|eau|e|s|x',
  es: 'es|os|as|o|a|e|s',
  it: 'chi|che|hi|he|[aeio]',
  pt: 'es|os|as|ões|ão|o|a|e|s',
};

/**
 * Places with a form of the name and a capital that nothing has dealt with, in order.
 * @param known places that are renamed or listed already
 * @param isAnother whether the words behind and before a place make it the name of something else for sure
 */
export function overlookedUses(
  policy: Policy,
  term: Term,
  known: readonly Span[],
  isAnother: (before: string, behind: string) => boolean,
): readonly LeftUse[] {
  const { text, markdown, frontMatter, terms, language } = policy;
  const forms = [formsOf(term.name, language), grownTogether(term.name)].filter((one) => one !== undefined);
  if (forms.length === 0 || !/\p{Lu}/u.test(term.name)) return [];
  const taken = [
    ...known,
    // In a longer term it is that one.
    ...terms.flatMap((other) =>
      other === term || other.definitions.every(({ span }) => isTitleOfReference(policy, span))
        ? []
        : [...other.definitions, ...other.uses].map(({ span }) => span).filter((span) => span.end - span.start > term.name.length),
    ),
  ].sort((a, b) => a.start - b.start);
  const found: LeftUse[] = [];
  const look = (source: string, at: number, whyOf: (span: Span, use: string) => Message | undefined): void => {
    for (const { 0: use, index } of forms.flatMap((form) => matchesIn(source, form))) {
      const span = shiftSpan({ start: index, end: index + use.length }, at);
      if (!/^\p{Lu}/u.test(use) || taken.some((one) => overlaps(one, span))) continue;
      if (isAnother(text.slice(Math.max(0, span.start - AROUND), span.start), text.slice(span.end, span.end + AROUND))) continue;
      const why = whyOf(span, use);
      if (why) found.push({ span, text: use.replace(/\s+/g, ' '), why });
    }
  };
  for (const { value } of frontMatter.entries)
    if (value.kind === 'scalar')
      look(text.slice(value.span.start, value.span.end), value.span.start, () => message('The front matter is never changed'));
  for (const block of markdown.blocks) {
    if (block.leaf.kind === 'comment' || block.leaf.definition) continue;
    look(text.slice(block.start, block.end), block.start, (span, use) => whyLeft(block, span, use, term.name));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Whether a name in quotation marks may be the title of the section that is named before it, as in `3.b ("Terms for Garden Data")`, and define nothing. */
function isTitleOfReference({ text }: Policy, { start }: Span): boolean {
  return NUMBER_BEFORE.test(text.slice(Math.max(0, start - 12), start));
}

const NUMBER_BEFORE = /\d(?:\.[\p{L}\d]{1,3})?\s?\(["“„«]?\s?$/u;

/** Code units beside a place that tell what name it is part of. */
const AROUND = 60;

/** Why a place keeps the name; undefined where nothing shows it: in an address, a comment, a tag. */
function whyLeft({ leaf, start }: Block, span: Span, use: string, name: string): Message | undefined {
  const unread = nonProseAt(leaf, shiftSpan(span, -start));
  if (unread === 'comment' || unread === 'address') return undefined;
  if (leaf.kind === 'code' || unread === 'code') return message('Code is never changed');
  if (leaf.kind === 'html' || unread === 'html') return message('HTML is never changed');
  if (leaf.quoteDepth > 0) return message('Quoted text is never changed');
  if (leaf.kind === 'heading') return message('A heading keeps the old name');
  return isInCapitals(use) && !isInCapitals(name) ? message('Might be the ordinary word') : message('Might be part of a longer phrase');
}

/** An expression for the name in all its forms, in any capitals, as words of their own. */
function formsOf(name: string, language: string): RegExp | undefined {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || words.join('').length < 3) return undefined;
  const pattern = words.map((word) => (word.length < 4 ? word : wordForms(word, language))).join(GAP);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, 'giu');
}

/** An expression for the name where the space before or behind it was lost: "displayUser Content". */
function grownTogether(name: string): RegExp | undefined {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || words.join('').length < 4) return undefined;
  const pattern = words.join(GAP);
  return new RegExp(String.raw`(?<=\p{Ll}{2})${pattern}(?!\p{Ll})|(?<![\p{L}\p{N}])${pattern}(?=\p{Lu}\p{Ll})`, 'gu');
}

function wordForms(word: string, language: string): string {
  const endings = ENDINGS[language];
  if (endings === undefined) return `${word.replace(/(?:(?<=[sxzh])es|ies|s|y)$/iu, '')}(?:es|ies|s|y)?`;
  const stem = language === 'de' ? word : word.replace(/(?:[aeio]s?|[sx])$/iu, '');
  return `${stem}(?:${endings})?`;
}
