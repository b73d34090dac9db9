/** Writes what is derived from the rules: the settings in the manifest, the JSON schema, the rule table and pages. `--check` only says what is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_GROUPS } from '../server/src/core/knowledge/ruleGroups.ts';
import { rules } from '../server/src/core/rules/index.ts';
import { CANONICAL_KEYS, CHECK_SCOPES, PROFILES, SEVERITIES, VERSION_FORMATS } from '../server/src/core/settings.ts';
import { precisionPage } from './precision.ts';

const root = join(import.meta.dirname, '..');

/** Every generated file with the text that it should have, by path from the root. */
export function generated(): ReadonlyMap<string, string> {
  return new Map([
    ['package.json', manifest()],
    ['schemas/policywright.schema.json', json(schema())],
    ['docs/rules.md', rulePages()],
    ['docs/precision.md', precisionPage()],
    ['README.md', readme()],
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

function ruleSettings(): object {
  const severity = { enum: SEVERITIES, enumDescriptions: ['Not checked', 'Barely visible', 'A remark', 'A warning', 'An error'] };
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map(({ id, summary, severity: usual }) => [
        id,
        { description: `${summary} Default: ${usual}.`, anyOf: [severity, { type: 'object', properties: { severity } }], default: usual },
      ]),
    ),
  };
}

function schema(): object {
  const strings = { type: 'array', items: { type: 'string' } };
  const period = { type: 'string', pattern: '^\\s*\\d{1,4}\\s*(days?|weeks?|months?|years?)\\s*$|^P(?=\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,4}D)?$' };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Policywright',
    description: 'Settings of Policywright for the policies below this folder.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: { description: 'How loud each rule is.', ...ruleSettings() },
      files: { description: 'Globs of the files that are policies; `!` excludes.', ...strings },
      reviewEvery: { description: 'How long after its last update or review a policy is due again, such as "12 months" or "P12M".', ...period },
      dueSoon: { description: 'How long before that the reminder comes, such as "30 days".', ...period },
      contacts: { type: 'object', additionalProperties: false, properties: { domains: { description: 'Domains that your contact addresses may have.', ...strings }, known: { description: 'Addresses that are known to be right.', ...strings } } },
      check: { description: 'Of which policies editors show findings.', enum: CHECK_SCOPES },
      profiles: { description: 'Laws whose lists of disclosures apply.', type: 'array', items: { enum: PROFILES } },
      frontMatter: {
        type: 'object',
        additionalProperties: false,
        properties: {
          keys: { description: 'Further spellings of front matter keys.', type: 'object', additionalProperties: false, properties: Object.fromEntries(CANONICAL_KEYS.map((key) => [key, strings])) },
          required: { description: 'Keys that every policy must have.', ...strings },
          versionFormat: { description: 'How versions are written.', enum: VERSION_FORMATS },
        },
      },
    },
  };
}

function manifest(): string {
  const value = JSON.parse(read('package.json')) as { contributes: { configuration: { properties: Record<string, object> } } };
  const { configuration } = value.contributes;
  configuration.properties['policywright.rules'] = {
    scope: 'resource',
    markdownDescription: 'How loud each rule is: `off`, `hint`, `information`, `warning` or `error`, or an object with `severity` and options of the rule.',
    default: {},
    ...ruleSettings(),
  };
  return json(value);
}

const SHORT: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', information: 'remark', hint: 'hint', off: 'off' };

function ruleTable(): string {
  return RULE_GROUPS.map(({ title, ids }) => {
    const rows = ids.map((id) => rules.find((rule) => rule.id === id)).filter((rule) => rule !== undefined);
    return `**${title}**\n\n| Rule | What it says | Default |\n| --- | --- | --- |\n${rows.map(({ id, summary, severity }) => `| [\`${id}\`](docs/rules.md#${id}) | ${summary} | ${SHORT[severity]} |`).join('\n')}`;
  }).join('\n\n');
}

function rulePages(): string {
  const pages = RULE_GROUPS.map(({ title, ids }) => {
    const own = ids.map((id) => rules.find((rule) => rule.id === id)).filter((rule) => rule !== undefined);
    return `## ${title}\n\n${own.map(({ id, summary, why, severity }) => `### ${id}\n\n${summary} Default: ${SHORT[severity]}.\n\n${why}`).join('\n\n')}`;
  });
  return `<!-- Generated by \`npm run generate\` from server/src/core/rules. -->\n\n# Rules\n\nEvery rule can be made louder, quieter or turned off: \`"policywright.rules": { "rule-id": "off" }\`, in VS Code's settings or in \`.policywright.json\`.\n\n${pages.join('\n\n')}\n`;
}

function readme(): string {
  return read('README.md').replace(/(<!-- rules -->\n)[\s\S]*?(\n<!-- \/rules -->)/, (_, open: string, close: string) => `${open}\n${ruleTable()}\n${close}`);
}

if (import.meta.main) {
  const stale = staleFiles();
  if (process.argv.includes('--check')) {
    for (const path of stale) console.error(`${path} is stale: npm run generate`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const [path, text] of generated()) if (stale.includes(path)) writeFileSync(join(root, path), text);
    console.log(stale.length > 0 ? `wrote ${stale.join(', ')}` : 'everything is fresh');
  }
}
