/** Lines of reports: what a policy says can't begin one of its own. */

/** Without characters that end a line, or reorder what is shown. */
export function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g, ' ');
}
