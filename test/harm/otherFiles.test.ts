/** What a rename or a move in one policy writes into another one: links lead where they led, and nothing else changes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { followFileMoves } from '../../server/src/core/features/followFileMoves.ts';
import { rename } from '../../server/src/core/features/rename.ts';
import { applyEdits, type Policy, parsePolicy, type TextEdit } from '../../server/src/core/index.ts';
import { madePolicy } from './policies.ts';
import { shownText } from './shownText.ts';

const SEED = Number(process.env['SEED'] ?? 20261123);

/** Another policy that links to each heading of one, in the ways that writers do, and takes over its terms. */
function linkingTo(policy: Policy): Policy {
  const links = policy.anchors.all
    .filter(({ heading }) => heading !== undefined)
    .map(
      ({ name, heading }, index) =>
        [
          `See [${heading?.replace(/[\\[\]]/g, '\\$&')}](policy.md#${name}).`,
          `It is [said there](../legal/policy.md#${name}).`,
          `More [here][r${index}].\n\n[r${index}]: policy.md#${name}`,
        ][index % 3],
    );
  return parsePolicy(
    `# Terms\n\nCapitalized terms have the meanings given in the [policy](policy.md). The Garden Service is free, a garden is not. Write to privacy@larkspur.garden or larkspur.privacy@gmail.com.\n\n${links.join('\n\n')}\n`,
    { path: 'legal/terms.md' },
  );
}

/** The titles of the headings of `target` that the links of a policy lead to. */
function ledTo(policy: Policy, target: Policy): readonly (string | undefined)[] {
  const byStart = new Map(target.sections.all.map((section, index) => [section.heading.block.start, index]));
  return shownText(policy)
    .links.filter(({ href }) => /policy\.md#/.test(href))
    .map(({ href }) => {
      const anchor = target.anchors.find(href.slice(href.indexOf('#') + 1));
      return anchor && String(byStart.get(anchor.span.start));
    });
}

const wordsOf = (policy: Policy): string =>
  shownText(policy)
    .blocks.map(({ text }) => text)
    .join('\n');

function assertApart(edits: readonly TextEdit[]): void {
  [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .forEach(({ span }, index, all) => assert(index === 0 || (all[index - 1]?.span.end ?? 0) <= span.start));
}

describe(`other policies (seed ${SEED})`, function () {
  this.timeout(60_000);

  it('have their links follow a renamed heading, and no other word changed than its name', () =>
    fc.assert(
      fc.property(madePolicy, fc.nat(), ({ text }, which) => {
        const policy = parsePolicy(text, { path: 'legal/policy.md' });
        const other = linkingTo(policy);
        const sections = policy.sections.all.slice(1);
        const section = sections[which % sections.length];
        const done = section && rename(policy, section.heading.titleSpan.start, 'How Gardens Are Kept');
        if (!section || !done || 'problem' in done) return;
        const after = parsePolicy(applyEdits(text, done.edits), { path: policy.path });
        const edits = done.elsewhere(other, (path) => /(?:^|legal\/)policy\.md$/.test(path));
        assertApart(edits);
        const now = parsePolicy(applyEdits(other.text, edits), { path: other.path });
        assert.deepEqual(ledTo(now, after), ledTo(other, policy));
        const named = (words: string): string => words.replaceAll(section.heading.title, '…').replaceAll('How Gardens Are Kept', '…');
        assert.equal(named(wordsOf(now)), named(wordsOf(other)));
      }),
      { seed: SEED, numRuns: 40 },
    ));

  it('have a renamed address exchanged, and no other one', () =>
    fc.assert(
      fc.property(madePolicy, ({ text }) => {
        const policy = parsePolicy(`${text}\nWrite to <privacy@larkspur.garden>.\n`, { path: 'legal/policy.md' });
        const other = linkingTo(policy);
        const done = rename(policy, policy.text.lastIndexOf('privacy@larkspur'), 'office@larkspur.garden');
        assert('edits' in done);
        const now = applyEdits(
          other.text,
          done.elsewhere(other, () => true),
        );
        assert.equal(now, other.text.replaceAll('privacy@larkspur.garden', 'office@larkspur.garden'));
      }),
      { seed: SEED, numRuns: 20 },
    ));

  it('have a renamed term changed only where they take it over', () =>
    fc.assert(
      fc.property(madePolicy, ({ text }) => {
        const policy = parsePolicy(`${text}\n"Garden Service" means the loan of seeds.\n`, { path: 'legal/policy.md' });
        const other = linkingTo(policy);
        const done = rename(policy, policy.text.lastIndexOf('Garden Service'), 'Seed Loan');
        if ('problem' in done) return;
        const now = (path: string): string =>
          applyEdits(
            other.text,
            done.elsewhere(other, (one) => one === path),
          );
        assert.equal(now('policy.md'), other.text.replaceAll('Garden Service', 'Seed Loan'));
        assert.equal(now('elsewhere.md'), other.text);
      }),
      { seed: SEED, numRuns: 20 },
    ));

  it('have their links follow a moved file, to the same place in it', () =>
    fc.assert(
      fc.property(
        madePolicy,
        fc.constantFrom('legal/privacy.md', 'archive/policy.md', 'legal/old/policy (1).md', 'policy.md'),
        ({ text }, to) => {
          const other = linkingTo(parsePolicy(text, { path: 'legal/policy.md' }));
          const edits = followFileMoves(other, other.path, {
            moved: (path) => (path === 'legal/policy.md' ? to : undefined),
            exists: () => true,
          });
          assertApart(edits);
          const now = parsePolicy(applyEdits(other.text, edits), { path: other.path });
          const files = (policy: Policy): readonly string[] =>
            shownText(policy)
              .links.filter(({ href }) => /\.md/.test(href))
              .map(({ href }) => new URL(href, 'file:///legal/terms.md').href);
          assert.deepEqual(
            files(now),
            files(other).map((href) =>
              href.replace(
                '/legal/policy.md',
                `/${to
                  .split('/')
                  .map(encodeURIComponent)
                  .join('/')
                  .replace(/[()]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`,
              ),
            ),
          );
          assert.equal(wordsOf(now), wordsOf(other));
        },
      ),
      { seed: SEED, numRuns: 40 },
    ));
});
