/** The preview's page in a plain browser page: bundled as it ships, with a panel that the test plays. */

import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { FromPage, PageState, ToPage } from '../../client/src/preview/messages.ts';
import { pageLabels } from '../../client/src/preview/pageLabels.ts';
import { pageWords, policyHeader } from '../../server/src/core/features/header.ts';
import { ENGLISH, parsePolicy } from '../../server/src/core/index.ts';
import { renderRedline } from '../../server/src/core/preview/redline/renderRedline.ts';
import { renderPreview } from '../../server/src/core/preview/renderPreview.ts';

/** A page that shows a policy. */
export interface PreviewPage {
  readonly page: Page;
  readonly post: (message: ToPage) => Promise<void>;
  /** Renders a text as the server does, and waits until it stands in the page. */
  readonly show: (text: string, before?: string) => Promise<void>;
  /** What the page sent since this was last asked. */
  readonly sent: () => Promise<readonly FromPage[]>;
  /** What the page kept for the time after a reload. */
  readonly state: () => Promise<PageState>;
  /** Waits until nothing moves. */
  readonly settle: () => Promise<void>;
}

const uri = 'file:///legal/privacy.md';

let bundle: Promise<{ readonly script: string; readonly styles: string }> | undefined;

/** Loads the page; `state` is what an earlier one kept. */
export async function openPreviewPage(
  page: Page,
  { state, theme = 'vscode-light' }: { readonly state?: PageState; readonly theme?: string } = {},
): Promise<PreviewPage> {
  bundle ??= bundlePage();
  const { script, styles } = await bundle;
  await page.route('http://preview.test/**', (route) => {
    const name = new URL(route.request().url()).pathname;
    if (name === '/')
      return route.fulfill({
        contentType: 'text/html',
        body: '<!DOCTYPE html><html><head><meta charset="utf-8"><link rel="stylesheet" href="/preview.css"></head><body></body></html>',
      });
    return name === '/preview.css'
      ? route.fulfill({ contentType: 'text/css', body: styles })
      : route.fulfill({ contentType: 'image/svg+xml', body: picture });
  });
  await page.goto('http://preview.test/');
  await page.evaluate(
    ({ labels, given, kept, className }) => {
      const scope = globalThis as unknown as { sent: unknown[]; state: unknown; acquireVsCodeApi: unknown };
      [scope.sent, scope.state] = [[], kept];
      scope.acquireVsCodeApi = () => ({
        postMessage: (message: unknown) => scope.sent.push(message),
        getState: () => scope.state,
        setState: (next: unknown) => (scope.state = next),
      });
      document.body.className = className;
      Object.assign(document.body.dataset, { labels: JSON.stringify(labels), state: JSON.stringify(given) });
    },
    { labels: pageLabels({ t: String }), given: { uri }, kept: state, className: theme },
  );
  await page.addScriptTag({ content: script });

  let version = 0;
  const sent = (): Promise<readonly FromPage[]> => page.evaluate(() => (globalThis as unknown as { sent: FromPage[] }).sent.splice(0));
  const post = (message: ToPage): Promise<void> =>
    page.evaluate((data) => void window.dispatchEvent(new MessageEvent('message', { data })), message);
  return {
    page,
    post,
    sent,
    state: () => page.evaluate(() => (globalThis as unknown as { state: PageState }).state),
    show: (text, before) => post(updateOf(text, ++version, before)),
    settle: () => page.evaluate(() => new Promise<void>((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done)), 200))),
  };
}

function updateOf(text: string, version: number, before?: string): ToPage {
  const policy = parsePolicy(text, { path: 'legal/privacy.md' });
  const bodyStart = policy.frontMatter.bodyStart;
  const common = {
    type: 'update',
    uri,
    lineCount: text.split('\n').length,
    folder: 'http://preview.test/',
    root: 'http://preview.test/',
  } as const;
  const head = { version, header: policyHeader(policy), words: pageWords(policy), language: policy.language };
  if (before === undefined)
    return { ...common, policy: { ...head, ...renderPreview({ text, bodyStart, bodyStartLine: policy.lines.lineAt(bodyStart) }) } };
  const { html, contents, ...redline } = renderRedline(parsePolicy(before, { path: 'legal/privacy.md' }), policy, ENGLISH);
  return { ...common, policy: { ...head, html, contents, redline }, against: 'the last commit' };
}

async function bundlePage(): Promise<{ readonly script: string; readonly styles: string }> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../client/src/preview-page/main.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    outdir: 'out',
    logLevel: 'silent',
  });
  const file = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: file('.js'), styles: file('.css') };
}

/** What every picture of a test policy shows. */
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240"><rect width="320" height="240" fill="#7a9"/></svg>';
