/** `contact-email-placeholder`: an address that belongs to nobody who could answer. */
import { type AddressContext, contextsOf } from '../analysis/contacts/addressContext.ts';
import { disagreeingTargets } from '../analysis/contacts/addressVerdicts.ts';
import type { Settings } from '../config/settings.ts';
import { domainOf, localOf } from '../document/addresses/emailGrammar.ts';
import type { EmailMention } from '../document/addresses/emails.ts';
import { blockBefore } from '../document/markdown/passages.ts';
import type { Policy } from '../document/policy.ts';
import { addToMultimap } from '../document/text/multimap.ts';
import { oncePerText } from '../document/text/remember.ts';
import { truncate } from '../document/text/truncate.ts';
import { OFFERED, SENDER } from '../knowledge/contactWords.ts';
import { isTemplateName, isUnread } from '../knowledge/mailboxRoles.ts';
import { reservedDomain } from '../knowledge/reservedDomains.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** Addresses that the settings name as known, or whose domain they do, are left alone; so are examples and the senders of automatic mail. */
export const contactEmailPlaceholder: Rule = {
  id: 'contact-email-placeholder',
  group: 'Contacts',
  summary: 'An email address is a placeholder: `example.com`, `yourdomain.com`, `[email protected]`, `noreply@`.',
  why: 'Nobody reads mail to these addresses. Their domains are reserved for examples and private networks (RFC 2606, RFC 6761) or belong to somebody else, or the address was lost when the text was copied from a web page. Readers who write there get no answer.',
  severity: 'error',
  *check(policy, { settings, l10n }) {
    // Where a link shows the address that it writes to, the text says it for both.
    const shown = new Set(
      policy.emails.flatMap(({ form, target, address }) =>
        form === 'link-text' && target ? `${target.span.start} ${address.toLowerCase()}` : [],
      ),
    );
    const disagreeing = disagreeingTargets(policy.emails);
    const contexts = contextsOf(policy);
    const causes = new Map<string, Finding[]>();
    for (const mention of policy.emails) {
      if (mention.form === 'link-target' && shown.has(`${mention.span.start - 'mailto:'.length} ${mention.address.toLowerCase()}`))
        continue;
      // That such a link shows another address than it opens is said once.
      if (disagreeing.has(mention.target?.span.start ?? mention.span.start)) continue;
      const finding =
        mention.form === 'residue' ? residue(mention, policy.text, l10n) : standIn(policy, mention, contexts.get(mention), settings, l10n);
      if (finding?.fixes) yield finding;
      else if (finding && !isAgainInLine(policy, finding, causes.get(finding.message)?.at(-1)))
        addToMultimap(causes, finding.message, finding);
    }
    // A policy whose own fields are open is a model for others: what it lacks is one thing.
    if (isModel(policy)) {
      const [first, ...others] = [...causes.values()].flat().sort((a, b) => a.span.start - b.span.start);
      if (first)
        yield {
          ...first,
          severity: 'information',
          ...(others.length > 0 ? { related: others.map(({ span, message }) => ({ span, message })) } : {}),
        };
      return;
    }
    for (const [fault, findings] of causes)
      yield* asOneFinding(findings, { message: (count) => l10n.t('{fault} ({count} addresses)', { fault, count }) }, l10n);
  },
};

/** The same address twice in one line is one to replace. */
function isAgainInLine({ text, lines }: Policy, { span }: Finding, earlier: Finding | undefined): boolean {
  return (
    earlier !== undefined &&
    lines.lineAt(earlier.span.start) === lines.lineAt(span.start) &&
    text.slice(earlier.span.start, earlier.span.end).toLowerCase() === text.slice(span.start, span.end).toLowerCase()
  );
}

/** Whether a key of the front matter says that its value is still to come. */
function isModel({ frontMatter }: Policy): boolean {
  return frontMatter.entries.some(({ value }) => value.kind === 'scalar' && OPEN.test(value.text));
}

const OPEN =
  /^\W{0,2}(?:to be (?:determined|defined|confirmed|decided|announced|completed)|t\.?b\.?[dca]\.?|wird noch (?:festgelegt|ergänzt|bestimmt)|noch offen|à (?:définir|compléter|déterminer)|por (?:definir|determinar|completar)|da (?:definire|completare|stabilire))\W{0,2}$/iu;

function residue({ span, recovered, address, target }: EmailMention, text: string, l10n: Localizer): Finding {
  const link = target ? [{ span: target.span, newText: `mailto:${recovered}` }] : [];
  // The backslash of an escaped bracket goes with it.
  const whole = { start: span.start - (text[span.start - 1] === '\\' ? 1 : 0), end: span.end };
  return {
    span,
    message: l10n.t('The email address was lost when this text was copied'),
    ...(recovered === undefined
      ? {}
      : {
          fixes: [
            {
              title: l10n.t('Change to {text}', { text: recovered }),
              safe: false,
              edits: [{ span: whole, newText: address.startsWith('[') ? recovered : `[${recovered}](mailto:${recovered})` }, ...link],
            },
          ],
        }),
  };
}

function standIn(
  policy: Policy,
  mention: EmailMention,
  context: AddressContext | undefined,
  { contacts }: Settings,
  l10n: Localizer,
): Finding | undefined {
  const { address, span, fault } = mention;
  const { domain, local, reserved, isTemplate, isNeverRead } = partsOf(address);
  if (!reserved && !isTemplate && !isNeverRead) return undefined;
  if (fault || isKnown(address, domain, contacts) || context?.example) return undefined;
  if (reserved)
    return {
      span,
      message: l10n.t(reserved.meaning.text, { domain: truncate(domain, 40) }),
      ...(reserved.certain ? {} : { severity: 'warning' }),
    };
  if (isTemplate) return { span, message: l10n.t('"{name}" is a template placeholder', { name: local }) };
  return isContact(policy, mention, context)
    ? { span, message: l10n.t('"{name}@" isn\'t read; expected an address that is', { name: local }) }
    : undefined;
}

/** What an address says of itself. */
const partsOf = oncePerText((address) => {
  const domain = domainOf(address);
  const local = localOf(address).toLowerCase();
  return {
    domain,
    local,
    reserved: reservedDomain(domain),
    isTemplate: isTemplateName(local),
    isNeverRead: isUnread(local),
  };
});

/** Whether an address that nobody reads is given as a way to reach someone: by the words before it, or alone in an item, a cell or a line with a label. */
function isContact({ text, markdown }: Policy, { span, address }: EmailMention, context: AddressContext | undefined): boolean {
  const before = text.slice(Math.max(context?.block?.start ?? 0, span.start - 120), span.start);
  if (SENDER.test(before)) return false;
  if (OFFERED.test(before)) return true;
  const block = context?.block;
  const words = block?.leaf.prose.text.trim() ?? '';
  if (
    !block ||
    words.length > address.length + 40 ||
    !/^(?:[\p{L}\s-]{1,30}[:：–—-]\s*)?\S+$/u.test(words.replace(/(?<![.\s])[.\s]+$/, ''))
  )
    return false;
  const lead = blockBefore(markdown, block.unit.start)?.leaf.prose.text.trim() ?? '';
  return ![context?.section?.heading.title ?? '', /[:：]$/u.test(lead) ? lead : ''].some((one) => SENDER.test(one));
}

function isKnown(address: string, domain: string, { domains, known }: Settings['contacts']): boolean {
  return (
    known.some((one) => one.toLowerCase() === address.toLowerCase()) ||
    domains.some((one) => domain === one.toLowerCase() || domain.endsWith(`.${one.toLowerCase()}`))
  );
}
