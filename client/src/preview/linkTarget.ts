/** Decides what a click on a link of a policy does, from the text of its address alone. */

/** What to open; a `file` is relative to the policy, or to the workspace folder when `fromRoot`. */
export type OpenTarget =
  | { readonly kind: 'external'; readonly address: string }
  | { readonly kind: 'file'; readonly path: string; readonly fragment: string; readonly fromRoot: boolean }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads the target of a link. Schemes other than web, mail and telephone are refused, as are hosts without a scheme and UNC paths. */
export function readLinkTarget(href: string): OpenTarget {
  const address = href.replace(/[\u0000-\u0020\u007f]+/g, (space) => (/^ +$/.test(space) ? ' ' : '')).trim();
  const scheme = /^([^/?#\\]*?):/.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    if (!['http', 'https', 'mailto', 'tel'].includes(scheme)) return { kind: 'refused', reason: `${scheme}:` };
    const isWeb = scheme.startsWith('http');
    if (isWeb && !/^https?:\/\/[^/\\@?#\s]+(?:[/?#]|$)/i.test(address)) return { kind: 'refused', reason: address };
    return { kind: 'external', address };
  }
  if (/^[/\\]{2}|\\/.test(address)) return { kind: 'refused', reason: '//' };
  const [beforeFragment = '', fragment = ''] = address.split('#', 2);
  const path = decodePath(beforeFragment.split('?', 1)[0] ?? '');
  if (path === undefined || path === '' || /[\\\u0000]/.test(path)) return { kind: 'refused', reason: address };
  return { kind: 'file', path, fragment, fromRoot: path.startsWith('/') };
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
