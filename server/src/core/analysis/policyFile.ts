/** Which Markdown files are policies: only those get findings, every other file stays silent. The only importer of picomatch. */
import picomatch from 'picomatch/posix.js';
import type { FilesFrom, Settings } from '../config/settings.ts';
import { knowledgeOf } from '../document/frontmatter/keys.ts';
import type { Policy } from '../document/policy.ts';
import {
  accompaniesProject,
  type Evidence,
  judge,
  POLICY_THRESHOLD,
  type Recognition,
  recognitionOf,
  wordEvidence,
} from '../document/recognition/recognise.ts';
import { oncePer, oncePerText } from '../document/text/remember.ts';
import { wordsOfAll } from '../knowledge/languages/languages.ts';
import type { PolicyKind } from '../knowledge/policyKinds.ts';
import { type Localizer, listed, type Message, message } from '../l10n/localizer.ts';

/** Whether a file is a policy, and why. */
export interface FileVerdict extends Recognition {
  /** Whether it is checked. */
  readonly isPolicy: boolean;
  /** Why: the evidence that decides it, at most three. {@link wordReasons} words it. */
  readonly reasons: readonly Evidence[];
}

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

/** Decides: what the setting `files` says, else the sum of the evidence. */
export function classifyFile(policy: Policy, settings: Settings): FileVerdict {
  const { path, kind } = policy;
  const told = settings.files ? matchFiles(pathFrom(path, settings.filesFrom), settings.files) : undefined;
  if (told)
    return decided(
      kind,
      told === 'in',
      told === 'in' ? message('the setting "files" names it') : message('the setting "files" leaves it out'),
    );
  if (accompaniesProject(path)) return decided(kind, false, message('files of this name accompany a project'));
  const recognition = recognitionOf(policy);
  const keys = keyEvidence(policy, settings);
  const verdict = { ...(keys ? judge([...recognition.evidence, keys]) : recognition), kind };
  return { ...verdict, isPolicy: verdict.policy === 'yes', reasons: reasonsFor(verdict) };
}

/** What was decided by something that leaves nothing to weigh. */
function decided(kind: PolicyKind, isPolicy: boolean, what: Message): FileVerdict {
  const reasons = [{ what, weight: isPolicy ? POLICY_THRESHOLD : -POLICY_THRESHOLD }];
  return { ...judge(reasons), kind, isPolicy, reasons };
}

/** The weightiest reasons on the side of the answer, as many as decide it, at most three. */
function reasonsFor({ policy, threshold, evidence }: Recognition): readonly Evidence[] {
  const telling = evidence.filter(({ weight }) => (policy === 'no' ? weight < 0 : weight > 0));
  const reasons: Evidence[] = [];
  let sum = 0;
  for (const one of telling.slice(0, 3)) {
    if (Math.abs(sum) >= threshold) break;
    sum += one.weight;
    reasons.push(one);
  }
  return reasons;
}

/** Why a file is a policy, or isn't one: part of a sentence for the writer, without a full stop. */
export function wordReasons({ reasons }: Pick<FileVerdict, 'reasons'>, l10n: Localizer): string {
  if (reasons.length === 0) return l10n.t('nothing in it is typical of a policy');
  return listed(
    l10n,
    reasons.map((reason) => wordEvidence(reason, l10n)),
  );
}

/** What front matter says: `document_title` is ours alone; of other keys it takes two that other Markdown seldom has. */
function keyEvidence({ frontMatter }: Policy, settings: Settings): Evidence | undefined {
  const keys = (frontMatter.misplaced?.entries ?? frontMatter.entries).map(({ key }) => key);
  if (keys.includes('document_title')) return { what: message('its front matter has `{key}`', { key: 'document_title' }), weight: 15 };
  const [one, other] = keys.filter((key) => isTelling(key, keys, settings));
  if (one === undefined || other === undefined) return undefined;
  return { what: message('its front matter has `{key}` and `{other}`', { key: one, other }), weight: 13 };
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

/** Orders files that may be policies: the likeliest first, then by path. */
export function byLikelihood(a: FileOnPath, b: FileOnPath): number {
  return b.score - a.score || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

interface FileOnPath extends Pick<FileVerdict, 'score'> {
  readonly path: string;
}
