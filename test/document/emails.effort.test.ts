/** Time spent on hostile texts: linear in their length. */
import type { EmailMention } from '../../server/src/core/document/addresses/emails.ts';
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

const emails = (text: string): readonly EmailMention[] => parsePolicy(text).emails;

describe('addresses with a fault', () => {
  it('are read in linear time from hostile text', () => {
    for (const hostile of [
      'a@'.repeat(2e5),
      `${'a'.repeat(5e5)}@`,
      `@${'a.'.repeat(2e5)}`,
      'a (at) '.repeat(5e4),
      'a at a dot '.repeat(5e4),
      '[email '.repeat(5e4),
      `<p>${'<a href="mailto:a@b.com">'.repeat(2e4)}`,
      '&#64;'.repeat(5e4),
      '<!-- a@b.com '.repeat(3e4),
    ]) {
      assertOrdinaryEffort(hostile.slice(0, 60_000).replace(/.{2000}/g, '$&\n'), emails);
    }
  });
});
