/** Front matter keys by meaning, and slips of the pen. */
import assert from 'node:assert/strict';
import { findMisspelledKeys, knowledgeOf } from '../../server/src/core/document/frontmatter/keys.ts';
import { parsePolicy } from '../../server/src/core/index.ts';
import { KEYS } from '../../server/src/core/knowledge/frontMatterKeys.ts';

const slips = (...keys: string[]): string[] =>
  findMisspelledKeys(parsePolicy(`---\n${keys.map((key) => `${key}: x\n`).join('')}---\n`).frontMatter, {}).map(
    ({ entry, spelling }) => `${entry.key}>${spelling}`,
  );

describe('keys', () => {
  it('are one in every spelling', () => {
    for (const { key, spellings } of KEYS) for (const spelling of spellings) assert.equal(knowledgeOf(spelling)?.key, key, spelling);
  });
  it('take the more usual spelling of two', () => {
    const { keys } = parsePolicy('---\ndate: 2020-01-01\nlast_updated: 2026-02-10\ntitle: a\n---\n');
    assert.equal(keys.last_updated?.text, '2026-02-10');
    assert.equal(keys.document_title?.text, 'a');
    assert.equal(keys.version, undefined);
  });
  it('take spellings of the settings', () =>
    assert.equal(
      parsePolicy('---\nstand: 2026-02-10\n---\n', { keySpellings: { last_updated: ['stand'] } }).keys.last_updated?.text,
      '2026-02-10',
    ));
  it('are found when misspelled', () => {
    assert.deepEqual(slips('verison'), ['verison>version']);
    assert.deepEqual(slips('last_udpated'), ['last_udpated>last_updated']);
    assert.deepEqual(slips('efective_date', 'next_reveiw'), ['efective_date>effective_date', 'next_reveiw>next_review']);
  });
  it('are not suspected without reason', () => {
    const others =
      'description layout slug tags weight permalink redirect_from versions shortTitle topics type category author authors categories image keywords sidebar_label sidebar_position nav_order parent draft published publish aliases menu hide_title toc custom_edit_url pagination_next english_is_canonical show_lastmod faq acronym satisfies majorRevisions approvals reviewer reviewers publisher classification distribution company summary source url head hero features jurisdictions covers frameworks counterparty translation kind seo code document locales statuses languages named'.split(
        ' ',
      );
    for (const key of others) assert.deepEqual(slips(key), [], key);
    for (const { spellings } of KEYS) for (const spelling of spellings) assert.deepEqual(slips(spelling), [], spelling);
  });
});
