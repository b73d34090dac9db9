/** What is at a place, where it is defined, and everywhere else that means it: the ground of going to definitions, listing references and marking. */
import type { WorkspaceBook } from '../analysis/workspace/addressBook.ts';
import { readTarget } from '../document/links/linkTargets.ts';
import type { Policy } from '../document/policy.ts';
import { contains, type Span } from '../document/text/span.ts';
import { type ContactPlaces, contactPlaces } from './contactPlaces.ts';
import { mentionAt, type SpotMention, spotMentions } from './spots.ts';
import { termAt } from './termAt.ts';

/** Where one is led: all that belongs there, and the part of it that is to be selected. */
export interface JumpTarget {
  readonly span: Span;
  readonly selection: Span;
}

/** One place that means a thing. */
export interface Place {
  readonly span: Span;
  readonly kind: 'definition' | 'use';
  /** It is in a link that is a place of its own, so that a list need not have both. */
  readonly inLink: boolean;
}

/** A thing and its places. */
export interface Places {
  readonly what: 'section' | 'term' | 'address' | 'file';
  /** The characters that were asked about. */
  readonly span: Span;
  readonly definitions: readonly JumpTarget[];
  /** In this policy, in order; the one that was asked about included. */
  readonly places: readonly Place[];
  /** The file that a link leads to, relative to the policy's folder. */
  readonly file?: { readonly path: string; readonly fragment?: string };
  /** Addresses: places in other files of the workspace. */
  readonly elsewhere?: ContactPlaces['elsewhere'];
}

/** The thing at an offset, or undefined. @param book addresses of the workspace; `file` is the policy's name in it */
export function placesAt(policy: Policy, offset: number, book?: WorkspaceBook, file?: string): Places | undefined {
  const contact = contactPlaces(policy, offset, book, file);
  if (contact) return addressPlaces(contact);
  const mention = mentionAt(policy, offset);
  if (mention && mention.kind !== 'heading' && mention.kind !== 'linkText') return sectionPlaces(policy, mention);
  const term = termAt(policy, offset);
  // The words of a heading are the section's name, unless a term is but a part of them.
  const isTitle = term && mention?.spot.section && contains(term.span, mention.spot.section.heading.titleSpan);
  if (term && !isTitle && !term.places.some(({ span, inName }) => inName && span.start === term.span.start)) {
    return {
      what: 'term',
      span: term.span,
      definitions: term.term.definitions.map(({ span, whole }) => ({
        selection: span,
        span: { start: Math.min(span.start, whole.start), end: Math.max(span.end, whole.end) },
      })),
      places: term.places.filter(({ inName }) => !inName).map(({ span, kind }) => ({ span, kind, inLink: false })),
    };
  }
  return mention ? sectionPlaces(policy, mention) : filePlaces(policy, offset);
}

function addressPlaces({ span, here, elsewhere }: ContactPlaces): Places {
  const first = here[0] ?? span;
  return {
    what: 'address',
    span,
    definitions: [{ span: first, selection: first }],
    places: here.map((one, index) => ({ span: one, kind: index === 0 ? 'definition' : 'use', inLink: false })),
    elsewhere,
  };
}

/** @param mention one that `mentionAt` gave, which may be the number of a paragraph, listed nowhere else */
function sectionPlaces(policy: Policy, { hit, kind, spot }: SpotMention): Places {
  const uses = spotMentions(policy).filter((one) => one.spot.start === spot.start && one.listed && one.kind !== 'heading');
  const linked = new Set(uses.filter((one) => one.kind === 'link').map((one) => one.hit.start));
  const places: Place[] = uses.map((one) => ({
    span: one.hit,
    kind: 'use',
    inLink: one.reference?.link !== undefined && linked.has(one.reference.link.targetSpan.start),
  }));
  places.push({ span: spot.selection, kind: 'definition', inLink: false });
  const asked = kind === 'heading' ? spot.selection : hit;
  return {
    what: 'section',
    span: asked,
    definitions: [{ span: spot.span, selection: spot.selection }],
    places: places.sort((a, b) => a.span.start - b.span.start),
  };
}

function filePlaces({ links }: Policy, offset: number): Places | undefined {
  const here = { start: offset, end: offset };
  const link = links.find(({ kind, span, targetSpan }) => kind === 'link' && (contains(span, here) || contains(targetSpan, here)));
  const target = link && readTarget(link.target);
  if (!link || target?.kind !== 'file') return undefined;
  const { path, fragment } = target;
  return {
    what: 'file',
    span: contains(link.targetSpan, here) ? link.targetSpan : link.span,
    definitions: [],
    places: [],
    file: { path, ...(fragment === undefined ? {} : { fragment }) },
  };
}
