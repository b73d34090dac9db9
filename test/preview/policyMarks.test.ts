/** References and terms in the rendered body: where they stand in the source, they stand in the page, and nothing else changes. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicy } from '../../server/src/core/index.ts';
import { policyMarks } from '../../server/src/core/preview/policyMarks.ts';
import { renderPreview } from '../../server/src/core/preview/renderPreview.ts';

function render(text: string, marked = true): string {
  const policy = parsePolicy(text, { path: 'legal/policy.md' });
  const { bodyStart } = policy.frontMatter;
  const { html } = renderPreview(
    { text, bodyStart, bodyStartLine: policy.lines.lineAt(bodyStart) },
    marked ? { marks: policyMarks(policy).marks } : {},
  );
  return html.replace(/ data-line="\d+"/g, '');
}

/** What is marked, in order. */
function marked(text: string): readonly string[] {
  return [...render(text).matchAll(/<span data-term="\d+">(.*?)<\/span>|<a href="(#[^"]*)" class="reference">(.*?)<\/a>/gs)].map(
    ([, term, href, words]) => term ?? `${words} → ${href}`,
  );
}

const sections = '\n\n## 1. Words\n\n**"Member Data"** means what a member writes on the card.\n\n## 2. Use\n\nWe use Member Data.\n';

describe('preview: references and terms', () => {
  it('are marked once, where they stand', () => {
    assert.deepEqual(marked(`# Policy\n\nSee Section 2 and Section 1 (Words). Member Data is ours; member data is not.${sections}`), [
      'Section 2 → #2-use',
      'Section 1 → #1-words',
      'Member Data',
      'Member Data',
    ]);
  });

  it('are found through emphasis, line ends, entities and escapes', () => {
    assert.deepEqual(marked(`# Policy\n\nAT&amp;T \\*keeps\\* **Member\nData** and *Section\n2*.${sections}`), [
      'Member\nData',
      'Section\n2 → #2-use',
      'Member Data',
    ]);
  });

  it('leave links, code, headings and raw HTML alone', () => {
    assert.deepEqual(
      marked(
        `# Policy\n\n[Section 2](#2-use) \`Section 2\` <a href="#x">Section 2</a> <https://larkspur.example/Section 2>\n\n### Section 2 and Member Data\n\n    Section 2\n${sections}`,
      ),
      ['Member Data'],
    );
  });

  it('are told apart in the cells of one row', () => {
    assert.deepEqual(marked(`# Policy\n\n| Section 1 | Section 2 |\n| --- | --- |\n| Section 2 | Member Data |\n${sections}`), [
      'Section 1 → #1-words',
      'Section 2 → #2-use',
      'Section 2 → #2-use',
      'Member Data',
      'Member Data',
    ]);
  });

  it('are found in any line ends', () => {
    const text = `# Policy\n\nSee Section 2.\n\n- Member Data\n${sections}`;
    assert.deepEqual(marked(text.replaceAll('\n', '\r\n')), marked(text));
  });

  it('change nothing but themselves', () => {
    for (const file of globSync('samples/*.md', { cwd: join(import.meta.dirname, '../..') })) {
      const text = readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
      const bare = render(text)
        .replace(/<span data-term="\d+">(.*?)<\/span>/gs, '$1')
        .replace(/<a href="#[^"]*" class="reference">(.*?)<\/a>/gs, '$1');
      assert.equal(bare, render(text, false), file);
    }
  });
});
