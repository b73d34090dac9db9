/** Edits of one document as the client takes them: for the version that they were made for, where it knows versions. */
import type { ClientCapabilities, TextEdit, WorkspaceEdit } from 'vscode-languageserver';

/** Whether the client refuses edits that were made for another version of a document. */
export function takesVersions({ workspace }: ClientCapabilities): boolean {
  return workspace?.workspaceEdit?.documentChanges === true;
}

/**
 * The edits of one document.
 * @param version of the document; null for one that isn't open
 * @param versioned what {@link takesVersions} says of the client
 */
export function documentEdits(
  { uri, version }: { readonly uri: string; readonly version: number | null },
  edits: TextEdit[],
  versioned: boolean,
): WorkspaceEdit {
  return versioned ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}
