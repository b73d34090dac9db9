/** `version-format`: the version is not written in the format that the settings ask for, or unlike those of all other policies. */
import { identityOf } from '../analysis/workspace/policyIdentity.ts';
import { prevailingShape } from '../analysis/workspace/workspacePolicies.ts';
import type { VersionFormat } from '../config/settings.ts';
import { shapeOfVersion } from '../document/frontmatter/versions.ts';
import type { Rule } from './rule.ts';

/** Semantic Versioning 2.0.0 (semver.org); a `v` before it is usual with policies. */
const FORMATS: Readonly<Record<Exclude<VersionFormat, 'any'>, { readonly pattern: RegExp; readonly like: string }>> = {
  semver: {
    pattern: /^v?(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})(?:-[\dA-Za-z.-]{1,60})?(?:\+[\dA-Za-z.-]{1,60})?$/,
    like: '1.4.0',
  },
  date: { pattern: /^v?\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, like: '2026-02-10' },
  integer: { pattern: /^v?\d{1,9}$/, like: '4' },
};

/** Without the setting `frontMatter.versionFormat` any version is as good as another, as long as the policies of a workspace agree. */
export const versionFormat: Rule = {
  id: 'version-format',
  group: 'Front matter',
  summary: "The version isn't in the format that the settings or the other policies use.",
  why: 'Versions that are written alike can be sorted and compared, by people and by tools. The setting `frontMatter.versionFormat` says how: semver, date, or integer.',
  severity: 'information',
  acrossFiles: true,
  *check(policy, { settings, workspace, l10n }) {
    const { version } = policy.keys;
    const wanted = settings.frontMatter.versionFormat;
    if (!version?.text) return;
    if (!wanted && workspace?.policies && !policy.archived && identityOf(policy).version !== undefined) {
      const like = prevailingShape(workspace.policies, workspace.file);
      if (like !== undefined && shapeOfVersion(version.text) !== like)
        yield { span: version.entry.value.span, message: l10n.t('The other policies have versions such as {example}', { example: like }) };
    }
    if (!wanted || wanted === 'any' || FORMATS[wanted].pattern.test(version.text) || /[[\]{}<>]/.test(version.text)) return;
    yield {
      span: version.entry.value.span,
      message: l10n.t("The version isn't in the format {format}; expected one such as {example}", {
        format: wanted,
        example: FORMATS[wanted].like,
      }),
    };
  },
};
