/** Fixes, and what is above the date: code actions, code lenses and the command behind them. */

import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type Command,
  Position,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { reminders, todayEdits } from '../core/index.ts';
import { APPLY_EDIT_COMMAND, ClientCommand, SET_TODAY_COMMAND } from '../protocol.ts';
import { slicesUnlessCancelled } from './cancellation.ts';
import { codeActions, FIX_ALL_KIND, UPDATE_DATE_KIND } from './codeActions.ts';
import { documentEdits, takesVersions } from './documentEdits.ts';
import { isConfig } from './files/configFiles.ts';
import { asCommands } from './olderClients.ts';
import type { ConfigsPart, Session } from './session.ts';
import { severityWriter } from './severityWriter.ts';
import { toTextEdits } from './toLsp.ts';

/** Registers the handlers; gives what they can do. @param configs makes the fixes in configuration files */
export function serveActions(session: Session, configs: Pick<ConfigsPart, 'actions'>): ServerCapabilities {
  const { connection, guard, open, openPolicy, today } = session;
  const versionedEdits = (): boolean => takesVersions(session.capabilities());

  connection.onCodeAction((params, token) =>
    guard<(Command | CodeAction)[]>('code actions', [], async () => {
      const { textDocument, range, context } = params;
      if (isConfig(textDocument.uri)) return configs.actions(params);
      const one = await openPolicy(textDocument.uri, token);
      if (!one) return [];
      const abilities = {
        documentChanges: versionedEdits(),
        changeAnnotations: session.capabilities().workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
        renumbers: session.options().commands?.includes(ClientCommand.renumberSections) === true,
        showsChangesSinceTranslation: session.options().commands?.includes(ClientCommand.changesSinceTranslation) === true,
        severities: one.diagnoses.length > 0 ? await severityWriter(session, textDocument.uri) : undefined,
        asksForChoice: session.options().commands?.includes(ClientCommand.configureRule) === true,
      };
      const steps = codeActions(one, { start: one.at.offset(range.start), end: one.at.offset(range.end) }, context, abilities, {
        today: today(),
        l10n: session.l10n(),
      });
      const actions = await slicesUnlessCancelled(steps, session.host, token);
      return takesLiterals(session.capabilities()) ? actions : asCommands(actions, session.capabilities());
    }),
  );

  connection.onCodeLens(({ textDocument: { uri } }) =>
    guard('code lenses', [], async () => {
      const one = await openPolicy(uri);
      if (!one) return [];
      const baseline = session.baselines.of(uri);
      const ofClient = (command: string): string => (session.options().commands?.includes(command) ? command : '');
      const commands = {
        none: '',
        setToday: SET_TODAY_COMMAND,
        showChanges: ofClient(ClientCommand.previewChanges),
        manageTrust: ofClient(ClientCommand.manageTrust),
      };
      return reminders(one.policy, {
        today: today(),
        settings: one.settings,
        l10n: session.l10n(),
        needsTrust: session.baselines.needsTrust(uri),
        ...(baseline ? { baseline } : {}),
      }).map(({ span, text, action }) => ({
        range: one.at.range(span),
        command: { title: text, command: commands[action], arguments: action === 'setToday' ? [uri, one.at.range(span).start] : [uri] },
      }));
    }),
  );

  connection.onExecuteCommand(({ command, arguments: [uri, position] = [] }) =>
    guard('command', null, async () => {
      if (command === APPLY_EDIT_COMMAND) {
        await connection.workspace.applyEdit(uri as WorkspaceEdit);
        return null;
      }
      const one = command === SET_TODAY_COMMAND && typeof uri === 'string' ? await open(uri) : undefined;
      const edits = one
        ? toTextEdits(todayEdits(one.policy, today(), Position.is(position) ? one.at.offset(position) : undefined), one.at)
        : [];
      if (!one || edits.length === 0) return null;
      // With the version, so that a client whose text moved on refuses.
      await connection.workspace.applyEdit(documentEdits(one, edits, versionedEdits()));
      return null;
    }),
  );

  return {
    codeLensProvider: { resolveProvider: false },
  };
}

/** What the server says of actions: kinds mean nothing to clients that know commands only. */
export function actionCapability(capabilities: ClientCapabilities): ServerCapabilities {
  const literals = takesLiterals(capabilities);
  return {
    codeActionProvider: literals
      ? { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND, UPDATE_DATE_KIND] }
      : true,
    executeCommandProvider: { commands: [SET_TODAY_COMMAND, ...(literals ? [] : [APPLY_EDIT_COMMAND])] },
  };
}

function takesLiterals({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.codeAction?.codeActionLiteralSupport !== undefined;
}
