/** Anchors: the same names as in the preview, and every common way to write them. */
import assert from 'node:assert/strict';
import { parsePolicy } from '../../server/src/core/index.ts';
import { renderPreview } from '../../server/src/core/preview/renderPreview.ts';

const text =
  '# Privacy Policy\n\n## 1. What We Collect\n\n## What we collect\n\n## What we collect\n\n### `Code` & *more* – Über 你好\n\n## Own {#own}\n\n## !!!\n\nSetext\n------\n';

describe('anchors', () => {
  it('equal those of the preview', () => {
    const policy = parsePolicy(text);
    const preview = renderPreview({ text, bodyStart: 0, bodyStartLine: 0 }, { contentsDepth: 6 });
    assert.deepEqual(
      policy.anchors.all.filter(({ heading }) => heading !== undefined && heading !== 'Own').map(({ name }) => name),
      preview.contents.map(({ anchor }) => anchor).filter((anchor) => anchor !== 'own'),
    );
  });
  it('are found by what any renderer calls them', () => {
    const { anchors } = parsePolicy(`${text}\n<a name="old"></a>\n\n[](#made)x\n`);
    for (const name of [
      '1-what-we-collect',
      'user-content-what-we-collect',
      'what-we-collect-1',
      'What-We-Collect',
      '1.-what-we-collect',
      'code--more--über-你好',
      'own',
      'old',
      'made',
      'setext',
    ])
      assert(anchors.find(name), name);
    for (const name of ['what-we-collect-9', 'what-we-share', 'older', '']) assert.equal(anchors.find(name), undefined, name);
  });
  it('keep a name that begins like the prefix of GitHub’s pages', () => {
    const { anchors } = parsePolicy('## User content\n\n## Content\n\n## User Content on our Site\n');
    for (const [name, heading] of [
      ['user-content', 'User content'],
      ['user-content-user-content', 'User content'],
      ['user-content-on-our-site', 'User Content on our Site'],
      ['User-Content-On-Our-Site', 'User Content on our Site'],
      ['user-content-content', 'Content'],
    ] as const)
      assert.equal(anchors.find(name)?.heading, heading, name);
  });
  it('know when more may come from elsewhere', () => {
    assert.equal(parsePolicy('# A\n\n{% include b.md %}\n').anchors.open, true);
    assert.equal(parsePolicy(text).anchors.open, false);
  });
});
