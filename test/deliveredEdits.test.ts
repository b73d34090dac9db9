/** Edits as they are delivered lead from the text that was parsed to the one that is there. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDeliveredEdits } from '../server/src/lsp/deliveredEdits.ts';

const URI = 'file:///policy.md';

/** Applies edits as a client sends them: start and end as offsets, then the text. */
function typed(text: string, ...edits: readonly (readonly [number, number, string])[]) {
  const delivered = createDeliveredEdits();
  const document = TextDocument.create(URI, 'markdown', 0, text);
  for (const [start, end, newText] of edits) {
    const change = { text: newText, range: { start: document.positionAt(start), end: document.positionAt(end) } };
    delivered.record(document, change);
    TextDocument.update(document, [change], document.version + 1);
  }
  return { delivered, document };
}

describe('delivered edits', () => {
  const text = 'One\nTwo\nThree\nFour\n';

  it('are one range, whatever their order', () => {
    for (const edits of [
      [[4, 7, 'Zwei']],
      [
        [14, 18, ''],
        [0, 3, 'First'],
      ],
      [
        [0, 3, 'First'],
        [2, 4, ''],
        [3, 12, 'x\ny'],
      ],
      [
        [4, 7, 'Twenty'],
        [4, 10, ''],
        [4, 4, 'Two'],
      ],
    ] as const) {
      const { delivered, document } = typed(text, ...edits);
      const change = delivered.take(URI, text);
      assert.ok(change);
      const now = document.getText();
      assert.equal(text.slice(0, change.fromA) + now.slice(change.fromB, change.toB) + text.slice(change.toA), now);
      assert.equal(change.fromA, change.fromB);
      assert.equal(delivered.take(URI, text), undefined, 'taken twice');
    }
  });

  it('are not known since another text, or after the whole text was replaced', () => {
    assert.equal(typed(text, [0, 3, 'First']).delivered.take(URI, 'Another text'), undefined);
    const { delivered, document } = typed(text, [0, 3, 'First']);
    delivered.record(document, { text: 'All of it' });
    assert.equal(delivered.take(URI, text), undefined);
  });
});
