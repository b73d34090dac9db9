/** Texts that a new policy begins with: policies, wrong until every blank is filled in, and right then. */
import assert from 'node:assert/strict';
import { BLANK, STARTER_KINDS, starter } from '../client/src/begin/starters.ts';
import { classifyFile, type IsoDate, lint, parseIsoDate, parsePolicy, readSettings } from '../server/src/core/index.ts';

const TODAY = parseIsoDate('2026-11-23') as IsoDate;
const { settings } = readSettings({});
const WORDS: Readonly<Record<string, string>> = {
  '[EMAIL ADDRESS]': 'hello@larkspur.garden',
  '[COMPANY NAME]': 'Larkspur Ltd.',
  '[NAME OF THE POLICY]': 'Key Policy',
};
const fill = (blank: string): string => WORDS[blank] ?? blank.slice(1, -1).toLowerCase();

describe('a new policy', () => {
  for (const kind of STARTER_KINDS) {
    const { file, text } = starter(kind, TODAY);
    const findingsIn = (written: string): readonly string[] =>
      lint(parsePolicy(written, { path: file }), { today: TODAY, settings }).map(({ rule }) => rule);

    it(`is a policy: ${kind}`, () => assert(classifyFile(parsePolicy(text.replace(BLANK, fill), { path: file }), settings).isPolicy));
    it(`is right when it is filled in: ${kind}`, () => assert.deepEqual(findingsIn(text.replace(BLANK, fill)), []));
    it(`is wrong while a blank is left: ${kind}`, () => {
      for (const blank of new Set(text.match(BLANK)))
        assert.deepEqual(
          [...new Set(findingsIn(text.replace(BLANK, (other) => (other === blank ? other : fill(other)))))],
          ['placeholder-left'],
          blank,
        );
    });
  }

  it('has the date of the day in front matter and text', () => {
    const { text } = starter('privacy', '2026-03-05');
    assert(text.includes('last_updated: "2026-03-05"\n') && text.includes('\nLast updated: March 5, 2026\n'));
  });
});
