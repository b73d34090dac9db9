/** A few words of a text around a place, as lists of places show them. */

/** Characters of the text around a number that tell where it is. */
const PASSAGE_BEFORE = 28;
const PASSAGE_AFTER = 20;

/** What is at a place with some words around it, cut between words, on one line. */
export function excerptAt(text: string, start: number, end: number): string {
  const from = start > PASSAGE_BEFORE ? text.slice(start - PASSAGE_BEFORE, start).replace(/^\S*\s/, '…') : text.slice(0, start);
  const to = text.length - end > PASSAGE_AFTER ? text.slice(end, end + PASSAGE_AFTER).replace(/\s\S*$/, '…') : text.slice(end);
  return `${from.split('\n\n').at(-1) ?? ''}${text.slice(start, end)}${to.split('\n\n', 1)[0] ?? ''}`.replace(/\s+/g, ' ').trim();
}
