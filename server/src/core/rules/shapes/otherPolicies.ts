/** Places in other policies that a finding is about. */
import type { OddStatement } from '../../analysis/workspace/siteStatements.ts';
import type { Policy } from '../../document/policy.ts';
import type { Span } from '../../document/text/span.ts';
import type { Related } from '../rule.ts';

/** Files that are listed beside a finding. */
const LISTED = 10;

/** The characters of a policy's own statement. */
export function ownPlace({ lines }: Policy, { own: { place } }: OddStatement): Span {
  const start = lines.startOf(place.line);
  return { start: start + place.from, end: start + place.to };
}

/** The places in the other files, each with what is there. @param wordingOf words one place for the reader */
export function otherPlaces(span: Span, { others }: OddStatement, wordingOf: (text: string) => string): readonly Related[] {
  return others.slice(0, LISTED).map(({ file, place, text }) => ({ span, message: wordingOf(text), elsewhere: { file, ...place } }));
}

/** A path short enough for a message: its beginning is the same for all. */
export function shortPath(path: string): string {
  return path.length > 40 ? `…${path.slice(-39)}` : path;
}
