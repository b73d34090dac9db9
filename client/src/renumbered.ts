/** Whether what a renumbering did is still to be seen in a text. */

/** A renumbered section, as the server tells it; `from` and `to` are empty where it has no number. */
interface RenumberedSection {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** True unless the renumbering was undone, or the text replaced by another: of the lines with these titles more have the new number than the old one. */
export function isStillRenumbered(text: string, renumbered: readonly RenumberedSection[]): boolean {
  const numbers = new Map<string, string[]>();
  const titles = new Set(renumbered.map(({ title }) => plain(title)));
  for (const written of text.split(/\r?\n/)) {
    const line = plain(written);
    for (const title of titles) {
      if (!line.endsWith(title)) continue;
      numbers.set(title, [...(numbers.get(title) ?? []), numberAtEnd(line.slice(0, line.length - title.length))]);
    }
  }
  const count = (read: (section: RenumberedSection) => string): number =>
    renumbered.filter((section) => numbers.get(plain(section.title))?.includes(numberAtEnd(plain(read(section))))).length;
  return count(({ to }) => to) > count(({ from }) => from);
}

/** Without Markdown's marks, and the attributes and closing marks behind a heading. */
function plain(text: string): string {
  const withoutTargets = text.split('](').map((part, index) => (index === 0 ? part : part.slice(part.indexOf(')') + 1)));
  return withoutTargets
    .join('')
    .replace(/\{[^{}]{0,200}\}\s{0,3}$/, '')
    .replace(/[*_`\\[\]#]/g, '')
    .trim();
}

/** "2.1" of "2.1. " and of "§ 2.1 –". */
function numberAtEnd(text: string): string {
  const words = text.split(/[^\p{L}\p{N}.]/u).map((word) => word.split('.').filter((part) => part !== ''));
  return words.findLast((parts) => parts.length > 0)?.join('.') ?? '';
}
