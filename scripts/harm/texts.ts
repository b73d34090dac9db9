/** The texts of a harm run: Markdown files by the repository they are from, each with what rules know around it. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  DEFAULT_SETTINGS,
  type IsoDate,
  type LintContext,
  mergeFacts,
  type NamedFacts,
  type Policy,
  parsePolicy,
  policyFacts,
} from '../../server/src/core/index.ts';
import { surroundingsOnDisk } from '../../server/src/node/surroundings.ts';

/** Files that are one workspace together: the first folder below one that was given. */
export interface Group {
  /** Absolute. */
  readonly root: string;
  /** What file names in reports begin with. */
  readonly name: string;
  /** Relative to the root, with `/` between folders; in order. */
  readonly files: readonly string[];
  /** Those of them that are tried here: a large group is shared by several threads. */
  readonly share: readonly string[];
}

/** One text, ready to be checked. */
export interface Text {
  /** As reports name it. */
  readonly file: string;
  readonly policy: Policy;
  readonly context: LintContext;
}

/** Longer texts are left out, in UTF-16 code units: one of them would take as long as a hundred others. */
export const LONGEST_TEXT = 250_000;

/** Files of one share. */
const SHARE = 60;

/** The groups below some folders, in shares. */
export function findGroups(folders: readonly string[]): readonly Group[] {
  return folders.flatMap((folder) => {
    const root = resolve(folder);
    const byTop = new Map<string, string[]>();
    for (const file of globSync('**/*.{md,markdown}', { cwd: root })
      .map((one) => one.replaceAll('\\', '/'))
      .sort()) {
      const top = file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
      byTop.set(top, [...(byTop.get(top) ?? []), top === '' ? file : file.slice(top.length + 1)]);
    }
    return [...byTop].flatMap(([top, files]) =>
      Array.from(
        { length: Math.ceil(files.length / SHARE) },
        (_, index): Group => ({
          root: join(root, top),
          name: join(basename(root), top).replaceAll('\\', '/'),
          files,
          share: files.slice(index * SHARE, (index + 1) * SHARE),
        }),
      ),
    );
  });
}

/** The texts of a share, one after the other; only what all of the group say of each other is kept. */
export function* textsOf({ root, name, files, share }: Group, today: IsoDate): Generator<Text> {
  const facts: NamedFacts[] = [];
  for (const path of files) {
    const text = readText(join(root, path));
    if (text !== undefined) facts.push({ file: path, facts: policyFacts(parsePolicy(text, { path })) });
  }
  const workspace = mergeFacts(facts);
  for (const path of share) {
    const text = readText(join(root, path));
    if (text === undefined) continue;
    yield {
      file: `${name}/${path}`,
      policy: parsePolicy(text, { path }),
      context: {
        today,
        settings: DEFAULT_SETTINGS,
        workspace: { ...workspace, file: path },
        files: surroundingsOnDisk(join(root, path), root, namesIn),
      },
    };
  }
}

/** Names in a folder; none where there is no such folder. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Editors count from behind the mark of the encoding. Undefined for a text that is too long. */
function readText(file: string): string | undefined {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  return text.length > LONGEST_TEXT ? undefined : text;
}
