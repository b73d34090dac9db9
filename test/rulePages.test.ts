/** The pages of the rules: each has examples that do what the page says, and fits on a screen or two. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RULES_WITH_FACTS } from '../scripts/ruleFacts.ts';
import { handWritten, pageOf } from '../scripts/rulePages.ts';
import {
  checkConfig,
  type IsoDate,
  knownRules,
  lint,
  mergeFacts,
  parseIsoDate,
  parsePolicy,
  policyFacts,
  readSettings,
  rulePage,
  rules,
} from '../server/src/core/index.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const TODAY = '2026-06-15';
const COMMITTED: IsoDate = parseIsoDate('2026-02-10') ?? assert.fail();
/** What a line with nothing but "…" stands for in an example: long enough for a whole policy. */
const MORE = Array.from(
  { length: 12 },
  () => 'We keep seeds, plant lists and the dates of your orders for two seasons, and then remove them.',
).join('\n\n');
/** Lines with something in them: a page is a screen, and two where it needs an earlier version to explain a change. */
const MOST_LINES = 60;
const MOST_WORDS = 350;

/** What an example is checked with. */
interface Example {
  readonly wrong: string;
  readonly right: string;
  readonly lastCommit?: string;
  readonly settings: unknown;
  /** Another policy of the workspace: path and text. */
  readonly other?: readonly [string, string];
  readonly today: IsoDate;
}

/** Reads the code blocks of a page by the bold words before them. */
function exampleOf(page: string): Example {
  const text = handWritten(page) ?? assert.fail('no text');
  const block = (label: string): string | undefined =>
    new RegExp(`^\\*\\*${label}\\*\\*[^\\n]*\\n\\n\`\`\`\\w+\\n([\\s\\S]*?)\\n?^\`\`\`$`, 'm').exec(text)?.[1]?.replace(/^…$/m, MORE);
  const other = block('Another policy');
  const lastCommit = block('Last commit');
  const path = /^\*\*Another policy\*\* \(`([^`]+)`\)/m.exec(text)?.[1];
  return {
    wrong: block('Wrong') ?? assert.fail('no wrong example'),
    right: block('Right') ?? assert.fail('no right example'),
    settings: JSON.parse(block('Settings') ?? '{}'),
    ...(lastCommit === undefined ? {} : { lastCommit }),
    ...(other === undefined ? {} : { other: [path ?? assert.fail('another policy without a path'), other] }),
    today: parseIsoDate(/<!-- example: today (\S+) -->/.exec(text)?.[1] ?? TODAY) ?? assert.fail(),
  };
}

/** The ids of the rules that find something, with the default severities and the settings of the example. */
function findings(id: string, text: string, { lastCommit, settings: written, other, today }: Example): readonly string[] {
  if (id === 'config-invalid') return checkConfig(text, knownRules).map(({ rule }) => rule);
  const { settings, problems } = readSettings(written, new Set(rules.map((rule) => rule.id)));
  assert.deepEqual(problems, []);
  const policy = parsePolicy(text, { path: 'policy.md', keySpellings: settings.frontMatter.keys });
  const workspace = other && {
    file: 'policy.md',
    ...mergeFacts(
      [['policy.md', policy] as const, [other[0], parsePolicy(other[1], { path: other[0] })] as const].map(([file, one]) => ({
        file,
        facts: policyFacts(one),
      })),
    ),
  };
  return lint(policy, {
    today,
    settings,
    ...(workspace ? { workspace } : {}),
    ...(lastCommit === undefined ? {} : { baseline: { policy: parsePolicy(lastCommit), ref: 'HEAD', commit: 'ab12cd3', date: COMMITTED } }),
  }).map(({ rule }) => rule);
}

describe('the pages of the rules', () => {
  for (const { id } of rules)
    describe(id, () => {
      const file = join(root, pageOf(id));
      it('is there', () => assert(existsSync(file), `${pageOf(id)} is missing: npm run generate, then write its text`));
      it('has a wrong example that is found, and a right one that is not', () => {
        const example = exampleOf(read(pageOf(id)));
        assert(findings(id, example.wrong, example).includes(id), 'the wrong example has no finding of the rule');
        assert(!findings(id, example.right, example).includes(id), 'the right example has a finding of the rule');
        assert.notEqual(example.wrong, example.right);
      });
      it('has a right example without errors and warnings of other rules', () => {
        const example = exampleOf(read(pageOf(id)));
        const loud = rules.filter(({ severity }) => severity === 'error' || severity === 'warning').map((rule) => rule.id);
        assert.deepEqual(
          findings(id, example.right, example).filter((rule) => loud.includes(rule)),
          [],
        );
      });
      it('is short, and says what is found and when nothing is', () => {
        const page = read(pageOf(id));
        for (const heading of ['What it finds', 'When it stays silent', 'Why it matters', 'Turn it off'])
          assert(page.includes(`\n## ${heading}\n`), heading);
        const lines = page.split('\n').filter((line) => line.trim() !== '').length;
        assert(lines <= MOST_LINES, `${lines} lines`);
        assert(page.split(/\s+/).length <= MOST_WORDS, `${page.split(/\s+/).length} words`);
        for (const [, section = ''] of page.matchAll(/^## (?:What it finds|When it stays silent)\n\n(.*)/gm))
          assert(section.length > 20, section);
      });
    });

  it('are those of rules, with the index', () =>
    assert.deepEqual(readdirSync(join(root, 'docs/rules')).sort(), [...rules.map(({ id }) => `${id}.md`), 'index.md'].sort()));

  it('are what findings link to', () => {
    for (const { id } of rules) assert.equal(basename(rulePage(id)), basename(pageOf(id)));
    assert(rulePage('id-invalid').endsWith(`/blob/main/${pageOf('id-invalid')}`));
  });

  it('keep the anchors of the page that had all rules', () => {
    const page = read('docs/rules.md');
    for (const { id } of rules) assert(page.includes(`<a id="${id}"></a>`), id);
  });

  it('take languages and sources from tables without ids of rules that are gone', () => {
    const ids = new Set(rules.map(({ id }) => id));
    assert.deepEqual(
      RULES_WITH_FACTS.filter((id) => !ids.has(id)),
      [],
    );
  });
});
