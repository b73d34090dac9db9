// Uses the extension while git and trust come and go, in the real workbench and without a reload: Restricted Mode, the Git extension off and on, folders that are added and removed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { patience } from '../../scripts/slowness.ts';
import { chooseFromMenu, type Steps } from './menus.ts';

const committed =
  '---\nversion: "1.0"\nlast_updated: "2026-02-10"\ndocument_title: "Privacy Policy"\n---\n\n# Privacy Policy\n\nLast updated: February 10, 2026\n\n## 1. What we keep\n\nWe keep your name until you leave, as the law of [COUNTRY] wants it. Write to <privacy@larkspur.garden>.\n\n## 2. Who gets it\n\nNobody else gets your data.\n';
const edited = committed.replace('Nobody', 'We also keep the seeds that you sent us and the letters that came with them. Nobody');

/**
 * A repository with a committed policy in its folder `legal`, in which words were changed since and the date was not.
 * @param folder where to put it
 * @param name of the policy's file
 */
export function changedRepository(folder: string, name = 'privacy.md'): string {
  mkdirSync(join(folder, 'legal'), { recursive: true });
  const file = join(folder, 'legal', name);
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', ['-c', 'user.name=Writer', '-c', 'user.email=writer@larkspur.garden', '-c', 'commit.gpgsign=false', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  git('init', '--quiet', '--initial-branch=main');
  writeFileSync(file, committed);
  git('add', '.');
  git('commit', '--quiet', '--message', 'Policies');
  writeFileSync(file, edited);
  return folder;
}

/** A page with a mark that a reload takes away. */
type Marked = Window & { notReloaded?: boolean };

/** In a folder that is not trusted yet. */
export const trustSteps: Steps = {
  'in Restricted Mode everything but git works, and the line above the date says what git needs': async (page, picture) => {
    await page
      .locator('.squiggly-error')
      .first()
      .waitFor({ timeout: patience(120_000) });
    await lens(page, 'Git-based features need a trusted workspace').waitFor();
    assert.equal(await lens(page, /Changed since/).count(), 0);
    await page.evaluate(() => {
      (window as Marked).notReloaded = true;
    });
    await picture('restricted-lens.png');
  },

  'pointing at the date says it too, with a way to VS Code’s page about trust': async (page, picture) => {
    await page
      .locator('.view-line span > span', { hasText: /Last.updated:/ })
      .last()
      .hover({ position: { x: 200, y: 8 } });
    await page.locator('.monaco-hover:visible a', { hasText: 'Manage Workspace Trust' }).first().waitFor();
    await picture('restricted-hover.png');
    await page.keyboard.press('Escape');
  },

  'Preview Changes says it, and its button leads there': async (page, picture) => {
    await page.locator('.editor-actions .action-label[aria-label^="Preview Changes"]').first().click();
    const toast = page.locator('.notification-toast', { hasText: 'Git-based features need a trusted workspace.' });
    await toast.waitFor();
    await picture('restricted-preview-changes.png');
    await toast.locator('.monaco-button', { hasText: 'Manage Workspace Trust' }).click();
    await page.locator('.workspace-trust-editor').waitFor();
  },

  'what changed since the commit is found as soon as the folder is trusted': async (page, picture) => {
    await page
      .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ })
      .first()
      .click();
    await page.locator('.modal-editor-header .codicon-close').click();
    await lens(page, /Changed since commit [0-9a-f]{7}: 16 words/).waitFor();
    await lens(page, 'Git-based features need a trusted workspace').waitFor({ state: 'detached' });
    await page.locator('.squiggly-warning').first().waitFor();
    await picture('trusted-lens.png');
  },

  'and the redline opens': async (page, picture) => {
    await page.locator('.editor-actions .action-label[aria-label^="Preview Changes"]').first().click();
    await page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('ins', { hasText: 'seeds' }).first().waitFor();
    await picture('trusted-redline.png');
    await stillThere(page);
  },
};

/** In a window that opened with git switched off, and a policy of a repository; `settings` is the file that says so. */
export const switchSteps = (settings: string): Steps => ({
  'with git switched off, Preview Changes names the setting': async (page, picture) => {
    await page
      .locator('.squiggly-error')
      .first()
      .waitFor({ timeout: patience(120_000) });
    await page.evaluate(() => {
      (window as Marked).notReloaded = true;
    });
    await page.locator('.editor-actions .action-label[aria-label^="Preview Changes"]').first().click();
    const toast = page.locator('.notification-toast', { hasText: 'Git is turned off in the settings.' });
    await toast.locator('.monaco-button', { hasText: 'Open Settings' }).waitFor();
    await picture('git-off.png');
    await toast.hover();
    await toast.locator('.codicon-notifications-clear').click();
  },

  'once it is switched on, what changed since the commit is found; once it is off again, no longer': async (page) => {
    const set = (enabled: boolean): void =>
      writeFileSync(settings, JSON.stringify({ ...(JSON.parse(readFileSync(settings, 'utf8')) as object), 'git.enabled': enabled }));
    set(true);
    await lens(page, /Changed since commit/).waitFor();
    set(false);
    await lens(page, /Changed since commit/).waitFor({ state: 'detached' });
    set(true);
    await lens(page, /Changed since commit/).waitFor();
    await stillThere(page);
  },

  'with the Git extension disabled, Preview Changes says so': async (page, picture) => {
    await manageExtension(page, 'Disable');
    // VS Code ends a running extension only with a reload, and starts one without.
    await page.getByText('Reload Window', { exact: true }).first().click();
    await page.waitForFunction(() => (window as Marked).notReloaded === undefined);
    await lens(page, /Last updated/).waitFor({ timeout: patience(120_000) });
    await page.evaluate(() => {
      (window as Marked).notReloaded = true;
    });
    assert.equal(await lens(page, /Changed since commit/).count(), 0);
    await page.locator('.editor-actions .action-label[aria-label^="Preview Changes"]').first().click();
    await page
      .locator('.notification-toast', { hasText: "Git-based features need VS Code's Git extension, which is disabled." })
      .locator('.monaco-button', { hasText: 'Show Extension' })
      .waitFor();
    await picture('git-extension-disabled.png');
  },

  'once it is enabled, what changed is found': async (page, picture) => {
    await manageExtension(page, 'Enable');
    await lens(page, /Changed since commit/).waitFor();
    await picture('git-extension-enabled.png');
    await stillThere(page);
  },
});

/** The policy of a folder that is added: by its name it is not taken for another one that was open. */
export const ADDED_POLICY = 'privacy-notice.md';

/** In a window for several folders, which `workspace` lists, after the steps before: `repository` is none of them, and has {@link ADDED_POLICY}. */
export const folderSteps = (workspace: string, repository: string): Steps => ({
  'a folder with a repository that is added to the window is compared with its commit': async (page, picture) => {
    await page.keyboard.press('Control+Shift+E');
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    await closePolicy(page, 'privacy.md');
    await leaveRepositories(page, workspace);
    setFolders(workspace, ['plain', 'second', repository]);
    await openFile(page, ADDED_POLICY);
    await lens(page, /Changed since commit/).waitFor();
    await picture('folder-added.png');
    await stillThere(page);
  },

  'a folder that is removed and added again is, too': async (page) => {
    await closePolicy(page, ADDED_POLICY);
    await leaveRepositories(page, workspace);
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: basename(repository) }).waitFor({ state: 'detached' });
    setFolders(workspace, ['plain', 'second', repository]);
    await openFile(page, ADDED_POLICY);
    await lens(page, /Changed since commit/).waitFor();
    await stillThere(page);
  },
});

/** Writes a `.code-workspace` file, which VS Code follows. */
export function setFolders(workspace: string, folders: readonly string[]): void {
  writeFileSync(workspace, JSON.stringify({ folders: folders.map((path) => ({ path })) }));
}

/** Closes the policy that is open: VS Code keeps a repository open as long as an editor shows a file of it. */
async function closePolicy(page: Page, name: string): Promise<void> {
  await page.locator('.tab', { hasText: name }).first().click({ button: 'middle' });
  await page.locator('.tab', { hasText: name }).waitFor({ state: 'detached' });
}

/** Leaves the window the folders that are no repositories, and waits until git has let go of the others. */
async function leaveRepositories(page: Page, workspace: string): Promise<void> {
  setFolders(workspace, ['plain', 'second']);
  await page.locator('.statusbar-item', { hasText: /main/ }).waitFor({ state: 'detached' });
}

/** An entry of the line above the date. */
const lens = (page: Page, text: string | RegExp): Locator =>
  page.locator('.codelens-decoration a, .codelens-decoration span', { hasText: text }).first();

/** Nothing that is shown here may owe itself to a reload. */
async function stillThere(page: Page): Promise<void> {
  assert.equal(await page.evaluate(() => (window as Marked).notReloaded), true, 'the window was reloaded');
}

/** Opens a file by its name, to stay open. Not from the Explorer, whose rows move under the mouse while a folder comes. */
async function openFile(page: Page, name: string): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Control+p');
  await page.locator('.quick-input-widget input').first().fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
  await page.locator('.tab', { hasText: name }).first().waitFor();
}

/** Enables or disables VS Code's Git extension as a person does. */
async function manageExtension(page: Page, action: 'Enable' | 'Disable'): Promise<void> {
  await page.keyboard.press('Control+Shift+X');
  await page.locator('.extensions-viewlet .monaco-editor').first().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('@builtin git');
  await gitExtension(page).click({ button: 'right' });
  await chooseFromMenu(page, new RegExp(`^${action}$`));
}

const gitExtension = (page: Page): Locator =>
  page.locator('.extensions-viewlet .monaco-list-row', { hasText: 'Git SCM Integration' }).first();
