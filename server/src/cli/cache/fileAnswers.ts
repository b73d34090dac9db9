/** Writes down what rules ask about the files around a policy, and asks the same again. */
import type { SurroundingFiles } from '../../core/index.ts';
import { type FolderReadings, readSurroundings } from '../../node/surroundings.ts';
import { digestOf } from './digest.ts';

/** One question and its answer, as in `SurroundingFiles`; null for unknown, and a digest for a list of names. */
export type FileAnswer =
  | readonly ['has', path: string, answer: boolean | null]
  | readonly ['isTop', path: string, answer: boolean]
  | readonly ['entries', path: string, answer: string];

/** The same files, with each question and its answer written down once. */
export function recordAnswers(files: SurroundingFiles, into: Map<string, FileAnswer>): SurroundingFiles {
  const note = (answer: FileAnswer): void => void into.set(`${answer[0]} ${answer[1]}`, answer);
  return {
    has: (path) => {
      const answer = files.has(path);
      note(['has', path, answer ?? null]);
      return answer;
    },
    isTop: (path) => {
      const answer = files.isTop(path);
      note(['isTop', path, answer]);
      return answer;
    },
    entries: (path) => {
      const names = files.entries(path);
      note(['entries', path, digestOf(...names)]);
      return names;
    },
  };
}

/**
 * Whether the files around a policy would give the same answers now.
 * @param file absolute path of the policy
 * @param cwd see `rootFolderOf`
 */
export async function areAnswersSame(
  file: string,
  answers: readonly FileAnswer[],
  cwd: string,
  readings: FolderReadings,
): Promise<boolean> {
  if (answers.length === 0) return true;
  const askAgain = (files: SurroundingFiles): boolean =>
    answers
      .map(([question, path, answer]) => {
        if (question === 'has') return (files.has(path) ?? null) === answer;
        if (question === 'isTop') return files.isTop(path) === answer;
        return digestOf(...files.entries(path)) === answer;
      })
      .every((isSame) => isSame);
  return askAgain(await readSurroundings(file, askAgain, cwd, readings));
}
