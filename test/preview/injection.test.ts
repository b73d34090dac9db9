/** Scripts, requests and disguises that an author could paste, in a real browser: nothing runs and nothing leaves, in preview, redline and export; each line of defence is tried alone. */
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { pageLabels } from '../../client/src/preview/pageLabels.ts';
import { policyHeader } from '../../server/src/core/features/header.ts';
import { ENGLISH, parsePolicy } from '../../server/src/core/index.ts';
import { renderRedline } from '../../server/src/core/preview/redline/renderRedline.ts';
import { renderPreview } from '../../server/src/core/preview/renderPreview.ts';
import { standalonePage } from '../../server/src/core/preview/standalonePage.ts';
import type { RenderedWords } from '../../server/src/protocol.ts';
import { chromium } from '../support/chromium.ts';
import { INJECTIONS } from './injections.ts';

const snippets = Object.values(INJECTIONS).flat();
const home = 'http://policy.test';
/** As the panel writes it, for a page whose own files come from {@link home}. */
const security = `default-src 'none'; script-src 'nonce-n'; style-src ${home}; img-src ${home} data:; base-uri 'none'; form-action 'none'`;

/** A request for an image, as far as these snippets go. */
const image = /^request to https?:\/\/evil\.example\/\S*$/;

describe('preview, redline and export against what is smuggled in', function () {
  this.timeout(180_000);
  /** What the page of each address is made of. */
  const served = new Map<string, string>();
  /** One page for all tests, each of which loads a document of its own into it: to start a page takes longer than most of them. */
  let page: Page;
  /** What has left for elsewhere, and errors of scripts, in the document that is loaded. */
  const left: string[] = [];
  const errors: Error[] = [];

  before(async () => {
    const bundle = await build({
      entryPoints: ['client/src/preview-page/main.ts'],
      bundle: true,
      write: false,
      outdir: 'out',
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
    });
    served.set('/preview.js', bundle.outputFiles.find(({ path }) => path.endsWith('.js'))?.text ?? '');
    served.set(
      '/preview',
      `<!doctype html><html><head><title>a</title></head><body data-labels='${JSON.stringify(pageLabels({ t: String })).replaceAll("'", '&#39;')}' data-state='{"uri":"a"}'><script src="/preview.js"></script></body></html>`,
    );
    served.set(
      '/guarded',
      `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${security}"><title>a</title></head><body><main></main></body></html>`,
    );
    served.set('/bare', '<!doctype html><html><head><title>a</title></head><body><main></main></body></html>');
    page = await (await chromium()).newPage();
    page.on('pageerror', (error) => errors.push(error));
    await page.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      const body = url.origin === home ? served.get(url.pathname) : undefined;
      if (url.origin !== home) left.push(`request to ${url.href.slice(0, 200)}`);
      if (body === undefined) return route.abort();
      await route.fulfill({ body, contentType: url.pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8' });
    });
    await page.addInitScript(() => {
      const scope = window as unknown as Record<string, unknown>;
      const noted = (): void => {
        const top = window.top as unknown as { ran?: number };
        top.ran = (top.ran ?? 0) + 1;
      };
      for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) scope[name] = noted;
      scope['acquireVsCodeApi'] = () => ({
        getState: () => undefined,
        setState: () => undefined,
        postMessage: (message: object) => (scope['said'] as object[] | undefined)?.push(message),
      });
    });
  });

  after(() => page.context().close());

  /** Opens one of the pages above; `requests` says what has left for elsewhere since it was last asked. An error of its scripts fails the test. */
  const at = async (path: string, use: (page: Page, requests: () => readonly string[]) => Promise<void>): Promise<void> => {
    // What the document before it started ends with it.
    await page.goto('about:blank');
    left.length = errors.length = 0;
    await page.goto(home + path);
    await use(page, () => left.splice(0));
    if (errors[0]) throw errors[0];
  };
  /** Puts every snippet into a page, touches everything, and gives what is wrong; what left is only known of all together. */
  const tryAll = async (path: string, list: readonly Attempt[]): Promise<readonly string[]> => {
    const found: string[] = [];
    await at(path, async (page, requests) => {
      found.push(...(await page.evaluate(attemptAll, list)), ...requests());
    });
    return found;
  };

  it('would be noticed if it ran or left', async () => {
    for (const [snippet, expected] of [
      ['<img src=x onerror=alert(1)>', /ran/],
      ['<img src="https://evil.example/a.png">', /request to https:\/\/evil/],
      ['<p onclick=alert(1)>a</p>', /ran/],
      ['<p onclick=1>a</p>', /onclick/],
      ['<a href="javascript:1">a</a>', /javascript/],
      ['<form></form>', /form/],
    ] as const) {
      assert.match((await tryAll('/bare', [{ snippet, html: snippet }])).join('\n'), expected, snippet);
    }
  });

  it('is tried in more than three hundred ways', () => {
    assert.ok(new Set(snippets).size >= 300);
    assert.equal(new Set(snippets).size, snippets.length);
  });

  for (const [family, list] of Object.entries(INJECTIONS)) {
    it(`${family}: the core alone, with nothing after it`, async () => {
      const found = await tryAll(
        '/bare',
        list.flatMap((snippet) =>
          [snippet, `Text ${snippet} text`, `- ${snippet}`, `| a |\n| --- |\n| ${snippet.replace(/\n/g, ' ')} |`].map((text) => ({
            snippet,
            html: renderPreview({ text, bodyStart: 0, bodyStartLine: 0 }).html,
          })),
        ),
      );
      // Images of other places come through the core: whether they are loaded is for the page to decide.
      assert.deepEqual(
        found.filter((one) => !image.test(one)),
        [],
      );
    });

    it(`${family}: the page alone, given what no core has cleaned`, async () => {
      assert.deepEqual(
        await tryAll(
          '/preview',
          list.map((snippet) => ({
            snippet,
            message: update(
              snippet,
              {
                header: { title: snippet, titleInBody: false, version: snippet, lastUpdated: snippet, status: snippet },
                contents: [
                  { level: 2, text: snippet, anchor: snippet, line: 0 },
                  { level: 2, text: snippet, anchor: snippet, line: 1 },
                ],
              },
              snippet,
            ),
          })),
        ),
        [],
      );
    });

    it(`${family}: preview and redline, core and page together`, async () => {
      const attempts = list.flatMap((snippet) => {
        const { policy, html, contents } = preview(snippet);
        const redlines = [
          [earlier, policy],
          [policy, earlier],
        ].map(([before = policy, after = policy]) => {
          const { html: marked, contents: sections, ...redline } = renderRedline(before, after, ENGLISH);
          return { snippet, message: update(marked, { header: { ...policyHeader(after) }, contents: sections, redline }, snippet) };
        });
        return [{ snippet, message: update(html, { header: { ...policyHeader(policy) }, contents }, '') }, ...redlines];
      });
      assert.deepEqual(await tryAll('/preview', attempts), []);
    });

    it(`${family}: exported page and redline, without their content security policy`, async () => {
      const pages = list.flatMap((snippet) => {
        const { policy } = preview(snippet);
        return [standalonePage(policy).html, standalonePage(policy, { policy: earlier, name: snippet }).html].map((html) => ({
          snippet,
          html: html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
        }));
      });
      await at('/bare', async (page, requests) => {
        const found = await page.evaluate(loadFrames, pages);
        // Images of other places are what the policy of the page is there to stop.
        assert.deepEqual([...found, ...requests().filter((one) => !image.test(one))], []);
      });
    });

    it(`${family}: the content security policy alone, with nothing cleaned`, async () => {
      await at('/guarded', async (page, requests) => {
        // What takes the whole page elsewhere no such policy can forbid; the webview's host refuses to go.
        await page.evaluate(
          async (all) => {
            const main = document.querySelector('main')!;
            for (const inner of all) {
              main.innerHTML = inner;
              await new Promise((done) => setTimeout(done));
            }
            await new Promise((done) => setTimeout(done, 50));
          },
          list.filter((one) => !/http-equiv=["']?refresh/.test(one)),
        );
        assert.equal(await page.evaluate(() => (window as unknown as { ran?: number }).ran ?? 0), 0);
        assert.deepEqual(requests(), []);
      });
    });
  }

  it('an exported page loads nothing from elsewhere, images included', async () => {
    const html = standalonePage(preview('![a](https://evil.example/a.png) <img src="http://evil.example/b.png">').policy).html;
    served.set('/export/image', html);
    await at('/export/image', async (page, requests) => {
      await page.waitForLoadState('networkidle');
      assert.deepEqual(requests(), []);
    });
  });
});

/** One try: HTML for an empty page, or a message for the preview's. */
type Attempt = { readonly snippet: string; readonly html?: string; readonly message?: object };

const earlier = parsePolicy('# Policy\n\n## 1. Text\n\nWe keep it.\n');

function preview(snippet: string): {
  readonly policy: ReturnType<typeof parsePolicy>;
  readonly html: string;
  readonly contents: ReturnType<typeof renderPreview>['contents'];
} {
  const text = snippet.startsWith('---')
    ? snippet
    : `# Policy\n\n## 1. Text\n\n${snippet}\n\n## 2. ${snippet.replace(/\n/g, ' ')}\n\nText ${snippet} text.\n`;
  const policy = parsePolicy(text);
  return {
    policy,
    ...renderPreview({ text, bodyStart: policy.frontMatter.bodyStart, bodyStartLine: policy.lines.lineAt(policy.frontMatter.bodyStart) }),
  };
}

/** As the panel sends it. */
const WORDS: RenderedWords = {
  contents: 'Contents',
  version: 'Version',
  lastUpdated: 'Last updated',
  effective: 'Effective',
  status: 'Status',
};

function update(html: string, rest: object, against: string): object {
  return {
    type: 'update',
    uri: 'a',
    policy: { version: 1, html, language: 'en', words: WORDS, ...rest },
    lineCount: 9,
    folder: `${home}/folder/`,
    root: `${home}/root/`,
    against,
  };
}

/** Runs in the page. */
async function attemptAll(list: readonly Attempt[]): Promise<readonly string[]> {
  const forbidden = new Set(
    'applet audio base bgsound button dialog embed fencedframe form frame frameset iframe input keygen link map marquee math meta object picture portal script select slot source style svg template textarea track video webview'.split(
      ' ',
    ),
  );
  const scope = window as unknown as { ran?: number; said?: { type: string }[] };
  const found: string[] = [];
  document.addEventListener('click', (event) => event.preventDefault());
  for (const { snippet, html, message } of list) {
    const fault = (what: string): number => found.push(`${snippet}\n    ${what}`);
    if (html !== undefined) document.querySelector('main')!.innerHTML = html;
    if (message) {
      scope.said = [];
      window.dispatchEvent(new MessageEvent('message', { data: message }));
      if (!scope.said.some(({ type }) => type === 'rendered')) fault('not rendered');
    }
    const elements = [...document.querySelectorAll<HTMLElement>('main *, .page *')];
    for (const element of elements) {
      // The page's own bar above a redline has buttons.
      if (forbidden.has(element.localName) && !element.closest('aside.redline')) fault(`<${element.localName}>`);
      for (const { name, value } of element.attributes) {
        if (/^on|^style$|^srcset$|^srcdoc$|^(?:form)?action$|^ping$|^target$|^background$|^is$|^xlink/i.test(name))
          fault(`${name}="${value}"`);
        if (
          /^(?:href|src|cite|data|poster|longdesc)$/i.test(name) &&
          !/^(?:https?|mailto|tel):$/.test(new URL(value, document.baseURI).protocol) &&
          !/^data:image\/(?:avif|gif|jpeg|png|webp)[;,]/i.test(value)
        )
          fault(`${name}="${value}"`);
      }
      if (element.shadowRoot) fault('a shadow root');
      for (const type of ['mouseover', 'pointerenter', 'focus', 'toggle', 'error', 'load', 'animationstart'])
        element.dispatchEvent(new Event(type));
      if (element.closest('main')) element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
    if (document.body?.nodeName !== 'BODY' || typeof document.querySelector !== 'function' || document.querySelector('base'))
      fault('the page itself is changed');
    // What was started, such as an image that fails, has its time now and then, and what ran is told of what stood there.
    if (list.length < 5) await new Promise((done) => setTimeout(done, 100));
    if ((scope.ran ?? 0) > 0) fault('ran');
    scope.ran = 0;
  }
  await new Promise((done) => setTimeout(done, 100));
  if ((scope.ran ?? 0) > 0) found.push('one of them ran');
  return found;
}

/** Runs in the page: opens exported pages beside each other, and looks for what must not stand in them. */
async function loadFrames(pages: readonly { readonly snippet: string; readonly html: string }[]): Promise<readonly string[]> {
  const scope = window as unknown as { ran?: number };
  const found: string[] = [];
  for (let at = 0; at < pages.length; at += 50) {
    document.body.replaceChildren();
    const frames = await Promise.all(
      pages.slice(at, at + 50).map(async ({ html, snippet }) => {
        const frame = document.createElement('iframe');
        // Without layout a hundred of them are quick; scripts and requests need none.
        frame.hidden = true;
        frame.srcdoc = html;
        await new Promise((done) => {
          frame.onload = done;
          document.body.append(frame);
        });
        return { frame, snippet };
      }),
    );
    for (const { frame, snippet } of frames) {
      const fault = (what: string): number => found.push(`${snippet}\n    ${what}`);
      const inside = frame.contentDocument;
      if (!inside || frame.contentWindow?.location.href !== 'about:srcdoc') {
        fault('went elsewhere');
        continue;
      }
      if (inside.querySelectorAll('style').length !== 1) fault('styles of its own');
      for (const element of inside.body.querySelectorAll<HTMLElement>('*')) {
        if (
          /^(?:applet|audio|base|button|dialog|embed|form|frame|iframe|input|link|math|meta|object|portal|script|select|style|svg|template|textarea|video)$/.test(
            element.localName,
          )
        )
          fault(`<${element.localName}>`);
        for (const { name, value } of element.attributes) {
          if (/^on|^style$|^srcset$|^srcdoc$|^(?:form)?action$|^ping$|^target$/i.test(name)) fault(`${name}="${value}"`);
          if (
            /^(?:href|src)$/i.test(name) &&
            !/^(?:https?|mailto|tel):$/.test(new URL(value, document.baseURI).protocol) &&
            !/^data:image\/(?:avif|gif|jpeg|png|webp)[;,]/i.test(value)
          )
            fault(`${name}="${value}"`);
        }
        for (const type of ['mouseover', 'focus', 'toggle', 'error', 'click']) element.dispatchEvent(new Event(type));
      }
    }
    if ((scope.ran ?? 0) > 0) found.push(`one of ${at} to ${at + 50} ran`);
    scope.ran = 0;
  }
  return found;
}
