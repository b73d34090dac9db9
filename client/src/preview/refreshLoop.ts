/** Decides when a preview asks for a new rendering: at once, then no oftener than it can keep up with, one request at a time. */

/** Asks for refreshes of one preview. */
export interface RefreshLoop {
  /** Says that the text changed; returns at once. */
  readonly request: () => void;
  readonly dispose: () => void;
}

/** Outcome of one refresh: `stale` when the text moved on before the answer came. */
export type RefreshOutcome = 'shown' | 'stale' | 'failed';

/** Shortest time between two renderings, in milliseconds. */
const shortestPause = 40;

/** An answer may be stale because the change reached us before the server; then asking again helps, but not for ever. */
const mostRetries = 5;

/** Runs `refresh`, which must not throw. */
export function createRefreshLoop(refresh: () => Promise<RefreshOutcome>): RefreshLoop {
  let running = false;
  let wanted = false;
  let disposed = false;
  let retries = 0;
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async (): Promise<void> => {
    timer = undefined;
    if (disposed) return;
    running = true;
    wanted = false;
    const begin = Date.now();
    const outcome = await refresh();
    running = false;
    // A policy that takes long to render is rendered for at most half of the time.
    notBefore = Date.now() + Math.max(shortestPause, Date.now() - begin);
    retries = outcome === 'stale' ? retries + 1 : 0;
    if (wanted || (outcome === 'stale' && retries <= mostRetries)) schedule();
  };

  const schedule = (): void => {
    wanted = true;
    if (running || timer !== undefined || disposed) return;
    // Never in the same turn: the language client has to hear of the change before we ask about it.
    timer = setTimeout(() => void run(), Math.max(0, notBefore - Date.now()));
  };

  return {
    request: () => {
      retries = 0;
      schedule();
    },
    dispose: () => {
      disposed = true;
      clearTimeout(timer);
    },
  };
}
