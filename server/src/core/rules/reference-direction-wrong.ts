/** `reference-direction-wrong`: "above" for a section that stands below, and the reverse. */
import { linesNumbered } from '../document/outline/clauseLabels.ts';
import type { Policy } from '../document/policy.ts';
import { type SectionReference, titleName } from '../document/references/references.ts';
import { overlaps, type Span } from '../document/text/span.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';

/** Only where each section meant is known for sure and lies wholly on the other side, and nothing that could be meant as well stands where the writer says. */
export const referenceDirectionWrong: Rule = {
  id: 'reference-direction-wrong',
  group: 'References and links',
  summary: '"Above" refers to a section below, or the reverse.',
  why: 'Readers who look in the wrong direction think that the section was removed. This usually happens when sections are moved.',
  severity: 'information',
  *check(policy, { l10n }) {
    const { references, text } = policy;
    for (const reference of references) {
      const { kind, confidence, direction, span } = reference;
      if (kind !== 'own' || confidence < 0.85 || !direction) continue;
      const targets = targetsOf(reference, policy);
      if (!targets || targets.length === 0) continue;
      const wrong = targets.every((target) => (direction.to === 'above' ? target.start > span.end : target.end <= span.start));
      if (
        !wrong ||
        otherCandidates(policy, reference).some((other) => (direction.to === 'above' ? other.start < span.start : other.start >= span.end))
      )
        continue;
      const word = text.slice(direction.span.start, direction.span.end);
      const expected = direction.opposite === undefined ? undefined : like(word, direction.opposite);
      yield {
        span: direction.span,
        message: describe(direction.to, expected, l10n),
        related: targets.slice(0, 1).map((target) => ({
          span: { start: target.start, end: Math.min(target.end, endOfLine(text, target.start)) },
          message: l10n.t('The section meant'),
        })),
        fixes: fixesOf(direction, word, l10n),
      };
    }
  },
};

/** The places meant, each in the document of the text that the reference is in. */
function targetsOf({ numbers, heading, span }: SectionReference, { scopes }: Policy): readonly Span[] | undefined {
  if (heading) return heading.target && heading.exact && heading.target.section ? [heading.target.span] : undefined;
  const targets = numbers.map(({ target }) => (target && target.confidence >= 0.9 ? target.span : undefined));
  const here = scopes.at(span.start);
  const isHere = (target: Span): boolean => [here, here.within].includes(scopes.homeOf(target.start));
  return targets.every((target) => target !== undefined && isHere(target)) ? targets.flatMap((target) => target ?? []) : undefined;
}

/** Places that have the same number, or a name of the same words, and the pages that a linked name leads to. */
function otherCandidates({ text, clauses, sections, links }: Policy, { numbers, heading, span }: SectionReference): readonly Span[] {
  const labels = new Set(numbers.flatMap(({ target }) => (target ? [target.label] : [])));
  const name = heading && titleName(heading.text);
  const hasName = (title: string): boolean => name !== undefined && title !== '' && `-${titleName(title)}-`.includes(`-${name}-`);
  if (links.some(({ span: link, target }) => overlaps(link, span) && !target.startsWith('#')))
    return [
      { start: 0, end: 0 },
      { start: Infinity, end: Infinity },
    ];
  return [
    ...clauses.all.filter(({ label, title }) => labels.has(label) || hasName(title)).map(({ numberSpan }) => numberSpan),
    ...[...labels].flatMap((label) => linesNumbered(text, label).map((start) => ({ start, end: start + label.length }))),
    ...sections.all.filter((section) => hasName(section.heading.title)).map((section) => section.heading.span),
  ];
}

function fixesOf({ span, opposite }: NonNullable<SectionReference['direction']>, word: string, l10n: Localizer): Fix[] {
  if (opposite === undefined) return [];
  const newText = like(word, opposite);
  return [{ title: l10n.t('Change to "{text}"', { text: newText }), safe: false, edits: [{ span, newText }] }];
}

/** The opposite with the capitals of the word that it replaces. */
/** @param to where the text says that the section is */
function describe(to: 'above' | 'below', expected: string | undefined, l10n: Localizer): string {
  if (to === 'above')
    return expected === undefined
      ? l10n.t('The section referred to is below')
      : l10n.t('The section referred to is below; expected "{expected}"', { expected });
  return expected === undefined
    ? l10n.t('The section referred to is above')
    : l10n.t('The section referred to is above; expected "{expected}"', { expected });
}

function like(word: string, opposite: string): string {
  if (word === word.toUpperCase()) return opposite.toUpperCase();
  return word[0] === word[0]?.toUpperCase() ? opposite.slice(0, 1).toUpperCase() + opposite.slice(1) : opposite;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
