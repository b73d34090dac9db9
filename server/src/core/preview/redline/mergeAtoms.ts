/** Two versions of one run of words as one, with what was taken out and put in. */
import { diffNumbers, type Hunk } from '../../document/text/diff.ts';
import type { Atom } from './atoms.ts';

/** A stretch of the merged run. */
export interface Stretch {
  readonly kind: 'same' | 'removed' | 'inserted';
  readonly atoms: readonly Atom[];
  /** For `same`: the atoms as they were, as many. */
  readonly before?: readonly Atom[];
}

/** The merged run: what was removed is before what was put in its place. */
export function mergeAtoms(before: readonly Atom[], after: readonly Atom[]): readonly Stretch[] {
  const ids = new Map<string, number>();
  const idsOf = (atoms: readonly Atom[]): number[] => atoms.map(({ key }) => ids.get(key) ?? (ids.set(key, ids.size), ids.size - 1));
  const hunks = joinHunks(diffNumbers(idsOf(before), idsOf(after)));
  const stretches: Stretch[] = [];
  const push = (kind: Stretch['kind'], atoms: readonly Atom[], was?: readonly Atom[]): void => {
    if (atoms.length > 0) stretches.push({ kind, atoms, ...(was ? { before: was } : {}) });
  };
  let at = 0;
  let otherAt = 0;
  for (const { beforeStart, beforeEnd, afterStart, afterEnd } of hunks) {
    push('same', after.slice(at, afterStart), before.slice(otherAt, beforeStart));
    push('removed', before.slice(beforeStart, beforeEnd));
    push('inserted', after.slice(afterStart, afterEnd));
    at = afterEnd;
    otherAt = beforeEnd;
  }
  push('same', after.slice(at), before.slice(otherAt));
  return stretches;
}

/** Joins changes with next to nothing between them: a sentence that was rewritten reads better whole than in splinters around every "the". */
function joinHunks(hunks: readonly Hunk[]): readonly Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    const between = last ? hunk.afterStart - last.afterEnd : Infinity;
    if (last && between <= Math.min(sizeOf(last), sizeOf(hunk), 3))
      joined[joined.length - 1] = {
        beforeStart: last.beforeStart,
        beforeEnd: hunk.beforeEnd,
        afterStart: last.afterStart,
        afterEnd: hunk.afterEnd,
      };
    else joined.push(hunk);
  }
  return joined;
}

function sizeOf({ beforeStart, beforeEnd, afterStart, afterEnd }: Hunk): number {
  return Math.max(beforeEnd - beforeStart, afterEnd - afterStart) - 1;
}
