/** Whether Astro builds the page: its Markdown, in the dialect of GitHub, makes links of bare addresses. From Astro's manual, "Markdown in Astro", "Project structure". */
import type { Policy } from '../../document/policy.ts';

/**
 * By a layout that the front matter names, or the configuration beside the folder `src` that the policy is in.
 * @param hasFile whether a path, relative to the policy's folder, is there; undefined where a host has no files to look at
 */
export function isAstroPage({ path, frontMatter }: Policy, hasFile: ((path: string) => boolean | undefined) | undefined): boolean {
  return (
    frontMatter.entries.some(({ key, value }) => key === 'layout' && value.kind === 'scalar' && value.text.endsWith('.astro')) ||
    (hasFile !== undefined && hasAstroFiles(path, hasFile))
  );
}

/** Asks for all files, so that a host that looks them up beforehand learns of each. */
function hasAstroFiles(path: string, hasFile: (path: string) => boolean | undefined): boolean {
  const folders = path.split('/').slice(0, -1);
  const source = folders.lastIndexOf('src');
  if (source === -1) return false;
  const site = '../'.repeat(folders.length - source);
  return ['mjs', 'js', 'ts', 'mts', 'cjs'].map((ending) => hasFile(`${site}astro.config.${ending}`)).includes(true);
}
