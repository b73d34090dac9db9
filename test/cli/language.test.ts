/** The language of the command line, and what stays English whatever it is. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languageOf } from '../../server/src/cli/locale.ts';

const program = join(import.meta.dirname, '../../dist/cli.js');

describe('the language of the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policywright-language-'));
  before(() =>
    writeFileSync(
      join(folder, 'privacy-policy.md'),
      '---\nlast_updated: 2026-02-30\n---\n\n# Privacy Policy\n\nWrite to privacy@example.org.\n',
    ),
  );
  after(() => rmSync(folder, { recursive: true }));
  const run = (environment: Readonly<Record<string, string>>, ...args: readonly string[]): { stdout: string; stderr: string } => {
    const { PATH = '' } = process.env;
    return spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', env: { PATH, ...environment } });
  };

  for (const [environment, first] of [
    [{ LANG: 'de_AT.UTF-8' }, 'de-AT'],
    [{ LANG: 'fr_FR@euro' }, 'fr-FR'],
    [{ LANG: 'de_DE.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'de_DE.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'fr' }, 'en'],
    [{ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'es_ES.UTF-8' }, 'es-ES'],
    [{ LANG: 'en_US.UTF-8', LANGUAGE: 'fr_CA:fr:en' }, 'fr-CA'],
    [{ LANG: 'de_DE.UTF-8', LANGUAGE: '' }, 'de-DE'],
    [{}, 'en'],
  ] as const)
    it(`is ${first} with ${JSON.stringify(environment)}`, () => assert.equal(languageOf([], environment).locales[0], first));

  it('is the one after --locale before that of the environment', () => {
    assert.deepEqual(languageOf(['check', '--locale', 'es'], { LANG: 'de_DE' }), { locales: ['es'], isAsked: true });
    assert.deepEqual(languageOf(['--locale=pt_BR', 'check'], {}), { locales: ['pt-BR'], isAsked: true });
  });

  it('is the first that there are translations for, else English', () => {
    assert.match(run({ LANG: 'pt_BR.UTF-8', LANGUAGE: 'pt_BR:fr:de' }, '--help').stdout, /vérifie des politiques/);
    assert.match(run({ LANG: 'xx_XX.UTF-8' }, '--help').stdout, /checks policies written in Markdown/);
    assert.match(run({}, '--help', '--locale', '../../etc').stdout, /checks policies written in Markdown/);
  });

  it('is that of faults in the options too', () => {
    const problem = (...args: readonly string[]): string => run({ LANG: 'de_DE.UTF-8' }, ...args).stderr.trim();
    assert.equal(problem('check', '--bad'), 'policywright: unbekannte Option "--bad"; siehe policywright --help');
    assert.equal(problem('check', '-z'), 'policywright: unbekannte Option "-z"; siehe policywright --help');
    assert.equal(problem('check', '--quiet=3'), 'policywright: --quiet erwartet keinen Wert; siehe policywright --help');
    assert.equal(problem('check', '--format'), 'policywright: --format benötigt einen Wert; siehe policywright --help');
    assert.equal(problem('check', '--format', '--fix'), 'policywright: --format benötigt einen Wert; siehe policywright --help');
    assert.equal(problem('render', 'a.md', '-o'), 'policywright: --output benötigt einen Wert; siehe policywright --help');
  });

  it('is that of text and annotations, and of JSON and SARIF only when asked for', () => {
    const printed = (...args: readonly string[]): string => run({ LANG: 'de_DE.UTF-8' }, 'check', ...args).stdout;
    assert.match(printed(), /Fehler +2026-02-30 gibt es im Kalender nicht/);
    assert.match(printed('--format', 'github'), /::2026-02-30 gibt es im Kalender nicht/);
    for (const format of ['json', 'sarif']) {
      assert.match(printed('--format', format), /2026-02-30 doesn't exist in the calendar/);
      assert.match(printed('--format', format, '--locale', 'de'), /2026-02-30 gibt es im Kalender nicht/);
      assert.match(printed('--format', format, '--locale', 'de'), /"last-updated-invalid"/);
    }
  });

  it('writes numbers as the language does', () => {
    const { stdout } = run({}, 'why', '--locale', 'fr', 'privacy-policy.md');
    assert.match(stdout, /^privacy-policy\.md: une politique \(politique de confidentialité\)\u00a0; score\u00a0: \d+(?:,\d)? \(/);
    assert.doesNotMatch(stdout, /\d\.\d/);
  });

  it('names severities alike in the list of rules and in a check', () => {
    const { stdout } = run({}, 'rules', '--locale', 'de');
    assert.match(stdout, /^ {2}front-matter-invalid +Fehler +fix /m);
    assert.doesNotMatch(stdout, /^ {2}\S+ +(?:error|warning|information|hint|off) /m);
  });

  it('has the help for options without a command', () => assert.match(run({}, '--locale', 'de').stdout, /policywright check \[PFAD…\]/));

  it('is not that of a page, which is in the language of its policy', () => {
    const { stdout } = run({ LANG: 'de_DE.UTF-8' }, 'render', 'privacy-policy.md');
    assert.match(stdout, /<dt>Last updated<\/dt>/);
  });
});
