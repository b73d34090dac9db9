/** Where the user's own caches are kept. */
import { isAbsolute } from 'node:path';

/**
 * The folder of this program among the user's caches, by the convention of the platform (XDG on Linux); undefined where the environment names none.
 * The package may be installed where nobody may write, and a folder for all users may hold what others put there.
 */
export function userCacheFolder({ XDG_CACHE_HOME, HOME, LOCALAPPDATA }: NodeJS.ProcessEnv): string | undefined {
  // A relative path would lead into the folder that is checked.
  const absolute = (path: string | undefined): string | undefined => (path && isAbsolute(path) ? path : undefined);
  if (process.platform === 'win32') return absolute(LOCALAPPDATA) && `${LOCALAPPDATA}\\policywright\\cache`;
  if (absolute(XDG_CACHE_HOME)) return `${XDG_CACHE_HOME}/policywright`;
  return absolute(HOME) && `${HOME}/${process.platform === 'darwin' ? 'Library/Caches' : '.cache'}/policywright`;
}
