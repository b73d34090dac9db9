/** Sections and defined terms of all policies of the workspace, by name. */
import { type ServerCapabilities, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { matchName, type PolicySymbol, symbolsOf, unpackSymbols } from '../core/index.ts';
import { uriKey } from './files/uriKey.ts';
import type { Session } from './session.ts';
import { rangeOfPlace } from './toLsp.ts';

/** Nobody reads a longer list; typing on makes it shorter. */
const MOST = 200;

const KINDS = { section: SymbolKind.String, term: SymbolKind.Constant } as const;

interface Found {
  readonly uri: string;
  readonly title: string;
  readonly symbol: PolicySymbol;
  readonly score: number;
}

/** Registers the handler; gives what it can do. */
export function serveSymbols(session: Session): ServerCapabilities {
  const { connection, guard, documents, openPolicy } = session;
  connection.onWorkspaceSymbol(({ query }, token) =>
    guard<SymbolInformation[]>('workspace symbols', [], async () => {
      const found: Found[] = [];
      const add = (uri: string, title: string, symbols: readonly PolicySymbol[]): void => {
        for (const symbol of symbols) {
          // An editor that knows Markdown lists all headings itself.
          if (symbol.kind === 'section' && session.options().knowsMarkdown === true) continue;
          const score = matchName(symbol.name, query);
          if (score !== undefined) found.push({ uri, title, symbol, score });
        }
      };
      const open = new Set<string>();
      for (const uri of documents.keys()) {
        const one = await openPolicy(uri);
        open.add(uriKey(uri));
        if (one) add(uri, one.policy.title ?? '', symbolsOf(one.policy));
      }
      let looked = 0;
      for (const [uri, { identity, symbols }] of session.knowledge.files()) {
        if (open.has(uriKey(uri))) continue;
        add(uri, identity.title, unpackSymbols(symbols));
        if (++looked % 200 === 0) {
          await session.host.yieldToEventLoop();
          if (token.isCancellationRequested) return [];
        }
      }
      return found
        .sort((a, b) => b.score - a.score)
        .slice(0, MOST)
        .map(({ uri, title, symbol: { name, kind, container, ...place } }) => {
          const within = [...new Set([title, container ?? ''])].filter((part) => part !== '' && part !== name).join(' › ');
          return {
            name,
            kind: KINDS[kind],
            location: { uri, range: rangeOfPlace(place, session.encoding()) },
            ...(within === '' ? {} : { containerName: within }),
          };
        });
    }),
  );
  return { workspaceSymbolProvider: true };
}
