/** Decides which addresses a policy may link to or show, from the raw value of an attribute. */

/** Either the address, encoded for a double-quoted attribute, or the scheme for which it was refused. */
export type CheckedUrl = { readonly url: string; readonly refused?: never } | { readonly url?: never; readonly refused: string };

/**
 * Allows web, mail and telephone addresses, fragments and relative paths; for images also embedded raster images.
 * What is checked is what a browser will read: the result encodes exactly the checked text.
 */
export function checkUrl(raw: string, use: 'link' | 'image'): CheckedUrl {
  // Browsers drop these characters from addresses before they look for a scheme.
  const url = decode(raw)
    .replace(/[\t\n\r]/g, '')
    .replace(/^[\u0000- ]+|(?<![\u0000- ])[\u0000- ]+$/g, '');
  if (/^[/\\]{2}/.test(url) || /^\\/.test(url)) return { refused: '//' };
  const scheme = /^([^/?#\\]*?):/.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined && !schemes[use].has(scheme) && !(use === 'image' && embeddedImage.test(url))) {
    return { refused: `${scheme.slice(0, 20)}:` };
  }
  return { url: encode(url) };
}

const schemes = {
  link: new Set(['http', 'https', 'mailto', 'tel']),
  image: new Set(['http', 'https']),
} as const;

const embeddedImage = /^data:image\/(?:avif|gif|jpeg|png|webp);base64,[A-Za-z0-9+/=]*$/i;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  tab: '\t',
  newline: '\n',
  colon: ':',
  sol: '/',
  bsol: '\\',
  num: '#',
  quest: '?',
  nbsp: '\u00a0',
};

/** Character references that could hide a scheme; an unknown one stays as it is written, and is encoded as such. */
function decode(raw: string): string {
  return raw.replace(/&(?:#(\d{1,7});?|#x([\da-f]{1,6});?|([a-z]+);)/gi, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16);
    return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  });
}

function encode(url: string): string {
  return url.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
