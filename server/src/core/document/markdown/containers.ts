/** Containers that page generators read and Markdown doesn't: `::: note` … `:::`, `{% hint %}` … `{% endhint %}`, `{{< tabs >}}` … `{{< /tabs >}}`, `<Tabs>` … `</Tabs>`, `<!-- tabs:start -->` … `<!-- tabs:end -->`. */
import { matchesIn } from '../text/matches.ts';
import { lastUpTo } from '../text/sorted.ts';
import { contains, type Span } from '../text/span.ts';
import type { Block } from './leaf.ts';

/** A container from the mark that opens it to the one that closes it. */
export interface Container extends Span {
  /** What the mark that opens it calls it: `note`, `if`, `TabItem`. */
  readonly name: string;
  /** The mark that opens it; in no part of the text where nothing does. */
  readonly open: Span;
  /** The mark that closes it; in no part of the text where nothing does. */
  readonly close: Span;
  /** Marks that divide it: `{% else %}`, the `#body` of a component. */
  readonly dividers: readonly Span[];
}

/** Signs of any of them: without one there is no need for the long look. */
const SIGNS = /::|\{%|\{\{|<[\w!]|\\begin\{/;

/** One mark: what it is called, and whether it opens, closes or divides a container, or is one by itself. */
export interface Mark extends Span {
  readonly family: 'colons' | 'liquid' | 'shortcode' | 'braces' | 'tag' | 'comment' | 'environment';
  /** By this the two marks of a container belong together; empty for colons, and for dividers. */
  readonly name: string;
  /** The first word in it. */
  readonly what: string;
  readonly role: 'open' | 'close' | 'divide' | 'single';
}

/** The marks of containers, and of what only looks like one: `{{< ref "terms.md" >}}`. In order; code is left out. */
export function findMarks(text: string, blocks: readonly Block[]): readonly Mark[] {
  if (!SIGNS.test(text)) return [];
  const code = codeSpans(blocks);
  const starts = code.map(({ start }) => start);
  return readMarks(text).filter((mark) => {
    const near = code[lastUpTo(starts, mark.start)];
    return !near || !contains(near, mark);
  });
}

/** The containers of a text that are closed, and of those with colons also the others, in the order of their openings. */
export function findContainers(text: string, blocks: readonly Block[]): readonly Container[] {
  return pair(findMarks(text, blocks), text.length);
}

/** Whether a container, or a part of one, is partly in a span and partly outside. */
export function hasHalfContainer(containers: readonly Container[], span: Span): boolean {
  return containers.some(({ open, close, dividers }) => {
    const isOpenedHere = contains(span, open);
    return isOpenedHere !== contains(span, close) || (!isOpenedHere && dividers.some((one) => contains(span, one)));
  });
}

/** Conditions and tabs: of several one is shown. */
const ALTERNATIVE =
  /^(?:if|ifversion|unless|case|with|cond|when|show|hide|tabs?(?:[_-]?(?:items?|panels?|panes?|groups?|sets?|content))?)$/i;

/** Which of several alternatives an offset is in, such as the branches of `{% if %}` or tabs; two offsets with one answer are shown together. */
export function branchAt(containers: readonly Container[], offset: number): string {
  return containers
    .filter(({ name, start, end }) => ALTERNATIVE.test(name) && start <= offset && offset < end)
    .map(({ start, dividers }) => `${start}.${dividers.filter((one) => one.start < offset).length}`)
    .join(' ');
}

function codeSpans(blocks: readonly Block[]): readonly Span[] {
  return blocks.flatMap(({ leaf, start, end }) =>
    leaf.kind === 'code'
      ? [{ start, end }]
      : leaf.inlines.filter(({ kind }) => kind === 'code').map((one) => ({ start: start + one.start, end: start + one.end })),
  );
}

/** `::Accordion`, `:::note Title`, `::: {.box}`, and the `:::` that closes them. */
const COLONS = /^[ \t]{0,12}(:{2,8})[ \t]{0,3}([\p{L}{]?)[^\n]{0,300}$/gmu;
/** `#body` on a line of its own, in a component. */
const SLOT = /^[ \t]{0,12}#[a-z][\w-]{0,40}[ \t]*\r?$/gm;
/** `{% hint style="info" %}`, `{%- endif -%}`, `{% /callout %}`. */
const LIQUID = /(?<!\{)\{%[-~]?[ \t]{0,9}(\/?)(\w{1,40})((?:[^\w{}%\n][^{}%\n]{0,300})?)%\}/g;
/** `{{< tabs >}}`, `{{% /notice %}}`. */
const SHORTCODE = /\{\{[<%][ \t]{0,9}(\/?)[ \t]{0,9}([\w/.-]{1,60})((?:[^\w/.{}\n%>-][^{}\n]{0,300})?)[%>]\}\}/g;
/** `{{#if}}`, `{{/if}}`, `{{ range .Rows }}`, `{{ end }}`. */
const BRACES = /\{\{[-~]?[ \t]{0,9}([#/^]?)[ \t]{0,9}([\w.-]{1,40})(?:[^\w.{}\n-][^{}\n]{0,300})?\}\}/g;
/** `<Tabs items={…}>`, `</details>`. */
const TAG = /<(\/?)([A-Za-z][\w.:-]{0,60})((?:\s[^<>]{0,2000})?)>/g;
/** `<!-- tabs:start -->`, `<!-- markdownlint-disable MD013 -->`. */
const COMMENT = /<!--([^<>]{1,200}?)-->/g;
const ENVIRONMENT = /\\(begin|end)\{(\w{1,40}\*?)\}/g;

/** HTML that is never closed, needn't be, or is part of a line. */
const NO_CONTAINERS = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot colgroup option a abbr b cite code em font i kbd mark q s small span strike strong sub sup tt u'.split(
    ' ',
  ),
);
const TEMPLATE_OPENERS = new Set(['if', 'range', 'with', 'block', 'define']);
const DIVIDERS = new Set(['else', 'elsif', 'elseif', 'elif', 'when', 'empty']);
const OPENING_WORDS = new Set(['start', 'begin', 'open', 'disable', 'off', 'region', 'if']);
const CLOSING_WORDS = new Set(['end', 'stop', 'close', 'enable', 'on', 'endregion', 'endif', 'tocstop']);

function readMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  const put = (family: Mark['family'], name: string, role: Mark['role'], { index, 0: whole }: RegExpMatchArray): void =>
    void marks.push({
      family,
      name,
      what: /[\p{L}_][\w-]*/u.exec(whole)?.[0] ?? '',
      role,
      start: index ?? 0,
      end: (index ?? 0) + whole.length,
    });
  if (text.includes('::')) {
    // Where nothing closes them, lines such as `::video[…]` are no containers.
    const isClosed = /^[ \t]{0,12}::[ \t]*\r?$/m.test(text);
    for (const match of matchesIn(text, COLONS))
      if (match[1] !== '::' || isClosed) put('colons', '', match[2] === '' ? 'close' : 'open', match);
    for (const match of matchesIn(text, SLOT)) put('colons', '', 'divide', match);
  }
  if (text.includes('{%')) {
    for (const match of matchesIn(text, LIQUID)) {
      const [, slash, name = '', rest = ''] = match;
      if (/\/\s*$/.test(rest)) put('liquid', name, 'single', match);
      else if (DIVIDERS.has(name)) put('liquid', '', 'divide', match);
      else if (slash === '/') put('liquid', name, 'close', match);
      else put('liquid', name.replace(/^end_?(?=\w)/, ''), /^end_?\w/.test(name) ? 'close' : 'open', match);
    }
  }
  if (text.includes('{{')) {
    for (const match of matchesIn(text, SHORTCODE))
      put('shortcode', match[2] ?? '', /\/\s*$/.test(`${match[2]}${match[3]}`) ? 'single' : match[1] === '/' ? 'close' : 'open', match);
    for (const match of matchesIn(text, BRACES)) {
      const [, sign, name = ''] = match;
      if (DIVIDERS.has(name)) put('braces', '', 'divide', match);
      else if (sign === '/') put('braces', name, 'close', match);
      else if (sign !== '') put('braces', name, 'open', match);
      else if (name === 'end') put('braces', 'end', 'close', match);
      else if (TEMPLATE_OPENERS.has(name)) put('braces', 'end', 'open', match);
    }
  }
  if (text.includes('<')) {
    for (const match of matchesIn(text, TAG)) {
      const [, slash, name = '', rest = ''] = match;
      if (!NO_CONTAINERS.has(name)) put('tag', name, rest.endsWith('/') ? 'single' : slash === '/' ? 'close' : 'open', match);
    }
    for (const match of matchesIn(text, COMMENT)) {
      const read = readComment(match[1] ?? '');
      if (read) put('comment', read.name, read.role, match);
    }
  }
  if (text.includes('\\begin{'))
    for (const match of matchesIn(text, ENVIRONMENT)) put('environment', match[2] ?? '', match[1] === 'begin' ? 'open' : 'close', match);
  return marks.sort((a, b) => a.start - b.start);
}

/** Words of a comment by which it is known again, and one of those that says which end it is. */
const MOST_WORDS = 4;

function readComment(words: string): { readonly name: string; readonly role: 'open' | 'close' } | undefined {
  const all = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = all.slice(0, MOST_WORDS);
  const isClosed = own.some((word) => CLOSING_WORDS.has(word)) || /^\s*\//.test(words);
  const name = own
    .filter((word) => !OPENING_WORDS.has(word) && !CLOSING_WORDS.has(word))
    .slice(0, 2)
    .join(' ');
  if (all[0] === 'tocstop') return { name: 'toc', role: 'close' };
  if (all.length === 1 && !isClosed) return { name, role: 'open' };
  return isClosed ? { name, role: 'close' } : own.some((word) => OPENING_WORDS.has(word)) ? { name, role: 'open' } : undefined;
}

/** One without a partner counts only where it is made of colons. */
function pair(marks: readonly Mark[], end: number): readonly Container[] {
  const keyOf = ({ family, name }: Mark): string => `${family} ${name}`;
  const closed = new Set(marks.filter(({ role }) => role === 'close').map(keyOf));
  const found: Container[] = [];
  /** What is open, the innermost last, by family; and where in that those of one name are. */
  const open = new Map<Mark['family'], (Mark & { readonly dividers: Span[] })[]>();
  const places = new Map<string, number[]>();
  for (const mark of marks) {
    const key = keyOf(mark);
    const stack = open.get(mark.family) ?? [];
    open.set(mark.family, stack);
    const named = places.get(key) ?? [];
    places.set(key, named);
    if (mark.role === 'open') {
      if (mark.family !== 'colons' && !closed.has(key)) continue;
      named.push(stack.length);
      stack.push({ ...mark, dividers: [] });
    } else if (mark.role === 'divide') stack.at(-1)?.dividers.push(mark);
    else if (mark.role === 'close') {
      const at = named.at(-1);
      const partner = at === undefined ? undefined : stack[at];
      if (partner)
        found.push({ name: partner.what, start: partner.start, end: mark.end, open: partner, close: mark, dividers: partner.dividers });
      else if (mark.family === 'colons') found.push({ name: '', start: 0, end: mark.end, open: NOWHERE, close: mark, dividers: [] });
      // What was opened in it and isn't closed is no container.
      for (let last = stack.length; at !== undefined && last > at; last--) {
        const inner = stack.pop();
        if (inner) places.get(keyOf(inner))?.pop();
      }
    }
  }
  for (const one of open.get('colons') ?? [])
    found.push({ name: one.what, start: one.start, end, open: one, close: NOWHERE, dividers: one.dividers });
  return found.sort((a, b) => a.start - b.start);
}

/** In no part of a text. */
const NOWHERE: Span = { start: -1, end: -1 };
