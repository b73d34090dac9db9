/** What other programs read: SARIF against the published schema, GitHub's commands; and the lines that people read. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Log, Result } from 'sarif';
import { printGithub } from '../../server/src/cli/print/printGithub.ts';
import { printJunit } from '../../server/src/cli/print/printJunit.ts';
import { printSarif } from '../../server/src/cli/print/printSarif.ts';
import { printText } from '../../server/src/cli/print/printText.ts';
import type { CheckedFile, Report } from '../../server/src/cli/print/report.ts';
import { sourceLine } from '../../server/src/cli/print/sourceLine.ts';
import { terminalOf } from '../../server/src/cli/print/terminal.ts';
import { indexLines } from '../../server/src/core/index.ts';
import { runCommandLine } from '../support/commandLine.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

const { default: Ajv } = createRequire(import.meta.url)('ajv-draft-04') as typeof import('ajv-draft-04');
const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../schemas/sarif-2.1.0.json'), 'utf8')) as object;
// The formats (dates, addresses) are left to other tools; the structure is what is checked.
const isSarif = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true }).compile(schema);
const bad =
  '---\ndocument_title: "Privacy Policy"\nlast_updated: "2026-02-30"\n---\n\n# Privacy Policy\n\nWrite to 🌱 the the gardeners at privacy@larkspur.garden.\n';
const plain = terminalOf({ isTTY: false });

function file(text: string, findings: CheckedFile['findings'], path = 'legal/privacy.md'): CheckedFile {
  return { path, kind: 'privacy', text, lines: indexLines(text), findings };
}

function report(...files: CheckedFile[]): Report {
  return { files, fixed: 0, cwd: tmpdir(), problems: [] };
}

describe('the formats of policywright check', () => {
  let folder: string;
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const sarif = (...args: string[]): Log => {
    const { stdout, stderr } = runCommandLine(['check', '--format', 'sarif', '--today', '2026-11-23', ...args], {
      cwd: join(folder, 'legal'),
      env: { GITHUB_WORKSPACE: '' },
    });
    assert.doesNotMatch(stderr, /rule .* failed/);
    const log = JSON.parse(stdout) as Log;
    assert(isSarif(log), JSON.stringify(isSarif.errors?.slice(0, 3)));
    return log;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright formats-'));
    write('.git/HEAD', 'ref: refs/heads/main\n');
    // Its site makes no links of addresses.
    write('mkdocs.yml', 'site_name: Larkspur\n');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is valid SARIF: rules with help, places from the root of the repository, fixes', () => {
    write('legal/für alle: 100 %.md', bad);
    write('legal/.policywright.json', '{ "rules": { "no-such-rule": "off" } }');
    const [run] = sarif('für alle: 100 %.md', 'missing.md').runs;
    assert(run?.results && run.tool.driver.rules);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.invocations?.[0]?.executionSuccessful, false);
    const found = run.results.find(({ ruleId }) => ruleId === 'last-updated-invalid') as Result;
    assert.equal(found.level, 'error');
    assert.equal(run.tool.driver.rules[found.ruleIndex ?? -1]?.id, 'last-updated-invalid');
    const place = found.locations?.[0]?.physicalLocation;
    assert.equal(place?.artifactLocation?.uri, 'legal/f%C3%BCr%20alle%3A%20100%20%25.md');
    assert.deepEqual(place.region, { startLine: 3, startColumn: 16, endLine: 3, endColumn: 26 });
    assert.deepEqual(found.fixes?.[0]?.artifactChanges[0]?.replacements[0], {
      deletedRegion: { startLine: 3, startColumn: 16, endLine: 3, endColumn: 26 },
      insertedContent: { text: '2026-02-28' },
    });
    // A seedling takes two UTF-16 code units.
    assert.equal(
      run.results.find(({ ruleId }) => ruleId === 'contact-email-unlinked')?.locations?.[0]?.physicalLocation?.region?.startColumn,
      34,
    );
    assert(run.tool.driver.rules.every(({ help, helpUri }) => help?.markdown?.includes(helpUri ?? '?')));
    assert(run.results.some(({ ruleId }) => ruleId === 'config-invalid'));
  });

  it('keeps the fingerprints when lines are added above', () => {
    write('legal/a.md', bad);
    const prints = (log: Log): unknown[] =>
      log.runs[0]?.results?.map(({ ruleId, partialFingerprints }) => `${ruleId} ${partialFingerprints?.['primaryLocationLineHash']}`) ?? [];
    const before = prints(sarif('a.md'));
    assert(before.length >= 2);
    write('legal/a.md', bad.replace('# Privacy Policy\n', '# Privacy Policy\n\nWe grow plants.\n\nWe sell seeds.\n'));
    const after = prints(sarif('a.md'));
    for (const one of before) assert(after.includes(one), String(one));
  });

  it('gives two findings alike on two lines alike two fingerprints, and related places', () => {
    const text = 'TBD\n\nTBD\n';
    const finding = (start: number): CheckedFile['findings'][number] => ({
      rule: 'placeholder-left',
      severity: 'error',
      span: { start, end: start + 3 },
      message: 'fill it in',
      related: [{ span: { start: 0, end: 3 }, message: 'here too' }],
    });
    const log = JSON.parse(printSarif(report(file(text, [finding(0), finding(5)])))) as Log;
    assert(isSarif(log), JSON.stringify(isSarif.errors));
    const [one, two] = log.runs[0]?.results ?? [];
    assert.notEqual(one?.partialFingerprints?.['primaryLocationLineHash'], two?.partialFingerprints?.['primaryLocationLineHash']);
    assert.equal(two?.relatedLocations?.[0]?.physicalLocation?.region?.startLine, 1);
  });

  it('escapes GitHub’s commands, so that no text can end one or begin another', () => {
    const text = 'a\nb\n';
    const out = printGithub(
      report(
        file(
          text,
          [
            { rule: 'x', severity: 'information', span: { start: 0, end: 3 }, message: '50 % of\n::error::this' },
            { rule: 'x', severity: 'warning', span: { start: 2, end: 3 }, message: 'plain' },
          ],
          'a,b:c/100%.md',
        ),
      ),
    );
    const [first, second, last] = out.split('\n');
    assert.match(
      first ?? '',
      /^::notice file=[^,]*a%2Cb%3Ac\/100%25\.md,line=1,endLine=2,title=policywright%3A x::50 %25 of%0A::error::this$/,
    );
    assert.match(second ?? '', /^::warning file=.*,line=2,endLine=2,col=1,endColumn=1,title=/);
    assert.match(last ?? '', /^1 policy checked: 1 warning, 1 informational$/);
  });

  it('names files as the runner knows them', () => {
    write('legal/a.md', bad);
    const { stdout } = runCommandLine(['check', '--format', 'github', '--today', '2026-11-23', 'a.md'], {
      cwd: join(folder, 'legal'),
      env: { GITHUB_WORKSPACE: folder },
    });
    assert.match(stdout, /^::error file=legal\/a\.md,line=3,/m);
  });

  it('marks the characters meant, in colour only on a terminal that wants it', () => {
    const one = report(
      file('Um 100 % sicher: 🌱 TBD steht hier.\n', [
        { rule: 'placeholder-left', severity: 'error', span: { start: 20, end: 23 }, message: 'fill it in' },
      ]),
    );
    assert.equal(
      printText(one, plain),
      'legal/privacy.md\n  1:21  error  fill it in  placeholder-left\n        Um 100 % sicher: 🌱 TBD steht hier.\n                            ^^^\n\n1 policy checked: 1 error\n',
    );
    assert.match(printText(one, terminalOf({ isTTY: true, columns: 80 }, {})), /\u001b\[31merror/);
    assert.doesNotMatch(printText(one, terminalOf({ isTTY: true, columns: 80 }, { NO_COLOR: '1' })), /\u001b/);
    assert.match(printText(one, terminalOf({}, { FORCE_COLOR: '1' })), /\u001b\[31merror/);
    assert.doesNotMatch(printText(one, terminalOf({ isTTY: true }, { FORCE_COLOR: '0' })), /\u001b/);
    assert.equal(terminalOf({ isTTY: true, columns: 0 }, {}).width, 100);
    assert.doesNotMatch(
      printText(
        report(file('a\u001b[2J\u202eTBD\n', [{ rule: 'x', severity: 'error', span: { start: 6, end: 9 }, message: 'b\u001b]0;c' }])),
        plain,
      ),
      /[\u001b\u202e]/,
    );
  });

  it('cuts a long line around what is meant, and leaves out what says nothing', () => {
    const long = `${'before '.repeat(40)}TBD${' after'.repeat(40)}`;
    const at = long.indexOf('TBD');
    const cut = sourceLine(file(long, []), { start: at, end: at + 3 }, 60);
    assert(cut && cut.source.length <= 60 && cut.marks.length <= 60);
    assert.equal(cut.source.slice(cut.marks.indexOf('^'), cut.marks.lastIndexOf('^') + 1), 'TBD');
    assert.match(cut.source, /^….*…$/);
    for (const [shown, columns] of [
      ['👨‍👩‍👧', 2],
      ['🇩🇪🇫🇷', 4],
      ['e\u0301\u0301', 1],
      ['例の', 4],
      ['1️⃣', 2],
    ] as const) {
      const marked = sourceLine(file(`${shown} [X] y`, []), { start: shown.length + 1, end: shown.length + 4 }, 60);
      assert.deepEqual(marked, { source: `${shown} [X] y`, marks: `${' '.repeat(columns + 1)}^^^` });
    }
    const families = '👨‍👩‍👧'.repeat(60);
    const short = sourceLine(file(`${families}[X]${families}`, []), { start: families.length, end: families.length + 3 }, 60);
    assert.match(short?.source ?? '', /^…(?:👨‍👩‍👧)+\[X\](?:👨‍👩‍👧)+…$/u);
    assert.equal(sourceLine(file('---\n', []), { start: 0, end: 3 }, 60), undefined);
    const cutTo80 = (text: string): number => sourceLine(file(text, []), { start: 0, end: text.length }, 80)?.source.length ?? 0;
    const endless = 'x'.repeat(5_000_000);
    assert(cutTo80(endless) <= 80);
    assertOrdinaryEffort(endless, cutTo80);
  });

  it('is a code quality report for GitLab: paths from the root, and a fingerprint of its own for each finding', () => {
    write('legal/a.md', `${bad}\nThe the same mistake.\n\nThe the same mistake.\n`);
    write('legal/b.md', bad);
    const { stdout, status } = runCommandLine(['check', '--format', 'gitlab', '--today', '2026-11-23', 'a.md', 'b.md'], {
      cwd: join(folder, 'legal'),
      env: { GITHUB_WORKSPACE: '' },
    });
    assert.equal(status, 1);
    const entries = JSON.parse(stdout) as readonly {
      readonly description: string;
      readonly check_name: string;
      readonly fingerprint: string;
      readonly severity: string;
      readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
    }[];
    const [found] = entries.filter(({ check_name: rule }) => rule === 'last-updated-invalid');
    assert.deepEqual([found?.severity, found?.location], ['major', { path: 'legal/a.md', lines: { begin: 3, end: 3 } }]);
    assert(entries.every(({ description, severity }) => description !== '' && /^(?:info|minor|major)$/.test(severity)));
    assert(entries.length > 6);
    assert.equal(new Set(entries.map(({ fingerprint }) => fingerprint)).size, entries.length);
    assert(entries.every(({ fingerprint }) => /^[0-9a-f]{64}$/.test(fingerprint)));
  });

  it('is JUnit XML: errors and warnings fail, the rest is told, and a file without findings passes', () => {
    const finding = (severity: 'error' | 'hint', message: string): CheckedFile['findings'][number] => ({
      rule: 'some-rule',
      severity,
      message,
      span: { start: 3, end: 4 },
    });
    const xml = printJunit({
      ...report(file('a\nbcd\n', [finding('error', 'A <b> & "c"\u0000\ud800'), finding('hint', 'A hint')]), file('', [], 'legal/fine.md')),
      problems: ["legal/x.md: can't be read"],
    });
    assert.match(
      xml,
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="Policywright" tests="4" failures="1" errors="1" time="0">\n/,
    );
    assert.match(xml, /<testsuite name="legal\/privacy\.md" tests="2" failures="1" errors="0" skipped="0" time="0">/);
    assert(
      xml.includes(
        '<failure type="error" message="A &lt;b&gt; &amp; &quot;c&quot;\ufffd\ufffd">legal/privacy.md:2:2: error: A &lt;b&gt; &amp;',
      ),
    );
    assert.match(
      xml,
      /<testcase name="1 finding that is only information"[^>]*>\n\s+<system-out>legal\/privacy\.md:2:2: hint: A hint \(some-rule\)</,
    );
    assert.match(xml, /<testcase name="no findings" classname="legal\/fine\.md"/);
    assert.match(xml, /<error type="problem" message="legal\/x\.md: can't be read"\/>/);
  });
});
