/** Names of companies with their legal form: `Seedwell, Inc.`, `Gärtnerei Moos GmbH`. */
import { COMPANY_FORMS, type CompanyForm } from '../../knowledge/companyForms.ts';
import { patternOfAll } from '../../knowledge/languages/languages.ts';
import type { Block, Leaf } from '../markdown/leaf.ts';
import { mayMatch } from '../markdown/mayMatch.ts';
import { inLeaves, undefinedIfEmpty } from '../markdown/passages.ts';
import { matchesIn } from '../text/matches.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** One mention of a company by its full name. */
export interface CompanyMention {
  /** In the source, legal form included. */
  readonly span: Span;
  /** As a reader sees it. */
  readonly text: string;
  /** The name without its legal form, as written. */
  readonly name: string;
  readonly form: CompanyForm;
  readonly block: Block;
}

type LeafMention = Omit<CompanyMention, 'block'>;

const escapeName = (text: string): string => text.replace(/[.()]/g, '\\$&').replace(/ /g, '\\s');
const bySpelling = new Map(COMPANY_FORMS.flatMap((form) => form.spellings.map((spelling) => [fold(spelling), form] as const)));
const FORM = new RegExp(
  `(?<=[\\p{L}\\p{N}.)],?\\s)(?:${COMPANY_FORMS.flatMap(({ spellings }) => spellings)
    .sort((a, b) => b.length - a.length)
    .map((spelling) => escapeName(spelling).replaceAll('\\.', '\\.?'))
    .join('|')})(?![\\p{L}\\p{N}-])\\.?`,
  'giu',
);
/** All mentions in order, without those in block quotes and lines of nothing but capitals. */
export const findCompanies = inLeaves(
  (leaf) => (leaf.quoteDepth > 0 ? undefined : undefinedIfEmpty(readMentions(leaf))),
  (block, found) => found.map((mention): CompanyMention => ({ ...mention, block, span: shiftSpan(mention.span, block.start) })),
  mayMatch(FORM),
);

/** How far back the name is looked for. */
const LONGEST_NAME = 60;

function fold(text: string): string {
  return text.toLowerCase().replace(/\./g, '').replace(/\s+/g, ' ');
}

function readMentions({ prose }: Leaf): readonly LeafMention[] {
  const { text } = prose;
  const mentions: LeafMention[] = [];
  let done = 0;
  for (const match of matchesIn(text, FORM)) {
    const form = bySpelling.get(fold(match[0]));
    // "limited" is a word; so is a form all in lower case.
    if (!form || (!/^\p{Lu}/u.test(match[0]) && form.form !== 'plc')) continue;
    // "Chemical Limited Substance List": an adjective in a title.
    if (
      /^Limited$/i.test(match[0]) &&
      /^\s\p{Lu}\p{Ll}/u.test(text.slice(match.index + match[0].length, match.index + match[0].length + 3))
    )
      continue;
    // "a Certified B Corp", "a Delaware public benefit corporation": what a company is, not what it is called.
    if (form.form === 'Corp.' && KIND_OF_CORPORATION.test(text.slice(Math.max(0, match.index - 20), match.index))) continue;
    const from = Math.max(done, match.index - LONGEST_NAME);
    const words = matchesIn(text.slice(from, match.index), /\S+/g);
    let first = words.length;
    for (let i = words.length - 1; i >= Math.max(0, words.length - 5); i--) {
      const word = words[i]?.[0] ?? '';
      if ((i < words.length - 1 && /[,.;:!?)]$/.test(word)) || !/^["“„«(]?[\p{Lu}\d]|^&$/u.test(word)) break;
      if (/^["“„«(]/.test(word)) {
        first = i;
        break;
      }
      first = i;
    }
    while (first < words.length && OPENERS.test(words[first]?.[0] ?? '')) first++;
    const begin = words[first];
    const name = words.at(-1)?.[0] ?? '';
    // A sentence ends before "Limited", or it is somebody's limited something.
    if (!begin || /(?:[!?:;]|\p{Ll}{2}\.|^\p{L}\.|['’]s)$/u.test(name)) continue;
    const start = from + begin.index + (/^["“„«(]/.test(begin[0]) ? 1 : 0);
    const end = match.index + match[0].length;
    done = end;
    const whole = text.slice(start, end).replace(/\s+/g, ' ');
    if (!/\p{Ll}/u.test(text.slice(Math.max(0, start - 80), end + 80))) continue;
    mentions.push({
      span: prose.spanOf(start, end),
      text: whole,
      name: text
        .slice(start, match.index)
        .replace(/\s+/g, ' ')
        .replace(/(?<![\s,])[\s,]+$/, ''),
      form,
    });
  }
  return mentions;
}

/** Words before "Corporation" that make it a kind of company. */
const KIND_OF_CORPORATION = /(?<![\p{L}\p{N}&-])(?:[BCS]|Benefit|(?:Not[- ]for|Non)-?[Pp]rofit|Municipal|Stock)\s$/u;

/** Capitalised words that open a sentence before a name. */
const OPENERS = new RegExp(`^(?:${patternOfAll(({ terms }) => terms?.companyOpeners)}|©|[\\d.–-]+)$`);
