/** The samples that a new user tries: one in order, one with a mistake of nearly every kind, of which one is fixed by Apply All Safe Fixes wherever it is opened. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edited, fixAll, type IsoDate, lint, type Policy, parsePolicy, readSettings } from '../server/src/core/index.ts';

const TODAY: IsoDate = '2026-11-23';
// Whether addresses have to be links depends on the site around a policy, and there is none.
const { settings } = readSettings({ rules: { 'contact-email-unlinked': 'off' } });
const sample = (name: string): Policy => parsePolicy(readFileSync(join(import.meta.dirname, '../samples', name), 'utf8'), { path: name });
const found = (policy: Policy) => lint(policy, { today: TODAY, settings });

describe('the samples', () => {
  it('are in order, but for the one with mistakes', () => {
    for (const name of ['privacy-policy.md', 'privacy-policy.he.md']) assert.deepEqual(found(sample(name)), []);
  });

  it('have a mistake that is safe to fix, with no site around them', () => {
    const policy = sample('privacy-with-mistakes.md');
    const before = found(policy);
    const { fixed, policy: after } = fixAll(policy, found, (edits, one) => edited(one, edits));
    assert.equal(fixed, 1);
    assert(after.text.includes('We use **two cookies**, both'), after.text);
    // The others stay for the writer.
    assert.deepEqual(
      found(after).map(({ rule }) => rule),
      before.map(({ rule }) => rule).filter((rule) => rule !== 'emphasis-broken'),
    );
  });
});
