/** Carries out one offer and lists every promise that it breaks; the way of all tests in this folder. */
import { type Diagnosis, type LintContext, lint, type Policy } from '../../server/src/core/index.ts';
import type { Offer } from './actions.ts';
import { type Change, carryOut } from './change.ts';
import { type Violation, violationsOf } from './promises.ts';

/** What became of an offer. */
export interface Outcome {
  readonly change: Change;
  readonly violations: readonly Violation[];
}

/** Undefined where the offer does nothing. @param known findings of `policy`, where the caller has them */
export function tryOffer(offer: Offer, policy: Policy, context: LintContext, known?: readonly Diagnosis[]): Outcome | undefined {
  const action = offer.make();
  if (!action || action.edits.length === 0) return undefined;
  const change = carryOut(action);
  const before = once(() => (known && action.policy === policy ? known : lint(action.policy, context)));
  const after = once(() => lint(change.after, context));
  return { change, violations: violationsOf(change, { before, after }) };
}

function once<T>(compute: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: compute() }).value;
}

/** One line for each broken promise, with the change that breaks it. */
export function describeViolations({ change: { action, before, after } }: Outcome, violations: readonly Violation[]): string {
  return violations.length === 0
    ? ''
    : [
        `${action.name}: ${action.title}`,
        ...violations.map(
          ({ promise, detail, at }) => `  ${promise}: ${detail}${at === undefined ? '' : ` (line ${before.lines.lineAt(at) + 1})`}`,
        ),
        ...(before.text.length < 3000 ? ['--- before', before.text, '--- after', after.text] : []),
      ].join('\n');
}
