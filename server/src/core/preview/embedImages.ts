/** Puts the images of a policy into its page, so that one file is all there is; what cannot be put in is named in words. */

import { matchesIn } from '../document/text/matches.ts';
import { escapeHtml } from './redline/atoms.ts';

/** Images as Base64, by path as {@link localImages} gives it. */
export type ImageFiles = ReadonlyMap<string, string>;

/** Bytes beyond which an image is left out. */
export const MAX_IMAGE_BYTES = 4 * 2 ** 20;
/** Bytes of all images together beyond which further ones are left out. */
export const MAX_TOTAL_IMAGE_BYTES = 16 * 2 ** 20;

/** The images of sanitised HTML that are files, each once, in order: relative to the policy's folder, or from the root of the workspace when it begins with `/`. */
export function localImages(html: string): readonly string[] {
  const paths = new Set<string>();
  for (const [tag] of matchesIn(html, IMAGE)) {
    const path = pathOf(sourceOf(tag));
    if (path !== undefined) paths.add(path);
  }
  return [...paths];
}

/** Sanitised HTML with its images in it. A path whose file is not given, too large or no image leaves a note with the image's own words, as does an image of another place. */
export function embedImages(html: string, files: ImageFiles): string {
  let left = MAX_TOTAL_IMAGE_BYTES;
  return html.replace(IMAGE, (tag) => {
    const source = sourceOf(tag);
    if (source.startsWith('data:')) return tag;
    const path = pathOf(source);
    const data = path === undefined ? undefined : files.get(path);
    const kind = data === undefined ? undefined : imageKind(data);
    const size = ((data?.length ?? 0) * 3) / 4;
    if (data === undefined || kind === undefined || size > MAX_IMAGE_BYTES || size > left) return leftOut(tag, source);
    left -= size;
    return tag.replace(SOURCE, () => ` src="data:image/${kind};base64,${data}"`);
  });
}

/** In sanitised HTML every attribute has double quotes and no angle bracket is left in a value. */
const IMAGE = /<img(?=[\s/>])[^<>]*>/g;
const SOURCE = / src="([^"]*)"/;

function sourceOf(tag: string): string {
  return unescapeHtml(SOURCE.exec(tag)?.[1] ?? '');
}

function pathOf(source: string): string | undefined {
  if (source === '' || /^(?:[a-z][a-z0-9+.-]*:|[/\\]{2}|\\|[?#])/i.test(source)) return undefined;
  try {
    return decodeURIComponent(source.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return undefined;
  }
}

/** What the first bytes say the file is; a name can say anything. */
function imageKind(base64: string): string | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return undefined;
  return kinds.find(([, beginning]) => beginning.test(base64))?.[0];
}

/** Base64 of the bytes that each kind begins with. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['png', /^iVBORw0KGgo/],
  ['jpeg', /^\/9j\//],
  ['gif', /^R0lGOD/],
  ['webp', /^UklGR.{6}XRUJQ/],
  ['avif', /^.{5}GZ0eXBhdml[mz]/],
  // `<svg`, also after `<?xml`, a comment, a document type or white space: a picture runs no script and fetches nothing.
  ['svg+xml', /^(?:77u\/)?(?:PHN2Z|PD94bW|PCEtL|PCFET0NUWVBFIHN2Z)/],
];

function leftOut(tag: string, source: string): string {
  const alternative = / alt="([^"]*)"/.exec(tag)?.[1] ?? '';
  const host = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]+)/i.exec(source)?.[1];
  return `<span class="image-left-out">${host === undefined ? 'Image not included' : `Image from ${escapeHtml(host)} not included`}${alternative === '' ? '' : `: ${alternative}`}</span>`;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescapeHtml(value: string): string {
  return value.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => named[name] ?? '');
}
