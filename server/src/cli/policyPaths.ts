/** How the command line calls policies, and with which options it parses them. */
import { relative, sep } from 'node:path';
import type { PolicyOptions, Settings } from '../core/index.ts';

/** A file from a folder, with `/`; begins with `../` where it is outside. */
export function shownPath(cwd: string, file: string): string {
  return relative(cwd, file).split(sep).join('/');
}

/** The options that a policy is parsed with. Outside the folder the whole path is what says where a policy is kept. @param forRelease see {@link PolicyOptions} */
export function policyOptions(cwd: string, file: string, { frontMatter: { keys } }: Settings, forRelease = false): PolicyOptions {
  const shown = shownPath(cwd, file);
  return { path: shown.startsWith('../') ? file.split(sep).join('/') : shown, keySpellings: keys, forRelease };
}
