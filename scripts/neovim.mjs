// Installs Neovim for its test where that asks nobody; without it the test says that nothing was tried.
import { existsSync, readFileSync } from 'node:fs';
import { onPath, run } from './programs.mjs';

/** Sees to it that `nvim` is on the PATH, as far as that is possible; never rejects. */
export async function installNeovim() {
  const isDebian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (onPath('nvim') || !isDebian || process.getuid?.() !== 0 || !onPath('apt-get')) return;
  console.log('Installing Neovim from Debian …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['-q', 'update'], { env, quiet: true, timeout: 300_000 });
    await run('apt-get', ['-q', '-y', '--no-install-recommends', 'install', 'neovim'], { env, quiet: true, timeout: 600_000 });
  } catch (error) {
    console.log(`  not installed: ${String(error instanceof Error ? error.message : error).split('\n')[0]}`);
  }
}
