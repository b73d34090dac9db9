/** Writes what a command made to the place that was named. */
import { realpath, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { replaceFile } from './writeFileAtomically.ts';

/** A pipe or a terminal is written to, a file replaced: half a page helps nobody. @param output path, relative to the working folder @throws the error of the file system */
export async function writePage(output: string, page: string): Promise<void> {
  const there = await stat(output).catch(() => undefined);
  if (there && !there.isFile()) await writeFile(output, page);
  else await replaceFile(there ? await realpath(output) : resolve(output), page, there);
}
