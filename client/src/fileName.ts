/** Names of files as the writer says them. */
import type { Uri } from 'vscode';

/** Name of a file without its folders. */
export function baseName(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}

/** Whether it is Markdown, by its name. */
export function isMarkdownFile({ path }: Uri): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
