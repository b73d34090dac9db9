/** Ways to reach someone that a policy gives its readers. */
import type { Leaf } from '../../document/markdown/leaf.ts';
import { inLeaves } from '../../document/markdown/passages.ts';
import type { Policy } from '../../document/policy.ts';
import type { Span } from '../../document/text/span.ts';
import { CHANNEL, CONTACT_LINK, CONTACT_TITLE, ONLINE, OTHER_POLICY, PERSON, PHONE, POSTAL } from '../../knowledge/contactWords.ts';
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
  for (const { heading, words } of policy.sections.all)
    if (words >= SECTION_WORDS && CONTACT_TITLE.test(heading.title) && heading.level > 1) yield { kind: 'section', span: heading.span };
}

/** It is the company that asks or writes: "we may contact you", "we send your request to the platform". */
const WE_ASK =
  /(?<!\p{L})(?:we|wir|nous|nosotros|noi|wij|nós)\s(?:\p{L}{1,12}\s){0,3}(?:contact|reach|ask|send|share|direct|submit|report|kontaktier|send|leit|contact|envoy|transmet|contatt|invi|stur|deel|envi)/iu;

/** What one block offers; patterns are bounded, so the cost is linear. */
const waysIn = inLeaves(wayOf, ({ start, end }, kind): readonly ContactWay[] => [{ kind, span: { start, end } }]);

function wayOf(leaf: Leaf, source: () => string): ContactWay['kind'] | undefined {
  const { text } = leaf.prose;
  if (leaf.kind === 'html') return /mailto:|tel:|<form|<iframe|contact/i.test(source()) ? 'link' : undefined;
  return PHONE.test(text)
    ? 'phone'
    : POSTAL.test(text)
      ? 'post'
      : /\S@\{\{|\S@\$\{|\S@\[/.test(text)
        ? 'email'
        : PERSON.test(text) || CHANNEL.test(text)
          ? 'person'
          : isOfferedOnline(text) || GIVEN_ELSEWHERE.test(text)
            ? 'link'
            : undefined;
}

/** "Our contact information can be found on our website": the text says where the details are. */
const GIVEN_ELSEWHERE =
  /(?:contact (?:information|details|data)|kontaktdaten|kontaktmöglichkeiten|coordonnées|datos de contacto|dati di contatto|recapiti|contactgegevens|dados de contato)(?!\p{L})[^.!?]{0,80}(?<!\p{L})(?:our|the|unserer?|der|im|notre|le|les|nuestr[oa]|el|nostro|il|onze|nosso)\s(?:web ?site|web ?page|home ?page|site|imprint|legal notice|webseite|internetseite|impressum|mentions légales|sitio|página|aviso legal|sito)(?!\p{L})/iu;

/** In a sentence that speaks of an authority or a provider, its website may be meant. */
function isOfferedOnline(text: string): boolean {
  return (
    ONLINE.test(text) &&
    text.split(/[.!?](?=\s)|\n/).some((sentence) => ONLINE.test(sentence) && !THIRD_PARTY.test(sentence) && !WE_ASK.test(sentence))
  );
}
