/** When each kind of policy is due for review, and from which of its dates that is reckoned. */
import assert from 'node:assert/strict';
import { explainInterval, nextReview } from '../../server/src/core/analysis/review.ts';
import { ENGLISH, parsePolicy, readSettings } from '../../server/src/core/index.ts';

function reviewOf(
  title: string,
  yaml: string,
  options: { readonly settings?: unknown; readonly path?: string; readonly body?: string } = {},
): string | undefined {
  const text = `---\ntitle: ${title}\n${yaml}\n---\n\n# ${title}\n\n${options.body ?? ''}\n`;
  const review = nextReview(parsePolicy(text, { path: options.path ?? 'policy.md' }), readSettings(options.settings ?? {}).settings);
  return review && `${review.due} from ${review.notice}, ${review.soon}/${review.overdue}: ${explainInterval(review, ENGLISH)}`;
}

describe('nextReview', () => {
  const updated = 'last_updated: 2026-02-10';
  const kinds: readonly (readonly [title: string, expected: string])[] = [
    ['Privacy Policy', '2027-02-10 from 2027-01-11, hint/information: 12 months after the last update'],
    ['Cookie Policy', '2027-02-10 from 2027-01-11, hint/information: 12 months after the last update'],
    ['Terms of Service', '2028-02-10 from 2027-12-12, hint/hint: 24 months after the last update'],
    ['Acceptable Use Policy', '2028-02-10 from 2027-12-12, hint/hint: 24 months after the last update'],
    ['Refund Policy', '2028-02-10 from 2027-12-12, hint/hint: 24 months after the last update'],
    ['Data Processing Agreement', '2027-02-10 from 2027-01-11, information/information: 12 months after the last update'],
    ['Access Control Policy', '2027-02-10 from 2027-01-11, information/warning: 12 months after the last update'],
    ['Accessibility Statement', '2027-02-10 from 2027-01-11, information/information: 12 months after the last update'],
    ['Code of Conduct', '2028-02-10 from 2028-01-11, information/information: 24 months after the last update'],
  ];
  for (const [title, expected] of kinds) it(`knows the cycle of: ${title}`, () => assert.equal(reviewOf(title, updated), expected));

  it('takes the policy at its word', () =>
    assert.equal(
      reviewOf('Terms of Service', `${updated}\nnext_review: 2026-12-01`),
      '2026-12-01 from 2026-11-01, information/warning: as stated in the policy',
    ));
  it('takes the later of update and review', () => {
    assert.equal(
      reviewOf('Privacy Policy', `${updated}\nlast_reviewed: 2026-08-01`),
      '2027-08-01 from 2027-07-02, hint/information: 12 months after the last review',
    );
    assert.equal(
      reviewOf('Privacy Policy', `${updated}\nlast_reviewed: 2025-08-01`),
      '2027-02-10 from 2027-01-11, hint/information: 12 months after the last update',
    );
  });
  it('reads the visible date where the front matter has none', () =>
    assert.equal(
      reviewOf('Privacy Policy', 'x: y', { body: 'Last updated: May 2026' }),
      '2027-05-31 from 2027-05-01, hint/information: 12 months after the last update',
    ));
  it('falls back on the day it took effect', () =>
    assert.equal(
      reviewOf('Privacy Policy', 'effective_date: 2026-03-01'),
      '2027-03-01 from 2027-01-30, hint/information: 12 months after it took effect',
    ));
  it('knows the latest entry of a revision history', () =>
    assert.equal(
      reviewOf('Access Control Policy', updated, { body: '| Version | Date |\n|---|---|\n| 1.0 | 2026-02-10 |\n| 1.1 | 2026-04-29 |' }),
      '2027-04-29 from 2027-03-30, information/warning: 12 months after its latest version',
    ));
  it('takes the later day of an ambiguous date', () =>
    assert.match(reviewOf('Privacy Policy', 'last_updated: 01/09/2026') ?? '', /^2027-09-01/));
  it('obeys the settings', () => {
    assert.equal(
      reviewOf('Terms of Service', updated, { settings: { reviewEvery: '6 months', dueSoon: '2 weeks' } }),
      '2026-08-10 from 2026-07-27, hint/hint: 6 months after the last update',
    );
    assert.equal(
      reviewOf('Privacy Policy', updated, { settings: { profiles: ['ccpa'] } }),
      '2027-02-10 from 2027-01-11, information/warning: 12 months after the last update',
    );
  });
  it('knows leap days', () => assert.match(reviewOf('Privacy Policy', 'last_updated: 2024-02-29') ?? '', /^2025-02-28/));
  it('leaves out drafts, archived policies and those without a date', () => {
    assert.equal(reviewOf('Privacy Policy', `${updated}\nstatus: draft`), undefined);
    assert.equal(reviewOf('Privacy Policy', `${updated}\nstatus: superseded`), undefined);
    assert.equal(reviewOf('Privacy Policy', updated, { path: 'legal/archive/privacy.md' }), undefined);
    assert.equal(reviewOf('Privacy Policy', 'last_updated: TBD'), undefined);
    assert.equal(reviewOf('Privacy Policy', 'x: y'), undefined);
  });
});
