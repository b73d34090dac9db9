/** The command line as a user runs it: arguments in, text and exit code out. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CommandResult, runCommandLine } from '../support/commandLine.ts';

const good =
  '---\ndocument_title: "Privacy Policy"\nlast_updated: "2026-09-14"\n---\n\n# Privacy Policy\n\nLast updated: September 14, 2026\n\nWrite to <privacy@larkspur.garden>.\n';
const bad =
  '---\ndocument_title: "Privacy Policy"\nlast_updated: "2026-02-30"\n---\n\n# Privacy Policy\n\nWrite to <privacy@larkspur.garden>.\n';

describe('policywright check', () => {
  let folder: string;
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  const run = (...args: string[]): CommandResult =>
    runCommandLine([...args, ...(args[0] === 'check' ? ['--today', '2026-11-23'] : [])], { cwd: folder });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is content with a good policy', () => {
    write('good.md', good);
    const { status, stdout, stderr } = run('check', 'good.md');
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(stdout, /^1 policy checked: no findings\n$/);
  });

  it('names line, column, severity and rule of what it finds', () => {
    write('bad.md', bad);
    const { status, stdout } = run('check', 'bad.md');
    assert.equal(status, 1);
    assert.match(stdout, /^bad\.md\n +3:16 +error +.*2026-02-30.* +last-updated-invalid\n/);
  });

  it('knows which files stand beside a policy, and looks no further than its repository', () => {
    write('.git/HEAD', 'ref: refs/heads/main\n');
    write('legal/terms.md', good);
    write('legal/images/seal.png', '');
    write('security/breach.md', good);
    write(
      'legal/privacy.md',
      `${good}\n[Terms](terms.md) [Terms](./Terms.md) [Cookies](../cookie-policy.md#why) ![Seal](images/seal.png) [Elsewhere](../../outside.md) [Page](about/) [Built](terms.html) [Set](breach.md)\n`,
    );
    const { stdout } = run('check', '--format', 'json', 'legal/privacy.md');
    const report = JSON.parse(stdout) as { files: { findings: { rule: string; message: string; fixes: { title: string }[] }[] }[] };
    const found = report.files[0]?.findings.filter(({ rule }) => rule === 'link-file-missing') ?? [];
    assert.deepEqual(
      found.map(({ message }) => /"(.*?)"/.exec(message)?.[1]),
      ['./Terms.md', '../cookie-policy.md'],
    );
    assert.deepEqual(
      found[0]?.fixes.map(({ title }) => title),
      ['Link to ./terms.md'],
    );
  });

  it('asks for a link on an address where MkDocs makes none, and not where Astro does', () => {
    write('src/legal/privacy.md', good.replace(/<(.*?)>/, '$1'));
    write('mkdocs.yml', 'site_name: Larkspur\n');
    assert.match(run('check', 'src').stdout, /contact-email-unlinked/);
    write('astro.config.mjs', 'export default {};\n');
    assert.match(run('check', 'src').stdout, /no findings/);
  });

  it('holds the policies against each other, and reads the definitions that one takes from another', () => {
    const withId = (title: string): string => good.replaceAll('Privacy Policy', title).replace('---\n', '---\nid: privacy\n');
    write('legal/privacy.md', withId('Privacy Policy'));
    write('legal/cookies.md', withId('Cookie Policy'));
    write(
      'legal/terms.md',
      good.replaceAll('Privacy Policy', 'Terms of Use').replace('Write to', 'Our site (the "Service") is free. Write to'),
    );
    write(
      'legal/photos.md',
      good
        .replaceAll('Privacy Policy', 'Photo Rules')
        .replace(
          'Write to',
          'Capitalized terms have the meanings given in the [Terms](terms.md). We run the Service. Each User of the Service pays, and so does no other User. A User may leave. Write to',
        ),
    );
    interface Found {
      readonly rule: string;
      readonly message: string;
      readonly related?: readonly { readonly path: string; readonly line: number; readonly column: number }[];
    }
    const { files } = JSON.parse(run('check', '--format', 'json', 'legal').stdout) as { files: { path: string; findings: Found[] }[] };
    const found = files.flatMap(({ path, findings }) =>
      findings
        .filter(({ rule }) => rule === 'id-duplicate' || rule === 'term-undefined')
        .map(({ rule, message, related }) => [
          path,
          rule,
          /(?:"|also used by )([^"]*)/.exec(message)?.[1],
          related?.map((one) => `${one.path}:${one.line}:${one.column}`).join(),
        ]),
    );
    assert.deepEqual(found, [
      ['legal/cookies.md', 'id-duplicate', 'legal/privacy.md', 'legal/privacy.md:2:5'],
      ['legal/photos.md', 'term-undefined', 'User', undefined],
      ['legal/privacy.md', 'id-duplicate', 'legal/cookies.md', 'legal/cookies.md:2:5'],
    ]);
  });

  it('compares what the policies of one folder state, and shows where the others state it', () => {
    const stating = (title: string, date: string, body: string): string =>
      good
        .replaceAll('Privacy Policy', title)
        .replace(/last_updated: .*/, `last_updated: ${date}`)
        .replace('Write to', `${body} Write to`);
    write('legal/privacy.md', stating('Privacy Policy', '2026-03-01', 'You must be at least 16 years old to use the exchange.'));
    write('legal/terms.md', stating('Terms of Use', '2025-03-01', 'You must be at least 13 years old to use the exchange.'));
    write('nursery/terms.md', stating('Terms of Use', '2024-03-01', 'You must be at least 18 years old to use the exchange.'));
    interface Found {
      readonly rule: string;
      readonly message: string;
      readonly related?: readonly { readonly path: string; readonly line: number; readonly message: string }[];
    }
    const { files } = JSON.parse(run('check', '--format', 'json').stdout) as { files: { path: string; findings: Found[] }[] };
    assert.deepEqual(
      files.flatMap(({ path, findings }) =>
        findings
          .filter(({ rule }) => rule === 'figure-contradictory')
          .map(({ message, related = [] }) => [path, message, ...related.map((one) => `${one.path}: ${one.message}`)]),
      ),
      [['legal/terms.md', 'The minimum age is "13" here, but "16" in legal/privacy.md', 'legal/privacy.md: "16" here']],
    );
    const alone = JSON.parse(run('check', '--format', 'json', 'legal/terms.md').stdout) as { files: { findings: Found[] }[] };
    assert(!JSON.stringify(alone).includes('figure-contradictory'));
  });

  it('speaks JSON with lines and columns from 1', () => {
    write('bad.md', bad);
    write('good.md', good);
    const { status, stdout } = run('check', '--format', 'json', 'bad.md', 'good.md');
    assert.equal(status, 1);
    const report = JSON.parse(stdout) as {
      version: number;
      files: { path: string; kind: string; findings: { rule: string; start: object; end: object; fixes: object[] }[] }[];
      summary: Record<string, number>;
    };
    assert.equal(report.version, 1);
    assert.deepEqual(
      report.files.map(({ path, kind }) => [path, kind]),
      [
        ['bad.md', 'privacy'],
        ['good.md', 'privacy'],
      ],
    );
    const [finding] = report.files[0]?.findings ?? [];
    assert.equal(finding?.rule, 'last-updated-invalid');
    assert.deepEqual(finding.start, { line: 3, column: 16 });
    assert.deepEqual(report.files[1]?.findings, []);
    assert.equal(report.summary['files'], 2);
    assert.equal(report.summary['error'], 1);
  });

  it('checks the policies of a folder and passes over the rest', () => {
    write('.gitignore', 'drafts/\n');
    write('.git/HEAD', 'ref: refs/heads/main\n');
    write('legal/privacy.md', bad);
    write('drafts/privacy.md', bad);
    write('node_modules/x/privacy.md', bad);
    write('README.md', bad);
    write('notes.md', '# Notes\n\nTBD\n');
    const { files } = JSON.parse(run('check', '--format', 'json').stdout) as { files: { path: string }[] };
    assert.deepEqual(
      files.map(({ path }) => path),
      ['legal/privacy.md'],
    );
  });

  it('checks a named file whatever it is called', () => {
    write('README.md', bad);
    assert.equal(run('check', 'README.md').status, 1);
  });

  it('obeys configuration files, the nearest most', () => {
    write('.policywright.json', '{ "rules": { "last-updated-invalid": "off" } } // ours\n');
    write('legal/.policywright.json', '{ "rules": { "last-updated-invalid": "warning" } }');
    write('a.md', bad);
    write('legal/b.md', bad);
    assert.equal(run('check', 'a.md').status, 0);
    assert.match(run('check', 'legal/b.md').stdout, /warning/);
    assert.equal(run('check', '--max-warnings', '0', 'legal/b.md').status, 1);
  });

  it('reports a broken configuration where it stands', () => {
    write('.policywright.json', '{ "rules": { "no-such-rule": "off" } }');
    write('good.md', good);
    assert.match(run('check', 'good.md').stdout, /^\.policywright\.json\n +1:\d+ +warning .*no-such-rule.* config-invalid\n/);
  });

  it('cannot run as meant when a configuration is no JSON, and says where', () => {
    write('.policywright.json', '{\n  "rules": { "last-updated-invalid": "off" }\n  "files": []\n}\n');
    const { status, stderr } = run('check');
    assert.equal(status, 2);
    assert.equal(stderr, 'policywright: .policywright.json:3:3: A comma is missing before this\n');
    write('other.json', '{');
    write('good.md', good);
    rmSync(join(folder, '.policywright.json'));
    const given = run('check', '--config', 'other.json', 'good.md');
    assert.equal(given.status, 2);
    assert.match(given.stderr, /^policywright: other\.json:1:\d: A closing brace "}" is missing\n$/);
  });

  it('says which globs name no file, when it looks at all of them', () => {
    write('.policywright.json', '{ "files": ["handbook/*.md", "good.md", "!drafts/**"] }');
    write('good.md', good);
    const { status, stdout } = run('check');
    assert.equal(status, 0);
    assert.match(stdout, /^\.policywright\.json\n +1:13 +information +No Markdown file below this folder matches +config-invalid\n/);
    assert.doesNotMatch(run('check', 'good.md').stdout, /config-invalid/);
  });

  it('reckons globs from the folder of the file that has them, wherever it is called', () => {
    write('team/.policywright.json', '{ "files": ["handbook/*.md"] }');
    const found = (cwd: string): unknown =>
      (
        JSON.parse(runCommandLine(['check', '--format', 'json', '--today', '2026-11-23'], { cwd: join(folder, cwd) }).stdout) as {
          files: { path: string }[];
        }
      ).files.map(({ path }) => path);
    write('team/handbook/leave.md', '# Leave\n\nTwo weeks.\n');
    assert.deepEqual(found('.'), ['team/handbook/leave.md']);
    assert.deepEqual(found('team'), ['handbook/leave.md']);
    assert.deepEqual(found('team/handbook'), ['leave.md']);
  });

  it('goes on after a file that it cannot read', () => {
    write('good.md', good);
    mkdirSync(join(folder, 'x.md'));
    const { status, stdout, stderr } = run('check', 'missing.md', 'good.md', 'x.md');
    assert.equal(status, 2);
    assert.match(stderr, /^policywright: missing\.md: no such file or folder\n$/);
    assert.match(stdout, /1 policy checked/);
  });

  it('fails where there is no policy to check, and says where', () => {
    write('docs/notes.md', '# Notes\n\nTBD\n');
    write('docs/more.md', '# More notes\n\nTBD\n');
    mkdirSync(join(folder, 'empty'));
    write('legal/privacy.md', good);
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['docs'], 'docs: no policies found (2 files, none recognized as a policy)'],
      [['docs/n*.md'], "docs/n*.md: no policies found (1 file, which isn't recognized as a policy)"],
      [['empty'], 'empty: no policies found (no Markdown files)'],
      [['legl/**/*.md'], 'legl/**/*.md: no policies found (no Markdown files)'],
      [['legal', 'empty'], 'empty: no policies found (no Markdown files)'],
    ];
    for (const [paths, message] of cases) {
      const { status, stderr } = run('check', ...paths);
      assert.equal(stderr, `policywright: ${message}; to accept that, use --allow-none\n`);
      assert.equal(status, 2);
      const allowed = run('check', '--allow-none', ...paths);
      assert.deepEqual([allowed.status, allowed.stderr], [0, ''], paths.join(' '));
    }
    assert.equal(run('check', '--allow-none', 'docs').stdout, 'No policies to check\n');
    // A mistyped path would pass for ever.
    for (const args of [['gone'], ['--allow-none', 'gone'], ['--allow-none', 'docs', 'gone']]) {
      const { status, stderr } = run('check', ...args);
      assert.deepEqual([status, stderr], [2, 'policywright: gone: no such file or folder\n']);
    }
    assert.equal(run('check').status, 0);
    rmSync(join(folder, 'legal'), { recursive: true });
    assert.deepEqual([run('check').status, run('check', '--allow-none').status], [2, 0]);
  });

  it('refuses a file of another format that is named', () => {
    write('other.json', '{ "name": "x" }');
    const { status, stdout, stderr } = run('check', 'other.json');
    assert.deepEqual([status, stdout.includes('other.json'), stderr], [2, false, 'policywright: other.json: not a Markdown file\n']);
  });

  it('keeps the shape of its formats where there is no policy', () => {
    write('notes.md', '# Notes\n\nTBD\n');
    const json = run('check', '--format', 'json');
    assert.equal(json.status, 2);
    assert.deepEqual(JSON.parse(json.stdout), {
      version: 1,
      files: [],
      summary: { files: 0, error: 0, warning: 0, information: 0, hint: 0, fixed: 0 },
    });
    const { runs } = JSON.parse(run('check', '--format', 'sarif').stdout) as {
      runs: {
        results: unknown[];
        invocations: { executionSuccessful: boolean; toolExecutionNotifications: { message: { text: string } }[] }[];
      }[];
    };
    assert.deepEqual(runs[0]?.results, []);
    assert.equal(runs[0]?.invocations[0]?.executionSuccessful, false);
    assert.match(runs[0]?.invocations[0]?.toolExecutionNotifications[0]?.message.text ?? '', /no policies found/);
    assert.equal(run('check', '--format', 'github').stdout, 'No policies to check\n');
  });

  it('checks a configuration file that is named as what it is', () => {
    write('legal/.policywright.json', '{ "rules": { "no-such-rule": "off" } }');
    const { status, stdout, stderr } = run('check', 'legal/.policywright.json');
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(
      stdout,
      /^legal\/\.policywright\.json\n +1:\d+ +warning .*no-such-rule.* config-invalid\n(?:.*\n)*0 policies checked: 1 warning/,
    );
    write('legal/.policywright.json', '{}');
    assert.deepEqual(
      [run('check', 'legal/.policywright.json').status, run('check', 'legal/.policywright.json').stdout],
      [0, 'No policies to check\n'],
    );
  });

  it('says so when it may not read a file', () => {
    write('secret.md', good);
    chmodSync(join(folder, 'secret.md'), 0);
    // root may read everything, so that here there is nothing to see.
    const expected = process.getuid?.() === 0 ? { status: 0, stderr: /^$/ } : { status: 2, stderr: /secret\.md: permission denied\n/ };
    const { status, stderr } = run('check', 'secret.md');
    assert.equal(status, expected.status);
    assert.match(stderr, expected.stderr);
  });

  it('finds what is not text', () => {
    write('latin1.md', Buffer.from('---\ndocument_title: "Datenschutz"\n---\n\n# Datenschutz\n\nF\xfcr Fragen.\n', 'latin1'));
    write('image.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0xff, 0xfe]));
    const { status, stdout } = run('check', 'latin1.md', 'image.md');
    assert.equal(status, 1);
    assert.match(stdout, /latin1\.md\n(?:.*\n)? +7:2 .*policy-not-utf8/);
    assert.match(stdout, /image\.md\n.*policy-not-utf8/);
  });

  it('never runs front matter', () => {
    write('script.md', '---js\nrequire("fs").writeFileSync("ran", "")\n---\n\n# Notes\n');
    assert.match(run('check', 'script.md').stdout, /front-matter-script/);
    assert.match(run('check', '.').stdout, /No policies to check/);
    assert.throws(() => chmodSync(join(folder, 'ran'), 0o600), /ENOENT/);
  });

  describe('--release', () => {
    const draft = good.replace('---\n\n#', 'status: draft\n---\n\n#').replace('Write to', 'We are [COMPANY]. Write to');
    const english = good.replace('---\n', '---\nlang: en\n');
    const german = `---\ndocument_title: "Datenschutzerklärung"\nlang: de\nlast_updated: "2026-09-10"\n---\n\n# Datenschutzerklärung\n\nLetzte Aktualisierung: 10. September 2026\n\nSchreiben Sie an <privacy@larkspur.garden>.\n`;
    /** `placeholder-left warning`, in the order in which they are found. */
    const severities = (...args: string[]): readonly string[] => {
      const { files } = JSON.parse(run('check', '--format', 'json', ...args).stdout) as {
        files: { findings: { rule: string; severity: string }[] }[];
      };
      return files.flatMap(({ findings }) => findings.map(({ rule, severity }) => `${rule} ${severity}`));
    };

    it('checks a draft as if it were published', () => {
      write(
        'draft.md',
        `${draft.replace('last_updated: "2026-09-14"', 'last_updated: "2027-03-14"')}\n<!-- TODO: ask the accountant -->\n`,
      );
      assert.deepEqual([run('check', 'draft.md').status, run('check', '--release', 'draft.md').status], [0, 1]);
      assert(!severities('draft.md').some((one) => one.startsWith('last-updated-future')));
      assert.deepEqual(
        severities('--release', 'draft.md').filter((one) => /future|placeholder/.test(one)),
        ['last-updated-future warning', 'placeholder-left error', 'placeholder-left warning'],
      );
    });

    it('makes a translation behind its original a warning, in every format and in worker threads', () => {
      write('legal/privacy.md', english);
      write('legal/privacy.de.md', german);
      assert.deepEqual(severities('legal'), ['translation-behind information']);
      assert.deepEqual(severities('--release', 'legal'), ['translation-behind warning']);
      const { runs } = JSON.parse(run('check', '--release', '--format', 'sarif', 'legal').stdout) as {
        runs: { results: { ruleId: string; level: string }[] }[];
      };
      assert.deepEqual(
        runs[0]?.results.map(({ ruleId, level }) => [ruleId, level]),
        [['translation-behind', 'warning']],
      );
      assert.deepEqual([run('check', '--max-warnings', '0', 'legal').status, run('check', '--release', 'legal').status], [0, 0]);
      assert.equal(run('check', '--release', '--max-warnings', '0', 'legal').status, 1);
      for (let number = 0; number < 200; number++) write(`legal/more/${number}.md`, draft);
      assert.equal(severities('--release', 'legal').filter((one) => one === 'placeholder-left error').length, 200);
    });

    it('compares a policy that is named alone with its translations beside it, and tells nothing of those', () => {
      write('legal/privacy.md', `${english}\nTODO\n`);
      write('legal/privacy.de.md', german);
      write('legal/terms.de.md', `${german}\nTODO\n`);
      const { status, stdout, stderr } = run('check', 'legal/privacy.de.md');
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, /translation-behind/);
      assert.match(stdout, /\n1 policy checked/);
      write('legal/privacy.fr.md', new Uint8Array([0xff, 0xfe, 0x00]));
      assert.deepEqual([run('check', 'legal/privacy.de.md').status, run('check', 'legal/privacy.de.md').stderr], [0, '']);
    });

    it('leaves severities that a configuration sets', () => {
      write('.policywright.json', '{ "rules": { "translation-behind": "hint", "placeholder-left": "off" } }');
      write('legal/privacy.md', draft.replace('---\n', '---\nlang: en\n'));
      write('legal/privacy.de.md', german);
      assert.deepEqual(severities('--release', 'legal'), ['translation-behind hint']);
    });

    it('does not take a draft and the policy that it replaces for two with one id', () => {
      const withId = (text: string): string => text.replace('---\n', '---\nid: privacy\n');
      write('legal/privacy.md', withId(good));
      write('next/privacy-notice.md', withId(good.replace('---\n\n#', 'status: draft\n---\n\n#')));
      assert.deepEqual(severities('--release', '.'), []);
    });

    it('is an option of check alone', () => {
      write('good.md', good);
      assert.match(run('render', '--release', 'good.md').stderr, /render doesn't take --release/);
      assert.match(run('--help').stdout, /--release +check before publishing/);
    });
  });

  it('explains itself, and what it did not understand', () => {
    assert.match(run('--help').stdout, /policywright check/);
    assert.match(run('--version').stdout, /^\d+\.\d+\.\d+\n$/);
    for (const args of [['frobnicate'], ['check', '--format', 'xml'], ['check', '--no-such-option'], ['check', '--max-warnings', 'some']]) {
      const { status, stderr } = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /^policywright: .*\n$/);
    }
    assert.equal(runCommandLine(['check', '--today', '2026-02-30'], { cwd: folder }).status, 2);
  });
});
