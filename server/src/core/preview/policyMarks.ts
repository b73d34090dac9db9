/** What a reader of a policy can follow and look up in it: references to sections as links, defined terms with their definitions. */
import type { Policy } from '../document/policy.ts';
import { sentenceOf } from '../features/describeTerm.ts';
import { sectionLinks } from '../features/linkReferences.ts';
import { isAsDefined } from '../features/semanticTokens.ts';
import { placesOf } from '../features/termAt.ts';
import type { InlineMark } from './renderEnv.ts';

/** A defined term, as plain text. */
export interface MarkedTerm {
  readonly term: string;
  /** The sentence that defines it. */
  readonly definition: string;
}

/** Marks for the body, and the terms that they name by their place in the list. */
export interface PolicyMarks {
  readonly marks: readonly InlineMark[];
  readonly terms: readonly MarkedTerm[];
}

/** References only: what a page without script has use for. */
export function referenceMarks(policy: Policy): readonly InlineMark[] {
  const { bodyStart } = policy.frontMatter;
  return sectionLinks(policy).map(({ span, fragment }) => ({
    start: span.start - bodyStart,
    end: span.end - bodyStart,
    tag: 'a',
    attributes: [
      ['href', `#${encodeURIComponent(fragment)}`],
      ['class', 'reference'],
    ],
  }));
}

/** References and uses of terms, in order; where both stand, the reference is marked. */
export function policyMarks(policy: Policy): PolicyMarks {
  const { bodyStart } = policy.frontMatter;
  const terms: MarkedTerm[] = [];
  const uses: InlineMark[] = [];
  for (const term of policy.terms) {
    const [definition] = term.definitions;
    if (!definition) continue;
    const before = uses.length;
    for (const { span, kind, inName, where } of placesOf(term)) {
      if (
        kind !== 'use' ||
        inName ||
        where === 'markup' ||
        where === 'quotation' ||
        where === 'heading' ||
        !isAsDefined(term.name, policy.text[span.start] ?? '')
      )
        continue;
      uses.push({
        start: span.start - bodyStart,
        end: span.end - bodyStart,
        tag: 'span',
        attributes: [['data-term', String(terms.length)]],
      });
    }
    if (uses.length > before) terms.push({ term: definition.term, definition: sentenceOf(definition) });
  }
  const inOrder = [...referenceMarks(policy), ...uses].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  const marks = inOrder.filter((mark) => mark.start >= end && ((end = mark.end), true));
  return { marks, terms };
}
