/** Reads files that may be no files, or lie on a disk that never answers: neither keeps the program waiting for ever. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { l10n } from './programLanguage.ts';

/** Milliseconds that a read may take: a drive that has to wake up is not given up. */
const PATIENCE = 10_000;
/** While another read has had no answer: its drive is most likely the same. */
const LESS_PATIENCE = 1000;

/** Reads without an answer, each of which holds one of Node's few threads for files. */
let stalled = 0;

/** A read took too long. The program cannot end by itself as long as that read is under way. */
export class ReadTimeout extends Error {
  override readonly message = l10n.t('timed out');
}

/**
 * The bytes of a regular file.
 * @throws the error of the file system; {@link ReadTimeout}; an error that says so where it isn't a file but a pipe or a device
 */
export async function readWithTimeout(file: string): Promise<Buffer> {
  return withTimeout(readRegular(file));
}

/**
 * What a disk was asked for, if the answer comes while there is patience for it.
 * @throws the error of the file system; {@link ReadTimeout}
 */
export async function withTimeout<T>(reading: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let late = false;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        late = true;
        stalled++;
        reject(new ReadTimeout());
      },
      stalled === 0 ? PATIENCE : LESS_PATIENCE,
    );
  });
  void reading
    .catch(() => {})
    .finally(() => {
      if (late) stalled--;
    });
  try {
    return await Promise.race([reading, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

async function readRegular(file: string): Promise<Buffer> {
  // Opened in the plain way, a pipe waits for somebody to write into it. Windows knows no such flag and needs none.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const info = await handle.stat();
    if (info.isDirectory()) throw Object.assign(new Error(l10n.t('is a folder')), { code: 'EISDIR' });
    if (!info.isFile()) throw new Error(l10n.t('not a regular file'));
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
