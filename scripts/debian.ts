// Installs programs that tests start with Debian's own packages, where that asks nobody, after saying so, and not where `--no-install` was given.
import { existsSync, readFileSync } from 'node:fs';
import { onPath, run } from './programs.mjs';

/** Whether programs may be put on this machine: `npm test -- --no-install` says no, to the tests that it starts, too. */
export function mayInstall(): boolean {
  return process.env['POLICYWRIGHT_NO_INSTALL'] !== '1';
}

/** Lets this process and those that it starts install nothing on this machine. */
export function installNothing(): void {
  process.env['POLICYWRIGHT_NO_INSTALL'] = '1';
}

/** Says what is about to be put on this machine. */
export function sayInstall(what: string, how: string): void {
  console.log(`Installing ${what} on this machine: ${how} (npm test -- --no-install leaves it out)`);
}

/**
 * Installs a package as root on a Debian; rejects where that fails.
 * @param name of the package
 * @param title of the program
 * @returns whether this is a machine where it can be done, and may be
 */
export async function installFromDebian(name: string, title: string): Promise<boolean> {
  const isDebian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!mayInstall() || !isDebian || process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  sayInstall(title, `apt-get install ${name}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another program may be installing something: it is waited for.
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  await run('apt-get', [...patient, 'update'], { env, quiet: true, timeout: 300_000 });
  await run('apt-get', [...patient, '-y', '--no-install-recommends', 'install', name], { env, quiet: true, timeout: 600_000 });
  return true;
}
