/** What shows by its form that a policy says something: an address, a date, a table with certain columns, a sentence that a law prescribes. */
import { distinctMentions } from '../../document/addresses/emails.ts';
import { findPostalAddresses, postalAddressesIn } from '../../document/addresses/postalAddresses.ts';
import { blockBefore, findInLeaves, inLeaves, undefinedIfEmpty } from '../../document/markdown/passages.ts';
import { toProse } from '../../document/markdown/prose.ts';
import { sentenceAt } from '../../document/markdown/sentenceBreaks.ts';
import type { Policy } from '../../document/policy.ts';
import { titleHeading } from '../../document/policy.ts';
import { findDutyTables } from '../../document/tables/dutyTables.ts';
import { type Span, shiftSpan } from '../../document/text/span.ts';
import { CODE_IN_UNION, IN_UNION } from '../../knowledge/addressOwners.ts';
import { PHONE } from '../../knowledge/contactWords.ts';
import { type AddressBlock, addressBlocks, isAboutOther, isOfAuthority, isOfOther } from './addressBlocks.ts';
import { UNMET_PREFIX } from './cueIndex.ts';

/** A passage found by its form. */
export interface StructuralEvidence {
  readonly topic: string;
  readonly span: Span;
  readonly weight: number;
}

/** An address is better evidence than "contact us", and best where the policy asks people to write. */
const ADDRESS = 3.6;
const ADDRESS_TO_WRITE_TO = 4.2;
/** Of people's own officer, or to leave a mailing list: an address of another kind is better evidence. */
const OTHER_ADDRESS = 3.1;
/** Lines with the address of who is responsible are what people look for. */
const OWN_ADDRESS = 5;
/** Of a host or an authority: every other address is better evidence. */
const ADDRESS_OF_OTHERS = 2;
/** What says it, and what only hints at it. */
const CERTAIN = 3;
const HINT = 1;
/** California asks for two ways to make a request (11 CCR 7020). */
const TWO_WAYS = 2;

/** What the forms of a policy show. */
export function* structuralEvidence(policy: Policy): Generator<StructuralEvidence> {
  yield* addresses(policy);
  yield* clauseLinks(policy);
  yield* dates(policy);
  yield* cookieLists(policy);
  for (const { block, found } of prescribedSentences(policy.markdown)) {
    const span = block.leaf.prose.spanOf(found.start, found.end);
    yield {
      topic: found.topic,
      span: { start: block.start + span.start, end: block.start + span.end },
      weight: found.isExact ? CERTAIN : HINT,
    };
  }
  const title = titleHeading(policy.sections)?.heading.span;
  if (title && /privacy|datenschutz|confidentialité|privacidad/i.test(policy.title ?? ''))
    yield { topic: 'app-name', span: title, weight: CERTAIN };
}

function* addresses(policy: Policy): Generator<StructuralEvidence> {
  const ways = new Map<string, Span>();
  const headingOf = (at: number): string =>
    policy.sections.all.findLast(({ span }) => span.start <= at && at < span.end)?.heading.title ?? '';
  for (const { span, address } of distinctMentions(policy.emails)) {
    if (SAMPLE_ADDRESS.test(address)) continue;
    ways.set('email', span);
    const line = lineAround(policy.text, span);
    const heading = headingOf(span.start);
    if (isOfAuthority(sentenceBefore(policy, span))) {
      yield { topic: 'contact', span, weight: ADDRESS_OF_OTHERS };
      continue;
    }
    const isOfOfficer = OFFICER.test(heading);
    if (isOfOfficer) yield { topic: 'dpo', span, weight: ADDRESS };
    const isBeside = isAboutOther(heading) || SELDOM_ASKED.test(heading);
    const weight = isBeside
      ? ADDRESS_OF_OTHERS
      : isOfOfficer || TO_LEAVE.test(line)
        ? OTHER_ADDRESS
        : TO_WRITE_TO.test(line)
          ? ADDRESS_TO_WRITE_TO
          : ADDRESS;
    yield {
      topic: 'contact',
      span,
      weight: weight + (weight !== OTHER_ADDRESS && !isBeside && OF_CONTACT.test(heading) ? IN_ITS_SECTION : 0),
    };
  }
  for (const { span, owner, leadIn } of [...findPostalAddresses(policy.markdown), ...addressesInHtml(policy.markdown)]) {
    const heading = headingOf(span.start);
    if (isOfAuthority(sentenceBefore(policy, span)) || isOfOther(`${leadIn} ${owner}`) || isAboutOther(heading)) continue;
    ways.set('post', span);
    const isToWriteTo = TO_WRITE_TO.test(leadIn);
    const weight = isToWriteTo ? ADDRESS_TO_WRITE_TO + (OF_CONTACT.test(heading) ? IN_ITS_SECTION : 0) : CERTAIN;
    yield { topic: 'contact', span, weight };
    yield { topic: 'postal-address', span, weight: CERTAIN };
  }
  for (const block of addressBlocks(policy)) {
    yield* ofBlock(block);
    if (
      block.owners.includes('controller') &&
      block.hasPost &&
      isInUnion(policy.text.slice(block.span.start, block.span.end), policy.language)
    )
      yield { topic: `${UNMET_PREFIX}outside-eu`, span: block.span, weight: CERTAIN };
  }
  for (const { block, found } of phones(policy.markdown)) {
    const span = shiftSpan(found, block.start);
    if (isAboutOther(headingOf(span.start))) continue;
    ways.set('phone', span);
    yield { topic: 'contact', span, weight: CERTAIN };
  }
  for (const { kind, text, span } of policy.links) {
    if (kind !== 'image' || !/[\w.-]@[\w-]{1,60}\.\w/.test(text)) continue;
    ways.set('image', span);
    yield { topic: 'contact', span, weight: CERTAIN };
  }
  const form = policy.links.find(
    ({ kind, text, target }) => kind !== 'image' && !target.startsWith('#') && (FORM.test(text) || FORM_PAGE.test(target)),
  );
  if (form) {
    ways.set('form', form.span);
    yield { topic: 'contact', span: form.span, weight: CERTAIN };
  }
  const [first] = ways.values();
  if (first) yield { topic: 'ccpa-methods', span: first, weight: ways.size >= TWO_WAYS ? CERTAIN : HINT };
  if (first && ways.has('email') && ways.has('post') && ways.has('phone')) yield { topic: 'coppa-operator', span: first, weight: CERTAIN };
}

function isInUnion(address: string, language: string): boolean {
  return IN_UNION.test(address) || (CODE_IN_UNION[language]?.test(address) ?? false);
}

/** What the lines of an address show. */
function* ofBlock({ span, owners, hasPost, namesSomebody }: AddressBlock): Generator<StructuralEvidence> {
  const isControllers = owners.includes('controller');
  if (owners.includes('officer')) yield { topic: 'dpo', span, weight: ADDRESS_TO_WRITE_TO };
  // An email address alone is shown without its line.
  if (isControllers || (owners.includes('contact') && (hasPost || namesSomebody))) {
    yield { topic: 'contact', span, weight: isControllers ? OWN_ADDRESS : ADDRESS_TO_WRITE_TO + IN_ITS_SECTION };
    if (hasPost) yield { topic: 'postal-address', span, weight: isControllers ? OWN_ADDRESS : ADDRESS_TO_WRITE_TO };
    // Who people write to is mostly who is responsible, and isn't said to be.
    if (namesSomebody && (isControllers || hasPost))
      yield { topic: 'controller-identity', span, weight: isControllers ? OWN_ADDRESS : HINT };
  }
}

const addressesInHtml = inLeaves(
  ({ parts = [] }) => {
    const all = parts.flatMap(({ leaf, at }) =>
      leaf.kind === 'heading' ? [] : postalAddressesIn(leaf).map((one) => ({ ...one, span: shiftSpan(one.span, at) })),
    );
    return undefinedIfEmpty(all);
  },
  ({ start }, all) => all.map((one) => ({ ...one, span: shiftSpan(one.span, start) })),
);

const phones = findInLeaves(({ prose }): Span | undefined => {
  if (!/\d{3}/.test(prose.text)) return undefined;
  const match = PHONE.exec(prose.text);
  return match ? prose.spanOf(match.index, match.index + match[0].length) : undefined;
});

/** A link to a page on which people write. */
const FORM = /\bcontact(?!s)|kontakt|\bsupport|formular|\b(?:access|deletion|erasure|privacy|data|subject) request|request form/i;
/** Its address: a folder or file of that name. */
const FORM_PAGE = /[/.](?:contact(?!s)|kontakt|support|(?:privacy|data|access|deletion)[-_]?request|request[-_]?form|formular)/i;
const TO_WRITE_TO = /contact|question|e-?mail|write|reach|kontakt|fragen|contacter|écri|consult|contatt/i;
/** A heading over the contact details of a data protection officer. */
const OFFICER =
  /data (?:protection|privacy) officer|\bdpo\b|datenschutz-?beauftragt|délégué|\bdpd\b|delegado|responsabile della protezione/i;
/** A section in which people look for an address. */
const OF_CONTACT =
  /contact|kontakt|inquir|anfragen|impressum|imprint|responsible|verantwortlich|who we are|controller|responsable|coordonnées|mentions légales/i;
const IN_ITS_SECTION = 0.3;
/** A section in which an address is given for a case that few people are in. */
const SELDOM_ASKED = /\b(?:minors?|child(?:ren)?|minimum age|kinder|minderjährige|mineurs|enfants)\b/i;
/** An example of an address. */
const SAMPLE_ADDRESS =
  /^(?:your[-._]?)?(?:name|e-?mail|username|user|you|someone|somebody|example|firstname(?:[-._]?lastname)?|(?:jane|john)[-._]?doe|(?:max|erika)[-._]?mustermann|vorname(?:[-._]?nachname)?|pr[ée]nom(?:[-._]?nom)?|nom)@/i;
/** An address that people write to so that they get no more advertising. */
const TO_LEAVE =
  /unsubscribe|mailing list|not want to receive|no longer (?:wish|want) to receive|opt[- ]?out|Verteiler|liste de diffusion|ne souhaitez plus recevoir|abmeld|abbestell|désinscri|désabonn|darse de baja|disiscri/i;
/** Code units around an address that say what it is for. */
const AROUND = 200;

function lineAround(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const to = text.indexOf('\n', end);
  return text.slice(from, to < 0 ? end : Math.min(to, end + AROUND));
}

/** What is close before a place in its sentence; empty where the place isn't in prose. */
function sentenceBefore({ markdown }: Policy, { start }: Span): string {
  const block = blockBefore(markdown, start + 1);
  const part = block?.leaf.parts?.findLast(({ at }) => block.start + at <= start);
  const leaf = part?.leaf ?? block?.leaf;
  if (!block || !leaf) return '';
  const at = toProse(leaf.prose, start - block.start - (part?.at ?? 0));
  return leaf.prose.text.slice(Math.max(sentenceAt(leaf, at).start, at - AROUND), at);
}

/** Who links to the clauses says where they can be read. */
const CLAUSES =
  /standard[-_ ]?contractual|contractual[-_ ]?clauses|standard[-_ ]?data[-_ ]?protection[-_ ]?clauses|standardvertragsklausel|standarddatenschutzklausel|clauses[-_ ]contractuelles|cl[aá]usulas[-_ ]contractuales|clausole[-_ ]contrattuali/i;

function* clauseLinks({ links }: Policy): Generator<StructuralEvidence> {
  for (const { kind, text, target, span } of links)
    if (kind !== 'image' && (CLAUSES.test(text) || CLAUSES.test(target))) yield { topic: 'transfer-copy', span, weight: CERTAIN };
}

/** Readers see a date in the text; front matter is seen by machines only. */
function* dates({ dates: all }: Policy): Generator<StructuralEvidence> {
  for (const { where, scope, label, span, reading } of all) {
    if (scope !== 'document' || !reading.date || (label !== 'last-updated' && label !== 'effective' && label !== 'document')) continue;
    yield { topic: 'last-updated', span, weight: where === 'text' ? CERTAIN : HINT };
  }
}

/** A list of cookies says what each is for and how long it lasts (CJEU C-673/17, Planet49). */
function* cookieLists({ markdown, language }: Policy): Generator<StructuralEvidence> {
  for (const { kind, columns, span } of findDutyTables(markdown, language))
    if (kind === 'cookies' && columns.has('purpose') && columns.has('period'))
      yield { topic: 'cookie-list', span, weight: ADDRESS_TO_WRITE_TO };
}

/** Sentences that must be word for word: Tex. Bus. & Com. Code 541.102(b) and (c), 45 CFR 164.520(b)(1)(i). */
const PRESCRIBED: readonly { readonly topic: string; readonly exact: string; readonly like: RegExp }[] = [
  {
    topic: 'tx-sensitive-notice',
    exact: 'NOTICE: We may sell your sensitive personal data.',
    like: /we may sell your sensitive (?:personal )?(?:data|information)/i,
  },
  {
    topic: 'tx-biometric-notice',
    exact: 'NOTICE: We may sell your biometric personal data.',
    like: /we may sell your biometric (?:personal )?(?:data|information)/i,
  },
  {
    topic: 'hipaa-header',
    exact:
      'THIS NOTICE DESCRIBES HOW MEDICAL INFORMATION ABOUT YOU MAY BE USED AND DISCLOSED AND HOW YOU CAN GET ACCESS TO THIS INFORMATION. PLEASE REVIEW IT CAREFULLY.',
    like: /this notice describes how (?:medical|health) information/i,
  },
];

/** What is in all of them; most blocks have neither. */
const MAY_BE_PRESCRIBED = /sell\s+your|notice\s+describes/i;

const prescribedSentences = findInLeaves(({ prose }) => {
  if (!MAY_BE_PRESCRIBED.test(prose.text)) return undefined;
  const text = prose.text.replace(/\s/g, ' ');
  for (const { topic, exact, like } of PRESCRIBED) {
    const at = text.indexOf(exact);
    if (at >= 0) return { topic, start: at, end: at + exact.length, isExact: true };
    const match = like.exec(text);
    if (match) return { topic, start: match.index, end: match.index + match[0].length, isExact: false };
  }
  return undefined;
});
