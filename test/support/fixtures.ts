/** Findings of one rule in one of its fixtures, for tests that ask what rules offer rather than what they say. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type Diagnosis,
  ENGLISH,
  type IsoDate,
  type Localizer,
  lint,
  mergeFacts,
  parseIsoDate,
  parsePolicy,
  policyFacts,
  type Rule,
  readSettings,
  rules,
} from '../../server/src/core/index.ts';
import { readMarkers } from './markers.ts';

interface Options {
  readonly today?: string;
  readonly path?: string;
  readonly release?: boolean;
  readonly settings?: unknown;
  readonly others?: Readonly<Record<string, string>>;
}

/** @param file path of the fixture */
export function lintFixture(rule: Rule, file: string, l10n: Localizer = ENGLISH): readonly Diagnosis[] {
  const base = file.replace(/\.md$/, '');
  const optionsFile = [`${base}.options.json`, join(dirname(file), 'options.json')].find(existsSync);
  const {
    today = '2026-11-23',
    path = 'policy.md',
    release = false,
    settings: given = {},
    others,
  } = (optionsFile ? JSON.parse(readFileSync(optionsFile, 'utf8')) : {}) as Options;
  const { settings } = readSettings(given, new Set(rules.map(({ id }) => id)));
  const parse = (text: string): ReturnType<typeof parsePolicy> =>
    parsePolicy(text, { path, keySpellings: settings.frontMatter.keys, forRelease: release });
  return lint(parse(readMarkers(readFileSync(file, 'utf8')).text), {
    today: parseIsoDate(today) as IsoDate,
    settings:
      rule.severity === 'off' ? { ...settings, rules: { ...settings.rules, [rule.id]: { severity: 'warning', options: {} } } } : settings,
    l10n,
    only: [rule],
    ...(existsSync(`${base}.before.md`)
      ? {
          baseline: {
            policy: parse(readFileSync(`${base}.before.md`, 'utf8')),
            ref: 'HEAD',
            commit: 'ab12cd3',
            date: '2026-02-10' as IsoDate,
          },
        }
      : {}),
    ...(others
      ? {
          workspace: {
            ...mergeFacts(
              Object.entries(others).map(([other, text]) => ({ file: other, facts: policyFacts(parsePolicy(text, { path: other })) })),
            ),
            file: path,
          },
        }
      : {}),
  });
}
