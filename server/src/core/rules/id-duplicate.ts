/** `id-duplicate`: two policies of the workspace have one id. */
import { identityOf } from '../analysis/workspace/policyIdentity.ts';
import { duplicatesOf } from '../analysis/workspace/workspacePolicies.ts';
import type { Rule } from './rule.ts';

/** Files that are listed beside a finding. */
const LISTED = 10;

/** Translations, earlier versions and templates of one policy share its id; see `policyVariants.ts`. */
export const idDuplicate: Rule = {
  id: 'id-duplicate',
  group: 'Front matter',
  summary: 'Another policy in the workspace has the same id.',
  why: 'Websites and tools find a policy by its id. If two policies share one, they show only one of them, or the wrong one. This happens when a policy is copied to start a new one. Translations and earlier versions of a policy may share its id.',
  severity: 'error',
  acrossFiles: true,
  *check(policy, { workspace, l10n }) {
    const { id } = policy.keys;
    if (!id || !workspace?.policies) return;
    const others = duplicatesOf(identityOf(policy), workspace.policies, workspace.file);
    const [first, ...more] = others;
    if (!first) return;
    const { span } = id.entry.value;
    const count = others.length;
    yield {
      span,
      message:
        more.length === 0
          ? l10n.t('Duplicate id; also used by {path}', { path: short(first.identity.path) })
          : l10n.t('Duplicate id; also used by {count} other policies', { count }),
      related: others
        .slice(0, LISTED)
        .flatMap(({ file, identity }) =>
          identity.id ? [{ span, message: l10n.t('The same id is here'), elsewhere: { file, ...identity.id.place } }] : [],
        ),
    };
  },
};

/** The end of a path: its beginning is the same for all. */
function short(path: string): string {
  return path.length > 45 ? `…${path.slice(-44)}` : path;
}
