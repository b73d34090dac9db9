/** The settings in force for one policy, read from whatever a host has: VS Code's settings or a `.policywright.json`, already parsed. */
import { parsePeriod, type Period } from './document/calendar.ts';
import type { Severity } from './rules/rule.ts';

/** Settings of one policy, complete; absent lists mean "not set". */
export interface Settings {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Globs of the files that are policies, `!` excludes; undefined when not set. */
  readonly files?: readonly string[];
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
  /** Where it stands: keys and indexes from the root. */
  readonly path: readonly (string | number)[];
  /** What is wrong and what is expected. */
  readonly message: string;
}

/** The severities that a setting may name. */
export const SEVERITIES: readonly Severity[] = ['off', 'hint', 'information', 'warning', 'error'];
/** The values of `frontMatter.versionFormat`. */
export const VERSION_FORMATS: readonly VersionFormat[] = ['semver', 'date', 'integer', 'any'];
/** The values of `check`. */
export const CHECK_SCOPES: readonly CheckScope[] = ['workspace', 'openFiles', 'off'];
/** Front matter keys that `frontMatter.keys` may give further spellings for. */
export const CANONICAL_KEYS = ['id', 'version', 'last_updated', 'effective_date', 'created', 'last_reviewed', 'next_review', 'document_title', 'status', 'owner', 'approver', 'language', 'pinned_sections'] as const;
/** The regimes that `profiles` may name; ids of the disclosure lists. */
export const PROFILES = ['core', 'gdpr', 'uk-gdpr', 'eprivacy', 'ccpa', 'caloppa', 'coppa', 'us-va', 'us-co', 'us-ct', 'us-tx', 'us-or', 'us-mn', 'pipeda', 'lgpd', 'au-app1', 'apple', 'google-play', 'hipaa-npp'] as const;

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
 * @param ruleIds the rules that exist; others are problems. Undefined skips that check.
 */
export function readSettings(value: unknown, ruleIds?: ReadonlySet<string>): { readonly settings: Settings; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const wrong = (path: readonly (string | number)[], message: string): undefined => void problems.push({ path, message });
  if (!isObject(value)) {
    if (value !== undefined && value !== null) wrong([], 'expected an object `{ … }`');
    return { settings: DEFAULT_SETTINGS, problems };
  }

  const strings = (path: readonly (string | number)[], list: unknown): readonly string[] | undefined => {
    if (list === undefined || list === null) return undefined;
    if (!Array.isArray(list)) return wrong(path, 'expected a list of texts `[ … ]`');
    list.forEach((item, index) => { if (typeof item !== 'string') wrong([...path, index], 'expected a text in quotation marks'); });
    return list.filter((item) => typeof item === 'string');
  };
  const object = (path: readonly string[], part: unknown, known: readonly string[]): Readonly<Record<string, unknown>> => {
    if (part === undefined || part === null) return {};
    if (!isObject(part)) return wrong(path, 'expected an object `{ … }`') ?? {};
    for (const key of Object.keys(part)) if (!known.includes(key)) wrong([...path, key], `unknown setting \`${key}\``);
    return part;
  };
  const period = (key: string): Period | undefined => {
    const text = root[key];
    if (text === undefined || text === null) return undefined;
    const read = typeof text === 'string' ? parsePeriod(text) : undefined;
    return read ?? wrong([key], 'expected a period such as "12 months" or "P12M"');
  };

  const root = object([], value, ['$schema', 'rules', 'files', 'reviewEvery', 'dueSoon', 'contacts', 'profiles', 'frontMatter', 'trace', 'check', 'reminders', 'preview', 'inlayHints', 'updateLinksOnFileMove']);
  const rules: Record<string, RuleSetting> = {};
  const ruleParts = root['rules'] ?? {};
  if (!isObject(ruleParts)) wrong(['rules'], 'expected an object `{ "rule-id": "warning" }`');
  for (const [id, setting] of Object.entries(isObject(ruleParts) ? ruleParts : {})) {
    if (ruleIds && !ruleIds.has(id)) {
      wrong(['rules', id], `there is no rule \`${id}\``);
      continue;
    }
    const severity = isObject(setting) ? setting['severity'] : setting;
    const options = isObject(setting) ? Object.fromEntries(Object.entries(setting).filter(([key]) => key !== 'severity')) : {};
    if (severity === undefined || severity === null) rules[id] = { options };
    else if (isSeverity(severity)) rules[id] = { severity, options };
    else wrong(isObject(setting) ? ['rules', id, 'severity'] : ['rules', id], `expected one of ${SEVERITIES.map((one) => `"${one}"`).join(', ')}`);
  }

  const contacts = object(['contacts'], root['contacts'], ['domains', 'known']);
  const frontMatter = object(['frontMatter'], root['frontMatter'], ['keys', 'required', 'versionFormat']);
  const keys: Record<string, readonly string[]> = {};
  for (const [key, names] of Object.entries(object(['frontMatter', 'keys'], frontMatter['keys'], CANONICAL_KEYS))) {
    const read = strings(['frontMatter', 'keys', key], names);
    if (read) keys[key] = read;
  }
  const required = strings(['frontMatter', 'required'], frontMatter['required']);
  const format = frontMatter['versionFormat'];
  const versionFormat = VERSION_FORMATS.find((one) => one === format);
  if (format !== undefined && format !== null && !versionFormat) wrong(['frontMatter', 'versionFormat'], `expected one of ${VERSION_FORMATS.map((one) => `"${one}"`).join(', ')}`);
  const profiles = strings(['profiles'], root['profiles']) ?? [];
  profiles.forEach((profile, index) => { if (!(PROFILES as readonly string[]).includes(profile)) wrong(['profiles', index], `there is no profile \`${profile}\``); });

  const sectionTitles = object(['inlayHints'], root['inlayHints'], ['sectionTitles'])['sectionTitles'];
  if (sectionTitles !== undefined && sectionTitles !== null && typeof sectionTitles !== 'boolean') wrong(['inlayHints', 'sectionTitles'], 'expected true or false');
  const scope = root['check'];
  const check = CHECK_SCOPES.find((one) => one === scope);
  if (scope !== undefined && scope !== null && !check) wrong(['check'], `expected one of ${CHECK_SCOPES.map((one) => `"${one}"`).join(', ')}`);
  const files = strings(['files'], root['files']);
  const reviewEvery = period('reviewEvery');
  return {
    settings: {
      rules,
      ...(files ? { files } : {}),
      ...(reviewEvery ? { reviewEvery } : {}),
      dueSoon: period('dueSoon') ?? DEFAULT_SETTINGS.dueSoon,
      contacts: { domains: strings(['contacts', 'domains'], contacts['domains']) ?? [], known: strings(['contacts', 'known'], contacts['known']) ?? [] },
      profiles,
      check: check ?? DEFAULT_SETTINGS.check,
      inlayHints: { sectionTitles: sectionTitles === true },
      frontMatter: { keys, ...(required ? { required } : {}), ...(versionFormat ? { versionFormat } : {}) },
    },
    problems,
  };
}

/** Two layers of settings as plain values: what the stronger one sets wins key by key, at every depth; lists are taken whole. */
export function mergeSettings(weaker: unknown, stronger: unknown): unknown {
  if (!isObject(weaker) || !isObject(stronger)) return stronger === undefined ? weaker : stronger;
  const merged: Record<string, unknown> = { ...weaker };
  for (const [key, value] of Object.entries(stronger)) merged[key] = Object.hasOwn(weaker, key) ? mergeSettings(weaker[key], value) : value;
  return merged;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSeverity(value: unknown): value is Severity {
  return (SEVERITIES as readonly unknown[]).includes(value);
}
