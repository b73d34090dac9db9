// Prints what the suite inside VS Code tells of its tests, and counts it.
import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { tellFailure } from './failures.ts';
import { root } from './install.mjs';
import { patience } from './slowness.ts';

/** No test answered for this long: the suite hangs. Longer than any one test's own limit. */
const silenceLimit = patience(240_000);

/** How many tests of a run passed, failed and were skipped. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** One run of a suite inside VS Code. */
export interface FollowedSuite {
  readonly counts: Promise<Counts>;
  /** Takes one event as JSON. */
  hear(line: string): void;
  /** Says why no more will come. */
  lose(reason: string): void;
  /** Starts to wait. @param log what is printed when nothing comes */
  watch(log: () => string): void;
}

/**
 * Follows one run until the suite says it is through; a host that ends, hangs or drops the line before that counts as one failure.
 * @param suiteFile the bundle that runs
 * @param host said before each test: suites may run at once
 */
export function followSuite(suiteFile: string, host: string): FollowedSuite {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  let running = 'no test had begun';
  let silence: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let logOfHost = () => '';
  let done: (counts: Counts) => void = () => {};
  const finished = new Promise<Counts>((resolve) => {
    done = resolve;
  });
  const stop = (reason?: string): void => {
    if (stopped) return;
    stopped = true;
    clearTimeout(silence);
    if (reason) {
      counts.failed += 1;
      tellFailure(`${host}: ${reason}; ${running}\n${indent(logOfHost().trim().split('\n').slice(-40).join('\n'))}`);
    }
    done(counts);
  };
  const wait = (): void => {
    clearTimeout(silence);
    if (!stopped) silence = setTimeout(() => stop(`nothing heard from VS Code for ${silenceLimit / 1000} s`), silenceLimit);
  };
  return {
    counts: finished,
    watch: (log) => {
      logOfHost = log;
      wait();
    },
    lose: stop,
    hear: (line) => {
      wait();
      const {
        event,
        title = '',
        milliseconds,
        stack = '',
      } = JSON.parse(line) as {
        readonly event: string;
        readonly title?: string;
        readonly milliseconds?: number;
        readonly stack?: string;
      };
      if (event === 'start') running = `the test running was “${title}”`;
      if (event === 'pass') {
        counts.passed += 1;
        console.log(`  ✔ ${host}: ${title} (${milliseconds} ms)`);
      }
      if (event === 'skip') {
        counts.skipped += 1;
        console.log(`  – ${host}: ${title} (skipped)`);
      }
      if (event === 'fail') {
        counts.failed += 1;
        tellFailure(`${host}: ${title}\n${indent(inSources(stack, suiteFile))}`);
      }
      if (event === 'end') stop();
    },
  };
}

/** A stack trace with the places of the bundle, whatever address it was loaded from, turned into those of the sources. */
function inSources(stack: string, suiteFile: string): string {
  const map = new SourceMap(JSON.parse(readFileSync(`${suiteFile}.map`, 'utf8')) as SourceMapPayload);
  const path = relative(root, suiteFile)
    .replaceAll('\\', '/')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('/', '[\\\\/]');
  return stack.replace(new RegExp(`[^\\s(]*${path}:(\\d+):(\\d+)`, 'g'), (place: string, line: string, column: string) => {
    const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
    if (!('originalSource' in entry) || !entry.originalSource) return place;
    const { originalSource, originalLine, originalColumn } = entry;
    return `${relative(root, join(dirname(suiteFile), originalSource))}:${originalLine + 1}:${originalColumn + 1}`;
  });
}

const indent = (text: string): string => text.replace(/^/gm, '      ');
