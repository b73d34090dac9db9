/** Starts the command line with what Node compiled of it last time: reading the program anew takes longer than most runs. */
import module from 'node:module';

/** The user's own folder for such things; the package may be installed where nobody may write, and a folder for all may hold what others put there. */
function cacheFolder({ XDG_CACHE_HOME, HOME, LOCALAPPDATA }: NodeJS.ProcessEnv): string | undefined {
  if (process.platform === 'win32') return LOCALAPPDATA && `${LOCALAPPDATA}\\policywright\\cache`;
  return XDG_CACHE_HOME ? `${XDG_CACHE_HOME}/policywright` : HOME && `${HOME}/${process.platform === 'darwin' ? 'Library/Caches' : '.cache'}/policywright`;
}

// Where the folder cannot be made, or Node is too old for it, the program is compiled anew.
const folder = cacheFolder(process.env);
if (folder) module.enableCompileCache?.(folder);
void import('./main.ts');
