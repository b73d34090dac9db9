/** Earlier versions of open documents, handed over by the client: the committed one, and those that a redline is drawn against. */
import type { Baseline } from '../core/index.ts';

/** The reference whose text the rules compare with. */
export const COMMITTED = 'HEAD';

/** Baselines by document and git reference. */
export interface Baselines {
  /** @param ref the committed text when absent */
  readonly of: (uri: string, ref?: string) => Baseline | undefined;
  readonly set: (uri: string, ref: string, baseline: Baseline | undefined) => void;
  /** Whether the committed text can't be read until the user trusts the workspace. */
  readonly needsTrust: (uri: string) => boolean;
  readonly setNeedsTrust: (uri: string, needsTrust: boolean) => void;
  readonly forget: (uri: string) => void;
}

/** An empty store. */
export function createBaselines(): Baselines {
  const byUri = new Map<string, Map<string, Baseline>>();
  const untrusted = new Set<string>();
  return {
    of: (uri, ref = COMMITTED) => byUri.get(uri)?.get(ref),
    set: (uri, ref, baseline) => {
      const own = byUri.get(uri) ?? new Map<string, Baseline>();
      if (baseline) own.set(ref, baseline);
      else own.delete(ref);
      byUri.set(uri, own);
    },
    needsTrust: (uri) => untrusted.has(uri),
    setNeedsTrust: (uri, needsTrust) => void (needsTrust ? untrusted.add(uri) : untrusted.delete(uri)),
    forget: (uri) => {
      byUri.delete(uri);
      untrusted.delete(uri);
    },
  };
}
