/** How the cost of one edit grows with the document and with the workspace, and what a policy costs that is known but not open. */
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { POLICIES_NOTIFICATION, type PoliciesParams, WATCH_POLICIES_REQUEST } from '../../server/src/protocol.ts';
import { writePolicies } from './commandLines.ts';
import { createFigures, type Measurement, type Part } from './figures.ts';
import { type RunningServer, startServer } from './languageClient.ts';
import { ourServer } from './languageServers.ts';
import { buildPrograms } from './peers.ts';
import { policyOfSize } from './policyOfSize.ts';
import { inTemporaryFolder } from './temporaryFolder.ts';

const DOCUMENTS = [4_000, 20_000, 50_000, 200_000, 500_000, 2_000_000, 5_000_000];
const WORKSPACES = [1, 100, 1000, 5000];

/** Keys for each document and workspace: twenty for each round that the caller wants. */
export const scaling: Part = async (rounds) => {
  const program = ourServer(buildPrograms(), ['--expose-gc', '--require', join(import.meta.dirname, 'servers/heap.cjs')]);
  const measurements: Measurement[] = [];
  await inTemporaryFolder(async (folder) => {
    const server = await startServer(program, folder);
    try {
      for (const size of DOCUMENTS) {
        await server.open(`privacy-policy-${size}.md`, policyOfSize(size));
        measurements.push({
          what: 'keystroke → diagnostics, by document',
          input: size >= 1_000_000 ? `${size / 1_000_000} MB` : `${size / 1000} KB`,
          unit: 'ms',
          figures: await keysOf(server, rounds * 20),
        });
      }
    } finally {
      await server.end();
    }
  });
  /** A hundred policies have warmed up all that is held once, however many there are. */
  let first: { readonly policies: number; readonly heap: number } | undefined;
  for (const policies of WORKSPACES) {
    await inTemporaryFolder(async (folder) => {
      writePolicies(folder, policies);
      const input = policies === 1 ? '1 policy' : `${policies.toLocaleString('en')} policies`;
      const server = await startServer(program, folder);
      try {
        await allKnown(server);
        const heap = await heapOf(server);
        if (policies >= 100) first ??= { policies, heap };
        measurements.push({
          what: 'heap of the server, by workspace',
          input,
          unit: 'MB',
          figures: [{ program: 'Policywright', values: [heap / 2 ** 20] }],
        });
        if (first && policies > first.policies)
          measurements.push({
            what: 'heap for each closed policy',
            input,
            unit: 'KB',
            figures: [{ program: 'Policywright', values: [(heap - first.heap) / (policies - first.policies) / 2 ** 10] }],
          });
        await server.open('privacy-policy.md', policyOfSize(4_000));
        measurements.push({ what: 'keystroke → diagnostics, by workspace', input, unit: 'ms', figures: await keysOf(server, rounds * 20) });
      } finally {
        await server.end();
      }
    });
  }
  return measurements;
};

async function keysOf(server: RunningServer, count: number): Promise<Measurement['figures']> {
  const figures = createFigures();
  for (let key = -10; key < count; key++) {
    const time = await server.type();
    if (key >= 0) figures.add('Policywright', time);
  }
  return figures.all();
}

/** Resolves once the server has looked at every policy of its workspace. */
async function allKnown({ connection }: RunningServer): Promise<void> {
  const complete = new Promise<void>((resolve) => {
    connection.onNotification(POLICIES_NOTIFICATION, ({ progress }: PoliciesParams) => {
      if (progress === null) resolve();
    });
  });
  await connection.sendRequest(WATCH_POLICIES_REQUEST);
  await complete;
}

/** Bytes of the heap that are in use, garbage collected first. */
async function heapOf({ process: child }: RunningServer): Promise<number> {
  const answer = once(child.stdio[3] as Readable, 'data');
  child.kill('SIGUSR2');
  return Number(String((await answer)[0]));
}
