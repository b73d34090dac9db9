/** Every real policy beside the project, if there are any: nothing may crash, hang, or point outside the text, and the known traps must stay silent. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folding } from '../server/src/core/features/folding.ts';
import { type OutlineItem, outline } from '../server/src/core/features/outline.ts';
import { DEFAULT_SETTINGS, type Diagnosis, ENGLISH, lint, type Policy, parsePolicy } from '../server/src/core/index.ts';
import { spread } from './support/breadth.ts';

const shared = join(import.meta.dirname, '../../shared');
const corpus = join(shared, 'corpus');
const context = { today: '2026-11-23', settings: DEFAULT_SETTINGS } as const;
const text = (file: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file));
const check = (file: string): readonly Diagnosis[] => lint(parsePolicy(text(join(corpus, file)), { path: file }), context);

describe('real policies', function () {
  this.timeout(120_000);
  before(function () {
    if (!existsSync(corpus)) {
      console.log(`      skipped: there is no ${corpus}`);
      this.skip();
    }
  });

  it('are all read without a crash, and every place lies in the text', () => {
    const files = globSync('**/*.md', { cwd: corpus });
    assert(files.length > 700);
    const inside = (items: readonly OutlineItem[], start: number, end: number): boolean =>
      items.every(
        ({ span, selection, children }) =>
          start <= span.start &&
          span.end <= end &&
          span.start <= selection.start &&
          selection.end <= span.end &&
          inside(children, span.start, span.end),
      );
    // Every fourth in `npm test`.
    for (const file of spread(files.sort(), 4)) {
      const policy = parsePolicy(text(join(corpus, file)), { path: file });
      for (const { span, fixes = [], rule } of lint(policy, context)) {
        assert(0 <= span.start && span.start <= span.end && span.end <= policy.text.length, `${file} ${rule}`);
        for (const { edits } of fixes)
          for (const edit of edits) assert(0 <= edit.span.start && edit.span.end <= policy.text.length, `${file} ${rule}`);
      }
      assert(inside(outline(policy, ENGLISH), 0, policy.text.length), `outline of ${file}`);
      folding(policy);
    }
  });

  it('give no false alarm at the known traps', () => {
    for (const row of text(join(corpus, 'traps.tsv')).trim().split('\n').slice(1)) {
      const [, file = '', line = '', , why = ''] = row.split('\t');
      const { lines } = parsePolicy(text(join(corpus, file)));
      const loud = check(file).filter(({ span }) => lines.lineAt(span.start) + 1 === Number(line));
      assert.deepEqual(
        loud.map(({ rule, message }) => `${rule}: ${message}`),
        [],
        `${file}:${line} ${why}`,
      );
    }
  });

  it('have their forgotten dates found in real edits, and only those', () => {
    for (const name of readdirSync(join(corpus, 'history')).filter((one) => /^\d+$/.test(one))) {
      const version = (which: string): Policy => parsePolicy(text(join(corpus, 'history', name, `${which}.md`)), { path: 'policy.md' });
      const found = lint(version('after'), { ...context, baseline: { policy: version('before'), ref: 'HEAD' } }).filter(
        ({ rule }) => rule.startsWith('last-updated-') && /unchanged|without-change/.test(rule),
      );
      const forgotten = /^case: BODY CHANGED, DATE NOT BUMPED/m.test(text(join(corpus, 'history', name, 'meta.txt')));
      assert.deepEqual(
        found.map(({ rule, severity }) => `${rule} ${severity}`),
        forgotten ? ['last-updated-unchanged warning'] : [],
        `history/${name}`,
      );
    }
  });

  it('leave the seed policy with few findings and no error, and its structure found', () => {
    const policy = parsePolicy(text(join(shared, 'seed-policy.md')), { path: 'seed-policy.md' });
    const found = lint(policy, context);
    assert(found.length <= 12, found.map(({ rule }) => rule).join());
    assert.deepEqual(
      found.filter(({ severity }) => severity === 'error'),
      [],
    );
    const levels = policy.sections.all.map(({ heading }) => heading.level);
    assert.deepEqual(
      [1, 2, 3].map((level) => levels.filter((one) => one === level).length),
      [1, 14, 3],
    );
    assert.equal(policy.emails.length, 3);
  });
});
