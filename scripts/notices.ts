/** Writes `THIRD_PARTY_NOTICES.txt`: the packages that the programs are made of, with their licenses. `--check` only says whether it is stale; `--metafile=FILE` takes what a build wrote down instead of building. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
/** Where the notices are, from the root. */
export const NOTICES = 'THIRD_PARTY_NOTICES.txt';

/** Licenses that allow what we do: bundle, and hand on under our own license, with the notice. */
const ACCEPTED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Unlicense',
  'Python-2.0',
  'BlueOak-1.0.0',
]);

/** What esbuild says of a build, as far as it matters here. */
export interface BuildOutputs {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput?: number }>> }>>;
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** Folders of the packages that end up in some bundle, in order, each once. */
export function bundledPackages({ outputs }: BuildOutputs): readonly string[] {
  const folders = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput = 1 }]) => {
      const found = /^(?:\w+:)?((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
      return found && bytesInOutput > 0 ? [found] : [];
    }),
  );
  return [...new Set(folders)].sort();
}

function read(folder: string): Package {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const file = readdirSync(join(root, folder)).find((name) => /^(?:licen[cs]e|copying)(?:[.-].*)?$/i.test(name));
  const { name, version, license: stated = '' } = manifest;
  // Where there is a choice, the one that is accepted.
  const license = stated
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .find((one) => ACCEPTED.has(one));
  if (license === undefined) throw new Error(`${name} ${version}: the license "${stated}" is not accepted`);
  const text = file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8');
  return {
    name,
    version,
    license,
    text: text
      .replace(/\r\n/g, '\n')
      .replace(/[ \t]+$/gm, '')
      .trim(),
  };
}

/** The notices. Packages with the same text share it. @throws for a license that isn't accepted */
export function notices(build: BuildOutputs): string {
  const byText = new Map<string, Package[]>();
  for (const one of bundledPackages(build).map(read)) {
    const key = one.text === '' ? `${one.license}: no text in the package` : one.text;
    byText.set(key, [...(byText.get(key) ?? []), one]);
  }
  const line = '-'.repeat(80);
  const parts = [...byText].map(([text, packages]) => {
    const names = packages.map(({ name, version, license }) => `${name} ${version} (${license}) https://www.npmjs.com/package/${name}`);
    return `${line}\n${[...new Set(names)].join('\n')}\n${line}\n\n${text}\n`;
  });
  return `Third-party notices\n\nThe programs of Policywright contain parts of these packages.\n\n${parts.join('\n')}`;
}

/** Builds the programs elsewhere, and tells what they are made of. */
function build(): BuildOutputs {
  const folder = mkdtempSync(join(tmpdir(), 'policywright-notices-'));
  try {
    const metafile = join(folder, 'meta.json');
    execFileSync(process.execPath, ['esbuild.mjs', `--into=${join(folder, 'dist')}`, `--metafile=${metafile}`], {
      cwd: root,
      stdio: 'inherit',
    });
    return JSON.parse(readFileSync(metafile, 'utf8')) as BuildOutputs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const given = process.argv.find((one) => one.startsWith('--metafile='))?.slice('--metafile='.length);
  const text = notices(given === undefined ? build() : (JSON.parse(readFileSync(given, 'utf8')) as BuildOutputs));
  if (!process.argv.includes('--check')) writeFileSync(join(root, NOTICES), text);
  else if (readFileSync(join(root, NOTICES), 'utf8') !== text) {
    console.error(`${NOTICES} is stale: npm run notices`);
    process.exitCode = 1;
  }
}
