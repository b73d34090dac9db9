/** Reads a file as text. By itself, so that who only reads is bundled without what finds files. */
import { withoutByteOrderMark } from '../core/index.ts';
import { readWithTimeout } from '../node/readWithTimeout.ts';

/**
 * Reads a file as UTF-8; bytes that are not UTF-8 become U+FFFD, which a rule reports. A byte order mark is left out, as editors do.
 * @throws as {@link readWithTimeout}
 */
export async function readText(file: string): Promise<string> {
  return withoutByteOrderMark((await readWithTimeout(file)).toString('utf8'));
}
