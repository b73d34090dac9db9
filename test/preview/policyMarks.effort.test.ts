import { renderPreview } from '../../server/src/core/preview/renderPreview.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

describe('preview: references and terms', () => {
  it('take no more than ordinary work, however many there are and however they are written', () => {
    const marks = (text: string) =>
      Array.from(
        { length: 8000 },
        (_, index) => ({ start: index * 12, end: index * 12 + 5, tag: 'span', attributes: [['class', 'term']] }) as const,
      ).filter(({ end }) => end < text.length);
    const draw = (text: string): void => void renderPreview({ text, bodyStart: 0, bodyStartLine: 0 }, { marks: marks(text) });
    for (const text of [
      'Member Data '.repeat(8000),
      'a &amp; b \\*c '.repeat(6000),
      '*a* [b](c) '.repeat(8000),
      '- Member Data\n'.repeat(7000),
      `| a b | c d |\n|--|--|\n${'| Member | Data |\n'.repeat(5000)}`,
    ])
      assertOrdinaryEffort(text, draw);
  });
});
