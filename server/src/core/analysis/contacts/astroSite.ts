/** Whether Astro builds the page: its Markdown, in the dialect of GitHub, makes links of bare addresses. From Astro's manual, "Markdown in Astro", "Project structure". */
import type { Policy } from '../../document/policy.ts';
import { isBesideFolder } from './siteFiles.ts';

/**
 * By a layout that the front matter names, or the configuration beside the folder `src` that the policy is in.
 * @param hasFile whether a path, relative to the policy's folder, is there; undefined where a host has no files to look at
 */
export function isAstroPage({ path, frontMatter }: Policy, hasFile: ((path: string) => boolean | undefined) | undefined): boolean {
  return (
    frontMatter.entries.some(({ key, value }) => key === 'layout' && value.kind === 'scalar' && value.text.endsWith('.astro')) ||
    SITE_FOLDER.test(path) ||
    (hasFile !== undefined && isBesideFolder(path, 'src', CONFIGURATION, hasFile))
  );
}

/** Where Astro has its collections of content, and Docusaurus, which makes links as well, its versions and translations. */
const SITE_FOLDER = /(?:^|\/)(?:src\/content|versioned_docs|docusaurus-plugin-content-[a-z]+)\//;

const CONFIGURATION = ['mjs', 'js', 'ts', 'mts', 'cjs'].map((ending) => `astro.config.${ending}`);
