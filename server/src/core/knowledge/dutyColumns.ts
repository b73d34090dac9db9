/** Words of tables that say what a duty to inform asks for, in all languages: of cookies, of processors, and of retention periods. */
import type { DutyColumnWords } from './languages/language.ts';
import { patternOfAll } from './languages/languages.ts';

/** What a table is a list of. */
export type DutyTableKind = 'cookies' | 'processors' | 'retention';

/** What a column of such a table holds. `subject` is what the rows are about: the name of a cookie, a processor, a kind of data. */
export type DutyColumn = 'subject' | 'provider' | 'purpose' | 'period' | 'location' | 'changed';

function whole(name: keyof DutyColumnWords): RegExp {
  return new RegExp(`^(?:${patternOfAll(({ dutyColumns }) => dutyColumns?.[name])})$`, 'iu');
}

function part(name: keyof DutyColumnWords): RegExp {
  return new RegExp(
    patternOfAll(({ dutyColumns }) => dutyColumns?.[name]),
    'iu',
  );
}

function within(name: keyof DutyColumnWords): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${patternOfAll(({ dutyColumns }) => dutyColumns?.[name])})(?!\\p{L})`, 'iu');
}

/** Heads by what they say, in lower case. */
export const COLUMN_HEADS = {
  cookie: whole('cookie'),
  name: whole('name'),
  provider: whole('provider'),
  processor: whole('processor'),
  company: whole('company'),
  purpose: part('purpose'),
  lifetime: part('lifetime'),
  period: part('period'),
  data: part('data'),
  location: part('location'),
  changed: whole('changed'),
} as const;

/** Heads of a column whose cells are names of services or of who offers them. */
const SERVICE_HEAD =
  /^(?:(?:online-?)?dienste?|services?|tools?|software|apps?|platforms?|plattform(?:en)?|outils?|logiciels?|plateformes?|servicios?|herramientas?|plataformas?|servizi|servizio|strument[oi]|serviços?|ferramentas?|recipients?|destinataires?|destinatarios?|destinatári[oa]s?|destinatari[oa]?)$/iu;

/** Whether the head of a column says that its cells are names of companies, services or processors. @param head in lower case */
export function isVendorHead(head: string): boolean {
  const { name, provider, processor, company } = COLUMN_HEADS;
  return [SERVICE_HEAD, name, provider, processor, company].some((one) => one.test(head));
}

/** In a heading or a sentence above a table: it is a list of cookies. */
export const COOKIE_TOPIC = within('cookieTopic');
/** The same of a list of processors. */
export const PROCESSOR_TOPIC = within('processorTopic');

/** In a sentence above a table: it isn't complete. */
export const EXAMPLES = /(?<!\p{L})(?:examples?|e\.g\.|such as|beispiel(?:e|sweise)?|z\. ?b\.|exemples?|ejemplos?|esempi[o]?)(?!\p{L})/iu;

/** What a column is asked for by: laws that are not chosen ask for nothing. `always`: whatever is chosen. */
export interface ColumnDuty {
  readonly column: Exclude<DutyColumn, 'subject' | 'changed'>;
  /** Profiles, of which one has to be chosen. */
  readonly profiles: readonly string[] | 'always';
}

const EUROPEAN = ['gdpr', 'gdpr-13', 'gdpr-14', 'uk-gdpr'] as const;

/**
 * Columns that a list is asked for. Cookies: what each is for and how long it lasts, and whether others have access (CJEU C-673/17, Planet49).
 * Processors: what each does and where (SCC annex III; GDPR Art. 28(2) and 13(1)(f)).
 */
export const COLUMN_DUTIES: Readonly<Record<DutyTableKind, readonly ColumnDuty[]>> = {
  cookies: [
    { column: 'purpose', profiles: 'always' },
    { column: 'period', profiles: 'always' },
    { column: 'provider', profiles: [...EUROPEAN, 'eprivacy'] },
  ],
  processors: [
    { column: 'purpose', profiles: 'always' },
    { column: 'location', profiles: EUROPEAN },
  ],
  retention: [],
};

/** Names of cookies that are no words: whoever writes one means the cookie. `*` stands for any ending. */
export const KNOWN_COOKIES: readonly string[] =
  '_ga _ga_* _gid _gat _gat_* _gcl_au _gac_* _fbp _fbc __utma __utmb __utmc __utmt __utmz __utmv _hjid _hjSession* _hjSessionUser* _hjAbsoluteSessionInProgress _hjFirstSeen _clck _clsk _pk_id* _pk_ses* _pk_ref* _mtm_* __cfduid __cf_bm cf_clearance _cfuvid __stripe_mid __stripe_sid PHPSESSID JSESSIONID ASP.NET_SessionId csrftoken XSRF-TOKEN sessionid connect.sid laravel_session wordpress_logged_in_* wp-settings-* __hstc __hssc __hssrc hubspotutk _uetsid _uetvid MUID bcookie lidc li_gc UserMatchHistory AnalyticsSyncHistory _tt_enable_cookie _ttp _pin_unauth _rdt_uuid _scid __Secure-1PSID __Secure-3PSID VISITOR_INFO1_LIVE AWSALB AWSALBCORS ajs_anonymous_id ajs_user_id amplitude_id* mp_* _dd_s intercom-id-* intercom-session-* CookieConsent OptanonConsent OptanonAlertBoxClosed cookieyes-consent euconsent-v2 test_cookie'.split(
    ' ',
  );
