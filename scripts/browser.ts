// Finds the Chromium that drives the npm-hosted VS Code, or installs one where that is possible.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { installFromDebian, mayInstall, sayInstall } from './debian.ts';
import { node24, root } from './install.mjs';
import { isProgram, onPath, run } from './programs.mjs';

/** The path of a Chromium or Chrome, installed now if there was none; rejects, saying what to do, where there is no way to get one. */
export async function browser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  const tried: string[] = [];
  const ways: readonly (readonly [string, () => Promise<boolean>])[] = [
    // Its package brings the libraries that Playwright's download lacks.
    ['apt-get install chromium-headless-shell', () => installFromDebian('chromium-headless-shell', 'Chromium')],
    // Older Debians have it only with its windows.
    ['apt-get install chromium', () => installFromDebian('chromium', 'Chromium')],
    ['playwright-core install chromium', installFromPlaywright],
  ];
  for (const [name, install] of ways) {
    try {
      if (!(await install())) continue;
      const installed = findBrowser();
      if (installed) return installed;
      tried.push(`${name}: done, but no browser was found after it`);
    } catch (error) {
      tried.push(`${name}: ${String(error instanceof Error ? error.message : error).split('\n')[0]}`);
    }
  }
  throw new Error(
    `No Chromium or Chrome for the tests in VS Code: install one, or set CHROME_PATH to its program${mayInstall() ? '' : ', or leave out --no-install'}${tried.map((line) => `\n  tried ${line}`).join('')}`,
  );
}

/** A page that nobody looks at: small, and without animations. To draw a workbench sixty times a second was a third of the work of a suite in VS Code. */
export const UNSEEN_PAGE = { viewport: { width: 480, height: 320 }, reducedMotion: 'reduce' } as const;

/** Starts the browser without a window. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await browser();
  const { chromium } = await import('playwright-core');
  // It opens pages of this machine only; containers and root have no sandbox, and closed networks refuse its background traffic.
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function findBrowser(): string | undefined {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (!isProgram(chosen)) throw new Error(`CHROME_PATH is ${chosen}, which is not a program`);
    return chosen;
  }
  // The first has no windows, which nobody sees: it starts faster, and has no interface of its own to draw.
  return ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
    .map(onPath)
    .filter((path) => path !== undefined)
    .concat(usualPlaces())
    .find((path) => isProgram(path) && !isSnapStub(path));
}

function usualPlaces(): readonly string[] {
  const { platform } = process;
  if (platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')]
      .flatMap((folder) => ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`))
      .concat(playwrightCache(join(homedir(), 'Library', 'Caches')));
  }
  if (platform === 'win32') {
    return [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ])
      .concat(playwrightCache(process.env['LOCALAPPDATA'] ?? ''));
  }
  return ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', ...playwrightCache(join(homedir(), '.cache'))];
}

/** Playwright's own downloads, newest first. */
function playwrightCache(folder: string): readonly string[] {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(folder, 'ms-playwright');
  if (!existsSync(cache)) return [];
  const builds = readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  const programs = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-linux-arm64/chrome',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  return builds.flatMap((build) => programs.map((program) => join(cache, build, program)));
}

/** Ubuntu's /usr/bin/chromium-browser only tells to install a snap. */
function isSnapStub(path: string): boolean {
  return path.endsWith('chromium-browser') && readFileSync(path).subarray(0, 4096).includes('snap install');
}

async function installFromPlaywright(): Promise<boolean> {
  if (!mayInstall()) return false;
  sayInstall('Chromium', 'playwright-core install chromium');
  await run(node24(), [join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], { quiet: true, timeout: 600_000 });
  return true;
}
