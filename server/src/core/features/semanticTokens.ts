/** What an editor may colour beyond grammar: defined terms where they are defined and used, and references to sections. */
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import { placesOf } from './termAt.ts';

/** One stretch of text, on one line. */
export interface SemanticToken {
  readonly span: Span;
  readonly kind: 'definition' | 'term' | 'reference';
}

/** All tokens in order; none overlap, and none are in headings, which keep their colour as a whole. */
export function semanticTokens(policy: Policy): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  for (const term of policy.terms) {
    for (const { span, kind, inName, where } of placesOf(term)) {
      // In quotations and raw HTML the words are another's, or marks.
      if (kind === 'definition') tokens.push({ span, kind });
      else if (!inName && where !== 'markup' && where !== 'quotation' && isAsDefined(term.name, policy.text[span.start] ?? ''))
        tokens.push({ span, kind: 'term' });
    }
  }
  for (const { kind, numbers, wordSpan, heading } of policy.references) {
    if (kind !== 'own') continue;
    if (heading?.target) tokens.push({ span: heading.span, kind: 'reference' });
    for (const [index, { span, target }] of numbers.entries()) {
      if (target)
        tokens.push({
          span:
            index === 0 && wordSpan && wordSpan.end <= span.start && span.start - wordSpan.end < 3
              ? { start: wordSpan.start, end: span.end }
              : span,
          kind: 'reference',
        });
    }
  }
  const headings = policy.sections.all.map(({ heading: { block } }) => block);
  let next = 0;
  return tokens
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .reduce<SemanticToken[]>((kept, token) => {
      while ((headings[next]?.end ?? Infinity) <= token.span.start) next++;
      if ((headings[next]?.start ?? Infinity) <= token.span.start) return kept;
      if ((kept.at(-1)?.span.end ?? 0) <= token.span.start) kept.push(...onLines(policy, token));
      return kept;
    }, []);
}

/** Clients know tokens of one line only. */
function onLines({ lines }: Policy, { span, kind }: SemanticToken): SemanticToken[] {
  const first = lines.lineAt(span.start);
  const last = lines.lineAt(Math.max(span.start, span.end - 1));
  if (first === last) return [{ span, kind }];
  const tokens: SemanticToken[] = [];
  for (let line = first; line <= last; line++) {
    const part = { start: Math.max(span.start, lines.startOf(line)), end: Math.min(span.end, lines.endOf(line)) };
    if (part.start < part.end) tokens.push({ span: part, kind });
  }
  return tokens;
}

/** A term with a capital is not meant by its word in lower case. */
export function isAsDefined(name: string, first: string): boolean {
  return !/^\p{Lu}/u.test(name) || !/\p{Ll}/u.test(first);
}
