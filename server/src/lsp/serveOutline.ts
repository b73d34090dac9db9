/** The outline of an open policy, where the editor has none of its own for Markdown: VS Code would list every heading twice. */

import {
  type Disposable,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type ServerCapabilities,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { outline } from '../core/index.ts';
import { askClient } from './askClient.ts';
import type { Session } from './session.ts';
import { toDocumentSymbol } from './toLsp.ts';

/** What the server's start needs of this part. */
export interface OutlinePart {
  /** What is said with `initialize`: nothing where the outline is offered and withdrawn later on. */
  readonly capability: () => ServerCapabilities;
  /** The client is initialized, or its own Markdown support was switched on or off. */
  readonly update: () => void;
}

/**
 * Registers the handler. VS Code merges the symbols of all extensions in one group each, and published extensions cannot claim a
 * document for themselves. The outline is therefore registered only while VS Code's Markdown extension is off; VS Code
 * asks again whenever a registration comes or goes.
 */
export function serveOutline(session: Session): OutlinePart {
  const { connection, guard, openPolicy, capabilities, options } = session;
  const isListedElsewhere = (): boolean => options().knowsMarkdown === true;
  // Only a client that says whether it knows Markdown may change its mind; others are told with `initialize`, which all of them understand.
  const isDynamic = (): boolean =>
    options().knowsMarkdown !== undefined && capabilities().textDocument?.documentSymbol?.dynamicRegistration === true;
  let registration: Promise<Disposable | undefined> | undefined;

  connection.onDocumentSymbol(({ textDocument }, token) =>
    guard<DocumentSymbol[] | SymbolInformation[]>('outline', [], async () => {
      const one = isListedElsewhere() ? undefined : await openPolicy(textDocument.uri, token);
      if (!one) return [];
      const symbols = outline(one.policy, session.l10n()).map((item) => toDocumentSymbol(item, one.at));
      return capabilities().textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport
        ? symbols
        : symbols.flatMap((symbol) => flatten(symbol, one.uri));
    }),
  );
  return {
    capability: () => (isDynamic() ? {} : { documentSymbolProvider: true }),
    update: () => {
      if (!isDynamic() || isListedElsewhere() === (registration === undefined)) return;
      if (registration) {
        void registration.then((registered) => registered?.dispose());
        registration = undefined;
      } else
        registration = askClient(connection, 'registration', () =>
          connection.client.register(DocumentSymbolRequest.type, { documentSelector: null }),
        );
    },
  };
}

function flatten({ name, kind, range, children = [] }: DocumentSymbol, uri: string, containerName?: string): SymbolInformation[] {
  const own = { name, kind: kind ?? SymbolKind.String, location: { uri, range }, ...(containerName ? { containerName } : {}) };
  return [own, ...children.flatMap((child) => flatten(child, uri, name))];
}
