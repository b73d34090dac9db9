/** The settings in force for one policy, read from whatever a host has: VS Code's settings or a `.policywright.json`, already parsed. */
import { type Period, parsePeriod } from '../document/dates/calendar.ts';
import { nearestName } from '../document/text/editDistance.ts';
import { CANONICAL_KEYS } from '../knowledge/frontMatterKeys.ts';
import { PROFILES } from '../knowledge/profileNames.ts';
import { type Message, message } from '../l10n/localizer.ts';
import type { RuleOption, Severity } from './severity.ts';

/** Name of the configuration file. */
export const CONFIG_NAME = '.policywright.json';

/** Settings of one policy, complete; absent lists mean "not set". */
export interface Settings {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Globs of the files that are policies, `!` excludes; undefined when not set. */
  readonly files?: readonly string[];
  /** What those globs are relative to; absent where that is the folder that paths of policies are relative to. */
  readonly filesFrom?: FilesFrom;
  /** How long after an update or review a policy is due again; undefined lets each kind have its own. */
  readonly reviewEvery?: Period;
  /** How long before that a reminder comes. */
  readonly dueSoon: Period;
  readonly contacts: { readonly domains: readonly string[]; readonly known: readonly string[] };
  readonly profiles: readonly string[];
  /** Editors only: of which policies findings are shown. */
  readonly check: CheckScope;
  /** Editors only. */
  readonly inlayHints: { readonly sectionTitles: boolean };
  readonly frontMatter: {
    /** Spellings beyond the built-in ones, by canonical key. */
    readonly keys: Readonly<Record<string, readonly string[]>>;
    readonly required?: readonly string[];
    readonly versionFormat?: VersionFormat;
  };
}

/** The folder that globs are relative to, seen from the one that paths of policies are relative to: `below` it by this path, or the other way round, `above` it. `/` between folders, none at the end. */
export type FilesFrom = { readonly below: string } | { readonly above: string };

/** All policies of the workspace, those open in an editor, or none. */
export type CheckScope = 'workspace' | 'openFiles' | 'off';

/** How the versions of policies are written. */
export type VersionFormat = 'semver' | 'date' | 'integer' | 'any';

/** What the user set for one rule; `options` are the rule's own. */
export interface RuleSetting {
  readonly severity?: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A value that is not used because it is not what it should be. */
export interface SettingProblem {
  /** Where it is: keys and indexes from the root. */
  readonly path: readonly (string | number)[];
  /** What is wrong and what is expected. */
  readonly message: Message;
  /** Whether the name of the setting is what is wrong, or its value. */
  readonly wrong: 'name' | 'value';
  /** What was probably meant instead of that name or value. */
  readonly meant?: string;
}

/** The rules that there are, and what options each has; a bare set of ids says nothing about options, and they are not checked. */
export interface KnownRules extends Iterable<unknown> {
  has(id: string): boolean;
  keys(): Iterable<string>;
  get?(id: string): Readonly<Record<string, RuleOption>> | undefined;
}

/** The severities that a setting may name. */
export const SEVERITIES: readonly Severity[] = ['off', 'hint', 'information', 'warning', 'error'];
/** The values of `frontMatter.versionFormat`. */
export const VERSION_FORMATS: readonly VersionFormat[] = ['semver', 'date', 'integer', 'any'];
/** All settings, in the order in which they are explained. */
export const SETTING_KEYS = [
  'rules',
  'files',
  'reviewEvery',
  'dueSoon',
  'contacts',
  'profiles',
  'frontMatter',
  'check',
  'inlayHints',
] as const;
/** Settings that VS Code alone has. */
export const VSCODE_KEYS: readonly string[] = ['trace', 'reminders', 'updateLinksOnFileMove'];
/** Settings that others read. */
const FOREIGN_KEYS = ['$schema', 'preview', ...VSCODE_KEYS];
/** The values of `check`. */
export const CHECK_SCOPES: readonly CheckScope[] = ['workspace', 'openFiles', 'off'];

/** The settings when nothing is set. */
export const DEFAULT_SETTINGS: Settings = {
  rules: {},
  dueSoon: { years: 0, months: 0, days: 30 },
  contacts: { domains: [], known: [] },
  profiles: [],
  check: 'workspace',
  inlayHints: { sectionTitles: false },
  frontMatter: { keys: {} },
};

/**
 * Reads settings from a plain value, as JSON gives it. Never throws: a wrong value is left out, so that the default is used, and named in `problems`.
 * @param known the rules that exist; others are problems. Undefined skips that check.
 */
export function readSettings(
  value: unknown,
  known?: KnownRules,
): { readonly settings: Settings; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const wrong = (path: Path, what: Message, meant?: string): undefined =>
    void problems.push({ path, message: what, wrong: 'value', ...(meant === undefined ? {} : { meant }) });
  const unknown = (path: Path, what: (meant: string | undefined) => Message, names: readonly string[]): void => {
    const meant = nearestName(String(path.at(-1)), names);
    problems.push({
      path,
      message: what(meant),
      wrong: 'name',
      ...(meant === undefined ? {} : { meant }),
    });
  };
  if (!isObject(value)) {
    if (value !== undefined && value !== null) wrong([], expectedObject());
    return { settings: DEFAULT_SETTINGS, problems };
  }

  const strings = (path: Path, list: unknown): readonly string[] | undefined => {
    if (list === undefined || list === null) return undefined;
    if (!Array.isArray(list)) return wrong(path, message('Expected a list of texts: [ … ]'));
    list.forEach((item, index) => {
      if (typeof item !== 'string') wrong([...path, index], message('Expected text in quotation marks'));
    });
    return list.filter((item) => typeof item === 'string');
  };
  const object = (
    path: readonly string[],
    part: unknown,
    names: readonly string[],
    hidden: readonly string[] = [],
  ): Readonly<Record<string, unknown>> => {
    if (part === undefined || part === null) return {};
    if (!isObject(part)) return wrong(path, expectedObject()) ?? {};
    for (const key of Object.keys(part))
      if (!names.includes(key) && !hidden.includes(key)) unknown([...path, key], (meant) => unknownSetting(key, meant), names);
    return part;
  };
  const oneOf = <T extends string>(path: Path, given: unknown, values: readonly T[]): T | undefined => {
    if (given === undefined || given === null) return undefined;
    const found = values.find((one) => one === given);
    return (
      found ??
      wrong(
        path,
        message('Expected one of {values}', { values: values.map((one) => `"${one}"`).join(', ') }),
        typeof given === 'string' ? nearestName(given, values) : undefined,
      )
    );
  };
  const period = (path: Path, text: unknown): Period | undefined => {
    if (text === undefined || text === null) return undefined;
    const read = typeof text === 'string' ? parsePeriod(text) : undefined;
    return read ?? wrong(path, message('Expected a period such as "12 months" or "P12M"'));
  };

  const root = object([], value, SETTING_KEYS, FOREIGN_KEYS);
  const rules: Record<string, RuleSetting> = {};
  const ruleParts = root['rules'] ?? {};
  if (!isObject(ruleParts)) wrong(['rules'], message('Expected an object such as {example}', { example: '{ "rule-id": "warning" }' }));
  for (const [id, setting] of Object.entries(isObject(ruleParts) ? ruleParts : {})) {
    if (known && !known.has(id)) {
      unknown(['rules', id], (meant) => unknownRule(id, meant), [...known.keys()]);
      continue;
    }
    const severity = oneOf(
      isObject(setting) ? ['rules', id, 'severity'] : ['rules', id],
      isObject(setting) ? setting['severity'] : setting,
      SEVERITIES,
    );
    const options: Record<string, unknown> = {};
    const allowed = known?.get?.(id);
    for (const [name, option] of isObject(setting) ? Object.entries(setting) : []) {
      const path = ['rules', id, name];
      if (name === 'severity') continue;
      if (allowed && !Object.hasOwn(allowed, name))
        unknown(path, (meant) => unknownOption(id, name, meant), ['severity', ...Object.keys(allowed)]);
      else if (allowed?.[name]?.kind !== 'period' || period(path, option)) options[name] = option;
    }
    if (severity) rules[id] = { severity, options };
    else if (isObject(setting)) rules[id] = { options };
  }

  const contacts = object(['contacts'], root['contacts'], ['domains', 'known']);
  const frontMatter = object(['frontMatter'], root['frontMatter'], ['keys', 'required', 'versionFormat']);
  const keys: Record<string, readonly string[]> = {};
  for (const [key, names] of Object.entries(object(['frontMatter', 'keys'], frontMatter['keys'], CANONICAL_KEYS))) {
    const read = strings(['frontMatter', 'keys', key], names);
    if (read) keys[key] = read;
  }
  const required = strings(['frontMatter', 'required'], frontMatter['required']);
  const versionFormat = oneOf(['frontMatter', 'versionFormat'], frontMatter['versionFormat'], VERSION_FORMATS);
  const profiles = strings(['profiles'], root['profiles']) ?? [];
  profiles.forEach((profile, index) => {
    if ((PROFILES as readonly string[]).includes(profile)) return;
    const meant = nearestName(profile, PROFILES);
    problems.push({
      path: ['profiles', index],
      message:
        meant === undefined
          ? message('There is no profile "{profile}"', { profile })
          : message('There is no profile "{profile}"; did you mean "{meant}"?', { profile, meant }),
      wrong: 'value',
      ...(meant === undefined ? {} : { meant }),
    });
  });

  const sectionTitles = object(['inlayHints'], root['inlayHints'], ['sectionTitles'])['sectionTitles'];
  if (sectionTitles !== undefined && sectionTitles !== null && typeof sectionTitles !== 'boolean')
    wrong(['inlayHints', 'sectionTitles'], message('Expected true or false'));
  const check = oneOf(['check'], root['check'], CHECK_SCOPES);
  const files = strings(['files'], root['files']);
  const reviewEvery = period(['reviewEvery'], root['reviewEvery']);
  return {
    settings: {
      rules,
      ...(files ? { files } : {}),
      ...(reviewEvery ? { reviewEvery } : {}),
      dueSoon: period(['dueSoon'], root['dueSoon']) ?? DEFAULT_SETTINGS.dueSoon,
      contacts: {
        domains: strings(['contacts', 'domains'], contacts['domains']) ?? [],
        known: strings(['contacts', 'known'], contacts['known']) ?? [],
      },
      profiles,
      check: check ?? DEFAULT_SETTINGS.check,
      inlayHints: { sectionTitles: sectionTitles === true },
      frontMatter: { keys, ...(required ? { required } : {}), ...(versionFormat ? { versionFormat } : {}) },
    },
    problems,
  };
}

type Path = readonly (string | number)[];

function expectedObject(): Message {
  return message('Expected an object: {braces}', { braces: '{ … }' });
}

function unknownSetting(name: string, meant: string | undefined): Message {
  return meant === undefined
    ? message('Unknown setting "{name}"', { name })
    : message('Unknown setting "{name}"; did you mean "{meant}"?', { name, meant });
}

function unknownRule(id: string, meant: string | undefined): Message {
  return meant === undefined
    ? message('There is no rule "{id}"', { id })
    : message('There is no rule "{id}"; did you mean "{meant}"?', { id, meant });
}

function unknownOption(id: string, name: string, meant: string | undefined): Message {
  return meant === undefined
    ? message('"{id}" has no option "{name}"', { id, name })
    : message('"{id}" has no option "{name}"; did you mean "{meant}"?', { id, name, meant });
}

/** Two layers of settings as plain values: what the stronger one sets wins key by key, at every depth; lists are taken whole. */
export function mergeSettings(weaker: unknown, stronger: unknown): unknown {
  if (!isObject(weaker) || !isObject(stronger)) return stronger === undefined ? weaker : stronger;
  const merged: Record<string, unknown> = { ...weaker };
  for (const [key, value] of Object.entries(stronger)) merged[key] = Object.hasOwn(weaker, key) ? mergeSettings(weaker[key], value) : value;
  return merged;
}

/** Whether a plain value is an object, no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
