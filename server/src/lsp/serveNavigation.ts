/** Going from one place to another: definitions, references, marks, links, symbols of all policies, titles behind numbers and colours; each capability beside its handler. */
import {
  type DefinitionLink,
  DocumentHighlightKind,
  type DocumentLink,
  type InlayHint,
  type Location,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type ServerCapabilities,
} from 'vscode-languageserver';
import {
  addressBook,
  anchorSpots,
  incorporatedTermAt,
  markdownLinks,
  mergeBooks,
  type Places,
  placesAt,
  referenceLinks,
  type SemanticToken,
  type Span,
  sectionTitleHints,
  semanticTokens,
  withoutTrailingSpace,
} from '../core/index.ts';
import type { OpenPolicy } from './documents.ts';
import { uriKey } from './files/uriKey.ts';
import { uriBeside } from './files/uris.ts';
import { incorporatedFiles, linkedFile } from './linkedFiles.ts';
import type { Session } from './session.ts';

/** Standard types and modifiers, which every editor has colours for. */
const TOKEN_TYPES = ['type', 'property'];
const TOKEN_MODIFIERS = ['definition'];
const TOKENS: Readonly<Record<SemanticToken['kind'], readonly [type: number, modifiers: number]>> = {
  definition: [0, 1],
  term: [0, 0],
  reference: [1, 0],
};

/** Registers the handlers; gives what they can do. */
export function serveNavigation(session: Session): ServerCapabilities {
  const { connection, guard, openPolicy } = session;
  const knowsMarkdown = (): boolean => session.options().knowsMarkdown === true;

  connection.onDefinition(({ textDocument, position }) =>
    guard<Location[] | DefinitionLink[] | null>('definition', null, async () => {
      const one = await openPolicy(textDocument.uri);
      if (!one) return null;
      const links = await definitionsAt(session, one, one.at.offset(position));
      if (links.length === 0) return null;
      return session.capabilities().textDocument?.definition?.linkSupport
        ? links
        : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
    }),
  );

  connection.onReferences(({ textDocument, position, context }) =>
    guard<Location[]>('references', [], async () => {
      const one = await openPolicy(textDocument.uri);
      if (!one) return [];
      const offset = one.at.offset(position);
      const others = await otherPolicies(session, one);
      const open = new Set([one, ...others].map(({ uri }) => uriKey(uri)));
      const closed = [...session.knowledge.files()].filter(([uri]) => !open.has(uriKey(uri)));
      const book = mergeBooks([
        ...[one, ...others].map(({ uri, policy }) => ({ file: uri, book: addressBook(policy) })),
        ...closed.map(([file, facts]) => ({ file, book: facts.book })),
      ]);
      const found = placesAt(one.policy, offset, book, one.uri);
      if (!found) return [];
      const own = found.places
        .filter(({ kind, inLink }) => !inLink && (context.includeDeclaration || kind === 'use'))
        .map(({ span, kind }) => ({
          uri: one.uri,
          range: one.at.range(found.what === 'section' && kind === 'definition' ? wholeLine(one, span) : span),
        }));
      const elsewhere = (found.elsewhere ?? []).flatMap(({ file, places }) => {
        const other = others.find(({ uri }) => uri === file);
        return places.map((place) => ({
          uri: file,
          range: other
            ? other.at.range({
                start: other.policy.lines.startOf(place.line) + place.from,
                end: other.policy.lines.startOf(place.line) + place.to,
              })
            : one.at.elsewhere(place),
        }));
      });
      return [...own, ...elsewhere];
    }),
  );

  connection.onDocumentHighlight(({ textDocument, position }) =>
    guard('highlights', null, async () => {
      const one = await openPolicy(textDocument.uri);
      const found = one && placesAt(one.policy, one.at.offset(position));
      if (!one || !found || found.what === 'file') return null;
      return found.places.map(({ span, kind }) => ({
        range: one.at.range(span),
        kind: kind === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    }),
  );

  connection.onDocumentLinks(({ textDocument }) =>
    guard<DocumentLink[]>('links', [], async () => {
      const one = await openPolicy(textDocument.uri);
      if (!one) return [];
      const { policy, uri, at } = one;
      const l10n = session.l10n();
      const links = [...referenceLinks(policy, l10n), ...(knowsMarkdown() ? [] : markdownLinks(policy, l10n))];
      return links.flatMap(({ span, tooltip, place, file, url }) => {
        const target = url ?? (place ? `${uri}#L${at.position(place.start).line + 1}` : file && uriBeside(uri, file.path));
        return target === undefined ? [] : [{ range: at.range(span), tooltip, target }];
      });
    }),
  );

  connection.languages.inlayHint.on(({ textDocument, range }) =>
    guard<InlayHint[]>('inlay hints', [], async () => {
      const one = await openPolicy(textDocument.uri);
      if (!one?.settings.inlayHints.sectionTitles) return [];
      const { policy, at, uri } = one;
      const within = { start: at.offset(range.start), end: at.offset(range.end) };
      return sectionTitleHints(policy, within).map(({ offset, title, target }) => ({
        position: at.position(offset),
        label: [{ value: `(${title})`, location: { uri, range: at.range(target) } }],
        paddingLeft: true,
      }));
    }),
  );

  serveTokens(session);
  return {
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: { resolveProvider: false },
    inlayHintProvider: { resolveProvider: false },
    semanticTokensProvider: { legend: { tokenTypes: TOKEN_TYPES, tokenModifiers: TOKEN_MODIFIERS }, full: { delta: true }, range: true },
  };
}

function serveTokens({ connection, guard, openPolicy, documents }: Session): void {
  /** By document, what was sent last: the next answer tells the differences. */
  const builders = new Map<string, SemanticTokensBuilder>();
  const fill = (builder: SemanticTokensBuilder, one: OpenPolicy | undefined, within?: Span): void => {
    for (const { span, kind } of one ? semanticTokens(one.policy) : []) {
      if (!one || (within && (span.end <= within.start || within.end <= span.start))) continue;
      const { start, end } = one.at.range(span);
      builder.push(start.line, start.character, end.character - start.character, ...TOKENS[kind]);
    }
  };
  const builderOf = (uri: string): SemanticTokensBuilder => {
    const builder = builders.get(uri) ?? new SemanticTokensBuilder();
    if (documents.get(uri)) builders.set(uri, builder);
    return builder;
  };
  documents.onDidClose(({ document }) => void builders.delete(document.uri));

  connection.languages.semanticTokens.on(({ textDocument: { uri } }) =>
    guard<SemanticTokens>('colours', { data: [] }, async () => {
      const one = await openPolicy(uri);
      const builder = new SemanticTokensBuilder();
      builders.delete(uri);
      if (documents.get(uri)) builders.set(uri, builder);
      fill(builder, one);
      return builder.build();
    }),
  );
  connection.languages.semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }) =>
    guard<SemanticTokens | SemanticTokensDelta>('colours', { data: [] }, async () => {
      const one = await openPolicy(uri);
      const builder = builderOf(uri);
      builder.previousResult(previousResultId);
      fill(builder, one);
      return builder.buildEdits();
    }),
  );
  connection.languages.semanticTokens.onRange(({ textDocument, range }) =>
    guard<SemanticTokens>('colours', { data: [] }, async () => {
      const one = await openPolicy(textDocument.uri);
      const builder = new SemanticTokensBuilder();
      fill(builder, one, one && { start: one.at.offset(range.start), end: one.at.offset(range.end) });
      return builder.build();
    }),
  );
}

async function definitionsAt(session: Session, one: OpenPolicy, offset: number): Promise<DefinitionLink[]> {
  const { policy, at, uri } = one;
  const found = placesAt(policy, offset);
  if (found?.file) return [await fileDefinition(session, one, found, found.file)].flatMap((link) => link ?? []);
  if (found) {
    return found.definitions.map(({ span, selection }) => {
      const whole =
        found.what === 'section' ? wholeLine(one, selection) : { start: span.start, end: withoutTrailingSpace(policy.text, span) };
      return {
        originSelectionRange: at.range(found.span),
        targetUri: uri,
        targetRange: at.range({ start: whole.start, end: Math.max(selection.end, whole.end) }),
        targetSelectionRange: at.range(selection),
      };
    });
  }
  const term = incorporatedTermAt(policy, offset, await incorporatedFiles(session, one));
  if (!term) return [];
  const { file, definition, span } = term;
  const whole = {
    start: Math.min(definition.whole.start, definition.span.start),
    end: Math.max(definition.whole.end, definition.span.end),
  };
  return [
    {
      originSelectionRange: at.range(span),
      targetUri: file.uri,
      targetRange: file.at.range(whole),
      targetSelectionRange: file.at.range(definition.span),
    },
  ];
}

/** The place in another file; its beginning where the fragment is not known. */
async function fileDefinition(
  session: Session,
  { at, uri }: OpenPolicy,
  { span }: Places,
  { path, fragment }: NonNullable<Places['file']>,
): Promise<DefinitionLink | undefined> {
  const targetUri = uriBeside(uri, path);
  if (targetUri === undefined) return undefined;
  const file = await linkedFile(session, targetUri);
  const anchor = fragment ? file?.policy.anchors.find(fragment) : undefined;
  const spot = file && anchor && anchorSpots(file.policy)(anchor);
  const start = { line: 0, character: 0 };
  if (!spot || !file)
    return {
      originSelectionRange: at.range(span),
      targetUri,
      targetRange: { start, end: start },
      targetSelectionRange: { start, end: start },
    };
  const whole = wholeLine(file, spot.selection);
  return {
    originSelectionRange: at.range(span),
    targetUri: file.uri,
    targetRange: file.at.range({ start: whole.start, end: Math.max(spot.selection.end, whole.end) }),
    targetSelectionRange: file.at.range(spot.selection),
  };
}

async function otherPolicies({ documents, openPolicy }: Session, { uri }: OpenPolicy): Promise<readonly OpenPolicy[]> {
  const others: OpenPolicy[] = [];
  for (const key of documents.keys()) {
    const other = key === uri ? undefined : await openPolicy(key);
    if (other) others.push(other);
  }
  return others;
}

/** As VS Code's Markdown support names a heading, so that a list which has both shows one. */
function wholeLine({ policy: { lines } }: Pick<OpenPolicy, 'policy'>, { start }: Span): Span {
  const line = lines.lineAt(start);
  return { start: lines.startOf(line), end: lines.endOf(line) };
}
