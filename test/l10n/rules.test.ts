/** What rules say can be translated: every message, related message and title of a fix over all fixtures, and no string that the localizer never sees. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Expression,
  isArrowFunction,
  isBinaryExpression,
  isBlock,
  isConditionalExpression,
  isNoSubstitutionTemplateLiteral,
  isObjectLiteralExpression,
  isParenthesizedExpression,
  isPropertyAssignment,
  isStringLiteral,
  isTemplateExpression,
  type Node,
  type SourceFile,
} from 'typescript/unstable/ast';
import { createVirtualFileSystem } from 'typescript/unstable/fs';
import { API } from 'typescript/unstable/sync';
import { checkConfig, createLocalizer, ENGLISH, knownRules, lint, parsePolicy, readSettings, rules } from '../../server/src/core/index.ts';
import { lintFixture } from '../support/fixtures.ts';
import { isTranslated, PSEUDO } from '../support/pseudo.ts';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'test/rules');

/** What one finding says. */
function wordsOf({ message, related = [], fixes = [] }: ReturnType<typeof lint>[number]): readonly string[] {
  return [message, ...related.map((one) => one.message), ...fixes.map(({ title }) => title)];
}

describe('what rules say, in another language', () => {
  for (const rule of rules) {
    const files = globSync('*.md', { cwd: join(fixtures, rule.id) }).filter((name) => !/\.(?:fixed|before)\.md$/.test(name));
    if (files.length === 0) continue;
    it(`${rule.id} is wholly translated`, () => {
      for (const name of files) {
        const file = join(fixtures, rule.id, name);
        const found = lintFixture(rule, file, PSEUDO);
        const said = found.flatMap(wordsOf);
        assert.deepEqual(
          said.filter((text) => !isTranslated(text)),
          [],
          name,
        );
        const english = lintFixture(rule, file, ENGLISH).flatMap(wordsOf);
        assert.equal(said.length, english.length, name);
      }
    });
  }

  it('tells of a configuration', () => {
    const texts = [
      '{ "rulez": 1, "rules": { "title-mismatch": "warn", "x": "off", "date-order": { "noticePeriod": "soon", "severty": "off" } } }',
      '{ "files": ["a", 3, "legal/**", ""], "profiles": ["Gdpr", "x"], "reminders": "off", "dueSoon": 1, "dueSoon": "2 days" }',
      '{ "files": "a", "contacts": [], "inlayHints": { "sectionTitles": 1 }, "frontMatter": { "versionFormat": "semvar" }, "check": 1 }',
      '{ "rules": [] }',
      '[1]',
      '['.repeat(5000),
      ...[
        '{ "files": [',
        "{ 'files': [] }",
        '{ "files": ["a]\n}',
        '{} x',
        '{ "a" 1 }',
        '{ "a": }',
        '{ "a": 01 "b": 1 }',
        '{ /* ',
        '{ "a": "\\x\\u1"}',
      ],
    ];
    const said = texts.flatMap((text) => checkConfig(text, knownRules, { files: ['b.md'], l10n: PSEUDO })).flatMap(wordsOf);
    assert(said.length > 30);
    assert.deepEqual(
      said.filter((text) => !isTranslated(text)),
      [],
    );
  });

  it('depends on the language alone, also where fixes are kept', () => {
    const policy = parsePolicy('# Terms\n\n## 1. Scope\n\nText.\n\n## 3. Fees\n\nText.\n\n## 4. End\n\nSee Section 3.\n');
    const { settings } = readSettings({});
    const titles = (l10n: typeof ENGLISH): readonly string[] => lint(policy, { today: '2026-11-23', settings, l10n }).flatMap(wordsOf);
    const english = titles(ENGLISH);
    assert(titles(PSEUDO).every(isTranslated));
    assert.deepEqual(titles(ENGLISH), english);
    const german = createLocalizer('de', { 'Renumber these sections': 'Abschnitte dieser Liste neu nummerieren' });
    assert(titles(german).some((title) => title.startsWith('Abschnitte dieser Liste')));
  });
});

/** Properties that a reader sees. */
const SHOWN: ReadonlySet<string> = new Set(['message', 'title', 'also', 'what', 'why', 'refusal', 'grown']);

describe('strings in the sources of rules', () => {
  it('go through the localizer', () => {
    const core = join(root, 'server/src/core');
    const files = globSync('{rules,analysis,config,document,knowledge}/**/*.ts', { cwd: core });
    const found = bareStrings(
      new API(),
      join(core, 'tsconfig.json'),
      files.map((file) => join(core, file)),
    );
    assert.deepEqual(found, []);
  });

  it('are found where they are bare', () => {
    const text = "const a = { message: 'Bare text', title: x ? `Bare ${y}` : l10n.t('Fine'), also: '', kind: 'not shown' };";
    const api = new API({ fs: createVirtualFileSystem({ '/tsconfig.json': '{ "files": ["/a.ts"] }', '/a.ts': text }) });
    assert.deepEqual(bareStrings(api, '/tsconfig.json', ['/a.ts']), ['/a.ts: Bare text', '/a.ts: Bare ${y}']);
  });
});

/** Strings and templates with words in them that are the value of a property that is shown, whatever conditions and operators are around them. */
function bareStrings(api: API, config: string, files: readonly string[]): readonly string[] {
  try {
    const { program } = api.updateSnapshot({ openProjects: [config] }).getProject(config) ?? {};
    return files.flatMap((file) => {
      const source = program?.getSourceFile(file);
      assert(source, file);
      return bareStringsOf(source).map((words) => `${file.replace(`${root}/`, '')}: ${words}`);
    });
  } finally {
    api.close();
  }
}

function bareStringsOf(source: SourceFile): readonly string[] {
  const found: string[] = [];
  const writtenAt = (node: Node): string => source.text.slice(node.getStart(source), node.end);
  const look = (value: Expression): void => {
    if (isParenthesizedExpression(value)) look(value.expression);
    else if (isConditionalExpression(value)) {
      look(value.whenTrue);
      look(value.whenFalse);
    } else if (isBinaryExpression(value)) {
      look(value.left);
      look(value.right);
    } else if (isArrowFunction(value) && !isBlock(value.body)) look(value.body as Expression);
    else if (isStringLiteral(value) || isNoSubstitutionTemplateLiteral(value)) {
      // A key or a kind is one word.
      if (/\p{L}\S*\s+\S/u.test(value.text)) found.push(value.text);
    } else if (isTemplateExpression(value)) {
      const written = writtenAt(value);
      if (/\p{L}/u.test(written.replaceAll(/\$\{[^}]*\}/g, ''))) found.push(written.slice(1, -1));
    }
  };
  const visit = (node: Node): void => {
    // A rule's own texts are data that hosts translate.
    const isRule =
      isObjectLiteralExpression(node) && node.properties.some((one) => isPropertyAssignment(one) && writtenAt(one.name) === 'summary');
    if (isObjectLiteralExpression(node) && !isRule)
      for (const one of node.properties) if (isPropertyAssignment(one) && SHOWN.has(writtenAt(one.name))) look(one.initializer);
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}
