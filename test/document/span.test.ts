/** Spans and edits. */
import assert from 'node:assert/strict';
import { applyEdits, contains, overlaps, type TextEdit } from '../../server/src/core/document/text/span.ts';

const edit = (start: number, end: number, newText: string): TextEdit => ({ span: { start, end }, newText });

describe('spans', () => {
  it('applies edits in any order', () => {
    assert.equal(applyEdits('abcdef', [edit(4, 5, 'E'), edit(0, 1, ''), edit(2, 2, '+')]), 'b+cdEf');
    assert.equal(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')]), 'a12b');
    assert.equal(applyEdits('ab', [edit(1, 2, 'B'), edit(1, 1, '+')]), 'a+B');
    assert.equal(applyEdits('ab', []), 'ab');
    assert.equal(applyEdits('😀', [edit(2, 2, '!')]), '😀!');
  });
  it('refuses edits that overlap', () => assert.throws(() => applyEdits('abc', [edit(0, 2, ''), edit(1, 3, '')]), RangeError));
  it('knows what touches', () => {
    assert(overlaps({ start: 0, end: 2 }, { start: 1, end: 3 }));
    assert(!overlaps({ start: 0, end: 2 }, { start: 2, end: 3 }));
    assert(overlaps({ start: 2, end: 2 }, { start: 2, end: 2 }));
    assert(overlaps({ start: 1, end: 1 }, { start: 0, end: 2 }));
    assert(contains({ start: 0, end: 3 }, { start: 0, end: 3 }));
    assert(!contains({ start: 1, end: 3 }, { start: 0, end: 2 }));
  });
});
