/** Sections that a fix adds at the end of a policy. */
import assert from 'node:assert/strict';
import { appendSections } from '../../server/src/core/analysis/appendSection.ts';
import { applyEdits, parsePolicy } from '../../server/src/core/index.ts';

/** The headings that are added behind one, as written. */
function added(lastHeading: string): readonly string[] {
  const text = `# Privacy Policy\n\n## 1. Scope\n\nWe sell seeds.\n\n${lastHeading}\n\nWe keep orders.\n`;
  const edits = appendSections(parsePolicy(text), [{ heading: 'Contact', paragraph: '[Address]' }]);
  assert(edits);
  return applyEdits(text, edits)
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .slice(3);
}

describe('a section added at the end', () => {
  it('takes the number and its separator from the last one, and no marks of its title', () => {
    assert.deepEqual(added('## 2. Data'), ['## 3. Contact']);
    assert.deepEqual(added('## 2. [Data](#scope) we hold'), ['## 3. Contact']);
    assert.deepEqual(added('## 2. *Data* we hold'), ['## 3. Contact']);
    assert.deepEqual(added('## 2. `Data` we hold'), ['## 3. Contact']);
  });

  it('parts the number from the title behind a heading without one', () => {
    assert.deepEqual(added('## 2.'), ['## 3. Contact']);
  });
});
