/** The settings in the manifest, by category, the everyday ones first: shaped so that VS Code's Settings editor can show and edit them. */

import { CHECK_SCOPES, SEVERITIES, VERSION_FORMATS } from '../server/src/core/config/settings.ts';
import type { Localizer } from '../server/src/core/l10n/localizer.ts';
import { rules } from '../server/src/core/rules/index.ts';

type Json = Readonly<Record<string, unknown>>;

/** What VS Code calls a configuration: a titled group of settings. */
export interface SettingsCategory {
  readonly id: string;
  readonly title: string;
  readonly order: number;
  readonly properties: Readonly<Record<string, Json>>;
}

/** A period such as `12 months` or `P12M`, as the server reads it; or nothing where the setting has no value of its own. */
const PERIOD = '\\s*\\d{1,4}\\s*(days?|weeks?|months?|years?)\\s*$|^P(?=\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,4}D)?$';

/** All categories. The texts are keys of `package.nls.json`, where they can be translated; those of the rules are written there by {@link withRules}. */
export function manifestSettings(): readonly SettingsCategory[] {
  return categories().map(({ id, properties }, order) => ({
    id: `policywright.${id}`,
    title: `%config.title.${id}%`,
    order,
    properties: inOrder(properties),
  }));
}

function categories(): readonly { readonly id: string; readonly properties: Readonly<Record<string, Json>> }[] {
  return [
    {
      id: 'policies',
      properties: {
        files: { scope: 'resource', ...strings, default: [], markdownDescription: '%config.files%' },
        check: choice('resource', 'config.check', CHECK_SCOPES, 'workspace'),
        // The Settings editor cannot edit an object of lists. Each list alone it can, and VS Code reads `contacts.domains` as part of `contacts`.
        'contacts.domains': { scope: 'resource', ...strings, default: [], markdownDescription: '%config.contacts.domains%' },
        'contacts.known': { scope: 'resource', ...strings, default: [], markdownDescription: '%config.contacts.known%' },
        contacts: {
          scope: 'resource',
          type: 'object',
          additionalProperties: false,
          default: {},
          markdownDescription: '%config.contacts%',
          properties: {
            domains: { ...strings, description: '%config.contacts.domains%' },
            known: { ...strings, description: '%config.contacts.known%' },
          },
        },
      },
    },
    {
      id: 'review',
      properties: {
        reviewEvery: period('config.reviewEvery', '', ['12 months', '6 months', '90 days']),
        dueSoon: period('config.dueSoon', '30 days', ['30 days', '2 weeks']),
        reminders: choice('window', 'config.reminders', ['on', 'statusOnly', 'off'], 'on'),
      },
    },
    { id: 'rules', properties: { rules: severities() } },
    {
      id: 'preview',
      properties: {
        'preview.theme': choice('resource', 'config.preview.theme', ['editor', 'publication'], 'editor'),
        'preview.styles': { scope: 'resource', ...strings, default: [], markdownDescription: '%config.preview.styles%' },
        'preview.remoteImages': {
          scope: 'resource',
          type: 'boolean',
          default: false,
          markdownDescription: '%config.preview.remoteImages%',
        },
      },
    },
    {
      id: 'editing',
      properties: {
        'inlayHints.sectionTitles': {
          scope: 'resource',
          type: 'boolean',
          default: false,
          markdownDescription: '%config.inlayHints.sectionTitles%',
        },
        'updateLinksOnFileMove.enabled': choice('window', 'config.updateLinksOnFileMove', ['prompt', 'always', 'never'], 'prompt'),
        frontMatter: {
          scope: 'resource',
          type: 'object',
          additionalProperties: false,
          default: {},
          markdownDescription: '%config.frontMatter%',
          properties: {
            keys: { type: 'object', additionalProperties: strings, markdownDescription: '%config.frontMatter.keys%' },
            required: { ...strings, markdownDescription: '%config.frontMatter.required%' },
            versionFormat: {
              type: 'string',
              enum: VERSION_FORMATS,
              enumDescriptions: VERSION_FORMATS.map((one) => `%config.versionFormat.${one}%`),
              markdownDescription: '%config.frontMatter.versionFormat%',
            },
          },
        },
      },
    },
    {
      id: 'troubleshooting',
      properties: {
        'trace.server': {
          scope: 'window',
          type: 'string',
          enum: ['off', 'messages', 'verbose'],
          enumDescriptions: ['%config.trace.off%', '%config.trace.messages%', '%config.trace.verbose%'],
          default: 'off',
          description: '%config.trace%',
        },
      },
    },
  ];
}

function inOrder(properties: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(properties).map(([key, value], order) => [`policywright.${key}`, { order, ...value }]));
}

const strings = { type: 'array', items: { type: 'string' } };

function choice(scope: 'resource' | 'window', text: string, values: readonly string[], usual: string): Json {
  return {
    scope,
    type: 'string',
    enum: values,
    enumDescriptions: values.map((value) => `%${text}.${value}%`),
    default: usual,
    markdownDescription: `%${text}%`,
  };
}

/** One type only, so that the Settings editor has a field for it: a setting that may be null can be edited as JSON alone. */
function period(text: string, usual: string, examples: readonly string[]): Json {
  return {
    scope: 'resource',
    type: 'string',
    default: usual,
    pattern: `${usual === '' ? '^$|' : ''}^${PERIOD}`,
    patternErrorMessage: '%config.period.error%',
    examples,
    markdownDescription: `%${text}%`,
  };
}

/** What the settings say of a rule. */
export const RULE_DESCRIPTION = '{summary} Default: {severity}.';

/** Begins the keys of these texts. */
const RULE_KEY = 'rule.';

function keyOfRule(id: string): string {
  return `${RULE_KEY}${id}`;
}

/** The texts of a manifest with what the settings say of each rule. @param l10n in the language of the texts */
export function withRules(texts: Readonly<Record<string, string>>, l10n: Localizer): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...Object.entries(texts).filter(([key]) => !key.startsWith(RULE_KEY)),
    ...rules.map(({ id, summary, severity }) => [
      keyOfRule(id),
      l10n.t(RULE_DESCRIPTION, { summary: l10n.t(summary), severity: l10n.t(severity) }),
    ]),
  ]);
}

/**
 * A table of rules and severities. The Settings editor draws one only where every value is a plain string;
 * options of a rule, which are an object in the configuration file, are read from the settings too, but not offered there.
 */
function severities(): Json {
  const severity = {
    type: 'string',
    enum: SEVERITIES,
    enumDescriptions: SEVERITIES.map((one) => `%config.rules.${one}%`),
    errorMessage: '%config.rules.errorMessage%',
  };
  return {
    scope: 'resource',
    type: 'object',
    additionalProperties: false,
    default: {},
    markdownDescription: '%config.rules%',
    properties: Object.fromEntries(
      rules.map(({ id, severity: usual }) => [id, { ...severity, description: `%${keyOfRule(id)}%`, default: usual }]),
    ),
  };
}
