/** Where the name of a domain ends and its public suffix begins, by the Public Suffix List (publicsuffix.org): the part of it that ICANN's registries made. */
import { parse } from 'tldts';
import { oncePerText } from '../text/remember.ts';

/** A domain in its parts. */
export interface DomainParts {
  /** What someone registered: `acme.co.uk` of `mail.acme.co.uk`; the whole domain where the list does not say. */
  readonly registrable: string;
  /** `acme` of `mail.acme.co.uk`; empty when the domain is a suffix itself. */
  readonly name: string;
  /** `co.uk` of `mail.acme.co.uk`; where the list does not say, the last label. */
  readonly suffix: string;
  /** True when the suffix is on the list. */
  readonly known: boolean;
}

/** Splits a domain without a final dot; case is folded. Never throws. */
export const splitDomain = oncePerText((domain): DomainParts => {
  const lower = domain.toLowerCase();
  const { domain: registrable, publicSuffix, isIcann, domainWithoutSuffix } = parse(lower, OPTIONS);
  return {
    registrable: registrable ?? lower,
    name: domainWithoutSuffix ?? '',
    suffix: publicSuffix ?? lower.slice(lower.lastIndexOf('.') + 1),
    known: isIcann === true,
  };
});

/** The text is a domain already, and those with letters beyond ASCII are too. */
const OPTIONS = { extractHostname: false, validateHostname: false, allowPrivateDomains: false, detectIp: false };
