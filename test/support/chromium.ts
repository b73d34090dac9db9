/** A real Chromium for tests of what runs in one: started once, when first needed, and closed when all tests are through. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

let browser: Promise<Browser> | undefined;
// Where test files share a process the first of them closes it, and the next starts another.
after(async () => (await browser)?.close());

/** Hands over a page of a fresh context; an error of its scripts fails the test. */
export async function withPage(use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const context = await (await chromium()).newContext(options);
  const errors: Error[] = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error));
    await use(page);
  } finally {
    await context.close();
  }
  if (errors[0]) throw errors[0];
}

/** The browser, started now if it does not run. One that was lost takes no further test with it. */
export async function chromium(): Promise<Browser> {
  if (!(await browser)?.isConnected()) browser = launch();
  return (await browser) as Browser;
}

async function launch(): Promise<Browser> {
  // A script without types: it is also run by those who have only Node.
  const { launchBrowser } = (await import(new URL('../../scripts/browser.ts', import.meta.url).href)) as {
    launchBrowser: () => Promise<Browser>;
  };
  return launchBrowser();
}
