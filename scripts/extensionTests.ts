// Runs test/extension inside VS Code: in a window where that is possible, else in the npm-hosted one with a headless browser.
import { spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { launchBrowser, UNSEEN_PAGE } from './browser.ts';
import { CURRENT_SERVER, installCodeServer, startCodeServer, UNSEEN_EDITOR, USED_BUILT_INS } from './codeServer.ts';
import { downloadCode, hasDisplay, type NoCode, rootArguments } from './desktop.ts';
import { bundleSuite, suiteFile } from './extensionSuite.ts';
import { root } from './install.mjs';
import { onPath } from './programs.mjs';
import { type Counts, followSuite } from './suiteResults.ts';
import { copyOfSamples, inTemporaryFolder } from './temporary.ts';

/** What is run, and where. */
export interface ExtensionTests {
  /** The folder with the extension's package.json. */
  readonly extension?: string;
  readonly host?: 'electron' | 'server';
  /** Runs only the files whose names begin with it. */
  readonly part?: string;
  /** Of `code-server`, for the host `server`. */
  readonly version?: string;
}

/** What a host is opened with. */
interface Setting {
  readonly extension: string;
  readonly workspace: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly version: string;
}

/** A VS Code in which the suite runs. */
interface OpenHost {
  readonly ended: Promise<number | null>;
  log(): string;
  close(): Promise<void>;
}

/** Bundles and runs the in-VS-Code suite, printing each result as it comes. */
export async function runExtensionTests({
  extension = root,
  host,
  part = '',
  version = CURRENT_SERVER,
}: ExtensionTests = {}): Promise<Counts> {
  await bundleSuite(part);
  const window = host === 'server' ? { reason: 'asked for' } : await findWindow();
  if ('reason' in window) {
    if (host === 'electron') throw new Error(`cannot open a VS Code window: ${window.reason}`);
    console.log(`In VS Code’s server from npm, with a headless browser: ${window.reason}.`);
    await installCodeServer(version);
  } else {
    console.log('In a VS Code window, through @vscode/test-electron.');
  }
  return inTemporaryFolder(async (folder) => {
    const workspace = copyOfSamples(folder);
    const listener = await listen();
    const env = { POLICYWRIGHT_TEST_PORT: String(listener.port) };
    try {
      const setting = { extension, workspace, folder, env, version };
      const host = await ('reason' in window ? openInServer(setting) : openInWindow(setting, window.program));
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
async function findWindow(): Promise<{ readonly program: string } | NoCode> {
  if (!hasDisplay() && !onPath('Xvfb')) return { reason: 'there is neither a display nor Xvfb for a window' };
  return downloadCode();
}

async function openInServer({ extension, workspace, folder, env, version }: Setting): Promise<OpenHost> {
  const server = await startCodeServer({
    dataDir: join(folder, 'profile'),
    version,
    env,
    args: ['--enable-smoke-test-driver', '--disable-workspace-trust', '--force-disable-user-env'],
    settings: { 'files.autoSave': 'off', ...UNSEEN_EDITOR },
    builtIns: USED_BUILT_INS,
  });
  const browser = await launchBrowser();
  const page = await browser.newPage(UNSEEN_PAGE);
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  const at = (path: string): string => `vscode-remote://remote${path}`;
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

async function openInWindow({ extension, workspace, folder, env }: Setting, program: string): Promise<OpenHost> {
  const { runTests } = await import('@vscode/test-electron');
  const screen = hasDisplay() ? undefined : await startScreen();
  const profile = join(folder, 'profile');
  let printed = '';
  const output = {
    write: (chunk: unknown) => {
      printed += String(chunk);
      return true;
    },
  } as unknown as NodeJS.WritableStream;
  const ended = runTests({
    vscodeExecutablePath: program,
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
  }).catch((error: unknown) => {
    printed += error instanceof Error ? error.message : String(error);
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
async function startScreen(): Promise<{ readonly display: string; stop(): void }> {
  const child = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = await new Promise<string>((done, fail) => {
    child.stdout.once('data', (number) => done(`:${String(number).trim()}`));
    child.once('error', fail).once('close', () => fail(new Error('Xvfb did not start')));
  });
  return { display, stop: () => void child.kill() };
}

/** Where the suite inside VS Code reports to. */
async function listen(): Promise<{
  readonly port: number;
  close(): void;
  results(hostEnded: Promise<number | null>, log: () => string): Promise<Counts>;
}> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => void server.close(),
    results: (hostEnded, log) => {
      const suite = followSuite(suiteFile, 'desktop');
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
