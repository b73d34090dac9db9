/**
 * The lanes that tests run in, by what they need. A test belongs to the first lane that names it; what none names is a unit test.
 * Files that take long come first in their lane, so that no core idles at its end.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';

/** Lanes of tests that Mocha runs outside of VS Code, fastest first. */
export const LANES = {
  /** Pure: one module, texts in and findings out. */
  unit: [],
  /** Pure as well, over many texts: random ones, every fixture, every example of the documentation, the corpus. */
  properties: [
    'harm/fixtures',
    'harm/generated',
    'l10n/features',
    'document/renumberProperties',
    'document/incremental',
    'document/renumberReferences',
    'fuzz',
    'harm/run',
    'l10n/rules',
    'addressFixes',
    'document/readingEnd',
    'harm/*',
    'corpus',
    'rename',
    'linkFragments',
    'linkReferences',
    'regexps',
    'preview/blockwise',
    'coverage/cueLanguage',
    'document/siteStatements',
    'features/requestRuleFiles',
    'rulePages',
    'document/dateFormats',
    'starters',
    'ownPolicies',
    'l10n/*',
    '**/*.effort',
  ],
  /** The language server over its protocol and the command line, both mostly in the test's own process. */
  protocol: [
    'cli/killed',
    'protocol/abuse',
    'network',
    'protocol/soak',
    'protocol/policies',
    'cli/hooks',
    'cli/mcp',
    'cli/faults',
    'protocol/faults',
    'cli/fix',
    'cli/*',
    'protocol/*',
    'editors/*',
    'ignoredFiles',
    'serverArguments',
    'document/localDate',
  ],
  /** What is built, and pages in a browser. */
  bundle: [
    'parity',
    'preview/injection',
    'preview/{inStep,accessible,look}',
    'bundles',
    'package',
    'preview/{pageUpdate,redline,findings,richCopy,report,coverageMarks,coverageMatrix}',
    'twoParsers',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Lane = keyof typeof LANES;

/** The names of all lanes, in the order in which `npm test` runs them. */
export const LANE_NAMES = Object.keys(LANES) as readonly Lane[];

/** The files of a lane, in the order in which they are begun, relative to the repository. */
export function filesOf(lane: Lane): readonly string[] {
  const find = (names: readonly string[]): readonly string[] => [
    ...new Set(
      names
        .flatMap((name) => globSync(`${name}.test.ts`, { cwd: import.meta.dirname }).sort())
        .map((name) => join('test', name).replaceAll('\\', '/')),
    ),
  ];
  const named = new Set<string>();
  for (const name of LANE_NAMES) {
    const files = find(LANES[name]).filter((file) => !named.has(file));
    if (name === lane && name !== 'unit') return files;
    files.forEach((file) => named.add(file));
  }
  return find(['**/*']).filter((file) => !named.has(file) && !file.startsWith('test/extension/'));
}
