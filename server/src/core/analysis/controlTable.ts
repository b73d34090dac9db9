/** What the table of document control at the top of a policy says, beside what the front matter says of the same. */

import { findRevisionTables, versionParts } from '../document/dates/revisionTables.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import { APPROVER_LABEL, OWNER_LABEL, ROLE_NAME } from '../knowledge/documentControl.ts';
import type { CanonicalKey } from '../knowledge/frontMatterKeys.ts';
import { headBlocks, statedVersions, valueBeside } from './visibleVersions.ts';

/** One fact that is stated twice, differently. */
export interface ControlConflict {
  readonly key: 'version' | 'owner' | 'approver';
  /** In the front matter. */
  readonly stated: { readonly text: string; readonly span: Span };
  /** In the table. */
  readonly shown: { readonly text: string; readonly span: Span };
}

/** Lines from the top in which a table of document control is. */
const HEAD_LINES = 30;

const LABELS: readonly (readonly [key: 'owner' | 'approver', label: RegExp])[] = [
  ['owner', OWNER_LABEL],
  ['approver', APPROVER_LABEL],
];

/** Facts that front matter and table state differently, in the order of the keys. A version that a version history is compared with isn't among them. */
export function controlConflicts(policy: Policy): readonly ControlConflict[] {
  return [...versionConflicts(policy), ...namesOf(policy)];
}

function versionConflicts(policy: Policy): readonly ControlConflict[] {
  if (findRevisionTables(policy.markdown, policy.language).length > 0) return [];
  const versions = statedVersions(policy);
  const [stated] = versions;
  if (stated?.where !== 'front-matter') return [];
  return versions.flatMap((shown) => {
    if (shown.where !== 'text') return [];
    const [own, other] = [versionParts(stated.text), versionParts(shown.text)];
    // "2" and "2.0" are one version.
    const length = Math.max(own?.length ?? 0, other?.length ?? 0);
    const differ = own && other && Array.from({ length }, (_, at) => (own[at] ?? 0) !== (other[at] ?? 0)).includes(true);
    return differ ? [{ key: 'version' as const, stated, shown }] : [];
  });
}

function* namesOf(policy: Policy): Generator<ControlConflict> {
  const { keys } = policy;
  const known = LABELS.filter(([key]) => statedName(policy, key) !== undefined);
  if (known.length === 0) return;
  const blocks = headBlocks(policy, HEAD_LINES);
  for (const [key, label] of known) {
    const value = keys[key]?.entry.value;
    const text = statedName(policy, key);
    if (!value || text === undefined) continue;
    for (const [index, { leaf }] of blocks.entries()) {
      if (leaf.kind !== 'tableCell' || !label.test(leaf.prose.text.replace(/[\s:]{1,10}$/, '').toLowerCase())) continue;
      const cell = valueBeside(blocks, index);
      const shown = cell?.leaf.prose.text.trim() ?? '';
      if (cell && contradicts(text, shown))
        yield { key, stated: { text, span: value.span }, shown: { text: shown, span: { start: cell.start, end: cell.end } } };
    }
  }
}

function statedName({ keys }: Policy, key: CanonicalKey): string | undefined {
  const entry = keys[key];
  return entry?.entry.value.kind === 'scalar' && entry.text !== undefined && entry.text.trim() !== '' ? entry.text.trim() : undefined;
}

/** Both are names of roles, or both of persons, and share no word: "CISO" and "Jane Doe" may be the same one. */
function contradicts(stated: string, shown: string): boolean {
  if ([stated, shown].some((name) => !/^[\p{Lu}][\p{L}\p{M}.'’&/ -]{1,60}$/u.test(name))) return false;
  if (ROLE_NAME.test(stated) !== ROLE_NAME.test(shown) || isInitials(stated, shown) || isInitials(shown, stated)) return false;
  const words = new Set(wordsOf(stated));
  return words.size > 0 && !wordsOf(shown).some((word) => words.has(word));
}

function wordsOf(name: string): readonly string[] {
  return (name.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? []).filter((word) => !/^(?:the|and|der|die|des|und|les|del|della)$/.test(word));
}

/** "CISO" for "Chief Information Security Officer". */
function isInitials(short: string, long: string): boolean {
  const initials = (long.match(/(?<![\p{L}])\p{Lu}/gu) ?? []).join('');
  return /^\p{Lu}{2,6}$/u.test(short) && initials.startsWith(short);
}
