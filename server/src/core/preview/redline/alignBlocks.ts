/** Which block of a later version was which block of the earlier one. */

import { diceCoefficient } from '../../document/text/diceCoefficient.ts';
import { diffNumbers } from '../../document/text/diff.ts';
import { type TreeNode, wordsOf } from './tokenTree.ts';

/** A block in both versions, only in the earlier one, or only in the later one. */
export interface Pairing {
  readonly before?: TreeNode;
  readonly after?: TreeNode;
}

/** Blocks of one kind that share fewer words (Dice's coefficient) than this are not one block rewritten but two. */
const ALIKE = 0.4;
/** Containers are taken apart again, so that less similarity is enough. */
const ALIKE_CONTAINERS = 0.15;
/** Stretches with more possible pairs than this are paired in order of place instead. */
const MAX_PAIRS = 2_500;

/** Pairs two sequences of siblings, in the order of the later version; what was removed is where it was. */
export function alignBlocks(before: readonly TreeNode[], after: readonly TreeNode[]): readonly Pairing[] {
  const ids = new Map<string, number>();
  const idsOf = (nodes: readonly TreeNode[]): number[] =>
    nodes.map(({ signature }) => ids.get(signature) ?? (ids.set(signature, ids.size), ids.size - 1));
  const old = idsOf(before);
  const now = idsOf(after);
  const pairings: Pairing[] = [];
  let at = 0;
  let otherAt = 0;
  const keepUntil = (end: number): void => {
    while (at < end) pairings.push(pairingOf(before[otherAt++], after[at++]));
  };
  for (const { beforeStart, beforeEnd, afterStart, afterEnd } of diffNumbers(old, now)) {
    keepUntil(afterStart);
    pairings.push(...alignChanged(before.slice(beforeStart, beforeEnd), after.slice(afterStart, afterEnd)));
    at = afterEnd;
    otherAt = beforeEnd;
  }
  keepUntil(after.length);
  return pairings;
}

function pairingOf(before: TreeNode | undefined, after: TreeNode | undefined): Pairing {
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

/** Pairs blocks none of which is the same as before: the assignment in order that shares the most words. */
function alignChanged(before: readonly TreeNode[], after: readonly TreeNode[]): readonly Pairing[] {
  const [rows, columns] = [before.length, after.length];
  if (rows * columns > MAX_PAIRS) return inOrderOfPlace(before, after);
  const best: number[][] = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const shared = before.map((one) => after.map((other) => fitOf(one, other)));
  const cell = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const together = shared[row]?.[column] ?? 0;
      (best[row] as number[])[column] = Math.max(
        cell(row + 1, column),
        cell(row, column + 1),
        together > 0 ? together + cell(row + 1, column + 1) : 0,
      );
    }
  }
  const pairings: Pairing[] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    const together = shared[row]?.[column] ?? 0;
    if (together > 0 && cell(row, column) === together + cell(row + 1, column + 1))
      pairings.push(pairingOf(before[row++], after[column++]));
    else if (row < rows && cell(row, column) === cell(row + 1, column)) pairings.push(pairingOf(before[row++], undefined));
    else pairings.push(pairingOf(undefined, after[column++]));
  }
  return pairings;
}

function inOrderOfPlace(before: readonly TreeNode[], after: readonly TreeNode[]): readonly Pairing[] {
  const pairings: Pairing[] = [];
  for (let at = 0; at < Math.max(before.length, after.length); at++) {
    const [one, other] = [before[at], after[at]];
    if (one && other && fitOf(one, other) > 0) pairings.push({ before: one, after: other });
    else pairings.push(...(one ? [{ before: one }] : []), ...(other ? [{ after: other }] : []));
  }
  return pairings;
}

const CONTAINERS: ReadonlySet<string> = new Set(['bullet_list', 'ordered_list', 'table', 'thead', 'tbody', 'blockquote', 'footnote_block']);

/** How well two blocks fit as versions of one: 0 not at all, else up to a little above 1. */
function fitOf(before: TreeNode, after: TreeNode): number {
  const sameKind = before.type === after.type || (isList(before) && isList(after));
  if (!sameKind) return 0;
  const share = diceCoefficient(wordsOf(before), wordsOf(after));
  // A block that says nothing in words, such as a rule, fits its like.
  if (wordsOf(before).length === 0 && wordsOf(after).length === 0) return 0.01;
  return share >= (CONTAINERS.has(after.type) ? ALIKE_CONTAINERS : ALIKE) ? share + 0.01 : 0;
}

function isList({ type }: TreeNode): boolean {
  return type === 'bullet_list' || type === 'ordered_list';
}
