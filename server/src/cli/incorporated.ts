/** Reads the files that a policy takes its definitions from: of the same repository, or below the working folder. */
import { dirname, resolve } from 'node:path';
import { type FolderReadings, readSurroundings } from '../node/surroundings.ts';
import { digestOf } from './cache/digest.ts';

/** A file that another one takes definitions from. */
export interface IncorporatedText {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
}

/** Gives the text that a path means in a file; undefined where it may not or cannot be read. */
export type IncorporatedReader = (from: string, path: string) => Promise<IncorporatedText | undefined>;

/**
 * @param cwd the working folder
 * @param textOf the text of a file as it is checked; rejects where it cannot be read
 */
export function createIncorporatedReader(
  cwd: string,
  textOf: (file: string) => Promise<string>,
  readings: FolderReadings,
): IncorporatedReader {
  return async (from, path) => {
    if ((await readSurroundings(from, (files) => void files.has(path), cwd, readings)).has(path) !== true) return undefined;
    const file = resolve(dirname(from), path);
    const text = await textOf(file).catch(() => undefined);
    return text === undefined ? undefined : { file, text };
  };
}

/** What was read for a path: a digest of the text and its configuration, null where there was nothing to read. */
export type IncorporatedAnswer = readonly [from: string, path: string, read: string | null];

/** What {@link IncorporatedAnswer} keeps of a file. @param configDigest of the folder that the file is in */
export function incorporatedDigest({ file, text }: IncorporatedText, configDigest: string): string {
  return digestOf(file, configDigest, text);
}
