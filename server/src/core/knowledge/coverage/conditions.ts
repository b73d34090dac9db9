/** Under which conditions a law asks for something, how a text tells that one is met, and which laws a text speaks of. Data only. */
import type { CueLists } from './cueTable.ts';

/** A condition under which something is asked for. */
export interface ConditionText {
  /** As a clause behind the thing that is asked for; English, to be translated. */
  readonly clause: string;
  /** A topic that, where the policy speaks of it, tells that the condition is met. */
  readonly byTopic?: string;
  /** Cues that tell it, by language. */
  readonly cues?: Readonly<Partial<Record<'en' | 'de', CueLists>>>;
}

/** The conditions by id. */
export const CONDITIONS = {
  'outside-eu': { clause: 'if you are established outside the EU and serve people there' },
  'outside-uk': { clause: 'if you are established outside the UK and serve people there' },
  dpo: { clause: 'if you have a data protection officer' },
  'legitimate-interests': {
    clause: 'if you rely on legitimate interests',
    cues: { en: { body: 'legitimate (business )?interest*' }, de: { body: 'berechtigt* interess*' } },
  },
  recipients: { clause: 'if others receive the data', byTopic: 'recipients' },
  transfers: {
    clause: 'if data leaves the country or the EEA',
    cues: {
      en: {
        body: 'transfer* .... (outside|countries|international*|united states|third countr*|overseas|abroad)\ncountries other than\n(stored|processed|hosted) .... in the (united states|us|usa)\nstandard contractual clauses',
        negative: '(not|never|no|without) .... transfer*\nbusiness transfer*',
      },
      de: {
        body: 'drittl(a|ä)nd*\n(übermitt*|übertrag*) .... (usa|ausland|außerhalb)\nstandardvertragsklauseln',
        negative: '(keine|nicht) .... (übermitt*|drittl*)',
      },
    },
  },
  safeguards: {
    clause: 'if a transfer relies on safeguards such as standard contractual clauses',
    // An adequacy decision is no safeguard of the company's own: nobody has to send a copy of it.
    cues: {
      en: {
        body: '(standard|model) (contractual|contract|data protection) clauses\nsccs?\nbinding corporate rules\n(contractual|appropriate|suitable|organi[sz]ational) .... safeguards',
      },
      de: { body: 'standard(vertrags|datenschutz)klausel*\ngeeignet* garantien' },
    },
  },
  consent: {
    clause: 'if you rely on consent',
    cues: {
      en: {
        body: '(with|give|given|gave|obtain*|based on|explicit|express|prior|your|rely on|basis|ask for|provide) (us |your |the |you |for |user )*consent*',
        framed: { basis: 'consent' },
        negative:
          '(parent*|guardian*|verifiable) .... consent\nwithout (your |the |prior |express )*consent\nconsent to (this|these|our|the) (privacy )?(policy|terms|notice)',
      },
      de: {
        body: '(mit|ihre|deine|aufgrund|auf grundlage|auf basis|erteilte*|ausdrücklich*|vorherig*) (ihrer |deiner |einer |der )*einwilligung*\neinwilligung .... (erteil*|gegeben)\nart(ikel|·) 6 ab(s|satz)·? ?1 (s(atz|·)? ?1 )?(lit·|buchst(abe|·)) ?a',
        negative: 'ohne (ihre |deine )?einwilligung',
      },
    },
  },
  'automated-decisions': {
    clause: 'if decisions are made by software alone',
    cues: {
      en: {
        body: 'lead-scor*\n(credit|risk|fraud|behavio*) scor*\n(ai|a·i·|artificial intelligence|machine learning) .... (decision*|outputs?|signals?|scor*|assess*|profile*|recommend*|predict*)\nprofiling\nautomat* ... decision*',
        negative: '(not|no|without|never) .... (automated|profiling|decision*)',
      },
      de: {
        body: 'scoring\nbonitätsprüfung\nprofiling\nautomatisierte* entscheidung*',
        negative: '(keine|nicht) .... (automatisierte*|profiling)',
      },
    },
  },
  'new-purposes': { clause: 'if you plan to use data for new purposes' },
  marketing: {
    clause: 'if you do direct marketing',
    cues: {
      en: {
        body: '(marketing|promotional) (communications?|emails?|e-mails?|messages?|materials?|purposes?|offers?)\nnewsletters?\ndirect marketing',
        negative: '(not|never|no) .... marketing',
      },
      de: { body: 'newsletter*\ndirektwerbung\nwerbe-?mails?' },
    },
  },
  'joint-controllers': { clause: 'if you decide together with others', byTopic: 'joint-controllers' },
  cookies: { clause: 'if you use cookies', byTopic: 'cookies' },
  'non-essential-cookies': {
    clause: 'if you use cookies that are not strictly necessary',
    cues: {
      en: {
        body: '(analytics|advertis*|marketing|third-party|performance|targeting|tracking) .... cookie*\ncookie* .... (analytics|advertis*|marketing|third-party|performance|targeting|usage|statistic*)',
        framed: { cookies: '(measure|analytics|advertis*|usage|performance|track*|statistic*|preferences)' },
        negative: '(not|no|never) .... cookie*',
      },
      de: {
        body: '(analyse*|werbe*|marketing|tracking)-?cookie*\ncookie* .... (analyse*|werbung|marketing|statistik*|tracking)',
        negative: 'keine .... cookie*',
      },
    },
  },
  sale: {
    clause: 'if you sell or share personal information',
    cues: {
      en: {
        body: '(may|do|we|we also|have|which we) (sell|sold)\n(sale|selling|sold) .... (personal|categories|information|third)\ncross-context(ual)? behavio*\nshare* .... (targeted|behavio*|interest-based) advertis*',
        negative: '(not|never|no|nor|neither|opt-out of) .... (sell|sold|sale|selling|share*)\n(sale|sell) .... (business|assets|company)',
      },
    },
  },
  'targeted-ads': { clause: 'if data is sold or used for targeted advertising', byTopic: 'targeted-ads' },
  'sensitive-use': { clause: 'if you use sensitive personal information for more than the law permits' },
  incentive: { clause: 'if you offer a financial incentive', byTopic: 'financial-incentive' },
  'correction-process': { clause: 'if people can review and change their data' },
  'third-party-marketing': {
    clause: 'if you disclose data to others for their direct marketing',
    cues: {
      en: {
        body: '(third part*|third-part*|partners) .... their (own )?(direct )?marketing',
        negative: '(not|never) .... (share|disclose|sell)',
      },
    },
  },
  'sensitive-sale': { clause: 'if you sell sensitive personal data' },
  'biometric-sale': { clause: 'if you sell biometric data' },
  'other-sources': { clause: 'if data comes from others than the people themselves', byTopic: 'data-source' },
} as const satisfies Readonly<Record<string, ConditionText>>;

/** An id of a condition. */
export type ConditionId = keyof typeof CONDITIONS;

/** Words by which a policy says that a law or a store's rules matter to it, by profile. */
export const PROFILE_CUES: Readonly<Record<string, string>> = {
  gdpr: 'gdpr\ngeneral data protection regulation\neea\neuropean economic area\ndata controller\nsupervisory authorit*\ndata subject*\ndsgvo\ndatenschutz-grundverordnung\nrgpd',
  'uk-gdpr': 'uk gdpr\ninformation commissioner*\ndata protection act 2018\nidta',
  ccpa: 'ccpa\ncpra\ncalifornia consumer privacy\ncalifornia (residents?|consumers?|privacy rights?)\ndo not sell or share\nyour privacy choices',
  caloppa: 'caloppa\ncalifornia online privacy protection\ndo not track signal*',
  coppa: 'coppa\nverifiable parental consent',
  'us-va': 'virginia residents?\nvcdpa',
  'us-co': 'colorado residents?\ncolorado privacy act',
  'us-ct': 'connecticut residents?\nctdpa',
  'us-tx': 'texas residents?\ntdpsa',
  'us-or': 'oregon residents?\nocpa',
  'us-mn': 'minnesota residents?\nmcdpa',
  pipeda: 'pipeda\nprivacy commissioner of canada',
  lgpd: 'lgpd\nanpd\nencarregado',
  'au-app1': 'australian privacy principles\noaic\nprivacy act 1988',
  apple: 'apple app store\nios app*',
  'google-play': 'google play\nandroid app*',
  'hipaa-npp': 'notice of privacy practices\nprotected health information\nhipaa',
};

/** What is outside the union of laws that a text is written for. */
const OUTSIDE =
  '(?:outside|third countr|other countries|abroad|overseas|across borders|international organi[sz]ations?|drittl[aä]nd|drittstaat|au(?:ß|ss)erhalb|ausland|hors d[eu]|en dehors|pays tiers|étranger|fuera d|terceros países|países terceros|extranjero|al di fuori|fuori d|paesi terzi|paese terzo|estero|fora d|países terceiros|exterior|buiten|derde landen)';
/** That data go somewhere. */
const GOES =
  '(?:transf|transmi|sen[dt]\\b|export|leav|shar|stor|process|hosted|disclos|übertr|überm|weiterg|weiterleit|verarbeit|gespeicher|gelang|envoy|communiqu|trait|stock|envia|envío|tratad|ceden|cedid|trasf|trasm|invia|comunic|trattat|doorg|doorgegeven|verstrek|opgeslagen|verwerkt)';
const NOT =
  "(?:not|never|no|neither|nor|without|nicht|kein\\p{L}{0,2}|niemals|weder|ohne|ne|n[’']|jamais|aucune?s?|sans|no|nunca|ning[uú]n\\p{L}{0,2}|sin|non|mai|nessun\\p{L}{0,2}|senza|não|nenhum\\p{L}{0,2}|niet|geen|nooit)";
const ONLY =
  '(?:only|exclusively|solely|entirely|ausschließlich|nur|lediglich|exclusivement|uniquement|seulement|exclusivamente|únicamente|solo|sólo|soltanto|esclusivamente|apenas|somente|uitsluitend|alleen)';
const WITHIN =
  "(?:within|in|inside|innerhalb|in|au sein|dans|à l[’']intérieur|en|dentro|nel|nell[’']|all[’']interno|na|no|binnen)\\s(?:the |der |des |de |d[’']|del |dell[’']|la |l[’']|den |het |da |do )?(?:EU|EEA|EWR|EEE|SEE|UE|UK|EER|European|Europäischen|Union européenne|Espace|Unión Europea|Espacio|Unione Europea|Spazio|União Europeia|Europese|Germany|Deutschland|France|España|Italia|Schweiz|Switzerland)";

/** "Data are not transferred outside the EEA", "Die Daten werden ausschließlich innerhalb der EU verarbeitet": a sentence that denies a transfer. */
export const TRANSFER_DENIED = new RegExp(
  [
    `(?<!\\p{L})${NOT}(?:(?!\\p{L})|(?<=['’]))[^.;:!?]{0,40}(?<!\\p{L})${GOES}[^.;:!?]{0,120}(?<!\\p{L})${OUTSIDE}`,
    `(?<!\\p{L})${GOES}[^.;:!?]{0,120}(?<!\\p{L})${NOT}(?!\\p{L})[^.;:!?]{0,30}(?<!\\p{L})${OUTSIDE}`,
    `(?<!\\p{L})${NOT}(?:(?!\\p{L})|(?<=['’]))[^.;:!?]{0,40}(?<!\\p{L})${OUTSIDE}[^.;:!?]{0,60}(?<!\\p{L})${GOES}`,
    `(?<!\\p{L})${OUTSIDE}[^.;:!?]{0,120}(?<!\\p{L})${NOT}\\s(?:\\p{L}{1,12}\\s)?(?:übermittelt|übertragen|weitergegeben|verarbeitet|gespeichert|statt|vorgesehen|geplant|erfolgt|take place|occur|lieu|prévue?s?|previst[oa]s?|se produce[n]?|ocorre|plaats)`,
    // "Eine Übermittlung in Drittländer findet nicht statt", "Aucun transfert hors de l'UE n'a lieu", "non avviene".
    `(?<!\\p{L})${OUTSIDE}[^.;:!?]{0,80}(?<!\\p{L})(?:findet|finden|erfolgt|erfolgen|ist|n['’]est|n['’]a|ne|no|non|não|vindt)\\s(?:\\p{L}{1,12}\\s)?(?:nicht|pas|avviene|avvengono|effettuato|realiza|produce|está|ocorre|niet)`,
    `(?<!\\p{L})${GOES}[^.;:!?]{0,120}(?<!\\p{L})${ONLY}(?!\\p{L})[^.;:!?]{0,40}(?<!\\p{L})${WITHIN}`,
    `(?<!\\p{L})${ONLY}(?!\\p{L})[^.;:!?]{0,40}(?<!\\p{L})${WITHIN}[^.;:!?]{0,80}(?<!\\p{L})${GOES}`,
  ].join('|'),
  'iu',
);

/** What makes a denial a condition: "not transferred unless …". */
export const TRANSFER_ALLOWED =
  /(?<!\p{L})(?:unless|except|without (?:an? )?(?:appropriate|adequate|suitable|your|prior|ensuring|taking|first|such|the|these|any safeguard)|other than|not only|may not be|es sei denn|außer|ohne (?:angemessene|geeignete|ihre|deine|dass|eine)|sofern nicht|soweit nicht|wenn nicht|nicht nur|grundsätzlich|sauf|à moins|sans (?:garanties|votre|que)|pas seulement|salvo|excepto|a menos|sin (?:garantías|su|tu|que|las)|no solo|tranne|a meno|eccetto|senza (?:garanzie|il|che|adeguate)|não só|exceto|tenzij|behalve|zonder (?:passende|uw))(?!\p{L})/iu;
