// `npm run bench:preview`: from a key pressed to the painted preview, ours beside VS Code's own Markdown preview, in one window and one run. Prints medians and ratios; asserts nothing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { installCodeServer, installVsix, startCodeServer } from '../../scripts/codeServer.ts';
import { inTemporaryFolder } from '../../scripts/temporary.ts';
import { packageExtension } from '../../scripts/vsix.ts';
import { policyOfSize } from './policyOfSize.ts';

/** Keys pressed for each policy, of which the first are not counted. */
const rounds = Number(process.argv[2] ?? 25);
const warmUp = 3;
const patience = 120_000;
const sizes = [4_000, 50_000];
/** What is written in the middle of the policy, and grows by a letter with each key. */
const marker = 'Larkspurmark';
/** How each preview is opened, and what its page has. */
const previews = {
  own: { button: 'Open Preview to the Side', body: '.markdown-body p' },
  ours: { button: 'Open Policy Preview', body: '.page main p' },
};

await installCodeServer();
await inTemporaryFolder(async (folder) => {
  const dataDir = join(folder, 'profile');
  await installVsix(await packageExtension(join(folder, 'policywright.vsix')), dataDir);
  const server = await startCodeServer({
    dataDir,
    args: ['--disable-workspace-trust', '--force-disable-user-env'],
    settings: {
      'editor.minimap.enabled': false,
      'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
      'workbench.sideBar.location': 'right',
    },
  });
  const browser = await launchBrowser();
  try {
    console.log(
      `${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${rounds} keys for each policy; milliseconds from the key to the painted preview\n`,
    );
    console.log('| policy | VS Code’s own, median | p95 | Policywright, median | p95 | ratio |\n| --- | --: | --: | --: | --: | --: |');
    for (const size of sizes) {
      // Each twice, in turns: a machine that grows slower or faster meanwhile does so for both.
      const times: Record<keyof typeof previews, number[]> = { own: [], ours: [] };
      for (const [turn, which] of (['own', 'ours', 'own', 'ours'] as const).entries()) {
        // A folder for each, so that nothing of the window before is restored.
        const workspace = join(folder, `policies-${size}-${turn}`);
        mkdirSync(workspace);
        writeFileSync(join(workspace, 'policy.md'), withMarker(policyOfSize(size)));
        times[which].push(
          ...(await measure(browser, server.address({ folder: workspace, file: join(workspace, 'policy.md') }), previews[which])),
        );
      }
      const { own, ours } = times;
      console.log(
        `| ${size / 1000} KB | ${at(own, 0.5)} | ${at(own, 0.95)} | ${at(ours, 0.5)} | ${at(ours, 0.95)} | ${(at(ours, 0.5) / at(own, 0.5)).toFixed(2)} |`,
      );
    }
  } finally {
    await browser.close();
    await server.stop();
  }
});

/** The window of a page, in which the time of the last key is kept. */
type Timed = typeof globalThis & { pressedAt?: number };

/** Milliseconds of every key, in a window of its own with one preview beside the text. */
async function measure(
  browser: Browser,
  address: string,
  { button, body }: { readonly button: string; readonly body: string },
): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1700, height: 900 } });
  page.setDefaultTimeout(patience);
  await page.goto(address);
  await page.locator(`.editor-actions .action-label[aria-label^="${previews.ours.button}"]`).waitFor();
  await page.locator(`.editor-actions .action-label[aria-label^="${button}"]`).click();
  const frame = await frameWith(page, body);
  await page.evaluate(() =>
    addEventListener('keydown', ({ timeStamp }) => ((globalThis as Timed).pressedAt = performance.timeOrigin + timeStamp), {
      capture: true,
    }),
  );
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type(marker);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  const times: number[] = [];
  let letters = '';
  for (let round = 1; round <= rounds + warmUp; round++) {
    letters += 'x';
    const painted = frame.evaluate(paintedWith, marker + letters);
    await page.waitForTimeout(500);
    await page.keyboard.press('x');
    const paintedAt = await painted;
    if (round > warmUp) times.push(paintedAt - (await page.evaluate(() => (globalThis as Timed).pressedAt ?? Number.NaN)));
  }
  await page.close();
  return times;
}

/** Runs in a preview: when the frame that shows these words has been painted. */
function paintedWith(words: string): Promise<number> {
  return new Promise((done) => {
    const look = () => {
      if (!document.body.textContent?.includes(words)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.timeOrigin + performance.mark(`painted ${words}`).startTime);
        port2.postMessage(0);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  });
}

async function frameWith(page: Page, selector: string): Promise<Frame> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      if (
        (await frame
          .locator(selector)
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    }
    await page.waitForTimeout(200);
  }
  throw new Error(`no preview with ${selector}`);
}

function withMarker(text: string): string {
  const middle = text.indexOf('\n\n', text.length / 2);
  return `${text.slice(0, middle)}\n\nOur garden is called ${marker}\n${text.slice(middle)}`;
}

/** @param part of the sorted values: 0.5 for the median */
function at(values: readonly number[], part: number): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN);
}
