/** What can be clicked in a policy: links of its Markdown, and references to its own sections. */
import { readTarget } from '../document/links/linkTargets.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import { anchorSpots, ownAnchor, spotMentions } from './spots.ts';

/** One clickable stretch of text; exactly one of the three targets is there. */
export interface DocumentLink {
  readonly span: Span;
  readonly tooltip: string;
  /** A place in this policy. */
  readonly place?: Span;
  /** A file, relative to the policy's folder. */
  readonly file?: { readonly path: string; readonly fragment?: string };
  /** A web, mail or telephone address. */
  readonly url?: string;
}

/** References to sections, which no Markdown editor knows. */
export function referenceLinks(policy: Policy): readonly DocumentLink[] {
  return spotMentions(policy).flatMap(({ hit, kind, spot, listed, reference }): DocumentLink[] => {
    if (!listed || !reference || reference.link || (kind !== 'number' && kind !== 'quoted')) return [];
    const { wordSpan, numbers } = reference;
    const whole =
      kind === 'number' && numbers[0]?.span.start === hit.start && wordSpan && wordSpan.end <= hit.start
        ? { start: wordSpan.start, end: hit.end }
        : hit;
    return [{ span: whole, tooltip: `Go to ${spot.section?.heading.text || spot.title || 'the section'}`, place: spot.selection }];
  });
}

/** Links and images of the Markdown; none of which the scheme is not known to be harmless. */
export function markdownLinks(policy: Policy): readonly DocumentLink[] {
  const spotOf = anchorSpots(policy);
  return policy.links.flatMap((link): DocumentLink[] => {
    const { targetSpan: span, target } = link;
    if (span.start === span.end) return [];
    const anchor = ownAnchor(policy, link);
    if (anchor) {
      const spot = spotOf(anchor);
      return [{ span, tooltip: `Go to ${spot.section?.heading.text || spot.title}`, place: spot.selection }];
    }
    const read = readTarget(target);
    if (read.kind === 'fragment') return [];
    if (read.kind === 'file')
      return [
        {
          span,
          tooltip: `Open ${read.path}`,
          file: { path: read.path, ...(read.fragment === undefined ? {} : { fragment: read.fragment }) },
        },
      ];
    const url = addressOf(link.kind, target);
    return url === undefined
      ? []
      : [
          {
            span,
            tooltip: url.startsWith('mailto:')
              ? `Write to ${url.slice(7).split('?', 1)[0]}`
              : url.startsWith('tel:')
                ? `Call ${url.slice(4)}`
                : 'Open the web page',
            url,
          },
        ];
  });
}

/** The address of a link, with the scheme that Markdown adds to those that show none; undefined for `javascript:` and its like. */
function addressOf(kind: string, target: string): string | undefined {
  // Browsers drop these characters before they look for a scheme.
  const plain = target.replace(/[\u0000- ]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  if (scheme !== undefined) return ['http', 'https', 'mailto', 'tel'].includes(scheme) ? plain : undefined;
  if (kind !== 'url' && kind !== 'autolink') return undefined;
  return plain.includes('@') ? `mailto:${plain}` : /^www\./i.test(plain) ? `http://${plain}` : undefined;
}
