/** What is known of a language, and how it is written down: everything optional, so that a language may begin with its months. */
import type { DateLabel } from '../dateLabels.ts';
import type { CanonicalKey } from '../frontMatterKeys.ts';

/** One language, as its file has it. Words are in lower case unless something else is said. */
export interface Language {
  /** BCP 47 primary tag. */
  readonly code: string;
  /** ISO 639-3, where the library that tells languages knows it. */
  readonly iso639?: string;
  /** Frequent short words that the other languages lack; enough to tell the language of a text of a paragraph or more. */
  readonly frequentWords?: readonly string[];
  /** Months and weekdays. */
  readonly names?: MonthNames;
  /** The date line of a policy, of a language that writes months as numbers. */
  readonly numericLine?: DateLine;
  /** The same languages: days of the week from Monday, each spelling a list; of one character only between brackets. */
  readonly weekdays?: readonly string[];
  /** Words that introduce a policy's dates, as public policies write them. */
  readonly dateLabels?: readonly LabelPhrases[];
  /** Spellings of front matter keys, the most usual first; each may begin with a capital too. */
  readonly frontMatterKeys?: { readonly [key in CanonicalKey]?: readonly string[] };
  /** Words of titles and file names of policies that are of this language alone. */
  readonly policyTitles?: RegExp;
  /** How it speaks of sections. */
  readonly references?: ReferenceLanguage;
  /** Numbers in words. */
  readonly numbers?: NumberWords;
  readonly definitions?: DefinitionWords;
  readonly scopes?: ScopeWords;
  readonly terms?: TermWords;
  readonly mail?: MailWords;
  readonly contacts?: ContactWords;
  /** A section that asks for the missing contact: its title and sentence, with a placeholder. */
  readonly contactStub?: ContactStub;
  /** The words of exported pages and change summaries, which are read with the policy: translations by English message. Absent: English. */
  readonly pageMessages?: Readonly<Record<string, string>>;
  readonly numberContext?: NumberContext;
  readonly laws?: LawWords;
  readonly figures?: FigureWords;
  readonly venues?: VenueWords;
  readonly periods?: PeriodWords;
  readonly parties?: PartyWords;
  readonly firstPerson?: FirstPersonWords;
  readonly templates?: TemplateWords;
  readonly documents?: DocumentWords;
  readonly dates?: DateWords;
  readonly documentControl?: DocumentControlWords;
  readonly dutyColumns?: DutyColumnWords;
  /** Generic nouns that are capitalised only where they are defined terms, in the singular, as they are written; plural forms are found by inflection. Absent where all nouns have capitals, and in French, whose policies define terms in more ways than are read: of 12 nouns found undefined in policies that nobody here had read 9 were defined. */
  readonly roleNouns?: readonly string[];
  /** Words of the names of persons, organs and sums that mean the same in one name: of "Account Holder" and "Account Owner" one is a slip. In lower case, in the singular. */
  readonly sameRoles?: readonly (readonly string[])[];
  /** Articles that may also be pronouns, so that two in a row may be right: the words, those before both, and what behind them shows that they are. */
  readonly repeatedArticles?: { readonly word: RegExp; readonly behind: RegExp; readonly before: RegExp };
  /** Words that never stand twice in a row: articles, conjunctions and prepositions without a second use. */
  readonly neverRepeated?: readonly string[];
  /** Those of them that end the part of a separable verb before a preposition: "zet het op op de plank". */
  readonly verbParticles?: readonly string[];
  /** Words of three letters or more that are read twice in a row in correct sentences, and shorter ones that are not; what begins a subordinate clause, behind which two verbs may meet; whether nouns have capitals. */
  readonly doubling?: {
    readonly mayRepeat: readonly string[];
    readonly short?: readonly string[];
    readonly clause: RegExp;
    readonly nouns?: true;
  };
  /** Words that end no sentence: articles, conjunctions, possessives, prepositions that belong to no verb. */
  readonly openWords?: readonly string[];
  /** Words that are easily typed for others, each only where its neighbours leave no doubt. */
  readonly confusedWords?: readonly ConfusedWord[];
  /** How the forms of a word are brought to one. English has rules of its own. */
  readonly stems?: Stems;
  /** Endings that a defined name may take on beyond those that its uses are found by, "des Vereins", "den Vereinen": alternatives of a regular expression, the longest first. */
  readonly nameEndings?: string;
  /** English only: words that are read twice in a row in correct sentences, and particles of verbs that meet a preposition. */
  readonly repeats?: { readonly allowed: readonly string[]; readonly particles: readonly string[] };
  /** English only: plurals that no rule forms, each with its singular, and words on -s that are singular. */
  readonly plurals?: { readonly irregular: Readonly<Record<string, string>>; readonly invariable: readonly string[] };
}

/** Names of one language, each a list in order; months from January, weekdays from Monday. */
export interface MonthNames {
  /** As they stand in a full date; in Slavic languages that is the genitive. */
  readonly months: string;
  /** As they stand without a day, where that differs. */
  readonly standing?: string;
  /** Short forms, without the dot that may follow. */
  readonly short?: string;
  /** Further spellings that are read but not written, each with its month. */
  readonly also?: Readonly<Record<string, number>>;
  readonly weekdays: string;
  /** Numeric dates have the day first (01/09 is 1 September), or may have either. Absent: either. */
  readonly dayFirst?: true;
  readonly line?: DateLine;
}

/** The date line of a policy for the day `{…}`: label and date as this language usually writes them. */
export interface DateLine {
  readonly label: string;
  readonly date: string;
}

/** Phrases for one label. */
export interface LabelPhrases {
  readonly label: DateLabel;
  /** A space stands for any white space. */
  readonly phrases: readonly string[];
  /** The words are said of documents and little else ("last updated"), so they count inside a sentence too. The others count at the start of a line only. */
  /** What has to be right behind the date: "zuletzt am 3. Mai 2026 aktualisiert". */
  readonly closing?: RegExp;
  readonly strong?: true;
  /** The words follow the date. */
  readonly after?: true;
}

/** What a word before a number counts: sections (clauses, articles, …) share one count; parts, chapters and annexes each have their own. */
export type ClauseSpace = 'section' | 'part' | 'chapter' | 'annex' | 'appendix' | 'exhibit' | 'schedule' | 'attachment';

/** A word before a number, all its forms. */
export interface ClauseWord {
  readonly forms: readonly string[];
  readonly space: ClauseSpace;
  /** Forms that announce more than one number. */
  readonly plural?: readonly string[];
  /** Abbreviations that are only read as they are written here: `s.` is one, `S.` begins a name. */
  readonly exact?: readonly string[];
  /** Such a number may as well count paragraphs or items that show none: it can be found, but never be missing. */
  readonly loose?: true;
  /** A single number behind it rather counts what stands below a section: "paragraph 2" of the section at hand. */
  readonly below?: true;
}

/** How a language speaks of sections. */
export interface ReferenceLanguage {
  readonly words: readonly ClauseWord[];
  /** Between the numbers of a list. */
  readonly and: readonly string[];
  /** Before a number without a clause word, sending the reader there: "see 3.1". */
  readonly cite: readonly string[];
  /** Before a number with several parts, doing the same: "pursuant to 3.1". */
  readonly citeDeep: readonly string[];
  /** Between the ends of a range, besides dashes. */
  readonly to: readonly string[];
  /** Before a number, meaning nothing: `n°`. */
  readonly numero: readonly string[];
  /** Words for what stands below a numbered clause: `Abs. 2`, `lit. a`. */
  readonly below: readonly string[];
  readonly above: readonly string[];
  readonly under: readonly string[];
  /** Words of direction with their opposites, where swapping the one word is enough. */
  readonly opposites: Readonly<Record<string, string>>;
  /** "this Section": words before a clause word, or without number. */
  readonly self: readonly string[];
  /** Before a heading in quotes: "see “Sharing” below". */
  readonly see: readonly string[];
  /** The same, but as often before something else in quotes. */
  readonly within: readonly string[];
  /** Beside a heading in quotes: "the section titled “Sharing”". */
  readonly section: readonly string[];
  readonly titled: readonly string[];
  /** Behind a reference: what follows names the text that it belongs to. */
  readonly of: readonly string[];
  /** Behind one of `of`: the text at hand. */
  readonly own: readonly string[];
  /** Behind one of `of`, or before the name of a document: it is somebody's, and the text at hand only where that is its title. */
  readonly possessives: readonly string[];
  /** A number with such a word behind it counts something else. */
  readonly units: readonly string[];
  /** Before the first number of a range: "sezioni da 1 a 3". */
  readonly rangeFrom?: readonly string[];
  /** Before a number, most of which count something: only with "above" or "below" behind it is it a section's. */
  readonly prepositions?: readonly string[];
  /** Between a word of direction and the clause word. */
  readonly directionArticles?: readonly string[];
  /** Between two references of which what is said of one is said of both. */
  readonly jointly?: RegExp;
  /** Between a reference and the one that it counts in: "paragraph 3 of Schedule 1". */
  readonly partOf?: readonly string[];
  /** What items of a list are called that are cited by their numbers: "rule 29". */
  readonly itemNouns?: RegExp;
  /** Head of a column of numbers of sections that names no clause word. */
  readonly columnHeads?: RegExp;
  /** Beside a clause word in such a head. */
  readonly columnFillers?: RegExp;
}

/** The number words of one language. */
export interface NumberWords {
  /** 0 to 19, in order. */
  readonly units: string;
  /** 20 to 90, in order. */
  readonly tens: string;
  /** 100, 1,000, 1,000,000; in the plural where that differs. */
  readonly hundred: string;
  readonly thousand: string;
  readonly million: readonly [one: string, many: string];
  /** 100 to 900, in order, and 20 to 29, where they are words of their own. */
  readonly hundreds?: string;
  readonly twenties?: string;
  /** Further spellings, inflections and irregular multiples, each with its value. */
  readonly also: Readonly<Record<string, number>>;
  /** Ordinals from 1 that are no regular derivation. */
  readonly ordinals: Readonly<Record<string, number>>;
  /** Words between the parts of a number. */
  readonly joiners: readonly string[];
  /** Words that say that a figure is spelled out: "in words". */
  readonly inWords: RegExp;
}

/** How policies define their terms. Regular expressions are alternatives: readers say what stands around them, and ignore case. */
export interface DefinitionWords {
  /** Words that may stand beside the quoted names in a parenthesis that defines them: `(collectively, the "Services")`. */
  readonly leadIns?: readonly string[];
  /** Of those, the ones behind which even a longer parenthesis defines: `(all of which are referred to herein as the "Materials")`. */
  readonly announcing?: readonly string[];
  /** Words that join names without saying that they are names. */
  readonly connectives?: readonly string[];
  /** A parenthesis with one of these gives examples, a translation, a title or a remark, whatever it quotes. */
  readonly none?: RegExp;
  /** Before a name: another name that people use, which the text only mentions. */
  readonly gloss?: RegExp;
  /** They make such a name one that the text itself goes on with. */
  readonly fromHere?: RegExp;
  /** Participles behind a quoted name, with a comma or without, that define it: `"X", meaning any person`. */
  readonly meaning?: RegExp;
  /** The same in words that as often explain an ordinary word. */
  readonly thatIs?: RegExp;
  /** Verbs behind a quoted name that define it wherever the sentence stands. */
  readonly means?: RegExp;
  /** Verbs behind a quoted name that only say where it is defined: `"X" has the meaning given in Section 2`. */
  readonly pointer?: RegExp;
  /** Verbs that define only where the name opens the sentence, or is announced as a term. */
  readonly meansAtStart?: RegExp;
  /** Verbs behind a bold name that opens its paragraph or item, which define it there: `**Content** refers to`. */
  readonly refers?: RegExp;
  /** Verbs that define capitalised words without quotation marks at the start of a block. */
  readonly meansUnquoted?: RegExp;
  /** What announces a name as a term: right before the quoted name, but for an article. */
  readonly announced?: RegExp;
  /** Words that make the quoted name behind them a definition, whatever follows: `hereinafter "X"`, `on entend par « X »`. */
  readonly defining?: RegExp;
  /** Words between those and the name. */
  readonly definingLink?: RegExp;
  /** Verbs behind the name that make what stands before it its meaning: `unter „X“ verstehen wir`, `when we say "X", we mean`. */
  readonly afterwards?: RegExp;
  /** Unquoted words at the start of a block that mean nothing of their own before "means". */
  readonly noTerm?: readonly string[];
  /** Before the lower-case words of a term, they make them mean others: "your own confidential information". */
  readonly otherMeaning?: readonly string[];
  /** Titles of sections that list defined terms. */
  readonly glossaryTitle?: RegExp;
  /** Words before "definitions" in titles of sections that list something else. */
  readonly otherLists?: RegExp;
  /** Behind "definition" in such titles. */
  readonly definitionOf?: RegExp;
  /** Head of the first and of the second column of a table of terms. */
  readonly termColumn?: RegExp;
  /** Head of the column with the meanings. */
  readonly meaningColumn?: RegExp;
  /** Names in a definition that stand for the parties: never capitalised terms, never unused. */
  readonly pronouns?: readonly string[];
  /** The beginning of a sentence that says where capitalised terms are defined. */
  readonly byReference?: RegExp;
  /** The rest of such a sentence speaks of meanings. */
  readonly meaningWords?: RegExp;
  /** Such a sentence speaks of this document itself. */
  readonly definedHere?: RegExp;
  /** The sentence says that this text is part of another, whose terms hold here too. */
  readonly partOf?: RegExp;
  /** Takes over the definitions of a law that is named behind it. */
  readonly asDefined?: RegExp;
  /** Names of the GDPR, and of its list of definitions. */
  readonly gdpr?: RegExp;
  /** Clause words before the quoted title of a section. */
  readonly sectionBefore?: RegExp;
  /** Between two names that one verb defines. */
  readonly joining?: RegExp;
  /** Definite articles, with which a name may be quoted. */
  readonly articles?: RegExp;
  /** Other words that may stand between the beginning of a sentence and the name that it defines. */
  readonly determiners?: RegExp;
  /** What a name is called: "the term", without its plural ending. */
  readonly termWord?: RegExp;
  /** Before a name that is asked about, not defined. */
  readonly asked?: RegExp;
}

/** Words around the dates of a policy. Regular expressions are alternatives, as in `DefinitionWords`. */
export interface DateWords {
  /** May stand between a label and its date; "until" is not among them, for it means the opposite. */
  readonly links?: readonly string[];
  /** How policies refer to their own date; a space stands for any white space. */
  readonly own?: RegExp;
  /** Headings under which dates are those of earlier texts, whole words. */
  readonly historyHeading?: RegExp;
  /** Head of a column of a table of versions. */
  readonly versionColumn?: RegExp;
  /** Head of the column of such a table that has the dates. */
  readonly dateColumn?: RegExp;
  /** Words before the number of a version, right before a date. */
  readonly versionWord?: RegExp;
  /** Between two labelled dates. */
  readonly and?: RegExp;
  /** Lead from one day of the week to another. */
  readonly rangeWords?: readonly string[];
  /** Say no more beside a date in a value than its key does. */
  readonly labelWords?: RegExp;
  /** Spellings of the key of the last update that as often mean the day of publication. */
  readonly looseKeys?: readonly string[];
}

/** How internal policies record their versions, and who answers for them: whole heads of columns and whole labels. Regular expressions are alternatives, as in `DefinitionWords`. */
export interface DocumentControlWords {
  /** Columns of a version history: the number of the version, the day, who wrote it, who approved it, what changed. */
  readonly version: RegExp;
  readonly date: RegExp;
  readonly author: RegExp;
  readonly approver: RegExp;
  readonly changes: RegExp;
  /** A day that isn't that of the change: of approval, of effect, of a review. */
  readonly otherDate: RegExp;
  /** A column that names what the row is about: the table is a register of other things. */
  readonly subject: RegExp;
  /** Label of the number that a document has in its register. */
  readonly number: RegExp;
  /** Labels of the one who answers for a document, and of the one who approved it. */
  readonly ownerLabel: RegExp;
  readonly approverLabel: RegExp;
  /** Words that only names of roles and offices have, "Head of IT": who has none of them is a person, or a company. */
  readonly roles: RegExp;
  /** Begins what a row says of a review that changed nothing. */
  readonly reviewOnly: RegExp;
  /** Before the names of sections in the row of a new version. */
  readonly changed: string;
  readonly added: string;
  readonly removed: string;
}

/** Heads of the columns of tables that say what a duty to inform asks for: lists of cookies, of processors, and of retention periods. Names are whole heads, the others parts of one. */
export interface DutyColumnWords {
  /** A cookie or another identifier, by its own name. */
  readonly cookie: RegExp;
  /** A name, of whatever the table is about. */
  readonly name: RegExp;
  /** Who sets a cookie, or its domain. */
  readonly provider: RegExp;
  /** A processor of a processor. */
  readonly processor: RegExp;
  /** A company, which is a processor if what is above the table says so. */
  readonly company: RegExp;
  readonly purpose: RegExp;
  /** How long a cookie lasts. */
  readonly lifetime: RegExp;
  /** How long data is kept. */
  readonly period: RegExp;
  /** Kinds of data. */
  readonly data: RegExp;
  /** Where data is processed. */
  readonly location: RegExp;
  /** When the row was added or last changed. */
  readonly changed: RegExp;
  /** Words for cookies and for processors in what is above a table. */
  readonly cookieTopic: RegExp;
  readonly processorTopic: RegExp;
}

/** What a policy calls itself, and how it says what has become of it. Regular expressions are alternatives, as in `DefinitionWords`. */
export interface DocumentWords {
  /** What a policy calls itself in a sentence: "this policy". */
  readonly nouns?: RegExp;
  /** Before such a noun: the text at hand is meant, or may be. */
  readonly these?: RegExp;
  /** The heading over a table of contents, whole, without its number. */
  readonly contentsTitle?: RegExp;
  /** Behind the name of the text at hand: it is no longer in force. */
  readonly superseded?: RegExp;
  /** Another version of it, which may be superseded while this one isn't. */
  readonly otherVersion?: RegExp;
  /** Behind that word. */
  readonly versionOf?: RegExp;
  /** What that text is called. */
  readonly supersededNouns?: RegExp;
  /** Before that noun: the text at hand. */
  readonly atHand?: RegExp;
  /** On a page of a few lines they say that the text is found elsewhere now. */
  readonly moved?: RegExp;
  /** The beginning of a note of a few words that says so. */
  readonly supersededNote?: RegExp;
  /** The label of such a note. */
  readonly status?: RegExp;
  /** A sentence with one of these speaks of the past. */
  readonly past?: RegExp;
  /** In the title of a text about privacy: it is a policy, and not just about the subject. */
  readonly privacyNotice?: RegExp;
  /** The same, of a policy towards those concerned. */
  readonly privacyPolicy?: RegExp;
  /** Say nothing in a title. */
  readonly titleWords?: readonly string[];
  /** Open a title without being part of it. */
  readonly titleArticles?: readonly string[];
  /** Names of texts that hold definitions, as they are written. */
  readonly otherTexts?: RegExp;
}

/** Words of templates, and where something is still to be filled in. Regular expressions are alternatives, as in `DefinitionWords`. */
export interface TemplateWords {
  /** Names of folders and files that hold templates. */
  readonly path?: RegExp;
  /** Words of the title of a template. */
  readonly title?: RegExp;
  /** A value of the front matter that says that it is one. */
  readonly status?: RegExp;
  /** A sentence or comment at the top that says so. */
  readonly note?: RegExp;
  /** Openings of an instruction to the writer in brackets: "[insert address]". */
  readonly instructions?: RegExp;
  /** Endings of one: "[Firma einfügen]". */
  readonly instructionEnds?: RegExp;
  /** Make a blank of a bracket by themselves: "[Date]", "[Company Name]". */
  readonly blankNouns?: readonly string[];
  /** Do so beside another word of these lists: "[Security Officer]", "[Version Number]". */
  readonly blankPartners?: readonly string[];
  /** Words that say how many: a blank only where a unit follows, as in "[X] days". */
  readonly blankCounts?: RegExp;
  /** Units that a count is filled in before. */
  readonly units?: RegExp;
  /** What a sentence says before an example. */
  readonly exampleBefore?: RegExp;
  /** Headings and lines over a text that readers fill in or adapt themselves: model forms, sample letters, templates for others. */
  readonly readersForm?: RegExp;
  /** What a form is called at the end of a title. */
  readonly form?: RegExp;
  /** Lines that introduce examples or words for others to use; they end with a colon. */
  readonly exampleLead?: RegExp;
  /** Beginnings of the lines of a signature block, and headings over one. */
  readonly signature?: RegExp;
  /** Comments in which writers remind themselves of something that is still to be done. */
  readonly reminder?: RegExp;
}

/** Words beside a number that tell what it counts. Regular expressions are alternatives, as in `DefinitionWords`. */
export interface NumberContext {
  /** Before a number, they make a label of it: "Section two (3)" is the third footnote or paragraph of Section two. */
  readonly labels?: RegExp;
  /** Before "one" they make a pronoun of it. */
  readonly pronounBefore?: RegExp;
  /** Beginnings of what counted things are called where they stand between the words and the figure. */
  readonly unitStems?: RegExp;
  /** Currencies and percentages in words. */
  readonly money?: RegExp;
  /** Parts of "per cent", where they are no hundred. */
  readonly hundred?: RegExp;
  /** Before those. */
  readonly per?: RegExp;
  /** An article before a number in words. */
  readonly articles?: RegExp;
  /** Before a number, besides the clause words: such a number may name a section. */
  readonly clauseAbbreviations?: readonly string[];
  /** Clause words of a language whose references are not read, so that their numbers are at least shown. */
  readonly clauseWords?: readonly string[];
  /** Before a single number that ends its clause of the sentence: "under 4, we …". */
  readonly leadingIn?: readonly string[];
  /** Before a number: it is a page, a figure, a score. */
  readonly notSections?: readonly string[];
  /** Behind a number: it counts something, besides the units of references. */
  readonly counted?: readonly string[];
  /** Words before the number of a heading. */
  readonly headingWords?: RegExp;
  /** Beginnings of months: "May 2026" as a heading is no section 2026. */
  readonly monthBeginnings?: RegExp;
  /** Behind the number of a heading: it counts something. */
  readonly headingUnits?: RegExp;
}

/** A word or phrase that is another by a slip. Neighbours are alternatives, parted by `|`; where there are none, any will do. */
export interface ConfusedWord {
  /** In lower case; where it has capitals, only so. */
  readonly wrong: string;
  /** Gets a capital where `wrong` has one in the text. */
  readonly right: string;
  /** Words one of which is right before it; `^` stands for the beginning of a clause. */
  readonly before?: string;
  /** Words one of which is right behind it; `.` stands for the end of a clause, `#` for a figure. */
  readonly behind?: string;
}

/** How provisions of laws are cited. Regular expressions are alternatives, as in `DefinitionWords`. */
export interface LawWords {
  /** Before the number of an article. */
  readonly article: RegExp;
  /** Before the number of a section, besides `§`; absent where such a word means something else in laws. */
  readonly section?: RegExp;
  readonly recital: RegExp;
  /** Before the number of a paragraph within an article. */
  readonly paragraph: RegExp;
  /** Before the letter of a point. */
  readonly point: RegExp;
  /** Before the number of something smaller, which is not counted. */
  readonly smaller?: RegExp;
  /** Between two numbers or letters of a list or range. */
  readonly joins: RegExp;
  /** Between a provision and its law. */
  readonly of: RegExp;
}

/** How policies state a period or an age for one act. Regular expressions are alternatives, as in `DefinitionWords`; `#` is the place of the period, with its unit, or of the age. */
export interface FigureWords {
  readonly days: RegExp;
  readonly weeks: RegExp;
  readonly months: RegExp;
  readonly years: RegExp;
  /** Beside the unit: working days are counted otherwise. */
  readonly working: RegExp;
  /** The sentence is about the end of a contract. */
  readonly ending: RegExp;
  /** No reason is needed for it; absent where that is the rule. */
  readonly freely?: RegExp;
  /** Notice of so many days. */
  readonly notice: readonly string[];
  /** Such a sentence is about something else: a breach, a price, a trial. */
  readonly notEnding: RegExp;
  /** The least age of users: ends or begins with `#`. */
  readonly leastAge: readonly string[];
  /** Children whose data is knowingly not collected. */
  readonly children: readonly string[];
  /** A right to withdraw from a contract within a period. */
  readonly withdrawal: readonly string[];
  /** How long a purchase can be returned or its price claimed back. */
  readonly refund: readonly string[];
  /** When data is gone after an account is closed or a contract has ended. */
  readonly deletion: readonly string[];
  /** When a request about one's own data is answered. */
  readonly requests: readonly string[];
  /** When an invoice is due. */
  readonly payment: readonly string[];
  /** The least number of characters in a password, without a unit. */
  readonly password: readonly string[];
  /** The condition that an account is closed or a contract ends: no case among others. */
  readonly closing: RegExp;
  /** When data is gone, in a sentence with such a condition. */
  readonly deleted: readonly string[];
  /** Such sentences about refunds, deletion, requests, invoices and passwords are about a case of their own: backups, tax records, administrators. */
  readonly notUsual: RegExp;
  /** Subjects of such a sentence. */
  readonly bothParties: RegExp;
  readonly customer: RegExp;
  readonly provider: RegExp;
}

/** Acts for which a policy sets one period. */
export type PeriodAct =
  | 'meeting-notice'
  | 'price-notice'
  | 'terms-notice'
  | 'complaint-answer'
  | 'incident-report'
  | 'free-cancellation'
  | 'warranty'
  | 'refund-payment'
  | 'log-retention'
  | 'applicant-retention'
  | 'video-retention'
  | 'leave-notice'
  | 'goods-return'
  | 'contract-notice';

/** How a language speaks of acts with one period. Expressions are tried on one sentence, or on the label and the cell of a table. */
export interface PeriodWords {
  /** Behind a number: alternatives of regular expressions. */
  readonly units: readonly [hours: string, days: string, weeks: string, months: string, years: string];
  /** Beside the unit: working days are counted otherwise. */
  readonly working: string;
  /** All expressions of one act have to be in the sentence. */
  readonly acts: Readonly<Record<PeriodAct, readonly RegExp[]>>;
  /** The sentence is about a case that may have a period of its own. */
  readonly special: RegExp;
  /** The same for single acts, in the place of `special`. */
  readonly unless: Readonly<Partial<Record<PeriodAct, RegExp>>>;
  /** Adjectives for the units, in the same order, joined with their number: "zweiwöchig". */
  readonly compounds?: readonly [hours: string, days: string, weeks: string, months: string, years: string];
  /** Right before or behind a period, what makes it one of notice, and right before both the articles of one that was named before. */
  readonly notice: { readonly before: RegExp; readonly behind: RegExp; readonly definite: RegExp };
}

/** How a clause chooses law and courts. Regular expressions are alternatives, as in `DefinitionWords`. */
export interface VenueWords {
  /** In a sentence that chooses a law. */
  readonly governs: RegExp;
  /** Right before a place: its law is meant. */
  readonly lawOf: RegExp;
  /** Right behind an adjective, or before it where adjectives follow their noun: "English law", "droit français". */
  readonly law: RegExp;
  /** Courts, or where one has to sue. */
  readonly courts: RegExp;
  /** Between the courts and the place. */
  readonly courtsIn: RegExp;
  /** The sentence tells where others sue, or what it does not apply to. */
  readonly otherCase: RegExp;
  /** In the block of a law that holds for the text at hand. */
  readonly lawClause: RegExp;
  /** In the sentence of courts that decide on it. */
  readonly forum: RegExp;
  /** Whole cells before one that names only the place. */
  readonly lawLabel: RegExp;
  readonly courtsLabel: RegExp;
}

/** How an agreement names its parties. Regular expressions are alternatives, as in `DefinitionWords`. */
export interface PartyWords {
  /** The text at hand, as an agreement. */
  readonly thisAgreement: RegExp;
  readonly betweenYouAnd: RegExp;
  /** Between the agreement and its other party, after a verb of concluding it. */
  readonly withParty: RegExp;
  /** Before a name, and behind it: "between Larkspur and you". */
  readonly between: RegExp;
  readonly andYou: RegExp;
  /** Before a name, and behind it: "you and Larkspur agree". */
  readonly youAnd: RegExp;
  readonly agree: RegExp;
  /** Right behind a name: what only a party of the text does, limits its liability or changes the text. */
  readonly partyVerbs: RegExp;
  /** Right before a name, of the same kind. */
  readonly beforeParty: RegExp;
  /** Words that stand where a name could, and are none. */
  readonly genericParty: RegExp;
}

/** What `contact-missing` inserts. */
export interface ContactStub {
  readonly heading: string;
  readonly sentence: string;
}

/** Pronouns of a text that speaks for its author, with their boundaries; both global. */
export interface FirstPersonWords {
  /** "I", "my". */
  readonly singular: RegExp;
  /** "we", "our". */
  readonly plural: RegExp;
}

/** Words by which a text offers a way to reach someone. */
export interface ContactWords {
  /** In the text or target of a link: what opens a form, a ticket, a chat, a page with addresses. */
  readonly link?: RegExp;
  /** Texts of links to the policy that a notice for one product stands beside: the way is given there. */
  readonly otherPolicy?: RegExp;
  /** Titles of sections that say how to reach someone. */
  readonly title?: RegExp;
  /** A street, a box, a floor: with a number near by, a postal address. */
  readonly postal?: RegExp;
  /** Words beside the number of a telephone. */
  readonly phone?: RegExp;
  /** Authorities, courts of arbitration, representatives, agents, service providers and companies of a group: their addresses have other domains with good reason. */
  readonly thirdParty?: RegExp;
  /** Right before an address they make it an example. */
  readonly exampleBefore?: RegExp;
  /** Right behind an address they make it an example. */
  readonly exampleAfter?: RegExp;
  /** They make what follows in the sentence an example, unless it is about ways to write to someone. */
  readonly exampleInSentence?: RegExp;
  /** Words about ways to write to someone. */
  readonly writeTo?: RegExp;
  /** Before an address they make it a way to reach someone. */
  readonly offered?: RegExp;
  /** Before an address they make it the sender of mail. */
  readonly sender?: RegExp;
  /** Names of mailboxes that send mail and are read by nobody. */
  readonly unread?: RegExp;
  /** Someone inside an organisation whom its people know how to reach, behind a word of reaching them. */
  readonly person?: RegExp;
}

/** Words that tell an email address from a handle or a place. Regular expressions are alternatives, as in `DefinitionWords`. */
export interface MailWords {
  /** Names of mailboxes, whole, besides those of laws, roles and protocols. */
  readonly mailboxes?: RegExp;
  /** Those of them that are verbs too, or stand before a handle as a word of the sentence. */
  readonly mailboxVerbs?: RegExp;
  /** Right before an address: a word of writing. */
  readonly cue?: RegExp;
  /** Behind such a word. */
  readonly cuePreposition?: RegExp;
  /** The label of an address, before a colon. */
  readonly label?: RegExp;
  /** Before an address, and as often before a handle. */
  readonly preposition?: RegExp;
  /** Words of networks where `@name` is a person. */
  readonly social?: RegExp;
}

/** Words around defined terms in sentences. Regular expressions are alternatives, as in `DefinitionWords`. */
export interface TermWords {
  /** Articles and the like before an acronym, with the space behind them: what follows is the name of a thing. */
  readonly acronymArticles?: RegExp;
  /** Open a sentence before a generic noun without being part of its name. */
  readonly determiners?: readonly string[];
  /** Are no part of a name that is otherwise written in one word: "as set" is not "Asset". */
  readonly functionWords?: readonly string[];
  /** The word before the first of them is the one that takes the plural. */
  readonly prepositions?: readonly string[];
  /** Small words inside a name of capitalised words. */
  readonly connecting?: readonly string[];
  /** Before a noun phrase: it begins behind them. */
  readonly phraseEnds?: readonly string[];
  /** Words whose full stop ends no sentence. */
  readonly abbreviations?: RegExp;
  /** Open a sentence before a name of capitalised words without being part of it, as they are written. */
  readonly openers?: readonly string[];
  /** The same before the name of a company, as they are written. */
  readonly companyOpeners?: RegExp;
  /** English only: phrases by a noun that policies define: `_` is its place, a `|` between the words that may be there. */
  readonly fixedPhrases?: Readonly<Record<string, readonly string[]>>;
}

/** Words that tell whose sections a reference means. Regular expressions are alternatives, as in `DefinitionWords`. */
export interface ScopeWords {
  /** Generic words for laws, as they are written. */
  readonly law?: RegExp;
  /** The European Commission's standard contractual clauses, as they are written. */
  readonly standardClauses?: RegExp;
  /** Nouns that, capitalised or behind "our", name another text when they stand behind "of the". */
  readonly document?: RegExp;
  /** Nouns that a document calls itself by, at the end of its title. */
  readonly titleNouns?: RegExp;
  /** Beginnings of a title that name the document by themselves: "Terms of Service". */
  readonly titleBeginnings?: RegExp;
  /** In a title that speaks about a document rather than naming it: "Changes to this Policy". */
  readonly aboutDocument?: RegExp;
  /** What an annex is called. */
  readonly annexWords?: RegExp;
  /** Between that word and the document that the annex belongs to. */
  readonly annexOf?: RegExp;
  /** Right before an annex of the text itself: "is set out in the", with the article. */
  readonly annexCited?: RegExp;
  /** An annex before its number, in all its cases, where the language has no words for references: "załącznikiem nr". */
  readonly annexForms?: RegExp;
  /** Behind the number of an annex: it is one of the text itself, "bij deze overeenkomst". */
  readonly annexOfThis?: RegExp;
  /** The same of another text: "van de hoofdovereenkomst". */
  readonly annexOfOther?: RegExp;
  /** Titles of parts that tell of earlier texts. */
  readonly historyTitle?: RegExp;
  /** Words by which a paragraph takes its meaning from the section that it is in: those that point to something there, and those of statements that are made for each processing of data. */
  readonly ofItsSection?: RegExp;
  /** Introduces the date of a whole document. */
  readonly documentDate?: RegExp;
}

/** Endings that are replaced one after the other. */
export interface Stems {
  /** Words with no more letters stay as they are. */
  readonly longerThan: number;
  readonly endings: readonly (readonly [ending: RegExp, by: string])[];
}

/** A list as it is written in the tables: words or phrases with a comma and white space between them. */
export function words(list: string): readonly string[] {
  return list.split(/,\s+/);
}
