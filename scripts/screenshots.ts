// Takes the pictures of the documentation anew, into docs/images: a real VS Code, used with mouse and keys; `npm run pictures -- NAME …` takes only some.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.ts';
import { installCodeServer, installVsix, startCodeServer } from './codeServer.ts';
import { node24, root } from './install.mjs';
import { changeScenes } from './pictures/changeScenes.ts';
import { writeCompany } from './pictures/company.ts';
import { editorFilms, editorScenes } from './pictures/editorScenes.ts';
import { exportScenes } from './pictures/exportScenes.ts';
import { movingPicture } from './pictures/movingPicture.ts';
import { previewScenes } from './pictures/previewScenes.ts';
import { smallPng } from './pictures/smallPng.ts';
import { createWindow, type Scenes } from './pictures/window.ts';
import { run } from './programs.mjs';
import { inTemporaryFolder } from './temporary.ts';
import { packageExtension } from './vsix.ts';

const images = join(root, 'docs', 'images');
/** How long a scene waits for the window to become what it expects, in milliseconds. */
const patience = 30_000;
const settings = {
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'markdown.validate.enabled': false,
  'policywright.reminders': 'statusOnly',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.reduceMotion': 'on',
};

await run(node24(), ['esbuild.mjs'], { cwd: root });
await installCodeServer();
const only = process.argv.slice(2);
const began = Date.now();
// What was started is ended by the exit, which a plain Ctrl+C would skip.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
process.exitCode = (await inTemporaryFolder(takePictures)) > 0 ? 1 : 0;
console.log(`${((Date.now() - began) / 1000).toFixed(0)} s`);

/** Takes the pictures one after the other, and tells how many could not be taken. */
async function takePictures(folder: string): Promise<number> {
  const company = writeCompany(folder);
  const dataDir = join(folder, 'profile');
  const browser = await launchBrowser();
  try {
    let failed = await takeEach(exportScenes(browser, join(company.path, 'legal', 'privacy-policy.md'), folder));
    const inWindow: Scenes = { ...previewScenes, ...editorScenes, ...changeScenes(company) };
    if (![...Object.keys(inWindow), ...Object.keys(editorFilms)].some(wanted)) return failed;
    await installVsix(await packageExtension(join(folder, 'policywright.vsix')), dataDir);
    const server = await startCodeServer({ dataDir, args: ['--disable-workspace-trust', '--force-disable-user-env'], settings });
    try {
      const page = await browser.newPage({
        viewport: { width: 1280, height: 800 },
        deviceScaleFactor: 2,
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      page.setDefaultTimeout(patience);
      await page.goto(server.address({ folder: company.path, file: join(company.path, 'drafts', 'privacy-notice.md') }));
      await page
        .locator('.squiggly-error')
        .first()
        .waitFor({ timeout: 2 * patience });
      const window = createWindow(page, dataDir);
      failed += await takeEach(Object.fromEntries(Object.entries(inWindow).map(([name, scene]) => [name, () => scene(window)])), () =>
        page.screenshot(),
      );
      const films = Object.entries(editorFilms).map(([name, film]) => [name, async () => movingPicture(await film(window))] as const);
      failed += await takeEach(Object.fromEntries(films), () => page.screenshot(), 'gif');
    } finally {
      await server.stop();
    }
    return failed;
  } finally {
    await browser.close();
  }
}

/** A scene that fails leaves the picture that there was, and one of what it got to see in out/screenshots. */
async function takeEach(
  scenes: Readonly<Record<string, () => Promise<Buffer>>>,
  look?: () => Promise<Buffer>,
  format: 'png' | 'gif' = 'png',
): Promise<number> {
  let failed = 0;
  for (const [name, scene] of Object.entries(scenes)) {
    if (!wanted(name)) continue;
    const from = Date.now();
    try {
      const picture = format === 'png' ? await smallPng(await scene()) : await scene();
      mkdirSync(images, { recursive: true });
      writeFileSync(join(images, `${name}.${format}`), picture);
      console.log(`  ✔ ${name} (${Math.round(picture.length / 1000)} kB, ${((Date.now() - from) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed += 1;
      console.error(`  ✘ ${name}\n${String(error instanceof Error ? error.stack : error).replace(/^/gm, '      ')}`);
      mkdirSync(join(root, 'out', 'screenshots'), { recursive: true });
      const picture = await look?.().catch(() => undefined);
      if (picture) writeFileSync(join(root, 'out', 'screenshots', `${name}.png`), picture);
    }
  }
  return failed;
}

function wanted(name: string): boolean {
  return only.length === 0 || only.includes(name);
}
