/** Requests that the client cancels (`$/cancelRequest`). */
import { type CancellationToken, type Disposable, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Host } from './files/host.ts';
import { inSlices } from './inSlices.ts';

/** The answer to a cancelled request. */
export function requestCancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'no longer wanted');
}

/** The outcome of work for a request. Throws {@link requestCancelled} as soon as the request is cancelled, whatever becomes of the work. */
export async function unlessCancelled<T>(work: Promise<T>, token: CancellationToken | undefined): Promise<T> {
  if (!token) return work;
  let listening: Disposable | undefined;
  const cancelled = new Promise<never>((_, reject) => {
    listening = token.onCancellationRequested(() => reject(requestCancelled()));
  });
  try {
    return await Promise.race([work, cancelled]);
  } finally {
    listening?.dispose();
  }
}

/** Goes through the steps of some work for a request, in slices. Throws {@link requestCancelled} at the break at which the request is found to be cancelled. */
export async function slicesUnlessCancelled<T extends object>(
  steps: Iterator<undefined, T>,
  host: Host,
  token: CancellationToken,
): Promise<T> {
  const outcome = await inSlices(steps, {
    yieldToEventLoop: () => host.yieldToEventLoop(),
    isWanted: () => !token.isCancellationRequested,
  });
  if (!outcome) throw requestCancelled();
  return outcome;
}
