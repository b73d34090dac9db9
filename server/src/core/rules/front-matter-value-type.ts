/** `front-matter-value-type`: a value that YAML, TOML or JSON takes for something else than the writer. */
import type { YamlEntry, YamlNode } from '../document/frontmatter/yaml.ts';
import type { Policy } from '../document/policy.ts';
import type { CanonicalKey } from '../knowledge/frontMatterKeys.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Fix, Rule } from './rule.ts';

const TEXTS: readonly CanonicalKey[] = ['version', 'id', 'document_title'];
const DATES: readonly CanonicalKey[] = ['last_updated', 'effective_date', 'created', 'last_reviewed', 'next_review'];

/** Versions, ids and titles must be text, dates one value. */
export const frontMatterValueType: Rule = {
  id: 'front-matter-value-type',
  group: 'Front matter',
  summary: "A front matter value isn't the text it looks like.",
  why: "Without quotation marks, 1.10 is read as the number 1.1, 2025-01-09 as a date and time, and `no` in older tools as false (YAML 1.2.2, chapter 10; YAML 1.1 timestamps). Readers then see something you didn't write.",
  severity: 'warning',
  *check(policy, { l10n }) {
    for (const key of TEXTS) {
      const entry = policy.keys[key]?.entry;
      if (entry) yield* checkText(policy, key, entry, l10n);
    }
    for (const key of DATES) {
      const value = policy.keys[key]?.entry.value;
      if (value?.kind === 'list' && value.span.end > value.span.start)
        yield { span: firstLine(policy, value), message: l10n.t('This is a list; expected one date') };
    }
  },
};

function* checkText(policy: Policy, key: CanonicalKey, { key: name, value }: YamlEntry, l10n: Localizer): Generator<Finding> {
  if (value.kind === 'alias' || value.span.end === value.span.start) return;
  if (value.kind !== 'scalar') {
    // `[COMPANY]` and `{{ title }}` are placeholders, which another rule speaks of.
    if (!/^[[{]/.test(policy.text.slice(value.span.start, value.span.start + 1)))
      yield {
        span: firstLine(policy, value),
        message:
          value.kind === 'list'
            ? l10n.t('The value of {name} is a list; expected text', { name })
            : l10n.t('The value of {name} is a group of keys; expected text', { name }),
      };
    return;
  }
  if (value.type === 'string' || value.type === 'null') return;
  const written = policy.text.slice(value.span.start, value.span.end);
  // A version that is a day is one for whoever reads it, and sites print it as they print others.
  if (value.type === 'date' && key === 'version') return;
  // A whole number comes out as it was written.
  const whole = value.type === 'number' && /^(?:0|[1-9]\d{0,14})$/.test(written);
  if (whole && key === 'version') return;
  const number = Number(written.replace(/(?<=\d)_(?=\d)/g, ''));
  const read = value.type === 'number' && !Number.isNaN(number) ? String(number) : written;
  // Nothing is lost of "1.4" and 309, which come out as they were written; a boolean may be a word.
  if (value.type === 'number' && read === written && key !== 'document_title') return;
  const fix: Fix = {
    title: l10n.t('Put it in quotation marks: "{value}"', { value: written }),
    safe: true,
    edits: [{ span: value.span, newText: `"${written}"` }],
  };
  yield {
    span: value.span,
    message: describe(value.type, { name, written, read }, l10n),
    ...severityOf(key, written, read),
    fixes: [fix],
  };
}

/** Generators give their pages numbers for ids, and treat them as such; 1.4 comes out as it was written, and 2.0 as 2, which is no other version. */
function severityOf(key: CanonicalKey, written: string, read: string): { readonly severity?: 'hint' } {
  if (key === 'id') return read === written ? { severity: 'hint' } : {};
  return key === 'version' && (read === written || /^\d+\.0$/.test(written)) ? { severity: 'hint' } : {};
}

function describe(
  type: 'number' | 'boolean' | 'date',
  values: { readonly name: string; readonly written: string; readonly read: string },
  l10n: Localizer,
): string {
  if (values.read !== values.written) return l10n.t('Unquoted {name} {written} is read as {read}; expected "{written}"', values);
  switch (type) {
    case 'number':
      return l10n.t('Unquoted {name} is read as a number; expected "{written}"', values);
    case 'boolean':
      return l10n.t('Unquoted {name} is read as true or false; expected "{written}"', values);
    case 'date':
      return l10n.t('Unquoted {name} is read as a date and time; expected "{written}"', values);
  }
}

function firstLine({ text }: Policy, { span }: YamlNode): { readonly start: number; readonly end: number } {
  const length = text.slice(span.start, span.end).search(/(?<!\s)\s*(?:[\r\n]|$)/);
  return { start: span.start, end: Math.max(span.start + 1, span.start + length) };
}
