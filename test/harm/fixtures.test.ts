/** Every fix of every rule on the rule's own fixtures, where each finds what it is for; and every other action on them. `npm test` tries fixes on every second fixture with findings and every fifth without, and actions on every fifth of all. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DEFAULT_SETTINGS,
  type Diagnosis,
  type LintContext,
  lint,
  mergeFacts,
  type Policy,
  parsePolicy,
  policyFacts,
} from '../../server/src/core/index.ts';
import { FIXABLE_RULES } from '../../server/src/core/knowledge/fixableRules.ts';
import { spread } from '../support/breadth.ts';
import { readMarkers } from '../support/markers.ts';
import { actionOffers, fixOffers, type Offer } from './actions.ts';
import { describeViolations, tryOffer } from './tryOffer.ts';

const root = join(import.meta.dirname, '../rules');
const today = '2026-11-23' as const;

interface Fixture {
  readonly file: string;
  /** Without its markers. */
  readonly text: string;
  /** Whether its rule finds something in it. */
  readonly isFlagged: boolean;
}

/** The fixtures of one rule. */
function fixturesOf(rule: string): readonly Fixture[] {
  return globSync('**/*.md', { cwd: join(root, rule) })
    .map((one) => one.replaceAll('\\', '/'))
    .filter((file) => !/\.(?:fixed|before)\.md$/.test(file))
    .sort()
    .map((file) => {
      const { text, expected } = readMarkers(new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(join(root, rule, file))));
      return { file: `${rule}/${file}`, text, isFlagged: expected.length > 0 };
    });
}

/** Of the fixtures of one rule those on which its fixes are tried. */
function triedFixtures(rule: string): readonly Fixture[] {
  const fixtures = fixturesOf(rule);
  return [
    ...spread(
      fixtures.filter(({ isFlagged }) => isFlagged),
      2,
    ),
    ...spread(
      fixtures.filter(({ isFlagged }) => !isFlagged),
      5,
    ),
  ];
}

function contextOf(file: string, text: string): LintContext {
  const before = join(root, file.replace(/\.md$/, '.before.md'));
  const path = 'legal/policy.md';
  return {
    today,
    settings: DEFAULT_SETTINGS,
    workspace: { ...mergeFacts([{ file: path, facts: policyFacts(parsePolicy(text, { path })) }]), file: path },
    ...(existsSync(before)
      ? { baseline: { policy: parsePolicy(readMarkers(readFileSync(before, 'utf8')).text, { path }), ref: 'HEAD' } }
      : {}),
  };
}

/** Every broken promise with its fixture; empty where all are kept. */
function listed(broken: readonly { readonly file: string; readonly detail: string }[]): string {
  return broken.map(({ file, detail }) => `${file}\n${detail}`).join('\n');
}

describe('fixes on the fixtures of their rules', function () {
  this.timeout(180_000);
  for (const rule of [...FIXABLE_RULES].sort()) {
    it(`${rule} keeps every promise`, () => {
      const broken: { file: string; detail: string }[] = [];
      for (const { file, text } of triedFixtures(rule)) {
        const policy = parsePolicy(text, { path: 'legal/policy.md' });
        const context = contextOf(file, text);
        const findings = lint(policy, context);
        for (const offer of fixOffers(policy, context, findings)) {
          if (offer.name !== `fix ${rule}` && offer.name !== `fix all of ${rule}` && offer.name !== 'fix all safely') continue;
          const outcome = tryOffer(offer, policy, context, findings);
          if (outcome && outcome.violations.length > 0)
            broken.push({ file, detail: describeViolations(outcome, outcome.violations).split('\n--- before', 1)[0] ?? '' });
        }
      }
      assert.equal(listed(broken), '');
    });
  }
});

/** A fixture with its findings and every action that is offered on it. */
interface TriedFixture {
  readonly file: string;
  readonly policy: Policy;
  readonly known: readonly Diagnosis[];
  readonly offers: readonly Offer[];
}

describe('actions on the fixtures of all rules', function () {
  this.timeout(180_000);
  const context = { today, settings: DEFAULT_SETTINGS } as const;
  let fixtures: readonly TriedFixture[];
  before(() => {
    fixtures = spread([...FIXABLE_RULES].sort().flatMap(fixturesOf), 5).map(({ file, text }) => {
      const policy = parsePolicy(text, { path: 'legal/policy.md' });
      return { file, policy, known: lint(policy, context), offers: actionOffers(policy, context) };
    });
  });
  for (const names of [/^renumber/, /^move/, /^(?:promote|demote)/, /^rename/, /link/, /contents/, /^follow/, /^set date/]) {
    const what = names.source.replace(/[^a-z|]/g, '');
    it(`${what} keep every promise`, () => {
      const broken: { file: string; detail: string }[] = [];
      for (const { file, policy, known, offers } of fixtures) {
        // Two of a kind on each: generated.test.ts tries five on policies made up for that.
        for (const offer of offers.filter(({ name }) => names.test(name)).slice(0, 2)) {
          const outcome = tryOffer(offer, policy, context, known);
          if (outcome && outcome.violations.length > 0)
            broken.push({ file, detail: describeViolations(outcome, outcome.violations).split('\n--- before', 1)[0] ?? '' });
        }
      }
      assert.equal(listed(broken), '');
    });
  }
});
