/** How the list of policies is worded, filtered and grouped, and when a reminder comes. */
import assert from 'node:assert/strict';
import { formatFindingCounts } from '../../client/src/findingCounts.ts';
import { formatDate } from '../../client/src/formatDate.ts';
import { decideReminder, type ReminderFacts, readRemindersSoFar, snooze } from '../../client/src/policies/dailyReminder.ts';
import {
  filterPolicies,
  type Grouping,
  groupPolicies,
  type ListedPolicy,
  nestTranslations,
} from '../../client/src/policies/policyGroups.ts';
import {
  type DisplayLanguage,
  formatDuration,
  describePolicy as inWords,
  markOf,
  nameLanguage,
} from '../../client/src/policies/policyWords.ts';
import type { PolicyEntry } from '../../server/src/protocol.ts';

const language: DisplayLanguage = {
  locale: 'en-GB',
  l10n: {
    t: (...[message, ...values]: readonly unknown[]) =>
      String(message).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
  },
};
const none = { error: 0, warning: 0, information: 0, hint: 0 };
const today = '2026-11-23';

function policy(title: string, due?: string, more: Partial<PolicyEntry> = {}): PolicyEntry {
  const state = due === undefined ? undefined : due < today ? 'overdue' : due < '2026-12-23' ? 'soon' : 'fine';
  return {
    uri: `file:///w/${title}.md`,
    title,
    kind: 'privacy policy',
    archived: false,
    draft: false,
    findings: none,
    ...(due && state ? { review: { due, why: 'as stated in the policy', state, reminds: state !== 'fine' } } : {}),
    ...more,
  };
}

describe('the words of the list', () => {
  const told = (one: PolicyEntry): string => inWords(one, today, language);
  it('tell version, date and review', () => {
    const rest = { version: '1.4', lastUpdated: '2026-02-10' };
    assert.equal(told(policy('A', '2026-08-10', rest)), '3 months overdue · 1.4 · 10 Feb 2026');
    assert.equal(told(policy('A', '2026-11-22', rest)), '1 day overdue · 1.4 · 10 Feb 2026');
    assert.equal(told(policy('A', today)), 'due today');
    assert.equal(told(policy('A', '2026-12-05')), 'due in 12 days');
    assert.equal(told(policy('A', '2027-02-10', rest)), '1.4 · 10 Feb 2026 · next review 10 Feb 2027');
    assert.equal(told(policy('A', undefined, { version: '3' })), '3');
    assert.equal(told(policy('A', '2020-01-01', { draft: true })), 'draft');
    assert.equal(told(policy('A', undefined, { archived: true, status: 'Superseded' })), 'superseded');
    assert.equal(told(policy('A')), '');
    assert.equal(
      told(policy('A', undefined, { version: '3', findings: { error: 1, warning: 2, information: 3, hint: 1 } })),
      '1 error · 3 · 2 warnings',
    );
    assert.equal(
      told(policy('A', '2026-08-10', { ...rest, findings: { ...none, error: 2 } })),
      '3 months overdue · 2 errors · 1.4 · 10 Feb 2026',
    );
  });

  it('measure in days, then in whole months', () => {
    for (const [from, to, expected] of [
      ['2026-12-31', '2027-01-01', '1 day'],
      ['2024-02-28', '2024-03-01', '2 days'],
      ['2026-01-31', '2026-03-30', '58 days'],
      ['2026-01-31', '2026-03-31', '2 months'],
      ['2026-01-31', '2026-04-01', '2 months'],
      ['2026-01-31', '2026-04-30', '2 months'],
      ['2026-01-31', '2026-05-01', '3 months'],
      ['2024-11-24', today, '23 months'],
      ['2026-07-01', '2026-08-31', '61 days'],
      ['2024-11-23', today, '24 months'],
      ['2020-12-31', today, '70 months'],
    ] as const)
      assert.equal(formatDuration(from, to, language.l10n), expected, `${from} to ${to}`);
  });

  it('write dates in the user’s language', () => {
    assert.equal(formatDate('2026-02-10', 'de'), '10.02.2026');
    assert.equal(formatDate('2026-10-01', 'fr'), '1er oct. 2026');
    assert.equal(formatDate('2026-10-11', 'fr', 'long'), '11 octobre 2026');
    assert.equal(formatDate('2026-02-10', 'not a language'), '2026-02-10');
    assert.equal(formatDate('2011-12-30', 'en-GB', 'long'), '30 December 2011');
  });

  it('are beside an icon that tells the worst that is known of a policy', () => {
    const found = (error: number, warning: number): Partial<PolicyEntry> => ({ findings: { error, warning, information: 3, hint: 3 } });
    for (const [one, mark] of [
      [policy('A', '2027-02-10', found(0, 0)), 'fine'],
      [policy('A', '2027-02-10', found(15, 0)), 'error'],
      [policy('A', '2027-02-10', found(0, 2)), 'warning'],
      [policy('A', '2026-01-10', found(0, 2)), 'overdue'],
      [policy('A', '2026-01-10', found(1, 0)), 'error'],
      [policy('A', '2026-12-05', found(0, 1)), 'warning'],
      [policy('A', '2026-12-05', found(0, 0)), 'soon'],
      [policy('A', undefined, found(0, 0)), 'undated'],
      [policy('A', undefined, found(1, 1)), 'error'],
      [policy('A', undefined, { draft: true, ...found(0, 0) }), 'draft'],
      [policy('A', undefined, { draft: true, ...found(2, 0) }), 'error'],
      [policy('A', '2027-02-10', { archived: true, ...found(9, 9) }), 'archived'],
    ] as const)
      assert.equal(markOf(one), mark, JSON.stringify(one));
  });

  it('count findings', () => {
    assert.equal(formatFindingCounts(none, language.l10n), '');
    assert.equal(
      formatFindingCounts({ error: 1, warning: 2, information: 3, hint: 1 }, language.l10n),
      '1 error, 2 warnings, 3 informational, 1 hint',
    );
  });
});

describe('the groups of the list', () => {
  const listed: readonly ListedPolicy[] = [
    { path: 'legal/b.md', policy: policy('Beta', '2027-01-01') },
    { path: 'legal/a.md', policy: policy('Alpha', '2027-05-01', { kind: 'cookie policy' }) },
    { path: 'legal/o1.md', policy: policy('Overdue Since May', '2026-05-01') },
    { path: 'legal/o2.md', policy: policy('Zed', '2025-05-01') },
    { path: 'legal/s.md', policy: policy('Soon', '2026-12-01') },
    { path: 'top.md', policy: policy('Top', undefined, { version: '7.7', draft: true }) },
    { path: 'hr/old.md', policy: policy('Old', undefined, { archived: true, kind: 'cookie policy' }) },
  ];
  const shown = (grouping: Grouping, of = listed): readonly string[] =>
    groupPolicies(of, grouping, 'samples', language).map(
      ({ title, overdue, policies }) => `${title} ${overdue}: ${policies.map(({ policy: { title: name } }) => name).join(', ')}`,
    );

  it('put what is overdue first, the longest overdue before all', () =>
    assert.deepEqual(shown('folder'), ['legal 2: Zed, Overdue Since May, Soon, Alpha, Beta', 'samples 0: Top', 'hr 0: Old']));
  it('are kinds', () =>
    assert.deepEqual(shown('kind'), ['Privacy policy 2: Zed, Overdue Since May, Soon, Beta, Top', 'Cookie policy 0: Alpha, Old']));
  it('are ways to stand, the most urgent first', () =>
    assert.deepEqual(shown('status'), [
      'Overdue for Review 2: Zed, Overdue Since May',
      'Due Soon 0: Soon',
      'Up to Date 0: Alpha, Beta',
      'Drafts 0: Top',
      'Archived 0: Old',
    ]));
  it('hold what the filter leaves', () => {
    for (const [filter, titles] of [
      ['COOKIE', ['Alpha', 'Old']],
      ['hr/', ['Old']],
      ['legal cookie', ['Alpha']],
      ['7.7', ['Top']],
      [' ', listed.map(({ policy: { title } }) => title)],
      ['nothing like it', []],
    ] as const)
      assert.deepEqual(
        filterPolicies(listed, filter).map(({ policy: { title } }) => title),
        titles,
        filter,
      );
  });
});

describe('language versions in the list', () => {
  const version = (
    language: string,
    of?: string,
    behind?: { readonly since?: string; readonly version?: string },
  ): Partial<PolicyEntry> => ({
    languageVersion: {
      language,
      ...(of ? { listedBelow: `file:///w/${of}.md` } : {}),
      isTranslation: of !== undefined,
      ...(behind ? { behind } : {}),
    },
  });
  const english = { path: 'legal/privacy.md', policy: policy('Privacy', '2027-05-01', version('en')) };
  const german = {
    path: 'legal/de/privacy.md',
    policy: policy('Datenschutz', '2027-05-01', { kind: 'data policy', ...version('de', 'Privacy', { since: '2026-08-20' }) }),
  };
  const french = { path: 'legal/fr/privacy.md', policy: policy('Confidentialité', '2026-05-01', version('fr', 'Privacy')) };
  const alone = { path: 'legal/terms.md', policy: policy('Terms', '2027-01-01') };
  const all: readonly ListedPolicy[] = [german, french, english, alone];
  const written = ({ policy: { title }, translations }: ListedPolicy): string =>
    translations ? `${title} (${translations.map(written).join(', ')})` : title;
  const shown = (grouping: Grouping, of = all): readonly string[] =>
    groupPolicies(of, grouping, 'samples', language).map(
      ({ title, count, overdue, policies }) => `${title} ${count}/${overdue}: ${policies.map(written).join(', ')}`,
    );

  it('are below their original, by language, in every grouping', () => {
    assert.deepEqual(shown('folder'), ['legal 4/1: Privacy (Confidentialité, Datenschutz), Terms']);
    assert.deepEqual(shown('kind'), ['Privacy policy 4/1: Privacy (Confidentialité, Datenschutz), Terms']);
    assert.deepEqual(shown('status'), ['Overdue for Review 1/1: Privacy (Confidentialité, Datenschutz)', 'Up to Date 1/0: Terms']);
  });

  it('stand alone where their original is not shown', () => {
    assert.deepEqual(shown('folder', [german, french]), ['legal/fr 1/1: Confidentialité', 'legal/de 1/0: Datenschutz']);
    assert.deepEqual(shown('folder', filterPolicies(all, 'german')), ['legal/de 1/0: Datenschutz']);
    assert.deepEqual(shown('folder', filterPolicies(all, 'allemand', 'fr')), ['legal/de 1/0: Datenschutz']);
  });

  it('are not lost where files name each other', () => {
    const one = { path: 'a.md', policy: policy('A', undefined, version('en', 'B')) };
    const other = { path: 'b.md', policy: policy('B', undefined, version('de', 'A')) };
    const third = { path: 'c.md', policy: policy('C', undefined, version('fr', 'A')) };
    const self = { path: 'd.md', policy: policy('D', undefined, version('it', 'D')) };
    assert.deepEqual(nestTranslations([one, other, third, self]).map(written).sort(), ['A', 'B', 'C', 'D']);
    const deep = { path: 'e.md', policy: policy('E', undefined, version('es', 'Datenschutz')) };
    assert.deepEqual(nestTranslations([...all, deep]).map(written), ['Privacy (Datenschutz, Confidentialité, E)', 'Terms']);
  });

  it('name their language, and how far they are behind', () => {
    const told = (one: PolicyEntry, below: readonly PolicyEntry[] = []): string => inWords(one, today, language, below);
    assert.equal(told(german.policy), 'German · 3 months behind · next review 1 May 2027');
    assert.equal(told(french.policy), 'French · 6 months overdue');
    assert.equal(told(policy('A', undefined, version('it', 'B', { version: '2.0' }))), 'Italian · behind its original');
    assert.equal(told(policy('A', undefined, version('it', 'B', { since: today }))), 'Italian · behind its original');
    assert.equal(told(english.policy), 'next review 1 May 2027');
    assert.equal(told(english.policy, [german.policy, french.policy]), '1 translation behind · next review 1 May 2027');
    assert.equal(told(english.policy, [german.policy, german.policy]), '2 translations behind · next review 1 May 2027');
    assert.deepEqual([markOf(german.policy), markOf(french.policy), markOf(english.policy)], ['behind', 'overdue', 'fine']);
    assert.equal(markOf({ ...german.policy, draft: true }), 'draft');
    assert.deepEqual([nameLanguage('de', 'fr'), nameLanguage('gsw', 'de'), nameLanguage('?', 'en')], ['Allemand', 'Schweizerdeutsch', '?']);
  });
});

describe('the daily reminder', () => {
  const overdue = policy('Privacy Policy', '2026-02-10');
  const soon = policy('Terms of Use', '2026-12-05');
  const decide = (facts: Partial<ReminderFacts>): string | undefined =>
    decideReminder({ today, mode: 'on', soFar: {}, policies: [overdue], ...facts }, language);

  it('says what is due', () => {
    assert.equal(decide({}), '"Privacy Policy" was due for review on 10 February 2026.');
    assert.equal(decide({ policies: [soon] }), '"Terms of Use" is due for review on 5 December 2026.');
    assert.equal(decide({ policies: [policy('Terms of Use', today)] }), '"Terms of Use" is due for review today.');
    assert.equal(decide({ policies: [overdue, overdue, overdue] }), '3 policies are overdue for review.');
    assert.equal(decide({ policies: [soon, soon] }), '2 policies are due for review soon.');
    assert.equal(decide({ policies: [overdue, soon, soon] }), '1 policy is overdue for review, 2 due soon.');
    assert.equal(decide({ policies: [overdue, overdue, soon] }), '2 policies are overdue for review, 1 due soon.');
  });

  it('is silent where nothing is due', () => {
    assert.equal(decide({ policies: [] }), undefined);
    assert.equal(decide({ policies: [policy('A', '2027-05-01'), policy('B')] }), undefined);
  });

  it('leaves out a policy whose rule is off', () =>
    assert.equal(
      decide({ policies: [policy('A', '2026-01-01', { review: { due: '2026-01-01', why: '', state: 'overdue', reminds: false } })] }),
      undefined,
    ));

  it('obeys the setting', () => {
    assert.equal(decide({ mode: 'statusOnly' }), undefined);
    assert.equal(decide({ mode: 'off' }), undefined);
  });

  it('comes once a day', () => {
    assert.equal(decide({ soFar: { shownOn: today } }), undefined);
    assert.notEqual(decide({ soFar: { shownOn: '2026-11-22' } }), undefined);
    assert.notEqual(decide({ soFar: { shownOn: '2026-11-24' } }), undefined, 'the clock was put back');
  });

  it('keeps quiet for a week, over months, years and changes of clocks', () => {
    for (const [day, lastQuiet, next] of [
      ['2026-11-23', '2026-11-29', '2026-11-30'],
      ['2026-12-28', '2027-01-03', '2027-01-04'],
      ['2028-02-25', '2028-03-02', '2028-03-03'],
      ['2026-03-25', '2026-03-31', '2026-04-01'],
      ['2026-10-28', '2026-11-03', '2026-11-04'],
    ] as const) {
      const soFar = snooze({ shownOn: day }, day);
      assert.equal(decide({ soFar, today: lastQuiet }), undefined, lastQuiet);
      assert.notEqual(decide({ soFar, today: next }), undefined, next);
    }
    assert.notEqual(decide({ soFar: { snoozedUntil: '2030-01-01' } }), undefined, 'no snooze is that long');
  });

  it('never comes again where it is not wanted', () => assert.equal(decide({ soFar: { never: true } }), undefined));

  it('forgets what it cannot read', () => {
    for (const value of [undefined, null, 'x', 7, {}, { shownOn: 1, snoozedUntil: 'soon', never: 'yes' }])
      assert.deepEqual(readRemindersSoFar(value), {});
    const all = { shownOn: '2026-11-23', snoozedUntil: '2026-11-30', never: true };
    assert.deepEqual(readRemindersSoFar(all), all);
  });
});
