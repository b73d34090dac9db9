// All of `npm start` once the packages are there: opens VS Code with the extension on samples/, in whichever way this machine can.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installCodeServer, installVsix, startCodeServer } from './codeServer.ts';
import { downloadCode, findInstalledCode, hasDisplay, rootArguments } from './desktop.ts';
import { node24, root } from './install.mjs';
import { run } from './programs.mjs';
import { packageExtension, packageFingerprint } from './vsix.ts';

const usage = `npm start -- [--host=desktop|electron|server] [--port=N]
  desktop   the VS Code installed on this machine
  electron  a VS Code downloaded from Microsoft into .vscode-test/
  server    VS Code's server from npm, opened in a browser; --port sets its port
  Without --host: the first of the three that this machine can do.`;

const cache = join(root, '.vscode-test');
const samples = join(root, 'samples');
const firstFile = join(samples, 'privacy-with-mistakes.md');

try {
  await start();
} catch (error) {
  console.error(`npm start: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/** A way to open VS Code, and the line that says which and why. */
interface Way {
  way(port: number): Promise<void>;
  readonly why: string;
}

async function start(): Promise<void> {
  const { host, port, help } = readArguments();
  if (help) return console.log(usage);
  await run(node24(), ['esbuild.mjs'], { cwd: root });
  mkdirSync(cache, { recursive: true });

  const { way, why } = await choose(host);
  console.log(why);
  await way(port);
}

function readArguments(): { readonly host: string | undefined; readonly port: number; readonly help: boolean | undefined } {
  const { values } = parseArgs({
    options: { host: { type: 'string' }, port: { type: 'string', default: '0' }, help: { type: 'boolean', short: 'h' } },
  });
  const port = Number(values.port);
  if (values.host !== undefined && !['desktop', 'electron', 'server'].includes(values.host))
    throw new Error(`--host is ${values.host}, expected desktop, electron or server`);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port is ${values.port}, expected a number from 0 to 65535`);
  return { host: values.host, help: values.help, port };
}

/** Picks the way to open VS Code, with the line that says which and why. */
async function choose(host: string | undefined): Promise<Way> {
  const server = (reason: string): Way => ({ way: openServer, why: `Opening VS Code’s own server in your browser: ${reason}.` });
  if (host === 'server') return server('you asked for it');
  if (!host && !hasDisplay()) return server('there is no display for a window');
  const reasons: string[] = [];
  if (host !== 'electron') {
    const installed = await findInstalledCode();
    if ('program' in installed)
      return {
        way: () => openInstalled(installed.program),
        why: `Opening the VS Code ${installed.version} that is installed here (${installed.program}).`,
      };
    reasons.push(installed.reason);
  }
  if (host !== 'desktop') {
    const downloaded = await downloadCode();
    if ('program' in downloaded)
      return {
        way: () => openDownloaded(downloaded.program),
        why: `Opening a VS Code downloaded into .vscode-test/: ${reasons.concat(host ? 'you asked for it' : []).join(', ')}.`,
      };
    reasons.push(downloaded.reason);
  }
  if (host) throw new Error(`cannot open VS Code with --host=${host}: ${reasons.join(', ')}`);
  return server(reasons.join(', and '));
}

/** The installed VS Code hands over to its window at once; the terminal is free again. */
async function openInstalled(program: string): Promise<void> {
  await run(program, [
    ...rootArguments(join(cache, 'desktop-profile')),
    '--new-window',
    `--extensionDevelopmentPath=${root}`,
    samples,
    firstFile,
  ]);
}

/** The downloaded VS Code belongs to this run: it has a profile of its own, and Ctrl+C closes it. */
async function openDownloaded(program: string): Promise<void> {
  const profile = [`--user-data-dir=${join(cache, 'electron-profile')}`, `--extensions-dir=${join(cache, 'electron-extensions')}`];
  const child = spawn(
    program,
    [
      ...rootArguments(join(cache, 'electron-profile')),
      ...profile,
      '--new-window',
      '--disable-updates',
      '--skip-release-notes',
      `--extensionDevelopmentPath=${root}`,
      samples,
      firstFile,
    ],
    { stdio: 'ignore' },
  );
  console.log('Close its window, or press Ctrl+C here, to end it.');
  const ended = new Promise((done, fail) => child.on('close', done).on('error', fail));
  onInterrupt(() => void child.kill('SIGTERM'));
  await ended;
}

/** Installs the extension into the server's profile as a person would, from its package, and prints the address. */
async function openServer(port: number): Promise<void> {
  await installCodeServer();
  const dataDir = join(cache, 'server-profile');
  await installPackage(dataDir);
  const server = await startCodeServer({ dataDir, port });
  console.log(`\n  Open  ${server.address({ folder: samples, file: firstFile })}\n\nPress Ctrl+C to end it.`);
  let asked = false;
  onInterrupt(() => {
    asked = true;
    void server.stop();
  });
  const code = await server.ended;
  if (!asked)
    throw new Error(`VS Code’s server ended by itself (exit code ${code}):\n${server.log().trimEnd().split('\n').slice(-15).join('\n')}`);
  console.log('\nVS Code’s server has ended.');
}

/** Installs the packaged extension, unless the profile has exactly these files already. */
async function installPackage(dataDir: string): Promise<void> {
  const stamp = join(dataDir, 'extensions', '.policywright-package');
  const wanted = packageFingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Packaging the extension and installing it …');
  await installVsix(await packageExtension(join(cache, 'policywright.vsix')), dataDir);
  writeFileSync(stamp, wanted);
}

/** Calls `stop` at the first Ctrl+C (or a polite end); the second one ends this process at once. */
function onInterrupt(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
}
