/**
 * What the writer says about coverage in the front matter: which laws apply, what another file covers, what does not apply.
 *
 *     profiles: [gdpr, ccpa]
 *     coverage:
 *       retention: { elsewhere: retention.md }
 *       gdpr-13-1-b-dpo: { not-applicable: "We process little data" }
 */
import { scalarText } from '../../document/frontmatter/frontMatter.ts';
import type { YamlEntry, YamlNode } from '../../document/frontmatter/yaml.ts';
import type { Policy } from '../../document/policy.ts';
import type { Span } from '../../document/text/span.ts';

/** What the writer decided about one item or topic. */
export interface CoverageOverride {
  readonly status: 'elsewhere' | 'not-applicable';
  /** The file that covers it, or why it does not apply; may be empty. */
  readonly note: string;
  /** The entry in the front matter. */
  readonly span: Span;
}

/** The key of the front matter that holds the decisions. */
export const COVERAGE_KEY = 'coverage';
/** The keys of the front matter that name profiles. */
const PROFILE_KEYS = ['profiles', 'profile', 'regimes'];
/** Spellings of the decisions. */
const ELSEWHERE = /^(?:covered[-_ ]?)?elsewhere$|^file$|^see$/i;
const NOT_APPLICABLE = /^(?:not[-_ ]?applicable|n\/?a|does[-_ ]?not[-_ ]?apply)$/i;

/** The decisions by id of an item or a topic. */
export function coverageOverrides({ frontMatter }: Pick<Policy, 'frontMatter'>): ReadonlyMap<string, CoverageOverride> {
  const value = frontMatter.entries.find(({ key }) => key === COVERAGE_KEY)?.value;
  const overrides = new Map<string, CoverageOverride>();
  if (value?.kind !== 'mapping') return overrides;
  for (const entry of value.entries) {
    const decision = decisionOf(entry);
    if (decision) overrides.set(entry.key, { ...decision, span: entry.span });
  }
  return overrides;
}

function decisionOf(entry: YamlEntry): Omit<CoverageOverride, 'span'> | undefined {
  const { value } = entry;
  if (value.kind === 'mapping') {
    for (const inner of value.entries) {
      const status = statusOf(inner.key);
      if (status) return { status, note: scalarText(inner) ?? '' };
    }
    return undefined;
  }
  // "elsewhere: cookies.md", "not-applicable: we have no officer", or the word alone.
  const text = scalarText(entry) ?? '';
  const colon = text.indexOf(':');
  const status = statusOf((colon < 0 ? text : text.slice(0, colon)).trim());
  return status && { status, note: colon < 0 ? '' : text.slice(colon + 1).trim() };
}

function statusOf(word: string): CoverageOverride['status'] | undefined {
  if (ELSEWHERE.test(word)) return 'elsewhere';
  return NOT_APPLICABLE.test(word) ? 'not-applicable' : undefined;
}

/** The profiles that a policy names in its front matter; undefined where it names none. */
export function declaredProfiles({ frontMatter }: Pick<Policy, 'frontMatter'>): readonly string[] | undefined {
  const entry = frontMatter.entries.find(({ key }) => PROFILE_KEYS.includes(key));
  if (!entry) return undefined;
  const names = namesOf(entry.value);
  return names.length > 0 ? names : undefined;
}

function namesOf(value: YamlNode): readonly string[] {
  if (value.kind === 'list') return value.items.flatMap(namesOf);
  if (value.kind !== 'scalar') return [];
  return value.text
    .split(/[\s,]+/)
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
}
