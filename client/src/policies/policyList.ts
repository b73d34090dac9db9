/** Every policy of the workspace, as the server tells it in batches. */
import * as vscode from 'vscode';
import type { PoliciesParams, PolicyEntry } from '../../../server/src/protocol.ts';

/** A policy with its address as VS Code has it. */
export interface LocatedPolicy {
  readonly uri: vscode.Uri;
  readonly policy: PolicyEntry;
}

/** The list. */
export interface PolicyList extends vscode.Disposable {
  /** Takes a batch; what is not one, or an entry that is none, is left out. */
  readonly apply: (batch: unknown) => void;
  /** The server was started again, and will tell everything again. */
  readonly clear: () => void;
  readonly all: () => readonly LocatedPolicy[];
  /** Files looked at of those there are to look at; null when the list is complete, undefined while nothing was told. */
  readonly progress: () => PoliciesParams['progress'] | undefined;
  /** The calendar date that reviews are calculated from; empty while nothing was told. */
  readonly today: () => string;
  readonly onDidChange: vscode.Event<void>;
}

/** An empty list. */
export function createPolicyList(): PolicyList {
  const known = new Map<string, LocatedPolicy>();
  const changed = new vscode.EventEmitter<void>();
  let progress: PoliciesParams['progress'] | undefined;
  let today = '';
  return {
    apply: (batch) => {
      if (!isBatch(batch)) return;
      for (const uri of batch.removed) known.delete(uri);
      for (const policy of batch.changed) if (isEntry(policy)) known.set(policy.uri, { uri: vscode.Uri.parse(policy.uri), policy });
      ({ progress, today } = batch);
      changed.fire();
    },
    clear: () => {
      known.clear();
      progress = undefined;
      changed.fire();
    },
    all: () => [...known.values()],
    progress: () => progress,
    today: () => today,
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}

function isBatch(value: unknown): value is PoliciesParams {
  if (typeof value !== 'object' || value === null) return false;
  const { changed, removed, progress, today } = value as Partial<Record<keyof PoliciesParams, unknown>>;
  return (
    Array.isArray(changed) && Array.isArray(removed) && (progress === null || typeof progress === 'object') && typeof today === 'string'
  );
}

function isEntry(value: unknown): value is PolicyEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, title, kind, findings } = value as Partial<Record<keyof PolicyEntry, unknown>>;
  return (
    typeof uri === 'string' && typeof title === 'string' && typeof kind === 'string' && typeof findings === 'object' && findings !== null
  );
}
