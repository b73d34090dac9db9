/** Keeps what Node compiled of a program for its next start: reading it again takes longer than most runs. */
import module from 'node:module';
import { userCacheFolder } from './cacheFolder.ts';

/** Has Node keep what it compiles from now on. Where the folder cannot be made, or Node is too old for it, all is compiled again; a folder named in `NODE_COMPILE_CACHE` goes before ours. */
export function useCompileCache(): void {
  const folder = userCacheFolder(process.env);
  if (folder) module.enableCompileCache?.(folder);
}
