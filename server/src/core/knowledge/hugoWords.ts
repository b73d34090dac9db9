/** By what a page tells that Hugo builds it. From Hugo's manual, "Front matter", "Configuration", "Shortcodes". */

/** Front matter keys that Hugo reads, and few others. */
export const HUGO_KEY =
  /^(?:draft|weight|lastmod|linktitle|publishdate|expirydate|cascade|headless|iscjklanguage|translationkey|book[A-Z]\w{2,30}|showtoc|showdate|showreadingtime)$/i;

/** `{{< callout >}}` and `{{% note %}}`, which no other generator has. */
export const HUGO_SHORTCODE = /^[ \t]{0,8}\{\{[<%]\s?\/?\w/m;

/** Files and folders of a site, beside its folder `content`. */
export const HUGO_FILES: readonly string[] = ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json', 'config/_default', 'archetypes'];

/** Front matter in TOML that Zola reads, which makes no links by itself. */
export const ZOLA_FRONT_MATTER = /^\s{0,8}(?:\[(?:extra|taxonomies)\b|(?:page_)?template\s{0,4}=|path\s{0,4}=)/m;
