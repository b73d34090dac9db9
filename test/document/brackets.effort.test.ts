/** Time spent on hostile texts: linear in their length. */
import assert from 'node:assert/strict';
import { findUnmatchedMarks } from '../../server/src/core/document/wording/brackets.ts';
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

const lones = (text: string, language = 'en'): string[] =>
  findUnmatchedMarks(parsePolicy(text).markdown, language).map(({ span, mark, side, straight }) => {
    assert.equal(text.slice(span.start, span.end), mark);
    return `${side} ${mark} at ${span.start}${straight ? ` with ${text.slice(straight.start, straight.end)} at ${straight.start}` : ''}`;
  });

describe('lone brackets and quotation marks', () => {
  const hostile = {
    'brackets that open': '('.repeat(60_000),
    'brackets that close': ')'.repeat(60_000),
    'crossed brackets': '([)]'.repeat(15_000),
    'quotation marks': '“a "'.repeat(15_000),
    'blocks that wait': `${'(:\n\n'.repeat(5000)}${')\n\n'.repeat(5000)}`,
  };
  for (const [name, text] of Object.entries(hostile))
    it(`do no more than linear work on ${name}`, () => assertOrdinaryEffort(text, (one) => lones(one), 200));
});
