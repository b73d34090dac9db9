/** What can be clicked in a policy: links of its Markdown, and references to its own sections. */
import { readTarget } from '../document/links/linkTargets.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import type { Localizer } from '../l10n/localizer.ts';
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
export function referenceLinks(policy: Policy, l10n: Localizer): readonly DocumentLink[] {
  return spotMentions(policy).flatMap(({ hit, kind, spot, listed, reference }): DocumentLink[] => {
    if (!listed || !reference || reference.link || (kind !== 'number' && kind !== 'quoted')) return [];
    const { wordSpan, numbers } = reference;
    const whole =
      kind === 'number' && numbers[0]?.span.start === hit.start && wordSpan && wordSpan.end <= hit.start
        ? { start: wordSpan.start, end: hit.end }
        : hit;
    const title = spot.section?.heading.text || spot.title;
    const tooltip = title ? l10n.t('Go to {title}', { title }) : l10n.t('Go to the section');
    return [{ span: whole, tooltip, place: spot.selection }];
  });
}

/** Links and images of the Markdown; none of which the scheme is not known to be harmless. */
export function markdownLinks(policy: Policy, l10n: Localizer): readonly DocumentLink[] {
  const spotOf = anchorSpots(policy);
  return policy.links.flatMap((link): DocumentLink[] => {
    const { targetSpan: span, target } = link;
    if (span.start === span.end) return [];
    const anchor = ownAnchor(policy, link);
    if (anchor) {
      const spot = spotOf(anchor);
      return [{ span, tooltip: l10n.t('Go to {title}', { title: spot.section?.heading.text || spot.title }), place: spot.selection }];
    }
    const read = readTarget(target);
    if (read.kind === 'fragment') return [];
    if (read.kind === 'file')
      return [
        {
          span,
          tooltip: l10n.t('Open {path}', { path: read.path }),
          file: { path: read.path, ...(read.fragment === undefined ? {} : { fragment: read.fragment }) },
        },
      ];
    const url = addressOf(link.kind, target);
    return url === undefined ? [] : [{ span, tooltip: describeUrl(url, l10n), url }];
  });
}

function describeUrl(url: string, l10n: Localizer): string {
  if (url.startsWith('mailto:')) return l10n.t('Write to {address}', { address: url.slice(7).split('?', 1)[0] ?? '' });
  return url.startsWith('tel:') ? l10n.t('Call {number}', { number: url.slice(4) }) : l10n.t('Open the web page');
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
