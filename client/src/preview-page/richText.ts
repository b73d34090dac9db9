/** Turns nodes of the page into what word processors and mail programs take: plain elements with their looks in style attributes, and the same as plain text. */

/** Both forms of one copy. */
export interface RichText {
  readonly html: string;
  readonly text: string;
}

/** Looks by element; sizes in points, as on paper. Word knows neither classes nor style sheets of other programs. */
const styles: Readonly<Record<string, string>> = {
  h1: 'font:bold 20pt Calibri,Arial,sans-serif;margin:0 0 8pt',
  h2: 'font:bold 15pt Calibri,Arial,sans-serif;margin:16pt 0 6pt',
  h3: 'font:bold 12.5pt Calibri,Arial,sans-serif;margin:12pt 0 4pt',
  h4: 'font:bold 11pt Calibri,Arial,sans-serif;margin:10pt 0 4pt',
  p: 'margin:0 0 8pt',
  table: 'border-collapse:collapse;margin:0 0 10pt',
  th: 'border:1pt solid #8c8c8c;padding:3pt 6pt;text-align:start;vertical-align:top',
  td: 'border:1pt solid #8c8c8c;padding:3pt 6pt;vertical-align:top',
  blockquote: 'margin:0 0 8pt 14pt;padding-left:8pt;border-left:2pt solid #bfbfbf',
  pre: 'font:10pt Consolas,monospace;white-space:pre-wrap;margin:0 0 8pt',
  code: 'font-family:Consolas,monospace',
  u: 'color:#146c2e;text-decoration:underline',
  s: 'color:#9b1c15;text-decoration:line-through',
};

/** @param content nodes that may be changed: a copy */
export function richText(content: DocumentFragment, lang: string, dir: string): RichText {
  const text = plainText(content)
    .replace(/(?<![ \t])[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  for (const gone of content.querySelectorAll('.change-tag:empty, .footnote-backref')) gone.remove();
  // Insertions and deletions as anyone sees them, not as tracked changes of another program.
  rename(content, 'ins', 'u');
  rename(content, 'del', 's');
  for (const link of content.querySelectorAll('a')) {
    const href = link.getAttribute('href');
    if (!href || href.startsWith('#') || !/^(?:https?|mailto|tel):/i.test(href)) link.replaceWith(...link.childNodes);
  }
  for (const image of content.querySelectorAll('img'))
    if (!image.src.startsWith('data:')) image.replaceWith(image.alt === '' ? '' : `[${image.alt}]`);
  for (const box of content.querySelectorAll('.table-box, span, div')) if (!box.matches('.change-tag')) box.replaceWith(...box.childNodes);
  for (const one of content.querySelectorAll('*')) {
    const alignment = /^align-(left|right|center)$/.exec([...one.classList].find((name) => name.startsWith('align-')) ?? '')?.[1];
    for (const { name } of [...one.attributes]) if (!kept.has(name)) one.removeAttribute(name);
    const style = [styles[/^h[56]$/.test(one.localName) ? 'h4' : one.localName], alignment && `text-align:${alignment}`]
      .filter((part) => part)
      .join(';');
    if (style !== '') one.setAttribute('style', style);
  }
  const box = document.createElement('div');
  box.append(content);
  if (lang !== '') box.lang = lang;
  if (dir === 'rtl') box.dir = dir;
  box.setAttribute('style', 'font:11pt/1.4 Calibri,Arial,sans-serif;color:#000');
  return { html: box.outerHTML, text };
}

const kept: ReadonlySet<string> = new Set([
  'href',
  'src',
  'alt',
  'colspan',
  'rowspan',
  'start',
  'value',
  'type',
  'lang',
  'dir',
  'scope',
  'reversed',
  'width',
  'height',
]);

function rename(content: DocumentFragment, from: string, to: string): void {
  for (const one of content.querySelectorAll(from)) {
    const made = document.createElement(to);
    made.append(...one.childNodes);
    one.replaceWith(made);
  }
}

/** Blocks on lines of their own, items with their marks, cells with tabs between them, insertions in `{+ +}`, deletions in `[- -]`. */
function plainText(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  const inner = (): string => [...node.childNodes].map(plainText).join('');
  if (!(node instanceof HTMLElement)) return inner();
  switch (node.localName) {
    case 'br':
      return '\n';
    case 'hr':
      return '\n\n* * *\n\n';
    case 'img':
      return node.getAttribute('alt') ?? '';
    case 'pre':
      return `\n\n${node.textContent.trimEnd()}\n\n`;
    case 'ins':
      return `{+${inner()}+}`;
    case 'del':
      return `[-${inner()}-]`;
    case 'li': {
      const list = node.parentElement;
      const place = list?.localName === 'ol' ? `${Number(list.getAttribute('start') ?? 1) + [...list.children].indexOf(node)}.` : '-';
      return `\n${place} ${inner().trim().replace(/\n+/g, '\n').replace(/\n/g, '\n  ')}`;
    }
    case 'td':
    case 'th':
      return `${inner().trim().replace(/\n+/g, ' ')}${node.nextElementSibling ? '\t' : ''}`;
    case 'tr':
      return `${[...node.children].map(plainText).join('')}\n`;
    case 'thead':
    case 'tbody':
      return [...node.children].map(plainText).join('');
    case 'table':
      return `\n\n${[...node.children].map(plainText).join('').trim()}\n\n`;
    default:
      if (node.matches('.footnote-backref')) return '';
      return /^(?:p|h[1-6]|ul|ol|dl|dt|dd|blockquote|caption|div|section|header|main|figure|details|summary)$/.test(node.localName)
        ? `\n\n${inner().trim()}\n\n`
        : inner();
  }
}
