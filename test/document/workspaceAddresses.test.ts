/** Addresses compared over files: what the other files prevailingly have counts, and nothing where they disagree among themselves. */
import assert from 'node:assert/strict';
import { addressBook, DEFAULT_SETTINGS, lint, mergeBooks, parsePolicy, rules, type IsoDate } from '../../server/src/core/index.ts';

/** Messages about the first of the files. */
const found = (...texts: readonly string[]): string[] => {
  const files = texts.map((text, index) => ({ file: `${index}.md`, policy: parsePolicy(text) }));
  const book = mergeBooks(files.map(({ file, policy }) => ({ file, book: addressBook(policy) })));
  const [first] = files;
  assert(first);
  return lint(first.policy, { today: '2026-11-23' as IsoDate, settings: DEFAULT_SETTINGS, workspace: { book, file: first.file }, only: rules.filter(({ id }) => id === 'contact-email-inconsistent') }).map(({ message, fixes }) => `${message} → ${fixes?.[0]?.title ?? 'no fix'}`);
};

const PRIVACY = 'Ask privacy@larkspur.garden.';

describe('addresses of other files', () => {
  it('are expected here too, for one role', () => {
    assert.deepEqual(found('Ask [dataprotection@larkspur.garden](mailto:dataprotection@larkspur.garden).', PRIVACY, PRIVACY), ['Other files use privacy@larkspur.garden for the same role (privacy requests and questions) → Write privacy@larkspur.garden']);
  });

  it('are expected in their spelling', () => {
    assert.deepEqual(found('Ask peopleops@larkspur.garden.', 'people-ops@larkspur.garden', 'people-ops@larkspur.garden'), ['This address is spelled people-ops@larkspur.garden elsewhere → Write people-ops@larkspur.garden']);
  });

  it('say nothing where they agree, are few, differ among themselves, or are of another domain', () => {
    assert.deepEqual(found(PRIVACY, PRIVACY, PRIVACY), []);
    assert.deepEqual(found('Ask dataprotection@larkspur.garden.', PRIVACY), []);
    assert.deepEqual(found('Ask dataprotection@larkspur.garden.', PRIVACY, PRIVACY, 'Ask dataprotection@larkspur.garden.'), []);
    assert.deepEqual(found('Ask datenschutz@larkspur.garden.', PRIVACY, PRIVACY, 'Ask dataprotection@larkspur.garden.'), []);
    assert.deepEqual(found('Ask dataprotection@brightmeadow.com.', PRIVACY, PRIVACY), []);
    assert.deepEqual(found('Our processor: dataprotection@larkspur.garden.', PRIVACY, PRIVACY), []);
    assert.deepEqual(found('Ask dataprotection@larkspur.garden. Or privacy@larkspur.garden.', PRIVACY, PRIVACY), []);
  });
});
