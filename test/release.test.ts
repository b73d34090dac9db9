/** What a release is made from: notes of the changelog, a bill of materials, and a workflow that publishes only what was built and approved. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { releaseNotes } from '../scripts/releaseNotes.ts';
import { billOfMaterials } from '../scripts/sbom.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

describe('the release', () => {
  const texts = {
    changelog: '# Changelog\n\n## Unreleased\n\n- New.\n\n## 1.2.3 (2026-11-30)\n\n- One.\n- Two.\n\n## 1.2.2 (2026-11-01)\n\n- Old.\n',
    manifest: '{ "version": "1.2.3" }',
    lock: '{ "version": "1.2.3" }',
  };

  it('has the notes of its version, and none of another', () => {
    assert.equal(releaseNotes('v1.2.3', texts), '- One.\n- Two.\n');
    for (const [tag, change, why] of [
      ['1.2.3', {}, /isn't the tag of a version/],
      ['v1.2', {}, /isn't the tag of a version/],
      ['v1.2.2', {}, /package\.json has the version 1\.2\.3/],
      ['v1.2.3', { lock: '{ "version": "1.2.2" }' }, /package-lock\.json has the version 1\.2\.2/],
      ['v1.2.3', { changelog: '# Changelog\n\n## 1.2.3\n\n- One.\n' }, /no section/],
      ['v1.2.3', { changelog: '# Changelog\n\n## 1.2.3 (2026-11-30)\n\n## 1.2.2 (2026-11-01)\n' }, /is empty/],
    ] as const)
      assert.throws(() => releaseNotes(tag, { ...texts, ...change }), why, tag);
  });

  it('can be made of the version that the manifest has', () => {
    const { version } = JSON.parse(read('package.json')) as { readonly version: string };
    const own = { changelog: read('CHANGELOG.md'), manifest: read('package.json'), lock: read('package-lock.json') };
    assert(releaseNotes(`v${version}`, own).length > 100);
  });

  it('has a bill of every package in the lock file, the same each time', () => {
    const lock = read('package-lock.json');
    const bill = JSON.parse(billOfMaterials(lock)) as {
      readonly bomFormat: string;
      readonly components: readonly {
        readonly purl: string;
        readonly 'bom-ref': string;
        readonly hashes: readonly { readonly alg: string; readonly content: string }[];
      }[];
    };
    assert.equal(bill.bomFormat, 'CycloneDX');
    const packages = Object.entries(
      (JSON.parse(lock) as { readonly packages: Readonly<Record<string, { readonly version: string }>> }).packages,
    );
    const expected = new Set(
      packages
        .filter(([path]) => path !== '')
        .map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`),
    );
    assert.deepEqual(new Set(bill.components.map(({ purl }) => decodeURIComponent(purl.slice('pkg:npm/'.length)))), expected);
    assert.equal(new Set(bill.components.map((one) => one['bom-ref'])).size, bill.components.length);
    for (const { purl, hashes } of bill.components) {
      assert.equal(hashes[0]?.alg, 'SHA-512', purl);
      assert.match(hashes[0]?.content ?? '', /^[0-9a-f]{128}$/, purl);
    }
    assert.equal(billOfMaterials(lock), billOfMaterials(lock));
  });

  it('is published by a workflow only from a tag, after the tests, and when people approve', () => {
    const { on, permissions, jobs } = load(read('.github/workflows/release.yml'), { schema: CORE_SCHEMA }) as {
      readonly on: { readonly push: { readonly tags: readonly string[]; readonly branches?: unknown } };
      readonly permissions: unknown;
      readonly jobs: Readonly<Record<'build' | 'publish', Job>>;
    };
    assert.deepEqual([on.push.tags, on.push.branches], [['v*.*.*'], undefined]);
    assert.deepEqual(permissions, { contents: 'read' });
    const { build, publish } = jobs;
    assert.deepEqual([publish.if, publish.needs, publish.environment], ["github.event_name == 'push'", 'build', 'release']);
    assert.equal(publish.permissions?.['id-token'], 'write');
    assert(build.steps.some(({ run }) => run === 'npm test'));
    assert(publish.steps.some(({ run }) => run?.startsWith('npm publish') && run.includes('--provenance')));
    for (const { run = '', uses } of [...build.steps, ...publish.steps]) {
      // Names of tags and branches come in as variables, never as part of a script.
      assert(!run.includes('${{'), run);
      for (const [, script = ''] of run.matchAll(/node (scripts\/\S+)/g)) assert(existsSync(join(root, script)), script);
      if (uses) assert.match(uses, /^[\w-]+\/[\w-]+@v\d+$/);
    }
    assert(!JSON.stringify(build).includes('secrets.'));
  });

  it('has workflows that only read unless a job says more, and that give pull requests of others nothing', () => {
    const names = globSync('.github/workflows/*.yml', { cwd: root });
    assert(names.length >= 3);
    for (const name of names) {
      const { on, permissions, jobs } = load(read(name), { schema: CORE_SCHEMA }) as {
        readonly on: Readonly<Record<string, unknown>>;
        readonly permissions: unknown;
        readonly jobs: Readonly<Record<string, Job>>;
      };
      assert.deepEqual(permissions, { contents: 'read' }, name);
      assert(!('pull_request_target' in on) && !('workflow_run' in on), name);
      if ('pull_request' in on) assert(!read(name).includes('secrets.'), name);
      for (const { uses, with: options } of Object.values(jobs).flatMap(({ steps }) => steps))
        if (uses?.startsWith('actions/checkout@')) assert.equal(options?.['persist-credentials'], false, name);
    }
  });
});
