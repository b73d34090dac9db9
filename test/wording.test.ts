/** The wording of what users read: one glossary, and no word that it advises against, in settings, commands, documentation, rules and messages. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../server/src/core/index.ts';
import { AVOIDED } from './support/wording.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Texts with such a word, and why it is right there. */
const EXCEPTIONS: readonly { readonly where: RegExp; readonly text: RegExp; readonly reason: string }[] = [
  { where: /^docs\/dev\/performance\.md$/, text: /\bremark\b/, reason: 'the name of a program' },
  { where: /^schemas\//, text: /\["stand"\]/, reason: 'a key of German front matter, as an example' },
];

interface Text {
  /** File, or file and key. */
  readonly where: string;
  readonly text: string;
}

/** The words of a Markdown text: no code, no addresses of links, no comments. */
function proseOf(markdown: string): string {
  return markdown
    .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/`[^`\n]*`/g, '`…`')
    .replace(/\]\([^)\n]*\)/g, ']')
    .replace(/https?:\/\/\S+/g, '');
}

function documentation(): readonly Text[] {
  const files = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })]
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file !== 'docs/dev/glossary.md');
  const newest = /^## [^\n]*\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(read('CHANGELOG.md'))?.[1] ?? '';
  return [...files.map((file) => ({ where: file, text: proseOf(read(file)) })), { where: 'CHANGELOG.md', text: proseOf(newest) }];
}

/** Every string of a JSON file with its path, where `wanted` says so. */
function stringsOf(where: string, value: unknown, wanted: (key: string) => boolean, key = ''): readonly Text[] {
  if (typeof value === 'string') return wanted(key) ? [{ where: `${where} ${key}`, text: proseOf(value) }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => stringsOf(where, one, wanted, Array.isArray(value) ? key : name));
}

function settings(): readonly Text[] {
  const isText = (key: string): boolean => /description|message|title|displayName|summary/i.test(key);
  const strict = 'schemas/policywright.strict.schema.json';
  return [
    ...stringsOf('package.nls.json', JSON.parse(read('package.nls.json')), () => true),
    ...stringsOf('package.json', JSON.parse(read('package.json')), isText),
    ...stringsOf(strict, JSON.parse(read(strict)), isText),
    ...globSync('l10n/bundle.l10n.json', { cwd: root }).flatMap((file) => stringsOf(file, JSON.parse(read(file)), () => true)),
  ];
}

function ruleTexts(): readonly Text[] {
  return rules.flatMap(({ id, summary, why, options = {} }) => [
    { where: id, text: proseOf(`${summary}\n${why}`) },
    ...Object.entries(options).map(([name, option]) => ({ where: `${id} ${name}`, text: proseOf(option.summary) })),
  ]);
}

/** Literals that are given to the functions that translate. */
function translatedTexts(): readonly Text[] {
  return globSync('{client,server}/src/**/*.ts', { cwd: root }).flatMap((file) =>
    [
      ...read(file).matchAll(
        /\bl10n\s*\.\s*t\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`]*)`|\{\s*message:\s*'((?:[^'\\\n]|\\.)*)')/g,
      ),
    ].map(([, single, double, template, named]) => ({
      where: file.replaceAll('\\', '/'),
      text: proseOf(single ?? double ?? template ?? named ?? ''),
    })),
  );
}

function faultsIn(texts: readonly Text[]): readonly string[] {
  return texts.flatMap(({ where, text }) =>
    AVOIDED.flatMap(({ word, pattern }) =>
      [...text.matchAll(new RegExp(pattern, 'gi'))]
        .map((match) => text.slice(Math.max(0, match.index - 40), match.index + match[0].length + 40).replace(/\s+/g, ' '))
        .filter((context) => !EXCEPTIONS.some((one) => one.where.test(where) && one.text.test(context)))
        .map((context) => `${where}: "${word}" in "…${context}…"`),
    ),
  );
}

describe('the wording', () => {
  it('of the documentation is that of the glossary', () => assert.deepEqual(faultsIn(documentation()), []));
  it('of settings, commands and schemas is that of the glossary', () => assert.deepEqual(faultsIn(settings()), []));
  it('of the rules is that of the glossary', () => assert.deepEqual(faultsIn(ruleTexts()), []));
  it('of translatable messages is that of the glossary', () => {
    const texts = translatedTexts();
    assert(texts.length > 100, `${texts.length} texts`);
    assert.deepEqual(faultsIn(texts), []);
  });

  it('is explained by the glossary, word for word', () => {
    const advice = read('docs/dev/glossary.md').split('## Words')[1] ?? '';
    for (const { word } of AVOIDED) assert(advice.includes(word), word);
  });

  it('is told from the same words used rightly', () => {
    const texts = [
      'There is no section 4 here. It is no longer used.',
      'A stand-alone page with line endings.',
      'Sign in to sign the contract. That is a sign that it works.',
      'The other side of the quiet street. He believes it.',
    ];
    assert.deepEqual(faultsIn(texts.map((text) => ({ where: 'here', text }))), []);
    for (const text of ['It is no policy', 'what stands here', 'other signs', 'its ending', 'Colour', 'organisation'])
      assert.equal(faultsIn([{ where: 'here', text }]).length, 1, text);
  });

  it('of commands is a verb and an object in at most five words, in title case', () => {
    const texts = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
    const small = new Set([
      'a',
      'an',
      'and',
      'as',
      'at',
      'by',
      'for',
      'from',
      'in',
      'into',
      'of',
      'on',
      'or',
      'the',
      'to',
      'with',
      'since',
    ]);
    for (const [key, title] of Object.entries(texts).filter(([name]) => /^command\.|\.command$/.test(name))) {
      const words = title.replace(/^✓ |…$/g, '').split(' ');
      // Its object is a clause: changes of which of two policies has to be said.
      assert(words.length <= 5 || key === 'command.showChangesSinceTranslation', `${key}: ${title}`);
      for (const word of words.filter((one) => !small.has(one))) assert.match(word, /^\p{Lu}/u, `${key}: ${title}`);
    }
  });

  it('of the README fits on a few screens, and counts the rules that there are', () => {
    const readme = read('README.md');
    const words = readme.split(/\s+/).length;
    assert(words <= 1200, `${words} words`);
    assert(readme.includes(`${rules.length} rules`));
  });

  it('of each topic fits on two screens', () => {
    for (const file of globSync('docs/*.md', { cwd: root }).filter((one) => !/rules\.md$/.test(one))) {
      const text = read(file);
      assert(text.split(/\s+/).length <= 650, file);
      assert(text.split('\n').filter((line) => line.trim() !== '').length <= 80, file);
    }
  });

  it('of the settings page names every setting', () => {
    const { contributes } = JSON.parse(read('package.json')) as {
      contributes: { configuration: readonly { properties: Readonly<Record<string, unknown>> }[] };
    };
    const page = read('docs/settings.md');
    for (const key of contributes.configuration.flatMap(({ properties }) => Object.keys(properties)))
      assert(page.includes(`\`${key.replace(/^policywright\./, '')}`), key);
  });
});

describe('the links of the documentation', () => {
  const files = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', ...globSync('docs/**/*.md', { cwd: root })].map((file) =>
    file.replaceAll('\\', '/'),
  );
  for (const file of files)
    it(`lead somewhere: ${file}`, () => {
      for (const [, target = ''] of read(file)
        .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
        .matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^(?:https?|mailto):/.test(target)) continue;
        const [path = '', anchor] = target.split('#');
        const to = path === '' ? file : join(file, '..', path);
        assert(existsSync(join(root, to)), `${file}: ${target}`);
        if (anchor === undefined || !to.endsWith('.md')) continue;
        const anchors = [...read(to).matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) =>
          heading
            .toLowerCase()
            .replace(/[^\p{L}\p{N}\s_-]/gu, '')
            .replaceAll(' ', '-'),
        );
        assert(anchors.includes(anchor), `${file}: ${target}`);
      }
    });
});
