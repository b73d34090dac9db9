/** `policywright mcp` as assistants know it: a child process that the SDK's own client talks to, in both generations of the protocol. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CallToolResult, Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { MAX_MESSAGE } from '../../server/src/cli/assistants/mcpServer.ts';
import {
  CHANGES_SCHEMA,
  type ChangeReport,
  COVERAGE_SCHEMA,
  type CoverageReport,
  FINDINGS_SCHEMA,
  type FindingsReport,
  MAX_ANSWER,
} from '../../server/src/core/index.ts';
import { COMMAND_LINE, runCommandLine } from '../support/commandLine.ts';
import { gitAsWriter } from '../support/gitAsWriter.ts';

const { default: Ajv } = createRequire(import.meta.url)('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
const ajv = new Ajv({ strict: false, allErrors: true });

/** A schema that allows nothing that it doesn't describe. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const all = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in all ? { ...all, additionalProperties: false } : all;
}
const isFindings = ajv.compile(closed(FINDINGS_SCHEMA) as object);
const isChanges = ajv.compile(closed(CHANGES_SCHEMA) as object);
const isCoverage = ajv.compile(closed(COVERAGE_SCHEMA) as object);

const bad =
  '---\ndocument_title: "Privacy Policy"\nlast_updated: "2026-02-30"\n---\n\n# Privacy Policy\n\nWrite to the gardeners at privacy@larkspur.garden.\n';
const good = '---\ndocument_title: "Terms"\nlast_updated: "2026-02-10"\n---\n\n# Terms\n\n## 1. Seeds\n\nWe keep orders for two years.\n';
const rights =
  '# Privacy Policy\n\nLast updated: February 10, 2026\n\nLarkspur Garden Ltd. ("we") is the data controller. We collect your name to send your order. We retain orders for ten years.\n\nYou have the right to access your data. Write to <privacy@larkspur.garden>.\n';
const SECRET = 'the-secret-outside';

describe('policywright mcp', function () {
  this.timeout(120_000);
  let top: string;
  let folder: string;
  /** One process for all that doesn't need its own. */
  let client: Client;
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const git = (...args: string[]): void => gitAsWriter(folder, ...args);
  const connect = async (mode: 'legacy' | 'auto' = 'auto'): Promise<Client> => {
    const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        // Nothing may be compiled from text.
        args: ['--disallow-code-generation-from-strings', COMMAND_LINE, 'mcp', '--today', '2026-11-23', folder],
      }),
    );
    return client;
  };
  const call = (name: string, input: object): Promise<CallToolResult> =>
    client.callTool({ name, arguments: { ...input } }) as Promise<CallToolResult>;
  const textOf = ({ content }: CallToolResult): string => content.map((one) => (one.type === 'text' ? one.text : '')).join('\n');
  const check = async (input: object): Promise<FindingsReport> => {
    const result = await call('policywright_check', input);
    assert(!result.isError, textOf(result));
    assert(isFindings(result.structuredContent), JSON.stringify(isFindings.errors));
    return result.structuredContent as unknown as FindingsReport;
  };
  const coverage = async (input: object): Promise<CoverageReport> => {
    const result = await call('policywright_coverage', input);
    assert(!result.isError, textOf(result));
    assert(isCoverage(result.structuredContent), JSON.stringify(isCoverage.errors));
    return result.structuredContent as unknown as CoverageReport;
  };
  const refusal = async (name: string, input: object): Promise<string> => {
    const result = await call(name, input);
    assert.equal(result.isError, true, textOf(result));
    assert(!textOf(result).includes(SECRET));
    return textOf(result);
  };

  before(async () => {
    top = realpathSync(mkdtempSync(join(tmpdir(), 'policywright mcp-')));
    folder = join(top, 'workspace');
    write('legal/privacy.md', bad);
    write('legal/terms.md', good);
    write('notes.md', '# Shopping list\n\n- Pots\n');
    write('../outside/privacy.md', bad.replace('gardeners', SECRET));
    write('../.policywright.json', '{ "rules": { "last-updated-invalid": "off" } }');
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
    write('legal/terms.md', good.replace('two years', 'ten years'));
    client = await connect();
  });
  after(async () => {
    await client.close();
    rmSync(top, { recursive: true, force: true });
  });

  for (const mode of ['legacy', 'auto'] as const)
    it(`lists its tools as read-only, with schemas (${mode})`, async () => {
      const own = mode === 'auto' ? client : await connect(mode);
      assert.equal(own.getNegotiatedProtocolVersion(), mode === 'legacy' ? '2025-11-25' : '2026-07-28');
      const { tools } = await own.listTools();
      assert.deepEqual(
        tools.map(({ name }) => name),
        ['policywright_check', 'policywright_changes', 'policywright_coverage'],
      );
      for (const { annotations, inputSchema, outputSchema, description } of tools) {
        assert.equal(annotations?.readOnlyHint, true);
        assert(description && inputSchema.properties);
        assert.doesNotThrow(() => ajv.compile(outputSchema as object));
      }
      const { structuredContent } = await own.callTool({ name: 'policywright_check', arguments: { paths: ['legal/privacy.md'] } });
      assert.equal((structuredContent as unknown as FindingsReport).files[0]?.findings[0]?.rule, 'last-updated-invalid');
      if (own !== client) await own.close();
    });

  it('finds what check --format json finds, in the same form', async () => {
    write('none.json', '{}');
    const printed = runCommandLine(['check', '--format', 'json', '--today', '2026-11-23', '--config', 'none.json', 'legal/privacy.md'], {
      cwd: folder,
    });
    const expected = JSON.parse(printed.stdout) as unknown;
    assert(isFindings(expected), JSON.stringify(isFindings.errors));
    // The configuration above the folder doesn't count: it is outside.
    assert.deepEqual(await check({ paths: ['legal/privacy.md'] }), expected);
  });

  it('says the same in words, the worst first, and how to fix it', async () => {
    const said = textOf(await call('policywright_check', {})).split('\n');
    assert.match(said[0] ?? '', /^2 files checked: 1 error/);
    assert.match(said[1] ?? '', /^legal\/privacy\.md:3:16: error last-updated-invalid: .* \(fix: Change to 2026-02-28\)$/);
    assert(!said.some((line) => line.startsWith('notes.md')));
  });

  it('checks a text that is no file, with the settings of its folder, and against its earlier version', async () => {
    write('drafts/.policywright.json', '{ "rules": { "last-updated-invalid": "hint" } }');
    const report = await check({ text: bad, path: 'drafts/new.md' });
    assert.equal(report.files.find(({ path }) => path === 'drafts/new.md')?.findings[0]?.severity, 'hint');
    const compared = await check({ text: good.replace('two years', 'ten years'), before: good, path: 'legal/terms.md' });
    assert(
      compared.files[0]?.findings.some(({ rule }) => rule === 'last-updated-unchanged'),
      JSON.stringify(compared),
    );
    const committed = await check({ paths: ['legal/terms.md'], against: 'HEAD' });
    assert(committed.files[0]?.findings.some(({ rule }) => rule === 'last-updated-unchanged'));
  });

  it('tells what changed since a commit, and between two texts', async () => {
    const since = await call('policywright_changes', { path: 'legal/terms.md' });
    assert(isChanges(since.structuredContent), JSON.stringify(isChanges.errors));
    const { words, sections, against } = since.structuredContent as unknown as ChangeReport;
    assert.deepEqual([words, against], [1, 'HEAD']);
    assert.deepEqual(sections, [{ kind: 'changed', section: '1. Seeds', line: 8, added: 1, removed: 1 }]);
    assert.match(textOf(since), /^legal\/terms\.md compared with HEAD: 1 word changed\n## Changes to Terms\n/);
    const printed = runCommandLine(['changes', '--format', 'json', 'legal/terms.md', '--against', 'HEAD'], { cwd: folder });
    assert.deepEqual(JSON.parse(printed.stdout), since.structuredContent);
    const texts = await call('policywright_changes', { before: good, after: `${good}\n## 2. Pots\n\nWe sell pots.\n` });
    assert(isChanges(texts.structuredContent));
    assert.equal((texts.structuredContent as unknown as ChangeReport).sections[0]?.kind, 'added');
  });

  it('finds what coverage --format json finds, in the same form', async () => {
    write('legal/rights.md', rights);
    const printed = runCommandLine(['coverage', '--format', 'json', '--profile', 'eprivacy,shine-the-light', 'legal/rights.md'], {
      cwd: folder,
    });
    const expected = JSON.parse(printed.stdout) as CoverageReport;
    assert(isCoverage(expected), JSON.stringify(isCoverage.errors));
    const found = await coverage({ paths: ['legal/rights.md'], profiles: ['eprivacy', 'shine-the-light'] });
    assert(!found.omitted);
    assert.deepEqual(found, expected);
    rmSync(join(folder, 'legal/rights.md'));
  });

  it('tells what is said and what is not found in words, gaps first, of files and of a text', async () => {
    const said = textOf(await call('policywright_coverage', { text: rights, path: 'legal/new.md', profiles: ['gdpr'] })).split('\n');
    assert.deepEqual(said[0], '1 policy read');
    assert.match(said[1] ?? '', /^legal\/new\.md: EU GDPR: \d+ found, \d+ in part, \d+ not found, \d+ open questions$/);
    assert.match(said[2] ?? '', /^legal\/new\.md: not found, \w+: /);
    const at = (line: RegExp): number => said.findIndex((one) => line.test(one));
    const gap = at(/not found, \w+: Right to complain to an authority \(Art\. .*\) \[gdpr-13-2-d-complaint\]$/);
    const passage = at(/^legal\/new\.md:7:\d+: found: Right of access \(Art\. .*\) \[gdpr-.*\]: You have the right to access your data\.$/);
    assert(gap > 0 && passage > gap, said.join('\n'));
    assert(at(/: question: .*\?$/) > gap);
    // The front matter and the settings name laws where the call doesn't.
    write('drafts/.policywright.json', '{ "profiles": ["lgpd"] }');
    const idsOf = ({ files }: CoverageReport): readonly string[] => files.flatMap(({ profiles }) => profiles.map(({ id }) => id));
    assert.deepEqual(idsOf(await coverage({ text: rights, path: 'drafts/new.md' })), ['lgpd']);
    assert.deepEqual(idsOf(await coverage({ text: rights })), ['core']);
    assert.deepEqual(idsOf(await coverage({ text: rights, kind: 'terms', path: 'any.md' })), ['terms']);
    const { files } = await coverage({});
    assert.deepEqual(files.map(({ path }) => path).sort(), ['legal/privacy.md', 'legal/terms.md']);
  });

  it('reads nothing outside of its folder', async function () {
    try {
      symlinkSync(join(top, 'outside'), join(folder, 'linked'));
      symlinkSync(join(top, 'outside/privacy.md'), join(folder, 'legal/linked.md'));
      symlinkSync(join(top, '.policywright.json'), join(folder, 'legal/.policywright.json'));
    } catch {
      // Some systems let nobody make links.
      this.skip();
    }
    try {
      for (const path of [
        '../outside/privacy.md',
        '../outside',
        join(top, 'outside/privacy.md'),
        'legal/../../outside/privacy.md',
        '/etc/passwd',
        'linked',
        'linked/privacy.md',
        'legal/linked.md',
        'legal/privacy.md\0.md',
        '..',
        '/',
      ]) {
        assert.match(await refusal('policywright_check', { paths: [path] }), /outside of the workspace/, path);
        assert.match(await refusal('policywright_changes', { path }), /outside of the workspace/, path);
        assert.match(await refusal('policywright_check', { text: bad, path }), /outside of the workspace|is a folder/, path);
        assert.match(await refusal('policywright_coverage', { paths: [path] }), /outside of the workspace/, path);
        assert.match(await refusal('policywright_coverage', { text: bad, path }), /outside of the workspace|is a folder/, path);
      }
      const { files } = await check({});
      assert(!files.some(({ path }) => path.includes('linked')), JSON.stringify(files));
      assert(!(await coverage({})).files.some(({ path }) => path.includes('linked')));
      const { files: named, problems } = await check({ paths: ['legal/privacy.md', 'linked'] });
      assert.equal(named.filter(({ kind }) => kind !== 'config').length, 1);
      assert.deepEqual(problems?.[0], 'linked: outside of the workspace');
      // A configuration that is a link to the outside sets nothing.
      assert(named.some(({ findings }) => findings.some(({ rule }) => rule === 'last-updated-invalid')));
    } finally {
      for (const path of ['linked', 'legal/linked.md', 'legal/.policywright.json']) rmSync(join(folder, path), { force: true });
    }
  });

  it('refuses what makes no sense, and goes on', async () => {
    for (const [name, input, said] of [
      ['policywright_check', { path: 'a.md' }, /path and before go with text/],
      ['policywright_check', { text: 'a', paths: ['b.md'] }, /can't be combined/],
      ['policywright_check', { paths: ['missing.md'] }, /no such file/],
      ['policywright_check', { against: '--output=x' }, /isn't a commit, branch, or tag/],
      ['policywright_check', { other: 1 }, /other/],
      ['policywright_check', { paths: 'a.md' }, /paths/],
      ['policywright_coverage', { path: 'a.md' }, /path goes with text/],
      ['policywright_coverage', { text: 'a', paths: ['b.md'] }, /can't be combined/],
      ['policywright_coverage', { paths: ['missing.md'] }, /no such file/],
      ['policywright_coverage', { profiles: ['nonsense'] }, /profiles/],
      ['policywright_coverage', { kind: 'nonsense' }, /kind/],
      ['policywright_changes', {}, /name a path/],
      ['policywright_changes', { before: 'a' }, /go together/],
      ['policywright_changes', { path: 'legal/terms.md', against: 'no-such-branch' }, /isn't a commit, branch, or tag/],
      ['policywright_changes', { path: 'legal' }, /is a folder/],
    ] as const)
      assert.match(await refusal(name, input), said, JSON.stringify(input));
    assert.equal((await check({ paths: ['legal/terms.md'] })).summary.files, 1);
  });

  it('keeps its answers short, and says what it left out', async () => {
    const long = `${bad}\n${Array.from({ length: 3000 }, (_, index) => `Write to us us at [TODO ${index}].\n`).join('\n')}`;
    const result = await call('policywright_check', { text: long, path: 'legal/long.md' });
    const report = result.structuredContent as unknown as FindingsReport;
    assert(isFindings(report), JSON.stringify(isFindings.errors));
    assert(JSON.stringify(report).length <= 2 * MAX_ANSWER);
    assert((report.omitted?.findings ?? 0) > 1000, JSON.stringify(report.omitted));
    assert(textOf(result).length <= MAX_ANSWER, `${textOf(result).length}`);
    assert.match(textOf(result), /more lines are left out/);
    const heading = (index: number): string => `## ${index}. Section about ${index}\n\nWe keep ${index} seeds.\n\n`;
    const many = Array.from({ length: 2000 }, (_, index) => heading(index)).join('');
    const changes = await call('policywright_changes', { before: '# Terms\n', after: `# Terms\n\n${many}` });
    assert(isChanges(changes.structuredContent));
    assert(JSON.stringify(changes.structuredContent).length <= 2 * MAX_ANSWER);
    assert(textOf(changes).length <= MAX_ANSWER);
    const talkative = `${rights}\n${Array.from({ length: 200 }, (_, index) => `You have the right to access your data, the right to erase it, and ${'very '.repeat(300 + (index % 90))}much more.\n`).join('\n')}`;
    for (const profiles of [
      ['gdpr'],
      ['gdpr', 'ccpa', 'uk-gdpr', 'lgpd', 'us-va', 'us-co', 'us-ct', 'us-tx', 'us-or', 'us-mn', 'pipeda'],
    ]) {
      const covered = await call('policywright_coverage', { text: talkative, profiles });
      const data = covered.structuredContent as unknown as CoverageReport;
      assert(isCoverage(data), JSON.stringify(isCoverage.errors));
      assert(JSON.stringify(data).length <= 2 * MAX_ANSWER, `${JSON.stringify(data).length}`);
      assert((data.omitted?.passages ?? 0) > 0);
      // What isn't found stays longest.
      assert(data.files[0]?.profiles.every(({ items }) => items.some(({ status }) => status === 'missing')));
      assert(textOf(covered).length <= MAX_ANSWER);
    }
  });

  for (const mode of ['legacy', 'auto'] as const)
    it(`refuses a message that is longer than two texts may be, and goes on (${mode})`, async () => {
      const own = await connect(mode);
      try {
        const longest = '☂'.repeat(2_000_000);
        if (mode === 'auto')
          assert(!(await own.callTool({ name: 'policywright_check', arguments: { text: longest, before: longest } })).isError);
        await assert.rejects(own.callTool({ name: 'policywright_check', arguments: { text: 'a'.repeat(MAX_MESSAGE) } }), {
          code: -32600,
          message: /longer than 32 MB/,
        });
        const next = await own.callTool({ name: 'policywright_check', arguments: { paths: ['legal/privacy.md'] } });
        assert.equal((next.structuredContent as unknown as FindingsReport).summary.files, 1);
      } finally {
        await own.close();
      }
    });

  it('ends with its client, and serves no root of a disk', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [COMMAND_LINE, 'mcp', ...args, '--locale', 'en'], { cwd: folder, input: '', encoding: 'utf8' });
    const { status, stdout } = run();
    assert.deepEqual([status, stdout], [0, '']);
    const refused = run('/');
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /too much to serve/);
    const inThread = (...args: string[]): string => runCommandLine(['mcp', ...args, '--locale', 'en'], { cwd: folder }).stderr;
    assert.match(inThread('missing'), /missing: no such file/);
    assert.match(inThread('notes.md'), /notes\.md: not a folder/);
    assert.match(inThread('a', 'b'), /mcp takes one folder/);
  });
});
