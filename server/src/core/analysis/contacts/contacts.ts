/** Ways to reach someone that a policy gives its readers. */
import type { Leaf } from '../../document/markdown/leaf.ts';
import { leafTest, mayMatch } from '../../document/markdown/mayMatch.ts';
import { findInLeaves, inLeaves } from '../../document/markdown/passages.ts';
import type { Policy } from '../../document/policy.ts';
import { oncePerText } from '../../document/text/remember.ts';
import type { Span } from '../../document/text/span.ts';
import {
  CHANNEL,
  CONTACT_LINK,
  CONTACT_TITLE,
  INVITATION,
  ONLINE,
  OTHER_POLICY,
  PERSON,
  PHONE,
  POSTAL,
} from '../../knowledge/contactWords.ts';
import { THIRD_PARTY } from '../../knowledge/thirdPartyWords.ts';

/** How someone can be reached: `section` is a section that is about it, whatever it says; `person` a role that people inside know. */
export interface ContactWay {
  readonly kind: 'email' | 'phone' | 'post' | 'link' | 'person' | 'section';
  readonly span: Span;
}

/** Words of a section below which its title alone promises nothing. */
const SECTION_WORDS = 3;

/** The ways a policy gives, the surest first within each kind's own order; lazily, so that asking for one costs no more than one. */
export function* findContacts(policy: Policy): Generator<ContactWay> {
  for (const { span, form } of policy.emails) if (form !== 'residue') yield { kind: 'email', span };
  // Languages whose words we do not know, any link may be the one.
  const knownLanguage = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'].includes(policy.language);
  for (const { text, target, span, kind } of policy.links) {
    if (kind === 'image') continue;
    if (
      /^mailto:/i.test(target) ||
      CONTACT_LINK.test(text) ||
      CONTACT_LINK.test(target) ||
      OTHER_POLICY.test(text) ||
      (!knownLanguage && /^https?:/i.test(target))
    )
      yield { kind: 'link', span };
  }
  yield* waysIn(policy.markdown);
  for (const section of policy.sections.all) {
    const { heading } = section;
    // Its words are counted last.
    if (heading.level > 1 && isContactTitle(heading.title) && section.words >= SECTION_WORDS) yield { kind: 'section', span: heading.span };
  }
}

const isContactTitle = oncePerText((title) => CONTACT_TITLE.test(title));

/** Whether the text tells its readers somewhere to get in touch, be it without saying how: the page around it may, or a form that isn't read. */
export function invitesContact({ markdown }: Policy): boolean {
  return invitations(markdown).length > 0;
}

const invitations = findInLeaves(
  ({ kind, prose }): true | undefined => (kind !== 'code' && INVITATION.test(prose.text) ? true : undefined),
  mayMatch(INVITATION),
);

/** It is the company that asks or writes: "we may contact you", "we send your request to the platform". */
const WE_ASK =
  /(?<!\p{L})(?:we|wir|nous|nosotros|noi|wij|nós)\s(?:\p{L}{1,12}\s){0,3}(?:contact|reach|ask|send|share|direct|submit|report|kontaktier|send|leit|contact|envoy|transmet|contatt|invi|stur|deel|envi)/iu;

/** What one block offers; patterns are bounded, so the cost is linear. */
const waysIn = inLeaves(wayOf, ({ start, end }, kind): readonly ContactWay[] => [{ kind, span: { start, end } }]);

function wayOf(leaf: Leaf, source: () => string): ContactWay['kind'] | undefined {
  const { text } = leaf.prose;
  if (leaf.kind === 'code') return wayInCode(source());
  if (leaf.kind === 'html') return /mailto:|tel:|<form|<iframe|contact/i.test(source()) ? 'link' : undefined;
  return hasPhone(leaf)
    ? 'phone'
    : POSTAL.test(text)
      ? 'post'
      : /\S@\{\{|\S@\$\{|\S@\[/.test(text)
        ? 'email'
        : namesPerson(leaf) || namesChannel(leaf)
          ? 'person'
          : (isOnline(leaf) && isOfferedOnline(text)) || isGivenElsewhere(leaf) || hasAddressElsewhere(leaf)
            ? 'link'
            : undefined;
}

const hasPhone = leafTest(PHONE);
const namesPerson = leafTest(PERSON);
const namesChannel = leafTest(CHANNEL);
const isOnline = leafTest(ONLINE);

/** An address, a number or a street that is set as code, so that its lines stay as they are. */
function wayInCode(source: string): ContactWay['kind'] | undefined {
  const text = source.slice(0, LONGEST_CODE);
  return ADDRESS.test(text) ? 'email' : PHONE.test(text) ? 'phone' : POSTAL.test(text) ? 'post' : undefined;
}

/** Code units of a block of code; longer ones are programs. */
const LONGEST_CODE = 2000;
const ADDRESS = /[\p{L}\p{N}_](?:@|\s?[([](?:at|ät)[)\]]\s?)[\p{L}\p{N}][\p{L}\p{N}.-]{0,80}\.\p{L}{2}/u;

/** "Our contact information can be found on our website": the text says where the details are. */
const GIVEN_ELSEWHERE =
  /(?:contact (?:information|details|data)|kontaktdaten|kontaktmöglichkeiten|coordonnées|datos de contacto|dati di contatto|recapiti|contactgegevens|dados de contato)(?!\p{L})[^.!?]{0,80}(?<!\p{L})(?:our|the|unserer?|der|im|notre|le|les|nuestr[oa]|el|nostro|il|onze|nosso)\s(?:web ?site|web ?page|home ?page|site|imprint|legal notice|webseite|internetseite|impressum|mentions légales|sitio|página|aviso legal|sito)(?!\p{L})/iu;

/** "Write to the address given in the legal notice", "an die im Impressum genannte Adresse", "à l'adresse indiquée dans les mentions légales". */
const ADDRESS_ELSEWHERE = new RegExp(
  [
    /(?:address|e-?mail|details|number|contact)\s(?:\p{L}{1,12}\s){0,3}(?:given|stated|listed|named|shown|provided|indicated|specified|published|found|set out|mentioned)\s(?:in|on|at|under)\s(?:the|our|its)\s(?:["“*_[]{0,3})(?:\p{L}{1,12}\s){0,2}(?:legal notices?|legal information|imprint|impressum|contact page|site notice|web ?site|home ?page)/u,
    /(?:im|in unserem|unter(?: dem)?|auf der|in der)\s["„*_[]{0,3}(?:Impressum|Anbieterkennzeichnung|Kontaktseite|Startseite|Internetseite|Website|Webseite|Homepage)["“*_\]]{0,3}(?:\([^()\s]{0,80}\))?\s(?:\p{L}{1,20}\s){0,2}(?:angegeben|genannt|aufgeführt|angeführt|stehend|hinterlegt|ersichtlich|veröffentlicht|bezeichnet|befindlich)\p{L}{0,3}/u,
    /(?:Adresse|Anschrift|E-Mail|Kontaktdaten|Kontaktadresse|Telefonnummer)[^.!?\n]{0,60}\s(?:im|in unserem|auf der|in der)\s["„*_[]{0,3}(?:Impressum|Anbieterkennzeichnung|Kontaktseite|Startseite|Website|Webseite|Homepage)/u,
    /(?:adresses?|coordonnées|courriel|contact|e-?mail|numéro)\s(?:\p{L}{1,12}\s){0,3}(?:indiquée?s?|mentionnée?s?|figurant|fournie?s?|précisée?s?|donnée?s?|affichée?s?|communiquée?s?|présente?s?)\s(?:dans|sur|à|aux|en)\s(?:les?|la|nos|notre|l['’])?\s?["«*_[]{0,3}\s?(?:\p{L}{1,12}\s){0,3}(?:mentions légales|page de contact|page contact|page d['’]accueil|site)/u,
    /(?:direcci[oó]n(?:es)?|correo|datos|tel[eé]fono|contacto|e-?mail)\s(?:\p{L}{1,12}\s){0,3}(?:indicad[oa]s?|que figuran?|facilitad[oa]s?|señalad[oa]s?|mencionad[oa]s?|que aparecen?|recogid[oa]s?|publicad[oa]s?|que constan?)\s(?:en|a)\s(?:el|la|nuestr[oa])\s["«*_[]{0,3}(?:\p{L}{1,12}\s){0,3}(?:aviso legal|p[aá]gina|sitio|web)/u,
    /(?:indirizz[oi]|recapit[oi]|contatt[oi]|e-?mail|numero)\s(?:\p{L}{1,12}\s){0,3}(?:indicat[oaie]|riportat[oaie]|fornit[oaie]|pubblicat[oaie]|presente|presenti|menzionat[oaie]|specificat[oaie])\s(?:nell[ea'’]|nel|sul|sulla|nei|alla)\s?["«*_[]{0,3}(?:\p{L}{1,12}\s){0,3}(?:note legali|nota legale|sito|pagina|informazioni legali)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);

/** In a sentence that speaks of an authority or a provider, its website may be meant. */
function isOfferedOnline(text: string): boolean {
  return text.split(/[.!?](?=\s)|\n/).some((sentence) => ONLINE.test(sentence) && !THIRD_PARTY.test(sentence) && !WE_ASK.test(sentence));
}

const isGivenElsewhere = leafTest(GIVEN_ELSEWHERE);
const hasAddressElsewhere = leafTest(ADDRESS_ELSEWHERE);
