/** What the facts of a policy say about its Markdown, in the words in which its rendering is read. */

import { destinationsOf } from '../../server/src/core/document/links/destinations.ts';
import { blockAt } from '../../server/src/core/document/links/sectionAnchors.ts';
import type { Block, ListItem } from '../../server/src/core/document/markdown/leaf.ts';
import { decodeText } from '../../server/src/core/document/markdown/prose.ts';
import { visibleText } from '../../server/src/core/document/outline/sections.ts';
import type { Policy } from '../../server/src/core/index.ts';
import { type Aspect, bareWords, type Elements, emptyElements, folded, plainAddress } from './shownElements.ts';

/** All that the facts say, in order. */
export function saidElements(policy: Policy): Elements {
  const { text, lines, markdown, anchors } = policy;
  const said = emptyElements();
  const items = new Set<string>();
  let table: Block[] = [];
  const closeTable = (): void => {
    if (table.length > 0) said.tables.push(tableOf(table, policy));
    table = [];
  };
  for (const block of markdown.blocks) {
    const { leaf, start, end, unit } = block;
    const line = lines.lineAt(start);
    const spoken = (): string => visibleText(leaf, text.slice(start, end));
    if (leaf.kind !== 'tableCell' || unit.start !== table[0]?.unit.start || (leaf.row === 0 && table.some((cell) => cell.leaf.row !== 0)))
      closeTable();
    if (leaf.kind === 'tableCell') table.push(block);
    for (const item of itemsAround(leaf.item)) {
      const at = lines.lineAt(unit.start + item.at);
      const key = `${unit.start + item.at}`;
      if (!items.has(key)) said.items.push(`${at}: ${item.ordered ? item.number : '-'}`);
      items.add(key);
    }
    if (leaf.kind === 'heading') said.headings.push(`${line}: h${leaf.level} ${spoken()}`);
    if (leaf.kind === 'code') said.code.push(`${line}: ${folded(codeOf(text.slice(start, end)))}`);
    if (leaf.kind === 'heading' || leaf.kind === 'paragraph') {
      const words = spoken();
      if (words !== '') said.texts.push(`${line}: ${words}`);
    }
    const note = /^\[\^[^\]\s]+\]:/.test(text.slice(start, end));
    if (note && leaf.kind === 'paragraph') said.footnotes.push(`${line}: note`);
    for (const inline of leaf.inlines) {
      if (inline.kind === 'link' && inline.content && text[start + inline.content.start] === '^' && !(note && inline.start === 0))
        said.footnotes.push(`${line}: reference`);
    }
  }
  closeTable();
  const ofHeadings = new Set(anchors.all.flatMap(({ name, heading }) => (heading === undefined ? [] : [name])));
  for (const { name, heading, span } of anchors.all) {
    const inMarkdown = markdown.blocks.find((block) => block.start === span.start && block.leaf.kind === 'heading');
    if (heading === undefined) {
      // Footnotes are named in four ways, for four renderers; headings that name themselves, and links to themselves, stand as headings.
      if (!ofHeadings.has(name) && !/^(?:user-content-)?fn[:-]?/.test(name)) said.anchors.push(name);
    } else if (inMarkdown) said.anchors.push(`${lines.lineAt(span.start)}: ${name}`);
  }
  addLinks(policy, said);
  addAddresses(policy, said);
  return said;
}

function addLinks(policy: Policy, said: Record<Aspect, string[]>): void {
  const { text, links } = policy;
  const line = lineOfBlock(policy);
  const all = links.map(({ kind, target, span, textSpan }) => {
    const isMail = kind !== 'link' && kind !== 'image' && !/^[a-z][a-z\d+.-]*:/i.test(target);
    const address = plainAddress(kind === 'autolink' || kind === 'url' ? `${isMail ? 'mailto:' : ''}${target}` : decodeText(target));
    return {
      kind: kind === 'image' ? ('images' as const) : ('links' as const),
      at: span.start,
      what: `${line(span.start)}: ${address} ${bareWords(decodeText(text.slice(textSpan.start, textSpan.end)))}`,
    };
  });
  for (const { form, start, written } of destinationsOf(policy)) {
    if (form !== 'attribute') continue;
    const tag = /<(\w+)[^<>]*$/.exec(text.slice(Math.max(0, start - 2000), start));
    const name = tag?.[1]?.toLowerCase();
    const from = text.indexOf('>', start + written.length) + 1;
    const words =
      name === 'a'
        ? text.slice(from, text.indexOf('</', from))
        : (/\salt="([^"]*)"/.exec(`${tag?.[0]}${text.slice(start, from)}`)?.[1] ?? '');
    if (name === 'a' || name === 'img')
      all.push({
        kind: name === 'a' ? 'links' : 'images',
        at: start,
        what: `${line(start)}: ${plainAddress(decodeText(written))} ${bareWords(decodeText(words))}`,
      });
  }
  for (const { kind, what } of all.sort((a, b) => a.at - b.at)) said[kind].push(what);
}

function addAddresses(policy: Policy, said: Record<Aspect, string[]>): void {
  const inAttribute = (start: number): boolean => /mailto:[^"'\s]*$/i.test(policy.text.slice(Math.max(0, start - 200), start));
  for (const { form, address, span, linkedByRenderer } of policy.emails) {
    if (form === 'autolink' || form === 'link-target' || linkedByRenderer || (form === 'html' && inAttribute(span.start)))
      said.addresses.push(address);
  }
}

/** The line on which the block begins that holds an offset. */
function lineOfBlock({ markdown, lines }: Policy): (offset: number) => number {
  return (offset) => {
    const block = blockAt(markdown, offset);
    return lines.lineAt(block?.start ?? offset);
  };
}

function tableOf(cells: readonly Block[], { text, lines }: Policy): string {
  const said = cells.map(({ leaf, start, end }) => [leaf.row, leaf.column, visibleText(leaf, text.slice(start, end))].join(' '));
  const first = cells.find(({ leaf }) => leaf.prose.text.trim() !== '');
  return `${lines.lineAt(first?.start ?? 0)}: ${said.join(' / ')}`;
}

/** Outermost first. */
function itemsAround(item: ListItem | undefined): readonly ListItem[] {
  return item ? [...itemsAround(item.parent), item] : [];
}

function codeOf(source: string): string {
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  if (fence === undefined) return source;
  const lines = source.split('\n');
  return lines
    .slice(
      1,
      lines
        .at(-1)
        ?.trim()
        .replace(/^[>\s]*/, '')
        .startsWith(fence) && lines.length > 1
        ? -1
        : undefined,
    )
    .join('\n');
}
