/**
 * Writes what the core knows of laws and cues from the data sheet in `../shared/domain`: `node scripts/coverageData.ts [FOLDER]`.
 * Only facts are taken over (ids, articles, cues, severities); what a person reads is written by hand in `knowledge/coverage/topicTexts.ts`.
 * What it writes is committed, so that the project builds without that folder.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_CUES } from '../server/src/core/knowledge/coverage/ownCues.ts';

const root = join(import.meta.dirname, '..');

/** Where the data sheet is, unless a folder is given. */
export const DATA_SHEET = join(root, '../shared/domain');
/** Where the generated files go. */
const KNOWLEDGE = join(root, 'server/src/core/knowledge/coverage');

interface SheetCues {
  readonly heading?: readonly string[];
  readonly body?: readonly string[];
  readonly weak?: readonly string[];
  readonly negative?: readonly string[];
}

interface SheetTopic {
  readonly en?: SheetCues;
  readonly de?: SheetCues;
  readonly fr?: SheetCues;
}

interface SheetItem {
  readonly id: string;
  readonly regime: string;
  readonly source: string;
  readonly condition: string;
  readonly topics: readonly string[];
  readonly severity: string;
}

interface SheetSection {
  readonly id: string;
  readonly level: string;
  readonly headingCues: readonly string[];
  readonly bodyCues: readonly string[];
}

/** The conditions of the data sheet by our ids. Whoever chooses a regime that is all about one kind of service says with it that the service is one. */
const CONDITIONS: Readonly<Record<string, string>> = {
  always: '',
  'always, when data about people is obtained from someone other than them': '',
  'controller established outside EU/EEA and targeting or monitoring people there': 'outside-eu',
  'controller outside UK targeting/monitoring people in the UK': 'outside-uk',
  'a DPO is designated (mandatory for public bodies, large-scale monitoring, large-scale special-category data)': 'dpo',
  'a DPO is designated': 'dpo',
  'Art. 6(1)(f) is relied on': 'legitimate-interests',
  'Art. 6(1)(f) relied on': 'legitimate-interests',
  'there are recipients (processors count)': 'recipients',
  'there are recipients': 'recipients',
  'data is shared': 'recipients',
  'data is transferred outside the EEA': 'transfers',
  'data is transferred outside the UK': 'transfers',
  'transfers take place': 'transfers',
  'restricted transfers from the UK': 'transfers',
  'likely overseas disclosure': 'transfers',
  'transfer relies on Art. 46/47/49(1) second subpara.': 'safeguards',
  'consent (Art. 6(1)(a) or 9(2)(a)) is relied on': 'consent',
  'consent relied on': 'consent',
  'Art. 22(1)/(4) automated decision-making takes place': 'automated-decisions',
  'Art. 22 decisions take place': 'automated-decisions',
  'ADMT used for significant decisions': 'automated-decisions',
  'such programs use personal information': 'automated-decisions',
  'further processing is planned': 'new-purposes',
  'direct marketing takes place': 'marketing',
  'joint controllers': 'joint-controllers',
  'cookies or similar are used': 'cookies',
  'non-essential cookies are used': 'non-essential-cookies',
  'PI is sold or shared': 'sale',
  'data is sold or used for targeted advertising': 'targeted-ads',
  'such processing takes place': 'targeted-ads',
  'sensitive PI used beyond 7027(m)': 'sensitive-use',
  'a financial incentive is offered': 'incentive',
  'a review/change process exists': 'correction-process',
  'PI is disclosed to third parties for their direct marketing (20+ employees)': 'third-party-marketing',
  'sensitive personal data is sold': 'sensitive-sale',
  'biometric personal data is sold': 'biometric-sale',
  'service directed to children under 13, or actual knowledge': '',
  'app distributed on the App Store': '',
  'app distributed on Google Play': '',
  'covered entity': '',
};

/** What a list of cues looks like in the generated file: one cue a line. */
function listOf(cues: readonly string[] | undefined): string | undefined {
  return cues && cues.length > 0 ? cues.join('\n') : undefined;
}

/** The cues of a topic in a language. What our own cues leave out is left out here already: a browser has to load all of it. */
function cuesOf(
  topic: string,
  language: string,
  { heading, body, weak, negative }: SheetCues,
): Readonly<Record<string, string | undefined>> {
  const own = OWN_CUES[topic]?.[language];
  const dropped = new Set((own?.drop ?? '').split('\n').map((cue) => cue.trim()));
  const kept = (list: readonly string[] | undefined): string | undefined => listOf(list?.filter((cue) => !dropped.has(cue)));
  return own?.replace
    ? { heading: kept(heading) }
    : { heading: kept(heading), body: kept(body), weak: kept(weak), negative: kept(negative) };
}

function literal(value: unknown): string {
  return JSON.stringify(value);
}

/** The generated files by name, from the files of a folder. */
export function coverageData(folder: string): ReadonlyMap<string, string> {
  const read = (name: string): never => JSON.parse(readFileSync(join(folder, name), 'utf8')) as never;
  const { topics } = read('topics.json') as { topics: Readonly<Record<string, SheetTopic>> };
  const { regimes, disclosures } = read('disclosures.json') as {
    regimes: Readonly<Record<string, { readonly url: string }>>;
    disclosures: readonly SheetItem[];
  };
  const { kinds } = read('sections.json') as { kinds: Readonly<Record<string, { readonly sections: readonly SheetSection[] }>> };
  const topicRows = Object.entries(topics).map(([id, { en, de, fr }]) => [
    id,
    {
      ...(en ? { en: cuesOf(id, 'en', en) } : {}),
      ...(de ? { de: cuesOf(id, 'de', de) } : {}),
      ...(fr ? { fr: cuesOf(id, 'fr', fr) } : {}),
    },
  ]);
  const regimeRows = Object.entries(regimes).map(([id, { url }]) => ({
    id,
    url,
    items: disclosures.filter(({ regime }) => regime === id).map(itemRow),
  }));
  const sectionRows = Object.entries(kinds).map(([kind, { sections }]) => [
    kind,
    sections.map(({ id, level, headingCues, bodyCues }) => ({ id, level, heading: listOf(headingCues), body: listOf(bodyCues) })),
  ]);
  const head = (what: string): string => `/** ${what} Generated by \`node scripts/coverageData.ts\`; data only. */\n`;
  return new Map([
    [
      'topicCues.ts',
      `${head('How each topic of a privacy policy is worded, in the cue language; one cue a line.')}import type { CueTable } from './cueTable.ts';\n\n/** The cues of the data sheet, by topic. */\nexport const TOPIC_CUES = ${literal(Object.fromEntries(topicRows))} as const satisfies Readonly<Record<string, CueTable>>;\n`,
    ],
    [
      'regimes.ts',
      `${head('What each law and store asks a privacy policy to say.')}import type { RegimeRow } from './cueTable.ts';\n\n/** The regimes with their items, in the order of the data sheet. */\nexport const REGIMES = ${literal(regimeRows)} as const satisfies readonly RegimeRow[];\n`,
    ],
    [
      'sectionCues.ts',
      `${head('The sections that are expected of policies of other kinds.')}import type { SectionRow } from './cueTable.ts';\n\n/** Expected sections by kind, as the data sheet names the kinds. */\nexport const SECTION_CUES = ${literal(Object.fromEntries(sectionRows))} as const satisfies Readonly<Record<string, readonly SectionRow[]>>;\n`,
    ],
  ]);
}

function itemRow({ id, source, topics, condition, severity }: SheetItem): Readonly<Record<string, string>> {
  const when = CONDITIONS[condition];
  if (when === undefined) throw new Error(`unknown condition of ${id}: ${condition}`);
  return { id, topic: topics[0] ?? 'plain-language', source, ...(when === '' ? {} : { when }), severity };
}

if (import.meta.main) {
  for (const [name, text] of coverageData(process.argv[2] ?? DATA_SHEET)) writeFileSync(join(KNOWLEDGE, name), text);
  execFileSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'check', '--write', KNOWLEDGE], {
    stdio: 'inherit',
  });
}
