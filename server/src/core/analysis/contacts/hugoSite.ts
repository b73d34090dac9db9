/** Whether Hugo builds the page: its Markdown, Goldmark, makes links of bare addresses unless its settings say otherwise. */
import type { Policy } from '../../document/policy.ts';
import { HUGO_FILES, HUGO_KEY, HUGO_SHORTCODE, ZOLA_FRONT_MATTER } from '../../knowledge/hugoWords.ts';
import { isBesideFolder } from './siteFiles.ts';

/**
 * By the front matter, a shortcode, or the configuration beside the folder `content` that the policy is in.
 * @param hasFile whether a path, relative to the policy's folder, is there; undefined where a host has no files to look at
 */
export function isHugoPage({ text, path, frontMatter }: Policy, hasFile: ((path: string) => boolean | undefined) | undefined): boolean {
  const { state, format, span, entries } = frontMatter;
  return (
    (state === 'present' && format === 'toml' && !ZOLA_FRONT_MATTER.test(text.slice(span.start, span.end))) ||
    entries.some(({ key }) => HUGO_KEY.test(key)) ||
    (text.includes('{{') && HUGO_SHORTCODE.test(text)) ||
    (hasFile !== undefined && isBesideFolder(path, 'content', HUGO_FILES, hasFile))
  );
}
