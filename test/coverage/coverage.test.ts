/** What a policy says: statuses, passages, profiles, and what the front matter decides. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  COVERAGE_PROFILES,
  countStatuses,
  coverageOf,
  DEFAULT_SETTINGS,
  foundPercent,
  type ItemStatus,
  lint,
  parseIsoDate,
  parsePolicy,
  suggestedProfiles,
} from '../../server/src/core/index.ts';

const seed = join(import.meta.dirname, '../../../shared/seed-policy.md');

/** The statuses of a profile's items by id. */
function statuses(text: string, profile: string): Readonly<Record<string, ItemStatus>> {
  const { profiles } = coverageOf(parsePolicy(text, { path: 'privacy.md' }), { profiles: [profile], kind: 'privacy' });
  return Object.fromEntries(profiles.flatMap(({ items }) => items.map(({ id, status }) => [id, status])));
}

/** The best passage of a topic. */
function passage(text: string, topic: string): string | undefined {
  const { topics } = coverageOf(parsePolicy(text, { path: 'privacy.md' }), { kind: 'privacy' });
  const span = topics.find(({ id }) => id === topic)?.evidence[0]?.span;
  return span && text.slice(span.start, span.end);
}

const french = (text: string): string => `---\nlang: fr\n---\n\n${text}`;
const german = (text: string): string => `---\nlang: de\n---\n\n${text}`;

describe('the coverage of a policy', () => {
  it('is that of the worked example, row by row', function () {
    if (!existsSync(seed)) {
      console.log(`      skipped: there is no ${seed}`);
      this.skip();
    }
    const text = readFileSync(seed, 'utf8');
    const policy = parsePolicy(text, { path: 'privacy.md' });
    const { profiles } = coverageOf(policy, { profiles: ['gdpr', 'eprivacy'] });
    const found = new Map(profiles.flatMap(({ items }) => items.map((item) => [item.id, item])));
    for (const [id, status, first] of WORKED_EXAMPLE) {
      const item = found.get(id);
      assert.equal(item?.status, status, id);
      if (first === undefined) continue;
      const lines = item?.evidence.map(({ span }) => policy.lines.lineAt(span.start) + 1) ?? [];
      assert(lines[0] !== undefined && first.includes(lines[0]), `${id}: line ${lines[0]}`);
    }
  });

  it('calls nothing missing in a language that is not read', () => {
    const spanish = `---
lang: es
profiles: [gdpr]
---

# Política de privacidad

Guardamos las semillas que usted nos envía y su dirección durante dos años. Puede escribirnos cuando quiera. Nunca vendemos sus datos a nadie, y solo los usamos para devolverle las semillas.
`;
    const italian = '# Informativa sulla privacy\n\nConserviamo i semi che ci invia e il suo indirizzo per due anni.\n';
    const german = '# Nutzungsbedingungen\n\nWir verleihen Saatgut an alle, die sich angemeldet haben, und bitten um Rückgabe.\n';
    const today = parseIsoDate('2026-11-23');
    assert(today);
    for (const [text, kind, language] of [
      [spanish, 'privacy', 'es'],
      [italian, 'privacy', 'it'],
      [german, 'terms', 'de'],
    ] as const) {
      const policy = parsePolicy(text.includes('lang:') ? text : `---\nlang: ${language}\n---\n\n${text}`, { path: 'policy.md' });
      const coverage = coverageOf(policy, { kind });
      assert.deepEqual([coverage.language, coverage.isLanguageRead, coverage.topics, coverage.profiles], [language, false, [], []]);
      assert.deepEqual(suggestedProfiles(policy, { kind }), []);
      assert.deepEqual(
        lint(policy, { today, settings: { ...DEFAULT_SETTINGS, profiles: ['gdpr'] } })
          .map(({ rule }) => rule)
          .filter((rule) => /^(?:disclosure|section)-/.test(rule)),
        [],
      );
    }
  });

  it('shows the item of a list rather than its lead-in', () =>
    assert.equal(passage('## Use\n\nWe use personal data to:\n\n- Send your order.\n- Prevent fraud.\n', 'purposes'), 'Send your order.'));
  it('shows the address rather than the invitation', () =>
    assert.equal(
      passage('## Contact\n\nIf you have questions, contact us:\n\n- By email: privacy@larkspur.garden\n', 'contact'),
      'privacy@larkspur.garden',
    ));
  it('reads rights under a lead-in', () => {
    const text = 'You have the right to:\n\n- access your data\n- have it corrected\n- have it deleted\n';
    for (const topic of ['right-access', 'right-rectification', 'right-erasure']) assert.notEqual(passage(text, topic), undefined, topic);
  });
  it('takes access to a service for no right', () =>
    assert.equal(passage('You can log in to access the Services.\n', 'right-access'), undefined));
  it('takes rights of the company for no rights of people', () =>
    assert.equal(passage('We reserve the right to delete accounts.\n', 'right-erasure'), undefined));
  it('reads German', () => {
    const text =
      'Sie haben das Recht auf Auskunft, Berichtigung und Löschung. Sie können sich bei einer Aufsichtsbehörde beschweren.\n\nWir speichern Ihre Daten, wenn Sie bei uns bestellen, und nutzen sie, um Ihnen die Ware zu schicken.\n';
    for (const topic of ['right-access', 'right-rectification', 'right-erasure', 'complaint-authority'])
      assert.notEqual(passage(text, topic), undefined, topic);
  });
  it('reads French rights that are worded with verbs', () => {
    for (const text of [
      'Vous pouvez accéder et obtenir copie des données vous concernant, vous y opposer ou les faire effacer.\n',
      'Vous pouvez demander à accéder aux données que nous détenons sur vous.\n',
      'Toute personne peut obtenir communication des données qui la concernent.\n',
      'Vous avez le droit de recevoir une copie de vos données personnelles.\n',
    ]) {
      assert.notEqual(passage(french(text), 'right-access'), undefined, text);
      assert.equal(passage(french(text), 'transfer-copy'), undefined, text);
    }
    for (const text of [
      'Seuls nos salariés habilités peuvent accéder aux données.\n',
      'Vous pouvez accéder au service en ligne à tout moment.\n',
    ])
      assert.equal(passage(french(text), 'right-access'), undefined, text);
    for (const text of [
      'Vous disposez également d’un droit à la limitation du traitement.\n',
      '## Exercer vos droits\n\nVous pouvez faire rectifier ou effacer vos données.\n',
    ])
      assert.notEqual(passage(french(text), 'rights-section'), undefined, text);
    assert.notEqual(passage(french('Vous pouvez obtenir une copie de ces garanties sur demande.\n'), 'transfer-copy'), undefined);
  });
  it('reads German objections to direct marketing, whichever comes first', () => {
    for (const text of [
      'Werden Ihre Daten genutzt, um Direktwerbung zu betreiben, so können Sie jederzeit Widerspruch dagegen einlegen.\n',
      'Ihnen steht jederzeit ein Widerspruch gegen die Nutzung Ihrer Adresse für Werbezwecke zu.\n',
      'Sie können der Direktwerbung jederzeit widersprechen.\n',
    ])
      assert.notEqual(passage(german(text), 'object-marketing'), undefined, text);
  });
  it('takes what a right of access comprises for no answer', () => {
    const text =
      'Sie haben das Recht auf Auskunft über Ihre gespeicherten Daten, deren Herkunft und Empfänger und den Zweck der Verarbeitung.\n';
    for (const topic of ['data-source', 'recipients', 'purposes']) assert.equal(passage(german(text), topic), undefined, topic);
    assert.notEqual(passage(german(text), 'right-access'), undefined);
    assert.equal(
      passage(german('Bei einer verschlüsselten Verbindung können Ihre Daten nicht von Dritten mitgelesen werden.\n'), 'data-source'),
      undefined,
    );
    assert.notEqual(passage(german('Wir erhalten Daten über Sie von Dritten, etwa von Auskunfteien.\n'), 'data-source'), undefined);
  });
  it('takes a heading about advertising for no objection to it', () => {
    for (const text of [
      '## Advertising and cookies\n\nWe place ads for our seeds on other sites.\n',
      german('## Werbung\n\nWir schalten Anzeigen auf anderen Seiten.\n'),
      french('## Prospection\n\nNous plaçons des annonces sur d’autres sites.\n'),
    ])
      assert.equal(passage(text, 'object-marketing'), undefined, text);
  });
  it('reads cookie tables by their columns', () => {
    const text = '| Cookie | Purpose | Duration |\n| --- | --- | --- |\n| basket | Remembers the basket | Session |\n';
    assert.equal(passage(text, 'cookie-list'), text.trimEnd());
  });

  it('asks where only the writer knows, and misses what the text calls for', () => {
    assert.equal(statuses('We sell seeds.\n', 'gdpr')['gdpr-13-2-c-withdraw'], 'question');
    assert.equal(statuses('With your consent, we send you a catalog.\n', 'gdpr')['gdpr-13-2-c-withdraw'], 'missing');
    assert.equal(statuses('We sell seeds.\n', 'gdpr')['gdpr-13-1-a-contact'], 'missing');
  });
  it('asks for each topic once in a law of several lists', () => {
    const { profiles } = coverageOf(parsePolicy('We sell seeds.\n', { path: 'privacy.md' }), { profiles: ['gdpr'], kind: 'privacy' });
    const topics = profiles.flatMap(({ items }) => items.map(({ topic }) => topic));
    assert.deepEqual(topics, [...new Set(topics)]);
  });
  it('goes by what the front matter says', () => {
    const text =
      '---\ncoverage:\n  retention: { elsewhere: retention.md }\n  gdpr-13-1-b-dpo: "not-applicable: we process little"\n---\n\nWe sell seeds.\n';
    assert.equal(statuses(text, 'gdpr')['gdpr-13-2-a-retention'], 'elsewhere');
    assert.equal(statuses(text, 'gdpr')['gdpr-13-1-b-dpo'], 'not-applicable');
    const item = coverageOf(parsePolicy(text), { profiles: ['gdpr'], kind: 'privacy' }).profiles[0]?.items.find(
      ({ id }) => id === 'gdpr-13-1-b-dpo',
    );
    assert.equal(item?.override?.note, 'we process little');
  });
  it('takes profiles from the command line, the front matter, the settings, else the core', () => {
    const plain = parsePolicy('# Privacy Policy\n');
    const own = parsePolicy('---\nprofiles: [ccpa, nonsense]\n---\n\n# Privacy Policy\n');
    const ids = (policy: typeof plain, options = {}): readonly string[] =>
      coverageOf(policy, { kind: 'privacy', ...options }).profiles.map(({ id }) => id);
    assert.deepEqual(ids(plain), ['core']);
    assert.deepEqual(ids(plain, { settingsProfiles: ['gdpr'] }), ['gdpr']);
    assert.deepEqual(ids(own, { settingsProfiles: ['gdpr'] }), ['ccpa']);
    assert.deepEqual(ids(own, { profiles: ['gdpr', 'lgpd'] }), ['gdpr', 'lgpd']);
  });
  it('knows every regime of the data sheet', () => assert.equal(COVERAGE_PROFILES.length, 23));
  it('suggests laws that the text speaks of', () => {
    const policy = parsePolicy('# Privacy Policy\n\nThe GDPR applies. California residents may opt out.\n');
    assert.deepEqual(
      suggestedProfiles(policy, { kind: 'privacy' }).map(({ profile }) => profile),
      ['gdpr', 'ccpa'],
    );
  });
  it('has sections of other kinds', () => {
    const { profiles } = coverageOf(
      parsePolicy('# Data Processing Agreement\n\n## Audits\n\nThe processor allows audits by the controller at any time.\n'),
    );
    const items = profiles[0]?.items ?? [];
    assert.equal(items.find(({ topic }) => topic === 'audit')?.status, 'present');
    assert.equal(items.find(({ topic }) => topic === 'deletion')?.status, 'missing');
  });
  it('counts what is found', () => {
    const items = coverageOf(parsePolicy('We sell seeds.\n'), { profiles: ['gdpr'], kind: 'privacy' }).profiles[0]?.items ?? [];
    const counts = countStatuses(items);
    assert.equal(
      Object.values(counts).reduce((sum, count) => sum + count, 0),
      items.length,
    );
    assert.equal(foundPercent(items), 0);
  });
  it('remembers what the blocks say that an edit leaves alone', () => {
    const text = '# Privacy Policy\n\nWe keep orders for ten years.\n\nYou have the right to access your data.\n';
    const before = parsePolicy(text);
    coverageOf(before, { kind: 'privacy' });
    const after = parsePolicy(text.replace('ten', 'two'), {}, before);
    assert.deepEqual(coverageOf(after, { kind: 'privacy' }), coverageOf(parsePolicy(after.text), { kind: 'privacy' }));
  });
});

/** Data sheet, 7.2: the item, its status, and the lines that show it. Marketing, officers, and representatives are questions, which the sheet calls absent and conditional. */
const WORKED_EXAMPLE: readonly (readonly [id: string, status: ItemStatus, lines?: readonly number[]])[] = [
  ['gdpr-13-1-a-identity', 'present', [12]],
  ['gdpr-13-1-a-contact', 'present', [108, 138, 139, 140, 141]],
  ['gdpr-13-1-a-rep', 'question'],
  ['gdpr-13-1-b-dpo', 'question'],
  ['gdpr-13-1-c-purposes', 'present', [45, 46, 47, 48, 49, 50, 51, 52]],
  ['gdpr-13-1-c-basis', 'partial', [54, 55, 56, 57, 58, 59, 60, 61]],
  ['gdpr-13-1-d-li', 'partial', [59]],
  ['gdpr-13-1-e-recipients', 'present', [63, 64, 65, 66, 67, 68, 69, 70]],
  ['gdpr-13-1-f-transfers', 'present', [74, 75, 76]],
  ['gdpr-13-1-f-safeguards', 'partial', [78]],
  ['gdpr-13-1-f-copy', 'missing'],
  ['gdpr-13-2-a-retention', 'partial', [80, 81, 82, 83, 84, 85, 86, 87, 88, 89]],
  ['gdpr-13-2-b-access', 'present', [101]],
  ['gdpr-13-2-b-rectification', 'present', [102]],
  ['gdpr-13-2-b-erasure', 'present', [103]],
  ['gdpr-13-2-b-restriction', 'present', [104]],
  ['gdpr-13-2-b-objection', 'present', [104]],
  ['gdpr-13-2-b-portability', 'present', [105]],
  ['gdpr-13-2-c-withdraw', 'present', [106]],
  ['gdpr-13-2-d-complaint', 'missing'],
  ['gdpr-13-2-e-required', 'missing'],
  ['gdpr-13-2-f-adm', 'missing'],
  ['gdpr-14-2-f-source', 'partial', [31]],
  ['gdpr-21-4', 'question'],
  ['eprivacy-cookies', 'partial', [110, 112, 114, 115, 116, 118]],
  ['eprivacy-list', 'missing'],
  ['eprivacy-refuse', 'partial', [118]],
];
