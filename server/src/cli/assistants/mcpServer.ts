/** The Model Context Protocol over standard input and output. The only importer of its SDK. */
import { fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { CfWorkerJsonSchemaValidator } from '@modelcontextprotocol/server/validators/cf-worker';
import type { JsonSchema } from '../../core/index.ts';
import { boundedMessages } from './boundedMessages.ts';
import type { ToolAnswer } from './toolAnswer.ts';
import { RefusedRequest } from './workspaceFiles.ts';

/** Bytes of one message. Two texts of 2,000,000 characters, which is what the tools take, are 24 MB where each character is escaped. */
export const MAX_MESSAGE = 32 * 1024 * 1024;
/** JSON-RPC's code for a message that isn't a valid request. */
const INVALID_REQUEST = -32600;

/** One tool with what it does. */
export interface ServedTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: JsonSchema;
  readonly outputSchema: JsonSchema;
  /** @param input fits the schema @throws RefusedRequest with a message for the assistant */
  run(input: unknown, signal: AbortSignal): Promise<ToolAnswer>;
}

/** How the server introduces itself. */
export interface ServerInfo {
  readonly version: string;
  /** What assistants are told of all tools together. */
  readonly instructions: string;
}

/** Serves until the client closes its end. @param log is told what goes wrong; standard output is the client's */
export function serveTools(tools: readonly ServedTool[], { version, instructions }: ServerInfo, log: (message: string) => void): void {
  // Schemas are interpreted: compiling them would run text as a program.
  const validator = new CfWorkerJsonSchemaValidator();
  const schema = (value: JsonSchema) => fromJsonSchema<unknown>({ ...value }, validator);
  // One after the other: each check takes all there is of a processor.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  const tooLong = `the message is longer than ${MAX_MESSAGE / 1024 / 1024} MB`;
  // The SDK would close the connection, and end the program, at a message that is too long for it.
  const messages = boundedMessages(process.stdin, MAX_MESSAGE, ({ id }) => {
    log(tooLong);
    if (id !== undefined)
      process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, error: { code: INVALID_REQUEST, message: tooLong } })}\n`);
  });
  serveStdio(
    () => {
      const server = new McpServer(
        { name: 'policywright', title: 'Policywright', version, websiteUrl: 'https://github.com/policywright/policywright' },
        { capabilities: { tools: {} }, instructions, jsonSchemaValidator: validator },
      );
      for (const { name, title, description, inputSchema, outputSchema, run } of tools) {
        server.registerTool(
          name,
          {
            title,
            description,
            inputSchema: schema(inputSchema),
            outputSchema: schema(outputSchema),
            annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
          },
          async (input, { mcpReq: { signal } }) => {
            try {
              const { text, data } = await inTurn(() => run(input, signal));
              return { content: [{ type: 'text', text }], structuredContent: { ...data } };
            } catch (error) {
              // Why something failed inside is for the log: it may name what the assistant is not to see.
              if (!(error instanceof RefusedRequest))
                log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
              const text = error instanceof RefusedRequest ? error.message : `${name} failed; see the log of the server`;
              return { content: [{ type: 'text', text }], isError: true };
            }
          },
        );
      }
      return server;
    },
    {
      transport: new StdioServerTransport(messages, process.stdout, { maxBufferSize: 2 * MAX_MESSAGE }),
      onerror: (error) => log(error.message),
    },
  );
}
