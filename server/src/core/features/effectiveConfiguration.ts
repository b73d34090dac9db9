/** Explains which settings hold for a file and where each comes from, as JSON with comments that could be in a `.policywright.json`. */
import { defaultReviewCycle } from '../analysis/review.ts';
import { settingsOfLayers } from '../config/settingLayers.ts';
import { isObject, readSettings, type Settings } from '../config/settings.ts';
import { type Period, parsePeriod } from '../document/dates/calendar.ts';
import { KIND_NAMES, type PolicyKind } from '../knowledge/policyKinds.ts';
import { type Localizer, type Message, worded } from '../l10n/localizer.ts';
import { knownRules, RULE_GROUPS, rules } from '../rules/index.ts';
import { offsetOfSetting } from './readConfig.ts';

/** A place that settings come from. */
export interface NamedSource {
  /** As the writer knows it and in the reader's language: a path, or "user settings of VS Code". */
  readonly name: string;
  /** As JSON gives it. */
  readonly value: unknown;
  /** The text of a configuration file, and the line (from 0) of each of its offsets. */
  readonly config?: {
    readonly uri: string;
    readonly text: string;
    readonly lineOf: (offset: number) => number;
    readonly fault?: { readonly offset: number; readonly message: Message };
  };
}

/** What is explained. */
export interface Explained {
  /** The file or folder, by its path as the writer knows it. */
  readonly subject: { readonly kind: 'file' | 'folder'; readonly path: string } | { readonly kind: 'workspaceFolder' };
  /** Why a file is a policy, or is not, in the reader's language; absent for a folder. */
  readonly verdict?: { readonly isPolicy: boolean; readonly reason: string; readonly kind: PolicyKind };
  /** The strongest last. */
  readonly sources: readonly NamedSource[];
}

/** The explanation. */
export interface Explanation {
  readonly text: string;
  /** Mentions of places in configuration files; lines and UTF-16 columns from 0. */
  readonly links: readonly {
    readonly line: number;
    readonly from: number;
    readonly to: number;
    readonly uri: string;
    readonly target: number;
  }[];
}

type Path = readonly string[];
type Link = Omit<Explanation['links'][number], 'line'>;

/** One line: what is set, and the comment behind it. */
interface Comment {
  readonly text: string;
  /** Columns counted in `text`. */
  readonly link?: Link;
}

/** The explanation of the settings of one file or folder. @param l10n words the comments */
export function explainConfiguration({ subject, verdict, sources }: Explained, l10n: Localizer): Explanation {
  const lines: string[] = [];
  const links: Explanation['links'][number][] = [];
  const line: Line = (text, comment, between = ' // ') => {
    const before = comment ? text + between : text;
    if (comment?.link)
      links.push({ ...comment.link, line: lines.length, from: before.length + comment.link.from, to: before.length + comment.link.to });
    lines.push(comment ? before + comment.text : before);
  };
  const settings = settingsOfLayers(sources, knownRules);
  const origin = (...path: string[]): Comment => originOf(sources, path) ?? { text: l10n.t('default') };

  line(`// ${titleOf(subject, l10n)}`);
  line('//');
  if (verdict) {
    line(`// ${describeVerdict(verdict, l10n)}`);
    line('//');
  }
  line(`// ${l10n.t('Highest priority first; each source overrides those below it, setting by setting:')}`);
  for (const source of sources.toReversed()) line('//', mention(source, 0, false), '   ');
  line(`//   ${l10n.t('the defaults of Policywright')}`);
  for (const problem of problemsOf(sources, l10n)) line(`// ${l10n.t('Not used:')}`, problem, ' ');
  line('{');
  writeRoot({ line, origin, sources, l10n }, settings, verdict?.kind);
  line('  "rules": {');
  writeRules({ line, sources, l10n }, settings);
  line('  }');
  line('}');
  return { text: `${lines.join('\n')}\n`, links };
}

function titleOf(subject: Explained['subject'], l10n: Localizer): string {
  switch (subject.kind) {
    case 'file':
      return l10n.t('Settings in effect for {file}, and where they come from', { file: subject.path });
    case 'folder':
      return l10n.t('Settings in effect for the files in {folder}, and where they come from', { folder: subject.path });
    case 'workspaceFolder':
      return l10n.t('Settings in effect for the files in this workspace folder, and where they come from');
  }
}

function describeVerdict({ isPolicy, kind, reason }: NonNullable<Explained['verdict']>, l10n: Localizer): string {
  return isPolicy
    ? l10n.t('A policy ({kind}): {reason}', { kind: l10n.t(KIND_NAMES[kind]), reason })
    : l10n.t('Not a policy: {reason}', { reason });
}

type Line = (text: string, comment?: Comment, between?: string) => void;

/** What writes the parts of the explanation. */
interface Writer {
  readonly line: Line;
  /** Where the setting at a path comes from. */
  readonly origin: (...path: string[]) => Comment;
  readonly sources: readonly NamedSource[];
  readonly l10n: Localizer;
}

function writeRoot({ line, origin, sources, l10n }: Writer, settings: Settings, kind: PolicyKind | undefined): void {
  const { files, reviewEvery, dueSoon, contacts, profiles, frontMatter, check, inlayHints } = settings;
  const asWritten = (key: string, fallback: Period): string => {
    const written = sources.findLast(({ value }) => isObject(value) && typeof value[key] === 'string' && parsePeriod(value[key]))?.value;
    return JSON.stringify(isObject(written) ? written[key] : words(fallback));
  };
  if (files && files.length > 0) line(`  "files": ${list(files)},`, origin('files'));
  else line(`  // ${l10n.t('"files" isn\'t set: front matter, path, and headings say which files are policies')}`);
  if (reviewEvery) line(`  "reviewEvery": ${asWritten('reviewEvery', reviewEvery)},`, origin('reviewEvery'));
  else if (kind)
    line(`  "reviewEvery": ${JSON.stringify(words({ years: 0, months: defaultReviewCycle(kind, settings).months, days: 0 }))},`, {
      text: l10n.t('default: usual for this kind of policy ({kind})', { kind: l10n.t(KIND_NAMES[kind]) }),
    });
  else line(`  // ${l10n.t('"reviewEvery" isn\'t set: each kind of policy has its own default, usually 12 months')}`);
  line(`  "dueSoon": ${asWritten('dueSoon', dueSoon)},`, origin('dueSoon'));
  line('  "contacts": {');
  line(`    "domains": ${list(contacts.domains)},`, origin('contacts', 'domains'));
  line(`    "known": ${list(contacts.known)}`, origin('contacts', 'known'));
  line('  },');
  if (profiles.length > 0) line(`  "profiles": ${list(profiles)},`, origin('profiles'));
  line('  "frontMatter": {');
  if (frontMatter.required) line(`    "required": ${list(frontMatter.required)},`, origin('frontMatter', 'required'));
  else line(`    // ${l10n.t('"required" isn\'t set: what nearly all policies here have is expected')}`);
  if (frontMatter.versionFormat)
    line(`    "versionFormat": ${JSON.stringify(frontMatter.versionFormat)},`, origin('frontMatter', 'versionFormat'));
  else line(`    // ${l10n.t('"versionFormat" isn\'t set: what most policies here have is expected')}`);
  const keys = Object.entries(frontMatter.keys);
  if (keys.length === 0) line('    "keys": {}', { text: l10n.t('default: the usual spellings') });
  else {
    line('    "keys": {', { text: l10n.t('in addition to the usual spellings') });
    keys.forEach(([key, names], index) =>
      line(`      ${JSON.stringify(key)}: ${list(names)}${index < keys.length - 1 ? ',' : ''}`, origin('frontMatter', 'keys', key)),
    );
    line('    }');
  }
  line('  },');
  line(`  "check": ${JSON.stringify(check)},`, origin('check'));
  line(`  "inlayHints": { "sectionTitles": ${String(inlayHints.sectionTitles)} },`, origin('inlayHints', 'sectionTitles'));
}

function writeRules({ line, sources, l10n }: Omit<Writer, 'origin'>, settings: Settings): void {
  const set = rules.filter(({ id }) => settings.rules[id]);
  const lastId = RULE_GROUPS.flatMap(({ ids }) => ids.filter((id) => !settings.rules[id])).at(-1) ?? set.at(-1)?.id;
  if (set.length > 0) line(`    // ${l10n.t('Set')}`);
  for (const { id, severity } of set) {
    const { options, severity: loud } = settings.rules[id] ?? { options: {} };
    const value =
      Object.keys(options).length > 0 ? spread({ ...(loud ? { severity: loud } : {}), ...options }) : JSON.stringify(loud ?? severity);
    line(
      `    ${JSON.stringify(id)}: ${value}${id === lastId ? '' : ','}`,
      describeOrigins(ruleOrigins(sources, id, Object.keys(options)), severity, l10n),
    );
  }
  for (const { title, ids } of RULE_GROUPS) {
    const usual = rules.filter(({ id }) => ids.includes(id) && !settings.rules[id]);
    if (usual.length > 0) line(`    // ${l10n.t('{group}: defaults', { group: l10n.t(title) })}`);
    for (const { id, severity, summary } of ids.flatMap((id) => usual.filter((one) => one.id === id)))
      line(`    ${JSON.stringify(id)}: "${severity}"${id === lastId ? '' : ','}`, { text: l10n.t(summary) });
  }
}

/** @param severity the default, as it is written */
function describeOrigins(origins: readonly Comment[], severity: string, l10n: Localizer): Comment {
  const places = origins.map(({ text }) => text).join(', ');
  const text = l10n.t('{places}; the default is {severity}', { places, severity });
  const link = origins[0]?.link;
  // The reader's language may have the places elsewhere in the sentence.
  const at = Math.max(0, text.indexOf(places));
  return { text, ...(link ? { link: { ...link, from: at + link.from, to: at + link.to } } : {}) };
}

/** The strongest place that sets something, with its line. */
function originOf(sources: readonly NamedSource[], path: Path): Comment | undefined {
  const source = sources.findLast(({ value }) => valueAt(value, path) !== undefined && valueAt(value, path) !== null);
  if (!source) return undefined;
  const offset = source.config && offsetOfSetting(source.config.text, path);
  return mention(source, source.config && offset !== undefined ? source.config.lineOf(offset) : 0, true);
}

/** Every place that has a part in how a rule is set, each once. */
function ruleOrigins(sources: readonly NamedSource[], id: string, options: readonly string[]): readonly Comment[] {
  const severity = originOf(
    sources.filter(
      ({ value }) => typeof valueAt(value, ['rules', id]) === 'string' || valueAt(value, ['rules', id, 'severity']) !== undefined,
    ),
    ['rules', id],
  );
  const all = [severity, ...options.map((name) => originOf(sources, ['rules', id, name]))].flatMap((one) => one ?? []);
  return [...new Map(all.map((one) => [one.text, one])).values()];
}

/** A place by its name, a configuration file with its line. */
function mention({ name, config }: NamedSource, target: number, withLine: boolean): Comment {
  if (!config) return { text: name };
  const text = withLine ? `${name}:${target + 1}` : name;
  return { text, link: { from: 0, to: text.length, uri: config.uri, target } };
}

function problemsOf(sources: readonly NamedSource[], l10n: Localizer): readonly Comment[] {
  const broken = sources.flatMap(({ name, config }) =>
    config?.fault
      ? [
          {
            ...mention({ name, value: undefined, config }, config.lineOf(config.fault.offset), true),
            why: worded(l10n, config.fault.message),
          },
        ]
      : [],
  );
  const wrong = sources.flatMap((source) =>
    readSettings(source.value, knownRules).problems.map(({ path, message }) => {
      const offset = source.config && offsetOfSetting(source.config.text, path.map(String));
      const place = mention(source, source.config && offset !== undefined ? source.config.lineOf(offset) : 0, true);
      return { ...place, text: `${place.text}: ${path.length > 0 ? `${path.join('.')}: ` : ''}${worded(l10n, message)}` };
    }),
  );
  return [...broken.map(({ why, ...place }) => ({ ...place, text: `${place.text}: ${why}` })), ...wrong];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), value);
}

function list(items: readonly string[]): string {
  return `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
}

function spread(value: object): string {
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${JSON.stringify(inner)}`)
    .join(', ')} }`;
}

function words({ years, months, days }: Period): string {
  if (years === 0 && months === 0) return days % 7 === 0 && days > 0 && days < 28 ? `${days / 7} weeks` : `${days} days`;
  if (days === 0 && (years === 0 || months === 0)) return years > 0 ? `${years} years` : `${months} months`;
  return `P${years > 0 ? `${years}Y` : ''}${months > 0 ? `${months}M` : ''}${days > 0 ? `${days}D` : ''}`;
}
