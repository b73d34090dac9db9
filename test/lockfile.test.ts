/** What is installed to build and to test: each package from the registry, of one version, with a checksum, and with no script of its own unless that is known. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly resolved?: string;
        readonly integrity?: string;
        readonly link?: boolean;
        readonly hasInstallScript?: boolean;
        readonly devDependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8'));

describe('the lockfile', () => {
  const manifest = read('package.json') as Manifest;
  const lock = read('package-lock.json') as Lock;
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

  it('has a checksum for every package, and none from anywhere but the registry', () => {
    assert(packages.length > 100);
    for (const [path, { version, resolved, integrity, link }] of packages) {
      assert.match(version ?? '', /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, path);
      assert.match(integrity ?? '', /^sha512-[A-Za-z0-9+/]{86}==$/, path);
      // Left out, it is the registry that npm is set to.
      if (resolved !== undefined) assert.match(resolved, /^https:\/\/registry\.npmjs\.org\//, path);
      assert(!link, `${path} is a link`);
    }
  });

  it('is what package.json asks for, each in one version', () => {
    assert.equal(manifest.dependencies, undefined, 'what ships is bundled');
    assert.deepEqual(lock.packages['']?.devDependencies, manifest.devDependencies);
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
      assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name);
    }
  });

  it('has no package with an install script that nobody decided on', () => {
    const scripted = new Set(packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path)));
    for (const name of scripted) assert(name in manifest.allowScripts, `${name} has an install script`);
  });
});
