/** What edits would make of a policy is read as the policy itself was: with the same path and spellings of keys. */
import assert from 'node:assert/strict';
import { headingChanges } from '../../server/src/core/features/followHeadings.ts';
import { applyEdits, edited, moveSection, type Policy, parsePolicy, renumberSections, type TextEdit } from '../../server/src/core/index.ts';

/** Only the key of the front matter says that this is German, and only to who knows its spelling. */
const read = (text: string): Policy =>
  parsePolicy(`---\nsprachkürzel: de\n---\n\n${text}`, { path: 'archive/hof.md', keySpellings: { language: ['sprachkürzel'] } });

const TEXT = '# R\n\n## 1. A\n\nZiff. 2 und Pkt. 3.\n\n## 2. B\n\nPkt. 1.\n\n## 3. C\n';

describe('what edits would make of a policy', () => {
  it('keeps path and spellings', () => {
    const policy = read(TEXT);
    assert.equal(policy.language, 'de');
    const after = edited(policy, [{ span: { start: policy.text.length, end: policy.text.length }, newText: '\nx\n' }]);
    assert.equal(after.text, `${policy.text}\nx\n`);
    assert.deepEqual([after.path, after.language, after.archived, after.references.length], [policy.path, 'de', true, 3]);
    assert.equal(edited(after, []).language, 'de');
  });
  it('is read so where a section is moved', () => {
    const policy = read(TEXT);
    const moved = moveSection(policy, policy.text.indexOf('A\n'), 'down');
    assert('edits' in moved);
    assert.equal(body(policy, moved.edits), '# R\n\n## 1. B\n\nPkt. 2.\n\n## 2. A\n\nZiff. 1 und Pkt. 3.\n\n## 3. C\n');
    assert.deepEqual(moved.left, []);
  });
  it('is read so where sections change their level or numbers', () => {
    const policy = read('# R\n\n## 1. A\n\nZiff. 2 und Pkt. 4.\n\n## 2. B\n\n## 4. C\n\nPkt. 2.\n');
    const demoted = moveSection(policy, policy.text.indexOf('B\n'), 'demote');
    assert('edits' in demoted);
    assert.deepEqual(demoted.left, []);
    assert.equal(body(policy, demoted.edits), '# R\n\n## 1. A\n\nZiff. 1.1 und Pkt. 2.\n\n### 1.1. B\n\n## 2. C\n\nPkt. 1.1.\n');
    const renumbered = renumberSections(policy);
    assert(renumbered);
    assert.deepEqual(renumbered.left, []);
    assert.match(body(policy, renumbered.edits), /Ziff\. 2 und Pkt\. 3\./);
  });
  it('is read so where headings change their words', () => {
    const policy = read(TEXT);
    const at = policy.text.indexOf('B\n');
    assert.equal(headingChanges(policy, [{ span: { start: at, end: at + 1 }, newText: 'D' }])?.after.language, 'de');
  });
});

function body(policy: Policy, edits: readonly TextEdit[]): string {
  return applyEdits(policy.text, edits).replace(/^---[^]*?---\n\n/, '');
}
