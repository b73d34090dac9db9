/** Where "turn this rule off" and "change its severity" write: the nearest `.policywright.json`, else a new one, else the client's own settings. */
import type { CodeAction } from 'vscode-languageserver';
import { type Severity, setSeverity } from '../core/index.ts';
import { ClientCommand } from '../protocol.ts';
import { canCreateConfig, createConfig, editConfig } from './configEdits.ts';
import type { Session } from './session.ts';

/** Makes the part of a code action that writes. */
export interface SeverityWriter {
  /** The folder that it is good for, relative to the workspace folder; empty for that itself. */
  readonly folder: string;
  write(rule: string, severity: Severity, title: string): Pick<CodeAction, 'edit' | 'command'>;
}

/** The writer for a document; undefined where nothing can be written. */
export async function severityWriter(session: Session, uri: string): Promise<SeverityWriter | undefined> {
  const { configFiles, options, settings } = session;
  const command: SeverityWriter | undefined = options().commands?.includes(ClientCommand.turnOffRule)
    ? {
        folder: '',
        write: (rule, severity, title) => ({
          command: { title, command: ClientCommand.turnOffRule, arguments: severity === 'off' ? [rule] : [rule, severity] },
        }),
      }
    : undefined;
  const [top] = settings.configFoldersOf(uri);
  if (top === undefined) return command;

  for (const folder of settings.configFoldersOf(uri).toReversed()) {
    const config = await configFiles.now(folder);
    if (!config) continue;
    // Written into a text that cannot be read, it might land anywhere.
    if (config.fault) return undefined;
    return {
      folder: folder === top ? '' : settings.pathOf(folder),
      write: (rule, severity) => ({ edit: editConfig(config, setSeverity(config.text, rule, severity), session) }),
    };
  }

  const [client] = await settings.sourcesOf(uri);
  // Whoever keeps rules in the editor's settings and in no file goes on so.
  if (command && hasRules(client?.value)) return command;
  if (!canCreateConfig(session)) return command;
  return {
    folder: '',
    write: (rule, severity) => ({ edit: createConfig(top, setSeverity('', rule, severity)) }),
  };
}

function hasRules(value: unknown): boolean {
  const { rules } = (value ?? {}) as { readonly rules?: unknown };
  return typeof rules === 'object' && rules !== null && Object.keys(rules).length > 0;
}
