// Gives every run in VS Code a fresh folder and a fresh copy of samples/, so that no run sees what another one did.
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './install.mjs';

/**
 * Gives `use` a fresh folder, and removes it afterwards.
 * @template T
 * @param {(folder: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function inTemporaryFolder(use) {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'policywright-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  try {
    return await use(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

/**
 * A copy of samples/ that tests may write to; its path says that it is no one's work.
 * @param {string} folder where to put it
 */
export function copyOfSamples(folder) {
  const workspace = join(folder, 'samples');
  cpSync(join(root, 'samples'), workspace, { recursive: true });
  return workspace;
}
