// Installs and starts the VS Code that the npm package `code-server` carries: a real one where Microsoft's download server or a display is missing.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { installedNode, installNode } from './installNode.ts';
import { npm, run } from './programs.mjs';
import { patience } from './slowness.ts';

/** The version of `code-server` that tests and `npm start` use. Version 4.139.1 has VS Code 1.139.1 in it. */
export const CURRENT_SERVER = '4.139.1';
const cache = join(root, '.vscode-test');
const homeOf = (version: string): string => join(cache, version === CURRENT_SERVER ? 'server' : `server-${version}`);
const vscodeIn = (folder: string): string => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
const stampIn = (folder: string): string => join(folder, 'installed.json');
const stampOf = (version: string): string => JSON.stringify({ version, platform: process.platform, arch: process.arch });

/**
 * Installs the server once, beside its place and then renamed into it, so that a half-done install is never taken for a whole one.
 * @param version of `code-server`
 */
export async function installCodeServer(version = CURRENT_SERVER): Promise<void> {
  await fetchCodeServer(version);
  await installNode(nodeMajorOf(version));
}

async function fetchCodeServer(version: string): Promise<void> {
  if (isInstalled(version)) return;
  console.log(`Fetching VS Code's server from npm (code-server ${version}; once, 0.3 to 0.6 GB in .vscode-test/) …`);
  mkdirSync(cache, { recursive: true });
  removeLeftovers();
  const home = homeOf(version);
  const partial = join(cache, `server.partial-${process.pid}`);
  // Its own install scripts ask for a compiler and build what the server does without; VS Code says in its log what is missing.
  await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', partial, `code-server@${version}`], {
    cwd: cache,
    quiet: true,
  });
  for (const folder of [vscodeIn(partial), join(vscodeIn(partial), 'extensions')]) {
    await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, quiet: true });
  }
  await addRipgrep(partial);
  writeFileSync(stampIn(partial), stampOf(version));
  if (isInstalled(version)) return rmSync(partial, { recursive: true, force: true }); // another run was faster
  const old = join(cache, `server.old-${process.pid}`);
  if (existsSync(home)) renameSync(home, old);
  renameSync(partial, home);
  rmSync(old, { recursive: true, force: true });
}

/** Gives older versions the program that VS Code finds files with: their install script downloads it from GitHub, newer ones have it in their package. */
async function addRipgrep(home: string): Promise<void> {
  const older = join(vscodeIn(home), 'node_modules', '@vscode', 'ripgrep');
  if (!existsSync(older)) return;
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await npm(['install', ...quiet, '--prefix', home, '@vscode/ripgrep-universal@1.18.0'], { cwd: home, quiet: true });
  const newer = join(home, 'node_modules', '@vscode', 'ripgrep-universal', 'bin', `${process.platform}-${process.arch}`);
  cpSync(newer, join(older, 'bin'), { recursive: true });
}

/** Windows has no process groups, and would open a console window for one. */
const ownGroup = process.platform !== 'win32';

/** Settings for tests: what a workbench draws again and again without being asked to. */
export const STILL_EDITOR = { 'editor.cursorBlinking': 'solid', 'editor.minimap.enabled': false } as const;

/** Settings for a window that nobody looks at: without what VS Code works out for the eye alone. */
export const UNSEEN_EDITOR = {
  ...STILL_EDITOR,
  'breadcrumbs.enabled': false,
  'editor.bracketPairColorization.enabled': false,
  'editor.guides.indentation': false,
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'editor.stickyScroll.enabled': false,
  'explorer.autoReveal': false,
  'scm.autoReveal': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.showTabs': 'none',
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
} as const;

/**
 * What is used of the extensions that come with VS Code: Markdown's, which share the files with ours, git, and those that read what tests open.
 * To load the other ninety was a fourth of the work of opening a window.
 */
export const USED_BUILT_INS: readonly string[] = [
  'configuration-editing',
  'git',
  'git-base',
  'json',
  'json-language-features',
  'markdown-basics',
  'markdown-language-features',
  'theme-defaults',
  'theme-seti',
  'yaml',
];

/** A started server. */
export interface CodeServer {
  /** Such as `http://127.0.0.1:8091`. */
  readonly origin: string;
  /** The address has to carry it as `tkn`. */
  readonly token: string;
  /** Where to point a browser for a folder, or a `.code-workspace` file, with a file of it open. */
  address(page: {
    readonly folder?: string;
    readonly workspace?: string;
    readonly file?: string;
    readonly payload?: readonly (readonly [string, string])[];
  }): string;
  /** Settles when the server has ended, with its exit code. */
  readonly ended: Promise<number | null>;
  /** What it has printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/** How a server is started. */
export interface ServerOptions {
  /** Holds the profile; a fresh folder is a fresh profile. */
  readonly dataDir: string;
  /** 0 takes any free one. */
  readonly port?: number;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Written where the profile has none. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Of `code-server`; it has to be installed. */
  readonly version?: string;
  /** The names of the built-in extensions that it has; all by default. */
  readonly builtIns?: readonly string[];
}

/** Starts the server on 127.0.0.1 and waits until it listens. */
export async function startCodeServer({
  dataDir,
  port = 0,
  args = [],
  env = {},
  settings = {},
  version = CURRENT_SERVER,
  builtIns,
}: ServerOptions): Promise<CodeServer> {
  const token = randomBytes(16).toString('hex');
  const settingsFile = join(dataDir, 'data', 'Machine', 'settings.json');
  if (!existsSync(settingsFile)) {
    mkdirSync(join(dataDir, 'data', 'Machine'), { recursive: true });
    writeFileSync(settingsFile, `${JSON.stringify({ ...quietSettings, ...settings }, undefined, 2)}\n`);
  }
  const builtInArgs = builtIns ? ['--builtin-extensions-dir', linkBuiltIns(builtIns, version, dataDir)] : [];
  const child = spawn(
    installedNode(nodeMajorOf(version)),
    [
      'out/server-main.js',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--connection-token',
      token,
      '--accept-server-license-terms',
      '--server-data-dir',
      dataDir,
      '--telemetry-level',
      'off',
      ...builtInArgs,
      ...args,
    ],
    { cwd: vscodeIn(homeOf(version)), env: { ...withoutNpm(process.env), ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: ownGroup },
  );
  // An extension host that hangs outlives its server, and nothing outlives this process: both are ended as one group.
  const kill = (signal: NodeJS.Signals): void => {
    try {
      if (ownGroup && child.pid !== undefined) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // it has ended already
    }
  };
  const killAtExit = (): void => kill('SIGKILL');
  process.once('exit', killAtExit);
  let printed = '';
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  const listening = new Promise<number | undefined>((done) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        const found = /Extension host agent listening on (\d+)/.exec(printed);
        if (found) done(Number(found[1]));
        else if (printed.includes('EADDRINUSE')) done(undefined); // it says so and lives on, of no use
      });
    }
  });
  let limit: ReturnType<typeof setTimeout> | undefined;
  const actual = await Promise.race([
    listening,
    ended.then(() => undefined),
    new Promise<undefined>((done) => {
      limit = setTimeout(() => done(undefined), patience(60_000));
    }),
  ]);
  clearTimeout(limit);
  if (actual === undefined) {
    kill('SIGKILL');
    throw new Error(
      /EADDRINUSE/.test(printed)
        ? `port ${port} is taken; choose another one with --port`
        : `VS Code's server did not start:\n${printed.trim()}`,
    );
  }
  const origin = `http://127.0.0.1:${actual}`;
  return {
    origin,
    token,
    address: ({ folder, workspace, file, payload = [] }) => {
      // A file of the folder has the page's own host in its address; with any other name VS Code takes it for a second, unrelated file.
      const all = [['skipWelcome', 'true'], ...payload, ...(file ? [['openFile', `vscode-remote://${new URL(origin).host}${file}`]] : [])];
      return `${origin}/?${Object.entries({
        tkn: token,
        ...(workspace ? { workspace } : { folder: folder ?? '' }),
        payload: JSON.stringify(all),
      })
        .map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2F', '/')}`)
        .join('&')}`;
    },
    ended,
    log: () => printed,
    stop: async () => {
      kill('SIGTERM');
      const impatient = setTimeout(() => kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(impatient);
      kill('SIGKILL');
      process.off('exit', killAtExit);
    },
  };
}

/**
 * Installs a packaged extension into a profile.
 * @param vsix path of the package
 * @param dataDir the profile's folder
 * @param version of `code-server`
 */
export async function installVsix(vsix: string, dataDir: string, version = CURRENT_SERVER): Promise<void> {
  await run(
    installedNode(nodeMajorOf(version)),
    [
      'out/server-main.js',
      '--install-extension',
      vsix,
      '--force',
      '--server-data-dir',
      dataDir,
      '--accept-server-license-terms',
      '--telemetry-level',
      'off',
    ],
    { cwd: vscodeIn(homeOf(version)), env: withoutNpm(process.env), quiet: true },
  );
}

/** Makes a folder of links to built-in extensions, in the profile; gives its path. Older versions have fewer of them. */
function linkBuiltIns(names: readonly string[], version: string, dataDir: string): string {
  const folder = join(dataDir, 'built-in-extensions');
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const from = join(vscodeIn(homeOf(version)), 'extensions', name);
    // A junction, which Windows makes for everybody.
    if (existsSync(from)) symlinkSync(from, join(folder, name), 'junction');
  }
  return folder;
}

/** What a person trying a policy editor has no use for. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

/** The major version of Node that a version of the server is made for, which is that of the VS Code in it: extensions run in it. */
function nodeMajorOf(version: string): number {
  const manifest = JSON.parse(readFileSync(join(homeOf(version), 'node_modules', 'code-server', 'package.json'), 'utf8')) as {
    readonly engines: { readonly node: string };
  };
  return Number(/\d+/.exec(manifest.engines.node)?.[0]);
}

function isInstalled(version: string): boolean {
  const stamp = stampIn(homeOf(version));
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(version);
}

/** Removes what installs left that were interrupted; those of processes that still run are let alone. */
function removeLeftovers(): void {
  for (const name of readdirSync(cache)) {
    const [, pid] = /^server\.(?:partial|old)-(\d+)$/.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The server's terminals and extension host inherit its environment: they must not take this project's npm settings for the person's own. */
function withoutNpm(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(npm_|VSCODE_|ELECTRON_|NODE_OPTIONS$|INIT_CWD$)/i.test(name)),
  );
}
