/** Domains that belong to nobody who could answer: reserved by standards, or left over from a template. Data only. */
import { type Message, message } from '../l10n/localizer.ts';

/** Why mail to a domain reaches nobody. */
export interface ReservedDomain {
  /** `reserved`: no mail can get there. `placeholder`: the domain belongs to a stranger, the text of a template names it. */
  readonly kind: 'reserved' | 'placeholder';
  /** A sentence with the placeholder `{domain}`. */
  readonly meaning: Message;
  /** Where that is laid down. */
  readonly source: string;
  /** False where a policy may mean it all the same. */
  readonly certain: boolean;
}

const entry = (kind: ReservedDomain['kind'], meaning: Message, source: string, certain = true): ReservedDomain => ({
  kind,
  meaning,
  source,
  certain,
});
const documentation = entry('reserved', message('The domain "{domain}" is reserved for examples'), 'RFC 2606, RFC 6761');
const template = entry('placeholder', message('The domain "{domain}" is a template placeholder'), 'convention');
const misspelled = entry('placeholder', message('The domain "{domain}" is a misspelling of "example.com"'), 'convention');
const fictional = entry('placeholder', message('The domain "{domain}" belongs to a sample company'), 'convention', false);
const blocked = entry('reserved', message('The domain "{domain}" has a top-level domain that isn\'t on the internet'), 'ICANN 2018', false);

/** By domain, or by ending where the name starts with a dot. */
const DOMAINS: ReadonlyMap<string, ReservedDomain> = new Map<string, ReservedDomain>([
  ['example.com', documentation],
  ['example.net', documentation],
  ['example.org', documentation],
  ['.example', documentation],
  ['.test', entry('reserved', message('The domain "{domain}" is reserved for tests'), 'RFC 2606, RFC 6761')],
  ['.invalid', entry('reserved', message('The domain "{domain}" never exists'), 'RFC 2606, RFC 6761')],
  ['.localhost', entry('reserved', message('The domain "{domain}" is the reader\'s own computer'), 'RFC 2606, RFC 6761')],
  ['.local', entry('reserved', message('The domain "{domain}" exists only in local networks'), 'RFC 6762')],
  ['.internal', entry('reserved', message('The domain "{domain}" is reserved for private networks'), 'ICANN 2024')],
  ['.home.arpa', entry('reserved', message('The domain "{domain}" exists only in home networks'), 'RFC 8375')],
  ['.alt', entry('reserved', message('The domain "{domain}" isn\'t on the internet'), 'RFC 9476')],
  ['.onion', entry('reserved', message('The domain "{domain}" exists only in the Tor network'), 'RFC 7686', false)],
  ['.lan', entry('reserved', message('The domain "{domain}" exists only in private networks'), 'convention', false)],
  ['.corp', blocked],
  ['.home', blocked],
  ['.mail', blocked],
  ['yourdomain.com', template],
  ['yourcompany.com', template],
  ['domain.com', template],
  ['company.com', template],
  ['mycompany.com', template],
  ['website.com', template],
  ['mysite.com', template],
  ['exmaple.com', misspelled],
  ['exampel.com', misspelled],
  ['examle.com', misspelled],
  ['example.con', misspelled],
  ['acme.com', fictional],
  ['contoso.com', fictional],
  ['fabrikam.com', fictional],
]);

/** `your-company.org` and its kin under any ending. */
const YOURS = /^your-?(?:own-?)?(?:domain|company|site|website|organi[sz]ation|org|business|brand|app|name|school|firm)(?:-?name)?\./;

/** What is known of a domain, in any case; undefined for all that may be real. Subdomains are as their domain is. */
export function reservedDomain(domain: string): ReservedDomain | undefined {
  const name = domain.toLowerCase();
  if (name.startsWith('[')) return entry('reserved', message('The domain "{domain}" is an IP address'), 'RFC 5321, 4.1.3');
  const labels = name.split('.');
  // No listed domain has more than two labels.
  const last = labels.slice(-2).join('.');
  return (
    DOMAINS.get(last) ?? DOMAINS.get(`.${last}`) ?? DOMAINS.get(`.${labels.at(-1) ?? ''}`) ?? (YOURS.test(last) ? template : undefined)
  );
}
