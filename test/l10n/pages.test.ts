/** Documents that are made of a policy are in its language: exported pages, redlines, summaries of changes. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeSummary, pageWords, parsePolicy, policyLocalizer, renumberingTable, standalonePage } from '../../server/src/core/index.ts';
import { LANGUAGES } from '../../server/src/core/knowledge/languages/languages.ts';
import { formatDateForLocale } from '../../server/src/core/l10n/dates.ts';

const root = join(import.meta.dirname, '../..');

/** Where the messages of such documents are written. */
const SOURCES = ['features/changeSummary.ts', 'features/header.ts', 'preview/standalonePage.ts', 'preview/redline/renderRedline.ts'];
/** Of the table of renumbered sections. */
const TABLE = ['New number', 'Old number', 'Section'];
/** What hosts call the version that a page is compared with. */
const VERSIONS = ['the last commit', 'the earlier version', 'where this branch forked from {reference}'];

const messages = [
  ...new Set([
    ...VERSIONS,
    ...TABLE,
    ...SOURCES.flatMap((file) =>
      [...readFileSync(join(root, 'server/src/core', file), 'utf8').matchAll(/\bl10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(
        ([, text = '']) => text,
      ),
    ),
  ]),
].sort();

const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the words of documents made of a policy', () => {
  for (const { code, pageMessages } of LANGUAGES.filter((language) => language.pageMessages)) {
    const translated = pageMessages ?? {};
    it(`are complete in ${code}, with every placeholder`, () => {
      assert.deepEqual(Object.keys(translated).sort(), messages);
      for (const [text, translation] of Object.entries(translated)) assert.deepEqual(placeholders(translation), placeholders(text), text);
    });

    const bundle = join(root, `l10n/bundle.l10n.${code}.json`);
    if (existsSync(bundle))
      it(`are those of the interface in ${code}`, () => {
        const interfaceMessages = JSON.parse(readFileSync(bundle, 'utf8')) as Readonly<Record<string, string>>;
        for (const [text, translation] of Object.entries(translated)) assert.equal(interfaceMessages[text], translation, text);
      });
  }

  const policy = (date: string, body: string) =>
    parsePolicy(`---\nversion: "1.0"\nlast_updated: ${date}\nlang: de\n---\n\n# Datenschutzerklärung\n\n${body}`, {
      path: 'datenschutz.md',
    });
  const before = policy('2026-01-02', '## Zweck\n\nWir verarbeiten Daten.\n\n## Kontakt\n\nSchreiben Sie uns.\n');
  const after = policy('2026-02-10', '## Zwecke\n\nWir verarbeiten Ihre Daten.\n\n## Rechte\n\nSie haben Rechte.\n');

  it('are German on the page of a German policy', () => {
    const { html } = standalonePage(after, { policy: before, name: policyLocalizer(after).t('the last commit') });
    assert.match(html, /<title>Datenschutzerklärung \(verglichen mit: letzter Commit\)<\/title>/);
    assert.match(html, /<aside class="redline" aria-label="Änderungen">/);
    assert.match(
      html,
      /<strong>Verglichen mit: letzter Commit\.<\/strong> \d+ Wörter in 3 Abschnitten geändert\. <ins>Hinzugefügt<\/ins> <del>Entfernt<\/del>/,
    );
    assert.match(html, /<dt>Zuletzt aktualisiert<\/dt><dd>10\. Februar 2026<\/dd>/);
    assert.match(html, /<summary>Inhalt<\/summary>/);
    assert.match(html, /umbenannt, hieß &quot;Zweck&quot;/);
    assert.doesNotMatch(
      html.replace(/<style>[^]*<\/style>/, ''),
      />[^<]*\b(?:Compared|Added|Removed|section|Before|Now|Contents|words?)\b/,
    );
  });

  it('are German in the summary of the changes of a German policy', () =>
    assert.equal(
      changeSummary(before, after),
      [
        '## Änderungen: Datenschutzerklärung',
        '',
        '6 Wörter geändert.',
        '',
        'Zuletzt aktualisiert: 2026-01-02 → 2026-02-10',
        '',
        '**Hinzugefügt**',
        '',
        '- Rechte',
        '',
        '**Geändert**',
        '',
        '- Zwecke (Wörter: 2 hinzugefügt, 1 entfernt), vorher: Zweck',
        '',
        '**Entfernt**',
        '',
        '- Kontakt',
        '',
      ].join('\n'),
    ));

  it('are German around the preview of a German policy, and above its table of new numbers', () => {
    assert.deepEqual(pageWords(after), {
      contents: 'Inhalt',
      version: 'Version',
      lastUpdated: 'Zuletzt aktualisiert',
      effective: 'Gilt ab',
      status: 'Status',
    });
    assert.equal(renumberingTable([], after), '| Alte Nummer | Neue Nummer | Abschnitt |\n| --- | --- | --- |\n');
  });

  it('have the first of a month as French writes it', () => {
    assert.equal(formatDateForLocale('2026-10-01', { locale: 'fr' }), '1er octobre 2026');
    assert.equal(formatDateForLocale('2026-10-01', { locale: 'fr-CA' }, 'medium'), '1er oct. 2026');
    assert.equal(formatDateForLocale('2026-10-21', { locale: 'fr' }), '21 octobre 2026');
    assert.equal(formatDateForLocale('2026-10-01', { locale: 'de' }), '1. Oktober 2026');
  });

  it('are English where a language has no words for them', () =>
    assert.equal(policyLocalizer(parsePolicy('---\nlang: nl\n---\n\n# Privacyverklaring\n')).t('Contents'), 'Contents'));

  it('take the plural of the language', () => {
    const [french, italian] = ['fr', 'it'].map((lang) => parsePolicy(`---\nlang: ${lang}\n---\n\n# P\n\nUn deux.\n`));
    const more = (lang: string) => parsePolicy(`---\nlang: ${lang}\n---\n\n# P\n\nUn deux trois.\n`);
    assert(french && italian);
    assert.match(changeSummary(french, more('fr')), /^1 mot modifié\.$/m);
    assert.match(changeSummary(italian, more('it')), /^1 parola modificata\.$/m);
  });
});
