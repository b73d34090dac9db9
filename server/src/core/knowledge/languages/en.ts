/** English. Data only. */
import { type Language, words } from './language.ts';

/** The words of English. */
export const en: Language = {
  code: 'en',
  iso639: 'eng',
  frequentWords: words('the, of, and, to, in, that, is, for, you, your, we, our, with, this, or, by, not, are, be, may'),
  names: {
    months: 'January February March April May June July August September October November December',
    short: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    also: { sept: 9 },
    weekdays: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    line: { label: 'Last updated: ', date: '{Month} {d}, {yyyy}' },
  },
  dateLabels: [
    {
      label: 'last-updated',
      strong: true,
      phrases: words(`last updated, last update, last modified, last revised, last revision, last changed, last amended, last edited,
  last modification, most recently updated, most recent update, latest update, latest revision, date last updated,
  date last modified, date last revised, date of last update, date of last revision, date of the last update`),
    },
    {
      label: 'last-updated',
      phrases: words(`updated, revised, modified, amended, revision date, date revised, date updated, update date, date of revision,
  effective and last modified, effective and last updated`),
    },
    {
      label: 'effective',
      phrases: words(`effective, effective date, date effective, version effective date, effective as of, effective from, in effect from,
  in effect as of, in force from, in force as of, valid from, valid as of, takes effect, date of effect, entry into force,
  applies from, applicable from`),
    },
    {
      label: 'created',
      phrases:
        words(`created, creation date, date created, date of creation, published, publication date, date published, first published, issued,
  issue date, date of issue, date issued, posted, date posted`),
    },
    {
      label: 'last-reviewed',
      strong: true,
      phrases: words('last reviewed, last review, date of last review, last approved, last verified'),
    },
    {
      label: 'last-reviewed',
      phrases: words(`reviewed, date reviewed, approved, approval date, date approved, date of approval, reviewed and approved`),
    },
    {
      label: 'next-review',
      strong: true,
      phrases: words('next review, next scheduled review, date of next review, next policy review, next annual review'),
    },
    { label: 'next-review', phrases: words('review by, review due, due for review, to be reviewed by, next revision') },
    { label: 'version', phrases: words('version date, date of this version, date of version') },
  ],
  dates: {
    links: words('date, and, on, as, of, from, since, at, in, the, is, was, were, are, starting, beginning'),
    own: /["“”]?(?:last updated|last modified|last revised|effective|updated)["“”]? date (?:above|below|at the (?:top|bottom|beginning|end)|of this (?:policy|notice|page|document|statement|agreement)|on this page|stated above)|["“](?:last updated|last modified|last revised|effective date|effective)["”] (?:date|line|legend|notation)|(?:the|a|an|this|new|revised|updated|changing the) (?:effective |revision |revised |update )?date (?:at|on) the (?:top|bottom|beginning|end|first page)|date (?:at|on) the (?:top|bottom|beginning|end) of (?:this|the) (?:page|policy|notice|document|statement|agreement|terms)|(?:update|updating|change|changing|revise|revising|amend) the ["“”]?(?:last updated|last modified|last revised|effective)["“”]? date/u,
    historyHeading: /history|change ?log|previous|prior|earlier|archived?|versions/u,
    versionColumn: /version|revision|rev\.?|release|changes?/u,
    dateColumn: /date/u,
    versionWord: /v\.?|ver\.|rev\.|version|revision|policy version/u,
    and: /and/u,
    rangeWords: words('to, through, thru, until, and, or'),
    labelWords: /last|updated?|modified|revised|on|as|of|effective|date/u,
    looseKeys: words('date'),
  },
  documents: {
    versionOf: /of/u,
    otherVersion: /versions?/u,
    nouns:
      /policy|policies|terms|notice|agreement|statement|document|page|conditions|guidelines?|addendum|code|declaration|version|standards?/u,
    these: /this|these|our|the/u,
    contentsTitle: /(?:table of )?contents|toc|quick links|on this page|in this (?:policy|notice|document)/u,
    superseded:
      /(?:has been|have been|was|were|is|are) (?:now |since |fully )?(?:replaced|superseded|withdrawn|retired|archived|discontinued|repealed|rescinded)|(?:is|are) no longer (?:in (?:force|effect|use)|valid|applicable|current|maintained|effective)|(?:is|are) (?:now )?(?:obsolete|outdated|out of date)|(?:has|have) moved/u,
    supersededNouns:
      /polic(?:y|ies)|notice|agreement|statement|document|page|terms|conditions|guidelines?|standard|procedure|version|text/u,
    atHand: /this|these|the present/u,
    moved:
      /(?:has|have)(?: now| been)* moved|(?:is|are|can) now (?:be )?(?:found|located|available|published|hosted|maintained) (?:at|on|here|in|under)|(?:has|have) been (?:relocated|transferred) to|this page redirects/u,
    supersededNote:
      /superseded|replaced by|archived(?= version(?!\p{L})|\W*$|\W*\()|obsolete(?=\W*$|\W*\()|retired(?=\W*$|\W*\()|no longer in (?:force|effect)|deprecated(?=\W*$|\W*\()/u,
    status: /status/u,
    past: /\b(?:former(?:ly)?|previous(?:ly)?|invalid\w*|replac\w+|repeal\w*|supersed\w*|predecessors?|successors? (?:to|of)|no longer|old|struck down|annul\w*|withdr[ae]w\w*|historic\w*|ended|discontinu\w*|obsolete|phased out|end[- ]of[- ]life|closed|shut down|abolished|vacated|renamed|defunct)\b/u,
    privacyNotice: /polic|notice|statement|^\W*privacy\W*$/u,
    privacyPolicy: /privacy[\s-]+(?:policy|notice|statement)/u,
    titleWords: words('the, a, an, our, your, and'),
    titleArticles: words('the, our, your'),
    otherTexts: /Terms|Agreement|Conditions|Contract/u,
  },
  references: {
    jointly: /and(?:\/or)?|or|as well as|in conjunction with|together with|along with|plus|&/u,
    partOf: words('of, in'),
    rangeFrom: words('from'),
    prepositions: words('in, under, at, to, of, by, from'),
    directionArticles: words('in, the'),
    columnHeads: /(?:cross[ -]?)?(?:ref(?:erence)?s?|see)/u,
    columnFillers: /no|nos|nr|n|number|numbers|ref|refs|reference|references|relevant|policy|see|our|this|in|the|of|document|agreement/u,
    words: [
      {
        forms: words(`section, sections, sec., secs., sect., subsection, subsections, sub-section, sub-sections, clause, clauses, subclause,
  subclauses, sub-clause, sub-clauses, article, articles, art., arts., §, §§`),
        exact: words('s., ss., ss, cl., cls., cll., Cl., Cls., sec, Sec, Secs'),
        plural:
          words(`sections, secs., Secs, Cls., subsections, sub-sections, clauses, subclauses, sub-clauses, articles, arts., §§, ss., ss, cls.,
  cll.`),
        space: 'section',
      },
      { forms: words('point, points'), plural: words('points'), space: 'section', loose: true },
      {
        forms: words(`paragraph, paragraphs, para., paras., item, items, subparagraph, sub-paragraph, subparagraphs, sub-paragraphs`),
        exact: words('para, paras, Para, Paras'),
        plural: words('paragraphs, paras., paras, Paras, items, subparagraphs, sub-paragraphs'),
        space: 'section',
        loose: true,
        below: true,
      },
      { forms: words('part, parts'), plural: words('parts'), space: 'part' },
      { forms: words('chapter, chapters'), plural: words('chapters'), space: 'chapter' },
      { forms: words('annex, annexes'), plural: words('annexes'), space: 'annex' },
      { forms: words('appendix, appendices, appendixes'), plural: words('appendices, appendixes'), space: 'appendix' },
      { forms: words('exhibit, exhibits'), plural: words('exhibits'), space: 'exhibit' },
      { forms: words('schedule, schedules'), plural: words('schedules'), space: 'schedule' },
      { forms: words('attachment, attachments'), plural: words('attachments'), space: 'attachment' },
    ],
    and: words('and, or, and/or, &, as well as, nor'),
    cite: words('see, see also, cf., compare'),
    citeDeep: words(`refer to, referred to in, pursuant to, in accordance with, subject to, as per, set out in, set out at, set forth in,
  described in, described under, described at, specified in, provided in, provided for in, stated in, mentioned in, listed in,
  explained in, outlined in, defined in, notwithstanding`),
    to: words('to, through, thru, until'),
    numero: words('no., number'),
    below: words(`paragraph, paragraphs, para., paras., para, paras, subsection, subsections, clause, clauses, item, items, point, points,
  sub-paragraph, subparagraph, sub-clause, sentence, sentences, number, no.`),
    above: words('above'),
    under: words('below'),
    self: words('this'),
    see: words(
      `see, refer to, described in, described under, set out in, set out under, set forth in, outlined in, listed in, explained in`,
    ),
    within: words('under, in'),
    section: words('section, sections, heading, paragraph'),
    titled: words('titled, entitled, called, headed, named, labeled, labelled, on, about'),
    of: words('of, to, in, under, from, within, at, on'),
    own: words('this, these, hereof, herein, hereto, hereunder, the present'),
    possessives: words('our, your, their, its, my'),
    units:
      words(`days, day, months, month, years, year, hours, hour, minutes, weeks, percent, business, calendar, million, other, times, euros,
  dollars, usd, eur, users, employees, working`),
    opposites: { above: 'below', below: 'above' },
  },
  scopes: {
    titleNouns:
      /policy|policies|terms|notice|agreement|contract|statement|addendum|conditions|guidelines|disclosures?|licen[cs]e|charter|declaration|code of conduct|code of ethics/u,
    titleBeginnings: /terms (?:of|and conditions)|conditions of|general terms|code of|statement of|standard contractual clauses/u,
    aboutDocument: /this|these|our|your|the|to|about|with|under|how|what|when/u,
    annexWords: /annex|appendix|schedule|exhibit|attachment|addendum/u,
    annexOf: /to/u,
    annexCited:
      /(?:set out|described|listed|specified|contained|found|given|shown|provided|detailed|summari[sz]ed|defined|included|explained|laid down) in(?: the)?|(?:see|refer to)(?: the)?/u,
    historyTitle: /history|change ?log|revisions?|release notes|previous|prior|earlier|versions/u,
    documentDate:
      /(?:last |date )?(?:updated|modified|revised|amended)|last (?:update|revision|change)|effective(?: date| as of| from)?|in force|version of/u,
    law: /\b(?:[Cc]ivil|[Pp]enal|[Ll]abor|[Cc]riminal|[Cc]ommercial|[Bb]usiness and [Pp]rofessions?|[Ee]lection|[Gg]overnment|[Ii]nternal [Rr]evenue|[Vv]ehicle)? ?Codes?\b|\bActs?\b|\bLaws?\b|\b[Ss]tatutes?\b|\bRegulations?\b|\bDirectives?\b|\bTitle [IVX\d]|\bOrdinance\b|\bConstitution\b|\bConvention\b|\bTreaty\b|\bRules?\b(?= of)|\bStandard Contractual Clauses\b|\bModel Clauses\b|\bthe Clauses\b|\bPublic Law\b|\bPub\. ?L|\bCharter\b|\bthereof\b|\bGuidelines? \d/u,
    standardClauses: /\b(?:[Ss]tandard [Cc]ontractual|[Mm]odel|[Ss]tandard [Dd]ata [Pp]rotection) [Cc]lauses\b|\bthe Clauses\b/u,
    document:
      /[Aa]greements?|[Tt]erms|[Pp]olic(?:y|ies)|[Nn]otices?|[Ss]tatements?|[Aa]ddend(?:um|a)|[Cc]ontracts?|[Ll]icen[sc]es?|[Gg]uidelines?|[Hh]andbook|[Mm]anual|[Cc]ode of [Cc]onduct|[Cc]onditions|[Ss]tandards?|[Pp]lan|[Oo]rder(?: [Ff]orm)?|[Ff]orms?|[Cc]harter|[Bb]ylaws|[Rr]ules|[Rr]eport|[Ff]ramework/u,
  },
  numbers: {
    units:
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    hundred: 'hundred',
    thousand: 'thousand',
    million: ['million', 'million'],
    also: { fourty: 40, ninty: 90 },
    ordinals: {
      first: 1,
      second: 2,
      third: 3,
      fourth: 4,
      fifth: 5,
      sixth: 6,
      seventh: 7,
      eighth: 8,
      ninth: 9,
      tenth: 10,
      eleventh: 11,
      twelfth: 12,
      thirteenth: 13,
      fourteenth: 14,
      fifteenth: 15,
      sixteenth: 16,
      seventeenth: 17,
      eighteenth: 18,
      nineteenth: 19,
      twentieth: 20,
      thirtieth: 30,
      fortieth: 40,
      fiftieth: 50,
      sixtieth: 60,
      seventieth: 70,
      eightieth: 80,
      ninetieth: 90,
      hundredth: 100,
    },
    joiners: words('and'),
    inWords: /^in words:?\s/i,
  },
  numberContext: {
    headingUnits: /percent|million|billion|thousand|seconds?|minutes?|hours?|days?|weeks?|months?|years?|business days?|calendar days?/u,
    monthBeginnings: /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/u,
    labels:
      /sections?|articles?|clauses?|paragraphs?|sub-?(?:section|clause|paragraph)s?|chapters?|parts?|annex(?:es)?|appendi(?:x|ces)|schedules?|exhibits?|phases?|stages?|steps?|levels?|tiers?|class(?:es)?|categor(?:y|ies)|options?|tables?|figures?|items?|points?|titles?|modules?|groups?|rules?|recitals?|notes?|footnotes?|column|row|page|version/u,
    pronounBefore: /no|any|every|each|some|this|that|which|another|either|neither|the first|the last/u,
    unitStems: /day|week|month|year|hour|minute|cop|business|calendar|working/u,
    money:
      /us|u\.s\.|united|states|dollars?|euros?|pounds?|sterling|francs?|pesos?|yen|cents?|per|percent|british|canadian|australian|swiss|american/u,
    hundred: /hundred/u,
    per: /per/u,
    clauseAbbreviations:
      words(`s, ss, cl, cls, sec, secs, sect, art, arts, par, pars, pt, pts, no, nos, term, terms, provision, provisions, condition,
  conditions, heading, headings, subject, stipulation, stipulations`),
    leadingIn: words('under, per, in'),
    notSections:
      words(`version, versions, release, releases, v, ver, vers, rev, revision, edition, build, page, pages, p, pp, figure, fig, table, tab,
  footnote, note, level, tier, phase, grade, category, score, question, option, case, volume, vol, room, suite, floor, ca, about,
  approximately, approx, over, than, least, most, euro, euros, dollars`),
    counted:
      words(`million, millions, billion, thousand, percent, seconds, second, minute, times, st, nd, rd, th, points, stars, persons, people,
  copies, pages, euro, euros, dollars, pounds, pence, francs`),
    headingWords: /section|sec(?!\p{L})\.?|article|art(?!\p{L})\.?|part|chapter|annex|appendix|exhibit|schedule|attachment|clause|step/u,
  },
  definitions: {
    meaning: /meaning|which (?:shall )?means?/u,
    fromHere: /here(?:in|after|inafter|under|by)?|below|hereinbelow|throughout|collectively|together|we |this/u,
    gloss:
      /a\.?k\.?a\.?|(?:also|otherwise|better|formerly|previously|commonly|generally|often|sometimes|usually|widely|popularly|colloquially|informally)(?: also)? (?:known|called|named|referred to|termed|described)|(?:sometimes|often|commonly)(?: also)? (?:just |simply )?(?:known|called|referred)|(?:known|called|described) as or|(?:may|might|can|could) be (?:known|described) as|so-called/u,
    leadIns:
      words(`the, a, an, our, your, its, this, these, each, any, every, all, either, both, collectively, together, individually, jointly,
  separately, singularly, respectively, hereinafter, hereafter, hereinbelow, hereunder, herein, hereby, below, henceforth,
  throughout, simply, sometimes, also, further, thereafter, referred, defined, known, called, designated, abbreviated, to, as,
  or, and, in, of, is, are, for, short, purposes, policy, notice, agreement, document, terms, which, we, refer, call, them, it,
  one, more`),
    announcing: words('as, collectively, together, hereinafter, hereafter, individually, henceforth, called'),
    connectives: words('or, and'),
    none: /e\.? ?g\.?|ex\.|i\.? ?e\.?|cf\.?|such as|for (?:example|instance)|like|including|includes|see|read|visit|sic|formerly|meaning|which means|titled|entitled|section|sections|article|clause|chapter|labell?ed|says?|not/u,
    means:
      /, ?(?:which|that) (?:is|are)|(?:, ?(?:which|that) )?(?:shall |will )?means?|(?:has|have|shall have|will have|bears?) (?:the |its |their )?(?:same |following |respective )?meanings?|(?:is|are|shall be) defined (?:as|in|by|under)/u,
    pointer:
      /(?:has|have|shall have|will have|bears?) (?:the |its |their )?(?:same |respective )?meanings? (?:as )?(?:(?:is|are) )?(?:given|set out|set forth|ascribed|assigned|specified|provided|described|defined|stated|attributed|indicated)|(?:is|are|shall be|has been|have been) defined (?:in|by|under|at|above|below|elsewhere)/u,
    meansAtStart: /refers?|shall refer|relates?|includes?|shall include|comprises?|consists? of|is (?:used to|a term)/u,
    meansUnquoted: /means/u,
    announced:
      /the (?:terms?|words?|expressions?|phrases?|definition of)|terms?|when we (?:say|use|refer to|talk about|mention)(?: the (?:term|word))?|when you (?:read|see)|by|references? to|for (?:the )?purposes? of [^.;]{0,60},|as used (?:in|herein)[^.;]{0,40},|in this [^.;]{0,40},/u,
    defining:
      /hereinafter|hereafter|henceforth|(?:referred to|designated)(?: (?:collectively|together|individually|herein|hereinafter|below))*(?: (?:in this [\p{L} ]{1,30}|throughout[\p{L} ]{0,30})){0,2},? as|we(?:['’]ll| will|['’]re going to)? (?:refer to|call) [^.;:"“”()]{1,150} as|we(?:['’]ll| will)? call (?:it|them|this|these|those|such [\p{L} ]{1,30}|all of (?:them|this|these))|(?:is|are|shall be|will be) (?:each |together |collectively |jointly )?(?:called|termed|named)|(?:whoever|everyone who|anyone who|any(?:body| person| company| party| user| individual) (?:who|that|which)|those who|(?:a|each|every) (?:person|company|party|user|visitor|individual) (?:who|that|which)) [^.;:"“”()]{1,120} (?:is|are|becomes?)/u,
    definingLink: /collectively|together|individually|referred to as|called|the|an?|as|our/u,
    afterwards: /we mean|we refer to|we are referring to|we(?:['’]re| are) talking about/u,
    noTerm:
      words(`this, that, these, those, which, what, it, he, she, they, there, here, if, when, where, how, why, doing, using, being, having,
  by, and, or, but, also, please, note, in, on, for, the, a, an`),
    otherMeaning:
      words(`own, other, others, another, different, additional, similar, separate, its, their, third-party, certain, any, no, general,
  following`),
    glossaryTitle: /definitions?|defined terms|glossary|interpretations?|key terms|terminology|terms? used/u,
    otherLists: /incident|event|role|role and|process|job|opportunity|severity|data/u,
    definitionOf: /of (?!terms?)/u,
    termColumn: /(?:defined )?(?:terms?|words?|expressions?)/u,
    meaningColumn: /definitions?|meanings?|explanation|what (?:it|this) means/u,
    pronouns: words('we, us, our, ours, you, your, yours, i, me, my, they, them, their, it'),
    byReference:
      /capitali[sz]ed (?:terms?|words?|expressions?)|(?:terms?|words?|expressions?) (?:that are |which are )?(?:used )?(?:herein |here |in this [\p{L} ]{1,40})?(?:but |and )?(?:that are |which are )?(?:not (?:otherwise |expressly |specifically )?|un)defined|not (?:otherwise )?defined (?:herein|here|in this)|defined terms/u,
    meaningWords: /meanings?|defined|definitions?/u,
    definedHere: /(?<!(?:used|appearing|written) )below|following meanings?|as follows|this section/u,
    partOf:
      /(?:is|are|form|forms|hereby|be) (?:an? |hereby )?(?:integral )?(?:part of|incorporated (?:herein )?(?:by reference )?(?:in|into)|supplements?|supplemental to)|(?:is|are) (?:a )?supplement(?:al|s|ed)?(?: to)?|supplements? (?:the|our|your)|in addition to (?:the|our|your)|(?:incorporates?|incorporating|incorporated)[^.]{0,60}by reference|this (?:addendum|amendment) amends|(?:is|are) subject to (?:the terms of )?(?:the|our|your)/u,
    asDefined: /as defined|(?:has|have) the (?:same )?meanings?|within the meaning/u,
    gdpr: /gdpr|general data protection regulation|data protection (?:law|act|legislation)|art(?:icle|\.)? ?4(?!\d)|2016\/679/u,
    sectionBefore: /sections?|clauses?|articles?|paragraphs?|part|chapter|annex|appendix|schedule|exhibit/u,
    joining: /and|or|and\/or/u,
    articles: /the/u,
    determiners: /an?|our|your|any/u,
    termWord: /term|word/u,
    asked: /what|how|whether|if|was/u,
  },
  roleNouns:
    words(`Service, Site, Website, Platform, App, Application, Product, Software, Content, Material, User, Customer, Client, Member,
  Subscriber, Account, Agreement, Party, Company, Affiliate, Controller, Processor, Sub-processor, Subscription, Order, Fee,
  Territory, Effective Date, Confidential Information, Personal Data, Personal Information, Customer Data, Documentation,
  Feedback, Partner, Licence, License`),
  terms: {
    fixedPhrases: {
      account: ['on _ of', 'into _', 'take|taking|takes|taken _ of'],
      case: ['in _', 'in|the _ may', 'in any|no|the|this|that|which|such|each|every|either _'],
      charge: ['of _', 'in _ of', 'without _'],
      course: ['of _', 'in the _ of'],
      effect: ['in|into|of|no _', 'to that _', 'to the _ that'],
      event: ['in no|any|either _', 'in the|such|that _ of|that|as'],
      force: ['in|into _', '_ majeure'],
      means: ['by _', 'by no|any|all _', 'by _ of'],
      order: ['in _ to|that|for|of', 'out of _', 'in good|chronological|reverse|descending|ascending|alphabetical|numerical _'],
      part: ['in _', 'on the _ of', 'take|taking|takes _'],
      place: ['in _', 'in _ of', 'take|takes|taking|took|taken _'],
      subject: ['_ to'],
      terms: ['in _ of'],
    },
    determiners:
      words(`the, our, your, this, that, these, those, each, any, every, all, a, an, no, such, some, both, either, its, their, when, if,
  while, use, using, as, in, on, by, for, to, from, of, and, or`),
    functionWords:
      words(`a, an, the, and, or, nor, but, so, yet, if, as, at, by, for, from, in, into, of, off, on, onto, out, over, per, than, to, up,
  upon, via, with, within, without, about, above, after, against, among, around, before, behind, below, between, beyond, down,
  during, near, since, through, till, toward, under, until, i, me, my, we, us, our, you, your, he, him, his, she, her, it, its,
  they, them, their, who, whom, whose, which, what, this, that, these, those, here, there, where, when, how, why, then, am, is,
  are, was, were, be, been, being, do, does, did, done, has, have, had, can, may, might, must, shall, will, would, could, should,
  not, no, any, all, each, every, some, such, both, only, also, too, very, more, most, less, much, many, few, own, same, other,
  another, just, even, ever, never, now, go`),
    prepositions: words('of, for, to, in, on, with, under'),
    connecting: words('of, the, and, for, in'),
    phraseEnds: words(
      `to, with, by, via, through, using, use, is, are, between, on, at, from, that, which, and/or, access, how, operates, provides`,
    ),
    abbreviations: /inc|ltd|corp|co|llc|plc|no|nos|art|sec|para|vs|e\.g|i\.e|cf|etc|st|mr|mrs|ms|dr|prof|u\.s|u\.k/u,
    openers: words('The, This, These, Our, Your, By, Each, If, In'),
    companyOpeners: /The|A|An|By|In|At|If|When|As|And|For|To|From|With|Our|This|These|Welcome|Contact|Copyright|Between|Use|Using/u,
  },
  templates: {
    path: /(?:[a-z]+)?templates?|boilerplates?|starter-?kits?/u,
    title:
      /templates?|boilerplate|specimen|sample (?:\p{L}+ )?(?:policy|policies|terms|agreement|notice|letter|form|statement)|model (?:form|letter|clauses?|agreement|terms)|(?:withdrawal|acknowledge?ment|consent|request) form/u,
    status: /template|boilerplate|sample|example/u,
    note: /(?<!\p{L})(?:is|as) (?:only |just |meant as |intended as |provided as )?(?:a|an|the) (?:\p{L}+ ){0,3}(?:template|boilerplate|starting point)(?!\p{L})|(?<!\p{L})this (?:\p{L}+ ){0,2}(?:template|boilerplate)(?!\p{L})|(?<!\p{L})(?:replace|fill in|fill out|complete|customi[sz]e|adapt|edit|update) (?:\p{L}+ ){0,5}(?:placeholders?|brackets|bracketed|blanks)(?!\p{L})|(?<!\p{L})(?:text|words|items|fields|sections|parts|passages|everything|anything|information|places) in (?:\[)?(?:square )?brackets(?!\p{L})/u,
    instructions:
      /insert|enter|fill in|to follow|link to|person responsible|fill out|specify|your|name of|address of|date of|number of|choose|select one|replace with|to be (?:determined|confirmed|announced|provided|added|completed|defined|filled|set)|tbd|tbc|tba|todo|fixme|placeholder|lorem ipsum/u,
    instructionEnds: /goes here|(?:name|address|text|date|company|details|contact|link|url|e-?mail) here/u,
    blankNouns: words(`company, organization, organisation, name, names, date, address, email, e-mail, telephone, phone, fax, url, website,
  jurisdiction, country, city, zip, postcode, signature, placeholder, percentage, amount, state, province, county, region,
  territory, court, courts, venue, age, employer, entity, currency, fee, licensor, licensee`),
    blankPartners:
      words(`business, entity, employer, customer, client, vendor, supplier, partner, person, contact, officer, manager, team, department,
  office, owner, author, approver, reviewer, role, position, job, title, legal, full, trading, registered, day, month, year,
  time, effective, last, updated, revision, version, number, no, street, state, province, county, region, postal, code, site,
  link, domain, web, app, application, product, service, info, information, details, security, privacy, data, protection, dpo,
  it, hr, ceo, cto, ciso, cio, counsel, agency, authority, supervisory, governing, law, court, period, duration, days, hours,
  weeks, months, years, currency, type, status, location, here, of, the, a, and, or, our`),
    blankCounts: /x|n|nn|number|no\.?|#|period/u,
    units: /(?:(?:business|working|calendar|consecutive) )?(?:days?|weeks?|months?|years?|hours?|minutes?|percent|per cent)/u,
    exampleBefore: /\be\.\s?g\.|\bi\.\s?e\.|\bfor (?:example|instance)\b|\bexamples?\s?:|\b(?:retrieved|accessed)/u,
    readersForm:
      /(?<!\p{L})(?:sample|model|template|specimen|example)(?: \p{L}+){0,3} (?:letters?|forms?|notices?|clauses?|language|wording|texts?|requests?|statements?|messages?|e-?mails?|replies|reply|responses?|policy|agreements?)(?!\p{L})|(?<!\p{L})(?:withdrawal|cancell?ation|complaint|request|consent|claim|order|opt-out|acknowledge?ment) form(?!\p{L})|(?<!\p{L})forms? of (?:notice|letter|request|withdrawal|consent|acknowledge?ment)(?!\p{L})|(?<!\p{L})(?:letter|notice|form|e-?mail|policy|wording)? ?templates?(?!\p{L})/u,
    exampleLead:
      /examples?|samples?|templates?|specimens?|following (?:statement|wording|text|words|language|notice|attribution|phrase|sentence|format)|(?:as|like) this|for instance/u,
    signature: /signatures?|signed|signatory|witness|in witness whereof|acknowledge?ment/u,
    reminder:
      /^(?:todo|to do|fixme|xxx|tbd|tbc|tba|wip|(?:check|verify|confirm|ask|review|discuss|clarify) (?:this|that|these|it|with|the|whether|if|again|our|legal|before)|still (?:to|needs?|missing)|open (?:question|point|issue))(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}_-])(?:to be (?:confirmed|decided|determined|checked|reviewed|updated|completed|clarified|defined)|(?:needs?|pending|awaiting) (?:\p{L}+ ){0,2}(?:review|approval|confirmation|sign-off|updating)|(?:check|confirm|verify|discuss|clarify|align|review) (?:\p{L}+ ){0,3}with (?:\p{L}+ )?(?:legal|counsel|lawyers?|dpo|compliance|marketing|hr|client)|before (?:publishing|publication|release|launch|going live|go-live)|(?:legal|lawyers?|counsel|dpo) (?:to|must|should|needs? to|has to) (?:check|review|confirm|approve|decide))(?![\p{L}\p{N}])/u,
  },
  contactStub: {
    heading: 'Contact',
    sentence: 'Write to [insert an address that is read] with questions about this policy.',
  },
  contacts: {
    link: /contact|support|help|form\b|forms[./]|feedback|report|request|ticket|hotline|ombud|dpo|privacy[-_ ]?(?:cent|portal|request|choices|rights)|opt[-_ ]?out|security[-/](?:advisories|policy)|advisories\/new|issues|discussions|forum/u,
    otherPolicy: /privacy (?:policy|notice|statement)|bug bounty|disclosure policy|code of conduct/u,
    title:
      /contact|how to (?:reach|report|complain)|get(?:ting)? in touch|reach(?:ing)? us|questions|who (?:we are|to ask)|report(?:ing)?\b|complaint|feedback|controller|data protection officer|privacy officer/u,
    postal:
      /\bP\.?\s?O\.?\s?Box\s?\d|\b\d{1,5}[a-z]?,? (?:[\p{Lu}\d][\p{L}\d.'’-]*,? ){1,4}(?:St(?:reet|\.)?|Ave(?:nue|\.)?|R(?:oa)?d\.?|Blvd\.?|Boulevard|Lane|Drive|Dr\.|Way|Square|Court|Plaza|Place|Quay|Terrace|Highway|Parkway|Suite)(?!\p{L})|\b(?:by (?:post|mail) (?:to|at)|mailing address|postal address)\b/u,
    phone: /phone|telephone|tel|call(?: us)?(?: at| on)?|toll[- ]free|hotline|fax|dial/u,
    thirdParty:
      /authorit|commissioner|(?:protection|trade|european) commission|ombuds|regulator|arbitrat|mediat|dispute|representative|designated agent|dmca agent|copyright agent|processor|third[- ]part|partner|vendor|provider|supplier|contractor|affiliate|subsidiar|sister compan|group compan|parent compan|reseller|distributor|law firm|attorney|auditor|insurer|union|acquired|formerly|joint controller|independent|external|on behalf of|administered by|operated by|provided by|powered by/u,
    exampleBefore: /e\.\s?g\.|i\.\s?e\.|for example|for instance|such as|like|examples?|sample|format/u,
    exampleAfter: /(?:is|would be|are) (?:an? )?(?:example|sample)|for (?:example|instance)\b/u,
    exampleInSentence:
      /e\.\s?g\.|for example|for instance|such as|example|sample|fictional|imaginary|imagine|suppose|hash(?:ed|ing)?|pseudonymi[sz]ed?/u,
    writeTo: /e-?mail\w{0,3}|mail|writ(?:e|ing)|sen[dt]|sending|contact\w{0,3}|reach\w{0,3}|request\w{0,3}|report\w{0,3}|at|to|via/u,
    offered: /contact|reach|write|e-?mail us|mail us|send|questions|requests?|address|report|inform|notify/u,
    sender: /from|senders?|sent|sends|we send|do not|don't|don’t|cannot|never|not monitored|automat\w{0,30}|notifications?|newsletter/u,
    unread: /(?:please[._-]?)?(?:no|do[._-]?not|dont|never)[._-]?(?:reply|respond|answer|mail|email)/u,
    person:
      /(?:contact|report(?:ed)?(?: it| them| this| any| such| all)?[^.\n]{0,60}?(?: to| with)|notif(?:y|ied|ying)|reach out to|speak (?:to|with)|talk to|inform|e-?mail|call|ask|approach|forward(?:ed)?[^.\n]{0,40}? to|direct(?:ed)?[^.\n]{0,40}? to|escalat(?:e|ed)[^.\n]{0,30}? to|submit(?:ted)?[^.\n]{0,60}? to|raise[^.\n]{0,40}? with)[\s*_]+(?:(?:the|your|our|their|his|her|any|an?|my|with|immediately|directly|local|direct|immediate|designated|appropriate|a member of)[\s*_]+){0,4}(?:[\p{L}-]+[\s*_/]+){0,4}(?:officers?|managers?|supervisors?|team|department|human resources|HR|CISO|CIO|CEO|CTO|DPO|committee|lead|leads|legal|counsel|help ?desk|service desk|administrators?|maintainers?|moderators?|leaders?|owners?|employer|ombuds\p{L}*)(?!\p{L})/u,
  },
  mail: {
    mailboxes:
      /privacy|data[._-]?protection|legal|notices?|legal-notices?|compliance|copyright|trademarks?|accessibility|conduct|ethics|billing|refunds?|help|support|contact|hello|info|office|e?mail|post|sales|marketing|press|abuse|security|service|reports?|complaints?|careers?|jobs|people|team|community|appeals?|arbitration(?:-[a-z-]{1,30})?|opt-?out|unsubscribe/u,
    mailboxVerbs:
      /help|support|contact|mail|email|post|report|reports|appeal|press|service|people|team|community|hello|info|legal|security/u,
    cue: /e-?mail(?:s|ed|ing| us| them)?(?: address(?:es)?)?|mail|write(?: us)?|writing|sen[dt](?: us)?(?: an?)?(?: e-?mail| mail| message| request| letter)?|contact us|reach us|addressed/u,
    cuePreposition: /to|at|via|under/u,
    label: /contact|e-?mail|mail|privacy/u,
    preposition: /ask|contact|reach|to|at|via/u,
    social: /handle|account|follow|mention|tag|ping|dm/u,
  },
  repeats: {
    // Words of other languages in a text of two languages are among them: "nous nous", "die die".
    allowed: words(
      'had, that, do, did, very, much, many, so, no, yes, more, never, far, long, again, blah, bla, bye, ha, now, there, well, her, etc, nous, vous, sie, die, das, der',
    ),
    particles: words('in, on, out, up, off, over, down'),
  },
  plurals: {
    irregular: {
      people: 'person',
      children: 'child',
      men: 'man',
      women: 'woman',
      criteria: 'criterion',
      indices: 'index',
      appendices: 'appendix',
      licences: 'licence',
      analyses: 'analysis',
      addenda: 'addendum',
      memoranda: 'memorandum',
    },
    // "Terms" is not the plural of "Term".
    invariable: words(
      'terms, news, goods, us, is, this, its, as, series, basis, analysis, status, bonus, campus, always, premises, gas, bus, ios, aws, sms, gps, dns, tls, https',
    ),
  },
  firstPerson: {
    singular: /(?<![\p{L}(]|\d\.)(?:I|my)(?![\p{L}).])(?!\s(?:agree|accept|consent|have read)\b)/gu,
    plural: /(?<!\p{L})(?:we|our)(?!\p{L})/giu,
  },
};
