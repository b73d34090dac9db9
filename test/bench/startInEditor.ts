// `npm run bench:start`: from a window opened to the first squiggle, and what activating took, ours beside VS Code's own Markdown extension with its link checks on; each in windows of its own, in turns. Prints medians and ratios; asserts nothing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { type CodeServer, installCodeServer, installVsix, startCodeServer } from '../../scripts/codeServer.ts';
import { inTemporaryFolder } from '../../scripts/temporary.ts';
import { packageExtension } from '../../scripts/vsix.ts';
import { policyOfSize } from './policyOfSize.ts';

/** Windows of each, after one that is not counted. */
const rounds = Number(process.argv[2] ?? 8);
const patience = 120_000;
/** Both find this, in the first line that is seen. */
const wrong = '[our other policy](./there-is-no-such-file.md)';
const text = policyOfSize(4_000).replace(/^# .*$/m, `# Privacy Policy\n\nSee ${wrong}.`);
const extensions = {
  own: { name: 'Markdown Language Features', settings: { 'markdown.validate.enabled': true } },
  ours: { name: 'Policywright', settings: {} },
};

type Which = keyof typeof extensions;
const WHICH: readonly Which[] = ['own', 'ours'];

/** Milliseconds of one window. */
interface Figures {
  readonly text: number;
  readonly squiggle: number;
  readonly after: number;
  readonly activation: number;
}

const FIGURES: readonly (keyof Figures)[] = ['text', 'squiggle', 'after', 'activation'];

await installCodeServer();
await inTemporaryFolder(async (folder) => {
  const vsix = await packageExtension(join(folder, 'policywright.vsix'));
  const servers: Partial<Record<Which, CodeServer>> = {};
  for (const which of WHICH) {
    const { settings } = extensions[which];
    const dataDir = join(folder, which);
    if (which === 'ours') await installVsix(vsix, dataDir);
    servers[which] = await startCodeServer({
      dataDir,
      args: ['--disable-workspace-trust', '--force-disable-user-env'],
      settings: { 'editor.minimap.enabled': false, ...settings },
    });
  }
  const browser = await launchBrowser();
  const noTimes = (): Record<keyof Figures, number[]> => ({ text: [], squiggle: [], after: [], activation: [] });
  const times: Record<Which, Record<keyof Figures, number[]>> = { own: noTimes(), ours: noTimes() };
  try {
    for (let round = -1; round < rounds; round++) {
      for (const which of round % 2 === 0 ? WHICH : [...WHICH].reverse()) {
        const server = servers[which];
        if (!server) throw new Error(`no server for ${which}`);
        const workspace = join(folder, `policies-${which}-${round}`);
        mkdirSync(workspace);
        writeFileSync(join(workspace, 'privacy-policy.md'), text);
        const figures = await measure(
          browser,
          server.address({ folder: workspace, file: join(workspace, 'privacy-policy.md') }),
          extensions[which].name,
        );
        if (round >= 0) for (const name of FIGURES) times[which][name].push(figures[name]);
      }
    }
  } finally {
    await browser.close();
    for (const server of Object.values(servers)) await server.stop();
  }
  console.log(
    `${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${rounds} windows of each; milliseconds, median (slowest)\n`,
  );
  console.log('| measured | VS Code’s Markdown extension | Policywright | ratio |\n| --- | --: | --: | --: |');
  const titles: Readonly<Record<keyof Figures, string>> = {
    text: 'window opened → text shown',
    squiggle: 'window opened → first squiggle',
    after: 'text shown → first squiggle',
    activation: 'activation, as VS Code tells it',
  };
  for (const name of FIGURES) {
    const what = titles[name];
    const [own, ours] = [times.own[name], times.ours[name]];
    console.log(
      `| ${what} | ${median(own)} (${Math.max(...own).toFixed(0)}) | ${median(ours)} (${Math.max(...ours).toFixed(0)}) | ${(median(ours) / median(own)).toFixed(2)} |`,
    );
  }
});

/** One window from its opening on. */
async function measure(browser: Browser, address: string, extension: string): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(patience);
  const opened = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('.monaco-editor .view-line').first().waitFor();
  const shown = performance.now();
  await page
    .locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-error, .monaco-editor .squiggly-info')
    .first()
    .waitFor({ state: 'attached' });
  const squiggled = performance.now();
  await page.keyboard.press('F1');
  await page.keyboard.type('Developer: Show Running Extensions');
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
  const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: extension });
  const told = await row.locator('.activation-time').first().textContent();
  await page.close();
  return {
    text: shown - opened,
    squiggle: squiggled - opened,
    after: squiggled - shown,
    activation: Number(/(\d+)\s*ms/.exec(told ?? '')?.[1] ?? Number.NaN),
  };
}

function median(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN);
}
