/** The policies of a workspace side by side: which of them share an id, how most write their versions, which keys most have. */
import { shapeOfVersion } from '../../document/frontmatter/versions.ts';
import { oncePer } from '../../document/text/remember.ts';
import type { PolicyIdentity } from './policyIdentity.ts';
import { mayShareId } from './policyVariants.ts';

/** One policy and the name that the host has for its file. */
export interface KnownPolicy {
  readonly file: string;
  readonly identity: PolicyIdentity;
}

/** All policies of a workspace. */
export interface WorkspacePolicies {
  readonly byFile: ReadonlyMap<string, PolicyIdentity>;
  /** By id in lower case, in the order of the files. */
  readonly byId: ReadonlyMap<string, readonly KnownPolicy[]>;
  /** Those that are not archived; the others are history. */
  readonly live: Tally;
  /** Of these, those with front matter. */
  readonly withFrontMatter: Tally;
  /** How often each shape of a version occurs among the live ones. */
  readonly shapes: ReadonlyMap<string, number>;
}

/** How many policies there are, and how many of them have a key. */
export interface Tally {
  readonly all: number;
  readonly id: number;
  readonly version: number;
  /** With a date in the front matter. */
  readonly dated: number;
}

/** Puts policies side by side; a later one of the same file takes the place of an earlier one. Linear. */
export function mergePolicies(policies: Iterable<KnownPolicy>): WorkspacePolicies {
  const byFile = new Map<string, PolicyIdentity>();
  for (const { file, identity } of policies) byFile.set(file, identity);
  const byId = new Map<string, KnownPolicy[]>();
  const live = { all: 0, id: 0, version: 0, dated: 0 };
  const withFrontMatter = { all: 0, id: 0, version: 0, dated: 0 };
  const shapes = new Map<string, number>();
  for (const [file, identity] of byFile) {
    const { id, version, archived, frontMatter } = identity;
    const key = id?.text.toLowerCase();
    const same = key === undefined ? undefined : byId.get(key);
    if (same) same.push({ file, identity });
    else if (key !== undefined) byId.set(key, [{ file, identity }]);
    if (archived) continue;
    for (const tally of frontMatter ? [live, withFrontMatter] : [live]) {
      tally.all++;
      if (id) tally.id++;
      if (version !== undefined) tally.version++;
      if (identity.dated) tally.dated++;
    }
    const shape = shapeOfVersion(version ?? '');
    if (shape !== undefined) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  return { byFile, byId, live, withFrontMatter, shapes };
}

/** Other policies with the id of this one, translations, earlier versions and the like left out. */
export function duplicatesOf(
  own: PolicyIdentity,
  { byFile, byId, live }: WorkspacePolicies,
  file: string | undefined,
): readonly KnownPolicy[] {
  if (!own.id || own.archived) return [];
  const same = (byId.get(own.id.text.toLowerCase()) ?? []).filter((one) => one.file !== file);
  // What most policies have in common names a kind, and none of them.
  const ids = live.id - (file !== undefined && byFile.get(file)?.id ? 1 : 0);
  if (same.length >= MANY && same.length > ids / 2) return [];
  return same.filter(({ identity }) => !mayShareId(own, identity));
}

/** Whether another policy has an id. */
export function isIdTaken(id: string, { byId }: WorkspacePolicies, file: string | undefined): boolean {
  return byId.get(id.toLowerCase())?.some((one) => one.file !== file) === true;
}

const MANY = 4;

/** Whether most ids of several have capitals among small letters: then that is how this workspace writes them. */
export const areIdsCapitalized = oncePer(({ byId }: WorkspacePolicies): boolean => {
  const ids = [...byId.values()].flatMap((same) => same.map(({ identity }) => identity.id?.text ?? ''));
  return ids.length >= MANY && ids.filter((id) => /\p{Lu}/u.test(id) && /\p{Ll}/u.test(id)).length > ids.length / 2;
});

/** How the other policies have one key. */
export interface Prevalence {
  readonly having: number;
  readonly all: number;
}

/** How many other policies have a key: of those with front matter, or of all where this one has none. Undefined unless nearly all do. */
export function prevailingKey(
  own: PolicyIdentity,
  key: 'id' | 'version',
  { byFile, live, withFrontMatter }: WorkspacePolicies,
  file: string | undefined,
): Prevalence | undefined {
  const tally = own.frontMatter ? withFrontMatter : live;
  const counted = file === undefined ? undefined : byFile.get(file);
  const isCounted = counted !== undefined && !counted.archived && (!own.frontMatter || counted.frontMatter);
  const all = tally.all - (isCounted ? 1 : 0);
  const having = tally[key] - (isCounted && counted[key] !== undefined ? 1 : 0);
  return having >= FEW && having >= all * NEARLY_ALL ? { having, all } : undefined;
}

/** Whether several other policies have front matter, and none of them a date in it: the date stands elsewhere, or nowhere on purpose. */
export function isUndatedByCustom(own: PolicyIdentity, { byFile, withFrontMatter }: WorkspacePolicies, file: string | undefined): boolean {
  const counted = file === undefined ? undefined : byFile.get(file);
  const isCounted = counted?.frontMatter === true && !counted.archived;
  return !own.dated && withFrontMatter.all - (isCounted ? 1 : 0) >= SEVERAL && withFrontMatter.dated === 0;
}

/** Policies that make a custom. */
const SEVERAL = 3;

const FEW = 2;
const NEARLY_ALL = 0.8;

/** The shape in which the other policies write their versions; undefined where too few have one, or they do not agree. */
export function prevailingShape({ byFile, shapes }: WorkspacePolicies, file: string | undefined): string | undefined {
  const counted = file === undefined ? undefined : byFile.get(file);
  const own = counted && !counted.archived ? shapeOfVersion(counted.version ?? '') : undefined;
  let all = 0;
  let best: readonly [shape: string, count: number] | undefined;
  for (const [shape, count] of shapes) {
    const others = count - (shape === own ? 1 : 0);
    all += others;
    if (!best || others > best[1]) best = [shape, others];
  }
  return best && best[1] >= ENOUGH && best[1] >= all * AGREED ? best[0] : undefined;
}

const ENOUGH = 4;
const AGREED = 0.9;
