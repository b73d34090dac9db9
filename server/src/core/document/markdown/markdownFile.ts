/** Which files are Markdown. */

/** Whether a file is Markdown, by its name, path or URI. */
export function isMarkdownFile(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
