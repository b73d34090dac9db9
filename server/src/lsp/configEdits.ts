/** Changes of `.policywright.json` files as edits of the protocol. */

import { ResourceOperationKind, type WorkspaceEdit } from 'vscode-languageserver';
import { CONFIG_NAME, indexLines, type TextEdit } from '../core/index.ts';
import { documentEdits, takesVersions } from './documentEdits.ts';
import type { ConfigNow } from './files/configFiles.ts';
import type { Session } from './session.ts';
import { coordinatesOf, toTextEdits } from './toLsp.ts';

/** The workspace edit that changes an existing configuration file. */
export function editConfig(config: ConfigNow, changes: readonly TextEdit[], { capabilities, encoding }: Session): WorkspaceEdit {
  const edits = toTextEdits(changes, coordinatesOf(config.text, indexLines(config.text), encoding()));
  return documentEdits(config, edits, takesVersions(capabilities()));
}

/** Whether the client can create one. */
export function canCreateConfig({ capabilities }: Session): boolean {
  const workspaceEdit = capabilities().workspace?.workspaceEdit;
  return workspaceEdit?.documentChanges === true && workspaceEdit.resourceOperations?.includes(ResourceOperationKind.Create) === true;
}

/** The workspace edit that creates a configuration file. @param folder without a slash at its end @param changes of an empty text */
export function createConfig(folder: string, changes: readonly TextEdit[]): WorkspaceEdit {
  const uri = `${folder}/${CONFIG_NAME}`;
  const start = { line: 0, character: 0 };
  const edits = changes.map(({ newText }) => ({ range: { start, end: start }, newText }));
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits },
    ],
  };
}
