/** Time spent on hostile texts: linear in their length. */
import { findInvisibles } from '../../server/src/core/document/wording/invisibles.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

const unseen = (text: string): string[] =>
  findInvisibles(text).map(
    ({ span, name, count, idle }) => `${count} ${name ?? 'several'} at ${span.start}${idle ? '' : ', may be meant'}`,
  );

describe('invisible characters', () => {
  const hostile = {
    'one character over and over': '\u200b'.repeat(60_000),
    'one in every word': 'a\u200b '.repeat(20_000),
    'marks of direction': '\u202ea'.repeat(30_000),
  };
  for (const [name, text] of Object.entries(hostile))
    it(`do no more than linear work on ${name}`, () => assertOrdinaryEffort(text, (one) => unseen(one), 500));
});
