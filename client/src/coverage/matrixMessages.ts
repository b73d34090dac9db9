/** What the panel of workspace coverage and its page say to each other; the guards are for both sides. */

import type { CoverageProfileName, WorkspaceCoverageRow } from '../../../server/src/protocol.ts';
import { isRecord } from '../messageGuards.ts';

/** From the panel to the page. Every string is plain text. */
export type MatrixToPage =
  /** Everything that is known so far. */
  | { readonly type: 'matrix'; readonly rows: readonly WorkspaceCoverageRow[]; readonly columns: readonly CoverageProfileName[] }
  /** How far the work is; null when nothing is being read. */
  | { readonly type: 'progress'; readonly progress: { readonly done: number; readonly total: number } | null }
  /** What is to be known besides: a sentence, or empty. */
  | { readonly type: 'note'; readonly text: string };

/** From the page to the panel. */
export type MatrixFromPage =
  | { readonly type: 'ready' | 'refresh' | 'cancel' | 'chooseLaws' | 'export' }
  /** Shows a policy, and what it says of one list. */
  | { readonly type: 'open'; readonly uri: string; readonly profile?: string };

/** Words of the page, in the language of the editor. */
export interface MatrixLabels {
  readonly title: string;
  readonly intro: string;
  readonly tools: string;
  readonly filter: string;
  readonly chooseLaws: string;
  readonly refresh: string;
  readonly export: string;
  readonly cancel: string;
  readonly policy: string;
  /** `{0}` of `{1}` files. */
  readonly reading: string;
  readonly onePolicy: string;
  /** `{0}`: how many. */
  readonly policies: string;
  readonly noPolicies: string;
  readonly noMatch: string;
  readonly found: string;
  readonly partial: string;
  readonly missing: string;
  readonly questions: string;
  readonly elsewhere: string;
  readonly notApplicable: string;
  readonly notChosen: string;
  /** A count of a status as it is read aloud: `{0}` the status, `{1}` how many. */
  readonly count: string;
}

/** Whether a message came from the page, and is well formed. */
export function isMatrixFromPage(value: unknown): value is MatrixFromPage {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'ready':
    case 'refresh':
    case 'cancel':
    case 'chooseLaws':
    case 'export':
      return true;
    case 'open':
      return typeof value['uri'] === 'string' && ['string', 'undefined'].includes(typeof value['profile']);
    default:
      return false;
  }
}

/** Whether a message is one to the page, and well formed. */
export function isMatrixToPage(value: unknown): value is MatrixToPage {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'matrix':
      return (
        Array.isArray(value['rows']) && value['rows'].every(isRow) && Array.isArray(value['columns']) && value['columns'].every(isColumn)
      );
    case 'progress': {
      const { progress } = value;
      return progress === null || (isRecord(progress) && isCount(progress['done']) && isCount(progress['total']));
    }
    case 'note':
      return typeof value['text'] === 'string';
    default:
      return false;
  }
}

/** The columns that some row has a cell for, in the order of `known`. */
export function usedColumns(
  rows: readonly Pick<WorkspaceCoverageRow, 'cells'>[],
  known: readonly CoverageProfileName[],
): readonly CoverageProfileName[] {
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  return known.filter(({ id }) => used.has(id));
}

function isRow(value: unknown): boolean {
  return (
    isRecord(value) &&
    ['uri', 'path', 'title', 'kind'].every((name) => typeof value[name] === 'string') &&
    ['string', 'undefined'].includes(typeof value['notice']) &&
    Array.isArray(value['cells']) &&
    value['cells'].every(isCell)
  );
}

function isCell(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['column'] === 'string' &&
    typeof value['profile'] === 'string' &&
    ['found', 'partial', 'missing', 'questions', 'elsewhere', 'notApplicable'].every((name) => isCount(value[name]))
  );
}

function isColumn(value: unknown): boolean {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string';
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
