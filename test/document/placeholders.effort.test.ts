/** Time spent on hostile texts: linear in their length. */
import { findPlaceholders } from '../../server/src/core/document/wording/placeholders.ts';
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

const find = (text: string): string[] => {
  const { markdown, frontMatter } = parsePolicy(text);
  return findPlaceholders(text, markdown, frontMatter).map(
    ({ span, kind }) => `${kind === 'variable' ? '$' : ''}${text.slice(span.start, span.end)}`,
  );
};

describe('placeholders', () => {
  it('are found in linear time in hostile text', () => {
    for (const hostile of [
      '['.repeat(2e5),
      '[a '.repeat(1e5),
      '<a '.repeat(1e5),
      '{{'.repeat(1e5),
      '${'.repeat(1e5),
      '%A'.repeat(1e5),
      '_'.repeat(3e5),
      'TODO '.repeat(5e4),
      '[company] '.repeat(3e4),
      '"[x'.repeat(5e4),
    ])
      assertOrdinaryEffort(hostile.slice(0, 60_000).replace(/.{5000}/g, '$&\n'), find);
  });
});
