/** Asks the client for what it may refuse: an editor that doesn't know a request answers it with an error, and is served without. */
import type { Connection } from 'vscode-languageserver';

/**
 * Never rejects.
 * @param what stands in the log if the client refuses
 * @returns the answer; undefined where the client refused
 */
export async function askClient<T>(connection: Connection, what: string, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    connection.console.info(`${what}: refused by the client: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
