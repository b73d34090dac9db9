// Uses the extension as a writer does, with mouse and keys in the real workbench: findings, hover, light bulb, outline and preview.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import {
  type CodeServer,
  installCodeServer,
  installVsix,
  STILL_EDITOR,
  startCodeServer,
  USED_BUILT_INS,
} from '../../scripts/codeServer.ts';
import { tellFailure } from '../../scripts/failures.ts';
import { root } from '../../scripts/install.mjs';
import { patience } from '../../scripts/slowness.ts';
import type { Counts } from '../../scripts/suiteResults.ts';
import { copyOfSamples, inTemporaryFolder } from '../../scripts/temporary.ts';
import { packageExtension } from '../../scripts/vsix.ts';
import { chooseFromMenu, type Steps } from './menus.ts';
import { commitSteps, stagedRepository } from './uiCommit.ts';
import { ADDED_POLICY, changedRepository, folderSteps, setFolders, switchSteps, trustSteps } from './uiGit.ts';

const screenshots = join(root, 'out', 'screenshots');
const file = 'privacy-with-mistakes.md';
/** Of the file, from first to last. */
const headings = [
  'Privacy Policy',
  '1. Who we are',
  '2. What we collect',
  '2.1 Account data',
  '2.3 Usage data',
  '4. Your rights',
  'Cookies',
  '5. Contact',
];
/** How long a step waits for the page to become what it expects, in milliseconds. */
const stepLimit = patience(60_000);

/**
 * Packages the extension, installs it into fresh profiles and uses it; keeps screenshots in out/screenshots.
 * @param options `only` runs one half
 */
export async function runUiTest({ only }: { readonly only?: 'writer' | 'git' } = {}): Promise<Counts> {
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  await installCodeServer();
  return inTemporaryFolder(async (folder) => {
    const vsix = await packageExtension(join(folder, 'policywright.vsix'));
    const installed = join(folder, 'installed');
    await installVsix(vsix, installed);
    const newProfile = (name: string): string => {
      const dataDir = join(folder, name);
      cpSync(installed, dataDir, { recursive: true });
      return dataDir;
    };
    // One for all windows, each of which has a context of its own: to start it takes as long as several steps.
    const browser = await launchBrowser();
    try {
      const counts = only === 'git' ? { passed: 0, failed: 0, skipped: 0 } : await runWritersUiTest(browser, folder, newProfile('profile'));
      return only === 'writer' ? counts : sum(counts, await runGitUiTest(browser, folder, newProfile));
    } finally {
      await browser.close();
    }
  });
}

/** Opens a window, uses it, and closes it. */
async function inWindow(browser: Browser, address: string, use: (page: Page) => Promise<Counts>): Promise<Counts> {
  // Without animations, each of which is drawn sixty times a second.
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'light', reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(stepLimit);
    await page.goto(address);
    return await use(page);
  } finally {
    await context.close();
  }
}

/** A writer's first minutes with the extension, and what comes before a commit. */
async function runWritersUiTest(browser: Browser, folder: string, dataDir: string): Promise<Counts> {
  const workspace = copyOfSamples(folder);
  const server = await startCodeServer({
    dataDir,
    args: ['--disable-workspace-trust', '--force-disable-user-env'],
    settings: { 'window.autoDetectColorScheme': true, ...STILL_EDITOR },
  });
  try {
    return await inWindow(browser, server.address({ folder: workspace, file: join(workspace, file) }), async (page) => {
      const counts = await takeSteps(page, steps, workspace);
      // The window that opens again finds it there.
      const repository = stagedRepository(workspace);
      const again = await takeSteps(page, reopenedSteps, workspace);
      return sum(sum(counts, again), await takeSteps(page, commitSteps, repository));
    });
  } finally {
    await server.stop();
  }
}

/** A window of its own, and what is done in it. */
interface Round {
  readonly address: Parameters<CodeServer['address']>[0];
  readonly args: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** @param settings the file of the profile */
  steps(settings: string): Steps;
}

/**
 * The same profile in windows in which git and trust come and go: one that is not trusted, and one for several folders with git switched off.
 * @param browser in which they are opened
 * @param folder where to put workspaces and profiles
 * @param newProfile makes a profile with the extension; gives its folder
 */
async function runGitUiTest(browser: Browser, folder: string, newProfile: (name: string) => string): Promise<Counts> {
  const workspace = join(folder, 'several.code-workspace');
  for (const name of ['plain', 'second']) mkdirSync(join(folder, name));
  const [restricted, switched] = [changedRepository(join(folder, 'restricted')), changedRepository(join(folder, 'switched'))];
  const added = changedRepository(join(folder, 'added'), ADDED_POLICY);
  setFolders(workspace, ['plain', switched]);
  const policyIn = (path: string): string => join(path, 'legal', 'privacy.md');
  const rounds: readonly Round[] = [
    { address: { folder: restricted, file: policyIn(restricted) }, args: [], steps: () => trustSteps },
    {
      address: { workspace, file: policyIn(switched) },
      args: ['--disable-workspace-trust'],
      settings: { 'git.enabled': false },
      steps: (settings) => ({ ...switchSteps(settings), ...folderSteps(workspace, added) }),
    },
  ];
  let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [index, { address, args, settings = {}, steps }] of rounds.entries()) {
    const dataDir = newProfile(`git-profile-${index}`);
    const server = await startCodeServer({
      dataDir,
      args: [...args, '--force-disable-user-env'],
      settings: { ...STILL_EDITOR, 'security.workspace.trust.startupPrompt': 'never', ...settings },
      builtIns: USED_BUILT_INS,
    });
    try {
      const settingsFile = join(dataDir, 'data', 'Machine', 'settings.json');
      const added = await inWindow(browser, server.address(address), (page) => takeSteps(page, steps(settingsFile), folder));
      counts = sum(counts, added);
    } finally {
      await server.stop();
    }
  }
  return counts;
}

const sum = (one: Counts, other: Counts): Counts => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

async function takeSteps(page: Page, steps: Steps, workspace: string): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const picture = (name: string): Promise<unknown> => page.screenshot({ path: join(screenshots, name) });
  for (const [title, step] of Object.entries(steps)) {
    const began = Date.now();
    try {
      await step(page, picture, workspace);
      counts.passed += 1;
      console.log(`  ✔ ${title} (${Date.now() - began} ms)`);
    } catch (error) {
      counts.failed += 1;
      const path = join(screenshots, `failed-${counts.failed}.png`);
      await page.screenshot({ path }).catch(() => {});
      tellFailure(`${title}\n${String(error instanceof Error ? error.stack : error).replace(/^/gm, '      ')}\n      picture: ${path}`);
    }
  }
  return counts;
}

/** In this order, each where the one before it ended; `picture` keeps what the page shows. */
const steps: Steps = {
  'a policy opens with its findings underlined': async (page) => {
    // On a busy machine the extension host takes its time.
    await editor(page).waitFor({ timeout: patience(120_000) });
    await page.locator('.squiggly-error').first().waitFor();
    await page.locator('.squiggly-warning').first().waitFor();
  },

  'a notification reminds of the policy that is overdue, and takes a week of peace for an answer': async (page, picture) => {
    await reminder(page).waitFor();
    await picture('reminder.png');
    await reminder(page).locator('.monaco-button', { hasText: 'Snooze a Week' }).click();
    await reminder(page).waitFor({ state: 'detached' });
    await picture('findings.png');
  },

  'pointing at a date tells what it is about': async (page, picture) => {
    await text(page, '2026-02-30').hover();
    await page
      .locator('.monaco-hover:visible', { hasText: /last-updated-invalid/ })
      .first()
      .waitFor();
    await picture('hover.png');
  },

  'the light bulb offers fixes, and one of them mends the date': async (page, picture) => {
    await page.keyboard.press('Escape');
    const errors = await page.locator('.squiggly-error').count();
    await text(page, '2026-02-30').click();
    await lightBulb(page).click();
    const menu = page.locator('.action-widget').first();
    await menu.locator('.monaco-list-row.action').first().waitFor();
    await picture('quick-fix.png');
    await menu
      .locator('.monaco-list-row.action', { hasText: /2026-\d\d-\d\d/ })
      .first()
      .click();
    await menu.waitFor({ state: 'hidden' });
    await text(page, '2026-02-30').waitFor({ state: 'hidden' });
    await page
      .locator('.squiggly-error')
      .nth(errors - 1)
      .waitFor({ state: 'detached' });
  },

  'the light bulb has five entries at most, and one of them asks what is to become of the rule': async (page, picture) => {
    await text(page, 'TBD').click();
    // VS Code drops a menu that is asked for while it asks for actions by itself, as it does after each change of the findings.
    await lightBulb(page).waitFor();
    await page.keyboard.press('Control+.');
    const rows = page.locator('.action-widget .monaco-list-row.action');
    await rows.first().waitFor();
    const titles = await rows.allInnerTexts();
    assert.ok(titles.length <= 5, titles.join(', '));
    await picture('light-bulb.png');
    await rows.filter({ hasText: /^Change severity of placeholder-left/ }).click();
    const choices = page.locator('.quick-input-list .monaco-list-row');
    await choices.first().waitFor();
    assert.deepEqual(
      (await choices.locator('.label-name').allInnerTexts()).map((one) => one.replace(/[\uE000-\uF8FF]/g, '').trim()),
      ['Turn off here', 'Turn off in this file', 'Turn off in this workspace', 'Warning', 'Information', 'Hint'],
    );
    await picture('change-severity.png');
    await choices.filter({ hasText: /^Turn off here/ }).click();
    await page
      .locator('.view-line', { hasText: /policywright-disable-next-line/ })
      .first()
      .waitFor();
    await page.keyboard.press('Control+z');
    await page
      .locator('.view-line', { hasText: /policywright-disable-next-line/ })
      .first()
      .waitFor({ state: 'detached' });
  },

  'the outline lists each heading once': async (page, picture) => {
    const header = page.locator('.pane-header', { hasText: /^Outline/ });
    if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
    // The tree repeats above itself the parents of its topmost row.
    const entries = page.locator('.monaco-list-rows .outline-element');
    await entries
      .filter({ hasText: /Who we are/ })
      .first()
      .waitFor();
    await page.locator('.pane-header', { hasText: /^samples/ }).click(); // gives its room to the outline
    await entries
      .filter({ hasText: /Contact/ })
      .first()
      .waitFor();
    assert.deepEqual(withoutMarks(await entries.locator('.label-name').allInnerTexts()), headings);
    await picture('outline.png');
  },

  'Go to Symbol lists each heading once': async (page, picture) => {
    await text(page, 'document_title').click();
    await page.keyboard.press('Control+Shift+o');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows
      .filter({ hasText: /Contact/ })
      .first()
      .waitFor();
    assert.deepEqual(withoutMarks(await rows.locator('.label-name').allInnerTexts()), headings);
    await picture('go-to-symbol.png');
    await page.keyboard.press('Escape');
  },

  'breadcrumbs and sticky scroll name the sections around the cursor, each once': async (page, picture) => {
    const around = ['Privacy Policy', '2. What we collect', '2.3 Usage data'];
    await page.setViewportSize({ width: 1280, height: 420 });
    // Keys that come before the list of symbols has given back the focus would be lost.
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
    await page.keyboard.press('Control+Home');
    await page.locator('.statusbar-item').filter({ hasText: 'Ln 1, Col 1' }).waitFor();
    for (let line = 1; line < 27; line += 1) await page.keyboard.press('ArrowDown');
    const crumbs = page.locator('.breadcrumbs-control .monaco-breadcrumb-item');
    await crumbs.filter({ hasText: around.at(-1) ?? '' }).waitFor();
    assert.deepEqual(withoutMarks(await crumbs.allInnerTexts()).slice(-around.length - 1), [file, ...around]);
    await page.keyboard.press('Control+End');
    const sticky = page.locator('.sticky-widget .sticky-line-content').first();
    await page.locator('.monaco-editor .view-lines').first().hover();
    // VS Code draws them at the first scroll after it has read the sections.
    for (let turn = 0; turn < 60 && !(await sticky.isVisible()); turn += 1) {
      await page.mouse.wheel(0, turn % 2 === 0 ? -20 : 20);
      await sticky.waitFor({ timeout: 500 }).catch(() => undefined);
    }
    await sticky.waitFor();
    const lines = withoutMarks(await page.locator('.sticky-widget .sticky-line-content').allInnerTexts());
    assert.equal(lines[0], 'Privacy Policy');
    assert.equal(new Set(lines).size, lines.length, lines.join(', '));
    await picture('sticky-scroll.png');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press('Control+Home');
  },

  'the button in the title bar opens the preview to the side': async (page, picture) => {
    await previewButton(page).click();
    await preview(page).locator('h1, h2').first().waitFor();
    assert.equal(await page.locator('.editor-group-container').count(), 2, 'the preview stands beside the text');
    await picture('preview-light.png');
  },

  'what is typed shows up in the preview': async (page) => {
    await text(page, 'document_title').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\nWe also keep pigeons.\n');
    await preview(page).getByText('We also keep pigeons.').waitFor();
  },

  'the preview follows a dark theme': async (page, picture) => {
    const background = (): Promise<string> =>
      preview(page)
        .locator('body')
        .evaluate((body) => getComputedStyle(body).backgroundColor);
    const light = await background();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('.monaco-workbench.vs-dark').waitFor();
    await preview(page).locator('body.vscode-dark').waitFor();
    const dark = await background();
    assert.ok(dark !== light || light === 'rgba(0, 0, 0, 0)', `the page has the same background, ${light}, in both themes`);
    await picture('preview-dark.png');
  },

  'the Policies view lists what the folder holds, overdue first': async (page, picture, workspace) => {
    writePolicies(workspace);
    // The badge lies over the icon.
    await page.locator('.activitybar .action-item', { has: page.locator('.action-label[aria-label^="Policies"]') }).click();
    await entry(page, 'Cookie Policy').waitFor();
    await picture('policies-dark.png');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('.monaco-workbench.vs').waitFor();
    await entry(page, 'Cookie Policy').hover();
    await picture('policies.png');
  },

  'the view is grouped by status, and filtered while typing': async (page, picture) => {
    await pressTitleButton(page, 'Group By');
    await chooseFromMenu(page, 'by Review Status');
    await entry(page, 'Overdue for Review').waitFor();
    await picture('policies-by-status.png');
    await pressTitleButton(page, 'Filter Policies');
    await page.locator('.quick-input-widget input').fill('cookie');
    await entry(page, 'Terms of Use').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await entry(page, 'Cookie Policy').waitFor();
    await picture('policies-filtered.png');
    await pressTitleButton(page, 'Clear Filter');
    await entry(page, 'Terms of Use').waitFor();
  },

  'an entry of the view opens its policy, and its button the preview': async (page) => {
    await entry(page, 'Cookie Policy').click();
    // A preview that is open follows it, under a name of its own.
    await page.locator('.tab[data-resource-name="cookies.md"].active').first().waitFor();
    await entry(page, 'Terms of Use').hover();
    await entry(page, 'Terms of Use').locator('.action-label[aria-label^="Open Policy Preview"]').click();
    await page.locator('.tab', { hasText: 'Preview terms.md' }).waitFor();
  },

  'Escape clears the filter, in the box and in the list; a click into the list keeps it': async (page) => {
    const box = page.locator('.quick-input-widget input');
    const filter = async (): Promise<void> => {
      await pressTitleButton(page, 'Filter Policies');
      await box.fill('cookie');
      await entry(page, 'Terms of Use').waitFor({ state: 'detached' });
    };
    await filter();
    await page.keyboard.press('Escape');
    await entry(page, 'Terms of Use').waitFor();
    await box.waitFor({ state: 'hidden' });
    await filter();
    await entry(page, 'Cookie Policy').click();
    await box.waitFor({ state: 'hidden' });
    await page.locator('.tab[data-resource-name="cookies.md"].active').first().waitFor();
    assert.equal(await entry(page, 'Terms of Use').count(), 0);
    await page.locator('.sidebar .monaco-list:visible').first().focus();
    await page.keyboard.press('Escape');
    await entry(page, 'Terms of Use').waitFor();
  },
};

/** Of the same window, reloaded. */
const reopenedSteps: Steps = {
  'a window that opens again does not remind a second time that day': async (page) => {
    await page.reload();
    // On a busy machine the extension host takes its time.
    await entry(page, 'Cookie Policy').waitFor({ timeout: patience(120_000) });
    assert.equal(await reminder(page).count(), 0);
  },
};

/** Policies of an invented company, each in another state on the day of the test. */
function writePolicies(workspace: string): void {
  const day = (distance: number): string => new Date(Date.now() + distance * 86_400_000).toISOString().slice(0, 10);
  const write = (
    path: string,
    title: string,
    version: string,
    frontMatter: string,
    body = 'We keep the seeds that you sent us until you ask for them.',
  ): void => {
    mkdirSync(join(workspace, path, '..'), { recursive: true });
    writeFileSync(
      join(workspace, path),
      `---\ndocument_title: "${title}"\nversion: "${version}"\n${frontMatter}\n---\n\n# ${title}\n\n${body}\n`,
    );
  };
  write('legal/cookies.md', 'Cookie Policy', '1.4', `last_updated: ${day(-460)}`);
  write(
    'legal/terms.md',
    'Terms of Use',
    '3.0',
    `last_updated: ${day(-200)}\nnext_review: ${day(12)}`,
    'Write to <legal@larkspur.garden> within [NUMBER] days.',
  );
  write('legal/refunds.md', 'Refund Policy', '2.1', `last_updated: ${day(-20)}`);
  write('security/access-control.md', 'Access Control Policy', '1.0', `last_updated: ${day(-380)}`);
  write('security/incidents.md', 'Incident Response Policy', '0.3', 'status: draft');
  write('security/backups.md', 'Backup Policy', '1.2', `last_updated: ${day(-150)}`);
  write('archive/cookies-2023.md', 'Cookie Policy of 2023', '1.0', `last_updated: ${day(-1200)}\nstatus: superseded`);
}

/** The notification of reviews that are due. */
const reminder = (page: Page): Locator => page.locator('.notification-toast', { hasText: /due for review/ });
/** A button in the title of the view; VS Code keeps a second one for the case that another view comes beside it. */
const titleButton = (page: Page, name: string): Locator => page.locator(`.sidebar .action-label[aria-label^="${name}"]:visible`).first();
/** Where a container has two views, VS Code shows the buttons of the one that is pointed at. */
async function pressTitleButton(page: Page, name: string): Promise<void> {
  await page.locator('.sidebar .pane-header', { hasText: 'Policies' }).hover();
  await titleButton(page, name).click();
}
/** A line of the Policies view. */
const entry = (page: Page, title: string): Locator =>
  page.locator('.sidebar .monaco-list-row', { has: page.locator('.label-name', { hasText: new RegExp(`^${title}$`) }) });

/** Headings as a reader sees them; VS Code writes spaces as no-break spaces, and icons as private characters. */
const withoutMarks = (shown: readonly string[]): readonly string[] =>
  shown.map((one) =>
    one
      .replace(/[\u00A0\uE000-\uF8FF]/g, ' ')
      .trim()
      .replace(/^#+ /, ''),
  );

const editor = (page: Page): Locator => page.locator(`.editor-instance .monaco-editor[data-uri$="${file}"]`).first();
/** A run of text in the editor; VS Code writes spaces as no-break spaces, so it has to be one word. */
const text = (page: Page, word: string): Locator => editor(page).locator('.view-line span > span', { hasText: word }).last();
const lightBulb = (page: Page): Locator =>
  page.locator('.monaco-editor [class*="codicon-"][class*="lightbulb"]:visible, .monaco-editor .codicon-light-bulb:visible').first();
const preview = (page: Page): FrameLocator => page.frameLocator('iframe.webview').frameLocator('#active-frame');

/** Our button, by its title in the manifest. */
function previewButton(page: Page): Locator {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
  const { contributes } = read('package.json') as { contributes: { commands: readonly { command: string; title: string }[] } };
  const { title } = contributes.commands.find(({ command }) => command === 'policywright.openPreviewToSide') ?? { title: '' };
  const titles = read('package.nls.json') as Readonly<Record<string, string>>;
  const words = title.replace(/^%(.+)%$/, (_, key: string) => titles[key] ?? '');
  return page.locator(`.editor-actions .action-label[aria-label^=${JSON.stringify(words)}]`);
}
