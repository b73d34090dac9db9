/** One line on a terminal that says how far a longer run is; gone when the run is over. */
import { l10n } from '../../node/programLanguage.ts';

/** Milliseconds before anything is shown: what is quicker needs no progress. */
const PATIENCE = 1000;
/** Milliseconds between two writings. */
const PAUSE = 100;

/** See {@link createProgress}. */
export interface Progress {
  advance(count: number): void;
  /** Removes the line. */
  end(): void;
}

/** Progress through `total` files on a stream; silent where it is no terminal. */
export function createProgress(
  total: number,
  stream: { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown } = process.stderr,
): Progress {
  const began = performance.now();
  let [done, shown] = [0, began + PATIENCE - PAUSE];
  let visible = false;
  return {
    advance: (count) => {
      done += count;
      const now = performance.now();
      if (!stream.isTTY || now - shown < PAUSE || done >= total) return;
      [shown, visible] = [now, true];
      const cells = Math.max(Math.min((stream.columns || 80) - 40, 30), 0);
      const full = Math.round((done / Math.max(total, 1)) * cells);
      stream.write(
        `\r\u001b[2K${'█'.repeat(full)}${'░'.repeat(cells - full)} ${l10n.t('{done} of {total} files checked', { done, total })}`,
      );
    },
    end: () => {
      if (visible) stream.write('\r\u001b[2K');
      visible = false;
    },
  };
}
