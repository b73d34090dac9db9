/** Terms and references differ from the text around them in every theme that VS Code brings along; needs the themes of the npm-hosted VS Code. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';

const root = join(import.meta.dirname, '../..');
const themes = join(root, '.vscode-test/server/node_modules/code-server/lib/vscode/extensions/theme-defaults/themes');

interface Theme {
  readonly include?: string;
  readonly colors?: Readonly<Record<string, string>>;
  readonly tokenColors?: readonly { readonly scope?: string | readonly string[]; readonly settings: { readonly foreground?: string } }[];
}

/** A theme and those that it includes, the outermost last. */
function readTheme(name: string): readonly Theme[] {
  const theme = parse(readFileSync(join(themes, name), 'utf8')) as Theme;
  return [...(theme.include ? readTheme(theme.include) : []), theme];
}

/** The colour of a scope: that of the longest selector that fits, the last one of equals. */
function colorOf(theme: readonly Theme[], scope: string): string | undefined {
  let longest = 0;
  let color: string | undefined;
  for (const { scope: selectors = [], settings } of theme.flatMap(({ tokenColors }) => tokenColors ?? [])) {
    for (const selector of typeof selectors === 'string' ? selectors.split(',').map((one) => one.trim()) : selectors) {
      if (settings.foreground === undefined || selector.length < longest || !(scope === selector || scope.startsWith(`${selector}.`)))
        continue;
      longest = selector.length;
      color = settings.foreground;
    }
  }
  return color;
}

describe('colours of terms and references', () => {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly contributes: {
      readonly semanticTokenScopes: readonly { readonly language: string; readonly scopes: Readonly<Record<string, readonly string[]>> }[];
    };
  };
  const scopes = contributes.semanticTokenScopes.find(({ language }) => language === 'markdown')?.scopes ?? {};

  for (const [type, probed] of Object.entries(scopes)) {
    it(`differ from the text in every default theme: ${type}`, function () {
      if (!existsSync(themes)) {
        console.log('      skipped: VS Code’s themes are not in .vscode-test/server');
        return this.skip();
      }
      for (const name of readdirSync(themes)) {
        const theme = readTheme(name);
        const color = probed.map((scope) => colorOf(theme, scope)).find((one) => one !== undefined);
        const text = theme.findLast(({ colors }) => colors?.['editor.foreground'])?.colors?.['editor.foreground'];
        assert(color, `${name} has no colour for ${probed.join(', ')}`);
        assert.notEqual(color.toLowerCase(), text?.toLowerCase(), name);
      }
    });
  }
});
