/** Which site builds a page, and whether it is known to leave bare addresses as text, where others make links of them. */
import type { Policy } from '../../document/policy.ts';
import {
  HUGO_KEY,
  HUGO_SHORTCODE,
  LINKING_FOLDER,
  OTHER_SITE,
  PLAIN_SITE,
  PLAIN_SYNTAX,
  ZOLA_FRONT_MATTER,
} from '../../knowledge/siteBuilders.ts';

/**
 * How surely bare addresses stay plain text: `site` by the configuration of the builder around the policy, `syntax` by words of the text that only such builders read,
 * `unknown` where nobody can look for files and nothing in the text tells, `linked` where another builder makes the links, or none is seen: then the text is read on GitHub, GitLab and the like, which make them as well.
 */
export type AddressLinking = 'site' | 'syntax' | 'unknown' | 'linked';

/** Folders from the policy's own upwards in which the configuration of its site is looked for. */
const MOST_FOLDERS = 5;

/**
 * What becomes of bare addresses of a policy. The innermost folder with the configuration of a site decides.
 * Asks for all folders at once, so that a host that looks them up beforehand learns of each.
 * @param namesIn names of files in a folder, relative to the policy's (`''`, `'../'`, …); undefined where a host has no files to look at
 */
export function addressLinkingOf(
  { path, text, frontMatter }: Policy,
  namesIn: ((folder: string) => readonly string[]) | undefined,
): AddressLinking {
  const folders = namesIn && Array.from({ length: MOST_FOLDERS }, (_, up) => namesIn('../'.repeat(up)));
  const isToml = frontMatter.state === 'present' && frontMatter.format === 'toml';
  const isZola = isToml && ZOLA_FRONT_MATTER.test(text.slice(frontMatter.span.start, frontMatter.span.end));
  if (
    /\.mdx$/i.test(path) ||
    LINKING_FOLDER.test(path) ||
    (isToml && !isZola) ||
    frontMatter.entries.some(
      ({ key, value }) => HUGO_KEY.test(key) || (key === 'layout' && value.kind === 'scalar' && value.text.endsWith('.astro')),
    ) ||
    (text.includes('{{') && HUGO_SHORTCODE.test(text))
  )
    return 'linked';
  const site = folders?.find((names) => names.some((name) => PLAIN_SITE.test(name) || OTHER_SITE.test(name)));
  if (site) return site.some((name) => OTHER_SITE.test(name)) ? 'linked' : 'site';
  if (isZola || PLAIN_SYNTAX.test(text)) return 'syntax';
  return folders ? 'linked' : 'unknown';
}
