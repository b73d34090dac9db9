/** Every action on made-up policies: what it must not change stays, and what its maker knows of the policy is still so. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, type Diagnosis, lint, type Policy, parsePolicy } from '../../server/src/core/index.ts';
import { rounds } from '../support/breadth.ts';
import { actionOffers, baselineOffers, fixOffers, type Offer } from './actions.ts';
import { untruths } from './madeTruth.ts';
import { type MadePolicy, madePolicy } from './policies.ts';
import { describeViolations, tryOffer } from './tryOffer.ts';

const SEED = Number(process.env['SEED'] ?? 20261123);
const context = { today: '2026-11-23', settings: DEFAULT_SETTINGS } as const;

/** The actions, by what a reader of the results asks about; how many policies each is tried on in a thorough run. */
const ACTIONS: readonly (readonly [what: string, names: RegExp, runs: number])[] = [
  ['each quick fix of dates and front matter', /^fix (?:date|last|version|front|id)-/, 60],
  ['each quick fix of addresses', /^fix contact-/, 60],
  ['each quick fix of numbers and references', /^fix (?:heading|reference)-/, 60],
  ['each quick fix of links, terms, titles and words', /^fix (?!all|date|last|version|front|id-|contact|heading|reference)/, 80],
  ['fixing all findings of a rule', /^fix all of/, 60],
  ['fixing everything safely', /^fix all safely/, 60],
  ['turning a rule off here', /^turn off/, 30],
  ['renumbering', /^renumber/, 80],
  ['moving a section', /^move/, 80],
  ['promoting and demoting a section', /^(?:promote|demote)/, 60],
  ['renaming a term', /^rename term/, 40],
  ['renaming a heading', /^rename heading/, 40],
  ['renaming an address', /^rename address/, 40],
  ['references to links and back', /link/, 60],
  ['a list of contents', /contents/, 60],
  ['following moved files', /^follow/, 30],
  ['setting the date', /^set date/, 30],
];

/** Offers of one kind that are tried on one policy. */
const MOST_OFFERS = 5;

/** A made-up policy with its findings and all offers on it. */
interface Tried {
  readonly policy: Policy;
  readonly known: readonly Diagnosis[];
  readonly fixes: readonly Offer[];
  readonly actions: readonly Offer[];
}

/** By text: one seed gives every action the same policies, which are then read once. */
const tried = new Map<string, Tried>();

function triedOn(text: string): Tried {
  let found = tried.get(text);
  if (!found) {
    const policy = parsePolicy(text, { path: 'legal/policy.md' });
    const known = lint(policy, context);
    const fixes = [...fixOffers(policy, context, known), ...baselineOffers(policy, context)];
    tried.set(text, (found = { policy, known, fixes, actions: actionOffers(policy, context) }));
  }
  return found;
}

function check(made: MadePolicy, names: RegExp): void {
  const { policy, known, fixes, actions } = triedOn(made.text);
  const offers = (/fix|turn/.test(names.source) ? fixes : actions).filter(({ name }) => names.test(name));
  const step = Math.max(1, offers.length / MOST_OFFERS);
  for (let at = 0; at < offers.length; at += step) {
    const offer = offers[Math.floor(at)];
    const outcome = offer && tryOffer(offer, policy, context, known);
    if (!outcome) continue;
    assert.equal(describeViolations(outcome, [...outcome.violations, ...untruths(made, outcome.change)]), '');
  }
}

describe(`actions on made-up policies (seed ${SEED})`, function () {
  this.timeout(180_000);
  for (const [what, names, runs] of ACTIONS) {
    it(`${what} keeps every promise`, () =>
      fc.assert(
        fc.property(madePolicy, (made) => check(made, names)),
        { seed: SEED, numRuns: rounds(runs, 3), includeErrorInReport: true } as fc.Parameters<[MadePolicy]>,
      ));
  }
});
