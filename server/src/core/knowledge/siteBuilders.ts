/** By which files and words a page tells what builds its site, and whether that makes links of bare addresses. From the manuals of the builders: configuration, front matter, Markdown. */

/**
 * Builders whose Markdown leaves bare addresses as text unless a plugin is added: Jekyll (kramdown), MkDocs and Pelican (Python-Markdown), Sphinx (MyST), Eleventy (markdown-it), mdBook and Zola (pulldown-cmark), Lektor (Mistune), Nikola.
 * Names of files and folders beside their pages or above them.
 */
export const PLAIN_SITE =
  /^(?:_config\.ya?ml|_layouts|mkdocs\.ya?ml|properdocs\.ya?ml|zensical\.toml|pelicanconf\.py|conf\.py|book\.toml|\.?eleventy\.config\.[cm]?[jt]s|\.eleventy\.[cm]?js|[\w-]+\.lektorproject)$/i;

/** Builders that link them, or of which that can't be told: Hugo, Astro, Docusaurus, VitePress, Nuxt, Next, Gatsby, SvelteKit, Hexo, Vue Press, GitBook; in a folder of theirs no other file decides. */
export const OTHER_SITE =
  /^(?:hugo\.(?:toml|ya?ml|json)|archetypes|(?:astro|docusaurus|nuxt|next|svelte|vite|remix|gatsby|quasar|vocs|rspress)[.-]config\.[cm]?[jt]s|gridsome\.config\.js|\.vitepress|\.vuepress|\.gitbook\.yaml|\.docpad|scaffolds|_config\.[\w-]{1,30}\.ya?ml|antora\.yml|_quarto\.yml|mint\.json|docs\.json)$/i;

/** Folders of pages whose builder links addresses: content collections of Astro and Nuxt, versions and translations of Docusaurus. */
export const LINKING_FOLDER = /(?:^|\/)(?:src\/content|versioned_docs|docusaurus-plugin-content-[a-z]+)\//;

/** Front matter keys that Hugo reads, and few others. */
export const HUGO_KEY =
  /^(?:draft|weight|lastmod|linktitle|publishdate|expirydate|cascade|headless|iscjklanguage|translationkey|book[A-Z]\w{2,30}|showtoc|showdate|showreadingtime)$/i;

/** `{{< callout >}}` and `{{% note %}}`, which no builder but Hugo has. */
export const HUGO_SHORTCODE = /^[ \t]{0,8}\{\{[<%]\s?\/?\w/m;

/** Front matter in TOML that Zola reads. */
export const ZOLA_FRONT_MATTER = /^\s{0,8}(?:\[(?:extra|taxonomies)\b|(?:page_)?template\s{0,4}=|path\s{0,4}=)/m;

/** What only kramdown and Python-Markdown read: `{: .class}`, `{:toc}`, `[TOC]` alone in a line, `!!! note`; and what Jekyll fills in, `{{ site.email }}`, `{% include … %}`. */
export const PLAIN_SYNTAX =
  /^[ \t]{0,8}\{:\s{0,3}[.#:\w][^{}\n]{0,120}\}[ \t]*$|^\[TOC\][ \t]*$|^!!! ?\w|\{\{-?\s{0,3}(?:site|page)\.\w|\{%-?\s{0,3}(?:include|include_relative|link|post_url)\s/m;
