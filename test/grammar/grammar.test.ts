/** What the injected grammars colour: the tokens with a scope of ours, beside what was expected; `UPDATE=1` writes anew. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

const here = import.meta.dirname;
const syntaxes = join(here, '../../syntaxes');

describe('grammar', () => {
  for (const fixture of readdirSync(here).filter((name) => name.endsWith('.md'))) {
    it(fixture, async () => {
      const expected = join(here, fixture.replace(/\.md$/, '.scopes.txt'));
      const actual = tokens(await markdownGrammar(), readFileSync(join(here, fixture), 'utf8'));
      if (process.env['UPDATE'] || !existsSync(expected)) writeFileSync(expected, actual);
      assert.equal(actual, readFileSync(expected, 'utf8'));
    });
  }

  it('is contributed as it is named', () => {
    const { contributes } = JSON.parse(readFileSync(join(here, '../../package.json'), 'utf8')) as Manifest;
    const named = contributes.grammars.map(({ path, scopeName }) => [join(here, '../..', path), scopeName]);
    assert.deepEqual(
      named,
      contributes.grammars.map(({ path }) => [join(here, '../..', path), read(join(here, '../..', path)).scopeName]),
    );
    assert.equal(named.length, readdirSync(syntaxes).length);
  });
});

interface Manifest {
  readonly contributes: { readonly grammars: readonly { readonly path: string; readonly scopeName: string }[] };
}

/** The stand-in for VS Code's Markdown grammar, with our injections; VS Code's own where `MARKDOWN_GRAMMAR` names its file. */
async function markdownGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(join(here, '../../node_modules/vscode-oniguruma/release/onig.wasm'));
  const onigLib = oniguruma.loadWASM(wasm).then(() => ({
    createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text: string) => new oniguruma.OnigString(text),
  }));
  const injections = readdirSync(syntaxes).map((name) => read(join(syntaxes, name)));
  const markdown = read(process.env['MARKDOWN_GRAMMAR'] ?? join(here, 'markdown.stub.tmLanguage.json'));
  const registry = new textmate.Registry({
    onigLib,
    loadGrammar: (scope) => Promise.resolve([markdown, ...injections].find(({ scopeName }) => scopeName === scope) ?? null),
    getInjections: (scope) => (scope === markdown.scopeName ? injections.map(({ scopeName }) => scopeName) : []),
  });
  const grammar = await registry.loadGrammar(markdown.scopeName);
  assert.ok(grammar);
  return grammar;
}

function read(path: string): IRawGrammar {
  return textmate.parseRawGrammar(readFileSync(path, 'utf8'), path);
}

function tokens(grammar: IGrammar, text: string): string {
  let state = textmate.INITIAL;
  const found: string[] = [];
  text.split('\n').forEach((line, index) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const ours = scopes.filter((scope) => scope.endsWith('.policywright'));
      if (ours.length > 0) found.push(`${index + 1}: ${line.slice(startIndex, endIndex)} → ${ours.join(' ')}\n`);
    }
  });
  return found.join('');
}
