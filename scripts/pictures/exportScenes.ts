// Pictures of what leaves the editor: the page that is exported, and its first sheets as Chromium prints it.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { node24, root } from '../install.mjs';
import { npm, run } from '../programs.mjs';

/** The version of pdf.js that draws the sheets; fetched once, since nothing else here has a use for it. */
const version = '6.5.438';

/**
 * Scenes of what is exported, by the name of the picture.
 * @param policy path of a policy
 * @param folder for what is made on the way
 */
export function exportScenes(browser: Browser, policy: string, folder: string): Readonly<Record<string, () => Promise<Buffer>>> {
  const html = join(folder, 'exported.html');
  const exported = async (use: (page: Page) => Promise<Buffer>): Promise<Buffer> => {
    await run(node24(), [join(root, 'dist', 'cli.js'), 'render', policy, '-o', html], { quiet: true });
    return withPage(browser, { width: 1000, height: 900 }, async (page) => {
      await page.goto(pathToFileURL(html).href);
      return use(page);
    });
  };
  return {
    exported: () => exported((page) => page.screenshot()),
    printed: async () => firstSheets(browser, await exported((page) => page.pdf({ preferCSSPageSize: true, printBackground: true }))),
  };
}

/** What is used of pdf.js. */
interface Pdfjs {
  readonly GlobalWorkerOptions: { workerSrc: string };
  getDocument(from: { readonly url: string }): {
    readonly promise: Promise<{
      getPage(number: number): Promise<{
        getViewport(options: { readonly scale: number }): { readonly width: number; readonly height: number };
        render(options: object): { readonly promise: Promise<void> };
      }>;
    }>;
  };
}

/** Draws the first two sheets of a PDF side by side. */
async function firstSheets(browser: Browser, pdf: Buffer): Promise<Buffer> {
  const library = await pdfjs();
  return withPage(browser, { width: 1280, height: 900 }, async (page) => {
    // Modules are loaded from web addresses only; this one ends here.
    await page.route('http://pictures.invalid/**', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: desk });
      if (pathname === '/sheets.pdf') return route.fulfill({ contentType: 'application/pdf', body: pdf });
      return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(library, 'legacy', 'build', pathname.slice(1))) });
    });
    await page.goto('http://pictures.invalid/');
    await page.evaluate(async () => {
      const address = 'http://pictures.invalid/pdf.min.mjs';
      const { getDocument, GlobalWorkerOptions } = (await import(address)) as Pdfjs;
      GlobalWorkerOptions.workerSrc = 'http://pictures.invalid/pdf.worker.min.mjs';
      const sheets = await getDocument({ url: 'http://pictures.invalid/sheets.pdf' }).promise;
      for (const [index, canvas] of [...document.querySelectorAll('canvas')].entries()) {
        const sheet = await sheets.getPage(index + 1);
        const viewport = sheet.getViewport({ scale: (2 * canvas.clientWidth) / sheet.getViewport({ scale: 1 }).width });
        Object.assign(canvas, { width: viewport.width, height: viewport.height });
        await sheet.render({ canvas, viewport }).promise;
      }
    });
    return page.locator('body').screenshot();
  });
}

/** The page that the sheets lie on. */
const desk = `<!doctype html>
<style>
  body { display: flex; gap: 24px; margin: 0; padding: 24px; background: #e8e8e8; }
  canvas { width: 0; flex: 1; background: #fff; box-shadow: 0 0 0 1px #c8c8c8; }
</style>
<canvas></canvas><canvas></canvas>`;

async function withPage<T>(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage({ viewport, deviceScaleFactor: 2, colorScheme: 'light' });
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

/** The folder of pdf.js. */
async function pdfjs(): Promise<string> {
  const home = join(root, 'out', 'pdfjs');
  const library = join(home, 'node_modules', 'pdfjs-dist');
  if (
    !existsSync(join(library, 'package.json')) ||
    (JSON.parse(readFileSync(join(library, 'package.json'), 'utf8')) as { version?: string }).version !== version
  ) {
    mkdirSync(home, { recursive: true });
    await npm(
      [
        'install',
        '--omit=optional',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        '--prefix',
        home,
        `pdfjs-dist@${version}`,
      ],
      { cwd: home, quiet: true },
    );
  }
  return library;
}
