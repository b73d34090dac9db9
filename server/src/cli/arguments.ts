/** Command line arguments, read by Node's own parser and checked. */
import { parseArgs } from 'node:util';
import { type IsoDate, listed, localDate, parseIsoDate } from '../core/index.ts';
import { l10n } from '../node/programLanguage.ts';
import { COVERAGE_FORMATS, type CoverageFormat, FORMATS, type Format } from './print/formats.ts';

/** What `check` was asked to do. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly today: IsoDate;
  /** Infinity when not given. */
  readonly maxWarnings: number;
  readonly config?: string;
  readonly quiet: boolean;
  /** Fix what can be fixed without changing meaning. */
  readonly fix: boolean;
  /** Folders, globs and paths in which there is no policy are accepted. */
  readonly allowNone: boolean;
  /** Check before publishing; see `PolicyOptions.forRelease`. */
  readonly release: boolean;
  /** Print what each rule and each fact cost. */
  readonly profile: boolean;
  /** Check what is in git's index, compared with HEAD. */
  readonly staged: boolean;
  /** Compare with the merge base of HEAD and this reference. */
  readonly against?: string;
  /** Keep results for the next run, and use those of earlier ones. */
  readonly cache: boolean;
  /** The folder that they are kept in; one of the user's own when absent. */
  readonly cacheLocation?: string;
}

/** Which version of a file `render` and `changes` compare with. */
export interface ComparedWith {
  /** A commit, branch, or tag. */
  readonly reference: string;
  /** The merge base of HEAD and the reference, instead of the reference itself. */
  readonly sinceFork: boolean;
}

/** What `changes` was asked to do. */
export interface ChangesOptions {
  readonly path: string;
  readonly comparedWith: ComparedWith;
  readonly format: 'markdown' | 'json';
}

/** What `render` was asked to do. */
export interface RenderOptions {
  readonly path: string;
  /** Where the page goes; standard output when absent. */
  readonly output?: string;
  /** Shows what changed. */
  readonly comparedWith?: ComparedWith;
}

/** What `review` was asked to do. */
export interface ReviewOptions {
  readonly paths: readonly string[];
  /** Compare with where the branch forked from this reference. */
  readonly against: string;
  readonly today: IsoDate;
  /** Where the comment goes; standard output when absent. */
  readonly output?: string;
}

/** What `report` was asked to do. */
export interface ReportOptions {
  /** Files that `check --format json` wrote. */
  readonly paths: readonly string[];
  /** Where the page goes; standard output when absent. */
  readonly output?: string;
}

/** What `why` was asked to do. */
export interface WhyOptions {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
}

/** What `coverage` was asked to do. */
export interface CoverageArguments {
  readonly paths: readonly string[];
  readonly format: CoverageFormat;
  /** As given: the command, which knows them, checks the names. Empty where the policies and the settings say which. */
  readonly profiles: readonly string[];
  /** Instead of the kind that each policy is recognized as; as given. */
  readonly kind?: string;
  /** Fails below this share of what is asked for, 0 to 100. */
  readonly min: number;
  readonly config?: string;
}

/** What `init` was asked to do. */
export interface InitOptions {
  /** Name all files that look like policies, without asking. */
  readonly all: boolean;
}

/** What `mcp` was asked to do. */
export interface McpOptions {
  /** The folder whose files assistants may have read. */
  readonly folder: string;
  /** The date to treat as today; that of the machine when absent. */
  readonly today?: IsoDate;
}

/** A command that can run, or why there is none. */
export type Arguments =
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'check'; readonly options: CheckOptions }
  | { readonly command: 'render'; readonly options: RenderOptions }
  | { readonly command: 'changes'; readonly options: ChangesOptions }
  | { readonly command: 'rules'; readonly format: 'text' | 'json' }
  | { readonly command: 'why'; readonly options: WhyOptions }
  | { readonly command: 'coverage'; readonly options: CoverageArguments }
  | { readonly command: 'init'; readonly options: InitOptions }
  | { readonly command: 'review'; readonly options: ReviewOptions }
  | { readonly command: 'report'; readonly options: ReportOptions }
  | { readonly command: 'mcp'; readonly options: McpOptions }
  | { readonly problem: string };

/** Which options each command takes; `help`, `version` and `locale` go with any. */
const optionsOf: Readonly<Record<string, readonly string[]>> = {
  check: [
    'format',
    'today',
    'max-warnings',
    'config',
    'quiet',
    'fix',
    'staged',
    'against',
    'allow-none',
    'release',
    'profile',
    'no-cache',
    'cache-location',
  ],
  render: ['output', 'against', 'since-fork'],
  changes: ['against', 'since-fork', 'format'],
  rules: ['format'],
  why: ['format'],
  coverage: ['format', 'law', 'kind', 'min', 'config'],
  init: ['all'],
  mcp: ['today'],
  review: ['against', 'today', 'output'],
  report: ['output'],
};

/** What every command takes. */
const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  format: { type: 'string' },
  // Read before the others; see `locale.ts`.
  locale: { type: 'string' },
  today: { type: 'string' },
  'max-warnings': { type: 'string' },
  config: { type: 'string' },
  quiet: { type: 'boolean' },
  fix: { type: 'boolean' },
  staged: { type: 'boolean' },
  against: { type: 'string' },
  'since-fork': { type: 'string' },
  'allow-none': { type: 'boolean' },
  release: { type: 'boolean' },
  'no-cache': { type: 'boolean' },
  'cache-location': { type: 'string' },
  profile: { type: 'boolean' },
  all: { type: 'boolean' },
  // What `coverage --profile` is called here: to `check` the same word means something else, and takes no value.
  law: { type: 'string', multiple: true },
  kind: { type: 'string' },
  min: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

/** Throws for options that there are not, and for values that lack or are too many. */
function parseAll(args: readonly string[]) {
  const isCoverage = args.find((one) => Object.hasOwn(optionsOf, one)) === 'coverage';
  const renamed = isCoverage ? args.map((one) => one.replace(/^--profile(?==|$)/, '--law')) : args;
  return parseArgs({ args: [...renamed], allowPositionals: true, options: OPTIONS });
}

/** What is wrong with the options, which Node says in English. */
function parseProblem(error: unknown): string {
  // "Option '-o, --output <value>' argument missing", "Unknown option '--bad'. To specify …"
  const option = error instanceof Error ? /'(?:-\w, )?(-[^\s']*)/.exec(error.message)?.[1] : undefined;
  if (option === undefined) return l10n.t('bad arguments');
  const known = Object.entries(OPTIONS).find(([name]) => option === `--${name}`)?.[1];
  if (!known) return l10n.t('unknown option "{option}"', { option });
  if (option === '--law') return l10n.t('{option} needs a value', { option: '--profile' });
  return known.type === 'boolean' ? l10n.t('{option} takes no value', { option }) : l10n.t('{option} needs a value', { option });
}

/** Reads the arguments after the program's name. Never throws. */
export function readArguments(args: readonly string[]): Arguments {
  let parsed: ReturnType<typeof parseAll>;
  try {
    parsed = parseAll(args);
  } catch (error) {
    return { problem: parseProblem(error) };
  }
  const { values, positionals } = parsed;
  if (values.help || positionals[0] === 'help' || args.length === 0) return { command: 'help' };
  if (values.version) return { command: 'version' };
  const [command, ...paths] = positionals;
  if (command === undefined) return { command: 'help' };
  const known = Object.hasOwn(optionsOf, command) ? optionsOf[command] : undefined;
  if (!known) return { problem: l10n.t('no command "{command}"', { command }) };
  const foreign = Object.keys(values).find((name) => name !== 'locale' && !known.includes(name));
  if (foreign === 'since-fork' && command === 'check')
    return { problem: l10n.t("check doesn't take --since-fork; check --against already compares with where this branch forked from REF") };
  if (foreign !== undefined) return { problem: l10n.t("{command} doesn't take --{option}", { command, option: foreign }) };
  switch (command) {
    case 'changes':
    case 'render': {
      const [path] = paths;
      if (path === undefined || paths.length > 1) return { problem: l10n.t('{command} takes one file', { command }) };
      const { against, 'since-fork': fork, output } = values;
      if (against !== undefined && fork !== undefined) return { problem: l10n.t("--against can't be combined with --since-fork") };
      const reference = against ?? fork;
      const comparedWith = reference === undefined ? undefined : { reference, sinceFork: fork !== undefined };
      if (command === 'render')
        return { command, options: { path, ...(output === undefined ? {} : { output }), ...(comparedWith ? { comparedWith } : {}) } };
      const { format = 'markdown' } = values;
      if (format !== 'markdown' && format !== 'json') return { problem: mustBe('--format', ['markdown', 'json'], format) };
      return comparedWith
        ? { command, options: { path, comparedWith, format } }
        : { problem: l10n.t('changes needs --against REF or --since-fork REF') };
    }
    case 'init':
      return paths.length > 0
        ? { problem: l10n.t('init takes no path; it looks below the current folder') }
        : { command, options: { all: values.all === true } };
    case 'review': {
      const { against, today, output } = values;
      if (against === undefined) return { problem: l10n.t('review needs --against REF') };
      const date = today === undefined ? localDate(new Date()) : parseIsoDate(today);
      if (!date) return { problem: badToday(today ?? '') };
      return { command, options: { paths, against, today: date, ...(output === undefined ? {} : { output }) } };
    }
    case 'report': {
      if (paths.length === 0) return { problem: l10n.t('report needs at least one file that check --format json wrote') };
      return { command, options: { paths, ...(values.output === undefined ? {} : { output: values.output }) } };
    }
    case 'mcp': {
      if (paths.length > 1) return { problem: l10n.t('mcp takes one folder') };
      const today = values.today === undefined ? undefined : parseIsoDate(values.today);
      if (values.today !== undefined && !today) return { problem: badToday(values.today) };
      return { command, options: { folder: paths[0] ?? '.', ...(today ? { today } : {}) } };
    }
    case 'why': {
      const { format = 'text' } = values;
      if (paths.length === 0) return { problem: l10n.t('why needs at least one file') };
      return format === 'text' || format === 'json'
        ? { command, options: { paths, format } }
        : { problem: mustBe('--format', ['text', 'json'], format) };
    }
    case 'coverage':
      return readCoverage(paths, values);
    case 'rules': {
      const { format = 'text' } = values;
      if (paths.length > 0) return { problem: l10n.t('rules takes no path') };
      return format === 'text' || format === 'json' ? { command, format } : { problem: mustBe('--format', ['text', 'json'], format) };
    }
    default:
      return readCheck(paths, values);
  }
}

interface CheckValues {
  readonly format?: string;
  readonly today?: string;
  readonly 'max-warnings'?: string;
  readonly config?: string;
  readonly quiet?: boolean;
  readonly fix?: boolean;
  readonly staged?: boolean;
  readonly against?: string;
  readonly 'allow-none'?: boolean;
  readonly release?: boolean;
  readonly profile?: boolean;
  readonly 'no-cache'?: boolean;
  readonly 'cache-location'?: string;
}

function readCheck(paths: readonly string[], values: CheckValues): Arguments {
  const {
    format: name = 'text',
    today,
    config,
    against,
    quiet = false,
    fix = false,
    staged = false,
    release = false,
    profile = false,
  } = values;
  const format = FORMATS.find((one) => one === name);
  if (!format) return { problem: mustBe('--format', FORMATS, name) };
  if (staged && (against !== undefined || paths.length > 0))
    return { problem: l10n.t("--staged can't be combined with paths or --against") };
  if (staged && fix) return { problem: l10n.t("--staged can't be combined with --fix; fix the files, then stage them") };
  const date = today === undefined ? localDate(new Date()) : parseIsoDate(today);
  if (!date) return { problem: badToday(today ?? '') };
  const { 'max-warnings': warnings, 'cache-location': cacheLocation } = values;
  if (warnings !== undefined && !/^\d{1,9}$/.test(warnings))
    return { problem: l10n.t('--max-warnings must be a whole number, not "{value}"', { value: warnings }) };
  if (cacheLocation === '') return { problem: l10n.t('{option} needs a value', { option: '--cache-location' }) };
  return {
    command: 'check',
    options: {
      paths,
      format,
      today: date,
      maxWarnings: warnings === undefined ? Infinity : Number(warnings),
      ...(config === undefined ? {} : { config }),
      quiet,
      fix,
      staged,
      allowNone: values['allow-none'] === true,
      release,
      profile,
      ...(against === undefined ? {} : { against }),
      // What was kept costs nothing.
      cache: values['no-cache'] !== true && !profile,
      ...(cacheLocation === undefined ? {} : { cacheLocation }),
    },
  };
}

interface CoverageValues {
  readonly format?: string;
  readonly law?: string[];
  readonly kind?: string;
  readonly min?: string;
  readonly config?: string;
}

function readCoverage(paths: readonly string[], { format: name = 'text', law = [], kind, min, config }: CoverageValues): Arguments {
  const format = COVERAGE_FORMATS.find((one) => one === name);
  if (!format) return { problem: mustBe('--format', COVERAGE_FORMATS, name) };
  // `--profile gdpr,ccpa` and `--profile gdpr --profile ccpa` are the same.
  const profiles = law.flatMap((one) => one.split(',')).filter((one) => one !== '');
  if (min !== undefined && !/^(?:\d{1,2}|100)$/.test(min))
    return { problem: l10n.t('--min must be a whole number from 0 to 100, not "{value}"', { value: min }) };
  return {
    command: 'coverage',
    options: {
      paths,
      format,
      profiles,
      ...(kind === undefined ? {} : { kind }),
      min: min === undefined ? 0 : Number(min),
      ...(config === undefined ? {} : { config }),
    },
  };
}

function badToday(value: string): string {
  return l10n.t('--today must be a date such as 2026-02-10, not "{value}"', { value });
}

/** What is wrong with an option whose values are listed. */
/** Words that an option has none of the values that it takes. */
export function mustBe(option: string, values: readonly string[], value: string): string {
  return l10n.t('{option} must be {values}, not "{value}"', { option, values: listed(l10n, values, 'disjunction'), value });
}
