/** `reference-title-mismatch`: a reference gives the number of one section and the title of another. */
import type { Clause } from '../document/outline/clauseIndex.ts';
import { clauseName } from '../document/outline/clauses.ts';
import type { Policy } from '../document/policy.ts';
import { titleName } from '../document/references/references.ts';
import { mostSimilar } from '../document/text/similarity.ts';
import type { Span } from '../document/text/span.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';

/** A title that no section has is a description, and left alone. */
export const referenceTitleMismatch: Rule = {
  id: 'reference-title-mismatch',
  group: 'References and links',
  summary: 'A reference gives the number of one section and the title of another.',
  why: "The number and the title lead to two different places, so nobody can say which one applies. This usually happens when sections are renumbered and the references aren't.",
  severity: 'warning',
  *check(policy, { l10n }) {
    for (const { kind, confidence, numbers, space } of policy.references) {
      if (kind !== 'own' || confidence < 0.7) continue;
      for (const { target, title, label, span, range } of numbers) {
        // Behind "4.1 to 4.7" stands the title of 4.
        if (!target || !title || target.title === '' || range !== undefined) continue;
        const name = titleName(title.text);
        if (name === '' || isTitled(target, name)) continue;
        const here = policy.scopes.at(span.start);
        const meant = policy.clauses.all.find(
          (clause) =>
            policy.scopes.homeOf(clause.numberSpan.start) === here &&
            clause.space === space &&
            clause.title !== '' &&
            titleName(clause.title) === name &&
            clause !== target,
        );
        // Another document, or the section that it is in, has the number with this title: the reference is right.
        if (!meant || clauseName(meant) === label || meant.label === label) continue;
        yield {
          span: { start: Math.min(span.start, title.span.start), end: Math.max(span.end, title.span.end) },
          message: l10n.t('"{title}" has the number {meant}, but {number} is "{other}"', {
            title: short(title.text),
            meant: clauseName(meant),
            number: label,
            other: short(target.title),
          }),
          related: [
            { span: meant.numberSpan, message: l10n.t('"{section}" is here', { section: `${clauseName(meant)} ${meant.title}` }) },
            { span: target.numberSpan, message: l10n.t('"{section}" is here', { section: `${target.label} ${target.title}` }) },
          ],
          // The title says what is meant; the number is what renumbering leaves behind.
          fixes: leavesNeighborWrong(policy, span) ? [] : fixesOf({ label, span }, meant, l10n),
        };
      }
    }
  },
};

/** Whether a number beside it in its list stays, and is wrong by the same step: its title is neither that of its section nor of another one. */
function leavesNeighborWrong({ references, text, clauses }: Policy, own: Span): boolean {
  const from = text.lastIndexOf('\n', own.start) + 1;
  const lineEnd = text.indexOf('\n', own.end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  return references.some(
    ({ kind, numbers, span }) =>
      kind === 'own' &&
      span.start >= from &&
      span.end <= to &&
      numbers.some(({ target, title, range, span: at }) => {
        if (!target || !title || range !== undefined || at.start === own.start || !isBeside(at, own)) return false;
        const name = titleName(title.text);
        return name !== '' && !isTitled(target, name) && !clauses.all.some((clause) => titleName(clause.title) === name);
      }),
  );
}

/** Whether two numbers are close enough for one list, whose numbers are wrong by one step. */
function isBeside(one: Span, other: Span): boolean {
  return Math.max(one.start, other.start) - Math.min(one.end, other.end) <= LONGEST_BETWEEN;
}

/** From one number of a list to the next, with a title between them, in code units. */
const LONGEST_BETWEEN = 80;

/** Whether a clause, or one that it is a part of, has a title like that. */
function isTitled(clause: Clause, name: string): boolean {
  for (let at: Clause | undefined = clause; at; at = at.parent) if (at.title !== '' && isAlike(name, titleName(at.title))) return true;
  return false;
}

function isAlike(given: string, title: string): boolean {
  return (
    `-${title}-`.includes(`-${given}-`) ||
    `-${given}-`.includes(`-${title}-`) ||
    mostSimilar(given, [title], (one) => one, 0.85) !== undefined
  );
}

function fixesOf({ label, span }: { readonly label: string; readonly span: Span }, meant: Clause, l10n: Localizer): Fix[] {
  const name = clauseName(meant);
  // A number put together from those of many sections is none that a writer would use, nor one with more parts than the writer gave.
  if (meant.path.length > MOST_PARTS || (name !== meant.label && partsIn(name) !== partsIn(label))) return [];
  return [{ title: l10n.t('Change the number to {number}', { number: name }), safe: false, edits: [{ span, newText: name }] }];
}

function partsIn(name: string): number {
  return name.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** No policy refers to deeper sections. */
const MOST_PARTS = 4;

function short(title: string): string {
  return truncate(title, 28);
}
