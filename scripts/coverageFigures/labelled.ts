/** Labelled policies as texts: what readers found in them, by topic and place. Test data only, from `../shared/coverage`. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../server/src/core/index.ts';

/** One labelled policy. */
export interface LabelledPolicy {
  readonly name: string;
  readonly text: string;
  /** Where readers found each topic that they found. */
  readonly labels: ReadonlyMap<string, readonly Span[]>;
  /** Its passages, by which templates are told. */
  readonly passages: readonly string[];
}

/** The labels of the English set by topic. */
const ENGLISH_LABELS: Readonly<Record<string, string>> = {
  'Controller Name': 'controller-identity',
  'Controller Contact': 'contact',
  'DPO Contact': 'dpo',
  'Data Categories': 'data-categories',
  'Processing Purpose': 'purposes',
  'Legal Basis for Processing': 'legal-basis',
  'Legitimate Interests for Processing': 'legitimate-interests',
  'Source of Data': 'data-source',
  'Data Retention Period': 'retention',
  'Data Recipients': 'recipients',
  'Third-country Transfers': 'transfers',
  'Mandatory Data Disclosure': 'statutory-requirement',
  'Automated Decision-Making': 'automated-decisions',
  'Right to Access': 'right-access',
  'Right to Rectification': 'right-rectification',
  'Right to Erasure': 'right-erasure',
  'Right to Restrict': 'right-restriction',
  'Right to Object': 'right-objection',
  'Right to Portability': 'right-portability',
  'Right to Withdraw Consent': 'withdraw-consent',
  'Right to Lodge Complaint': 'complaint-authority',
};

/** The topics that readers of the English set looked for. */
export const LABELLED_TOPICS: readonly string[] = Object.values(ENGLISH_LABELS);

/** The labels of the German set by topic. */
const GERMAN_LABELS: readonly (readonly [label: RegExp, topics: readonly string[]])[] = [
  [/^rightToInformation--Description/, ['right-access']],
  [/^rightToRectificationOrDeletion--Description/, ['right-rectification', 'right-erasure']],
  [/^(?:rightToDataPortability|accessAndDataPortability)--Description/, ['right-portability']],
  [/^rightToWithdraw/, ['withdraw-consent']],
  [/^rightToComplain/, ['complaint-authority']],
  [/^controller--Company/, ['controller-identity']],
  [/^dataProtectionOfficer/, ['dpo']],
  [/^thirdCountryTransfers/, ['transfers']],
  [/^changesOfPurpose/, ['further-processing']],
];

/** A third of the policies was put aside by the hash of the name, before anybody had read one. */
export function isKeptAside(name: string): boolean {
  return Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, 8), 16) % 3 === 0;
}

interface EnglishPassage {
  readonly type: 'headline' | 'text' | 'list_item' | 'table_cell';
  readonly context: readonly { readonly text: string; readonly type: string }[];
  readonly passage: string;
  readonly annotations: readonly { readonly requirement: string }[];
}

/** The English policies, written as Markdown. @param folder of the set */
export function englishPolicies(folder: string): readonly LabelledPolicy[] {
  return jsonFiles(folder).map((name) => toMarkdown(name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as EnglishPassage[]));
}

function jsonFiles(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json'));
}

function toMarkdown(name: string, passages: readonly EnglishPassage[]): LabelledPolicy {
  let text = '';
  let before = '';
  const labels = new Map<string, Span[]>();
  for (const { type, context, passage, annotations } of passages) {
    const words = passage.replace(/\s*\n\s*/g, ' ').trim();
    const isItem = type === 'list_item';
    text += isItem && before === 'list_item' ? '\n' : '\n\n';
    text += type === 'headline' ? `${'#'.repeat(levelOf(context, words))} ` : isItem ? '- ' : '';
    const start = text.length;
    text += escaped(words);
    for (const topic of new Set(annotations.flatMap(({ requirement }) => ENGLISH_LABELS[requirement] ?? [])))
      labels.set(topic, [...(labels.get(topic) ?? []), { start, end: text.length }]);
    before = type;
  }
  return { name, text, labels, passages: passages.map(({ passage }) => passage) };
}

function levelOf(context: EnglishPassage['context'], words: string): number {
  const last = context.filter(({ type }) => /^h\d/.test(type)).at(-1);
  return Math.min(6, last ? Number(last.type.slice(1)) + (last.text === words ? 0 : 1) : 1);
}

function escaped(words: string): string {
  return words
    .replace(/([\\`*_[\]<>#|])/g, '\\$1')
    .replace(/^(\d+)([.)])(\s)/, '$1\\$2$3')
    .replace(/^([-+])(\s)/, '\\$1$2');
}

interface GermanPolicy {
  readonly document: { readonly text: string };
  readonly annotations: readonly {
    readonly annotation_label: string;
    readonly annotation_start: number;
    readonly annotation_end: number;
  }[];
}

/** The German policies. @param folder of the set */
export function germanPolicies(folder: string): readonly LabelledPolicy[] {
  return jsonFiles(folder).map((name) => {
    const { document, annotations } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as GermanPolicy;
    const labels = new Map<string, Span[]>();
    for (const { annotation_label: label, annotation_start: start, annotation_end: end } of annotations)
      for (const topic of GERMAN_LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? [])
        labels.set(topic, [...(labels.get(topic) ?? []), { start, end }]);
    return { name, text: document.text, labels, passages: document.text.split(/\n+/) };
  });
}

/** Policies of which half of the passages are the same come from one template. */
const SAME_TEMPLATE = 0.5;

/** One policy of each template: the first. */
export function onePerTemplate(policies: readonly LabelledPolicy[]): readonly LabelledPolicy[] {
  const kept: { readonly policy: LabelledPolicy; readonly passages: ReadonlySet<string> }[] = [];
  for (const policy of policies) {
    const passages = new Set(policy.passages.map((one) => one.replace(/\W+/g, ' ').toLowerCase().slice(0, 60)));
    const isCopy = kept.some(({ passages: others }) => {
      const shared = [...passages].filter((one) => others.has(one)).length;
      return shared >= SAME_TEMPLATE * Math.min(passages.size, others.size);
    });
    if (!isCopy) kept.push({ policy, passages });
  }
  return kept.map(({ policy }) => policy);
}
