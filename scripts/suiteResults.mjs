// Prints what the suite inside VS Code tells of its tests, and counts it.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { root } from './install.mjs';
import { patience } from './slowness.ts';

/** No test answered for this long: the suite hangs. Longer than any one test's own limit. */
const silenceLimit = patience(240_000);

/**
 * Counts of a finished suite.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * Follows one run until the suite says it is through; a host that ends, hangs or drops the line before that counts as one failure.
 * @param {string} suiteFile the bundle that runs
 * @returns {{ counts: Promise<Counts>, hear: (line: string) => void, lose: (reason: string) => void, watch: (log: () => string) => void }}
 *   `hear` takes one event as JSON, `lose` says why no more will come, `watch` starts to wait: `log` is what is printed when nothing comes
 */
export function followSuite(suiteFile) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  let running = 'no test had begun';
  let silence;
  let stopped = false;
  let logOfHost = () => '';
  let done;
  const finished = new Promise((resolve) => {
    done = resolve;
  });
  const stop = (reason) => {
    if (stopped) return;
    stopped = true;
    clearTimeout(silence);
    if (reason) {
      counts.failed += 1;
      console.error(`  ✘ ${reason}; ${running}\n${indent(logOfHost().trim().split('\n').slice(-40).join('\n'))}`);
    }
    done(counts);
  };
  const wait = () => {
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
      const { event, title, milliseconds, stack } = JSON.parse(line);
      if (event === 'start') running = `the test running was “${title}”`;
      if (event === 'pass') {
        counts.passed += 1;
        console.log(`  ✔ ${title} (${milliseconds} ms)`);
      }
      if (event === 'skip') {
        counts.skipped += 1;
        console.log(`  – ${title} (skipped)`);
      }
      if (event === 'fail') {
        counts.failed += 1;
        console.error(`  ✘ ${title}\n${indent(inSources(stack, suiteFile))}`);
      }
      if (event === 'end') stop();
    },
  };
}

/** A stack trace with the places of the bundle, whatever address it was loaded from, turned into those of the sources. */
function inSources(stack, suiteFile) {
  const map = new SourceMap(JSON.parse(readFileSync(`${suiteFile}.map`, 'utf8')));
  const path = relative(root, suiteFile)
    .replaceAll('\\', '/')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('/', '[\\\\/]');
  return stack.replace(new RegExp(`[^\\s(]*${path}:(\\d+):(\\d+)`, 'g'), (place, line, column) => {
    const { originalSource, originalLine, originalColumn } = map.findEntry(line - 1, column - 1);
    return originalSource ? `${relative(root, join(dirname(suiteFile), originalSource))}:${originalLine + 1}:${originalColumn + 1}` : place;
  });
}

const indent = (text) => text.replace(/^/gm, '      ');
