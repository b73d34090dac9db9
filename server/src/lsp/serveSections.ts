/** Renumbering and moving sections, for clients that show the writer what will change before it does. */
import {
  applyEdits,
  countLinksTo,
  indexLines,
  type MovedPlace,
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
  const elsewhere = anchors.length === 0 ? [] : await findElsewhere(session, uri, new Set(anchors.map(({ from }) => from)));
  return { version, renumbered, references, pinned, elsewhere, table: renumberingTable(renumbered, policy) };
}

/** Files of a folder that are looked at for links; a writer does not wait for more. */
const MOST_FILES = 2000;

async function findElsewhere(session: Session, uri: string, fragments: ReadonlySet<string>): Promise<RenumberResult['elsewhere']> {
  const { host, settings } = session;
  const folder = settings.folderOf(uri);
  if (folder === undefined) return [];
  const own = settings.pathOf(uri);
  const found: { uri: string; links: number }[] = [];
  for (const path of (await host.listFiles(folder, [])).slice(0, MOST_FILES)) {
    if (path === own) continue;
    const other = uriBelow(folder, path);
    const text = await readCurrentText(session, other);
    const links = text === undefined ? 0 : countLinksTo(text, path, own, fragments);
    if (links > 0) found.push({ uri: session.openUri(other) ?? other, links });
    await host.yieldToEventLoop();
  }
  return found;
}
