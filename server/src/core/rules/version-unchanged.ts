/** `version-unchanged`: ten words or more changed against the committed text, the version did not. */
import { sinceBaseline } from '../analysis/sinceBaseline.ts';
import { visibleVersions } from '../analysis/visibleVersions.ts';
import { nextVersions } from '../document/frontmatter/versions.ts';
import { worded } from '../l10n/localizer.ts';
import type { Rule } from './rule.ts';
import { changedPlaces, describeChange, MIN_SUBSTANTIAL_WORDS } from './shapes/sinceBaseline.ts';

/** Only for policies that have a version in their front matter; which one comes next is the writer's to say. */
export const versionUnchanged: Rule = {
  id: 'version-unchanged',
  group: 'Dates',
  summary: "The text changed since the last commit, but its version didn't.",
  why: "If somebody asks which text was agreed to, two texts with the same version can't be told apart. ISO/IEC 27001 clause 7.5.3 asks for control of changes, such as version control, of documented information.",
  severity: 'information',
  *check(policy, { baseline, today, l10n }) {
    const comparison = sinceBaseline(policy, baseline);
    const version = policy.keys.version;
    if (!baseline || !comparison || comparison.words < MIN_SUBSTANTIAL_WORDS || !version?.text) return;
    const { value } = version.entry;
    if (value.kind !== 'scalar' || baseline.policy.keys.version?.text !== version.text) return;
    const quote = value.quoted ? 1 : 0;
    const span = { start: value.span.start + quote, end: value.span.end - quote };
    // Without quotation marks 1.10 would be the number 1.1; 1.10.0 is no number.
    const written = (next: string): string => (value.quoted || (value.type === 'string' && THREE_PARTS.test(next)) ? next : `"${next}"`);
    const visible = visibleVersions(policy, version.text);
    yield {
      span,
      message: describeChange(comparison, baseline, version.entry.key, l10n),
      related: changedPlaces(comparison, l10n),
      fixes: nextVersions(version.text, today).map(({ text, what }) => ({
        title: l10n.t('Set the version to {version} ({what})', { version: text, what: worded(l10n, what) }),
        safe: false,
        edits: [{ span, newText: written(text) }, ...visible.map((place) => ({ span: place, newText: text }))],
      })),
    };
  },
};

const THREE_PARTS = /^v?\d{1,4}(?:\.\d{1,4}){2,3}$/;
