/** Statements of one policy that cannot both be true: no cookies beside a table of cookies, no sale beside a sale. */
import { mayMatch } from '../../document/markdown/mayMatch.ts';
import { findInLeaves, type InLeaf } from '../../document/markdown/passages.ts';
import type { Policy } from '../../document/policy.ts';
import { type Span, shiftSpan } from '../../document/text/span.ts';
import { topicFindings } from './topicFindings.ts';

/** Two passages that contradict each other. */
export interface Contradiction {
  readonly about: 'cookies' | 'sale';
  /** What is denied. */
  readonly denial: Span;
  /** What is described all the same. */
  readonly description: Span;
}

/** Who denies: the policy's own voice. */
const WE = '(?:we|our (?:web ?site|site|app|application|service|platform)|this (?:web ?site|site|app|application))';
/** A denial that goes on ("for advertising", "without your consent") denies less. */
const END = String.raw`(?=\s*(?:[.!;]|$))`;
const NO_COOKIES = new RegExp(
  String.raw`\b${WE} (?:do(?:es)? not|don['’]t|doesn['’]t|never) (?:use|set|place|store)(?:[ ]any)? cookies(?: (?:at all|of any kind|on (?:this|our) (?:site|website)))?${END}|\bwir (?:verwenden|setzen|nutzen) keine cookies${END}`,
  'i',
);
const NO_SALE = new RegExp(
  String.raw`\b${WE} (?:do(?:es)? not|don['’]t|doesn['’]t|never|have not|has not) (?:sell|sold)(?: or (?:rent|share))?(?:[ ]any| your| users['’]?| consumers['’]?)? (?:personal )?(?:information|data)(?: to (?:anyone|any third part(?:y|ies)|third parties))?${END}`,
  'i',
);
const SALE =
  /\b(?:we (?:may |do |also |sometimes )?sell (?:your |certain |some )?(?:personal )?(?:information|data) (?:to|for)|in the (?:past|preceding|last) (?:12|twelve)(?: \(12\))? months,? we (?:have )?sold)\b/i;

const statements = findInLeaves(
  ({ prose, quoteDepth, kind }): readonly { readonly what: 'no-cookies' | 'no-sale' | 'sale'; readonly span: Span }[] | undefined => {
    if (quoteDepth > 0 || kind === 'heading') return undefined;
    const text = prose.text.replace(/\s/g, ' ');
    const found = (
      [
        ['no-cookies', NO_COOKIES],
        ['no-sale', NO_SALE],
        ['sale', SALE],
      ] as const
    ).flatMap(([what, pattern]) => {
      const match = pattern.exec(text);
      return match ? [{ what, span: prose.spanOf(match.index, match.index + match[0].length) }] : [];
    });
    return found.length > 0 ? found : undefined;
  },
  mayMatch(NO_COOKIES, NO_SALE, SALE),
);

/** The contradictions of a policy; within one of the documents that it holds. */
export function findContradictions(policy: Policy): readonly Contradiction[] {
  const all = statements(policy.markdown).flatMap(({ block, found }: InLeaf<readonly { readonly what: string; readonly span: Span }[]>) =>
    found.map(({ what, span }) => ({ what, span: shiftSpan(span, block.start) })),
  );
  const contradictions: Contradiction[] = [];
  const deniesCookies = all.find(({ what }) => what === 'no-cookies');
  // The topics are read only where it matters: that takes as long as all the rest of many policies.
  const table =
    deniesCookies &&
    topicFindings(policy)
      .get('cookie-list')
      ?.evidence.find(({ span }) => policy.text.slice(span.start, span.end).includes('|'));
  if (deniesCookies && table && isTogether(policy, deniesCookies.span, table.span))
    contradictions.push({ about: 'cookies', denial: deniesCookies.span, description: table.span });
  const deniesSale = all.find(({ what }) => what === 'no-sale');
  const sale = all.find(({ what }) => what === 'sale');
  if (deniesSale && sale && isTogether(policy, deniesSale.span, sale.span))
    contradictions.push({ about: 'sale', denial: deniesSale.span, description: sale.span });
  return contradictions;
}

function isTogether({ scopes }: Policy, a: Span, b: Span): boolean {
  return scopes.at(a.start) === scopes.at(b.start);
}
