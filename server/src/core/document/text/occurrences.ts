/** Where words stand in a text, by their letters. */

/** From where to look, and how often: a text that repeats one word is not read to its end. */
export interface PlaceLimits {
  /** Offset; the beginning when absent. */
  readonly from?: number;
  /** Places; all when absent. */
  readonly most?: number;
}

/** Offsets at which words begin in a text, in order, also inside of longer words and where two places overlap; none for no words. */
export function* occurrencesOf(text: string, words: string, { from = 0, most = Infinity }: PlaceLimits = {}): Generator<number> {
  if (words === '') return;
  for (let at = text.indexOf(words, from), seen = 0; at !== -1 && seen < most; at = text.indexOf(words, at + 1), seen++) yield at;
}
