/** Forms of answers and questions for clients that know only an earlier protocol. */
import {
  type ClientCapabilities,
  type CodeAction,
  type Command,
  type Hover,
  type InitializeParams,
  MarkupKind,
} from 'vscode-languageserver';
import { parseMarkdown } from '../core/index.ts';
import { APPLY_EDIT_COMMAND } from '../protocol.ts';
import { uriOfPath } from './files/uris.ts';

/** URIs of the folders that a client works in, in the newest form that it knows. */
export function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [uriOfPath(rootPath)] : [];
}

/** Code actions as commands, which the server runs itself; none for a client that makes no edits when it is asked to. */
export function asCommands(actions: readonly CodeAction[], { workspace }: ClientCapabilities): Command[] {
  return actions.flatMap(({ title, command, edit }) => {
    if (command) return [command];
    return edit && workspace?.applyEdit ? [{ title, command: APPLY_EDIT_COMMAND, arguments: [edit] }] : [];
  });
}

/** What a hover says, in the first form that the client names; Markdown as a bare text where it names none, since that was the only form once. */
export function hoverContents(markdown: string, { textDocument }: ClientCapabilities): Hover['contents'] {
  const formats = textDocument?.hover?.contentFormat;
  if (formats === undefined) return markdown;
  return formats.includes(MarkupKind.Markdown)
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: withoutMarkup(markdown) };
}

function withoutMarkup(markdown: string): string {
  return parseMarkdown(markdown, 0)
    .blocks.map(({ leaf }) => leaf.prose.text)
    .filter((text) => text !== '')
    .join('\n\n');
}
