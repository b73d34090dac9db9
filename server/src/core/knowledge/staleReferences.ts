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
    /** The old name in full: where a text has it, the abbreviation can't be replaced alone. */
    readonly inFull?: RegExp;
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

/** @param law what is in its place, by its own name, which isn't translated */
function repealed(year: string, law: string): Message {
  return message('"{words}" was repealed in {year}; expected {law}', { year, law });
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
    message: message('The TMG was replaced on 14 May 2024; expected the DDG, or the TDDDG for data protection'),
    known: /§ ?\d[^§;\n]{0,40}(?:TMG|Telemediengesetz)/,
  },
  {
    pattern: /(?<![\p{L}\d])TTDSG(?![\p{L}\d])/u,
    message: message('"{words}" has been called TDDDG since 14 May 2024; expected the new name'),
    instead: { part: /^TTDSG$/, by: 'TDDDG', renamed: true, inFull: /Telemedien-?\s?Datenschutz-?\s?[Gg]esetz/u },
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
  {
    // Ley Orgánica 3/2018, single repealing provision; in force 7 December 2018.
    pattern: /(?<![\p{L}\d])(?:Ley Orgánica|L\.? ?O\.?|Organic Law)(?: n[ºo.]{1,2})? ?15\/1999/u,
    message: repealed('2018', 'Ley Orgánica 3/2018'),
    known: /(?<!\d)3\/2018(?!\d)/,
  },
  {
    // Ley 39/2015 and Ley 40/2015, in force 2 October 2016.
    pattern: /(?<!\p{L})Ley 30\/1992(?!\d)/u,
    message: repealed('2016', 'Ley 39/2015'),
    known: /(?:39|40)\/2015/,
  },
  {
    // Ley 6/2020, in force 13 November 2020.
    pattern: /(?<!\p{L})Ley 59\/2003(?!\d)/u,
    message: repealed('2020', 'Ley 6/2020'),
    known: /Ley 6\/2020/,
  },
  {
    // Real Decreto Legislativo 1/2007.
    pattern: /(?<!\p{L})Ley 26\/1984(?!\d)/u,
    message: repealed('2007', 'Real Decreto Legislativo 1/2007'),
    known: /(?<!\d)1\/2007/,
  },
  {
    // Ley 9/2014 and Ley 11/2022, in force 30 June 2022.
    pattern: /(?<!\p{L})Ley (?:32\/2003(?!\d)|9\/2014(?!\d)(?=[^.;\n]{0,25} Telecomunicaciones))/u,
    message: repealed('2022', 'Ley 11/2022'),
    known: /Ley 11\/2022/,
  },
  {
    // Décret n° 2019-536, in force 1 June 2019.
    pattern: /(?:[Dd]écret )?n[°º] ?2005-1309(?!\d)/u,
    message: repealed('2019', 'décret n° 2019-536'),
    known: /2019-536/,
  },
  {
    // D.Lgs. 10 agosto 2018, n. 101, article 27(1)(a), in force 19 September 2018: titles II to VII of part I, and articles 3 to 6. Articles with a Latin number behind theirs came then.
    pattern:
      /(?<!\p{L})[Aa]rt(?:t|icol[oi])?\.? ?(?:[3-9]|[1-3]\d|4[0-5])(?![\d\p{L}]| ?-? ?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|undecies|duodecies|terdecies|quaterdecies|quinquiesdecies|sexiesdecies))(?:(?!GDPR|Regolamento|UE|RGPD|679)[^;\n\]]){0,50}?(?:D\.? ?[Ll]gs\.?|[Dd]ecreto [Ll]egislativo)(?:(?!GDPR|Regolamento|UE)[^;\n]){0,25}?196\/(?:20)?03(?!\d)/u,
    message: repealed('2018', 'Regolamento (UE) 2016/679'),
  },
  {
    // D.Lgs. 196/2003, article 183.
    pattern: /(?<!\p{L})[Ll](?:egge|\.) (?:(?:31 dicembre 1996,? )?n\. ?)?675\/(?:19)?96(?!\d)/u,
    message: repealed('2003', 'Regolamento (UE) 2016/679'),
  },
  {
    // Federal Data Protection Act as in force until 24 May 2018; the new one has no such sections. Act of 30 June 2017 (BGBl. I p. 2097), article 8.
    pattern:
      /§§? ?(?:3a|4[a-g]|6[abc]|9a|28[ab]|30a|38a|42a)(?![\p{L}\d])(?:[^.;\n§]|(?<=(?<!\p{L})(?:Abs|Nr|S|lit))\.){0,30}?(?<!\p{L})(?:BDSG|Bundesdatenschutzgesetz(?:es)?)(?![\p{L}\d])/u,
    message: repealed('2018', 'DSGVO'),
  },
  {
    // TKG of 23 June 2021 (BGBl. I p. 1858): the secrecy of telecommunications went to section 3 TTDSG, now TDDDG, on 1 December 2021.
    pattern: /Fernmeldegeheimnis[^.;\n§]{0,60}§ ?88(?: Abs(?:\.|atz) ?\d)? (?:TKG|(?:des )?Telekommunikationsgesetz(?:es)?)(?![\p{L}\d])/u,
    message: repealed('2021', '§ 3 TDDDG'),
    known: /§ ?3 TDDDG/,
  },
  {
    // Laws on the internet before the TMG, which replaced them on 1 March 2007.
    pattern: /(?<![\p{L}\d])(?:Teledienstegesetz(?:es)?|TDDSG|Teledienstedatenschutzgesetz(?:es)?|§§? ?\d{1,2} TDG)(?![\p{L}\d])/u,
    message: repealed('2007', 'Digitale-Dienste-Gesetz (DDG)'),
  },
  {
    // Whoever answers for journalistic content is named under section 18(2) of the treaty of 2020, which replaced the Rundfunkstaatsvertrag, and that the MDStV on 1 March 2007.
    pattern: /(?<![\p{L}\d])(?:MDStV|Mediendienste-Staatsvertrag(?:e?s)?)(?![\p{L}\d])/u,
    message: repealed('2007', 'Medienstaatsvertrag (MStV)'),
  },
  {
    // Regulation on duties to inform under the Civil Code, repealed 1 July 2018.
    pattern: /(?<![\p{L}\d])(?:BGB-InfoV|BGB-Informationspflichten-Verordnung)(?![\p{L}\d])/u,
    message: repealed('2018', 'Art. 246 EGBGB'),
    known: /Art(?:\.|ikel) ?246a? [^.;\n]{0,30}EGBGB/,
  },
  {
    // Act of 26 November 2001 (BGBl. I p. 3138): its rules are in the Civil Code since 1 January 2002.
    pattern: /(?<![\p{L}\d])(?:AGB-Gesetz(?:es)?|AGBG)(?![\p{L}\d-])/u,
    message: repealed('2002', '§ 305 BGB'),
  },
  {
    // Verpackungsgesetz, in force 1 January 2019.
    pattern: /(?<![\p{L}\d])(?:Verpackungsverordnung|VerpackV)(?![\p{L}\d])/u,
    message: repealed('2019', 'Verpackungsgesetz'),
  },
  {
    // Datenschutz-Anpassungsgesetz 2018 (Austria), in force 25 May 2018.
    pattern: /(?<![\p{L}\d])(?:DSG|Datenschutzgesetz(?:es)?) 2000(?!\d)/u,
    message: repealed('2018', 'DSG'),
  },
  {
    // Telekommunikationsgesetz 2021 (Austria), in force 1 November 2021.
    pattern: /(?<![\p{L}\d])(?:TKG|Telekommunikationsgesetz(?:es)?) 2003(?!\d)/u,
    message: repealed('2021', 'TKG 2021'),
    known: /TKG 2021/,
  },
  {
    // Federal Act on Data Protection of 25 September 2020 (Switzerland), in force 1 September 2023.
    pattern:
      /(?<!\p{L})(?:DSG|Datenschutzgesetz(?:es)?|Datenschutz|Federal Act on Data Protection|LPD|loi fédérale sur la protection des données)(?: \((?:DSG|LPD|FADP)\))?,? (?:vom |of |du )?19(?:\.|th)? (?:Juni|June|juin) 1992/u,
    message: repealed('2023', 'DSG (25. September 2020)'),
    known: /25(?:\.|th)? (?:September|septembre) 2020/,
  },
  {
    // Consumer Contracts (Information, Cancellation and Additional Charges) Regulations 2013, in force 13 June 2014.
    pattern: /Consumer Protection \(Distance Selling\) Regulations 2000|(?<!\p{L})Distance Selling Regulations(?: 2000)?/u,
    message: repealed('2014', 'Consumer Contracts Regulations 2013'),
    known: /Consumer Contracts (?:\([^)\n]{1,60}\) )?Regulations/,
  },
  {
    // Consumer Rights Act 2015, schedule 4, in force 1 October 2015.
    pattern: /Unfair Terms in Consumer Contracts Regulations(?: 1999)?/u,
    message: repealed('2015', 'Consumer Rights Act 2015'),
    known: /Consumer Rights Act 2015/,
  },
  {
    // Money Laundering, Terrorist Financing and Transfer of Funds (Information on the Payer) Regulations 2017.
    pattern: /Money Laundering Regulations 2007/u,
    message: repealed('2017', 'Money Laundering Regulations 2017'),
  },
  {
    // Equality Act 2010, schedule 27. The Disability Discrimination Act is in force in Northern Ireland.
    pattern: /(?:Disability Discrimination Act 1995|Race Relations Act 1976|Sex Discrimination Act 1975)/u,
    message: repealed('2010', 'Equality Act 2010'),
    known: /Equality Act 2010|Northern Ireland/,
  },
  {
    // Digital Markets, Competition and Consumers Act 2024, section 251, in force 6 April 2025.
    pattern: /Consumer Protection from Unfair Trading Regulations 2008/u,
    message: repealed('2025', 'Digital Markets, Competition and Consumers Act 2024'),
    known: /Digital Markets, Competition/,
  },
  {
    // Directive 2011/83/EU, article 31.
    pattern: /(?:(?:Directive|Richtlinie|directive|Directiva|direttiva) )?97\/7\/(?:EC|EG|CE)/u,
    message: repealed('2014', '2011/83/EU'),
    known: /2011\/83/,
  },
  {
    // Regulation (EU) No 910/2014, article 50.
    pattern: /(?:(?:Directive|Richtlinie|directive|Directiva|direttiva) )?1999\/93\/(?:EC|EG|CE)/u,
    message: repealed('2016', '(EU) 910/2014'),
    known: /910\/2014/,
  },
  {
    // Regulation (EU) 2018/1725, article 99.
    pattern: /(?:Regulation|Verordnung|[Rr]èglement|Reglamento|[Rr]egolamento) \((?:EC|EG|CE)\) (?:No\.? |Nr\. |n[°º.] ?)?45\/2001/u,
    message: repealed('2018', '(EU) 2018/1725'),
    known: /2018\/1725/,
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
