/** Makes text that a policy says safe to show as Markdown: it appears as it is read, whatever characters it has. */

/** The text on one line, with everything escaped that Markdown would read as more than a character. */
export function asMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~!&$]/g, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-+=:]/, '\\$&');
}

/** The same for text within a line, which keeps its white space. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~!]/g, '\\$&');
}
