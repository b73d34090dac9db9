/** `term-defined-twice`: one term has two definitions. */
import type { Policy } from '../document/policy.ts';
import type { Definition } from '../document/terms/definitions.ts';
import { firstEndingAfter } from '../document/text/sorted.ts';
import type { Span } from '../document/text/span.ts';
import type { Finding, Rule } from './rule.ts';

/** Parts of a text that may have definitions of their own. */
const OWN_SCOPE =
  /(?:^|[^\p{L}])(?:addendum|annex|appendix|schedule|exhibit|supplement(?:al)?|anhang|anlage|annexe|anexo|allegato)(?![\p{L}])/iu;

/** Titles name a text for its readers, so they count for nothing; an annex may define anew. No fix: which of the two holds, and whether they say the same, only the writer knows. */
export const termDefinedTwice: Rule = {
  id: 'term-defined-twice',
  group: 'Defined terms',
  summary: 'A term is defined a second time.',
  why: "With two definitions, readers don't know which one applies, and when one is changed, the other is forgotten. Define each term in one place.",
  severity: 'warning',
  *check(policy, { l10n }) {
    const scopeOf = annexOf(policy);
    const repeated = new Map<number, Finding[]>();
    for (const { name, definitions } of policy.terms) {
      const first = new Map<number, Definition>();
      for (const definition of definitions) {
        if (!counts(definition)) continue;
        const scope = scopeOf(definition.span.start);
        const earlier = first.get(scope);
        if (!earlier) {
          first.set(scope, definition);
          continue;
        }
        if (!isAnother(definition, earlier)) continue;
        const finding = {
          span: definition.span,
          message: l10n.t('"{name}" is already defined in line {line}', {
            name,
            line: String(policy.lines.lineAt(earlier.span.start) + 1),
          }),
          related: [{ span: earlier.span, message: l10n.t('The first definition') }],
        };
        repeated.set(scope, [...(repeated.get(scope) ?? []), finding]);
      }
    }
    for (const findings of repeated.values()) if (findings.length < MOST_SLIPS) yield* findings;
  },
};

/** From so many on the text holds versions of one document, for regions or of other days, that nothing else tells apart. */
const MOST_SLIPS = 3;

/** Not two names of one definition that differ in case only, a definition that goes on, nor a passage that stands twice with all its words. */
function isAnother(definition: Definition, earlier: Definition): boolean {
  const { block, whole } = definition;
  if (earlier.whole.start === whole.start) return false;
  if (earlier.block === block) return definition.confidence === 'certain' || definition.form === 'parenthesis';
  return earlier.block.leaf.prose.text !== block.leaf.prose.text;
}

function counts({ confidence, form, block }: Definition): boolean {
  return confidence !== 'possible' && form !== 'reference' && form !== 'row' && block.leaf.kind !== 'heading';
}

/** Tells of an offset in which annex or document of the text it lies: where that starts. */
function annexOf({ sections, scopes }: Policy): (offset: number) => number {
  const annexes: Span[] = [];
  for (const { heading, span } of sections.all)
    if (heading.level < 4 && OWN_SCOPE.test(heading.text) && span.start >= (annexes.at(-1)?.end ?? 0)) annexes.push(span);
  return (offset) => {
    const annex = annexes[firstEndingAfter(annexes, offset)];
    return Math.max(annex && annex.start <= offset ? annex.start : 0, scopes.at(offset).span.start);
  };
}
