/** `reference-direction-wrong`: "above" for a section that stands below, and the reverse. */
import type { SectionReference } from '../document/references.ts';
import type { Span } from '../document/span.ts';
import type { Fix, Rule } from './rule.ts';

/** Only where each section meant is known for sure and lies wholly on the other side. */
export const referenceDirectionWrong: Rule = {
  id: 'reference-direction-wrong',
  summary: '“above” is said of a section that stands below, or the reverse.',
  why: 'Readers who look in the wrong direction think that the section was taken out. It mostly happens when sections are moved.',
  severity: 'information',
  *check({ references, text }) {
    for (const reference of references) {
      const { kind, confidence, direction, span } = reference;
      if (kind !== 'own' || confidence < 0.85 || !direction) continue;
      const targets = targetsOf(reference);
      if (!targets || targets.length === 0) continue;
      const wrong = targets.every((target) => (direction.to === 'above' ? target.start > span.end : target.end <= span.start));
      if (!wrong) continue;
      const word = text.slice(direction.span.start, direction.span.end);
      const there = direction.to === 'above' ? 'below' : 'above';
      yield {
        span: direction.span,
        message: `What this refers to stands ${there}, expected ${direction.opposite === undefined ? 'a word that says so' : `“${like(word, direction.opposite)}”`}`,
        related: targets.slice(0, 1).map((target) => ({ span: { start: target.start, end: Math.min(target.end, endOfLine(text, target.start)) }, message: 'The section meant' })),
        fixes: fixesOf(direction, word),
      };
    }
  },
};

function targetsOf({ numbers, heading }: SectionReference): readonly Span[] | undefined {
  if (heading) return heading.target && heading.exact && heading.target.section ? [heading.target.span] : undefined;
  const targets = numbers.map(({ target }) => (target && target.confidence >= 0.9 ? target.span : undefined));
  return targets.every((target) => target !== undefined) ? targets : undefined;
}

function fixesOf({ span, opposite }: NonNullable<SectionReference['direction']>, word: string): Fix[] {
  if (opposite === undefined) return [];
  const newText = like(word, opposite);
  return [{ title: `Change to “${newText}”`, safe: false, edits: [{ span, newText }] }];
}

/** The opposite with the capitals of the word that it replaces. */
function like(word: string, opposite: string): string {
  if (word === word.toUpperCase()) return opposite.toUpperCase();
  return word[0] === word[0]?.toUpperCase() ? opposite.slice(0, 1).toUpperCase() + opposite.slice(1) : opposite;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
