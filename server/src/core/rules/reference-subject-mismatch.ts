/** `reference-subject-mismatch`: a reference names a section, but its sentence is about the section before or after that. */
import { findStrayedDefinitions, findStrayedSubjects } from '../analysis/references/strayedSubjects.ts';
import { findWrongNeighbors } from '../analysis/references/wrongNeighbors.ts';
import type { Clause } from '../document/outline/clauseIndex.ts';
import { clauseName } from '../document/outline/clauses.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Rule } from './rule.ts';

/** Only a neighbor is meant whose title the sentence repeats: numbers are one off after a section was put in or taken out. */
export const referenceSubjectMismatch: Rule = {
  id: 'reference-subject-mismatch',
  group: 'References and links',
  summary: 'A sentence is about one section but refers to the one before or after it.',
  why: 'Readers who follow the reference find another subject. After a section is added or removed, references written by hand lead to its neighbor, which exists, so nothing looks wrong.',
  severity: 'information',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    const titled = findWrongNeighbors(policy);
    for (const { number, cited, meant } of titled) {
      const name = clauseName(meant);
      yield {
        span: number.span,
        message: l10n.t('This sentence is about "{meant}" ({expected}), but {number} is "{cited}"', {
          meant: short(meant.title),
          expected: name,
          number: number.label,
          cited: short(cited.title),
        }),
        related: [
          { span: meant.numberSpan, message: l10n.t('"{section}" is here', { section: `${name} ${meant.title}` }) },
          { span: cited.numberSpan, message: l10n.t('"{section}" is here', { section: `${cited.label} ${cited.title}` }) },
        ],
        fixes: [
          {
            title: l10n.t('Change the number to {number}', { number: name }),
            safe: false,
            edits: [{ span: number.span, newText: name }],
          },
        ],
      };
    }
    const strayed = [...findStrayedDefinitions(policy), ...findStrayedSubjects(policy)];
    for (const [index, { number, span, cited, meant, subject }] of strayed.entries()) {
      if (titled.some((one) => one.number === number) || strayed.findIndex((one) => one.number === number) < index) continue;
      yield {
        span,
        message: l10n.t('"{subject}" is in {expected}, not in {number}', {
          subject: short(subject),
          expected: fullName(meant),
          number: fullName(cited),
        }),
        related: [
          { span: meant.numberSpan, message: l10n.t('{section} is here', { section: fullName(meant) }) },
          { span: cited.numberSpan, message: l10n.t('{section} is here', { section: fullName(cited) }) },
        ],
      };
    }
  },
};

/** The number with those above it that it doesn't show: "5 (3)". */
function fullName(clause: Clause): string {
  const { parent, kind } = clause;
  const own = clauseName(clause);
  return parent && kind !== 'heading' && !own.includes('.') ? `${clauseName(parent)} (${own})` : own;
}

function short(title: string): string {
  return truncate(title, 40);
}
