/** Whether Hugo builds the page: its Markdown, Goldmark, makes links of bare addresses unless its settings say otherwise. */
import type { Policy } from '../../document/policy.ts';
import { HUGO_FILES, HUGO_KEY, HUGO_SHORTCODE, ZOLA_FRONT_MATTER } from '../../knowledge/hugoWords.ts';
import type { SurroundingFiles } from '../rule.ts';

/** By the front matter, a shortcode, or the configuration beside the folder `content` that the policy is in. @param files undefined where a host has none to look at */
export function isHugoPage({ text, path, frontMatter }: Policy, files: SurroundingFiles | undefined): boolean {
  const toml = tomlOf(text);
  return (
    (toml !== '' && !ZOLA_FRONT_MATTER.test(toml)) ||
    frontMatter.entries.some(({ key }) => HUGO_KEY.test(key)) ||
    HUGO_SHORTCODE.test(text) ||
    (files !== undefined && hasHugoFiles(path, files))
  );
}

/** Front matter in TOML, which is text to Markdown, with its fences; empty where there is none. */
function tomlOf(text: string): string {
  if (!/^\uFEFF?\+{3}\s/.test(text.slice(0, 6))) return '';
  const end = text.indexOf('\n+++', 4);
  return end === -1 ? text : text.slice(0, end);
}

/** Asks for all files, so that a host that looks them up beforehand learns of each. */
function hasHugoFiles(path: string, files: SurroundingFiles): boolean {
  const folders = path.split('/').slice(0, -1);
  const content = folders.lastIndexOf('content');
  if (content === -1) return false;
  const site = '../'.repeat(folders.length - content);
  return HUGO_FILES.map((name) => files.has(site + name)).includes(true);
}
