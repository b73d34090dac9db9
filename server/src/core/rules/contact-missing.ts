/** `contact-missing`: a policy that people are to answer to, without a way to reach anyone. */
import { appendSections } from '../analysis/appendSection.ts';
import { kindThatNeedsContact } from '../analysis/contacts/contactDuty.ts';
import { findContacts, invitesContact } from '../analysis/contacts/contacts.ts';
import { hasAtLeastWords } from '../document/outline/sections.ts';
import { type Policy, titleHeading } from '../document/policy.ts';
import { CONTACT_STUBS } from '../knowledge/contactWords.ts';
import type { PolicyKind } from '../knowledge/policyKinds.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';

/** Shorter texts are fragments that others include. */
const WHOLE = 150;

/** Any address, number, form, link to a help page, or section about contact is a way; the rule speaks only when there is none at all, and no sentence tells readers to get in touch, whose way may be on the page around the text. */
export const contactMissing: Rule = {
  id: 'contact-missing',
  group: 'Contacts',
  summary: 'A privacy, disclosure, conduct, or accessibility policy has no contact.',
  why: "Readers are promised rights, or asked to report something, but can't tell whom to contact. Privacy laws require contact details (GDPR Art. 13(1)(a), CCPA 1798.130(a)(1), PIPEDA 4.8.2). An accessibility statement, a code of conduct, or a disclosure policy is useless without them.",
  severity: 'hint',
  *check(policy, { l10n }) {
    const kind = kindThatNeedsContact(policy);
    if (
      kind === undefined ||
      policy.archived ||
      !hasAtLeastWords(policy.sections, WHOLE) ||
      !findContacts(policy).next().done ||
      invitesContact(policy)
    )
      return;
    const span = titleHeading(policy.sections)?.heading.span ?? policy.keys.document_title?.entry.value.span;
    if (!span || span.end <= span.start) return;
    // At the end of the text stands another document, or an annex.
    const fixes = policy.scopes.all.length === 1 ? insertSection(policy, l10n) : [];
    yield { span, message: describe(kind, l10n), ...(fixes.length > 0 ? { fixes } : {}) };
  },
};

function describe(kind: PolicyKind, l10n: Localizer): string {
  switch (kind) {
    case 'privacy':
      return l10n.t("This privacy policy doesn't say how to contact anyone");
    case 'vulnerability-disclosure':
      return l10n.t("This vulnerability disclosure policy doesn't say how to contact anyone");
    case 'conduct':
      return l10n.t("This code of conduct doesn't say how to contact anyone");
    case 'accessibility':
      return l10n.t("This accessibility statement doesn't say how to contact anyone");
    default:
      return l10n.t("This policy doesn't say how to contact anyone");
  }
}

/** A stub that asks for what is missing; placeholder-left keeps asking. */
function insertSection(policy: Policy, l10n: Localizer): Fix[] {
  const stubWords = CONTACT_STUBS[policy.language];
  const edits = stubWords && appendSections(policy, [{ heading: stubWords.heading, paragraph: stubWords.sentence }]);
  return edits ? [{ title: l10n.t('Insert a section "{heading}"', { heading: stubWords.heading }), safe: false, edits }] : [];
}
