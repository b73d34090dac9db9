// Runs test/extension inside VS Code: in a window where that is possible, else in the npm-hosted one with a headless browser.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { installCodeServer, startCodeServer } from './codeServer.mjs';
import { downloadCode, hasDisplay, rootArguments } from './desktop.mjs';
import { bundleSuite, suiteFile } from './extensionSuite.mjs';
import { root } from './install.mjs';
import { onPath } from './programs.mjs';
import { followSuite } from './suiteResults.mjs';
import { copyOfSamples, inTemporaryFolder } from './temporary.mjs';

/**
 * Bundles and runs the in-VS-Code suite, printing each result as it comes.
 * @param {{ extension?: string, host?: 'electron' | 'server', part?: string }} [options] `extension` is the folder with the extension's package.json; `part` runs only the files whose names begin with it
 * @returns {Promise<import('./suiteResults.mjs').Counts>}
 */
export async function runExtensionTests({ extension = root, host, part = '' } = {}) {
  await bundleSuite(part);
  const window = host === 'server' ? { reason: 'asked for' } : await findWindow();
  if ('reason' in window) {
    if (host === 'electron') throw new Error(`cannot open a VS Code window: ${window.reason}`);
    console.log(`In VS Code’s server from npm, with a headless browser: ${window.reason}.`);
    await installCodeServer();
  } else {
    console.log('In a VS Code window, through @vscode/test-electron.');
  }
  return inTemporaryFolder(async (folder) => {
    const workspace = copyOfSamples(folder);
    const listener = await listen();
    const env = { POLICYWRIGHT_TEST_PORT: String(listener.port) };
    try {
      const open = 'reason' in window ? openInServer : openInWindow;
      const host = await open({ extension, workspace, folder, env, window });
      try {
        return await listener.results(host.ended, host.log);
      } finally {
        await host.close();
      }
    } finally {
      listener.close();
    }
  });
}

/** A downloaded VS Code and a display for it; or why there is none. */
async function findWindow() {
  if (!hasDisplay() && !onPath('Xvfb')) return { reason: 'there is neither a display nor Xvfb for a window' };
  return downloadCode();
}

async function openInServer({ extension, workspace, folder, env }) {
  const server = await startCodeServer({
    dataDir: join(folder, 'profile'),
    env,
    args: ['--enable-smoke-test-driver', '--disable-workspace-trust', '--force-disable-user-env'],
    settings: { 'files.autoSave': 'off' },
  });
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const said = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  const at = (path) => `vscode-remote://remote${path}`;
  await page.goto(
    server.address({
      folder: workspace,
      payload: [
        ['extensionDevelopmentPath', at(extension)],
        ['extensionTestsPath', at(suiteFile)],
      ],
    }),
  );
  return {
    ended: server.ended,
    log: () =>
      `${server.log().trimEnd()}\n${said.join('\n')}`
        .split('\n')
        .filter((line) => !alwaysSaid.test(stripVTControlCharacters(line).trim()))
        .join('\n'),
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

async function openInWindow({ extension, workspace, folder, env, window }) {
  const { runTests } = await import('@vscode/test-electron');
  const screen = hasDisplay() ? undefined : await startScreen();
  const profile = join(folder, 'profile');
  let printed = '';
  const output = {
    write: (chunk) => {
      printed += chunk;
      return true;
    },
  };
  const ended = runTests({
    vscodeExecutablePath: window.program,
    extensionDevelopmentPath: extension,
    extensionTestsPath: suiteFile,
    extensionTestsEnv: { ...env, ...(screen && { DISPLAY: screen.display }) },
    launchArgs: [
      workspace,
      `--user-data-dir=${profile}`,
      `--extensions-dir=${join(folder, 'extensions')}`,
      ...rootArguments(profile).filter((one) => one === '--no-sandbox'),
    ],
    stdout: output,
    stderr: output,
  }).catch((error) => {
    printed += error.message;
    return 1;
  });
  return {
    ended,
    log: () => printed,
    close: async () => {
      await ended;
      screen?.stop();
    },
  };
}

/** A display without a monitor, on a number that the X server picks. */
async function startScreen() {
  const child = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = await new Promise((done, fail) => {
    child.stdout.once('data', (number) => done(`:${String(number).trim()}`));
    child.once('error', fail).once('close', () => fail(new Error('Xvfb did not start')));
  });
  return { display, stop: () => child.kill() };
}

/** Where the suite inside VS Code reports to. */
async function listen() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: server.address().port,
    close: () => server.close(),
    results: (hostEnded, log) => {
      const suite = followSuite(suiteFile);
      suite.watch(log);
      void hostEnded.then((code) => suite.lose(`VS Code ended early (exit code ${code})`));
      server.once('connection', (socket) => {
        const lines = createInterface({ input: socket });
        lines.on('line', suite.hear);
        lines.on('close', () => suite.lose('the extension host went away'));
        socket.on('error', () => {});
      });
      return suite.counts;
    },
  };
}

/** What every run of the npm-hosted VS Code says: its optional log writer and watchdog are not compiled, and it finds no shop for extensions. */
export const alwaysSaid =
  /spdlog|watchdog|bindings|Require stack|allow-scripts and allow-same-origin|^(→|at) |extensionHostProcess\.js$|^Failed to load resource|authentication provider|ENOTFOUND|^at$|^$/;
