/** Keys by which a site generator is told how to build a page: where they are, the page's values are filled in by a build and read by it. */
import type { FrontMatter } from './frontMatter.ts';

/** Of Jekyll, Hugo, Eleventy, Docusaurus, VitePress, Astro and their like; what people write for each other (`title`, `author`, `lang`) is not among them. */
const SITE_KEY =
  /^(?:layout|permalink|slug|url|aliases|redirect_(?:from|to)|nav_(?:order|exclude)|has_children|parent|grand_parent|sidebar(?:_\w+)?|hide_\w+|pagination\w*|weight|draft|menus?|type|template|theme|excerpt|published|categories|category|tags|seo\w*|robots|noindex|sitemap\w*|og_?\w*|image|eleventy\w+|meta|head|linktitle|show\w+|comments|custom_edit_url)$/i;

/** Keys by which templates are chosen: their pages are put together by a template language. */
const TEMPLATE_KEY = /^(?:layout|permalink|template|eleventy\w+)$/i;

/** True where the front matter has a key that only a site generator reads. */
export function hasSiteKeys({ state, entries }: FrontMatter): boolean {
  return state === 'present' && entries.some(({ key }) => SITE_KEY.test(key));
}

/** True where a build fills in what `{{ … }}` stands for in the page. */
export function isFilledByBuild({ state, entries }: FrontMatter): boolean {
  return state === 'present' && entries.some(({ key }) => TEMPLATE_KEY.test(key));
}
