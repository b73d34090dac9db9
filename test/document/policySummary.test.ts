/** A policy in one line of a list: titles, dates, and how its next review stands today. */
import assert from 'node:assert/strict';
import { type PolicySummary, policySummary } from '../../server/src/core/features/policySummary.ts';
import { ENGLISH, type IsoDate, lint, mergeFacts, parsePolicy, policyFacts, readSettings } from '../../server/src/core/index.ts';

function summaryOf(
  frontMatter: string,
  {
    today = '2026-11-23',
    body = '# Access Control Policy\n',
    path = 'policies/access.md',
    settings: given = {},
  }: { readonly today?: IsoDate; readonly body?: string; readonly path?: string; readonly settings?: unknown } = {},
): PolicySummary {
  const { settings } = readSettings(given);
  const policy = parsePolicy(frontMatter === '' ? body : `---\n${frontMatter}\n---\n\n${body}`, { path });
  return policySummary(policy, { today, settings, diagnoses: lint(policy, { today, settings }), l10n: ENGLISH });
}

describe('the language versions in a summary', () => {
  const today: IsoDate = '2026-11-23';
  /** What is said of each of these files; `front` is its front matter. */
  const versionsOf = (
    files: Readonly<Record<string, string>>,
    rules: unknown = {},
  ): Readonly<Record<string, PolicySummary['languageVersion']>> => {
    const { settings } = readSettings({ rules });
    const policies = Object.entries(files).map(([path, front]) => ({
      path,
      policy: parsePolicy(`---\n${front}\n---\n\n# Policy\n`, { path }),
    }));
    const merged = mergeFacts(policies.map(({ path, policy }) => ({ file: path, facts: policyFacts(policy) })));
    return Object.fromEntries(
      policies.map(({ path, policy }) => {
        const workspace = { ...merged, file: path };
        const diagnoses = lint(policy, { today, settings, workspace });
        return [path, policySummary(policy, { today, settings, diagnoses, l10n: ENGLISH, workspace }).languageVersion];
      }),
    );
  };

  it('are an original and its translations', () =>
    assert.deepEqual(
      versionsOf({
        'legal/privacy.md': 'lang: en\nlast_updated: 2026-05-02',
        'legal/privacy.de.md': 'lang: de\nlast_updated: 2026-02-10',
        'legal/fr/privacy.md': 'lang: fr\nlast_updated: 2026-05-02',
        'legal/terms.md': 'lang: en',
      }),
      {
        'legal/privacy.md': { language: 'en', isTranslation: false },
        'legal/privacy.de.md': { language: 'de', listedBelow: 'legal/privacy.md', isTranslation: true, behind: { since: '2026-05-02' } },
        'legal/fr/privacy.md': { language: 'fr', listedBelow: 'legal/privacy.md', isTranslation: true },
        'legal/terms.md': undefined,
      },
    ));

  it('are listed below the first where nothing tells the original', () =>
    assert.deepEqual(versionsOf({ 'it/privacy.md': 'lang: it', 'de/privacy.md': 'lang: de', 'fr/privacy.md': 'lang: fr' }), {
      'it/privacy.md': { language: 'it', listedBelow: 'de/privacy.md', isTranslation: false },
      'de/privacy.md': { language: 'de', isTranslation: false },
      'fr/privacy.md': { language: 'fr', listedBelow: 'de/privacy.md', isTranslation: false },
    }));

  it('are behind only where that is a finding', () => {
    const files = {
      'privacy.md': 'lang: en\nversion: "2.0"',
      'datenschutz.md': 'lang: de\nversion: "1.0"\ntranslation_of: privacy.md',
    };
    assert.deepEqual(versionsOf(files)['datenschutz.md']?.behind, { version: '2.0' });
    assert.equal(versionsOf(files, { 'translation-behind': 'off' })['datenschutz.md']?.behind, undefined);
  });
});

describe('policySummary', () => {
  it('says what a list shows', () => {
    const { findings, ...rest } = summaryOf('version: "1.4"\nlast_updated: 2026-02-10\nstatus: Published');
    assert.deepEqual(rest, {
      title: 'Access Control Policy',
      kind: 'security',
      version: '1.4',
      status: 'Published',
      lastUpdated: '2026-02-10',
      review: { due: '2027-02-10', why: '12 months after the last update', state: 'fine', reminds: false },
      archived: false,
      draft: false,
    });
    assert.deepEqual(Object.keys(findings), ['error', 'warning', 'information', 'hint']);
  });

  it('counts the findings by how loud they are', () => {
    assert.deepEqual(summaryOf('last_updated: 2026-02-30', { body: '# Access Control Policy\n\nAsk [COMPANY].\n' }).findings.error, 2);
    assert.equal(
      summaryOf('last_updated: 2026-02-10', {
        body: '# Access Control Policy\n\nAsk [COMPANY].\n',
        settings: { rules: { 'placeholder-left': 'off' } },
      }).findings.error,
      0,
    );
  });

  it('takes the file name where there is no title, and one line of a long one', () => {
    assert.equal(summaryOf('version: "1"', { body: 'Nothing.\n', path: 'legal/terms-of-use.md' }).title, 'terms-of-use');
    assert.equal(summaryOf('', { body: '', path: '' }).title, 'Policy');
    assert.equal(summaryOf(`document_title: "${'a b\\n'.repeat(500)}"`).title.length, 200);
  });

  it('takes the last day of a date that names none', () =>
    assert.equal(summaryOf('', { body: '# Privacy Policy\n\nLast updated: February 2024\n' }).lastUpdated, '2024-02-29'));

  const stands = (frontMatter: string, today: IsoDate, settings: unknown = {}): string => {
    const { review } = summaryOf(frontMatter, { today, settings });
    return review ? `${review.due} ${review.state}` : 'no review';
  };
  const cases: readonly (readonly [what: string, frontMatter: string, today: IsoDate, settings: unknown, expected: string])[] = [
    ['the day it is due is not overdue', 'next_review: 2026-12-31', '2026-12-31', {}, '2026-12-31 soon'],
    ['New Year’s Day after it is', 'next_review: 2026-12-31', '2027-01-01', {}, '2026-12-31 overdue'],
    ['notice that begins in the old year', 'next_review: 2027-01-05', '2026-12-06', {}, '2027-01-05 soon'],
    ['the day before notice', 'next_review: 2027-01-05', '2026-12-05', {}, '2027-01-05 fine'],
    ['a year after a leap day', 'last_updated: 2024-02-29', '2025-03-01', {}, '2025-02-28 overdue'],
    ['four years after a leap day', 'last_updated: 2024-02-29', '2028-02-29', { reviewEvery: '4 years' }, '2028-02-29 soon'],
    ['a month after 31 January', 'last_updated: 2026-01-31', '2026-02-28', { reviewEvery: '1 month' }, '2026-02-28 soon'],
    ['a month after 31 January of a leap year', 'last_updated: 2028-01-31', '2028-03-01', { reviewEvery: 'P1M' }, '2028-02-29 overdue'],
    ['half a year over a change of clocks', 'last_updated: 2026-09-29', '2027-03-29', { reviewEvery: '6 months' }, '2027-03-29 soon'],
    ['notice of a month that has 31 days', 'next_review: 2026-12-31', '2026-11-30', { dueSoon: '1 month' }, '2026-12-31 soon'],
    ['notice of two weeks over the day clocks go back', 'next_review: 2026-11-01', '2026-10-18', { dueSoon: '2 weeks' }, '2026-11-01 soon'],
    ['a draft', 'last_updated: 2020-01-01\nstatus: draft', '2026-11-23', {}, 'no review'],
    ['an archived policy', 'last_updated: 2020-01-01\nstatus: archived', '2026-11-23', {}, 'no review'],
    ['no date', 'version: "1"', '2026-11-23', {}, 'no review'],
  ];
  for (const [what, frontMatter, today, settings, expected] of cases)
    it(`knows how the review stands: ${what}`, () => assert.equal(stands(frontMatter, today, settings), expected));

  it('reminds unless the rule is off', () => {
    const overdue = 'next_review: 2026-01-01';
    assert.equal(summaryOf(overdue).review?.reminds, true);
    assert.equal(summaryOf(overdue, { settings: { rules: { 'review-overdue': 'off' } } }).review?.reminds, false);
    assert.equal(summaryOf('next_review: 2026-12-01').review?.reminds, true);
    assert.equal(summaryOf(overdue, { body: '# Access Control Policy\n' }).review?.state, 'overdue');
  });
});
