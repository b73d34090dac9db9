/** The invariants of the architecture, as tests: who may import whom, what a rule consists of, and that generated text is fresh. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { staleFiles } from '../scripts/generate.ts';
import { rules } from '../server/src/core/index.ts';
import { cyclesOf, DOOR, graphOf, roomOf, roomTable, wrongImports } from './support/rooms.ts';

const root = join(import.meta.dirname, '..');
const sources = globSync('{server,client}/src/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));

/** Paths (from the root) and package names that a file imports. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;'"]*?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g)]
    .map((match) => match[1] ?? match[2] ?? '')
    .map((name) => (name.startsWith('.') ? relative(root, join(root, dirname(file), name)).replaceAll('\\', '/') : name));
}

/** Types of the renderer, which its plugins share. */
const RENDERER_TYPES = 'server/src/core/preview/renderEnv.ts';

/** A library and the one file that may import it. */
const BEHIND_ONE_FILE: Readonly<Record<string, string>> = {
  'gray-matter': 'server/src/core/document/frontmatter/frontMatter.ts',
  'js-yaml': 'server/src/core/document/frontmatter/yaml.ts',
  'toml-eslint-parser': 'server/src/core/document/frontmatter/toml.ts',
  '@lezer/markdown': 'server/src/core/document/markdown/markdown.ts',
  '@lezer/common': 'server/src/core/document/markdown/markdown.ts',
  tldts: 'server/src/core/document/addresses/publicSuffix.ts',
  entities: 'server/src/core/document/markdown/prose.ts',
  'franc-min': 'server/src/core/document/markdown/language.ts',
  'github-slugger': 'server/src/core/document/links/anchors.ts',
  'jsonc-parser': 'server/src/core/document/json/jsonc.ts',
  'picomatch/posix.js': 'server/src/core/analysis/policyFile.ts',
  'fast-myers-diff': 'server/src/core/document/text/diff.ts',
  'markdown-it': 'server/src/core/preview/markdownRenderer.ts',
  xss: 'server/src/core/preview/sanitizeHtml.ts',
  tinyglobby: 'server/src/node/findPolicyFiles.ts',
  ignore: 'server/src/core/config/ignoredFiles.ts',
  'vscode-uri': 'server/src/lsp/files/uris.ts',
  'string-width': 'server/src/cli/print/terminal.ts',
  sarif: 'server/src/cli/print/printSarif.ts',
};

/** The files that keep values by object themselves, and why. */
const WITH_WEAK_MAPS: Readonly<Record<string, string>> = {
  'server/src/core/document/text/remember.ts': 'the one way',
  'server/src/core/document/outline/clauseIndex.ts': 'the run of a clause is told by all clauses together, not by the clause',
  'server/src/lsp/analysisQueue.ts': 'who waits for a document changes while it lives',
};

/** Names that two files export, and why it is the same thing. */
const EXPORTED_TWICE: Readonly<Record<string, string>> = {
  activate: 'VS Code calls it, in Node and in browsers',
  isMarkdownFile: 'the client does not import the core',
  localDate: 'the client does not import the core',
  rules: 'what users of the library see of them',
};

describe('the architecture', () => {
  it('keeps the core free of hosts', () => {
    for (const file of sources.filter((one) => one.startsWith('server/src/core/'))) {
      for (const name of importsOf(file)) {
        assert(!/^node:|^vscode/.test(name), `${file} imports ${name}`);
        assert(!name.includes('/') || !/^(?:server|client)\//.test(name) || name.startsWith('server/src/core/'), `${file} imports ${name}`);
      }
    }
  });

  describe('in rooms', () => {
    const graph = graphOf();
    if (process.env['ROOMS']) console.log(roomTable(graph));

    it('has a room for every file', () =>
      assert.deepEqual(
        [...graph.keys()].filter((file) => !roomOf(file)),
        [],
      ));
    it('lets a room import only rooms above it, and the core only through its door', () => assert.deepEqual(wrongImports(graph), []));
    it('has no files that import each other in a circle, types included', () => assert.deepEqual(cyclesOf(graph), []));

    it('lets no host import another one', () => {
      const forbidden: readonly (readonly [RegExp, RegExp])[] = [
        [/^server\/src\/lsp\//, /^node:|^vscode-languageserver\/node|^server\/src\/(?:node|cli)\//],
        [/^server\/src\/cli\//, /^vscode|^server\/src\/lsp\//],
        [/^client\/src\/(?:preview|coverage)-page\//, /^vscode/],
      ];
      for (const file of sources)
        for (const [from, to] of forbidden)
          if (from.test(file)) for (const name of importsOf(file)) assert(!to.test(name), `${file} imports ${name}`);
    });

    it('compiles the protocol without the types of Node', () => {
      assert.doesNotMatch(readFileSync(join(root, 'server/src/lsp/tsconfig.json'), 'utf8'), /"types"/);
      assert.match(readFileSync(join(root, 'tsconfig.json'), 'utf8'), /"types": \[\]/);
    });

    it('declares every name in one file, from which all others import it', () => {
      // What one program takes of another is told to the bundler.
      const programs = ['server/src/assistantCore.ts', 'server/src/main.browser.ts'];
      for (const file of sources.filter((one) => one !== DOOR && !programs.includes(one)))
        assert.doesNotMatch(readFileSync(join(root, file), 'utf8'), /^export (?:type )?(?:\*|\{[^}]*\}) from '\./m, file);
    });
  });

  it('keeps rules from knowing each other', () => {
    for (const file of sources.filter((one) => /^server\/src\/core\/rules\/[^/]+\.ts$/.test(one) && !one.endsWith('/index.ts'))) {
      for (const name of importsOf(file))
        assert(!/^server\/src\/core\/rules\/[^/]+\.ts$/.test(name) || name.endsWith('/rule.ts'), `${file} imports ${name}`);
    }
  });

  it('keeps features from the shapes that rules share', () => {
    for (const file of sources.filter((one) => one.startsWith('server/src/core/features/')))
      for (const name of importsOf(file)) assert(!name.startsWith('server/src/core/rules/shapes/'), `${file} imports ${name}`);
  });

  it('has one way to keep what was worked out', () => {
    for (const file of sources.filter((one) => one.startsWith('server/src/') && !(one in WITH_WEAK_MAPS)))
      assert.doesNotMatch(readFileSync(join(root, file), 'utf8'), /new WeakMap\b/, `${file}: see document/text/remember.ts`);
  });

  it('keeps each library behind one file', () => {
    for (const file of sources)
      for (const name of importsOf(file))
        if (name in BEHIND_ONE_FILE && file !== RENDERER_TYPES) assert.equal(file, BEHIND_ONE_FILE[name], `${name} is imported by ${file}`);
  });

  it('names files for what they are', () => {
    for (const file of sources) assert.doesNotMatch(file, /\/(?:utils?|helpers?|common|misc|shared)(?:\/|\.ts$)/);
  });

  it('starts every file with a sentence that says why it is there', () => {
    for (const file of sources) assert.match(readFileSync(join(root, file), 'utf8'), /^(?:#!.*\n)?\/\*\*? ?\n? ?\*? ?\S/, file);
  });

  it('gives each exported name one meaning, and says what it is', () => {
    const files = new Map<string, string>();
    for (const file of sources) {
      const lines = readFileSync(join(root, file), 'utf8').split('\n');
      for (const [index, line] of lines.entries()) {
        const name = /^export (?:async )?(?:function\*?|const|interface|type|class) (\w+)/.exec(line)?.[1];
        if (name === undefined) continue;
        assert(index > 1 && lines[index - 1]?.endsWith('*/'), `${file}: ${name} has no docstring`);
        const other = files.get(name);
        assert(other === undefined || other === file || name in EXPORTED_TWICE, `${name} is exported by ${other} and ${file}`);
        files.set(name, file);
      }
    }
  });

  it('changes no flag of the engine that runs it', () => {
    // Expressions that were compiled before are executed as what they no longer are: now and then that ends the process (SIGSEGV).
    for (const file of sources) assert.doesNotMatch(readFileSync(join(root, file), 'utf8'), /setFlagsFromString/, file);
  });

  it('has no `any`', () => {
    for (const file of sources) assert.doesNotMatch(readFileSync(join(root, file), 'utf8'), /(?::|as|<)\s*any\b/, file);
  });
});

describe('the rules', () => {
  const files = readdirSync(join(root, 'server/src/core/rules'))
    .filter((file) => file.endsWith('.ts') && !['rule.ts', 'index.ts'].includes(file))
    .map((file) => file.replace(/\.ts$/, ''));

  it('are listed once, each in the file of its name', () => assert.deepEqual(rules.map(({ id }) => id).sort(), files.sort()));
  it('have fixtures that flag and fixtures that stay silent', () => {
    // These four are about other files or about what no fixture can hold; their tests stand beside the others.
    const elsewhere = new Set(['config-invalid', 'suppression-unused', 'parse-incomplete', 'policy-not-utf8']);
    for (const { id } of rules.filter((rule) => !elsewhere.has(rule.id))) {
      const folder = join(root, 'test/rules', id);
      assert(existsSync(folder), `no fixtures for ${id}`);
      const texts = readdirSync(folder)
        .filter((file) => file.endsWith('.md') && !/\.(?:fixed|before)\.md$/.test(file))
        .map((file) => readFileSync(join(folder, file), 'utf8'));
      const flagged = texts.filter((text) => new RegExp(`^\\s*\\^+⋯? ${id}: `, 'm').test(text));
      assert(flagged.length > 0 && flagged.length < texts.length, `${id}: ${flagged.length} of ${texts.length} fixtures flag something`);
    }
  });

  it('speak in one voice', () => {
    for (const { id, summary, why } of rules) {
      assert.match(summary, /^[A-Z`"“].*\.$/, `summary of ${id}`);
      assert(why.length > 40, `why of ${id}`);
    }
  });
});

describe('generated text', () => {
  it('is fresh', () => assert.deepEqual(staleFiles(), [], 'npm run generate'));
});
