/** What is shipped: how large it is, what it is made of, and that the programs for browsers need nothing but a browser. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { SAME_BYTES } from '../scripts/vsix.ts';
import { putBundles } from './support/bundles.ts';

const root = join(import.meta.dirname, '..');

interface Output {
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly imports: readonly { readonly path: string; readonly external?: boolean }[];
}

/** Bundles that run where there is no Node. */
const BROWSER = ['extension.browser.cjs', 'extension.browser.js', 'server.browser.js', 'preview.js', 'coverage.js', 'library.mjs'];

describe('the bundles', function () {
  this.timeout(300_000);
  let folder: string;
  let outputs: ReadonlyMap<string, Output>;
  const textOf = (name: string): string => readFileSync(join(folder, 'dist', name), 'utf8');
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright-bundles-'));
    putBundles(join(folder, 'dist'), join(folder, 'meta.json'));
    const meta = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8')) as { readonly outputs: Readonly<Record<string, Output>> };
    outputs = new Map(Object.entries(meta.outputs).map(([path, output]) => [basename(path), output]));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('for browsers import nothing of Node', () => {
    for (const name of BROWSER) {
      const output = outputs.get(name);
      assert(output, name);
      const external = output.imports.map(({ path }) => path).filter((path) => path !== 'vscode');
      assert.deepEqual(external, [], `${name} imports ${external.join(', ')}`);
      const nodes = Object.keys(output.inputs).filter((path) => /\.node\.ts$|server\/src\/(?:cli|node)\//.test(path));
      assert.deepEqual(nodes, [], `${name} is made of ${nodes.join(', ')}`);
    }
  });

  it('for browsers ask for nothing that only Node has when they run', () => {
    const modules = builtinModules.map((one) => one.replaceAll('/', '\\/')).join('|');
    for (const name of BROWSER) {
      const text = textOf(name);
      const required = [...text.matchAll(new RegExp(`\\brequire\\(["'](?:node:[\\w/]+|${modules})["']\\)|from ?["']node:`, 'g'))].map(
        ([one]) => one,
      );
      assert.deepEqual(required, [], name);
      // Asking whether it is there is what runs everywhere.
      const globals = [...text.matchAll(/(?<![\w$."'-])(?:(?:process|__dirname|__filename)[.[]|Buffer[.[(])/g)]
        .map(({ index }) => text.slice(Math.max(0, index - 160), index + 30))
        .filter((one) => !/typeof process|typeof Buffer|process\?\./.test(one))
        // vscode-uri asks for the current folder only where a path is relative, and what it is given is absolute.
        .filter((one) => !/resolve:function\(\)\{[^}]*process\.cwd\(\)/.test(one));
      assert.deepEqual(globals, [], name);
    }
  });

  it('run no text as a program, and load nothing whose name is not written out', () => {
    for (const name of [...outputs.keys()].filter((one) => /\.c?m?js$/.test(one))) {
      const text = textOf(name);
      const found = [
        /(?<![\w$.])(?:eval|execScript)\s*\(/,
        /(?<![\w$])new Function\b|(?<![\w$.])Function\s*\(/,
        /(?<![\w$])(?:require|import)\((?!["'])[^)]/,
        /\b(?:setTimeout|setInterval)\(["'`]/,
        /["']vm["']|["']node:vm["']/,
      ].flatMap((pattern) =>
        [...text.matchAll(new RegExp(pattern, 'g'))].map(({ index }) => text.slice(Math.max(0, index - 40), index + 60)),
      );
      assert.deepEqual(found, [], name);
    }
  });

  it('start no program but git, on the command line and for assistants, and the language server, in VS Code', () => {
    for (const name of [...outputs.keys()].filter((one) => /\.c?m?js$/.test(one))) {
      const text = textOf(name);
      const requires = [...text.matchAll(/["'](?:node:)?child_process["']/g)].length;
      if (/^cli\.(?:changes|check|coverage|mcp|render|review)\.js$|^server\.mcp\.js$/.test(name)) {
        assert.equal(requires, 1, name);
        // The name by which git.ts calls it is minified; that nothing else of the module is used is not.
        assert.deepEqual(
          [...text.matchAll(/\.(execFile|execFileSync|execSync|spawn|spawnSync)\b/g)].map(([, used]) => used),
          ['execFile'],
          name,
        );
      } else if (name === 'extension.node.js') assert(requires > 0, 'the client starts the server');
      else assert.equal(requires, 0, name);
    }
  });

  // What it weighs is what it knows: languages, names and phrases are a third, the parsers of Markdown, YAML and TOML and the lists of domains another.
  it('of the language server for browsers takes less than 1,000 kB on its way to a browser', () => {
    const compressed = gzipSync(textOf('server.browser.js')).length;
    assert(compressed < 1_000_000, `${compressed} bytes`);
  });

  it('have the language server once: besides what browsers get, that in Node takes less than 80 kB', () => {
    const { length } = textOf('server.main.js');
    assert(length < 80_000, `${length} bytes`);
    const own = outputs.get('server.main.js')?.imports.filter(({ path }) => path.startsWith('.')) ?? [];
    assert.deepEqual([...new Set(own.map(({ path }) => path))], ['./server.browser.js']);
  });

  it('are the same, byte for byte, when they are built again', () => {
    const again = join(folder, 'again');
    execFileSync(process.execPath, ['esbuild.mjs', `--into=${again}`], { cwd: root, stdio: 'pipe' });
    assert.deepEqual(readdirSync(again).sort(), readdirSync(join(folder, 'dist')).sort());
    for (const name of readdirSync(again)) assert(readFileSync(join(again, name)).equals(readFileSync(join(folder, 'dist', name))), name);
  });

  it('serve assistants from the package for VS Code, which has the core once less, as from the command line', async () => {
    const workspace = join(folder, 'assisted');
    mkdirSync(workspace);
    const text = '---\ndocument_title: "Privacy Policy"\nlast_updated: "2026-02-30"\n---\n\n# Privacy Policy\n\nWe keep your name.\n';
    writeFileSync(join(workspace, 'privacy.md'), text);
    const answersOf = async (...args: readonly string[]): Promise<readonly unknown[]> => {
      const client = new Client({ name: 'test', version: '1' });
      await client.connect(
        new StdioClientTransport({ command: process.execPath, args: ['--disallow-code-generation-from-strings', ...args] }),
      );
      try {
        const calls = [
          { name: 'policywright_check', arguments: {} },
          { name: 'policywright_check', arguments: { paths: ['../meta.json'] } },
          { name: 'policywright_coverage', arguments: { profiles: ['gdpr'] } },
          { name: 'policywright_changes', arguments: { before: text, after: text.replace('name', 'address') } },
        ];
        const answers: unknown[] = [(await client.listTools()).tools, client.getInstructions()];
        for (const call of calls) answers.push(await client.callTool(call));
        return answers;
      } finally {
        await client.close();
      }
    };
    const [ofPackage, ofCommandLine] = await Promise.all([
      answersOf(join(folder, 'dist/server.mcp.js'), workspace),
      answersOf(join(folder, 'dist/cli.js'), 'mcp', workspace),
    ]);
    assert.deepEqual(ofPackage, ofCommandLine);
    assert.match(JSON.stringify(ofPackage), /last-updated-invalid.*outside of the workspace/);
    assert(statSync(join(folder, 'dist/server.mcp.js')).size < 400_000);
  });

  it('are made of packages whose licenses are told', async () => {
    const { notices, NOTICES } = (await import(new URL('../scripts/notices.ts', import.meta.url).href)) as {
      notices: (build: unknown) => string;
      NOTICES: string;
    };
    const told = readFileSync(join(root, NOTICES), 'utf8');
    assert.equal(notices(JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8'))), told, 'stale: npm run notices');
    for (const name of ['@modelcontextprotocol/server', 'vscode-languageserver', 'xss', 'markdown-it'])
      assert(told.includes(`\n${name} `), name);
  });

  it('make a package for VS Code of less than 1.85 MB, with nothing in it but what runs and what is shown', async () => {
    const source = join(folder, 'source');
    mkdirSync(source);
    for (const name of [
      'package.json',
      ...readdirSync(root).filter((name) => /^package\.nls\..*json$/.test(name)),
      '.vscodeignore',
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
      'THIRD_PARTY_NOTICES.txt',
      'docs',
      'l10n',
      'samples',
      'schemas',
      'scripts',
      'syntaxes',
    ])
      cpSync(join(root, name), join(source, name), { recursive: true });
    cpSync(join(folder, 'dist'), join(source, 'dist'), { recursive: true });
    mkdirSync(join(source, 'out'));
    // A script without types: it is also run by those who have only Node.
    const { extensionReadme } = (await import(new URL('../scripts/extensionReadme.ts', import.meta.url).href)) as {
      extensionReadme: (readme: string, performance: string, questions: string) => string;
    };
    const textAt = (path: string): string => readFileSync(join(root, path), 'utf8');
    const readme = extensionReadme(textAt('README.md'), textAt('docs/dev/performance.md'), textAt('docs/questions.md'));
    assert.match(
      readme,
      /\| \*\*Policywright\*\* \| [\d.]+ ms \| [\d.]+ ms \| [\d.]+ ms \|\n(?:\| [^|]+\| [\d.]+ ms \| [\d.]+ ms \| [\d.]+ ms \|\n){3}/,
    );
    writeFileSync(join(source, 'out/README.md'), readme);
    for (const [, path = ''] of readme.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)) assert(existsSync(join(root, path)), path);
    assert.deepEqual(readme.match(/!\[[^\]]+\]/g), null);
    const vsce = (...args: string[]): string =>
      execFileSync(process.execPath, [join(root, 'node_modules/@vscode/vsce/vsce'), ...args], {
        cwd: source,
        encoding: 'utf8',
        // The bundles are there.
        env: { ...process.env, ...SAME_BYTES, POLICYWRIGHT_BUILT: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const files = vsce('ls', '--no-dependencies', '--readme-path', 'out/README.md')
      .trim()
      .split('\n')
      .map((line) => line.trim().replaceAll('\\', '/'));
    for (const file of files)
      assert.match(
        file,
        /^(?:package(?:\.nls(?:\.\w+)?)?\.json|l10n\/bundle\.l10n\.\w+\.json|(?:out\/README|CHANGELOG)\.md|LICENSE|THIRD_PARTY_NOTICES\.txt|dist\/(?:package\.json|[\w.]+\.c?js|\w+\.css)|schemas\/policywright\.schema\.json|syntaxes\/[\w.-]+\.json|samples\/privacy-(?:policy|with-mistakes)\.md|docs\/(?:images\/(?:icon|policies|preview-light|preview-dark)\.(?:png|svg)|walkthrough\/\w+\.svg))$/,
        file,
      );
    assert.deepEqual(files.filter((file) => /^dist\/.*js$/.test(file)).sort(), [
      'dist/coverage.js',
      'dist/extension.browser.cjs',
      'dist/extension.node.js',
      'dist/preview.js',
      'dist/server.browser.js',
      'dist/server.main.js',
      'dist/server.mcp.js',
      'dist/server.node.js',
    ]);
    const vsix = join(folder, 'policywright.vsix');
    vsce('package', '--no-dependencies', '--readme-path', 'out/README.md', '--out', vsix);
    // More than half is the language server, which is one file for Node and for browsers.
    assert(statSync(vsix).size < 1_850_000, `${statSync(vsix).size} bytes`);
    // The same bytes, whenever the files were written.
    for (const file of files) utimesSync(join(source, file), 0, 0);
    const again = join(folder, 'again.vsix');
    vsce('package', '--no-dependencies', '--readme-path', 'out/README.md', '--out', again);
    assert(readFileSync(again).equals(readFileSync(vsix)));
  });
});
