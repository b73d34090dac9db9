/** `policywright mcp`: gives AI assistants the tools to check policies, through the Model Context Protocol. */
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import {
  ASSISTANT_INSTRUCTIONS,
  ASSISTANT_TOOLS,
  CHANGES_SCHEMA,
  CHANGES_TOOL,
  CHECK_TOOL,
  COVERAGE_SCHEMA,
  COVERAGE_TOOL,
  ENGLISH,
  FINDINGS_SCHEMA,
  type JsonSchema,
  type Localizer,
  localDate,
} from '../core/index.ts';
import { l10n, setProgramLanguage } from '../node/programLanguage.ts';
import { reasonOf } from '../node/reasons.ts';
import type { McpOptions } from './arguments.ts';
import { changesTool } from './assistants/changesTool.ts';
import { checkTool } from './assistants/checkTool.ts';
import { coverageTool } from './assistants/coverageTool.ts';
import type { ToolAnswer, ToolContext } from './assistants/toolAnswer.ts';
import { openWorkspaceFiles, type WorkspaceFiles } from './assistants/workspaceFiles.ts';
import { VERSION } from './print/usage.ts';

/** What each tool does; its input was checked against the schema of the tool. */
const RUN: Readonly<
  Record<string, { readonly outputSchema: JsonSchema; readonly run: (input: object, context: ToolContext) => Promise<ToolAnswer> }>
> = {
  [CHECK_TOOL.name]: { outputSchema: FINDINGS_SCHEMA, run: checkTool },
  [CHANGES_TOOL.name]: { outputSchema: CHANGES_SCHEMA, run: changesTool },
  [COVERAGE_TOOL.name]: { outputSchema: COVERAGE_SCHEMA, run: coverageTool },
};

/** Serves one folder until the client closes standard input; gives the exit code: 2 where it could not start. */
export async function mcp({ folder, today }: McpOptions, localizer: Localizer): Promise<number> {
  setProgramLanguage(localizer);
  const files = await open(folder);
  if (!files) return 2;
  // Assistants are answered in English.
  setProgramLanguage(ENGLISH);
  // The SDK's schemas would otherwise be compiled: text run as a program. It is read when they are made, as the SDK is loaded.
  (globalThis as { __zod_globalConfig?: object }).__zod_globalConfig = { jitless: true };
  const { serveTools } = await import('./assistants/mcpServer.ts');
  serveTools(
    ASSISTANT_TOOLS.flatMap((tool) => {
      const { outputSchema, run } = RUN[tool.name] ?? {};
      return outputSchema && run
        ? [
            {
              ...tool,
              outputSchema,
              run: (input: unknown, signal: AbortSignal) =>
                run(input as object, { files, today: () => today ?? localDate(new Date()), signal }),
            },
          ]
        : [];
    }),
    { version: VERSION, instructions: ASSISTANT_INSTRUCTIONS },
    (message) => void process.stderr.write(`policywright: ${message}\n`),
  );
  return 0;
}

/** The folder's files; undefined where it can't be served, which is said. */
async function open(folder: string): Promise<WorkspaceFiles | undefined> {
  const complain = (reason: string): undefined => void process.stderr.write(`policywright: ${folder}: ${reason}\n`);
  const path = resolve(folder);
  try {
    if (!(await stat(path)).isDirectory()) return complain(l10n.t('not a folder'));
    const files = await openWorkspaceFiles(path);
    // Programs that start servers often do so in the root, which holds everything.
    if (dirname(files.root) === files.root)
      return complain(l10n.t('too much to serve; name the folder of the project: policywright mcp FOLDER'));
    return files;
  } catch (error) {
    return complain(reasonOf(error));
  }
}
