/** Which files are Markdown. */

/** By the name of a file, its path or its URI. */
export function isMarkdownFile(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
