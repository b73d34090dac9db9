/** `id-invalid`: the policy's id is no name for an address. */
import { areIdsCapitalized, isIdTaken } from '../analysis/workspace/workspacePolicies.ts';
import { rewriteValue } from '../document/frontmatter/writeEntry.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Rule } from './rule.ts';

/** Words in lower case joined by hyphens; codes such as `POL-001` are accepted, for auditors number their policies so. */
const SLUG = /^[\p{Ll}\p{Lo}\p{N}]+(?:[-_./][\p{Ll}\p{Lo}\p{N}]+)*$/u;
const CODE = /^[A-Z\d]+(?:[-_./][A-Z\d]+)*$/;

/** Empty ids and placeholders are other rules' business, and capitals that most policies of a workspace have are its custom. */
export const idInvalid: Rule = {
  id: 'id-invalid',
  group: 'Front matter',
  summary: "The id isn't a short lowercase name such as `privacy-policy`.",
  why: 'Ids become part of web addresses and file names. Spaces and special characters are escaped there (RFC 3986), and on many servers an address in capitals is a different address.',
  severity: 'information',
  acrossFiles: true,
  *check(policy, { workspace, l10n }) {
    const { id } = policy.keys;
    if (
      !id?.text ||
      id.entry.value.kind !== 'scalar' ||
      id.entry.value.block ||
      SLUG.test(id.text) ||
      CODE.test(id.text) ||
      /[[\]{}<>$%]/.test(id.text)
    )
      return;
    if (/\p{Lu}/u.test(id.text) && !/\s/.test(id.text) && workspace?.policies && areIdsCapitalized(workspace.policies)) return;
    const { span } = id.entry.value;
    const slug = slugify(id.text);
    // An id that another policy has would be another fault.
    const isFree = slug !== '' && !(workspace?.policies && isIdTaken(slug, workspace.policies, workspace.file));
    yield {
      span,
      message: describe(id.text, slug, l10n),
      ...(!isFree
        ? {}
        : {
            fixes: [
              {
                title: l10n.t('Change the id to {id}', { id: slug }),
                safe: false,
                edits: [{ span, newText: rewriteValue(policy, id.entry.value, slug) }],
              },
            ],
          }),
    };
  },
};

/** @param expected empty where no letter of the id can stay */
function describe(id: string, expected: string, l10n: Localizer): string {
  if (/\s/.test(id)) return expected === '' ? l10n.t('The id has spaces') : l10n.t('The id has spaces; expected {expected}', { expected });
  if (/\p{Lu}/u.test(id))
    return expected === '' ? l10n.t('The id has capitals') : l10n.t('The id has capitals; expected {expected}', { expected });
  return expected === ''
    ? l10n.t('The id has characters other than letters, digits, and hyphens')
    : l10n.t('The id has characters other than letters, digits, and hyphens; expected {expected}', { expected });
}

function slugify(text: string): string {
  // Letters lose their accents, "ß" and the like become two.
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}
