/** Measures coverage on labelled policies and writes `docs/dev/coverage.md` and `knowledge/coverage/missingClaims.ts`, by which topics are warned of: `node scripts/coverageFigures/page.ts [FOLDER]`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageOf, parsePolicy, reliableTopics } from '../../server/src/core/index.ts';
import { englishPolicies, germanPolicies, isKeptAside, LABELLED_TOPICS, type LabelledPolicy, onePerTemplate } from './labelled.ts';
import { AS_READ, CLAIMED_TODAY, type Claims } from './readByLawyer.ts';

const root = join(import.meta.dirname, '../..');
const folder = process.argv[2] ?? join(root, '../shared/coverage');

interface Counts {
  found: number;
  falselyFound: number;
  overlooked: number;
  rightlyMissing: number;
  /** Of the overlooked and the rightly missing ones: those of which the text has words, so that they are asked about and not claimed. */
  overlookedAsked: number;
  missingAsked: number;
  rightPassage: number;
}

function none(): Counts {
  return { found: 0, falselyFound: 0, overlooked: 0, rightlyMissing: 0, overlookedAsked: 0, missingAsked: 0, rightPassage: 0 };
}

/** What was found in a set of policies, by topic. */
function measure(policies: readonly LabelledPolicy[], topics: readonly string[]): ReadonlyMap<string, Counts> {
  const all = new Map(topics.map((topic) => [topic, none()]));
  for (const { text, labels } of policies) {
    const { topics: findings } = coverageOf(parsePolicy(text, { path: 'privacy.md' }), { kind: 'privacy' });
    for (const { id, status, evidence, traces } of findings) {
      const counts = all.get(id);
      if (!counts) continue;
      const places = labels.get(id);
      if (status === 'absent') {
        counts[places ? 'overlooked' : 'rightlyMissing']++;
        if (traces) counts[places ? 'overlookedAsked' : 'missingAsked']++;
      } else if (!places) counts.falselyFound++;
      else {
        counts.found++;
        const best = evidence[0]?.span;
        if (best && places.some(({ start, end }) => start < best.end && best.start < end)) counts.rightPassage++;
      }
    }
  }
  return all;
}

const NO_CLAIMS: Claims = [0, 0];

function total(parts: readonly Claims[], at: 0 | 1): number {
  return parts.reduce((all, part) => all + part[at], 0);
}

function sum(all: Iterable<Counts>): Counts {
  const total = none();
  for (const counts of all) for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += counts[name];
  return total;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : String(Math.round((100 * part) / whole));
}

function cells(counts: Counts): readonly string[] {
  const { found, falselyFound, overlooked, rightlyMissing, rightPassage } = counts;
  const [right, claimed] = claimsOf(counts);
  return [
    percent(found, found + falselyFound),
    percent(found, found + overlooked),
    percent(right, claimed),
    percent(right, rightlyMissing + falselyFound),
    percent(rightPassage, found),
  ];
}

/** What is claimed to be missing, without what is only asked about. */
function claimsOf({ overlooked, rightlyMissing, overlookedAsked, missingAsked }: Counts): Claims {
  const right = rightlyMissing - missingAsked;
  return [right, right + overlooked - overlookedAsked];
}

const english = englishPolicies(join(folder, 'gdpr-transparency-200-dev'));
const german = germanPolicies(join(folder, 'tiltify-de-dev'));
const dev = english.filter(({ name }) => !isKeptAside(name));
const aside = english.filter(({ name }) => isKeptAside(name));
const onDev = measure(dev, LABELLED_TOPICS);
const onAside = measure(aside, LABELLED_TOPICS);
const templates = onePerTemplate(aside);
const onTemplates = measure(templates, LABELLED_TOPICS);
const germanTopics = [
  'right-access',
  'right-rectification',
  'right-erasure',
  'right-portability',
  'withdraw-consent',
  'complaint-authority',
  'controller-identity',
  'dpo',
  'transfers',
  'further-processing',
];
const germanAside = german.filter(({ name }) => isKeptAside(name));
const onGermanDev = measure(
  german.filter(({ name }) => !isKeptAside(name)),
  germanTopics,
);
const onGerman = measure(germanAside, germanTopics);

/** Claims on all labelled policies and on those that a lawyer read. */
const claims: Readonly<Record<string, Claims>> = Object.fromEntries(
  [...new Set([...LABELLED_TOPICS, ...Object.keys(CLAIMED_TODAY)])].sort().map((topic) => {
    const parts = [...[onDev, onAside].map((all) => claimsOf(all.get(topic) ?? none())), CLAIMED_TODAY[topic] ?? NO_CLAIMS];
    return [topic, [total(parts, 0), total(parts, 1)]];
  }),
);
const isWarnedOf = reliableTopics(claims);

const head = (first: string): string =>
  `| ${[first, 'Present P', 'Present R', 'Missing P', 'Missing R', 'Passage P'].join(' | ')} |\n| --- |${' ---: |'.repeat(5)}`;
const row = (name: string, counts: Counts): string => `| ${[name, ...cells(counts)].join(' | ')} |`;
const warned = (all: ReadonlyMap<string, Counts>): Counts =>
  sum([...all].flatMap(([topic, counts]) => (isWarnedOf.has(topic) ? [counts] : [])));
const byTopic = (all: ReadonlyMap<string, Counts>): string => [...all].map(([topic, counts]) => row(`\`${topic}\``, counts)).join('\n');
const claimRows = (): string =>
  Object.entries(claims)
    .map(([topic, [right, claimed]]) => {
      const [readRight, read] = AS_READ[topic] ?? NO_CLAIMS;
      const cellsOfRow = [`\`${topic}\``, `${right} of ${claimed}`, percent(right, claimed), `${readRight} of ${read}`];
      return `| ${[...cellsOfRow, isWarnedOf.has(topic) ? 'warning' : 'information'].join(' | ')} |`;
    })
    .join('\n');
const found = (counts: Counts): string => `${counts.found} of ${counts.found + counts.overlooked}`;

const page = `<!-- Generated by \`node scripts/coverageFigures/page.ts\`. -->

# How well coverage is told

Percentages on policies that people labelled. A third was put aside by the hash of its name before anybody read one. *Present* counts what is found in full or in part, *missing* what is claimed to be missing, *passage* whether the first passage shown is one that the readers marked. P is precision, R recall.

The cues were tuned on the other two thirds, but the part kept aside was looked at several times, and which words make a question of a claim was chosen on both parts. So neither is strictly unseen.

On policies never seen, a lawyer's reading of every row: first eight policies, 115 of 127 found items were there, 90 of 127 passages and 29 of 39 gaps were right. After their kinds of mistakes were corrected, six others: 114 of 116 found items, 97 of 116 passages, 11 of 19 gaps; seven of these policies are German. After that, article numbers, generators' wording, and the question below were added. On the six, the question alone left 7 claims, 6 of them right. Then seven more: 68 of 73 found items, 41 of 61 passages, and 27 of 43 gaps were right, without the one in HTML 26 of 29. HTML, questions, disclaimers, mentions, and rights in other words were corrected after them. Then another seven, three of them German: 102 of 110 found items, 81 of 110 passages, and 17 of 19 gaps were right, of those that are warned of 11 of 12. Addresses in lines, what access covers, and sentences about rights were corrected after them. Then ten, five of them German: 157 of 173 found items, 121 of 173 passages, and 24 of 27 gaps were right, of those that are warned of 14 of 14. Whose an address is, words of the law, cases, exceptions, conditions, tables of contents, and which sentence comes first were corrected after them, so that all these policies are now tuned on.

## What is claimed to be missing

Where a policy has none of the words of a topic, it's *not found*. Where it has some, such as "correct" and "data" somewhere, it's a *question*, with the passage. Only claims of topics that held in 93 of 100 cases or more, of 15 or more, are warned of; others are information.

| Topic | Right of all claims | P | As first read by the lawyer | Severity |
| --- | ---: | ---: | ---: | --- |
${claimRows()}

The claims are those on both parts of the labelled policies and on the lawyer's fourteen policies, as they are made today. \`contact\` and \`last-updated\` are warned of since their form tells them, and three rights of the CCPA since the cues of the data sheet found them with 96 to 99 percent precision and recall in 358 policies that aren't here.

## All 21 topics of the GDPR, English

${head('Policies')}
${row(`Tuned on (${dev.length})`, sum(onDev.values()))}
${row(`Kept aside (${aside.length})`, sum(onAside.values()))}
${row(`Kept aside, one for each template (${templates.length})`, sum(onTemplates.values()))}
${row('Tuned on, topics that are warned of', warned(onDev))}
${row('Kept aside, topics that are warned of', warned(onAside))}

Missing R counts what is only asked about as not claimed.

## By topic, kept aside

${head('Topic')}
${byTopic(onAside)}

## By topic, tuned on

${head('Topic')}
${byTopic(onDev)}

Where the labels and the law differ, the law was followed: "with your consent" doesn't say that consent can be withdrawn, "unless you have opted not to receive" doesn't name a right to object, disclosure to courts doesn't say whether data must be provided, and protecting oneself against claims doesn't name a legitimate interest. These four make up most of what is overlooked.

## German, recall

| Topic | Tuned on (${german.length - germanAside.length}) | Kept aside (${germanAside.length}) |
| --- | ---: | ---: |
${germanTopics.map((topic) => `| \`${topic}\` | ${found(onGermanDev.get(topic) ?? none())} | ${found(onGerman.get(topic) ?? none())} |`).join('\n')}
| All | ${found(sum(onGermanDev.values()))} | ${found(sum(onGerman.values()))} |

The labels of \`further-processing\` are mostly about changes to the policy itself, which is another topic.

## What the cues add to the data sheet

- A right counts near *you*, *may*, or *request*, in a sentence, a lead-in, or a heading: "access the Services" isn't a right of access.
- What a lead-in says is shown by the first item of its list; a heading by the first block below it; a table by its columns.
- Weak words make *found in part*: a legal basis without a purpose, "as long as necessary", a legitimate interest without a name.
- Specific words are better evidence than general ones: "your IP address" than "the information we collect".
- A definition, what the right of access covers ("the existence of the right to rectification"), who made the text, and another company's address don't count; what is denied and what a policy says about itself rank below what is done.
- The passage under a heading about the topic wins; under a heading about others it loses.
- A right is also told by its article ("Article 20 GDPR"), and a right that is told among the rights is better evidence than the opt-out of one tool.
- A short line without a full stop is a title if it's worded like one, and under a title about who is responsible, a name or an address is the answer.
- What is open after a colon holds for the paragraphs behind it: what the right of access covers, and "we do not:".
- Where a policy says that nothing is transferred, safeguards are a question.
- A question, what the company has no control over, data about nobody, data that stays in the Union, and rights under American laws rank below statements about people of the GDPR.
- "Contact us" without a way to do so is a question; an example of an address, or one to leave a mailing list, ranks below the address of a contact section, or doesn't count.
- Lines with an address, in a paragraph, code, a list, or a table, under a title or lead-in about who is responsible are the best evidence of contact, postal address, and who is responsible; an address of a host or an authority is the last.
- Rights that mention something else rank last for it: consent as the ground of erasure, recipients that access covers. An interest named only where people may object to it is found in part, and so is withdrawing consent as a ground of erasure.
- Disclosure that the law requires isn't a legal basis, and data that is technically necessary needn't be provided.
- Words of the law about any controller, what a law regulates, what would be done, and what holds for children are found in part; cases, exceptions, references to other sections, and what courts or buyers of the company get rank below plain statements. The list of conditions of a right shows its lead-in.
- A line of a table of contents and a link to the top show nothing; the head of a table ranks below its cells. "We do not:" is shown with its list.
- A heading that is a number alone, or about nothing that is looked for, hands on what is over it.
- Where a policy names no address at all, "write to us by e-mail" is found in part.
- That a policy is of a controller in the Union, or that it sends no advertising, answers two questions: what is asked for doesn't apply.
- Raw HTML is read like prose: its paragraphs, headings, items, and cells.
- French has the cues of the data sheet and some of our own. Rights under American laws are worded like those of the GDPR; no labelled set of those is here.
`;

writeFileSync(join(root, 'docs/dev/coverage.md'), page);

const table = `/** Generated by \`node scripts/coverageFigures/page.ts\`: claims of "not found" on labelled policies and on those that a lawyer read. Data only. */

/** Claims of one topic, right ones and all. */
export type MissingClaims = readonly [right: number, claimed: number];

/** By topic. */
export const MISSING_CLAIMS: Readonly<Record<string, MissingClaims>> = {
${Object.entries(claims)
  .map(([topic, [right, claimed]]) => `  ${/^\w+$/.test(topic) ? topic : `'${topic}'`}: [${right}, ${claimed}],`)
  .join('\n')}
};
`;
writeFileSync(join(root, 'server/src/core/knowledge/coverage/missingClaims.ts'), table);
