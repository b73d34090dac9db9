/** The package as people get it from npm: packed, installed elsewhere, imported, run. And the action, as far as it runs without GitHub. */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { putBundles } from './support/bundles.ts';

const root = join(import.meta.dirname, '..');
const windows = process.platform === 'win32';
const bad =
  '---\ndocument_title: "Privacy Policy"\nlast_updated: "2026-02-30"\n---\n\n# Privacy Policy\n\nWrite to privacy@larkspur.garden, or for seeds to <seeds@larkspur.garden>.\n';

interface Step {
  readonly id?: string;
  readonly run?: string;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: unknown }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

describe('the package', function () {
  this.timeout(300_000);
  let folder: string;
  let user: string;
  const node = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, args, { cwd: user, encoding: 'utf8' });
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright-package-'));
    const source = join(folder, 'source');
    user = join(folder, 'user');
    for (const made of [source, user]) mkdirSync(made);
    for (const name of [
      'package.json',
      '.npmignore',
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
      'THIRD_PARTY_NOTICES.txt',
      'docs',
      'l10n',
      'schemas',
    ])
      cpSync(join(root, name), join(source, name), { recursive: true });
    putBundles(join(source, 'dist'));
    const npm = (cwd: string, ...args: string[]): void =>
      void execFileSync('npm', [...args, '--ignore-scripts', '--offline', '--no-audit', '--no-fund'], {
        cwd,
        stdio: 'pipe',
        shell: windows,
      });
    npm(source, 'pack', '--pack-destination', folder);
    writeFileSync(join(user, 'package.json'), '{ "name": "user", "private": true, "type": "module" }');
    npm(user, 'install', join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''));
    writeFileSync(join(user, 'privacy.md'), bad);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is small and brings nothing else along', () => {
    assert.deepEqual(
      readdirSync(join(user, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['policywright'],
    );
    const packed = readdirSync(join(user, 'node_modules/policywright'), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map(({ parentPath, name }) => relative(join(user, 'node_modules/policywright'), join(parentPath, name)).replaceAll('\\', '/'));
    for (const file of packed)
      assert.match(
        file,
        /^(?:package\.json|(?:README|CHANGELOG)\.md|LICENSE|THIRD_PARTY_NOTICES\.txt|dist\/[\w.]+|docs\/(?:rules\/)?[a-z0-9-]+\.md|docs\/hooks\/[\w.-]+|l10n\/bundle\.l10n\.\w+\.json|schemas\/[\w.]+\.json)$/,
        file,
      );
    assert.deepEqual(readdirSync(join(user, 'node_modules/policywright/dist')).sort(), [
      'cli.changes.js',
      'cli.check.js',
      'cli.core.js',
      'cli.coreChecks.js',
      'cli.coverage.js',
      'cli.init.js',
      'cli.js',
      'cli.mcp.js',
      'cli.render.js',
      'cli.report.js',
      'cli.review.js',
      'cli.why.js',
      'library.d.mts',
      'library.mjs',
      'package.json',
      'server.browser.js',
      'server.main.js',
      'server.node.js',
    ]);
  });

  it('starts with next to nothing', () => {
    assert(statSync(join(user, 'node_modules/policywright/dist/cli.js')).size < 50_000);
    // What is enough where nothing changed since the last run.
    assert(statSync(join(user, 'node_modules/policywright/dist/cli.check.js')).size < 300_000);
    const cache = join(folder, 'cache');
    // Where the compiled program can be kept, and where it cannot.
    for (const XDG_CACHE_HOME of [cache, cache, join(user, 'privacy.md')]) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['node_modules/policywright/dist/cli.js', 'check', 'privacy.md', '--quiet'],
        { cwd: user, encoding: 'utf8', env: { ...process.env, NODE_COMPILE_CACHE: undefined, XDG_CACHE_HOME } },
      );
      assert.deepEqual([status, stderr, stdout.includes('last-updated-invalid')], [1, '', true]);
    }
    assert.equal(existsSync(join(cache, 'policywright')), 'enableCompileCache' in module);
    for (const XDG_CACHE_HOME of [join(folder, 'server-cache'), join(user, 'privacy.md')]) {
      const { status, stderr } = spawnSync(process.execPath, ['node_modules/policywright/dist/server.node.js'], {
        cwd: user,
        encoding: 'utf8',
        env: { ...process.env, NODE_COMPILE_CACHE: undefined, XDG_CACHE_HOME },
      });
      assert.deepEqual(
        [status, stderr.startsWith('policywright-language-server: no transport given\n\nUsage: policywright-language-server (--stdio |')],
        [2, true],
      );
    }
    assert.equal(existsSync(join(folder, 'server-cache/policywright')), 'enableCompileCache' in module);
  });

  it('is a library', () => {
    writeFileSync(
      join(user, 'use.mjs'),
      `import { checkPolicy, fixPolicy, renderPolicy, rules } from 'policywright';
      const text = ${JSON.stringify(bad)};
      const { kind, isPolicy, findings } = checkPolicy(text, { today: '2026-11-23', settings: { rules: { 'contact-email-unlinked': 'error' } } });
      const refused = [{ today: 'soon' }, { settings: { rules: { 'no-such-rule': 'off' } } }].map((options) => { try { checkPolicy(text, options); return ''; } catch (error) { return error.name; } });
      console.log(JSON.stringify({ kind, isPolicy, findings, fixed: fixPolicy(text), page: renderPolicy(text, { before: text }).slice(0, 15), rules: rules.length, refused }));`,
    );
    const { stdout, stderr } = node('use.mjs');
    assert.equal(stderr, '');
    const said = JSON.parse(stdout) as {
      kind: string;
      isPolicy: boolean;
      findings: { rule: string; severity: string; start: object; fixes: { edits: object[] }[] }[];
      fixed: { text: string; fixed: number };
      page: string;
      rules: number;
      refused: string[];
    };
    assert.deepEqual(
      [said.kind, said.isPolicy, said.page, said.fixed.fixed, said.refused.join()],
      ['privacy', true, '<!doctype html>', 1, 'TypeError,TypeError'],
    );
    assert.equal(said.fixed.text, bad.replace('privacy@larkspur.garden', '[privacy@larkspur.garden](mailto:privacy@larkspur.garden)'));
    const [date] = said.findings;
    assert.deepEqual(
      [date?.rule, date?.start, date?.fixes[0]?.edits],
      ['last-updated-invalid', { line: 3, column: 16 }, [{ start: 52, end: 62, newText: '2026-02-28' }]],
    );
    assert(said.findings.some(({ rule, severity }) => rule === 'contact-email-unlinked' && severity === 'error'));
  });

  it('has types', () => {
    writeFileSync(
      join(user, 'use.ts'),
      `import { checkPolicy, rules, type Finding } from 'policywright';\nconst found: readonly Finding[] = checkPolicy('', { today: '2026-11-23' }).findings;\nexport const lines: number[] = found.map(({ start }) => start.line);\n// @ts-expect-error there is no such option\ncheckPolicy('', { tomorrow: '' });\nexport const ids: string[] = rules.map(({ id }) => id);\n`,
    );
    const { status, stdout } = node(
      join(root, 'node_modules/typescript/bin/tsc'),
      '--noEmit',
      '--strict',
      '--types',
      '',
      '--module',
      'nodenext',
      'use.ts',
      '--ignoreConfig',
    );
    assert.equal(status, 0, stdout);
  });

  it('has a command line that starts by its name', () => {
    const { status, stdout } = spawnSync(join(user, 'node_modules/.bin/policywright'), ['check', '--today', '2026-11-23'], {
      cwd: user,
      encoding: 'utf8',
      shell: windows,
    });
    assert.match(stdout, /^privacy\.md\n +3:16 +error/);
    assert.equal(status, 1);
  });

  it('speaks the languages of its messages', () => {
    assert.match(node('node_modules/policywright/dist/cli.js', 'check', '--locale', 'de', 'privacy.md').stdout, /Fehler/);
  });

  it('gives the same findings with worker threads as without', () => {
    const many = join(user, 'policies');
    mkdirSync(many);
    // The second run has one file too few for threads: the first of them are the same.
    const names = Array.from({ length: 230 }, (_, index) => `policy-${String(index).padStart(3, '0')}.md`);
    for (const [index, name] of names.entries())
      writeFileSync(
        join(many, name),
        bad
          .replace('Privacy Policy"', `Privacy Policy ${index}"`)
          .replace('Write', index % 3 === 0 ? 'TBD. Write' : index % 5 === 0 ? '## \n\nWrite' : 'Write'),
      );
    const check = (...args: string[]): { path: string }[] =>
      (
        JSON.parse(node('node_modules/policywright/dist/cli.js', 'check', '--today', '2026-11-23', '--format', 'json', ...args).stdout) as {
          files: { path: string }[];
        }
      ).files;
    const together = check('policies');
    assert.deepEqual(
      together.map(({ path }) => path),
      names.map((name) => `policies/${name}`),
    );
    const apart = [names.slice(0, 115), names.slice(115)].flatMap((some) => check(...some.map((name) => `policies/${name}`)));
    assert.deepEqual(together, apart);
    rmSync(many, { recursive: true });
  });

  it('has a language server that starts by its name', async () => {
    const server = spawn(join(user, 'node_modules/.bin/policywright-language-server'), ['--stdio'], { cwd: user, shell: windows });
    const request = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    server.stdin.write(`Content-Length: ${request.length}\r\n\r\n${request}`);
    const answer = await new Promise<string>((resolve) => server.stdout.once('data', (data: Buffer) => resolve(String(data))));
    server.kill();
    assert.match(answer, /^Content-Length: \d+/);
  });

  it('has an action of the same version, whose script annotates and writes SARIF', function () {
    if (windows) return this.skip();
    const action = load(readFileSync(join(root, 'action.yml'), 'utf8'), { schema: CORE_SCHEMA }) as Action;
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    assert.equal(action.inputs['version']?.default, version);
    const programs = join(folder, 'programs');
    mkdirSync(programs);
    writeFileSync(
      join(programs, 'npx'),
      `#!/bin/sh\n[ "$1 $2" = "--yes policywright@${version}" ] || exit 9\nshift 2\nexec "${process.execPath}" "${join(user, 'node_modules/policywright/dist/cli.js')}" "$@"\n`,
      { mode: 0o755 },
    );
    const output = join(folder, 'output');
    const run = (paths: string): string =>
      spawnSync('bash', ['-e', '-c', action.runs.steps.find(({ id }) => id === 'check')?.run ?? ''], {
        cwd: user,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: [programs, process.env['PATH']].join(delimiter),
          PATHS: paths,
          MAX_WARNINGS: '0',
          AGAINST: '',
          SARIF_FILE: '',
          UPLOAD_SARIF: 'true',
          VERSION: version,
          RUNNER_TEMP: folder,
          GITHUB_OUTPUT: output,
          GITHUB_WORKSPACE: user,
        },
      }).stdout;
    assert.match(run('privacy.md\n$(touch ran)\n'), /^::error file=privacy\.md,line=3,endLine=3,col=16,endColumn=25,/);
    assert(!readdirSync(user).includes('ran'));
    assert.equal(readFileSync(output, 'utf8'), `sarif-file=${join(folder, 'policywright.sarif')}\nstatus=2\n`);
    const log = JSON.parse(readFileSync(join(folder, 'policywright.sarif'), 'utf8')) as { version: string };
    assert.equal(log.version, '2.1.0');
  });
});
