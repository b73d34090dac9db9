/** Which words may be twice in a row, and which may not, by language. */
import { en } from './languages/en.ts';
import { byCode } from './languages/languages.ts';

/** English words that meet themselves in correct sentences: "that that", "had had", "the service it is is". Every other one is a slip. */
export const ENGLISH_MAY_REPEAT: ReadonlySet<string> = new Set(en.repeats?.allowed);

/** English words behind which a second "in", "on", "out", "up", "off" belongs to what follows: "opt in in writing", "logged on on behalf". */
export const ENGLISH_PARTICLES: ReadonlySet<string> = new Set(en.repeats?.particles);

/** Articles that stand twice on purpose only behind a comma, or where a participle follows: "die, die die Daten haben", "die die Daten verarbeitende Stelle". */
export const REPEATED_ARTICLES = byCode(
  ({ repeatedArticles }) =>
    repeatedArticles && {
      word: new RegExp(`^(?:${repeatedArticles.word.source})$`, 'iu'),
      behind: new RegExp(`^(?:${repeatedArticles.behind.source})$`, 'iu'),
      before: new RegExp(repeatedArticles.before.source, 'u'),
    },
);

/** Other languages say some words twice on purpose ("die die", "nous nous", "zaman zaman"), so only words that never do are named. */
export const NEVER_REPEATED = byCode(({ neverRepeated }) => neverRepeated && new Set(neverRepeated));

/** Those of them that belong to a separable verb, with the same preposition behind: "zet het op op de plank". */
export const VERB_PARTICLES = byCode(({ verbParticles }) => verbParticles && new Set(verbParticles));

/** How a doubled word of some length is told from two that meet. */
export interface Doubling {
  readonly mayRepeat: ReadonlySet<string>;
  /** Words of one or two letters that it holds for, too. */
  readonly short: ReadonlySet<string>;
  /** In a sentence with a subordinate clause two verbs may meet. */
  readonly clause: RegExp;
  readonly nouns: boolean;
  /** Frequent words, which tell that a sentence is of the language. */
  readonly own: ReadonlySet<string>;
}

/** By BCP 47 primary language; English has lists of its own. */
export const DOUBLING = byCode(
  ({ doubling, frequentWords = [], neverRepeated = [] }): Doubling | undefined =>
    doubling && {
      mayRepeat: new Set(doubling.mayRepeat),
      short: new Set(doubling.short),
      clause: new RegExp(`(?<!\\p{L})(?:${doubling.clause.source})(?!\\p{L})`, 'iu'),
      nouns: doubling.nouns === true,
      own: new Set([...frequentWords, ...neverRepeated]),
    },
);

const wordsOf = (list: string): readonly string[] => list.split(/\s+/);

/** Digits in words, which are read out one by one: "virgola zero zero", "nine nine". Those that are articles as well are left out. */
export const DIGITS_IN_WORDS: ReadonlySet<string> = new Set([
  ...wordsOf('zero one two three four five six seven eight nine'),
  ...wordsOf('null eins zwei zwo drei vier fünf sechs sieben acht neun'),
  ...wordsOf('zéro deux trois quatre cinq sept huit neuf'),
  ...wordsOf('cero uno dos tres cuatro cinco seis siete ocho nueve'),
  ...wordsOf('due tre quattro cinque sei sette otto nove'),
  ...wordsOf('nul twee drie vijf zes zeven negen dois três quatro sete oito'),
]);

/** Articles and possessives: behind a word that waits for a preposition the first of two stands for it, as in "Go the the settings". */
export const REPEATED_DETERMINERS: ReadonlySet<string> = new Set([
  ...wordsOf('the a an our your their its this that these those all any'),
  ...wordsOf('der die das dem den des ein eine einer eines einem einen unsere unserer unseren ihre ihrer ihren ihrem'),
  ...wordsOf('le la les un une des ce cette ces votre vos notre nos'),
  ...wordsOf('el los las unos unas su sus este esta estos estas nuestro nuestra nuestros nuestras'),
  ...wordsOf('il lo gli una nostro nostra nostri nostre suo sua suoi sue questo questa questi queste'),
]);

/** Words that are a pronoun and an article, or two conjunctions, as often as a slip: "ist das das Landesamt", "mejor que que no". */
export const MAY_BOTH_BE_RIGHT: ReadonlySet<string> = new Set(wordsOf('das que che'));

/** A slip as a rule, but which words were meant the writer knows. */
export const UNSURE: ReadonlySet<string> = new Set(wordsOf('di'));

/** English verbs of which one may end a clause and the next go on behind it: "what it is is not known". */
export const ENDS_AND_BEGINS = /^(?:is|are|was|were)$/;

/** What is before the first of them then. */
export const BEFORE_END = /^(?:it|he|she|this|that|there|they|we|you|who|which|what)$/;

/** Verbs behind which the first of two articles can be the subject: "Sind die die Verantwortlichen?" */
export const COPULA =
  /^(?:ist|sind|war|waren|wäre|wären|sei|seien|wird|werden|wurde|wurden|bleibt|bleiben|heißt|heißen|bedeutet|bedeuten|nennt|nennen|hat|haben|macht|machen)$/u;

/** Pronouns before such a verb that are its subject already: "Wir sind der der Meinung". */
export const SUBJECT_BEFORE = /^(?:ich|du|er|es|wir|ihr|sie|man)$/u;

/** Words that wait for a preposition before what they name: "go to", "according to", "gehen auf", "aller à", "ir a", "andare a". */
export const WAIT_FOR_PREPOSITION: ReadonlySet<string> = new Set([
  ...wordsOf(`go goes going went gone return returns returning returned refer refers referring referred reference according accordance back log logs
  logged logging sign signed navigate navigates navigating navigated scroll proceed proceeds proceeding head come comes coming came move moves
  switch redirect redirects redirected addition relation respect regard regards response reply respond responds responding belong belongs
  belonging listen adhere adheres adhering agree agrees agreeing agreed consent consents consenting object objects objecting comply complies
  complying subject prior due pursuant relate relates related relating similar contrary equal relevant apply applies applying applied
  depend depends depending rely relies relying based consist consists consisting result results resulting correspond corresponds look looks
  looking wait waiting pay write writing turn access accordance behalf lieu event case part most some many one none each several few number
  members instead because regardless out outside aware responsible liable entitled`),
  ...wordsOf(`gehe gehen geht ging zurück zurückkehren kehren wechseln wechsle navigieren navigiere verweisen verweist bezug anmelden melden entsprechend
  gemäß bezüglich hinsichtlich gehören gehört zustimmen stimmen widersprechen hängt hängen abhängig basiert basieren beruht beruhen besteht bestehen
  aufgrund anstelle teil antworten reagieren warten`),
  ...wordsOf(`aller allez va vont retourner retournez retour revenir revenez reporter reportez référer référez conformément accéder accédez connecter
  connectez naviguer naviguez rendre rendez passer passez relatif relative relatifs relatives conforme appartenir appartient répondre répondez
  consentir consentez opposer opposez dépend dépendent grâce suite quant préalablement partie`),
  ...wordsOf(`ir vaya va ve volver vuelva regresar regrese remitirse remítase consulte dirigirse diríjase acceder acceda navegar navegue conforme respecto
  relativo relativa relacionado relacionada pertenecer pertenece responder responda consentir oponerse depende dependen debido parte acuerdo referirse
  refiérase`),
  ...wordsOf(`andare vada vai va tornare torni torna ritornare ritorni accedere acceda navigare navighi rimandare rimanda riferimento riferirsi conformemente
  relativo relativa relativi relative appartenere appartiene rispondere risponda acconsentire opporsi dipende dipendono rispetto parte recarsi rechi`),
]);

/** Words between such a word and what it names: "gehen Sie", "rendez-vous", "go back". */
export const BETWEEN: ReadonlySet<string> = new Set(wordsOf('back over in on out sie vous usted si zurück indietro'));

/** Forms of "to be" before a participle: what is done already says to what, so that an article behind it lacks its preposition, "changes are made the the draft". */
export const PASSIVE_BEFORE: ReadonlySet<string> = new Set(
  wordsOf('be is are was were been being est sont sera seront été être es son será serán sido ser è sono sarà saranno stato stata essere'),
);
/** A participle in English, French, Spanish or Italian. */
export const PARTICIPLE =
  /^(?:\p{L}{2,}(?:ed|ée?s?|[ai]d[oa]s?|[aiu]t[oaie])|made|given|sent|taken|held|kept|shown|brought|put|set|sold|paid|told|done|written|bound|mis|mises?|faite?s?)$/u;
