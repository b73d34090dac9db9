/** What texts must have for the expressions of the sources to match in them: no match without it. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMarkdown } from '../../server/src/core/document/markdown/markdown.ts';
import { createLiteralIndex } from '../../server/src/core/document/text/literalIndex.ts';
import { knownGrowth } from '../hostile/regexpsOfSource.ts';

const root = join(import.meta.dirname, '..');
/** Code units of one text: what a block says of a few lines, and not of a page. */
const LENGTH = 300;

describe('a literal index', function () {
  this.timeout(120_000);

  it('never says no where an expression of the sources matches', () => {
    const index = createLiteralIndex();
    const questions = [...knownGrowth().keys()].map((key) => {
      const end = key.lastIndexOf('/');
      const pattern = new RegExp(key.slice(1, end), key.slice(end + 1).replace(/[gy]/g, ''));
      return { pattern, question: index.ask(pattern) };
    });
    const texts = globSync('{corpus/policies,rules}/**/*.md', { cwd: root })
      .filter((_, at) => at % 8 === 0)
      .flatMap((file) => parseMarkdown(readFileSync(join(root, file), 'utf8'), 0).blocks)
      .map(({ leaf }) => leaf.prose.text.slice(0, LENGTH));
    let matches = 0;
    for (const text of new Set(texts)) {
      const answers = index.read(text);
      for (const { pattern, question } of questions)
        if (!index.says(answers, question)) assert.doesNotMatch(text, pattern);
        else matches++;
    }
    assert(matches > 1000, `${matches} matches`);
  });
});
