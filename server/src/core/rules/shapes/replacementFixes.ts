/** Fixes that write another address: at the place of the finding, and in the target of the link that shows it. */
import { addressProblem, replaceAddress } from '../../document/addresses/addressEdits.ts';
import type { EmailMention } from '../../document/addresses/emails.ts';
import type { Policy } from '../../document/policy.ts';
import { addToMultimap } from '../../document/text/multimap.ts';
import { contains } from '../../document/text/span.ts';
import type { Localizer } from '../../l10n/localizer.ts';
import type { Fix } from '../rule.ts';

/** One fix for each address that may be meant, but for those that cannot be written there. @param isSure whether the only one is surely meant; several are always the writer's choice */
export function replacementFixes(
  policy: Policy,
  mention: EmailMention,
  addresses: readonly string[],
  recipients: RecipientIndex,
  l10n: Localizer,
  isSure = true,
): readonly Fix[] {
  const isChoice = !isSure || addresses.length > 1;
  return addresses.flatMap((address) => {
    if (addressProblem(address) !== undefined) return [];
    const edit = replaceAddress(policy, mention, address);
    if (!edit) return [];
    const { target } = mention;
    const linked = target ? (recipients.get(mention.address.toLowerCase()) ?? []).filter(({ span }) => contains(target.span, span)) : [];
    const edits = [edit, ...linked.flatMap((one) => replaceAddress(policy, one, address) ?? [])];
    return edits.length === linked.length + 1
      ? [{ title: l10n.t('Change to {text}', { text: address }), safe: false, ...(isChoice ? { preferred: false as const } : {}), edits }]
      : [];
  });
}

/** Mentions in link targets, by address in lower case. */
export type RecipientIndex = ReadonlyMap<string, readonly EmailMention[]>;

/** Indexes the link targets of a policy. */
export function indexRecipients({ emails }: Policy): RecipientIndex {
  const index = new Map<string, EmailMention[]>();
  for (const mention of emails) {
    if (mention.form !== 'link-target') continue;
    const key = mention.address.toLowerCase();
    addToMultimap(index, key, mention);
  }
  return index;
}
