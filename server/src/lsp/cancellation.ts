/** Requests that the client takes back (`$/cancelRequest`). */
import { type CancellationToken, type Disposable, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Host } from './files/host.ts';
import { inSlices } from './inSlices.ts';

/** The answer to a request that was taken back. */
export function requestCancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'no longer wanted');
}

/** The outcome of work for a request. Throws {@link requestCancelled} as soon as the request is taken back, whatever becomes of the work. */
export async function unlessCancelled<T>(work: Promise<T>, token: CancellationToken | undefined): Promise<T> {
  if (!token) return work;
  let listening: Disposable | undefined;
  const takenBack = new Promise<never>((_, reject) => {
    listening = token.onCancellationRequested(() => reject(requestCancelled()));
  });
  try {
    return await Promise.race([work, takenBack]);
  } finally {
    listening?.dispose();
  }
}

/** Goes through the steps of some work for a request, in slices. Throws {@link requestCancelled} at the break at which the request is found to be taken back. */
export async function slicesUnlessCancelled<T extends object>(
  steps: Iterator<undefined, T>,
  host: Host,
  token: CancellationToken,
): Promise<T> {
  const outcome = await inSlices(steps, { breathe: () => host.breathe(), isWanted: () => !token.isCancellationRequested });
  if (!outcome) throw requestCancelled();
  return outcome;
}
