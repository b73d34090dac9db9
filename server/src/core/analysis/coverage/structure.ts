/** What shows by its form that a policy says something: an address, a date, a table with certain columns. */
import { distinctMentions } from '../../document/addresses/emails.ts';
import { findPostalAddresses } from '../../document/addresses/postalAddresses.ts';
import type { Policy } from '../../document/policy.ts';
import type { Span } from '../../document/text/span.ts';

/** A passage found by its form. */
export interface StructuralEvidence {
  readonly topic: string;
  readonly span: Span;
  readonly weight: number;
}

/** An address is better evidence than "contact us", and best where the policy asks people to write. */
const ADDRESS = 3.6;
const ADDRESS_TO_WRITE_TO = 4.2;

/** What the forms of a policy show. */
export function* structuralEvidence(policy: Policy): Generator<StructuralEvidence> {
  for (const { span } of distinctMentions(policy.emails)) {
    const line = lineAround(policy.text, span);
    yield { topic: 'contact', span, weight: TO_WRITE_TO.test(line) ? ADDRESS_TO_WRITE_TO : ADDRESS };
  }
  for (const { span } of findPostalAddresses(policy.markdown)) {
    yield { topic: 'contact', span, weight: 3 };
    yield { topic: 'postal-address', span, weight: 3 };
  }
}

const TO_WRITE_TO = /contact|question|e-?mail|write|reach|kontakt|fragen|question|contacter|consult/i;

function lineAround(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 200);
  const to = text.indexOf('\n', end);
  return text.slice(from, to < 0 ? end : Math.min(to, end + 200));
}
