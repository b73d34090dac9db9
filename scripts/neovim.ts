// Installs Neovim for its test where that asks nobody; without it the test says that nothing was tried.
import { installFromDebian } from './debian.ts';
import { onPath } from './programs.mjs';

/** Sees to it that `nvim` is on the PATH, as far as that is possible; never rejects. */
export async function installNeovim(): Promise<void> {
  if (onPath('nvim')) return;
  try {
    await installFromDebian('neovim', 'Neovim');
  } catch (error) {
    console.log(`  not installed: ${String(error instanceof Error ? error.message : error).split('\n')[0]}`);
  }
}
