// Runs test/extension inside VS Code's extension host in a web worker, as vscode.dev has it: a real browser, and files that only VS Code can reach.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { launchBrowser, UNSEEN_PAGE } from './browser.ts';
import { installCodeServer, startCodeServer, UNSEEN_EDITOR, USED_BUILT_INS } from './codeServer.ts';
import { bundleWorkerSuite, notInWorker, workerSuiteFile } from './extensionSuite.ts';
import { alwaysSaid } from './extensionTests.ts';
import { root } from './install.mjs';
import { patience } from './slowness.ts';
import { type Counts, followSuite } from './suiteResults.ts';
import { copyOfSamples, inTemporaryFolder } from './temporary.ts';

/** Below this path of the workbench's own address the extension is served: from others, the page loads no code. */
const served = '/__policywright__';

/**
 * Bundles and runs the suite, printing each result as it comes. The workbench comes from VS Code's server, and so do the
 * workspace's files, over its file system provider for `vscode-remote:`; extension, tests and language server run in workers of the page.
 * @param options `part` runs only the files whose names begin with it
 */
export async function runWebTests({ part = '' }: { readonly part?: string } = {}): Promise<Counts> {
  await bundleWorkerSuite(part);
  await installCodeServer();
  for (const [name, reason] of Object.entries(notInWorker)) console.log(`  Not here: ${name} (${reason})`);
  return inTemporaryFolder(async (folder) => {
    const workspace = copyOfSamples(folder);
    const server = await startCodeServer({
      dataDir: join(folder, 'profile'),
      args: ['--enable-smoke-test-driver', '--disable-workspace-trust', '--force-disable-user-env'],
      settings: { 'files.autoSave': 'off', ...UNSEEN_EDITOR },
      builtIns: USED_BUILT_INS,
    });
    try {
      const browser = await launchBrowser();
      try {
        const suite = followSuite(workerSuiteFile, 'web');
        const said: string[] = [];
        const context = await browser.newContext(UNSEEN_PAGE);
        // The page is of this machine, and so is what it loads; newer browsers want to be told that this is meant.
        await context.grantPermissions(['local-network-access'], { origin: server.origin }).catch(() => {});
        await serveExtension(context, server.origin);
        const page = await context.newPage();
        page.on('console', (message) => {
          const [, event] = /policywright-test (\{.*\})/s.exec(message.text()) ?? [];
          if (event) suite.hear(event);
          else if (['error', 'warning'].includes(message.type()) && !alwaysSaid.test(message.text())) said.push(message.text());
        });
        page.on('crash', () => suite.lose('the page crashed'));
        suite.watch(() => said.join('\n'));
        void server.ended.then((code) => suite.lose(`VS Code’s server ended early (exit code ${code})`));
        // The suite itself says when it is there; a busy machine may take minutes.
        await page.goto(server.address({ folder: workspace }), { waitUntil: 'commit', timeout: patience(120_000) });
        return await suite.counts;
      } finally {
        await browser.close();
      }
    } finally {
      await server.stop();
    }
  });
}

/** Puts the extension and its tests at an address, and names that to the workbench as the extension being developed. */
async function serveExtension(context: BrowserContext, origin: string): Promise<void> {
  const at = (path: string): object => ({ scheme: 'http', authority: new URL(origin).host, path });
  const types: Readonly<Record<string, string>> = { json: 'application/json', css: 'text/css', svg: 'image/svg+xml' };
  await context.route(
    (url) => url.origin === origin && url.pathname.startsWith(`${served}/`),
    async (route) => {
      const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(served.length + 1));
      const file = join(root, path);
      const found = !relative(root, file).startsWith('..') && existsSync(file) && statSync(file).isFile();
      await route.fulfill(
        found
          ? {
              body: readFileSync(file),
              headers: { 'content-type': types[path.split('.').at(-1) ?? ''] ?? 'text/javascript', 'access-control-allow-origin': '*' },
            }
          : { status: 404 },
      );
    },
  );
  await context.route(
    (url) => url.origin === origin && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const { 'content-length': length, 'content-encoding': encoding, ...headers } = response.headers();
      const body = (await response.text()).replace(/data-settings="(\{[^"]*)"/, (_, text: string) => {
        const settings = JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as { developmentOptions?: object };
        settings.developmentOptions = {
          ...settings.developmentOptions,
          extensions: [at(served)],
          extensionTestsPath: at(`${served}/${relative(root, workerSuiteFile).replaceAll('\\', '/')}`),
        };
        return `data-settings="${JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
      });
      await route.fulfill({ status: response.status(), headers, body });
    },
  );
}
