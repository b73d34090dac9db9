/** Every message that can be translated: found in the sources by `@vscode/l10n-dev`, with the texts of rules, kinds, keys and mailboxes, which are data. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { CONDITIONS } from '../server/src/core/knowledge/coverage/conditions.ts';
import { PROFILE_NAMES } from '../server/src/core/knowledge/coverage/profiles.ts';
import { SECTION_TITLES } from '../server/src/core/knowledge/coverage/sectionTexts.ts';
import { TOPIC_TEXTS } from '../server/src/core/knowledge/coverage/topicTexts.ts';
import { KEYS } from '../server/src/core/knowledge/frontMatterKeys.ts';
import { INVISIBLE_CHARACTERS } from '../server/src/core/knowledge/invisibleCharacters.ts';
import { ADMINISTRATION, MAILBOX_ROLES } from '../server/src/core/knowledge/mailboxRoles.ts';
import { POLICY_CUES } from '../server/src/core/knowledge/policyCues.ts';
import { KIND_NAMES } from '../server/src/core/knowledge/policyKinds.ts';
import { RULE_GROUPS, rules } from '../server/src/core/rules/index.ts';
import { RULE_DESCRIPTION } from './manifestSettings.ts';

const root = join(import.meta.dirname, '..');

/** The extractor goes by the import that a call of `l10n.t` comes from. */
const IMPORT = "import * as l10n from '@vscode/l10n';\n";

/** Sources that the extractor gets as one text: it makes its queries anew for each, which takes longer than to search a source. */
const TOGETHER = 40;

/** All English messages, each as its own key, in order. */
export async function englishMessages(): Promise<Readonly<Record<string, string>>> {
  const sources = globSync(['client/src/**/*.ts', 'server/src/**/*.ts'], { cwd: root })
    .map((file) =>
      // A message that is kept for later is as good as one that is said, and so is one of a session's localizer.
      readFileSync(join(root, file), 'utf8').replace(/\bmessage\((?=\s*['"`])|\b(?:\w+\.)*l10n\(\)\.t\(/g, 'l10n.t('),
    )
    .filter((text) => text.includes('l10n.t('));
  const groups = Array.from({ length: Math.ceil(sources.length / TOGETHER) }, (_, at) => ({
    extension: '.ts' as const,
    contents: IMPORT + sources.slice(at * TOGETHER, (at + 1) * TOGETHER).join('\n'),
  }));
  const found = Object.keys(await getL10nJson(groups));
  const ofRules = rules.flatMap(({ summary, why, options = {} }) => [
    summary,
    why,
    ...Object.values(options).map((option) => option.summary),
  ]);
  const ofTables = [
    ...RULE_GROUPS.map(({ title }) => title),
    ...Object.values(KIND_NAMES),
    ...KEYS.flatMap(({ meaning, readBy }) => [meaning, readBy]),
    ...[...MAILBOX_ROLES.values()].flatMap(({ role, rfc2142 }) => [role, ...(rfc2142 === undefined ? [] : [rfc2142])]),
    ADMINISTRATION,
    ...POLICY_CUES.map(({ topic }) => topic),
    ...[...INVISIBLE_CHARACTERS.values()].map(({ name }) => name),
    ...Object.values(TOPIC_TEXTS).flatMap(({ title, question }) => [title, question]),
    ...Object.values(SECTION_TITLES).flatMap((titles) => Object.values(titles)),
    ...Object.values(CONDITIONS).map(({ clause }) => clause),
    ...Object.values(PROFILE_NAMES),
    RULE_DESCRIPTION,
  ];
  const all = [...new Set([...found, ...ofRules, ...ofTables])].sort();
  return Object.fromEntries(all.map((text) => [text, text]));
}
