/** The arguments of the language server: how it talks to its client. */

/** What `--help` prints, and what follows a mistake. */
export const SERVER_USAGE = `Usage: policywright-language-server (--stdio | --node-ipc | --socket=PORT | --pipe=NAME)

The language server of Policywright, which editors start:
  --stdio         talk over standard input and output
  --node-ipc      talk over the IPC channel of the Node process that started it
  --socket=PORT   connect to this port of this machine
  --pipe=NAME     connect to this pipe
  --help          print this text
  --version       print the version

To check policies on the command line, run "policywright check".
`;

/** `run` with a transport; else what is to be printed before the exit. */
export type ServerArguments = { readonly do: 'run' | 'help' | 'version' } | { readonly do: 'fail'; readonly problem: string };

/** Reads the arguments after the program's name; those that it does not know belong to clients, as `--clientProcessId` does. */
export function readServerArguments(args: readonly string[]): ServerArguments {
  if (args.some((arg) => arg === '--help' || arg === '-h')) return { do: 'help' };
  if (args.some((arg) => arg === '--version' || arg === '-v')) return { do: 'version' };
  const at = args.findIndex((arg) => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(arg));
  if (at < 0)
    return { do: 'fail', problem: args.length === 0 ? 'no transport given' : `no transport among the arguments ${args.join(' ')}` };
  const [name = '', inline] = (args[at] ?? '').split(/=(.*)/s);
  const value = inline ?? args[at + 1] ?? '';
  if (name === '--socket' && !(/^\d{1,5}$/.test(value) && Number(value) > 0 && Number(value) < 65536))
    return { do: 'fail', problem: `--socket must be a port number, not "${value}"` };
  if (name === '--pipe' && value === '') return { do: 'fail', problem: '--pipe needs a name' };
  return { do: 'run' };
}
