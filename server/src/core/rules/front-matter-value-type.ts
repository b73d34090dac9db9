/** `front-matter-value-type`: a value that YAML takes for something else than the writer. */
import type { YamlNode } from '../document/frontmatter/yaml.ts';
import type { Policy } from '../document/policy.ts';
import type { CanonicalKey } from '../knowledge/frontMatterKeys.ts';
import type { Finding, Fix, Rule } from './rule.ts';

const TEXTS: readonly (readonly [CanonicalKey, string])[] = [
  ['version', 'version'],
  ['id', 'id'],
  ['document_title', 'title'],
];
const DATES: readonly CanonicalKey[] = ['last_updated', 'effective_date', 'created', 'last_reviewed', 'next_review'];
const MEANINGS = {
  number: 'a number',
  boolean: 'true or false',
  date: 'a date and time',
  list: 'a list',
  mapping: 'a group of keys',
} as const;

/** Versions, ids and titles must be text, dates one value. */
export const frontMatterValueType: Rule = {
  id: 'front-matter-value-type',
  group: 'Front matter',
  summary: "A front matter value isn't the text it looks like.",
  why: "Without quotation marks, 1.10 is read as the number 1.1, 2025-01-09 as a date and time, and `no` in older tools as false (YAML 1.2.2, chapter 10; YAML 1.1 timestamps). Readers then see something you didn't write.",
  severity: 'warning',
  *check(policy, { settings }) {
    for (const [key, name] of TEXTS) {
      const value = policy.keys[key]?.entry.value;
      if (value) yield* checkText(policy, key, name, value, settings.frontMatter.versionFormat === 'integer');
    }
    for (const key of DATES) {
      const value = policy.keys[key]?.entry.value;
      if (value?.kind === 'list' && value.span.end > value.span.start)
        yield { span: firstLine(policy, value), message: 'This is a list; expected one date' };
    }
  },
};

function* checkText(policy: Policy, key: CanonicalKey, name: string, value: YamlNode, integersAreUsual: boolean): Generator<Finding> {
  if (value.kind === 'alias' || value.span.end === value.span.start) return;
  if (value.kind !== 'scalar') {
    // `[COMPANY]` and `{{ title }}` are placeholders, which another rule speaks of.
    if (!/^[[{]/.test(policy.text.slice(value.span.start, value.span.start + 1)))
      yield { span: firstLine(policy, value), message: `The ${name} is ${MEANINGS[value.kind]}; expected text` };
    return;
  }
  if (value.type === 'string' || value.type === 'null') return;
  const written = policy.text.slice(value.span.start, value.span.end);
  const whole = key === 'version' && value.type === 'number' && /^\d+$/.test(written);
  if (whole && integersAreUsual) return;
  const read = value.type === 'number' ? String(Number(written)) : written;
  const fix: Fix = { title: `Put it in quotation marks: "${written}"`, safe: true, edits: [{ span: value.span, newText: `"${written}"` }] };
  yield {
    span: value.span,
    message:
      read === written
        ? `Unquoted ${name} is read as ${MEANINGS[value.type]}; expected "${written}"`
        : `Unquoted ${name} ${written} is read as ${read}; expected "${written}"`,
    // A whole number comes out as it was written.
    ...(whole ? { severity: 'information' as const } : {}),
    fixes: [fix],
  };
}

function firstLine({ text }: Policy, { span }: YamlNode): { readonly start: number; readonly end: number } {
  const length = text.slice(span.start, span.end).search(/(?<!\s)\s*(?:[\r\n]|$)/);
  return { start: span.start, end: Math.max(span.start + 1, span.start + length) };
}
