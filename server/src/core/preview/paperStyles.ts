/** What is in the margins of each sheet of a printed policy: its title, version, date and the number of the page. */
import type { PolicyHeader } from '../features/header.ts';

/** CSS for one policy; holds no `</`. @param rightToLeft sides are those of the script */
export function paperStyles({ title, version, lastUpdated, status }: PolicyHeader, rightToLeft: boolean): string {
  const [start, end] = rightToLeft ? ['right', 'left'] : ['left', 'right'];
  const standing = [version === undefined || version === '' ? '' : `Version ${version}`, status ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  return `@page {
  margin: 2.2cm 2.2cm 2.4cm;
  @top-${start} { ${marginText} content: ${quoted(title)}; }
  @top-${end} { ${marginText} content: ${quoted(standing)}; }
  @bottom-${start} { ${marginText} content: ${quoted(lastUpdated === undefined || lastUpdated === '' ? '' : `Last updated \u2068${lastUpdated}\u2069`)}; }
  @bottom-${end} { ${marginText} content: ${rightToLeft ? "'\\200e ' " : ''}counter(page) ' / ' counter(pages); }
}
@page :first {
  @top-left { content: none; }
  @top-right { content: none; }
}
`;
}

const marginText =
  "font: 8pt/1.3 -apple-system, 'Segoe UI', system-ui, 'Noto Sans', sans-serif; color: #444; white-space: nowrap; max-width: 60%; overflow: hidden;";

/** As much of a title as a margin may hold. */
const LONGEST = 200;

/** A CSS string; whatever could end it, or the style sheet, is written by its number. */
function quoted(text: string): string {
  return `"${text.slice(0, LONGEST).replace(/[^\p{L}\p{N} .,;:·–()/-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
