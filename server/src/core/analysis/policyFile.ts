/** Which Markdown files are policies: only those get findings, every other file stays silent. The only importer of picomatch. */
import picomatch from 'picomatch/posix.js';
import type { FilesFrom, Settings } from '../config/settings.ts';
import { knowledgeOf } from '../document/frontmatter/keys.ts';
import type { Policy } from '../document/policy.ts';
import { oncePer, oncePerText } from '../document/text/remember.ts';
import { wordsOfAll } from '../knowledge/languages/languages.ts';

/** Whether a file is a policy, and why: one sentence for the writer. */
export interface FileVerdict {
  readonly isPolicy: boolean;
  readonly reason: string;
}

/** Paths that hold policies more often than not; matched without regard to case. */
const USUAL_PLACES = [
  '**/{policies,policy,legal}/**/*.{md,markdown}',
  '**/*{privacy,terms,cookie,cookies}*{policy,notice,statement,agreement,of-service,of-use,of_service,of_use}*.{md,markdown}',
  '**/{privacy,terms,cookies,tos,imprint,impressum,datenschutz,accessibility-statement,acceptable-use}.{md,markdown}',
  '**/*{acceptable-use,data-processing,refund,disclosure,retention}*{policy,agreement,addendum}*.{md,markdown}',
];

/** Files that accompany a repository and are never policies unless the settings name them. */
const NEVER = /(?:^|\/)(?:readme|changelog|licen[cs]e|contributing)(?:[._-][^/]*)?\.(?:md|markdown)$/i;

const usualPlace = picomatch(USUAL_PLACES, { nocase: true, dot: true });

/** Says of a path with `/` between folders, relative to its workspace folder, what the `files` globs say: in, out, or nothing. A glob without `/` matches in every folder. */
export function matchFiles(path: string, files: readonly string[]): 'in' | 'out' | undefined {
  let verdict: 'in' | 'out' | undefined;
  for (const pattern of files) {
    const exclude = pattern.startsWith('!');
    const glob = exclude ? pattern.slice(1) : pattern;
    if (matcherOf(glob)(path)) verdict = exclude ? 'out' : 'in';
  }
  return verdict;
}

/** The glob that names one file and no other. @param path relative to the folder that globs count from, `/` between folders */
export function globOf(path: string): string {
  const escaped = path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
  // Without a slash it would match in every folder.
  return path.includes('/') ? escaped : `./${escaped}`;
}

/**
 * Globs that name a file, or leave it out, the others kept: the opposite one of the same file gives way, where it had the last word.
 * @param path relative to the folder that the globs count from
 */
export function nameFile(
  files: readonly string[],
  path: string,
  isPolicy: boolean,
): { readonly files: readonly string[]; readonly glob: string; readonly replaced?: number } {
  const glob = `${isPolicy ? '' : '!'}${globOf(path)}`;
  const opposite = files.lastIndexOf(`${isPolicy ? '!' : ''}${globOf(path)}`);
  if (opposite < 0 || matchFiles(path, files.slice(opposite + 1)) !== undefined) return { files: [...files, glob], glob };
  return { files: files.with(opposite, glob), glob, replaced: opposite };
}

/** A path as globs see it that are reckoned from another folder. */
function pathFrom(path: string, from: FilesFrom | undefined): string {
  if (from === undefined || path.startsWith('/')) return path;
  if ('above' in from) return `${from.above}/${path}`;
  return path.startsWith(`${from.below}/`) ? path.slice(from.below.length + 1) : path;
}

/** Decides as the contract says: settings, then front matter, then path and headings. */
export function classifyFile(policy: Policy, settings: Settings): FileVerdict {
  const { path } = policy;
  const told = settings.files ? matchFiles(pathFrom(path, settings.filesFrom), settings.files) : undefined;
  if (told === 'in') return { isPolicy: true, reason: 'the setting "files" names it' };
  if (told === 'out') return { isPolicy: false, reason: 'the setting "files" leaves it out' };
  if (NEVER.test(path)) return { isPolicy: false, reason: 'files of this name accompany a project' };

  const entries = policy.frontMatter.misplaced?.entries ?? policy.frontMatter.entries;
  if (entries.some(({ key }) => key === 'document_title')) return { isPolicy: true, reason: 'its front matter has `document_title`' };
  const keys = entries.map(({ key }) => key);
  const telling = keys.filter((key) => isTelling(key, keys, settings));
  if (telling.length >= 2)
    return {
      isPolicy: true,
      reason: `its front matter has ${telling
        .slice(0, 2)
        .map((key) => `\`${key}\``)
        .join(' and ')}`,
    };
  if (usualPlace(path)) {
    if (policy.sections.all.length > 0) return { isPolicy: true, reason: 'its path is one where policies are kept' };
    return { isPolicy: false, reason: 'its path is one where policies are kept, but it has no heading' };
  }
  return { isPolicy: false, reason: 'neither its front matter nor its path is that of a policy' };
}

const LOOSE_DATES: ReadonlySet<string> = new Set(wordsOfAll(({ dates }) => dates?.looseKeys));

/** `date`, `title`, `id` and the like stand in any Markdown; an owner tells something only beside an approver. */
function isTelling(key: string, all: readonly string[], settings: Settings): boolean {
  const known = knowledgeOf(key, settings.frontMatter.keys);
  if (!known || (known.key === 'last_updated' && LOOSE_DATES.has(key.toLowerCase()))) return false;
  if (known.key === 'id') return key !== 'id';
  if (known.key === 'owner') return all.some((other) => knowledgeOf(other, settings.frontMatter.keys)?.key === 'approver');
  return known.telling;
}

/** Says of a path with `/` between folders whether it, or a folder that it lies in, is what one of some globs leaves out; case is folded. */
export const leftOutBy = oncePer((leftOut: readonly string[]): ((path: string) => boolean) =>
  picomatch(
    leftOut.flatMap((one) => [one, `${one}/**`]),
    { nocase: true, dot: true },
  ),
);

const matcherOf = oncePerText((glob): ((path: string) => boolean) =>
  picomatch(glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`, { nocase: false, dot: true }),
);
