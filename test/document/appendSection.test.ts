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

  /** Where the new section is put into a policy that ends with these lines. */
  const endingOf = (end: string): string => {
    const text = `# Privacy Policy\n\n## 1. Scope\n\nWe sell seeds.\n\n${end}`;
    const edits = appendSections(parsePolicy(text), [{ heading: 'Contact', paragraph: '[Address]' }]);
    assert(edits);
    return applyEdits(text, edits).slice(text.indexOf('We sell seeds.') + 'We sell seeds.\n\n'.length);
  };
  const section = '## 2. Contact\n\n[Address]\n';

  it('goes before the lines that close the document', () => {
    assert.equal(endingOf('*Last updated: 3 May 2026*\n'), `${section}\n*Last updated: 3 May 2026*\n`);
    assert.equal(endingOf('---\n\n© 2026 Larkspur Garden\n'), `${section}\n---\n\n© 2026 Larkspur Garden\n`);
    assert.equal(endingOf('Version 3\n\nStand: Mai 2026\n'), `${section}\nVersion 3\n\nStand: Mai 2026\n`);
    assert.equal(
      endingOf('* * *\n\n[Terms](terms.md) | [Imprint](imprint.md)'),
      `${section}\n* * *\n\n[Terms](terms.md) | [Imprint](imprint.md)`,
    );
  });

  it('goes to the end where the last lines belong to the last section', () => {
    for (const end of [
      'We ship pots.\n',
      'Name: Ada Moss\n\nDate: today\n',
      'Version 3 was the first.\n\nWe ship pots.\n',
      '- © marks stay.\n',
    ])
      assert.equal(endingOf(end), `${end}\n${section}`);
    const long = `---\n\n${'We ship pots to all who ask for them. '.repeat(20)}\n`;
    assert.equal(endingOf(long), `${long}\n${section}`);
  });
});
