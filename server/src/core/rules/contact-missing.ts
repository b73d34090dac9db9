/** `contact-missing`: a policy that people are to answer to, without a way to reach anyone. */
import { appendSections } from '../analysis/appendSection.ts';
import { findContacts, invitesContact } from '../analysis/contacts/contacts.ts';
import { hasAtLeastWords } from '../document/outline/sections.ts';
import { type Policy, titleHeading } from '../document/policy.ts';
import { kindOfTitle } from '../document/recognition/recognise.ts';
import { CONTACT_STUBS } from '../knowledge/contactWords.ts';
import type { PolicyKind } from '../knowledge/policyKinds.ts';
import { traitsOf } from '../knowledge/policyKinds.ts';
import { PRIVACY_POLICY } from '../knowledge/policyTitles.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';

/** Annexes and collections that stand beside a policy of their kind, and codes for those who work somewhere or sit on its board and know whom to ask. */
const NOT_MEANT =
  /safe harbou?r|annex|appendix|addendum|template|checklist|training|guide\b|procedure|profess?ion|business|employee|staff|mitarbeit|beschäftigte|empleado|empregado|funcionário|salarié|dipendenti|medewerker|werknemer|(?<!\p{L})(?:board|directors?|trustees?|councillors?|(?:aufsichts|verwaltungs|stiftungs)?(?:rats?|rates)|\p{L}*vorst[aä]nd\p{L}*|administrateurs?|dirigeants?|conseil d['’]administration|consej(?:o|eros?)|junta directiva|patronato|amministratori|consiglieri|consiglio|conselho|conselheiros?|diretoria|bestuur(?:ders|sleden)?)(?!\p{L})/iu;
/** Codes of conduct that say what becomes of a violation; others are the customs of a house whose people know whom to ask. */
const TAKES_REPORTS =
  /(?<!\p{L})(?:report(?:s|ed|ing)?|enforce\p{L}*|complaints?|incidents?|meld(?:en|et|ung\p{L}*)|gemeldet|beschwerde\p{L}*|signal(?:er|és?|ement\p{L}*)|plaintes?|denunci\p{L}*|reportar|segnala\p{L}*|melding\p{L}*|klacht\p{L}*)(?!\p{L})/iu;
/** What a company discloses to investors is another matter than faults that are reported to it. */
const OF_INVESTORS = /(?<!\p{L})(?:investors?|shareholders?|material (?:non-?public )?information|securities)(?!\p{L})/iu;
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
    // By its title: a folder of privacy texts holds indexes and fragments too.
    const title = policy.title ?? '';
    const named = kindOfTitle(title);
    // Rules for a staff about passwords and devices are called a security policy too.
    const kind = named === 'vulnerability-disclosure' ? policy.kind : named;
    const traits = traitsOf(kind);
    if (
      !traits.requiresContact ||
      NOT_MEANT.test(title) ||
      (traits.isSubject && !PRIVACY_POLICY.test(title)) ||
      (kind === 'conduct' && !TAKES_REPORTS.test(policy.text)) ||
      (kind === 'vulnerability-disclosure' && OF_INVESTORS.test(policy.text)) ||
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
