/** Whole processes over real policies: what ours costs the processor beside other programs that check Markdown. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, globSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Command, commands } from './commandLines.ts';
import { createFigures, type Measurement, type Part } from './figures.ts';
import { peakMemory } from './languageClient.ts';
import { buildPrograms } from './peers.ts';
import { inTemporaryFolder } from './temporaryFolder.ts';

/** The programs that are measured, ours first. cspell only looks up words. */
const PROGRAMS = ['Policywright', 'markdownlint-cli2', 'remark-cli', 'textlint', 'rumdl'];

/** Processor time, wall time, peak memory and speed of each program over the Markdown files of a folder. */
export const corpusIn =
  (folder: string): Part =>
  async (rounds) => {
    if (!existsSync(folder)) {
      process.stderr.write(`  skipped: there is no folder ${folder}; name one with --corpus\n`);
      return [];
    }
    if (process.platform === 'win32') {
      process.stderr.write('  skipped: the processor time of other processes is measured by a POSIX shell\n');
      return [];
    }
    const all = commands(buildPrograms());
    const [processor, wall, memory, speed] = [createFigures(), createFigures(), createFigures(), createFigures()];
    let size = 0;
    let count = 0;
    await inTemporaryFolder(async (temporary) => {
      const policies = join(temporary, 'policies');
      // Only texts: some of these programs run the configuration that they find beside them.
      for (const name of globSync('**/*.{md,markdown}', { cwd: folder })) {
        mkdirSync(dirname(join(policies, name)), { recursive: true });
        copyFileSync(join(folder, name), join(policies, name));
        size += statSync(join(policies, name)).size;
        count++;
      }
      const failed = new Set<string>();
      for (let round = 0; round < rounds; round++)
        for (const name of PROGRAMS.filter((one) => !failed.has(one))) {
          const command = all[name];
          const missing = command?.find((part) => part.includes('node_modules') && !existsSync(part));
          if (!command || missing !== undefined) {
            process.stderr.write(`  skipped: ${name} isn't installed\n`);
            failed.add(name);
            continue;
          }
          const figures = await measure(command, policies, join(temporary, 'cache'));
          if (typeof figures === 'string') {
            process.stderr.write(`  skipped: ${name} ${figures}\n`);
            failed.add(name);
            continue;
          }
          processor.add(name, figures.processor);
          wall.add(name, figures.wall);
          speed.add(name, size / 1e6 / figures.processor);
          if (figures.peak !== undefined) memory.add(name, figures.peak);
        }
    });
    const input = `${count.toLocaleString('en')} files, ${(size / 1e6).toFixed(1)} MB`;
    const measurements: readonly Measurement[] = [
      { what: 'real policies, processor time', input, unit: 's', figures: processor.all() },
      { what: 'real policies, wall time', input, unit: 's', figures: wall.all() },
      { what: 'real policies, peak memory', input, unit: 'MB', figures: memory.all() },
      { what: 'real policies, text per processor second', input, unit: 'MB/s', figures: speed.all() },
    ];
    return measurements.filter(({ figures }) => figures.length > 0);
  };

/** What one run cost; the times in seconds, the memory in MB. */
interface RunCost {
  readonly processor: number;
  readonly wall: number;
  readonly peak: number | undefined;
}

/** The shell tells the processor time of all processes that it waited for. */
const SHELL = '"$@" >/dev/null; code=$?; times >&3; exit $code';

/** Runs a program; a line that says why, where it could not check. 0 is fine, and 1 says that there are findings. */
async function measure(command: Command, cwd: string, cache: string): Promise<RunCost | string> {
  const began = performance.now();
  const child = spawn('/bin/sh', ['-c', SHELL, 'sh', ...command], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, XDG_CACHE_HOME: cache, NO_COLOR: '1' },
  });
  let [said, times] = ['', ''];
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-300);
  });
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    times += chunk.toString();
  });
  let peak: number | undefined;
  const look = setInterval(() => {
    peak = Math.max((child.pid === undefined ? undefined : peakMemory(child.pid)) ?? 0, peak ?? 0) || undefined;
  }, 50);
  const [code] = (await once(child, 'close')) as [number | null];
  const wall = (performance.now() - began) / 1000;
  clearInterval(look);
  const [user, system] = [...(times.trim().split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds),
  );
  if (user === undefined || system === undefined || (code !== 0 && code !== 1))
    return `ended with ${code}: ${said.trim().split('\n').at(-1) ?? ''}`;
  return { processor: user + system, wall, peak };
}
