/** Time spent on hostile texts: linear in their length. */
import { findContacts } from '../../server/src/core/analysis/contacts/contacts.ts';
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

/** Kind and source of the first way. */
const first = (body: string, language = 'en'): string | undefined => {
  const text = `---\nlang: ${language}\n---\n\n# Privacy Policy\n\n${body}\n`;
  const way = findContacts(parsePolicy(text)).next().value;
  return way && `${way.kind}: ${text.slice(way.span.start, way.span.end)}`;
};

describe('ways to reach someone', () => {
  it('are found in linear time in hostile text', () => {
    for (const hostile of [
      '+1 '.repeat(1e5),
      '1-'.repeat(1e5),
      'report to the '.repeat(3e4),
      '12 Mill '.repeat(3e4),
      'tel '.repeat(1e5),
      'Via '.repeat(1e5),
      'submit a '.repeat(5e4),
    ])
      assertOrdinaryEffort(hostile.slice(0, 60_000).replace(/.{5000}/g, '$&\n'), first);
  });
});
