// Finds a VS Code that opens a window: the one installed on this machine, else one downloaded by `@vscode/test-electron`.

import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from './install.mjs';
import { isProgram, onPath, run } from './programs.mjs';

/** Why there is no VS Code. */
export interface NoCode {
  readonly reason: string;
}

/** Whether a window can be opened here; a person's macOS or Windows has a display. */
export const hasDisplay = (): boolean =>
  process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/**
 * The command line program of an installed VS Code that is new enough for the extension.
 * @returns | { reason: string }>} or why there is none
 */
export async function findInstalledCode(): Promise<{ readonly program: string; readonly version: string } | NoCode> {
  const program = ['code', 'code-insiders', 'codium'].map(onPath).find(Boolean) ?? usualPlaces().find(isProgram);
  if (!program) return { reason: 'no VS Code is installed' };
  const printed = await run(program, ['--version', ...rootArguments(join(root, '.vscode-test', 'desktop-profile'))], {
    quiet: true,
    timeout: 20_000,
  }).catch(() => '');
  const version = /^\d+\.\d+\.\d+/m.exec(printed)?.[0];
  if (!version) return { reason: `${program} did not tell its version` };
  const needed = (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly engines: { readonly vscode: string } }
  ).engines.vscode.replace(/^\D+/, '');
  return isAtLeast(version, needed) ? { program, version } : { reason: `VS Code ${version} is installed, ${needed} or later is needed` };
}

/**
 * The VS Code that `@vscode/test-electron` keeps in `.vscode-test/`, downloaded where Microsoft's server answers.
 * @param {{ log?: (text: string) => void }} [options]
 * @returns | { reason: string }>} or why there is none
 */
export async function downloadCode({
  log = console.log,
}: {
  readonly log?: (text: string) => void;
} = {}): Promise<{ readonly program: string } | NoCode> {
  if (!(await answers('https://update.code.visualstudio.com/api/releases/stable', 5000)))
    return { reason: 'Microsoft’s download server does not answer' };
  try {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    log('Downloading VS Code …');
    return {
      program: await downloadAndUnzipVSCode({
        version: 'stable',
        cachePath: join(root, '.vscode-test'),
        timeout: 30_000,
        reporter: { report: () => {}, error: () => {} },
      }),
    };
  } catch (error) {
    return { reason: `downloading VS Code failed (${error instanceof Error ? error.message : error})` };
  }
}

/**
 * What VS Code asks of root on Linux before it starts: a profile of its own and no sandbox.
 * @param profile folder
 */
export function rootArguments(profile: string): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox', `--user-data-dir=${profile}`] : [];
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      ['Visual Studio Code', 'Visual Studio Code - Insiders'].map((name) => `${folder}/${name}.app/Contents/Resources/app/bin/code`),
    );
  }
  if (process.platform === 'win32') {
    return [process.env['LOCALAPPDATA'] && join(process.env['LOCALAPPDATA'], 'Programs'), process.env['ProgramFiles']]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Microsoft VS Code', 'bin', 'code.cmd'));
  }
  return ['/usr/share/code/bin/code', '/snap/bin/code'];
}

function isAtLeast(version: string, needed: string): boolean {
  const parts = (text: string): readonly number[] => text.split('.').map(Number);
  const [have, want] = [parts(version), parts(needed)];
  const differs = want.findIndex((part, index) => part !== have[index]);
  return differs < 0 || (have[differs] ?? 0) > (want[differs] ?? 0);
}

/** Whether an address answers at all within `limit` milliseconds. */
function answers(address: string, limit: number): Promise<boolean> {
  return new Promise((done) => {
    const asked = request(address, { method: 'HEAD', signal: AbortSignal.timeout(limit) }, (response) => {
      response.resume();
      done(true);
    });
    asked.on('error', () => done(false));
    asked.end();
  });
}
