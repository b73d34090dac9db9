/** Keeps what Node compiled of a program for its next start: reading it again takes longer than most runs. */
import module from 'node:module';

/** Has Node keep what it compiles from now on. Where the folder cannot be made, or Node is too old for it, all is compiled again; a folder named in `NODE_COMPILE_CACHE` goes before ours. */
export function useCompileCache(): void {
  const folder = cacheFolder(process.env);
  if (folder) module.enableCompileCache?.(folder);
}

/** The user's own folder for such things; the package may be installed where nobody may write, and a folder for all may hold what others put there. */
function cacheFolder({ XDG_CACHE_HOME, HOME, LOCALAPPDATA }: NodeJS.ProcessEnv): string | undefined {
  if (process.platform === 'win32') return LOCALAPPDATA && `${LOCALAPPDATA}\\policywright\\cache`;
  return XDG_CACHE_HOME
    ? `${XDG_CACHE_HOME}/policywright`
    : HOME && `${HOME}/${process.platform === 'darwin' ? 'Library/Caches' : '.cache'}/policywright`;
}
