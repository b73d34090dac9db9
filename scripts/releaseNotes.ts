/** What the changelog says of a version, for the page of its release; fails where tag, manifest, lock file and changelog disagree. Usage: `node scripts/releaseNotes.ts v1.2.3` */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** What a release is made from. */
export interface ReleaseTexts {
  readonly changelog: string;
  readonly manifest: string;
  readonly lock: string;
}

/** The section of the changelog, without its heading. @param tag such as `v1.2.3` @throws with the reason why it can't be released */
export function releaseNotes(tag: string, { changelog, manifest, lock }: ReleaseTexts): string {
  const version = /^v(\d+\.\d+\.\d+(?:-[\w.]+)?)$/.exec(tag)?.[1];
  if (version === undefined) throw new Error(`"${tag}" isn't the tag of a version, such as v1.2.3`);
  for (const [name, text] of [
    ['package.json', manifest],
    ['package-lock.json', lock],
  ] as const) {
    const found = (JSON.parse(text) as { readonly version: string }).version;
    if (found !== version) throw new Error(`${name} has the version ${found}, not ${version}`);
  }
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((one) => new RegExp(`^${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d\\d-\\d\\d\\)\\n`).test(one));
  if (section === undefined) throw new Error(`CHANGELOG.md has no section "## ${version} (YYYY-MM-DD)"`);
  const notes = section.slice(section.indexOf('\n')).trim();
  if (notes === '') throw new Error(`the section of ${version} in CHANGELOG.md is empty`);
  return `${notes}\n`;
}

if (import.meta.main) {
  const read = (name: string): string => readFileSync(join(root, name), 'utf8');
  try {
    const texts = { changelog: read('CHANGELOG.md'), manifest: read('package.json'), lock: read('package-lock.json') };
    process.stdout.write(releaseNotes(process.argv[2] ?? '', texts));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
