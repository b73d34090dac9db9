/** Whose sections a phrase means: this policy's, a law's, or another document's, as far as the words around it tell. */
import type { ReferenceLanguage } from '../../knowledge/languages/language.ts';
import { COUNTS_IN, DOCUMENT, JOINTLY, LAW, REFERENCE_LANGUAGES } from '../../knowledge/referenceWords.ts';
import { matchesIn } from '../text/matches.ts';
import { oncePerText } from '../text/remember.ts';
import type { ReferencePhrase } from './referencePhrases.ts';

/** What the words around a phrase say; `near-law`: its sentence speaks of a law; `law-beside`: its paragraph does; `possessed`: "of our Terms"; `silent` when they say nothing. */
export type StatedScope = 'own' | 'law' | 'other' | 'possessed' | 'near-law' | 'law-beside' | 'silent';

/** How far, in code units, a law is from a reference that belongs to it. */
const NEAR = 60;

/** The scope of each phrase of one block. @param tag language, one that has reference words */
export function scopesOf(text: string, phrases: readonly ReferencePhrase[], tag: string): readonly StatedScope[] {
  const words = wordsOf(tag);
  if (!words) return phrases.map(() => 'silent');
  const scopes = phrases.map((phrase) => (phrase.heading ? headingScope(text, phrase, words) : numberScope(text, phrase, words)));
  if (scopes.includes('silent') && LAW.test(text))
    phrases.forEach(({ heading }, index) => {
      if (!heading && scopes[index] === 'silent') scopes[index] = 'law-beside';
    });
  // "Article 6(1)(a) or Article 9 of that law": what is said of the last one is said of all.
  for (let index = phrases.length - 2; index >= 0; index--)
    if (scopes[index] !== 'own' && linked(text, phrases[index], phrases[index + 1]))
      scopes[index] = passedOn(scopes[index], scopes[index + 1]);
  for (let index = 1; index < phrases.length; index++)
    if (scopes[index] !== 'own' && linked(text, phrases[index - 1], phrases[index]))
      scopes[index] = passedOn(scopes[index], scopes[index - 1]);
  return scopes;
}

/** How a phrase hangs together with others of its block. */
export interface PhraseConnections {
  /** It goes on with the list of the phrase before it. */
  readonly continues: boolean;
  /** Index of the phrase whose section it counts in: of "paragraph 3 of Schedule 1" the second is that of the first. */
  readonly within?: number;
  /** Index of a phrase with another word right before it or behind it, so that one of them counts in the other: "Article 3, Section 6". */
  readonly beside?: number;
  /** The noun of "Section 2 of the Agreement", in lower case: it may be what the text at hand calls itself. */
  readonly document?: string;
  /** All words behind "of", up to a mark: "the Terms of Service apply". */
  readonly of?: string;
  /** The words behind the possessive of "Section 2 of our Terms of Service", or before the number of "our Terms of Service, Section 2". */
  readonly possessed?: PossessedDocument;
}

/** Somebody's document, as far as its name can be told. */
export interface PossessedDocument {
  /** They may go on behind the name: "Terms of Service for details". */
  readonly words: string;
  /** It is only beside the reference: "our Terms of Service (Section 2)", "under our Refund Policy, Section 2 applies". */
  readonly isBeside: boolean;
}

/** The ties of each phrase of one block. @param tag language, one that has reference words */
export function connectionsOf(text: string, phrases: readonly ReferencePhrase[], tag: string): readonly PhraseConnections[] {
  const words = wordsOf(tag);
  return phrases.map((phrase, index) => {
    const before = phrases[index - 1];
    const after = phrases[index + 1];
    const gapBefore =
      before && before.span.end <= phrase.span.start && phrase.span.start - before.span.end < NEAR
        ? text.slice(before.span.end, phrase.span.start)
        : undefined;
    const gapAfter =
      after && phrase.span.end <= after.span.start && after.span.start - phrase.span.end < NEAR
        ? text.slice(phrase.span.end, after.span.start)
        : undefined;
    const continues = gapBefore !== undefined && words?.joins.test(gapBefore) === true;
    const isPart = phrase.numbers.length > 0 && !phrase.bare;
    if (
      isPart &&
      gapAfter !== undefined &&
      after &&
      (after.numbers.length > 0 || after.self) &&
      words?.partOf.test(gapAfter) &&
      (phrase.loose || after.space !== phrase.space || !isSameUnit(phrase, after) || !/\bin\s*$/i.test(gapAfter))
    )
      return { continues, within: index + 1 };
    // "Section 6 of this Article" in languages whose word for "this" says "of" as well: "§ 6 dieses Artikels".
    if (
      isPart &&
      after?.self &&
      gapAfter !== undefined &&
      /^\s{1,3}$/.test(gapAfter) &&
      GENITIVE.test(text.slice(after.span.start, after.span.end))
    )
      return { continues: false, within: index + 1 };
    // "Schedule 1, paragraph 3"
    if (
      isPart &&
      gapBefore !== undefined &&
      before &&
      before.numbers.length === 1 &&
      before.space !== 'section' &&
      phrase.space === 'section' &&
      /^(?:,?[\s]|\s?[-–—(]\s?)$/.test(gapBefore)
    )
      return { continues: false, within: index - 1 };
    // "Article 3, Section 6"
    if (
      isPart &&
      gapBefore !== undefined &&
      before &&
      before.numbers.length === 1 &&
      !before.bare &&
      !phrase.loose &&
      !before.loose &&
      before.space === phrase.space &&
      !isSameUnit(before, phrase) &&
      BESIDE.test(gapBefore)
    )
      return { continues: false, beside: index - 1 };
    const document = words?.ofDocument.exec(text.slice(phrase.span.end, phrase.span.end + NEAR))?.[1]?.toLowerCase();
    const ofWhat = words?.ofBehind.exec(text.slice(phrase.span.end, phrase.span.end + 2 * NEAR))?.[1];
    const possessed = words && possessedDocument(text, phrase, words);
    return {
      continues,
      ...(document === undefined ? {} : { document }),
      ...(ofWhat === undefined ? {} : { of: ofWhat }),
      ...(possessed === undefined ? {} : { possessed }),
    };
  });
}

/** Between two numbers of which one counts in the other. */
const BESIDE = /^(?:,?\s{1,3}|\s?[-–—(/]\s?)$/;
/** Words for "this" in the case that says "of". */
const GENITIVE = /^(?:dieses|dieser|du|del|della|dello|des|de)(?!\p{L})/iu;

/** Whether two phrases name what they mean by one word: "Section" and "Sections", but not "Article" and "Section". */
function isSameUnit(a: ReferencePhrase, b: ReferencePhrase): boolean {
  return unitOf(a.word ?? '') === unitOf(b.word ?? '');
}

/** What two forms of one clause word have in common: "articoli" and "articolo", "Art." and "Article"; `§` for both of its forms. */
export const unitOf = oncePerText((word) => {
  if (word.startsWith('§')) return '§';
  const plain = word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
  const full = /^arts?$/.test(plain)
    ? 'article'
    : /^(?:ss?|secs?|sects?)$/.test(plain)
      ? 'section'
      : /^cls?$/.test(plain)
        ? 'clause'
        : plain;
  // "Artikel", "article", "artículo", "articolo".
  return full.slice(0, full.startsWith('art') ? 4 : 6);
});

function passedOn(own: StatedScope | undefined, other: StatedScope | undefined): StatedScope {
  return other === 'law' || other === 'other' || other === 'possessed' ? other : (own ?? 'silent');
}

/** Between two references of one list, an aside about the first included; in code units. */
const FARTHEST = 150;

function linked(text: string, a: ReferencePhrase | undefined, b: ReferencePhrase | undefined): boolean {
  if (!a || !b || a.direction || kindOfWord(a) !== kindOfWord(b) || b.span.start < a.span.end || b.span.start - a.span.end > FARTHEST)
    return false;
  return JOINTLY.test(text.slice(a.span.end, b.span.start));
}

/** `art.` and `articles`, `section` and `sections` are of one kind; a sentence may well name a section of its own and an article of a law. */
function kindOfWord({ word }: ReferencePhrase): string | undefined {
  return word?.slice(0, 3).replace(/^§.*/, '§');
}

interface ScopeWords {
  readonly ownBehind: RegExp;
  /** Behind a phrase, "of our Terms of Service". */
  readonly possessedBehind: RegExp;
  /** Before a phrase, "our Terms of Service, ". */
  readonly possessedBefore: RegExp;
  readonly ofBehind: RegExp;
  /** Between two phrases of one list. */
  readonly joins: RegExp;
  /** Between a phrase and the one that it counts in. */
  readonly partOf: RegExp;
  /** Behind a phrase, "of the Agreement" without further words. */
  readonly ofDocument: RegExp;
}

const wordsOf = oncePerText((tag): ScopeWords | undefined => {
  const language = REFERENCE_LANGUAGES[tag];
  return language && makeWords(language, tag === 'de');
});

/** @param genitive whether the language says "of this" in one word, as German does */
function makeWords({ of, own, possessives, and }: ReferenceLanguage, genitive: boolean): ScopeWords {
  const any = (list: readonly string[]): string => list.map((word) => word.replace(/[.'’]/g, '.').replaceAll(' ', '\\s')).join('|');
  return {
    ownBehind: new RegExp(
      String.raw`^[\s,]*(?:(?:(?:${any(of)})\s+)${genitive ? '?' : ''}(?:${any(own)})|hereof|herein|hereto|hereunder)(?![\p{L}])`,
      'iu',
    ),
    possessedBehind: new RegExp(
      String.raw`^[\s,]*(?:\([^()]{0,60}\)\s*)?(${any(of)})\s+(?:(?:la|le|les|il|i|lo|gli|las|los|el)\s+)?(?:${any(possessives)})\s+([^.,;:()\n]{1,80})${genitive ? String.raw`|^\s(?:\([^()]{0,60}\)\s)?(?:unserer|unseres|ihrer|ihres|eurer|eures)\s+([^.,;:()\n]{1,80})` : ''}`,
      'iu',
    ),
    possessedBefore: new RegExp(
      String.raw`(?<![\p{L}])(?:${any(possessives)})\s+((?:[\p{L}\p{N}'’&-]{1,30}\s+){0,6}[\p{L}-]{2,30})\s?[,(]\s?(?:\p{L}{2,8}\s)?$`,
      'iu',
    ),
    ofBehind: new RegExp(
      String.raw`^(?:\.(?=\s?\())?[\s,]*(?:\([^()]{0,60}\)\s*(?:(?:and|or|und|et|y|e|,)\s*[\d.]{1,12}\s*)?){0,2}(?:${any(of)})(?:\s+|(?<=['’]))([^.;:\n]{0,80})`,
      'iu',
    ),
    joins: new RegExp(
      String.raw`^[\s,;/]{0,4}(?:(?:${any(and)})(?:\s+|$)(?:(?:in|of|to|with|the|der|des|den|dem|zu|von|de|du|des|la|le|les|à|el|al|del|los|las|il|lo|gli|ai|alla|agli|dell['’]|all['’]|l['’])\s*){0,2})?(?:l['’])?$`,
      'iu',
    ),
    partOf: new RegExp(String.raw`^[\s,]{1,3}(?:${any(COUNTS_IN)})(?:\s+|(?<=['’]))(?:(?:the|dem|der|la|le|el|l['’])\s*)?$`, 'iu'),
    ofDocument: new RegExp(
      String.raw`^\s+(?:(?:${any(of)})(?:\s+|(?<=['’])))?(?:(?:the|der|des|dem|la|le|el|il|lo|l['’])\s*)?(\p{Lu}[\p{L}-]{2,})(?![\p{L}]|\s\p{Lu})`,
      'iu',
    ),
  };
}

/** A file whose sections are meant: "`LICENSE`, Section 3", "terms.pdf, section 2"; a code span is one character of prose. */
const FILE_BEFORE =
  /(?:\uFFFC|\.(?:md|txt|pdf|html?|docx?)|(?<!\p{L})(?:LICEN[CS]E|NOTICE|COPYING))(?:\s(?:file|Datei|fichier))?,?\s{1,3}$/u;

/** Behind a number, and the title of its section if it is there: "article 8 « Radiations » des statuts". */
const STATUTES_BEHIND =
  /^[\s,]{0,2}(?:\(?["“”„«'’]\s?[^"“”„«»\n]{1,60}["“”»'’]\)?)\s(?:of the|des|der|du|de la|de los|degli|dello|del)\s(?:\p{L}{2,20}\s)?(?:by-?laws|constitution|charter|statutes|statuts|règlement|satzung|statuten|geschäftsordnung|estatutos|reglamento|statuto|regolamento)(?!\p{L})/iu;
/** Before a number in parentheses: "défini dans les statuts de l’association (articles 13 et". */
const STATUTES_BEFORE =
  /(?<!\p{L})(?:in the|to the|dans les|aux|in der|in den|en los|nello|allo)\s(?:by-?laws|constitution|charter|statutes|statuts|satzung|statuten|estatutos|statuto)(?:\s(?:of|de|der|des|della?|dell['’])\s?(?:(?:the|la|l['’])\s?)?\p{L}{2,25})?\s?\((?:\p{L}{1,10}\.?\s\d{1,3}(?:\.\d{1,2})?\s(?:and|et|und|y|e)\s)?$/iu;

function possessedDocument(
  text: string,
  { span, direction }: ReferencePhrase,
  { possessedBehind, possessedBefore }: ScopeWords,
): PossessedDocument | undefined {
  const end = Math.max(span.end, direction && direction.span.start >= span.end ? direction.span.end : 0);
  const [match, preposition = '', there, genitive] = possessedBehind.exec(text.slice(end, end + 2 * NEAR)) ?? [];
  const behind = there ?? genitive;
  // "as Section 4 in our discretion": only "of" says by itself whose section it is.
  if (match !== undefined && behind !== undefined && (genitive !== undefined || OF.test(preposition) || isDocument(behind)))
    return { words: behind, isBeside: false };
  const named = direction ? undefined : DOCUMENT_BEHIND.exec(text.slice(end, end + 2 * NEAR))?.[1];
  if (named !== undefined) return { words: named, isBeside: false };
  const ahead = text.slice(Math.max(0, span.start - 2 * NEAR), span.start);
  const before = possessedBefore.exec(ahead)?.[1];
  if (before !== undefined && isDocument(before)) return { words: before, isBeside: true };
  const name = direction ? undefined : NAME_BEFORE.exec(ahead)?.[1]?.replace(POINTING, '');
  return name !== undefined && (FOUNDING.test(name) || /\s/.test(name)) && ENDS_AS_DOCUMENT.test(name)
    ? { words: name, isBeside: false }
    : undefined;
}

/** A document with its owner right behind a number, without an article: "§ 27 Abs. 5 Satzung der Studierendenschaft", "art. 12 Statuto della Federazione". */
const DOCUMENT_BEHIND =
  /^(?:\s(?:Abs|Absatz|Satz|S|Nr|Nummer|lit|Buchst|Buchstabe|al|alinéa|comma|co|apartado|apdo)\.?\s?[\da-z]{1,3}){0,4},?\s((?:\p{Lu}\p{L}{1,30}?(?:satzung|ordnung|statuten)|Satzung|Ordnung|Statuten|Statuto|Regolamento|Estatutos?|Reglamento|Statuts|Règlement|By-?[Ll]aws|Constitution|Charter)\s(?:der|des|d[ei]|della|dello|degli|del|de l[ao]s?|de l['’]|d['’]|dell['’]|du|of)\s?(?:the\s)?\p{Lu}[\p{L}-]{1,40})/u;

/** Capitalised words right before a phrase, without "this": "Bylaws ", "under the Vendor Management Policy ". */
const NAME_BEFORE =
  /(?<![\p{L}\p{N}’'-]|(?:\p{Lu}[\p{L}&-]{0,30}|this|these|diese[rnmsr]?|cett?e|este|esta|quest[oa]|present[ei]?)\s)((?:\p{Lu}[\p{L}&-]{1,30}\s(?:(?:of|and|for|de|des|du|di|und|zur|y)\s)?){0,5}\p{Lu}[\p{L}-]{2,30}),?\s$/u;
/** Capitalised at the start of a sentence, and no part of the name. */
const POINTING = /^(?:(?:The|Our|Your|See|Per|Under|In|By|Unsere?r?|Siehe|Gemäß|Nach|Voir|Selon|Véase|Según|Vedi|Secondo)\s)+/u;
/** By one word: the text that an organization is founded on, which is hardly a policy at hand. */
const FOUNDING =
  /(?<!\p{L})(?:By-?[Ll]aws|BYLAWS|Charter|Constitution|(?:\p{Lu}\p{Ll}{2,20})?(?:[Ss]atzung|[Ss]tatuten|[Gg]eschäftsordnung|[Bb]eitragsordnung)|Statuts|Statuto|Estatutos|Statutes|MSA|DPA|BAA|EULA)$/u;
const ENDS_AS_DOCUMENT = new RegExp(`(?:${DOCUMENT.source}|${FOUNDING.source})$`, 'iu');

/** What other prepositions there are says where something is, too. */
const OF = /^(?:of|von|vom|de|del|di|dei|degli|delle|della|dello)$/iu;
/** Names of documents in the plural and in short that {@link DOCUMENT} leaves out since they have other meanings elsewhere. */
const SHORT_NAMES =
  /(?<!\p{L})(?:[A-ZÄÖÜ]{3,5}|[Cc]onditions|[Rr]èglement|[Mm]entions légales|[Rr]eglamento|\p{L}*[Hh]inweise|\p{L}*[Ee]rklärung)(?!\p{L})/u;

function isDocument(words: string): boolean {
  return DOCUMENT.test(words.slice(0, NEAR)) || SHORT_NAMES.test(words.slice(0, NEAR));
}

function numberScope(text: string, phrase: ReferencePhrase, words: ScopeWords): StatedScope {
  const { span, numbers, self } = phrase;
  const { ownBehind, ofBehind } = words;
  const ahead = text.slice(Math.max(0, span.start - NEAR), span.start);
  // "The right to complain (Art. 77 GDPR): see Section 12": the law in parentheses is said and done with.
  const isBehindAside = !STATUTE_WORD.test(phrase.word ?? '') && BEHIND_ASIDE.test(ahead);
  const before = isBehindAside ? '' : ahead;
  const after = text.slice(span.end, span.end + 2 * NEAR);
  const nearBehind = after.slice(0, NEAR);
  if (ownBehind.test(after) || self) return 'own';
  if (FILE_BEFORE.test(before)) return 'other';
  const isTitled = /["”»’]\s?$/u.test(text.slice(span.start, span.end));
  if (STATUTES_BEHIND.test(isTitled ? ` "…"${after}` : after) || STATUTES_BEFORE.test(before)) return 'other';
  // "die Art.-50-Prüfung": an article that gave a thing its name is a law's.
  if (/^(?:art|§)[^\d]{0,3}-\d/iu.test(text.slice(span.start, span.end)) && /^-\p{L}/u.test(after)) return 'law';
  if (/\d/.test(STANDARD_BEFORE.exec(ahead)?.[0] ?? '') || /\d/.test(STANDARD_BEHIND.exec(after)?.[0] ?? '')) return 'law';
  const lawBefore = lastMatchEnd(before, LAWS);
  if (
    lawBefore !== undefined &&
    /^[\s,:'’()“”"–—-]*(?:(?:\d{1,3}|at|in|under|the|its|see|of|sec\.?|pursuant to|as set forth in|en|su|nach|gemäß|gem\.|art\.?|articles?)[\s,]*){0,3}$/iu.test(
      before.slice(lawBefore),
    )
  )
    return 'law';
  if (lawStart(nearBehind.split(/[.!?;]\s/, 1)[0] ?? '') <= 3) return 'law';
  if (isStatute(phrase, before, after) || isOfCode(before, after)) return 'law';
  if (/^\s{1,2}(?:of|in|under)\sthose\s\p{Lu}|^\sde\sdich[oa]s\s\p{Lu}|^\sjener\s\p{Lu}/u.test(after)) return 'other';
  // "§ 164.308", "Section 22581": no policy has so many sections.
  if (numbers.some(({ parts }) => parts.some(({ readings }) => readings.some(({ style, value }) => style === 'decimal' && value >= 100))))
    return 'law';
  if (possessedDocument(text, phrase, words) !== undefined) return 'possessed';
  const joined = ofBehind.exec(after);
  if (joined) {
    const behind = joined[1] ?? '';
    if (lawStart(behind) < 50) return 'law';
    if (
      DOCUMENT.test(behind.slice(0, NEAR)) &&
      !/^(?:on|at)$/i.test(/\p{L}+/u.exec(joined[0])?.[0] ?? '') &&
      /^(?:the|our|your|its|their|that|such|any|each|a|an|der|des|den|la|le|les|el|los|las|nos|notre|leurs?|unsere[rnms]?|nuestr[oa]s?|nostr[aieo]|l['’])?\s*(?:[\p{L}\p{N}'’&-]+\s+){0,6}[\p{L}]*$/iu.test(
        behind.slice(0, behind.search(DOCUMENT)),
      )
    )
      return 'other';
    if (/^[\s,]*(?:of|from|des|der|du|de|del)\s/u.test(joined[0]) && /^(?:the\s+|der\s+|des\s+|la\s+|el\s+)?\p{Lu}/u.test(behind))
      return 'other';
  }
  const sentence = before.slice(lastMatchEnd(before, SENTENCE_BREAKS) ?? 0);
  if (isBehindTitleOfLaw(text, span.start)) return 'near-law';
  if (LAW.test(sentence) || lawStart(nearBehind.split(/[.!?](?:\s|$)/u, 1)[0] ?? '') < NEAR) return 'near-law';
  return 'silent';
}

/** A parenthesis that is closed, a colon or a dash, and a word that points to what follows. */
const BEHIND_ASIDE =
  /\)[*_]{0,3}\s?[:;–—-]\s{1,2}(?:(?:please|bitte|kindly)\s)?(?:see|refer to|siehe|s\.|vgl\.|dazu|mehr dazu in|mehr in|voir|cf\.|reportez-vous à|véase|vea|ver|consulte|vedi|si veda|cfr\.)\s(?:(?:also|auch|hierzu|aussi|également|también|anche)\s)?(?:(?:the|our|la|le|l['’]|el|il|lo|unter|in)\s?)?$/iu;

/** "ISO/IEC 27001:2022 — Information security management systems (": a reference in parentheses behind the title of a law or standard, however long that is. */
function isBehindTitleOfLaw(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_TITLE), at);
  const open = before.lastIndexOf('(');
  if (open < 0 || /[^\s§]/.test(before.slice(open + 1))) return false;
  const ahead = before.slice(0, open);
  const title = ahead.slice(lastMatchEnd(ahead, /[\n;()]|[.!?]\s/g) ?? 0);
  const law = LAW.exec(title);
  return law !== null && /\d[^\p{Ll}]{0,3}[–—:-]\s/u.test(title.slice(law.index));
}

/** Code units of the title of a law, with its number. */
const LONGEST_TITLE = 180;

/** Who publishes standards, and what the numbers of standards begin with. */
const STANDARD_BODY =
  'ETSI|CEN(?:ELEC)?|EN|IEEE|DIN|FIPS|ITU(?:-T)?|ANSI|NEN|UNE|UNI|NF|ÖNORM|SN|BSI|BS|AS|IEC|ISO|NIST|RFC|IETF|W3C|WCAG|PCI|OWASP|CIS|ENISA|CSA|VDA|TISAX|COBIT|ITIL|COSO|ISAE|ISA|IDW|SP|TR|SOC';
/** One word of the name of a standard: its number, its year, or what kind of document it is. */
const STANDARD_WORD =
  '(?:[A-Z\\d][A-Z\\d.:/–-]{0,20}|\\((?:[A-Z]{0,3}\\s?)?\\d{4}(?:-\\d\\d)?\\)|[Vv]\\d[\\d.]{0,8}|(?:IT-)?Grundschutz(?:-?[Kk]ompendium)?|Standards?|Part|Teil|Partie|Parte|Rev\\.?|Revision|Version|Special|Publication|Technical|Report|Specification|Guideline|Richtlinie|Level)';
/** "ETSI EN 319 401 ", "NIST SP 800-53 Rev. 5, ", "BSI-Standard 200-2 (": a standard right before the number of its section. */
const STANDARD_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${STANDARD_BODY})(?:[\\s/-]${STANDARD_WORD}){1,8}\\]?[\\s,:;–—-]{0,3}[([]?(?:(?:[Ss]ee|[Ss]iehe|[Vv]oir|[Cc]f\\.|[Vv]gl\\.|in|at|under)\\s)?$`,
  'u',
);
/** ", ETSI EN 319 401": the same behind the number. */
const STANDARD_BEHIND = new RegExp(
  `^[\\s,]{0,2}[([]?(?:(?:of|in|der|des|von|de|du|della?|dello|van)\\s(?:the\\s)?)?(?:${STANDARD_BODY})(?:[\\s/-]${STANDARD_WORD}){1,8}`,
  'u',
);

/** Paragraphs and articles, as statutes count them. */
const STATUTE_WORD = /^(?:§|art)/i;

/** What is between the number of a paragraph and the short name of its law: "Abs. 1 Satz 2", "Nr. 6, 7", "al. 2", "del". */
const STATUTE_PART =
  /(?:Abs|Absatz|S|Satz|Nr|Ziff|Ziffer|lit|let|Buchst|Halbs|Hs|UAbs|ff?|Var|Alt|al|alinéa|co|comma|cpv|bis|ter|quater|und|u|oder|et|e|y|des|der|du|de|del|della|dello|\d{1,3}[a-z]?|[a-z]\)?|§{1,2}|[–(-])(?!\p{L})\.?\)?,?\s{0,2}/uy;
const MOST_STATUTE_PARTS = 12;

/** The short name of a law by its form: capitals at both ends, "GmbHG", "AO", "UStG", "OR", "TUIR"; with a hyphen, "KI-VO", "DSG-EKD"; codes in French and Italian. Not a company's form, nor a contract's short name. */
const STATUTE =
  /(?!(?:AGB|ANB|AVB|AEB|AVV|ATB|GmbH|AG|KG|UG|SE|OHG|EDV|IT|USA?|EUR|CHF|USD|CG[A-Z]{1,3}|DPA|DPO|EULA|SLA|MSA|NDA|TOS|API|FAQ|PDF|URL|ID|AND|UND|ODER|TOM)(?!\p{L}))(?:\p{Lu}\p{L}{0,9}\p{Ll}\p{L}{0,5}\p{Lu}|\p{Lu}{2,6}|\p{Lu}{2,6}-\p{Lu}{1,4}|\p{L}{2,12}(?:-\d)?-(?:G|VO?|GVO|RL|StV|GB|O))(?![\p{L}\p{N}-]|\s\p{Lu}{2})|(?:n|rev|rev\.\s)\p{Lu}{2,5}(?![\p{L}\p{N}-])|SGB\s[IVX]{1,4}(?!\p{L})|C(?:od)?\.\s?(?:civ|pén|pen|com|cons|trav)\./uy;

/** "§ 66 Abs. 1 GmbHG", "§§ 58 Nr. 6, 7 AO", "GmbHG § 66": the law's short name is behind its paragraph, or right before it. */
function isStatute({ word = '', span }: ReferencePhrase, before: string, after: string): boolean {
  if (!STATUTE_WORD.test(word)) return false;
  const first = /^\p{Lu}[\p{L}]{1,11}(?=,?:?\s{1,2}$)/u.exec(
    before.slice(Math.max(before.lastIndexOf(' ', before.trimEnd().length - 1) + 1, 0)),
  )?.[0];
  if (word.startsWith('§') && first !== undefined && matchEnd(STATUTE, first, 0) === first.length && span.start > 0) return true;
  let at = /^[\s,]{0,3}/.exec(after)?.[0].length ?? 0;
  for (let parts = 0; parts <= MOST_STATUTE_PARTS; parts++) {
    if (matchEnd(STATUTE, after, at) !== undefined) return true;
    const end = matchEnd(STATUTE_PART, after, at);
    if (end === undefined) return false;
    at = end;
  }
  return false;
}

/** Constitutions and codes, which no policy calls itself. */
const CODE =
  /\b(?:(?:del|nel|dal|al)?la Costituzione\b|Costituzione (?:italiana|repubblicana|della Repubblica)\b|Grundgesetz(?:es)?\b|Bundesverfassung\b|Bürgerliche[ns]? Gesetzbuch(?:e?s)?\b|Obligationenrechts?\b|Zivilgesetzbuch(?:e?s)?\b|Constitution (?:française\b|fédérale\b|du \d|de la République\b)|Constitution of (?:the (?:United|Republic)|India\b)|Constitución (?:[Ee]spañola|[Pp]olítica|[Nn]acional)\b|[Cc]odice [Cc]ivile\b|[Cc]odice [Pp]enale\b|[Cc]odice del [Tt]erzo [Ss]ettore\b|[Cc]ode [Cc]ivil\b|[Cc]ode [Pp]énal(?![\p{L}])|[Cc]ode des [Oo]bligations\b|Código (?:[Cc]ivil|[Pp]enal)\b)/u;
const CODES = new RegExp(CODE.source, 'gu');
/** Smaller parts between a provision and "of the": "– comma terzo – del". */
const PARTS_TO_CODE =
  /^(?:[\s,–—-]{1,4}(?:comma|commi|co\.|lettera|lett\.|alinéa|al\.|apartado|párrafo|Abs(?:atz|\.)|(?:prim|second|terz|quart|quint|sest|ultim)[oi]|(?:premier|deuxième|troisième)|(?:primer|segund|tercer)o?|\d{1,3}|[a-z]\))){0,6}[\s,–—-]{1,4}(?:del(?:la|lo)?|de la|de l['’]|des|du|de)\s?/u;

/** "the principles of the Constitution, articles 2 and 3 above all"; "art. 36 – comma terzo – del Codice Civile". */
function isOfCode(before: string, after: string): boolean {
  const ahead = lastMatchEnd(before, CODES);
  if (ahead !== undefined && !/[.;:!?]/.test(before.slice(ahead))) return true;
  const parts = PARTS_TO_CODE.exec(after)?.[0].length;
  return parts !== undefined && after.slice(parts).search(CODE) === 0;
}

/** Where a sticky pattern ends that matches at an offset; undefined where it doesn't. */
function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** What has sections of its own on a screen: "attach a copy to your request (see “File attachments” section)". */
const ON_SCREEN =
  /(?:^|[^\p{L}])(?:forms?|submit\p{L}*|upload\p{L}*|dialog|screen|menu|tab|settings|formular\p{L}*|hochladen|einstellungen|formulaire|téléverser|paramètres|formulario|enviar|ajustes|modulo|impostazioni)(?![\p{L}])/iu;

function headingScope(text: string, { span, heading, direction }: ReferencePhrase, { ownBehind, ofBehind }: ScopeWords): StatedScope {
  const after = text.slice(span.end, span.end + NEAR);
  if (ownBehind.test(after)) return 'own';
  if (ofBehind.test(after)) return 'other';
  const before = text.slice(Math.max(0, span.start - NEAR), span.start);
  const sentence = before.slice(lastMatchEnd(before, SENTENCE_BREAKS) ?? 0);
  if (DOCUMENT.test(sentence) && !/(?:this|these|dieser?|cette|esta)\s+\p{L}+\s*[^\p{L}]*$/iu.test(sentence)) return 'other';
  if (!direction && (ON_SCREEN.test(sentence) || ON_SCREEN.test(after.split(/[.!?;]/, 1)[0] ?? ''))) return 'other';
  if (heading && (DOCUMENT.test(heading.text) || LAW.test(heading.text))) return 'other';
  return 'silent';
}

/** @param pattern global */
function lastMatchEnd(text: string, pattern: RegExp): number | undefined {
  let end: number | undefined;
  for (const match of matchesIn(text, pattern)) end = match.index + match[0].length;
  return end;
}

const LAWS = new RegExp(LAW.source, `${LAW.flags}g`);
const SENTENCE_BREAKS = /[.!?]\s+(?=\p{Lu})/gu;

function lawStart(text: string): number {
  const at = text.search(LAW);
  return at < 0 ? Infinity : at;
}
