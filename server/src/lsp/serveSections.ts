/** Renumbering and moving sections, for clients that show the writer what will change before it does. */
import type { Renumbering } from '../core/document/renumbering.ts';
import { moveSection } from '../core/features/moveSection.ts';
import { linksElsewhere } from '../core/features/linksElsewhere.ts';
import { renumberingTable, renumberSections } from '../core/features/renumberSections.ts';
import { applyEdits, indexLines } from '../core/index.ts';
import { MOVE_SECTION_REQUEST, RENUMBER_REQUEST, type MoveSectionParams, type MoveSectionResult, type RenumberParams, type RenumberResult } from '../protocol.ts';
import type { OpenPolicy } from './documents.ts';
import type { Session } from './session.ts';
import { coordinatesOf, toTextEdits } from './toLsp.ts';

/** Registers the handlers. */
export function serveSections(session: Session): void {
  const { connection, guard, openPolicy } = session;

  connection.onRequest(RENUMBER_REQUEST, ({ uri, position }: RenumberParams) =>
    guard<RenumberResult | null>('renumber', null, async () => {
      const one = await openPolicy(uri);
      if (!one) return null;
      const { policy, at } = one;
      const renumbering = renumberSections(policy, position && at.offset(position)) ?? NOTHING;
      const edits = renumbering.edits.map(({ span, newText, what }) => ({ range: at.range(span), newText, what }));
      return { ...(await describe(session, one, renumbering)), edits, unclear: renumbering.unclear.map(({ span, text }) => ({ range: at.range(span), text })) };
    }),
  );

  connection.onRequest<MoveSectionResult | null, void>(MOVE_SECTION_REQUEST, ({ uri, position, direction }: MoveSectionParams) =>
    guard<MoveSectionResult | null>('move section', null, async () => {
      const one = await openPolicy(uri);
      if (!one) return null;
      const { policy, at } = one;
      const moved = moveSection(policy, at.offset(position), direction);
      if ('refusal' in moved) return moved;
      const text = applyEdits(policy.text, moved.edits);
      const after = coordinatesOf(text, indexLines(text), session.encoding());
      return { ...(await describe(session, one, moved.renumbering)), edits: toTextEdits(moved.edits, at), unclear: moved.renumbering.unclear.map(({ text: written }) => ({ text: written })), cursor: after.position(moved.cursor) };
    }),
  );
}

const NOTHING: Renumbering = { edits: [], renumbered: [], references: 0, pinned: [], unclear: [], anchors: [] };

async function describe(session: Session, { uri, version, policy }: OpenPolicy, { renumbered, references, pinned, anchors }: Renumbering): Promise<Omit<RenumberResult, 'edits' | 'unclear'>> {
  const elsewhere = anchors.length === 0 ? [] : await findElsewhere(session, uri, new Set(anchors.map(({ from }) => from)));
  return { version, renumbered, references, pinned, elsewhere, table: renumberingTable(renumbered, policy.lineEnding) };
}

/** Files of a folder that are looked at for links; a writer does not wait for more. */
const MOST_FILES = 2000;

async function findElsewhere({ host, settings, documents }: Session, uri: string, fragments: ReadonlySet<string>): Promise<RenumberResult['elsewhere']> {
  const folder = settings.folderOf(uri);
  if (folder === undefined) return [];
  const own = settings.pathOf(uri);
  const found: { uri: string; links: number }[] = [];
  for (const path of (await host.listFiles(folder, [])).slice(0, MOST_FILES)) {
    if (path === own) continue;
    const other = `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;
    const text = documents.get(other)?.getText() ?? (await host.readText(other));
    const links = text === undefined ? 0 : linksElsewhere(text, path, own, fragments);
    if (links > 0) found.push({ uri: other, links });
    await host.breathe();
  }
  return found;
}
