/** Under which conditions a law asks for something, how a text tells that one is met, and which laws a text speaks of. Data only. */
import type { CueLists } from './cueTable.ts';

/** A condition under which something is asked for. */
export interface ConditionText {
  /** As a clause behind the thing that is asked for; English, to be translated. */
  readonly clause: string;
  /** A topic that, where the policy speaks of it, tells that the condition is met. */
  readonly byTopic?: string;
  /** A topic of which the policy may say that it isn't done: then the condition isn't met, whatever the cues tell. */
  readonly unlessDenied?: string;
  /** Cues that tell it, by language. */
  readonly cues?: Readonly<Partial<Record<'en' | 'de', CueLists>>>;
  /** Cues that tell that it isn't met, by language: what is asked for under it doesn't apply. */
  readonly unless?: Readonly<Partial<Record<'en' | 'de', CueLists>>>;
}

/** The conditions by id. */
export const CONDITIONS = {
  'outside-eu': {
    clause: 'if you are established outside the EU and serve people there',
    // An address of who is responsible tells it as well.
    unless: {
      en: {
        body: `
country("|')? (refers to|means):? (the )?(austria|belgium|bulgaria|croatia|cyprus|czech republic|czechia|denmark|estonia|finland|france|germany|greece|hungary|ireland|italy|latvia|lithuania|luxembourg|malta|netherlands|poland|portugal|romania|slovakia|slovenia|spain|sweden)
(we|company|controller) (are|is) (established|based|located|registered) in (the )?(eu|european union|austria|belgium|denmark|estonia|finland|france|germany|ireland|italy|netherlands|poland|portugal|spain|sweden)`,
        negative: 'not (established|based|located|registered)',
      },
      de: {
        body: '(wir|unternehmen|gesellschaft|verein) (haben|hat) (unseren|seinen|ihren) sitz in (der eu|der europäischen union|deutschland|österreich)',
      },
    },
  },
  'outside-uk': { clause: 'if you are established outside the UK and serve people there' },
  dpo: { clause: 'if you have a data protection officer' },
  'legitimate-interests': {
    clause: 'if you rely on legitimate interests',
    cues: { en: { body: 'legitimate (business )?interest*' }, de: { body: 'berechtigt* interess*' } },
  },
  recipients: { clause: 'if others receive the data', byTopic: 'recipients' },
  transfers: {
    clause: 'if data leaves the country or the EEA',
    unlessDenied: 'transfers',
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
    unlessDenied: 'transfers',
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
    unlessDenied: 'automated-decisions',
    cues: {
      en: {
        body: 'lead-scor*\n(credit|risk|fraud|behavio*) scor*\n(ai|a·i·|artificial intelligence|machine learning) .... (decision*|outputs?|signals?|scor*|assess*|profile*|recommend*|predict*)\nprofiling\nautomat* ... decision*',
        negative:
          '(not|no|without|never) .... (automated|profiling|decision*)\n(including|includes|such|and|to|related) profiling\nprofiling (based on|under|to the extent)\nprofiling .... marketing\n(object|opt-out) .... (automated|profiling)',
      },
      de: {
        body: 'scoring\nbonitätsprüfung\nprofiling\nautomatisierte* entscheidung*',
        negative:
          '(keine|keinerlei|nicht) .... (automatisierte*|profiling)\n(verzichten|sehen) .... (ab|auf) .... (entscheidung*|profiling)\n(einschließlich|inklusive|für das|auch) profiling\n(gestützte*|gestütztes|verbundene*) profiling\nprofiling .... (direktwerbung|werbung) \n(bestehen|widerspr*) .... (entscheidung*|profiling)',
      },
    },
  },
  'new-purposes': { clause: 'if you plan to use data for new purposes' },
  marketing: {
    clause: 'if you do direct marketing',
    cues: {
      en: {
        body: '(marketing|promotional) (communications?|emails?|e-mails?|messages?|materials?|purposes?|offers?)\nnewsletters?\ndirect marketing\n(provide|send) you .... (news|special offers|offers)',
        negative: '(not|never|no) .... (marketing|newsletters?|special offers|promotional)',
      },
      de: {
        body: 'newsletter*\ndirektwerbung\nwerbe-?mails?',
        negative: '(kein*|nicht|niemals) .... (newsletter*|direktwerbung|werbe-?mails?)',
      },
    },
    unless: {
      en: {
        body: `
(do|does|will|shall) (not|never) (send|use|do|conduct|carry out|engage in|process) .... (marketing|newsletters?|promotional)
never (send|use) .... (marketing|newsletters?|promotional)
no (direct )?marketing (emails?|e-mails?|messages?|communications?) (is|are|will be) sent`,
        negative: '(not|never) (send|use) .... without',
      },
      de: {
        body: `
(versenden|verschicken|senden|betreiben|nutzen|verwenden) (wir )?.... (kein*|nicht|niemals) .... (newsletter*|direktwerbung|werbung|werbe-?mails?|marketing|werbezweck*)
(kein*|nicht) .... (direktwerbung|zu werbezwecken|für werbezwecke|newsletter) .... (genutzt|verwendet|versendet|versandt|verarbeitet|statt)`,
        negative: 'ohne (ihre |deine |die )?(ausdrückliche |vorherige )?(einwilligung|zustimmung)',
      },
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
