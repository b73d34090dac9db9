/** The rooms of the sources: what lives in each folder, and which others it may import. Run by itself it prints them as a table. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A folder of sources. */
export interface Room {
  /** Path from the root, of a folder or of a file that is a room by itself. */
  readonly path: string;
  readonly holds: string;
  /** Names of the files that other rooms may import; absent where they may import all. */
  readonly face?: readonly string[];
  /** Files of its subfolders belong to it. */
  readonly deep?: true;
  /** Rooms outside the core that it may import; a room of the core imports those above it in the list. */
  readonly imports?: readonly string[];
}

const CORE = 'server/src/core';
/** The one file of the core that hosts import. */
export const DOOR = `${CORE}/index.ts`;
const PROTOCOL = 'server/src/protocol.ts';

const words = (list: string): readonly string[] => list.split(' ');

/** The rooms of the core: each imports only those above it. Up to `policy.ts`, facts of one text; below, questions asked of policies. */
const CORE_ROOMS: readonly Room[] = [
  { path: `${CORE}/document/text`, holds: 'spans, lines, differences: what any text has' },
  { path: `${CORE}/l10n`, holds: 'messages in the reader’s language' },
  { path: `${CORE}/knowledge`, holds: 'data only: keys, kinds of policy, words; `languages/` has one file for each language', deep: true },
  { path: `${CORE}/document/markdown`, holds: 'blocks, prose, passages that survive an edit, language' },
  { path: `${CORE}/document/json`, holds: 'JSON and its dialect with comments, with places' },
  {
    path: `${CORE}/document/frontmatter`,
    holds: 'YAML, TOML and JSON at the top of a text, keys, versions',
    face: words('frontMatter yaml keys siteKeys versions writeEntry'),
  },
  { path: `${CORE}/document/outline`, holds: 'sections, their numbers, numbered clauses' },
  { path: `${CORE}/document/links`, holds: 'links, their targets, anchors' },
  {
    path: `${CORE}/document/dates`,
    holds: 'calendar, formats, labelled dates',
    face: words(
      'calendar localDate dateFormats dateReading dateNames dateMention dates dateReferences impossibleDates proseDates revisionTables shownYears',
    ),
  },
  { path: `${CORE}/document/tables`, holds: 'lists of cookies, processors, and retention periods' },
  {
    path: `${CORE}/document/references`,
    holds: 'cross-references to sections',
    face: words('references referenceContext lostAnnexes lostItems'),
  },
  {
    path: `${CORE}/document/terms`,
    holds: 'definitions and uses of terms, names of companies',
    face: words(
      'acronyms definitions termUses termSpellings termDictionary capitalisedNouns headNouns inflection companyNames memberKinds mixedTerms nearNames nounsExplainedInLine properNames',
    ),
  },
  {
    path: `${CORE}/document/addresses`,
    holds: 'e-mail addresses',
    face: words('domainSpellings emailGrammar emails mailto addressBounds addressEdits publicSuffix personalAddress postalAddresses'),
  },
  {
    path: `${CORE}/document/wording`,
    holds: 'placeholders, brackets, invisible characters, repeated words, notes that a policy was replaced',
  },
  {
    path: `${CORE}/document/recognition`,
    holds: 'whether a text is a policy, by what evidence, and of which kind',
    face: words('recognise readOpening'),
  },
  { path: `${CORE}/document`, holds: '`Policy`: all facts of one text' },
  { path: `${CORE}/config`, holds: 'settings and `.policywright.json`, which files git leaves out' },
  {
    path: `${CORE}/analysis/workspace`,
    holds: 'policies side by side',
    face: words(
      'workspace policyIdentity workspacePolicies addressBook workspaceAddresses policyFacts namedDomains incorporation translations translationDifferences policyOutline policyCitations outwardLinks siteStatements policyParty',
    ),
  },
  { path: `${CORE}/analysis/references`, holds: 'references whose sentence is about another section' },
  { path: `${CORE}/analysis/contents`, holds: 'lists of contents that writers keep in their policies' },
  {
    path: `${CORE}/analysis/renumbering`,
    holds: 'gaps in numbers, new numbers, what follows them',
    face: words(
      'pins alternatives numberGaps numberedPlaces numberLists numberPlan renumbering sectionUnits movable secondNumbering followNumbers newMeanings movedDirections contentsRows possibleReferences unfollowed history countedWords trailingText',
    ),
  },
  { path: `${CORE}/analysis/comparison`, holds: 'what changed between two versions', face: words('comparison') },
  {
    path: `${CORE}/analysis/contacts`,
    holds: 'which addresses are wrong, and for whom they are',
    face: words('addressLinking addressVerdicts contactDuty contacts addressContext domainTypos mailLinks mailboxOwners'),
  },
  {
    path: `${CORE}/analysis/coverage`,
    holds: 'what policies say of what laws ask for, with the passages',
    face: words('contradictions coverage namedCookies overrides quote readLanguages retention tableDuties tally topicFindings wording'),
  },
  { path: `${CORE}/analysis`, holds: 'review dates; whether a file is a policy; sections to be added' },
  { path: `${CORE}/rules`, holds: 'one rule per file; its name is its id', deep: true },
  { path: `${CORE}/features`, holds: 'linting, outline, hover, completion, navigation, fixes, summaries' },
  { path: `${CORE}/preview`, holds: 'policy → sanitised HTML, redline', deep: true },
  { path: DOOR, holds: 'the one file that hosts import' },
];

const HOST_ROOMS: readonly Room[] = [
  { path: PROTOCOL, holds: 'our own requests; server and client import this very file', imports: [] },
  { path: 'server/src/lsp/files', holds: 'files, settings and configuration as the host or the client gives them', imports: [PROTOCOL] },
  {
    path: 'server/src/lsp/workspace',
    holds: 'what is known of policies whose files are closed',
    imports: [PROTOCOL, 'server/src/lsp/files'],
  },
  {
    path: 'server/src/lsp',
    holds: 'the language server protocol, one `serve…` for each feature',
    imports: [PROTOCOL, 'server/src/lsp/files', 'server/src/lsp/workspace'],
  },
  { path: 'server/src/node', holds: 'the disk, for the command line and the server in Node', imports: ['server/src/lsp/files'] },
  { path: 'server/src/library', holds: 'what programs import', imports: [] },
  { path: 'server/src/cli/git', holds: 'git, run with fixed arguments', imports: ['server/src/node'] },
  { path: 'server/src/cli/print', holds: 'reports: text, JSON, SARIF, GitHub', imports: ['server/src/node', 'server/src/cli/git'] },
  {
    path: 'server/src/cli/assistants',
    holds: 'tools for AI assistants, over the Model Context Protocol',
    imports: ['server/src/node', 'server/src/cli/print', 'server/src/cli'],
  },
  {
    path: 'server/src/cli/cache',
    holds: 'results kept from run to run',
    imports: ['server/src/node', 'server/src/cli'],
  },
  {
    path: 'server/src/cli',
    holds: 'the command line',
    imports: ['server/src/node', 'server/src/cli/cache', 'server/src/cli/git', 'server/src/cli/print', 'server/src/cli/assistants'],
  },
  { path: 'server/src', holds: 'entries of the server', imports: ['server/src/lsp', 'server/src/node', 'server/src/cli'] },
  { path: 'client/src/git', holds: 'VS Code’s own Git extension', imports: [PROTOCOL, 'client/src'] },
  { path: 'client/src/commit', holds: 'Check Before Commit', imports: [PROTOCOL, 'client/src/git', 'client/src'] },
  {
    path: 'client/src/redline',
    holds: 'what a redline is drawn against',
    imports: [PROTOCOL, 'client/src/git', 'client/src/preview', 'client/src'],
  },
  {
    path: 'client/src/preview',
    holds: 'the panel of the preview',
    imports: [PROTOCOL, 'client/src/git', 'client/src/redline', 'client/src'],
  },
  {
    path: 'client/src/preview-page',
    holds: 'what runs inside the preview',
    imports: [PROTOCOL, 'client/src/preview', 'client/src/redline'],
  },
  {
    path: 'client/src/export',
    holds: 'pages and Word documents',
    imports: [PROTOCOL, 'client/src/git', 'client/src/preview', 'client/src/redline', 'client/src'],
  },
  { path: 'client/src/policies', holds: 'the view of all policies', imports: [PROTOCOL, 'client/src/git', 'client/src'] },
  {
    path: 'client/src/coverage',
    holds: 'the view of what a policy says, the panel of all policies',
    imports: [PROTOCOL, 'client/src/preview', 'client/src'],
  },
  {
    path: 'client/src/coverage-page',
    holds: 'what runs inside the panel of all policies',
    imports: [PROTOCOL, 'client/src/coverage', 'client/src/preview-page'],
  },
  { path: 'client/src/assistants', holds: 'tools for AI assistants', imports: [PROTOCOL, 'client/src/git', 'client/src'] },
  { path: 'client/src/begin', holds: 'the walkthrough, new policies', imports: [PROTOCOL, 'client/src/preview', 'client/src'] },
  {
    path: 'client/src',
    holds: 'activation, commands, status',
    imports: [
      PROTOCOL,
      'client/src/git',
      'client/src/commit',
      'client/src/redline',
      'client/src/preview',
      'client/src/export',
      'client/src/policies',
      'client/src/coverage',
      'client/src/begin',
      'client/src/assistants',
    ],
  },
];

/** All rooms. */
export const ROOMS: readonly Room[] = [...CORE_ROOMS, ...HOST_ROOMS];

/** The source files and what each imports of the others, types included; paths from the root. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads every import of the sources. */
export function graphOf(): ImportGraph {
  const files = globSync('{server,client}/src/**/*.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.d.ts'));
  const known = new Set(files);
  return new Map(
    files.sort().map((file) => [file, importsOf(file, readFileSync(join(root, file), 'utf8')).filter((target) => known.has(target))]),
  );
}

function importsOf(file: string, text: string): readonly string[] {
  return [...text.matchAll(/^[ \t]*(?:import|export)\s[^;'"]*?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]/gm)].map((match) =>
    posix.join(dirname(file), match[1] ?? match[2] ?? ''),
  );
}

/** The room of a file; undefined for one that lies in none. */
export function roomOf(file: string): Room | undefined {
  return (
    ROOMS.find(({ path }) => path === file) ??
    ROOMS.find(({ path }) => path === dirname(file)) ??
    ROOMS.find(({ path, deep }) => deep && file.startsWith(`${path}/`))
  );
}

/** Imports that the rooms do not allow, each with the reason. */
export function wrongImports(graph: ImportGraph): readonly string[] {
  return [...graph].flatMap(([file, targets]) =>
    targets.flatMap((target) => {
      const reason = objection(file, target);
      return reason === undefined ? [] : [`${file} imports ${target}: ${reason}`];
    }),
  );
}

function objection(file: string, target: string): string | undefined {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (!from || !to) return 'not in a room';
  if (from === to) return undefined;
  if (from.imports) {
    if (to.imports ? from.imports.includes(to.path) : target === DOOR && !file.startsWith('client/')) return undefined;
    return to.imports || file.startsWith('client/')
      ? `${from.path} may not import ${to.path}`
      : 'the core is imported through core/index.ts only';
  }
  if (CORE_ROOMS.indexOf(to) < 0 || CORE_ROOMS.indexOf(to) > CORE_ROOMS.indexOf(from)) return `${to.path} is not above ${from.path}`;
  return to.face && !to.face.includes(basename(target, '.ts'))
    ? `other rooms may import only ${to.face.join(', ')} of ${to.path}`
    : undefined;
}

/** Groups of files that import each other in a circle. */
export function cyclesOf(graph: ImportGraph): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  // Tarjan's strongly connected components.
  const visit = (file: string): void => {
    order.set(file, order.size);
    low.set(file, order.get(file) ?? 0);
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      if (!order.has(target)) visit(target);
      if (stack.includes(target)) low.set(file, Math.min(low.get(file) ?? 0, low.get(target) ?? 0));
    }
    if (low.get(file) !== order.get(file)) return;
    const cycle = stack.splice(stack.indexOf(file));
    if (cycle.length > 1 || graph.get(file)?.includes(file)) cycles.push(cycle.sort());
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return cycles;
}

/** The rooms as a table in Markdown. */
export function roomTable(graph: ImportGraph): string {
  const rows = ROOMS.map((room) => {
    const files = [...graph.keys()].filter((file) => roomOf(file) === room).map((file) => basename(file, '.ts'));
    const face = room.face ? ` (others import ${room.face.join(', ')})` : '';
    const imports = room.imports ? room.imports.map((path) => `\`${path}\``).join(', ') : 'rooms above';
    return `| \`${room.path}\` | ${room.holds}${face} | ${files.length} | ${imports} |`;
  });
  return ['| Room | What lives there | Files | Imports |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

if (process.argv[1] === import.meta.filename) console.log(roomTable(graphOf()));
