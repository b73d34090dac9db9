/** What the target of a link is: a place in this policy, a file beside it, or somewhere else. */
import { decodeFragment } from './anchors.ts';

/** A target taken apart; `path` and `fragment` are decoded. */
export type LinkTarget =
  /** `#sharing`: a place in this policy. */
  | { readonly kind: 'fragment'; readonly fragment: string }
  /** `../terms.md#scope`: relative to the policy's own folder. */
  | { readonly kind: 'file'; readonly path: string; readonly fragment?: string }
  /** Web and mail addresses, paths from the root of a site, templates, handles. */
  | { readonly kind: 'elsewhere' };

const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/|\\|@|~)|[{}<>$%*|]{2}|\{|^\s*$|(?<![\w.+-])[\w.+-]+@[\w-]+\./i;

/** Takes a target apart. @param target as written in the link */
export function readTarget(target: string): LinkTarget {
  if (target.startsWith('#')) return { kind: 'fragment', fragment: decodeFragment(target.slice(1)) };
  if (ELSEWHERE.test(target)) return { kind: 'elsewhere' };
  const hash = target.indexOf('#');
  const path = decodeFragment((hash < 0 ? target : target.slice(0, hash)).split('?', 1)[0] ?? '');
  if (path === '') return { kind: 'elsewhere' };
  return { kind: 'file', path, ...(hash < 0 ? {} : { fragment: decodeFragment(target.slice(hash + 1)) }) };
}
