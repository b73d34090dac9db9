/** What a policy says of what laws ask for that it didn't say before, and the other way round. */
import { type CoverageItem, coverageOf, type ItemStatus } from '../analysis/coverage/coverage.ts';
import type { Policy } from '../document/policy.ts';

/** `partial`: found before, and now only in part. */
export type CoverageChangeKind = 'found' | 'partial' | 'missing';

/** One item that isn't as it was. */
export interface CoverageChange {
  readonly kind: CoverageChangeKind;
  /** As it is now. */
  readonly item: CoverageItem;
}

/**
 * The items that became found, or no longer are; each topic once, in the order of the profiles.
 * Nothing where the two are of different kinds: other things are asked of them.
 * @param settingsProfiles where the front matter names none
 */
export function coverageChanges(before: Policy, after: Policy, settingsProfiles: readonly string[] = []): readonly CoverageChange[] {
  if (before.kind !== after.kind) return [];
  const old = new Map(itemsOf(before, settingsProfiles).map((item) => [item.id, item.status]));
  const changes = new Map<string, CoverageChange>();
  for (const item of itemsOf(after, settingsProfiles)) {
    const was = old.get(item.id);
    const kind = was === undefined ? undefined : changeOf(was, item.status);
    // Laws ask for the same in several articles, and one passage answers all.
    if (kind !== undefined && !changes.has(`${item.topic} ${kind}`)) changes.set(`${item.topic} ${kind}`, { kind, item });
  }
  return [...changes.values()];
}

function itemsOf(policy: Policy, settingsProfiles: readonly string[]): readonly CoverageItem[] {
  return coverageOf(policy, { settingsProfiles }).profiles.flatMap(({ items }) => items);
}

/** How much is found; undefined where nothing is asked for. */
const FOUND: Readonly<Record<ItemStatus, number | undefined>> = {
  present: 2,
  elsewhere: 2,
  partial: 1,
  missing: 0,
  question: 0,
  'not-applicable': undefined,
};

function changeOf(before: ItemStatus, after: ItemStatus): CoverageChangeKind | undefined {
  const [was, is] = [FOUND[before], FOUND[after]];
  if (was === undefined || is === undefined || was === is) return undefined;
  if (is === 2) return 'found';
  if (is === 0) return 'missing';
  return was === 2 ? 'partial' : undefined;
}
