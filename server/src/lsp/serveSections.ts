/** Renumbering and moving sections, for clients that show the writer what will change before it does. */
import {
  applyEdits,
  countLinksTo,
  indexLines,
  type MovedPlace,
  mentionsOfSections,
  moveSection,
  NO_RENUMBERING,
  offsetMap,
  type Policy,
  type Renumbering,
  renumberingTable,
  renumberSections,
  spanAfter,
  type TextEdit,
  worded,
} from '../core/index.ts';
import {
  MOVE_SECTION_REQUEST,
  type MoveSectionParams,
  type MoveSectionResult,
  type NumberToReview,
  RENUMBER_REQUEST,
  type RenumberParams,
  type RenumberResult,
} from '../protocol.ts';
import type { OpenPolicy } from './documents.ts';
import { uriBelow } from './files/uris.ts';
import { readCurrentText } from './readPolicy.ts';
import type { Session } from './session.ts';
import { type Coordinates, coordinatesOf, toTextEdits } from './toLsp.ts';

/** Registers the handlers. */
export function serveSections(session: Session): void {
  const { connection, guard, openPolicy } = session;

  connection.onRequest(RENUMBER_REQUEST, ({ uri, position }: RenumberParams) =>
    guard<RenumberResult | null>('renumber', null, async () => {
      const one = await openPolicy(uri);
      if (!one) return null;
      const { policy, at } = one;
      const renumbering = renumberSections(policy, position && at.offset(position)) ?? NO_RENUMBERING;
      const edits = renumbering.edits.map(({ span, newText, what }) => ({ range: at.range(span), newText, what }));
      const map = offsetMap(renumbering.edits);
      const left = leftNumbers(
        session,
        one,
        renumbering.edits,
        renumbering.left.map((place) => ({ ...place, after: spanAfter(map, place.span) })),
      );
      return {
        ...(await describe(session, one, renumbering)),
        ...(renumbering.refusal === undefined ? {} : { refusal: worded(session.l10n(), renumbering.refusal) }),
        edits,
        left,
      };
    }),
  );

  connection.onRequest<MoveSectionResult | null, void>(MOVE_SECTION_REQUEST, ({ uri, position, direction }: MoveSectionParams) =>
    guard<MoveSectionResult | null>('move section', null, async () => {
      const one = await openPolicy(uri);
      if (!one) return null;
      const { policy, at } = one;
      const moved = moveSection(policy, at.offset(position), direction);
      if ('refusal' in moved) return { refusal: worded(session.l10n(), moved.refusal) };
      return {
        ...(await describe(session, one, moved.renumbering)),
        edits: toTextEdits(moved.edits, at),
        left: leftNumbers(session, one, moved.edits, moved.left),
        cursor: coordinatesAfter(session, policy, moved.edits).position(moved.cursor),
      };
    }),
  );
}

function coordinatesAfter(session: Session, { text }: Policy, edits: readonly TextEdit[]): Coordinates {
  const after = applyEdits(text, edits);
  return coordinatesOf(after, indexLines(after), session.encoding());
}

function leftNumbers(
  session: Session,
  { policy, at }: OpenPolicy,
  edits: readonly TextEdit[],
  left: readonly MovedPlace[],
): readonly NumberToReview[] {
  if (left.length === 0) return [];
  const after = coordinatesAfter(session, policy, edits);
  return left.map((place) => ({
    range: at.range(place.span),
    after: after.range(place.after),
    text: place.text,
    why: worded(session.l10n(), place.why),
    ...(place.changed ? { changed: true as const } : {}),
  }));
}

async function describe(
  session: Session,
  { uri, version, policy }: OpenPolicy,
  { renumbered, references, pinned, anchors }: Renumbering,
): Promise<Omit<RenumberResult, 'edits' | 'left' | 'refusal'>> {
  const changed = {
    fragments: new Set(anchors.map(({ from }) => from)),
    title: policy.title ?? '',
    numbers: renumbered.flatMap(({ from, to }) => [from, to]),
  };
  const found =
    renumbered.length === 0 && anchors.length === 0 ? { elsewhere: [], mentions: [] } : await findElsewhere(session, uri, changed);
  return { version, renumbered, references, pinned, ...found, table: renumberingTable(renumbered, policy) };
}

/** What other files may name. */
interface ChangedSections {
  /** Anchors that lead nowhere afterwards. */
  readonly fragments: ReadonlySet<string>;
  readonly title: string;
  /** Before and after. */
  readonly numbers: readonly string[];
}

/** Files of a folder that are looked at for links; a writer does not wait for more. */
const MOST_FILES = 2000;

async function findElsewhere(
  session: Session,
  uri: string,
  { fragments, title, numbers }: ChangedSections,
): Promise<Pick<RenumberResult, 'elsewhere' | 'mentions'>> {
  const { host, settings } = session;
  const folder = settings.folderOf(uri);
  if (folder === undefined) return { elsewhere: [], mentions: [] };
  const own = settings.pathOf(uri);
  const elsewhere: { uri: string; links: number }[] = [];
  const mentions: { uri: string; line: number; text: string }[] = [];
  for (const path of (await host.listFiles(folder, [])).slice(0, MOST_FILES)) {
    if (path === own) continue;
    const other = uriBelow(folder, path);
    const text = await readCurrentText(session, other);
    if (text !== undefined) {
      const there = session.openUri(other) ?? other;
      const links = fragments.size === 0 ? 0 : countLinksTo(text, path, own, fragments);
      if (links > 0) elsewhere.push({ uri: there, links });
      for (const { line, text: words } of mentionsOfSections(text, path, title, numbers)) mentions.push({ uri: there, line, text: words });
    }
    await host.yieldToEventLoop();
  }
  return { elsewhere, mentions };
}
