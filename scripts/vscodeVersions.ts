// Packages the extension, and installs and uses it in the oldest VS Code that the manifest allows, one between, and the current one: `npm run test:vscode-versions`.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { CURRENT_SERVER, installCodeServer, installVsix, startCodeServer } from './codeServer.ts';
import { runExtensionTests } from './extensionTests.ts';
import { tellFailure } from './failures.ts';
import { node24, root } from './install.mjs';
import { run } from './programs.mjs';
import { patience } from './slowness.ts';
import { inTemporaryFolder } from './temporary.ts';
import { packageExtension } from './vsix.ts';

const usage = `npm run test:vscode-versions -- [--suite] [--test-files=NAME] [VERSION…]
  VERSION      of code-server, which has VS Code 1.100.0 in its version 4.100.0; without one, each of ${versions().join(', ')}
  --suite      runs the tests of test/extension, too, a few minutes for each version
  --test-files the tests of the files whose names begin with it`;

/** The versions of `code-server` to try: oldest supported, between, current. There are no insiders on npm. */
function versions(): readonly string[] {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly engines: { readonly vscode: string } };
  return [engines.vscode.replace(/^\^1\./, '4.'), '4.117.0', CURRENT_SERVER];
}

const policy = `---
document_title: "Privacy Policy"
last_updated: "2026-02-30"
---

# Privacy Policy

## 1. Who we are

Larkspur Garden sells seeds. Write to [privacy@larkspur.garden](mailto:privacy@larkspur.garden).

## 2. What we collect

We collect your name and your address to send you what you ordered.
`;

const editor = (page: Page): Locator => page.locator('.editor-instance .monaco-editor[data-uri$="privacy-policy.md"]').first();
const word = (page: Page, text: string): Locator => editor(page).locator('.view-line span > span', { hasText: text }).last();
const webview = (page: Page): FrameLocator => page.frameLocator('iframe.webview').last().frameLocator('#active-frame');

/** Runs a command by its title, as a person does. */
async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>Policywright: ${title}`);
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  await row.waitFor();
  await page.keyboard.press('Enter');
  await row.waitFor({ state: 'hidden' });
}

/** What is done in each version, one step after the other; by keys where menus of older versions take no click. */
const steps: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the extension starts, and underlines a date that does not exist': async (page) => {
    await editor(page).waitFor({ timeout: patience(120_000) });
    await page.locator('.squiggly-error').first().waitFor();
    await word(page, 'Larkspur').click();
    await page.keyboard.press('Control+Shift+m');
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'last-updated-invalid' }).first().waitFor();
    await page.keyboard.press('Control+j');
  },
  'a quick fix corrects the date': async (page) => {
    await word(page, '2026-02-30').click();
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row.action.focused', { hasText: '2026-02-28' }).waitFor();
    await page.keyboard.press('Enter');
    await word(page, '2026-02-28').waitFor();
    await page.locator('.squiggly-error').waitFor({ state: 'detached' });
  },
  'the preview shows the policy, and follows what is typed': async (page) => {
    await runCommand(page, 'Open Policy Preview to Side');
    await webview(page).locator('h1, h2', { hasText: 'Who we are' }).first().waitFor();
    await word(page, 'Larkspur').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\nWe also keep pigeons.');
    await webview(page).getByText('We also keep pigeons.').waitFor();
  },
  'the Policies view has the policy': async (page) => {
    await page.locator('.activitybar .action-item', { has: page.locator('.action-label[aria-label^="Policies"]') }).click();
    await page.locator('.sidebar .monaco-list-row', { hasText: 'Privacy Policy' }).first().waitFor();
  },
  'the coverage of the workspace opens': async (page) => {
    await runCommand(page, 'Show Coverage of the Workspace');
    await webview(page).locator('table, h1, h2').first().waitFor();
  },
};

/** Uses the packaged extension in one version. @param folder an empty one @returns how many steps failed */
async function session(version: string, vsix: string, folder: string): Promise<number> {
  const dataDir = join(folder, 'profile');
  const workspace = join(folder, 'workspace');
  mkdirSync(join(workspace, 'legal'), { recursive: true });
  const file = join(workspace, 'legal', 'privacy-policy.md');
  writeFileSync(file, policy);
  await installVsix(vsix, dataDir, version);
  const server = await startCodeServer({ dataDir, version, args: ['--disable-workspace-trust', '--force-disable-user-env'] });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(patience(60_000));
    const said: string[] = [];
    page.on('console', (message) => {
      // That the shop for extensions can't be reached isn't about ours.
      if (message.type() === 'error' && /policywright/i.test(message.text()) && !/latest version/.test(message.text()))
        said.push(message.text());
    });
    await page.goto(server.address({ folder: workspace, file }));
    for (const [title, step] of Object.entries(steps)) {
      const began = Date.now();
      try {
        await step(page);
        console.log(`  ✔ ${title} (${Date.now() - began} ms)`);
      } catch (error) {
        const picture = join(root, 'out', 'vscode-versions', `${version}.png`);
        await page.screenshot({ path: picture }).catch(() => {});
        tellFailure(`${version}: ${title}\n${error instanceof Error ? error.message : error}\n${said.join('\n')}\npicture: ${picture}`);
        return 1;
      }
    }
    await page.screenshot({ path: join(root, 'out', 'vscode-versions', `${version}.png`) });
    assert.deepEqual(said, [], 'errors that VS Code wrote about the extension');
    return 0;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Runs the suite of test/extension. @returns how many tests failed */
async function suite(version: string, part: string): Promise<number> {
  const { passed, failed, skipped } = await runExtensionTests({ host: 'server', version, part });
  console.log(`  ${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { suite: { type: 'boolean' }, 'test-files': { type: 'string', default: '' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  console.log(usage);
} else {
  let failed = 0;
  await run(node24(), ['esbuild.mjs'], { cwd: root, quiet: true });
  await inTemporaryFolder(async (folder) => {
    const vsix = await packageExtension(join(folder, 'policywright.vsix'));
    for (const version of positionals.length > 0 ? positionals : versions()) {
      await installCodeServer(version);
      console.log(`\nVS Code ${version.replace(/^4/, '1')}`);
      failed += await session(version, vsix, join(folder, version));
      if (values.suite) failed += await suite(version, values['test-files']);
    }
  });
  process.exitCode = failed > 0 ? 1 : 0;
}
