/** `policywright review` and `policywright report`: Markdown for a comment, and a page of many checks. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readReport, reportPage } from '../../server/src/cli/reportPage.ts';
import { findingsByAge } from '../../server/src/core/features/findingAge.ts';
import {
  COMMENT_MARK,
  createLocalizer,
  type Diagnosis,
  ENGLISH,
  lint,
  parsePolicy,
  readSettings,
  reviewComment,
} from '../../server/src/core/index.ts';
import { runCommandLine } from '../support/commandLine.ts';
import { gitAsWriter } from '../support/gitAsWriter.ts';

const terms = (kept: string, more = ''): string =>
  `---\ndocument_title: "Terms"\nlast_updated: "2026-02-10"\n---\n\n# Terms\n\n## 1. Seeds\n\nWe keep the orders of our customers for ${kept} after the last delivery.\n${more}`;

describe('policywright review', function () {
  this.timeout(60_000);
  let folder: string;
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const git = (...args: string[]): void => gitAsWriter(folder, ...args);
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright review-'));
    write('legal/terms.md', terms('two years', '\n## 2. Pots\n\nWe sell pots.\n\n## 3. Soil\n\nWe sell soil by the bag.\n'));
    write('legal/privacy.md', terms('nothing').replaceAll('Terms', 'Privacy Policy'));
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
    git('checkout', '--quiet', '-b', 'change');
    write(
      'legal/terms.md',
      terms('ten long years', '\n## 2. Soil\n\nWe sell soil by the bag.\n\n## 3. Ping @everyone and <b>#12</b>\n\nNew.\n'),
    );
    write(
      'legal/cookies.md',
      '---\ndocument_title: "Cookie Policy"\nlast_updated: "2026-02-30"\n---\n\n# Cookie Policy\n\nWe set one cookie.\n',
    );
    git('add', '.');
    git('commit', '--quiet', '--message', 'second');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const review = (...args: string[]) => runCommandLine(['review', '--today', '2026-11-23', '--locale', 'en', ...args], { cwd: folder });

  it('tells what changed in each policy of the branch, and what was found', () => {
    const { stdout, status, stderr } = review('--against', 'main');
    assert.deepEqual([status, stderr], [0, '']);
    assert(stdout.startsWith(`${COMMENT_MARK}\n## Policy review\n\n2 policies changed since \`main\`. New findings: `), stdout);
    assert.match(
      stdout,
      /### `legal\/cookies\.md`\n\nNew policy\.\n\n- \*\*Error\*\*, line 3: 2026-02-30 .*\(\[last-updated-invalid\]\(https:/,
    );
    assert.match(stdout, /### `legal\/terms\.md`\n\n\d+ words changed\.\n/);
    assert.match(stdout, /last-updated-unchanged/);
    assert.match(
      stdout,
      /<details><summary>1\\?\. Seeds: words: 2 added, 1 removed<\/summary>\n\n- We keep the orders of our customers for <del>two<\/del> <ins>ten long<\/ins> years after the last delivery\.\n/,
    );
    assert.match(stdout, /- 2\\?\. Pots: section removed/);
    assert.match(stdout, /- 2\\?\. Soil: before: 3\\?\. Soil|- 2\\?\. Soil: moved/);
    assert(!stdout.includes('legal/privacy.md'));
  });

  it('leads with what is new in the branch, and only counts what is older', () => {
    write('legal/returns.md', terms('two years', '\nWrite to [TODO].\n').replaceAll('Terms', 'Refund Policy'));
    git('add', '.');
    git('commit', '--quiet', '--message', 'third');
    git('checkout', '--quiet', '-b', 'later');
    write(
      'legal/returns.md',
      terms('two years', '\nNew.\n\nWrite to [TODO], or to us@larkspur..garden.\n').replaceAll('Terms', 'Refund Policy'),
    );
    git('commit', '--quiet', '--all', '--message', 'fourth');
    try {
      const { stdout } = review('--against', 'change');
      assert.match(stdout, /^1 policy changed since `change`\. New findings: 1 error, 1 other finding\.$/m);
      // What compares with the base is new whenever it is found.
      assert.deepEqual(stdout.match(/^- \*\*(?:Hint|Error)\*\*, line \d+|\b[a-z-]+(?=\]\(https)/gm), [
        '- **Hint**, line 3',
        'last-updated-unchanged',
        '- **Error**, line 14',
        'contact-email-invalid',
      ]);
      assert.match(stdout, /^- 1 finding is older than this branch: 1 error$/m);
    } finally {
      git('checkout', '--quiet', 'change');
      git('reset', '--quiet', '--hard', 'HEAD~1');
    }
  });

  it('takes of several findings alike the one whose line is as before for the older one', () => {
    const found = (text: string, ...lines: readonly string[]) => ({
      policy: parsePolicy(text),
      findings: lines.map((line): Diagnosis => {
        const start = text.indexOf(line) + line.indexOf('the the');
        return { rule: 'word-repeated', severity: 'warning', message: 'Repeated', span: { start, end: start + 7 } };
      }),
    });
    const before = found('One the the.\n\nTwo the the.\n', 'One the the.', 'Two the the.');
    const now = found('Zero the the.\n\nTwo the the.\n\nOne or the the.\n', 'Zero the the.', 'Two the the.', 'One or the the.');
    const { recent, older } = findingsByAge(now, before);
    // Two there were, and two are taken for them: first the one in the same line, then the next.
    assert.deepEqual(older, now.findings.slice(0, 2));
    assert.deepEqual(recent, now.findings.slice(2));
    const [first] = now.findings;
    assert(first);
    for (const other of [
      { ...first, rule: 'word-confused' },
      { ...first, message: 'Repeated twice' },
    ])
      assert.deepEqual(findingsByAge({ ...now, findings: [other] }, before).older, []);
    assert.deepEqual(findingsByAge(now, undefined), { recent: now.findings, older: [] });
  });

  it('calls nobody and lets no HTML of a policy through', () => {
    const { stdout } = review('--against', 'main');
    assert(stdout.includes('Ping @<!-- -->everyone'), stdout);
    assert(!/@everyone|<b>|#12/.test(stdout));
  });

  it('looks only at the paths that are named, writes to a file, and says where there is nothing', () => {
    assert.equal(
      review('legal/privacy.md', '--against', 'main').stdout,
      `${COMMENT_MARK}\n## Policy review\n\nNo policy changed since \`main\`.\n`,
    );
    const { stdout, status } = review('legal/terms.md', '--against', 'main', '-o', 'review.md');
    assert.deepEqual([stdout, status], ['', 0]);
    assert.match(readFileSync(join(folder, 'review.md'), 'utf8'), /1 policy changed/);
    rmSync(join(folder, 'review.md'));
    assert.match(review().stderr, /review needs --against REF/);
    const missing = review('--against', 'no-such');
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /isn't a commit, branch, or tag/);
  });

  it('tells which items of a law became found, and which no longer are', () => {
    const privacy = (said: string): string =>
      `---\ndocument_title: "Privacy Policy"\nprofiles: [gdpr]\n---\n\n# Privacy Policy\n\nLarkspur Garden Ltd. is the data controller.\n\n${said}\n`;
    const of = (text: string) => parsePolicy(text, { path: 'privacy.md' });
    const before = of(privacy('You have the right to access your data.'));
    const policy = of(privacy('We retain orders for ten years.\n\nYou have the right to complain to a supervisory authority.'));
    const comment = reviewComment([{ path: 'privacy.md', policy, before, findings: [] }], 'main', ENGLISH);
    assert.match(comment, /^- \*\*Now found\*\*, line 12: Right to complain to an authority \(Art\. .*\)$/m);
    assert.match(comment, /^- \*\*Now found\*\*, line 10: Retention periods \(Art\. .*\)$/m);
    assert.match(comment, /^- \*\*No longer found\*\*: Right of access \(Art\. .*\)$/m);
    assert.equal(comment.match(/\*\*No longer found\*\*: Right of access/g)?.length, 1);
    const same = reviewComment([{ path: 'privacy.md', policy, before: policy, findings: [] }], 'main', ENGLISH);
    assert.doesNotMatch(same, /found\*\*/);
    const isNew = reviewComment([{ path: 'privacy.md', policy, findings: [] }], 'main', ENGLISH);
    assert.doesNotMatch(isNew, /found\*\*/);
    // The settings name laws where the front matter doesn't.
    const plain = (one: typeof policy) => of(one.text.replace('profiles: [gdpr]\n', ''));
    const ofSettings = { path: 'privacy.md', policy: plain(policy), before: plain(before), findings: [], profiles: ['lgpd'] };
    assert.match(reviewComment([ofSettings], 'main', ENGLISH), /\*\*Now found\*\*, line \d+: Retention periods \(.*9/);
    const german = createLocalizer('de', { '**No longer found**: {item}': '**Nicht mehr gefunden**: {item}' });
    assert.match(reviewComment([{ path: 'privacy.md', policy, before, findings: [] }], 'main', german), /\*\*Nicht mehr gefunden\*\*/);
  });

  it('never is longer than a comment may be, and says what is left out', () => {
    const text = (index: number): string =>
      terms('two years', Array.from({ length: 40 }, (_, at) => `\n## ${at + 2}. Part ${at} of ${index}\n\nThe the words.\n`).join(''));
    const { settings } = readSettings({});
    const many = Array.from({ length: 30 }, (_, index) => {
      const policy = parsePolicy(text(index), { path: `legal/${index}.md` });
      return {
        path: `legal/${index}.md`,
        policy,
        before: parsePolicy(text(index).replaceAll('words', 'old words'), { path: `legal/${index}.md` }),
        findings: lint(policy, { today: '2026-11-23', settings }),
      };
    });
    const whole = reviewComment(many, 'main', ENGLISH, Number.POSITIVE_INFINITY);
    for (const limit of [500, 5000, 60_000]) {
      const cut = reviewComment(many, 'main', ENGLISH, limit);
      assert(cut.length <= limit, `${cut.length}`);
      assert(cut.endsWith('The rest is left out, since the comment would be too long.\n'));
      assert(whole.startsWith(cut.slice(0, cut.lastIndexOf('\nThe rest'))));
      assert.equal(cut.split('<details>').length, cut.split('</details>').length);
    }
  });

  describe('policywright report', () => {
    it('makes one page of the JSON of many checks', () => {
      const json = (...paths: string[]): string =>
        runCommandLine(['check', '--format', 'json', '--today', '2026-11-23', ...paths], { cwd: folder }).stdout;
      write('out/shop.json', json('legal/cookies.md'));
      write('out/site.json', json('legal/privacy.md'));
      write('out/wrong.json', '{ "version": 1 }');
      const { status, stderr, stdout } = runCommandLine(
        ['report', 'out/shop.json', 'out/site.json', 'out/wrong.json', '-o', 'out/index.html', '--locale', 'en'],
        { cwd: folder },
      );
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /out\/wrong\.json: not written by policywright check --format json/);
      const page = readFileSync(join(folder, 'out/index.html'), 'utf8');
      assert(existsSync(join(folder, 'out/index.html')) && page.startsWith('<!doctype html>'));
      assert.match(page, /<th scope="row"><a href="#report-1">shop<\/a><\/th><td class="count">1<\/td><td class="count error">1<\/td>/);
      assert.match(page, /<h3>legal\/cookies\.md<\/h3>/);
      assert.match(page, /<h2 id="report-2">site<\/h2>/);
      rmSync(join(folder, 'out'), { recursive: true });
    });

    it('escapes what the JSON says, and links only to rules of its own', () => {
      const finding = { rule: 'javascript:<x>', severity: 'error', message: '<script>alert(1)</script>', start: { line: 1, column: 1 } };
      const summary = { files: 1, error: 0, warning: 0, information: 0, hint: 0, fixed: 0 };
      const report = readReport(JSON.stringify({ version: 1, files: [{ path: '"><img>', kind: 'x', findings: [finding] }], summary }));
      assert(report);
      const page = reportPage([{ name: '<b>"', report }], createLocalizer('en'));
      assert(!/<script|<img|<b>|<x>/.test(page), page);
      assert(!/href="(?!#report-|https:\/\/github\.com\/policywright\/)/.test(page));
      for (const wrong of [
        { ...finding, severity: 'odd' },
        { ...finding, start: {} },
        { ...finding, start: { line: '<b>', column: 1 } },
        { ...finding, message: 1 },
        null,
      ])
        assert.equal(readReport(JSON.stringify({ version: 1, files: [{ path: 'a', kind: 'x', findings: [wrong] }], summary })), undefined);
      for (const text of ['', '[]', '{}', '{ "version": 2, "files": [], "summary": {} }']) assert.equal(readReport(text), undefined);
    });
  });
});
