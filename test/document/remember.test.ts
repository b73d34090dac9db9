/** What is kept, for how long, and what makes it be read again. */
import assert from 'node:assert/strict';
import { foldPassages, inLeaves } from '../../server/src/core/document/markdown/passages.ts';
import { latestPer, latestText, oncePer, oncePerText } from '../../server/src/core/document/text/remember.ts';
import { edited, parsePolicy } from '../../server/src/core/index.ts';

/** A function that counts how often it is called. */
function counted<Args extends readonly unknown[], T>(read: (...args: Args) => T): ((...args: Args) => T) & { calls: number } {
  const counting = Object.assign(
    (...args: Args): T => {
      counting.calls++;
      return read(...args);
    },
    { calls: 0 },
  );
  return counting;
}

describe('what is worked out once', () => {
  it('is kept by the object, undefined too', () => {
    const read = counted((of: { readonly name?: string }) => of.name);
    const nameOf = oncePer(read);
    const [named, unnamed] = [{ name: 'a' }, {}];
    for (const each of [named, unnamed, named, unnamed]) assert.equal(nameOf(each), each === named ? 'a' : undefined);
    assert.equal(read.calls, 2);
  });

  it('is read again for other dependencies', () => {
    const read = counted((of: { readonly name: string }, language: string, _source: () => string) => `${of.name} ${language}`);
    const inLanguage = latestPer(read, (language) => [language]);
    const owner = { name: 'a' };
    assert.equal(
      inLanguage(owner, 'en', () => ''),
      'a en',
    );
    assert.equal(
      inLanguage(owner, 'en', () => 'another function'),
      'a en',
    );
    assert.equal(read.calls, 1);
    assert.equal(
      inLanguage(owner, 'de', () => ''),
      'a de',
    );
    assert.equal(
      inLanguage(owner, 'en', () => ''),
      'a en',
    );
    assert.equal(read.calls, 3);
  });

  it('is kept by a short text, and not by a long one', () => {
    const read = counted((text: string) => text.length);
    const lengthOf = oncePerText(read);
    for (const text of ['abc', 'abc', 'x'.repeat(1000), 'x'.repeat(1000)]) assert.equal(lengthOf(text), text.length);
    assert.equal(read.calls, 3);
  });

  it('is kept for the last text only', () => {
    const read = counted((text: string) => text.length);
    const lengthOf = latestText(read);
    for (const text of ['a', 'a', 'bc', 'a']) assert.equal(lengthOf(text), text.length);
    assert.equal(read.calls, 3);
  });
});

describe('what is found in passages', () => {
  /** Long enough for a passage each. */
  const paragraphs = ['Alpha', 'Beta', 'Gamma'].map((name) => `${name} ${'word '.repeat(300)}end.`);

  it('stays the same object where neither the passage nor its place changed', () => {
    const read = counted((leaf: { readonly prose: { readonly text: string } }) => leaf.prose.text.split(' ', 1)[0]);
    const names = inLeaves(read, ({ start }, name) => [{ name, start }]);
    const before = parsePolicy(paragraphs.join('\n\n'));
    const old = names(before.markdown);
    assert.deepEqual(
      old.map(({ name }) => name),
      ['Alpha', 'Beta', 'Gamma'],
    );
    const at = before.text.indexOf('Gamma');
    const after = edited(before, [{ span: { start: at, end: at + 5 }, newText: 'Delta!' }]);
    const now = names(after.markdown);
    assert.equal(now[0], old[0]);
    assert.deepEqual(now[2], { name: 'Delta!', start: at });
    // An edit reads its own block again, and at most the one before.
    assert.ok(read.calls <= 5, String(read.calls));
  });

  it('is placed again behind an edit that moved it, and not read again', () => {
    const read = counted((leaf: { readonly prose: { readonly text: string } }) => leaf.prose.text.split(' ', 1)[0]);
    const names = inLeaves(read, ({ start }, name) => [{ name, start }]);
    const before = parsePolicy(paragraphs.join('\n\n'));
    names(before.markdown);
    read.calls = 0;
    const after = edited(before, [{ span: { start: 0, end: 0 }, newText: 'New ' }]);
    assert.deepEqual(names(after.markdown)[2], { name: 'Gamma', start: after.text.indexOf('Gamma') });
    assert.equal(read.calls, 1);
  });

  it('adds up what came and takes off what went', () => {
    const total = (lengths: Iterable<number>): number => [...lengths].reduce((sum, length) => sum + length, 0);
    const length = foldPassages(
      ({ prose }) => prose.text.length,
      (before: number | undefined, came, went): number => (before ?? 0) + total(came) - total(went),
    );
    const before = parsePolicy(paragraphs.join('\n\n'));
    const all = length(before.markdown);
    assert.equal(all, total(paragraphs.map((one) => one.length)));
    assert.equal(length(edited(before, [{ span: { start: 0, end: 5 }, newText: 'Al' }]).markdown), all - 3);
  });
});
