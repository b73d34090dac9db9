/** The edits that the client delivered, so that the parser need not find out by comparing what was edited. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ChangedRange, joinChanges } from '../core/index.ts';

/** Edits of open documents since each was last asked for. */
export interface DeliveredEdits {
  /** Notes a change that is about to be made. @param change in UTF-16 code units */
  record(document: TextDocument, change: TextDocumentContentChangeEvent): void;
  /** The one range that was changed since the document had a text; undefined where that is not known. Forgets the edits. */
  take(uri: string, text: string): ChangedRange | undefined;
  forget(uri: string): void;
}

/** No edits. */
export function createDeliveredEdits(): DeliveredEdits {
  const since = new Map<string, { readonly text: string; readonly change: ChangedRange }>();
  return {
    record: (document, change) => {
      const { uri } = document;
      if (!('range' in change)) {
        since.delete(uri);
        return;
      }
      const ends = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
      const [from, to] = [Math.min(...ends), Math.max(...ends)];
      const edit = { fromA: from, toA: to, fromB: from, toB: from + change.text.length };
      const before = since.get(uri);
      since.set(uri, before ? { text: before.text, change: joinChanges(before.change, edit) } : { text: document.getText(), change: edit });
    },
    take: (uri, text) => {
      const before = since.get(uri);
      since.delete(uri);
      return before?.text === text ? before.change : undefined;
    },
    forget: (uri) => void since.delete(uri),
  };
}
