/**
 * Lets only harmless HTML out of the core; the only importer of xss.
 * Invariant: every tag in the result was built here from the lists below; all else was escaped or dropped.
 */
import { FilterXSS } from 'xss';
import { matchesIn } from '../document/text/matches.ts';
import { checkUrl } from './checkUrl.ts';

/** HTML with nothing in it that runs, loads by itself (but images), submits, restyles or overlays. */
export function sanitizeHtml(html: string): string {
  return ordinary.process(dropElements(html));
}

/** The same, with the marks of a redline let through. What an author wrote has to have gone through {@link sanitizeHtml} before, or it could pass for a change. */
export function sanitizeRedline(html: string): string {
  return redline.process(dropElements(html));
}

const everywhere = ['id', 'title', 'lang', 'dir', 'class', 'data-line', 'data-lines'];

const elements: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    `abbr address b bdi bdo blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ins kbd mark p pre q
    rp rt ruby s samp section small span strong sub summary sup table tbody tfoot thead tr tt u ul var wbr`
      .split(/\s+/)
      .map((name) => [name, []]),
  ),
  a: ['href', 'name', 'data-refused'],
  col: ['span'],
  colgroup: ['span'],
  details: ['open'],
  img: ['src', 'alt', 'width', 'height'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  span: ['data-term'],
  td: ['colspan', 'rowspan', 'align'],
  th: ['colspan', 'rowspan', 'align', 'scope'],
  time: ['datetime'],
};

/** Elements whose content is no text for a reader: they go with all that is in them. */
const dropped = 'iframe|math|noembed|noframes|noscript|script|style|svg|template|textarea|xmp';

const droppedTag = new RegExp(`<(/?)(${dropped})(?=[\\s/>])[^<>]*>`, 'gi');

/** Whether what an author wrote between other words may have a bearing on what follows: it opens or closes what goes with its content, or is no element. */
export function affectsFollowingHtml(html: string): boolean {
  return /<[!?]/.test(html) || html.search(droppedTag) >= 0;
}

/** HTML elements that are not let through; their content stays. Other names in angle brackets are placeholders, and stay visible. */
const unwrapped: ReadonlySet<string> = new Set(
  `acronym applet area article aside audio base basefont bgsound big blink body button canvas center data datalist dialog dir embed fieldset font
  footer form frame frameset head header hgroup html iframe image input isindex keygen label legend link listing main map marquee math menu menuitem
  meta meter nav nobr noembed noframes noscript object optgroup option output param picture plaintext portal progress script search select slot source
  strike style svg template textarea title track video xmp`.split(/\s+/),
);

/** Classes that renderers give, and that the styles of preview and export know. */
const ordinaryClass = /^(?:footnote[\w-]*|task-(?:item|box)|align-(?:left|right|center)|language-[\w+#.-]+|reference)$/;
const redlineClass = new RegExp(`${ordinaryClass.source}|^change-[a-z]+$`);

const ordinary = createFilter(everywhere, ordinaryClass);
const redline = createFilter([...everywhere, 'data-change'], redlineClass);

function createFilter(common: readonly string[], classes: RegExp): FilterXSS {
  return new FilterXSS({
    whiteList: Object.fromEntries(Object.entries(elements).map(([name, attributes]) => [name, [...common, ...attributes]])),
    css: false,
    onTag: (_name, html) => (isTooBusy(html) ? '' : undefined),
    onIgnoreTag: (name, html) => (unwrapped.has(name) || !/^<\/?[a-z]/i.test(html) ? '' : undefined),
    onTagAttr: (_element, name, value, isAllowed) => (isAllowed ? attribute(name, value, classes) : ''),
  });
}

/** The attribute reader is quadratic in white space; no honest tag has this much. */
function isTooBusy(tag: string): boolean {
  return tag.length > 1000 && (tag.match(/\s/g)?.length ?? 0) > 400 && !/^<\w+(?:\s+[\w-]+="[^"]*"){0,50}\s*\/?>$/.test(tag);
}

function attribute(name: string, value: string, classes: RegExp): string {
  switch (name) {
    case 'href': {
      const { url, refused } = checkUrl(value, 'link');
      return url === undefined ? attribute('data-refused', refused, classes) : `href="${url}"`;
    }
    case 'src': {
      const { url } = checkUrl(value, 'image');
      return url === undefined ? '' : `src="${url}"`;
    }
    case 'id':
    case 'name':
      return /^[\p{L}\p{N}_-][^\s"'<>&`\\]{0,999}$/u.test(value) ? `id="${value}"` : '';
    case 'class': {
      const known = value.split(/\s+/).filter((one) => classes.test(one));
      return known.length > 0 ? `class="${known.join(' ')}"` : '';
    }
    case 'data-lines':
      return /^[\d-]{1,3000}$/.test(value) ? `data-lines="${value}"` : '';
    case 'data-refused':
      return /^[\w+.:/-]{1,21}$/.test(value) ? `data-refused="${value}"` : '';
    case 'open':
    case 'reversed':
      return name;
    case 'title':
    case 'alt':
      return `${name}="${quoted(value)}"`;
    default:
      return /^[\w:+.% -]{1,100}$/.test(value) ? `${name}="${value}"` : '';
  }
}

function quoted(value: string): string {
  return value.replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Tidies only: what it leaves is still checked tag by tag. One pass, whatever is left unclosed. */
function dropElements(html: string): string {
  let result = '';
  let kept = 0;
  let open: { readonly name: string; readonly at: number } | undefined;
  for (const match of matchesIn(html, droppedTag)) {
    const name = (match[2] ?? '').toLowerCase();
    if (match[1] === '') {
      open ??= { name, at: match.index };
    } else if (open?.name === name) {
      result += html.slice(kept, open.at);
      kept = match.index + match[0].length;
      open = undefined;
    }
  }
  return result + html.slice(kept);
}
