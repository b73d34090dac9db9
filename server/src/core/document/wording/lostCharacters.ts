/** Whether a file was read in an encoding that is not its own. */

/** Characters of a whole file that could not be read. */
export interface LostCharacters {
  readonly count: number;
  /** Offset of the first. */
  readonly first: number;
  /** NUL, which text has none of: the file is UTF-16, or no text. */
  readonly nul: boolean;
}

/**
 * The characters that were lost when the file was read. Undefined where there are none, and where others beyond ASCII were read:
 * then the file is UTF-8, and its U+FFFD were lost before it was written.
 */
export function findLostCharacters(text: string): LostCharacters | undefined {
  const lost = count(text, '\uFFFD');
  const nul = count(text, '\0');
  if (nul.count === 0 && (lost.count === 0 || READ.test(text))) return undefined;
  const first = Math.min(...[lost.first, nul.first].filter((place) => place !== -1));
  return { count: lost.count + nul.count, first, nul: nul.count > lost.count };
}

/** Beyond ASCII, but for a byte order mark. */
const READ = /[^\0-\x7F\uFEFF\uFFFD]/;

function count(text: string, character: string): { readonly count: number; readonly first: number } {
  const first = text.indexOf(character);
  let found = 0;
  for (let at = first; at !== -1; at = text.indexOf(character, at + 1)) found++;
  return { count: found, first };
}
