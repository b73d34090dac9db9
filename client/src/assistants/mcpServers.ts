/** Offers `policywright mcp` to VS Code, for assistants that take tools from servers of the Model Context Protocol only: one server for each folder of the workspace, which reads no other. */
import * as vscode from 'vscode';

/** Id in the manifest, under `mcpServerDefinitionProviders`. */
const PROVIDER = 'policywright.mcp';

/** What VS Code 1.101 and newer has besides; 1.100 has it as a proposal, under another name in the manifest, and throws at its use. The types are those of the oldest version that the extension runs in. */
interface McpDefinitions {
  readonly McpStdioServerDefinition: new (
    label: string,
    command: string,
    args: string[],
    env: Record<string, string | number | null>,
    version: string,
  ) => McpServer;
}

interface McpRegistry {
  readonly registerMcpServerDefinitionProvider: (
    id: string,
    provider: { readonly onDidChangeMcpServerDefinitions: vscode.Event<void>; provideMcpServerDefinitions(): McpServer[] },
  ) => vscode.Disposable;
}

/** How the server's program is started. */
export interface McpProgram {
  /** Path of Node, or of a program that can be told to be Node. */
  readonly node: string;
  readonly script: string;
}

/** A server as VS Code is told of it. */
export interface McpServer {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  cwd?: vscode.Uri;
}

/** What is offered, and where to VS Code that can take it. */
export interface McpServers extends vscode.Disposable {
  /** What VS Code is told now; nothing where it has no such thing. */
  readonly offered: () => readonly McpServer[];
}

/**
 * Registers the servers; nothing where VS Code, or an editor made from it, has no such thing.
 * @param program undefined where no program can be started
 * @param version of the extension: VS Code asks a server for its tools again when that changes
 */
export function offerMcpServers(program: McpProgram | undefined, version: string): McpServers {
  const { registerMcpServerDefinitionProvider: register } = (vscode.lm ?? {}) as Partial<McpRegistry>;
  const { McpStdioServerDefinition: Definition } = vscode as unknown as Partial<McpDefinitions>;
  if (typeof register !== 'function' || typeof Definition !== 'function') return none(new vscode.Disposable(() => {}));
  const servers = (): McpServer[] => {
    // What a folder says decides what is read in it, so in Restricted Mode no assistant is handed one.
    if (program === undefined || !vscode.workspace.isTrusted) return [];
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
    return folders.map(({ uri, name }) => {
      const label = folders.length === 1 ? 'Policywright' : `Policywright: ${name}`;
      // On the desktop the program that runs extensions is Electron, and has to be told to be Node.
      const env = { ELECTRON_RUN_AS_NODE: '1' };
      return Object.assign(new Definition(label, program.node, [program.script, uri.fsPath], env, version), { cwd: uri });
    });
  };
  const changed = new vscode.EventEmitter<void>();
  let registration: vscode.Disposable;
  try {
    registration = register(PROVIDER, { onDidChangeMcpServerDefinitions: changed.event, provideMcpServerDefinitions: servers });
  } catch {
    // The function is there, but not for extensions: everything else works without it.
    return none(changed);
  }
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    registration,
  );
  return { offered: servers, dispose: () => subscriptions.dispose() };
}

/** No servers. @param left what has to be disposed of all the same */
function none(left: vscode.Disposable): McpServers {
  return { offered: () => [], dispose: () => void left.dispose() };
}
