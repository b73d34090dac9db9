/** Messages that a client sends over standard input: cut at lines, and refused where one is too long. */
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { boundedMessages, type RefusedMessage } from '../server/src/cli/assistants/boundedMessages.ts';

/** What comes of a text that arrives in parts of so many bytes, where a message has at most 60. */
async function sent(text: string, bytes: number): Promise<{ readonly passed: string; readonly refused: readonly RefusedMessage[] }> {
  const all = Buffer.from(text);
  const parts = Array.from({ length: Math.ceil(all.length / bytes) }, (_, index) => all.subarray(index * bytes, (index + 1) * bytes));
  const refused: RefusedMessage[] = [];
  const passed: Buffer[] = [];
  for await (const message of boundedMessages(Readable.from(parts), 60, (one) => refused.push(one))) passed.push(message as Buffer);
  return { passed: String(Buffer.concat(passed)), refused };
}

const long = 'x'.repeat(100);

describe('messages over standard input', () => {
  for (const bytes of [1, 7, 64, 10_000])
    it(`are passed on whole, in parts of ${bytes} bytes`, async () => {
      const first = '{"id":1,"method":"a","params":{"text":"☂"}}\n';
      const { passed, refused } = await sent(`${first}\n{"id":2}\n{"id":3,"params":{"text":"${long}"}}\n${first}{"id":4}`, bytes);
      assert.equal(passed, `${first}\n{"id":2}\n${first}`);
      assert.deepEqual(refused, [{ id: 3 }]);
    });

  it('have at most so many bytes, the end of the line among them', async () => {
    const message = `${'x'.repeat(59)}\n`;
    assert.deepEqual(await sent(message, 8), { passed: message, refused: [] });
    assert.deepEqual(await sent(`x${message}`, 8), { passed: '', refused: [{}] });
  });

  const params = `{"id":7,"text":"${long}\\"}],\\\\","more":[{"id":8},"}"]}`;
  for (const [name, text, expected] of [
    ['before what is long', `{"jsonrpc":"2.0","id":"a\\"b","params":${params}}`, { id: 'a"b' }],
    ['after what is long', `{"params":${params},"jsonrpc":"2.0","id":12}`, { id: 12 }],
    ['nowhere, since it is a notification', `{"method":"a","params":${params}}`, {}],
    ['of another kind', `{"id":null,"params":${params}}`, {}],
    ['beyond what is kept', `{"method":"${'x'.repeat(2000)}","id":1}`, {}],
    ['in no message at all', long, {}],
    ['in a list of messages', `[{"id":1,"params":${params}}]`, {}],
  ] as const)
    it(`are refused with the id that is ${name}`, async () => {
      for (const bytes of [1, 5, 10_000]) assert.deepEqual(await sent(`${text}\n`, bytes), { passed: '', refused: [expected] });
    });
});
