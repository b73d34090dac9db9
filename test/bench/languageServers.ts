/** From a keystroke to the diagnostics, over standard input and output: ours beside other language servers, all open on the same policy at the same time. */
import { join } from 'node:path';
import { createFigures, type Measurement, type Part } from './figures.ts';
import { peakMemory, type RunningServer, type ServerProgram, startServer } from './languageClient.ts';
import { buildPrograms, CACHE, peerFile } from './peers.ts';
import { policyOfSize, yamlOfSize } from './policyOfSize.ts';
import { inTemporaryFolder } from './temporaryFolder.ts';

const servers = join(import.meta.dirname, 'servers');

/** Our own server, as it ships. */
export function ourServer(dist: string, nodeOptions: readonly string[] = []): ServerProgram {
  return {
    name: 'Policywright',
    args: [...nodeOptions, join(dist, 'server.node.js'), '--stdio'],
    diagnostics: 'pull',
    language: 'markdown',
    configuration: { policywright: {} },
  };
}

/** Ours first. The Markdown server of VS Code checks nothing unless it is told to; VS Code's own settings leave that off. */
function programs(dist: string): readonly ServerProgram[] {
  const validate = {
    enabled: true,
    referenceLinks: { enabled: 'warning' },
    fragmentLinks: { enabled: 'warning' },
    fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
    ignoredLinks: [],
    unusedLinkDefinitions: { enabled: 'hint' },
    duplicateLinkDefinitions: { enabled: 'warning' },
  };
  return [
    ourServer(dist),
    { name: 'vscode-languageserver, idle', args: [join(servers, 'idle.mjs'), '--stdio'], diagnostics: 'pull', language: 'markdown' },
    {
      name: 'vscode-markdown-languageserver',
      args: [peerFile('vscode-markdown-languageserver', 'dist/node/workerMain.js'), '--stdio'],
      diagnostics: 'pull',
      language: 'markdown',
      configuration: {
        markdown: {
          validate,
          suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
          occurrencesHighlight: { enabled: false },
          preferredMdPathExtensionStyle: 'auto',
          server: { log: 'off' },
          updateLinksOnFileMove: { enabled: 'never' },
        },
      },
      initializationOptions: { markdownFileExtensions: ['md'] },
    },
    {
      name: 'remark on unified-language-server',
      args: [join(servers, 'remark.mjs'), '--stdio'],
      diagnostics: 'push',
      language: 'markdown',
      configuration: { remark: { requireConfig: false } },
      cwd: CACHE,
    },
    {
      name: 'yaml-language-server',
      args: [peerFile('yaml-language-server', 'bin/yaml-language-server'), '--stdio'],
      diagnostics: 'push',
      language: 'yaml',
      configuration: { yaml: { validate: true, schemaStore: { enable: false } } },
    },
  ];
}

const SIZES = [4_000, 50_000, 500_000];
/** Keys at a time, before the next server has its turn. */
const BATCH = 5;
/** Keys that warm a server up. */
const WARM_UP = 10;
/** Seconds for each size, after which a slow server is asked for no more keys. */
const BUDGET = 12;

/** Every round types five keys into each server, ten rounds for each that the caller wants. */
export const languageServers: Part = async (rounds) => {
  const dist = buildPrograms();
  const measurements: Measurement[] = [];
  for (const size of SIZES) measurements.push(...(await measureSize(programs(dist), size, rounds)));
  return measurements;
};

async function measureSize(all: readonly ServerProgram[], size: number, rounds: number): Promise<readonly Measurement[]> {
  const [start, keys, memory] = [createFigures(), createFigures(), createFigures()];
  const textFor = ({ language }: ServerProgram): string => (language === 'yaml' ? yamlOfSize(size) : policyOfSize(size));
  const nameFor = ({ language }: ServerProgram): string => (language === 'yaml' ? 'settings.yaml' : 'privacy-policy.md');
  // One after the other: what is loaded from the disk for one is not to be in the way of the next.
  if (size === SIZES[0]) {
    for (let round = -1; round < rounds * 3; round++) {
      for (const program of all) {
        await inTemporaryFolder(async (folder) => {
          const server = await startServer(program, folder);
          if (round >= 0) start.add(program.name, server.initialized);
          await server.end();
        });
      }
    }
  }
  await inTemporaryFolder(async (folder) => {
    const running: RunningServer[] = [];
    try {
      for (const program of all) running.push(await startServer(program, folder));
      const spent = new Map<RunningServer, number>();
      for (const server of running) {
        await server.open(nameFor(server.program), textFor(server.program));
        for (let key = 0; key < WARM_UP && (spent.get(server) ?? 0) < BUDGET * 250; key++)
          spent.set(server, (spent.get(server) ?? 0) + (await server.type()));
      }
      for (let round = 0; round < rounds * 10; round++) {
        for (const server of running) {
          for (let key = 0; key < BATCH && (round === 0 || (spent.get(server) ?? 0) < BUDGET * 1000); key++) {
            const time = await server.type();
            keys.add(server.program.name, time);
            spent.set(server, (spent.get(server) ?? 0) + time);
          }
        }
      }
      for (const {
        program,
        process: { pid },
      } of running) {
        const peak = pid === undefined ? undefined : peakMemory(pid);
        if (peak !== undefined) memory.add(program.name, peak);
      }
    } finally {
      await Promise.all(running.map((server) => server.end()));
    }
  });
  const input = `${size / 1000} KB`;
  return [
    ...(start.all().length > 0 ? [{ what: 'start → initialized', input: '', unit: 'ms', figures: start.all() } as const] : []),
    { what: 'keystroke → diagnostics', input, unit: 'ms', figures: keys.all() },
    ...(memory.all().length > 0 ? [{ what: 'server, peak memory', input, unit: 'MB', figures: memory.all() } as const] : []),
  ];
}
