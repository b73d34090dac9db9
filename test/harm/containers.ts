/** What a generator of pages reads besides Markdown, told by lines alone: an independent look at what the analysis calls containers. */

import type { Section } from '../../server/src/core/document/outline/sections.ts';
import type { Policy } from '../../server/src/core/index.ts';

/** A line that opens a container, and how the one that closes it looks. */
const OPENINGS: readonly (readonly [opens: RegExp, closes: (name: string) => RegExp])[] = [
  [/^(:{2,8}) ?[\w{]/, (colons) => new RegExp(`^${colons}$`)],
  [/^\{% (\w+)/, (name) => new RegExp(`^\\{% end${name} %\\}$`)],
  [/^\{\{< (\w+)/, (name) => new RegExp(`^\\{\\{< /${name} >\\}\\}$`)],
  [/^<([A-Z]\w*|details|div)(?: [^<>]*)?>$/, (name) => new RegExp(`^</${name}>$`)],
  [/^<!-- (\w+):start -->$/, (name) => new RegExp(`^<!-- ${name}:end -->$`)],
];

/** For each section the containers that its heading is in, by the lines that open them; undefined where containers aren't closed, or overlap. */
export function containersBySection({ text, lines, sections }: Policy): ReadonlyMap<Section, string> | undefined {
  const open: { readonly line: string; readonly closes: RegExp }[] = [];
  const headings = new Map(sections.all.map((section) => [lines.lineAt(section.heading.block.start), section]));
  const found = new Map<Section, string>();
  let isCode = false;
  for (let line = 0; line < lines.count; line++) {
    const words = text.slice(lines.startOf(line), lines.endOf(line)).trim();
    if (/^(?:```|~~~)/.test(words)) isCode = !isCode;
    if (isCode) continue;
    const section = headings.get(line);
    if (section) found.set(section, open.map((one) => one.line).join(' / '));
    if (open.at(-1)?.closes.test(words)) open.pop();
    else if (open.some(({ closes }) => closes.test(words))) return undefined;
    else
      for (const [opens, closes] of OPENINGS) {
        const name = opens.exec(words)?.[1];
        // A line that nothing closes, as a video is, is no container.
        const end = name === undefined ? undefined : closes(name);
        if (
          end &&
          new RegExp(end.source.replace(/^\^/, '^[ \\t]*').replace(/\$$/, '[ \\t]*\\r?$'), 'm').test(text.slice(lines.endOf(line)))
        )
          open.push({ line: words, closes: end });
      }
  }
  return open.length === 0 ? found : undefined;
}

/** Lines that stand in a row of items, or below one, whatever Markdown reads in them: "b. Rakes", "(iv) Saws", "    more". */
export function looksLikeItem(line: string): boolean {
  return /^(?:[ \t]+\S|\(?(?:[A-Za-z]|[ivx]{1,5}|\d{1,2})[.)] |: )/.test(line);
}

/** The names of places in this text that components of the page lead to: `{{< ref "#fees" >}}`, `<Link to="#fees">`, `::card{to="#fees"}`. */
export function componentFragments(text: string): readonly string[] {
  const components = text.match(/\{\{[<%][^{}\n]*[%>]\}\}|\{%[^{}\n]*%\}|<[A-Z]\w*\s[^<>]*>|^::+\w[\w-]*\{[^{}\n]*\}/gm) ?? [];
  return components.flatMap((one) => [...one.matchAll(/(["'])#([\p{L}\p{N}_-]+)\1/gu)].map(({ 2: name = '' }) => name));
}
