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
        const meant = sectionTitled(policy, { label, span, target, name, space });
        if (!meant) continue;
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

/** The section that has the title instead; undefined where none has, or where another document, or the section that it is in, has the number with this title: the reference is right then. */
function sectionTitled(
  { clauses, scopes }: Policy,
  {
    label,
    span,
    target,
    name,
    space,
  }: { readonly label: string; readonly span: Span; readonly target: Clause; readonly name: string; readonly space: Clause['space'] },
): Clause | undefined {
  const here = scopes.at(span.start);
  const meant = clauses.all.find(
    (clause) =>
      scopes.homeOf(clause.numberSpan.start) === here &&
      clause.space === space &&
      clause.title !== '' &&
      titleName(clause.title) === name &&
      clause !== target,
  );
  return meant && clauseName(meant) !== label && meant.label !== label ? meant : undefined;
}

/** Whether another number of its list stays, and is wrong as well: its title isn't that of its section, and no finding says whose it is. All of a list are changed, or none. */
function leavesNeighborWrong(policy: Policy, own: Span): boolean {
  const { references, text } = policy;
  const from = text.lastIndexOf('\n', own.start) + 1;
  const lineEnd = text.indexOf('\n', own.end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const onLine = references
    .filter(({ kind, span }) => kind === 'own' && span.start >= from && span.end <= to)
    .flatMap(({ numbers, confidence, space }) => numbers.map((number) => ({ ...number, confidence, space })))
    .sort((a, b) => a.span.start - b.span.start);
  const at = onLine.findIndex(({ span }) => span.start === own.start);
  let [first, last] = [at, at];
  while (first > 0 && isBeside(onLine[first - 1], onLine[first])) first--;
  while (last < onLine.length - 1 && isBeside(onLine[last], onLine[last + 1])) last++;
  return onLine.slice(first, last + 1).some(({ target, title, label, range, span, confidence, space }) => {
    if (!target || !title || range !== undefined || span.start === own.start) return false;
    const name = titleName(title.text);
    if (name === '' || isTitled(target, name)) return false;
    return confidence < 0.7 || !sectionTitled(policy, { label, span, target, name, space });
  });
}

/** Whether the second of two numbers follows the first closely enough for one list. */
function isBeside(one: { readonly span: Span } | undefined, next: { readonly span: Span } | undefined): boolean {
  return one !== undefined && next !== undefined && next.span.start - one.span.end <= LONGEST_BETWEEN;
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
