/** The names that documentation and comments give: files, npm scripts and lanes that exist. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const list = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root, exclude: ['node_modules', 'out', 'dist', '.vscode-test', 'test/corpus', 'test/rules'] }).map((file) =>
    file.replaceAll('\\', '/'),
  );
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const scripts = new Set(Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts));
const sources = list('{server,client,scripts,test,.github,.vscode,.ci}/**/*.{ts,mts,mjs,js,yml,json}');
const top = list('*.{md,mjs,yml,jsonc}');
const documents = [...top.filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md'), ...list('{docs,.github}/**/*.md')];
const names = new Set([...sources, ...top, ...list('{scripts,test,docs}/**/*')].map((file) => basename(file)));

/** Files that a document names, though nothing of that name is in the repository, and why. */
const NOT_OURS = new Set(['use.mjs']);

describe('the names in documentation', () => {
  for (const file of documents)
    it(`exist: ${file}`, () => {
      for (const [, code = ''] of read(file).matchAll(/`([^`\n]+)`/g)) {
        const path = /^(?:\.\/)?((?:server|client|scripts|test|docs|schemas|syntaxes|samples)\/[\w./-]*\w\/?)$/.exec(code)?.[1];
        if (path) assert(existsSync(join(root, path)) || existsSync(join(root, dirname(file), path)), `${file} names ${path}`);
        for (const [name] of code.matchAll(/(?<![\w./*-])[\w./-]+\.(?:ts|mjs)\b/g))
          assert(names.has(basename(name)) || NOT_OURS.has(name), `${file} names ${name}`);
      }
    });

  it('are those of npm scripts', () => {
    for (const file of [...documents, ...sources, ...top])
      for (const [, script = ''] of read(file).matchAll(/\bnpm run ([a-z][\w:-]*)/g))
        assert(scripts.has(script), `${file} names npm run ${script}`);
  });

  it('are those of files beside comments', () => {
    for (const file of sources.filter((name) => /^(?:server|client)\/src\//.test(name)))
      for (const [, name = ''] of read(file).matchAll(/(?:\/\/|\*).*?`(?:[\w./-]*\/)?([\w-]+\.ts)`/g))
        assert(names.has(name), `${file} names ${name}`);
  });
});
