/** Folding, selection, hover and completion: what an open policy says of itself, each capability beside its handler. */
import { CompletionItemKind, FoldingRangeKind, InsertTextFormat, type ServerCapabilities } from 'vscode-languageserver';
import { type Completion, complete, folding, hover, selectionSpans } from '../core/index.ts';
import { ClientCommand } from '../protocol.ts';
import { incorporatedFiles } from './linkedFiles.ts';
import { hoverContents } from './olderClients.ts';
import type { Session } from './session.ts';
import { toSelectionRange } from './toLsp.ts';

/** Registers the handlers; gives what they can do. */
export function serveReading(session: Session): ServerCapabilities {
  const { connection, guard, open, openPolicy } = session;

  connection.onFoldingRanges(({ textDocument }, token) =>
    guard('folding', [], async () => {
      const one = await openPolicy(textDocument.uri, token);
      if (!one) return [];
      return folding(one.policy).map(({ startLine, endLine, kind }) => ({
        startLine,
        endLine,
        ...(kind ? { kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region } : {}),
      }));
    }),
  );

  connection.onSelectionRanges(({ textDocument, positions }) =>
    guard('selection', [], async () => {
      const one = await open(textDocument.uri);
      return one ? positions.map((position) => toSelectionRange(selectionSpans(one.policy, one.at.offset(position)), one.at)) : [];
    }),
  );

  connection.onHover(({ textDocument, position }, token) =>
    guard('hover', null, async () => {
      const one = await openPolicy(textDocument.uri, token);
      if (!one) return null;
      const baseline = session.baselines.of(textDocument.uri);
      const known = session.knowledge;
      const found = hover(one.policy, one.at.offset(position), {
        book: known.book(),
        file: known.fileOf(one.uri),
        today: session.today(),
        settings: one.settings,
        diagnoses: one.diagnoses,
        l10n: session.l10n(),
        findingsNamed: session.options().hoverNamesFindings === true,
        incorporated: await incorporatedFiles(session, one),
        ...(session.baselines.needsTrust(textDocument.uri)
          ? {
              needsTrust: {
                command: session.options().commands?.includes(ClientCommand.manageTrust) ? ClientCommand.manageTrust : undefined,
              },
            }
          : {}),
        ...(baseline ? { baseline } : {}),
      });
      return found ? { range: one.at.range(found.span), contents: hoverContents(found.markdown, session.capabilities()) } : null;
    }),
  );

  connection.onCompletion(({ textDocument, position, context }, token) =>
    guard('completion', [], async () => {
      const one = await open(textDocument.uri, token);
      if (!one) return [];
      const snippets = session.capabilities().textDocument?.completion?.completionItem?.snippetSupport === true;
      const known = session.knowledge;
      const baseline = session.baselines.of(one.uri);
      const request = { bySpace: context?.triggerCharacter === ' ', headingsKnown: session.options().knowsMarkdown === true };
      return complete(one.policy, one.at.offset(position), {
        today: session.today(),
        settings: one.settings,
        l10n: session.l10n(),
        book: known.book(),
        file: known.fileOf(one.uri),
        request,
        ...(baseline ? { baseline } : {}),
      }).map(({ label, detail, documentation, kind, span, insert, snippet }, index) => ({
        label,
        detail,
        ...(documentation ? { documentation } : {}),
        kind: COMPLETION_KINDS[kind],
        sortText: String(index).padStart(3, '0'),
        filterText: one.policy.text.slice(span.start, span.end).startsWith('"') ? `"${label}"` : label,
        textEdit: {
          range: one.at.range(span),
          newText: snippet && !snippets ? insert.replace(/\$\{\d+[:|]([^,|}]{0,200})(?:[,|][^}]{0,2000})?\}/g, '$1') : insert,
        },
        ...(snippet && snippets ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      }));
    }),
  );

  return {
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['@', ':', '#', '§', ' ', ...CAPITALS] },
  };
}

/** A defined term begins with one. VS Code does not ask for letters while its quick suggestions are off, as they are in Markdown; other editors do. */
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜÀÂÇÉÈÊÎÔÁÍÓÚÑ';

const COMPLETION_KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  address: CompletionItemKind.Reference,
  section: CompletionItemKind.Reference,
  anchor: CompletionItemKind.Reference,
  term: CompletionItemKind.Constant,
};
