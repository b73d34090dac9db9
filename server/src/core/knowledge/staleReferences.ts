/** Laws, frameworks and techniques that policies still name although they are gone: what became of each, and what is in its place. Data only. */
import { type Message, message } from '../l10n/localizer.ts';

/** One of them. Patterns are tried on the text as a reader sees it, one block at a time. */
export interface StaleReference {
  readonly pattern: RegExp;
  /** Addresses that stand for it. */
  readonly target?: RegExp;
  /** What became of it and when, and what is expected in its place; a sentence, with the placeholder `{words}` for those of the text. */
  readonly message: Message;
  /** For a quick fix: the part of the words that is replaced, and by what; only where the new words can be in the same sentence. */
  readonly instead?: {
    readonly part: RegExp;
    readonly by: string;
    /** What behind the words goes on with the old title, so that they can't be replaced alone. */
    readonly behind?: RegExp;
    /** When it may be replaced, which only the writer knows. */
    readonly condition?: Message;
    /** The same law under a new name: its provisions have kept their numbers. */
    readonly renamed?: true;
  };
  /** Words in the same sentence with which it is something else, or meant as what it is. */
  readonly unless?: RegExp;
  /** Words of the text with which its writer shows to know the successor. */
  readonly known?: RegExp;
  /** It is no law: worth information, not a warning. */
  readonly informative?: boolean;
}

/** Sources: the judgments, the Official Journal, the German Federal Law Gazette, the California Code of Regulations, and the makers' own notices. */
export const STALE_REFERENCES: readonly StaleReference[] = [
  {
    // Court of Justice of the EU, C-311/18 (Schrems II); in its place Commission Implementing Decision (EU) 2023/1795 of 10 July 2023.
    pattern:
      /(?:(?:EU|Swiss|UK)[-–‑\s]U\.?S\.?,?\s(?:(?:and\/or|and|or|&)\s)?){0,2}Privacy[\s-]Shield(?:[\s-](?:Frameworks?|Principles|Prinzipien|Abkommens?|Regelwerks?|Zertifizierung))?/,
    message: message('"{words}" ended in July 2020; expected the Data Privacy Framework'),
    // An ending stays: "Frameworks", and in German "des Privacy Shields". With a noun of another language it makes one word.
    instead: {
      part: /(?<=^|\s)Privacy\sShield(?:\sFramework)?(?=s?$|\sPrinciples$)/,
      by: 'Data Privacy Framework',
      condition: message('if you take part in it'),
    },
    known: /Data Privacy Framework|Datenschutzrahmen|cadre de protection des données|Marco de Privacidad de Datos/i,
  },
  {
    // Court of Justice of the EU, C-362/14 (Schrems I). Other safe harbours (DMCA, HIPAA, COPPA, bug bounties) are in force.
    pattern:
      /(?:EU|Swiss|European Union)[-–‑ ](?:and )?U\.?S\.? Safe Harbou?r|(?:U\.?S\.?|International) Safe Harbou?r|Safe Harbou?r (?:Framework|Privacy Principles|Principles|List|certification)/,
    message: message('"{words}" ended in October 2015; expected the Data Privacy Framework'),
    unless: /COPPA|child|DMCA|HIPAA|copyright|bounty|researcher|de-?identif|securities|forward-looking/i,
    known: /Data Privacy Framework/,
  },
  {
    // GDPR, Article 94. Its own title says "repealing Directive 95/46/EC".
    pattern: /(?:(?:EU |EC )?(?:Data Protection )?(?:Directive|Richtlinie|directive|Directiva|direttiva) )?95\/46\/(?:EC|EG|CE)/,
    message: message('"{words}" was repealed in May 2018; expected the GDPR, Regulation (EU) 2016/679'),
    instead: { part: /^Directive 95\/46\/EC$/, behind: /^\s+(?:of the|on the)\s/, by: 'Regulation (EU) 2016/679' },
    // A text that says until when it held tells its history.
    unless: /\b(?:Article|Art\.|Artikel)\b|25(?:th|\.)? (?:of )?(?:May|Mai|mai|de mayo de|maggio) 2018|May 25,? 2018/,
  },
  {
    // Data Protection Act 2018 (United Kingdom), Schedule 19.
    pattern: /Data Protection Act,? 1998/,
    message: message('"{words}" was replaced in May 2018; expected the Data Protection Act 2018'),
    instead: { part: /1998$/, by: '2018' },
    known: /Data Protection Act,? 2018|UK GDPR/,
  },
  {
    // Implementing Decision (EU) 2021/914, Article 4: repealed 27 September 2021, contracts only until 27 December 2022.
    pattern: /(?:(?:Commission )?Decision )?(?:2010\/87\/E[UC]|2001\/497\/EC|2004\/915\/EC)/,
    message: message('"{words}" was repealed in 2021; expected Decision (EU) 2021/914'),
    known: /2021\/914/,
  },
  {
    // Regulation (EU) 2024/3228.
    pattern:
      /(?:\bEU|\bEuropean(?: Commission(?:['’]s)?| Union(?:['’]s)?)?)(?: platform for)? online dispute resolution|\bODR platform|\bOS-Plattform|Plattform zur Online-Streitbeilegung|(?:Regulation|Verordnung) \(EU\) (?:No\.? |Nr\. )?524\/2013/i,
    target: /^https?:\/\/(?:www\.)?ec\.europa\.eu\/(?:consumers\/)?odr(?:[/?#]|$)/i,
    message: message('The EU platform for disputes closed on 20 July 2025; expected no mention of it'),
  },
  {
    // §§ 11 to 15a, on data protection, went to the TTDSG (now TDDDG) and the GDPR: Act of 23 June 2021 (BGBl. I p. 1982), Articles 3 and 4, in force 1 December 2021.
    pattern:
      /§§? ?1[1-5][a-d]?(?![\p{L}\d])(?:[^.;\n§]|(?<=(?<!\p{L})(?:Abs|Art|Nr|S|lit))\.){0,30}?(?<![\p{L}\d])(?:TMG|Telemediengesetz(?:es)?)(?![\p{L}\d-])/u,
    message: message('"{words}" was repealed in December 2021; expected the TDDDG or the GDPR'),
    informative: true,
  },
  {
    // Digitale-Dienste-Gesetz of 6 May 2024, in force 14 May 2024. TMG alone may be a company.
    pattern:
      /§§? ?(?!1[1-5](?!\d))\d{1,2}[a-z]?(?:[^.;\n§]|(?<=(?<!\p{L})(?:Abs|Art|Nr|S|lit))\.){0,30}?(?<![\p{L}\d])(?:TMG|Telemediengesetz(?:es)?)(?![\p{L}\d-])/u,
    message: message('The TMG was replaced on 14 May 2024; expected the Digitale-Dienste-Gesetz (DDG)'),
    instead: { part: /(?<=^§ ?5 (?:Abs\. ?[12] )?)TMG$/, by: 'DDG' },
  },
  {
    // Its name without a provision; where one of either part is named, that says it.
    pattern: /(?<!\p{L})Telemediengesetz(?:es)?(?!\p{L})/u,
    message: message('The TMG was replaced on 14 May 2024; expected the Digitale-Dienste-Gesetz (DDG)'),
    known: /§ ?\d[^§;\n]{0,40}(?:TMG|Telemediengesetz)/,
  },
  {
    pattern: /(?<![\p{L}\d])TTDSG(?![\p{L}\d])/u,
    message: message('"{words}" has been called TDDDG since 14 May 2024; expected the new name'),
    instead: { part: /^TTDSG$/, by: 'TDDDG', renamed: true },
    known: /TDDDG/,
  },
  {
    // Medienstaatsvertrag, in force 7 November 2020.
    pattern: /(?:§ ?55 Abs(?:\.|atz) ?2 )?(?<![\p{L}\d])RStV(?![\p{L}\d])|Rundfunkstaatsvertrag(?:e?s)?(?!\p{L})/u,
    message: message('The Rundfunkstaatsvertrag was replaced in November 2020; expected the Medienstaatsvertrag'),
    instead: { part: /^§ ?55 Abs(?:\.|atz) ?2 RStV$/, by: '§ 18 Abs. 2 MStV' },
  },
  {
    // GDPR, Article 94(2). Its papers keep their titles.
    pattern: /Article 29 (?:Data Protection )?Working Party|\bWP29\b/,
    message: message('"{words}" was succeeded in May 2018; expected its successor, the EDPB'),
    instead: { part: /^Article 29 (?:Data Protection )?Working Party$/, by: 'European Data Protection Board' },
    unless: /guid(?:eline|ance)|opinion|\bWP ?\d|adopted|endorse|paper|recommend|publish/i,
    known: /European Data Protection Board|\bEDPB\b/,
  },
  {
    // California Civil Code 1798.135(a)(1), as in force since 1 January 2023.
    pattern: /\bDo Not Sell My (?:Personal )?Info(?:rmation)?(?![\p{L}]| or )/iu,
    message: message('This link text dates from 2020; expected "Do Not Sell or Share My Personal Information"'),
    instead: { part: /^Do Not Sell My (?:Personal )?Info(?:rmation)?$/, by: 'Do Not Sell or Share My Personal Information' },
    known: /Do Not Sell or Share|Nevada/i,
    informative: true,
  },
  {
    pattern: /(?:§{1,2} ?|[Ss]ections? )999\.3\d\d\b/,
    message: message('"{words}" was renumbered in 2022; expected 11 CCR 7000 and following'),
  },
  {
    // W3C, obsoleted 30 August 2018.
    pattern: /(?<![\p{L}\d])P3P(?![\p{L}\d])|Platform for Privacy Preferences/u,
    message: message('"{words}" was abandoned in 2018; expected no mention of it'),
    informative: true,
  },
  {
    pattern: /\b[Ff]lash [Cc]ookies?\b|\b(?:Flash )?Local Shared Objects?\b|\bAdobe Flash\b/,
    message: message('"{words}" ended with Flash in December 2020; expected no mention, or local storage'),
    informative: true,
  },
  {
    pattern: /\bUniversal Analytics\b/,
    message: message('"{words}" was discontinued in July 2023; expected Google Analytics 4'),
    known: /Google Analytics 4|\bGA4\b/,
    informative: true,
  },
  {
    // Withdrawn by the Commission in 2025. The ePrivacy Regulations of Ireland and the United Kingdom are in force.
    pattern: /\be-?Privacy Regulation\b(?!s)/i,
    message: message('"{words}" was withdrawn in 2025; expected the ePrivacy Directive'),
    unless: /\bS\.? ?I\.?\b|\bIrish\b|\bIreland\b|\bUK\b/,
  },
  {
    // United States Court of Appeals for the Eighth Circuit, 8 July 2025.
    pattern: /\bClick[- ]to[- ]Cancel Rule\b/i,
    message: message('"{words}" was struck down in July 2025; expected ROSCA and state law'),
  },
];

/** A provision at the end of what is before a law, "Article 26(2) of": the successor has other articles. */
export const PROVISION_BEFORE =
  /(?:(?<!\p{L})(?:art(?:icles?|ikeln?|\.|ículos?|icol[oi])?|sections?|ss?\.|parts?|schedules?|recitals?|considérants?|erwägungsgr(?:und|ünde)|annex(?:es)?|chapters?|principles?)|§§?)\s?\(?[\dIVX][^.;:]{0,60}$/iu;

/** What a law contains, requires or counts: true of the one that is named, and not of the next. */
export const LAW_CONTENTS =
  /(?<!\p{L})(?:principles?|sections?|schedules?|articles?|parts?\s[IVX]{1,4}|chapters?|recitals?|annex(?:es)?|provisions?|paragraphs?|clauses?|defin\p{L}+|regist\p{L}+|notif\p{L}+|contain\p{L}*|exempt\p{L}*|offences?|fees?|commenc\p{L}*|came into|come into|enact\p{L}*|passed|sets? out|lays? down|stipulat\p{L}*|grundsätze\p{L}*|prinzipien|artikel\p{L}*|abschnitt\p{L}*|kapitel\p{L}*|anhang|anlage|enthält|enthalten\p{L}*|regelt|principes?|chapitres?|considérants?|annexes?|dispositions?|définit\p{L}*|prévoit|principios?|artículos?|capítulos?|secci(?:ón|ones)|anexos?|disposici(?:ón|ones)|princ[iì]pi\p{L}?|articol[oi]|cap[oi]|allegat[oi]|disposizion[ei])(?!\p{L})|§|\d|(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|twelve|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|deux|trois|quatre|cinq|sept|huit|neuf|dix|cuatro|cinco|seis|siete|ocho|diez|quattro|cinque|otto|dieci)(?!\p{L})|:\s{0,3}$/iu;

/** Names of laws with their numbers, and links. Global. */
export const OTHER_LAW =
  /(?:Directive|Regulation)(?: \(EU\))? \d{2,4}\/\d{1,4}(?:\/EC|\/EU)?|\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,5} Act,? \d{4}|Article 29|\]\([^()\s]{1,200}\)/gu;
