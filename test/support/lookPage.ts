/** Opens the preview's own page in Chromium, with its real script, styles and content-security policy, and a panel that only remembers what it is told. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { type Look, MAX_PAGE_WIDTH } from '../../client/src/preview/lookMessages.ts';
import type { FromPage, ToPage } from '../../client/src/preview/messages.ts';
import { pageLabels } from '../../client/src/preview/pageLabels.ts';
import { shellHtml } from '../../client/src/preview/shellHtml.ts';
import { pageWords, policyHeader } from '../../server/src/core/features/header.ts';
import { ENGLISH, parsePolicy } from '../../server/src/core/index.ts';
import { policyMarks } from '../../server/src/core/preview/policyMarks.ts';
import { renderRedline } from '../../server/src/core/preview/redline/renderRedline.ts';
import { renderPreview } from '../../server/src/core/preview/renderPreview.ts';
import { THEMES, type ThemeName } from './vscodeThemes.ts';

const root = join(import.meta.dirname, '../..');
const origin = 'https://preview.example';

/** The text of a page in test/preview/pages. */
export function pageText(name: string): string {
  return readFileSync(join(root, 'test/preview/pages', name), 'utf8');
}

/** How to open a preview. */
export interface PreviewOptions {
  /** An earlier text: opens a redline. */
  readonly before?: string;
  /** VS Code's theme. */
  readonly theme?: ThemeName;
  readonly look?: Partial<Look>;
  /** Whether images of other places are allowed. */
  readonly remoteImages?: boolean;
  /** Further files of the page's origin, by path. */
  readonly files?: Readonly<Record<string, { readonly type: string; readonly body: string | Buffer }>>;
}

/** The message that a panel sends when a text was rendered. */
export function updateOf(text: string, before?: string, version = 1): ToPage {
  const path = 'legal/policy.md';
  const policy = parsePolicy(text, { path });
  const { bodyStart } = policy.frontMatter;
  const rest = { version, header: policyHeader(policy), words: pageWords(policy), language: policy.language };
  const update = {
    type: 'update',
    uri: 'file:///legal/policy.md',
    lineCount: text.split('\n').length,
    folder: `${origin}/legal/`,
    root: `${origin}/`,
  } as const;
  if (before !== undefined) {
    const { html, contents, ...redline } = renderRedline(parsePolicy(before, { path }), policy, ENGLISH);
    return { ...update, against: 'Compared with v1.0', policy: { ...rest, html, contents, redline } };
  }
  const { marks, terms } = policyMarks(policy);
  const { html, contents } = renderPreview({ text, bodyStart, bodyStartLine: policy.lines.lineAt(bodyStart) }, { marks });
  return { ...update, policy: { ...rest, html, contents, terms } };
}

/** A page that shows a text. */
export async function openPreview(
  page: Page,
  text: string,
  { before, theme = 'light', look = {}, remoteImages = false, files = {} }: PreviewOptions = {},
): Promise<void> {
  const bundle = await bundled();
  const shell = shellHtml({
    nonce: 'n0nce',
    source: origin,
    script: `${origin}/preview.js`,
    style: `${origin}/preview.css`,
    title: 'Policy preview',
    language: 'en',
    data: {
      labels: pageLabels({ t: String }),
      state: { uri: 'file:///legal/policy.md' },
      look: { theme: 'editor', width: MAX_PAGE_WIDTH, styles: [], ...look },
    },
    remoteImages,
  });
  const served: PreviewOptions['files'] = {
    '/': { type: 'text/html', body: shell },
    '/preview.js': { type: 'text/javascript', body: bundle.script },
    '/preview.css': { type: 'text/css', body: bundle.style },
    ...files,
  };
  await page.route('**/*', (route) => {
    const { origin: from, pathname } = new URL(route.request().url());
    const file = from === origin ? served[pathname] : undefined;
    return file ? route.fulfill({ contentType: file.type, body: file.body }) : route.abort();
  });
  await standInForVSCode(page);
  await page.goto(`${origin}/`);
  await wear(page, theme);
  const update = updateOf(text, before);
  await post(page, update.type === 'update' && remoteImages ? { ...update, remoteImages } : update);
  await page.locator('main').waitFor();
}

/** Gives a page what VS Code gives it, before its own script runs; what it sends is kept in `window.sent`. */
export async function standInForVSCode(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sent: unknown[] = [];
    let state: unknown;
    Object.assign(window, {
      sent,
      acquireVsCodeApi: () => ({
        postMessage: (message: unknown) => sent.push(message),
        getState: () => state,
        setState: (next: unknown) => (state = next),
      }),
    });
  });
}

/** Changes the theme as VS Code does, in the page as it stands. */
export async function wear(page: Page, theme: ThemeName): Promise<void> {
  await page.evaluate(({ className, kind, variables }) => {
    document.documentElement.removeAttribute('style');
    for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(name, value);
    document.body.className = className;
    document.body.dataset['vscodeThemeKind'] = kind;
  }, THEMES[theme]);
}

/** Sends the page a message as the panel does. */
export async function post(page: Page, message: ToPage): Promise<void> {
  await page.evaluate((data) => window.postMessage(data, '*'), message as unknown);
}

/** What the page has told the panel so far. */
export async function sentBy(page: Page): Promise<readonly FromPage[]> {
  return page.evaluate(() => (window as unknown as { readonly sent: readonly never[] }).sent);
}

let known: Promise<{ readonly script: string; readonly style: string }> | undefined;

/** Bundled from the sources once for all tests, so that no stale build is tested. */
function bundled(): Promise<{ readonly script: string; readonly style: string }> {
  known ??= build({
    entryPoints: [join(root, 'client/src/preview-page/main.ts')],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  }).then(({ outputFiles }) => {
    const find = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
    return { script: find('.js'), style: find('.css') };
  });
  return known;
}
