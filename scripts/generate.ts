/** Writes what is derived from the rules: the settings in the manifest, the JSON schema, the rule pages. `--check` only says what is stale. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHECK_SCOPES, SEVERITIES, VERSION_FORMATS } from '../server/src/core/config/settings.ts';
import { CHANGES_SCHEMA, COVERAGE_SCHEMA, FINDINGS_SCHEMA, type JsonSchema } from '../server/src/core/features/reportSchemas.ts';
import { CANONICAL_KEYS } from '../server/src/core/knowledge/frontMatterKeys.ts';
import { createLocalizer, ENGLISH } from '../server/src/core/l10n/localizer.ts';
import { rules } from '../server/src/core/rules/index.ts';
import { manifestSettings, withRules } from './manifestSettings.ts';
import { manifestTools } from './manifestTools.ts';
import { englishMessages } from './messages.ts';
import { precisionPage } from './precision.ts';
import { rulePages } from './rulePages.ts';

const root = join(import.meta.dirname, '..');

/** The English messages; finding them takes seconds, so that they are not among {@link generated}. */
const MESSAGES = 'l10n/bundle.l10n.json';

/** Every generated file with the text that it should have, by path from the root. */
export function generated(): ReadonlyMap<string, string> {
  return new Map([
    ['package.json', manifest()],
    ...manifestTexts(),
    ['schemas/policywright.schema.json', json(unjudging(schema()))],
    ['schemas/policywright.strict.schema.json', json(schema())],
    ['schemas/findings.schema.json', json(reportSchema('policywright check --format json', FINDINGS_SCHEMA))],
    ['schemas/changes.schema.json', json(reportSchema('policywright changes --format json', CHANGES_SCHEMA))],
    ['schemas/coverage.schema.json', json(reportSchema('policywright coverage --format json', COVERAGE_SCHEMA))],
    ...rulePages(read),
    ['docs/dev/precision.md', precisionPage()],
  ]);
}

/** Paths of generated files that are not what they should be. */
export function staleFiles(): readonly string[] {
  return [...generated()].filter(([path, text]) => read(path) !== text).map(([path]) => path);
}

function read(path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return '';
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What a command writes. */
function reportSchema(title: string, schema: JsonSchema): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...schema };
}

function ruleSettings(): JsonSchema {
  const severity = { enum: SEVERITIES, enumDescriptions: ['Not checked', 'Hint', 'Information', 'Warning', 'Error'] };
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map(({ id, summary, severity: usual, options = {} }) => {
        const own = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, { description: option.summary, ...PERIOD }]));
        return [
          id,
          {
            description: `${summary} Default: ${usual}.`,
            anyOf: [severity, { type: 'object', additionalProperties: false, properties: { severity, ...own } }],
            default: usual,
          },
        ];
      }),
    ),
  };
}

const PERIOD = {
  type: 'string',
  pattern: '^\\s*\\d{1,4}\\s*(days?|weeks?|months?|years?)\\s*$|^P(?=\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,4}D)?$',
};

function schema(): JsonSchema {
  const strings = { type: 'array', items: { type: 'string' } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Policywright',
    description:
      'Settings of Policywright for the policies in this folder and below. The nearest file wins, setting by setting, and overrides the settings of the editor.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { description: 'The schema of this file, for editors.', type: 'string' },
      rules: {
        description:
          'Severity of each rule: "off", "hint", "information", "warning" or "error", or an object with "severity" and options of the rule.',
        ...withReasons(ruleSettings()),
      },
      files: {
        description:
          'Which Markdown files are policies, as glob patterns relative to this folder. A pattern that begins with "!" excludes files. Other files are recognized by their name, title, front matter, and text.',
        ...strings,
        examples: [['legal/**/*.md', '!legal/drafts/**']],
      },
      reviewEvery: {
        description:
          'How long after its last update or review a policy is due for review again, such as "12 months" or "P12M". By default, it depends on the kind of policy, 12 months for most.',
        ...PERIOD,
        examples: ['12 months', '6 months', '90 days'],
      },
      dueSoon: {
        description: 'How long before the review date you are reminded, such as "30 days" or "2 weeks".',
        ...PERIOD,
        default: '30 days',
        examples: ['30 days', '2 weeks'],
      },
      contacts: {
        description: 'The contact addresses of your policies.',
        type: 'object',
        additionalProperties: false,
        properties: {
          domains: {
            description: 'Domains of your contact addresses, such as "example.com". Addresses at other domains are reported.',
            ...strings,
          },
          known: {
            description: 'Addresses that are right whatever their domain, such as the address of a supervisory authority.',
            ...strings,
          },
        },
      },
      // Valid, since configurations have it; not offered, since no list of disclosures is checked yet.
      profiles: {
        description:
          'Laws and stores whose lists of disclosures apply to your policies. No list is checked yet. "ccpa" and "caloppa" require a visible date, and "ccpa" a review every 12 months.',
        type: 'array',
        uniqueItems: true,
        items: { type: 'string' },
        doNotSuggest: true,
      },
      frontMatter: {
        description: 'How your front matter is written.',
        type: 'object',
        additionalProperties: false,
        properties: {
          keys: {
            description: 'Your own names for keys, in addition to the built-in ones: { "last_updated": ["stand"] }.',
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(
              CANONICAL_KEYS.map((key) => [key, { description: `Further names for \`${key}\`.`, ...strings }]),
            ),
          },
          required: {
            description: 'Keys that every policy must have, such as "version" and "last_updated".',
            ...strings,
            items: { type: 'string', examples: CANONICAL_KEYS },
          },
          versionFormat: {
            description: 'The format of versions.',
            enum: VERSION_FORMATS,
            enumDescriptions: ['Three numbers, such as 1.4.0', 'A date, such as 2026-02-10', 'A whole number, such as 7', 'Any format'],
          },
        },
      },
      check: {
        description: 'In editors: which policies are checked.',
        enum: CHECK_SCOPES,
        enumDescriptions: ['All policies of the workspace, open or not', 'Policies that are open in an editor', 'No policies'],
        default: 'workspace',
      },
      inlayHints: {
        description: "In editors: hints shown in the text that aren't part of it.",
        type: 'object',
        additionalProperties: false,
        properties: {
          sectionTitles: {
            description: 'Show the title of a section after a reference that gives only its number: Section 4.2 (Retention).',
            type: 'boolean',
            default: false,
          },
        },
      },
    },
  };
}

/** The reason of each rule, for whoever points at it. */
function withReasons({ properties, ...rest }: JsonSchema): JsonSchema {
  const all = properties as Readonly<Record<string, JsonSchema>>;
  return {
    ...rest,
    properties: Object.fromEntries(
      rules.map(({ id, summary, why, severity }) => [
        id,
        { ...all[id], markdownDescription: `${summary}\n\n${why}\n\nDefault: \`${severity}\`` },
      ]),
    ),
  };
}

/** The same schema for editors that have the language server as well: it offers and explains everything, and leaves it to the server to say what is wrong, so that nothing is said twice. */
function unjudging(value: JsonSchema): JsonSchema {
  const { additionalProperties: _, properties, ...rest } = value;
  if (properties) {
    const inner = Object.entries(properties as Readonly<Record<string, JsonSchema>>).map(([key, one]) => [key, unjudging(one)]);
    const { type, ...open } = rest;
    return { ...open, ...(rest['$schema'] ? { type } : {}), properties: Object.fromEntries(inner) };
  }
  const { type, pattern, enum: values, enumDescriptions, items, anyOf, uniqueItems, ...said } = rest;
  const judged = Object.fromEntries(
    Object.entries({ type, pattern, enum: values, enumDescriptions, items, anyOf, uniqueItems }).filter(([, one]) => one !== undefined),
  );
  return Object.keys(judged).length === 0 ? said : { ...said, anyOf: [...((anyOf as readonly JsonSchema[] | undefined) ?? [judged]), {}] };
}

/** The texts of the manifest in each language, with those of the rules, which are translated with the messages. */
function manifestTexts(): readonly (readonly [path: string, text: string])[] {
  return globSync('package.nls*.json', { cwd: root }).map((path) => {
    const tag = /^package\.nls\.(.+)\.json$/.exec(path)?.[1];
    const l10n =
      tag === undefined ? ENGLISH : createLocalizer(tag, JSON.parse(read(`l10n/bundle.l10n.${tag}.json`)) as Record<string, string>);
    return [path, json(withRules(JSON.parse(read(path)) as Record<string, string>, l10n))] as const;
  });
}

function manifest(): string {
  const value = JSON.parse(read('package.json')) as { contributes: { configuration: unknown; languageModelTools: unknown } };
  value.contributes.configuration = manifestSettings();
  value.contributes.languageModelTools = manifestTools();
  return json(value);
}

if (import.meta.main) {
  const messages = json(await englishMessages());
  const stale = [...staleFiles(), ...(read(MESSAGES) === messages ? [] : [MESSAGES])];
  if (process.argv.includes('--check')) {
    for (const path of stale) console.error(`${path} is stale: npm run generate`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const [path, text] of [...generated(), [MESSAGES, messages] as const]) {
      if (!stale.includes(path)) continue;
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    console.log(stale.length > 0 ? `wrote ${stale.join(', ')}` : 'everything is fresh');
  }
}
