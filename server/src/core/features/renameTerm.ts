/** Renames a defined term everywhere in a policy, each use in its own inflection; quotation marks and emphasis stay. */
import type { Policy } from '../document/policy.ts';
import type { Definition } from '../document/terms/definitions.ts';
import { inflectLike } from '../document/terms/inflection.ts';
import { partsOf } from '../document/terms/termDictionary.ts';
import { isInCapitals } from '../document/text/capitals.ts';
import { matchesIn } from '../document/text/matches.ts';
import { occurrencesOf } from '../document/text/occurrences.ts';
import { overlaps, type Span, type TextEdit } from '../document/text/span.ts';
import { FUNCTION_WORDS } from '../knowledge/functionWords.ts';
import { LAW } from '../knowledge/referenceWords.ts';
import { type Message, message } from '../l10n/localizer.ts';
import { whyAmbiguous } from './ambiguousTermUses.ts';
import { followArticles } from './articles.ts';
import { isOrdinaryUse, isOtherForm, type LeftUse, leftUses } from './leftTermUses.ts';
import { overlookedUses } from './overlookedTermUses.ts';
import { type TermAt, type TermPlace, termAt } from './termAt.ts';

/** What can be renamed at a place: the characters at hand, and the name as defined. */
export interface TermToRename {
  readonly span: Span;
  readonly name: string;
}

/** Edits, or what is wrong with the new name. */
export type RenameOutcome = { readonly edits: readonly TextEdit[]; readonly left: readonly LeftUse[] } | { readonly problem: Message };

/** The term at an offset that can be renamed. */
export function termToRename(policy: Policy, offset: number): TermToRename | undefined {
  const found = termAt(policy, offset);
  const place = found?.places.find(({ span }) => span.start === found.span.start);
  return found && place && isRenamed(policy, place, found.term.name) ? { span: found.span, name: found.term.name } : undefined;
}

/** Longer than any name of a term. */
const LONGEST_NAME = 80;

/** The edits that give the term at an offset another name: in definitions, sentences and headings, not in quotations, block quotes and raw HTML. */
export function renameTerm(policy: Policy, offset: number, newName: string): RenameOutcome {
  const found = termAt(policy, offset);
  if (!found) return { problem: message('There is no defined term here') };
  const name = newName.trim().replace(/\s+/g, ' ');
  const problem = problemOf(policy, found.term.name, name);
  const obstacle = problem ?? obstacleOf(policy, found, name);
  if (obstacle) return { problem: obstacle };
  const longer = longerNames(policy, found.term.definitions, found.term.name);
  const places = found.places.filter(
    (place) => !isOrdinaryUse(policy, found.term, place) && !longer.some((rest) => policy.text.startsWith(rest, place.span.end)),
  );
  const changed = new Set(places.filter((place) => isChanged(policy, place, found.term.name)).map(({ span }) => span.start));
  const ambiguous = new Map<number, Message>();
  for (const place of found.places) {
    const why = !isNamed(policy, place, found.term.name)
      ? isBehindName(policy, place)
        ? message('Might be part of a longer phrase')
        : undefined
      : longer.some((rest) => LINKED.test(rest) && policy.text.startsWith(rest, place.span.end))
        ? message('Might be the title of another document')
        : whyAmbiguous(policy, place, found.term.name);
    if (why) ambiguous.set(place.span.start, why);
  }
  const articles = followArticles(policy, usesRenamed(policy, places, found.term.name, name), found.term.name, name);
  const edits = renameUses(policy, places, found.term.name, name);
  const left = [...leftUses(policy, found.term, found.places, changed, ambiguous), ...articles.left];
  const subjects = found.term.definitions.flatMap(({ subject }) => subject ?? []);
  const overlooked = overlookedUses(
    policy,
    found.term,
    [...edits.map(({ span }) => span), ...left.map(({ span }) => span), ...subjects],
    (before, behind) => isOfFixedName(before, behind) || longer.some((rest) => behind.startsWith(rest)),
  );
  return { edits, left: [...left, ...overlooked].sort((a, b) => a.span.start - b.span.start) };
}

/** "Terms of Service", "Part II": surely the name of something else. */
function isOfFixedName(before: string, behind: string): boolean {
  return LONGER_NAME.test(behind) || COUNTED_NAME.test(behind) || LONGER_BEFORE.test(before);
}

/** Why not every place can be changed whole: uses would be left without a definition, or marks without their partners. */
function obstacleOf(policy: Policy, { term: { name, definitions }, places: all }: TermAt, newName: string): Message | undefined {
  const { text, lines } = policy;
  const places = all.filter((place) => isRenamed(policy, place, name));
  const law = definitions.find((definition) => isDefinedByLaw(policy, definition));
  if (law) return message('The text says that a law defines "{name}", so its name can\'t be changed here', { name });
  if (definitions.every(({ form }) => form === 'reference'))
    return message('"{name}" is only said to be defined elsewhere; rename it where it is defined', { name });
  if (/^\p{Ll}+$/u.test(name))
    return message(
      '"{name}" is written like an ordinary word, so its uses can\'t be told from others; capitalize the term before renaming it',
      { name },
    );
  if (/\(\p{Lu}[\p{L}\d]+\)$/u.test(name))
    return message('"{name}" is defined with an abbreviation, whose uses would stay; rename it by hand', { name });
  const code = placeInCode(policy, name);
  if (code !== undefined)
    return message('"{name}" is also in the code block in line {line}, which is never changed; change it there first', {
      name,
      line: String(lines.lineAt(code) + 1),
    });
  const torn = places.find(
    ({ span }) => /[*_`[\]<>]/.test(text.slice(span.start, span.end)) && !keepsGaps(text.slice(span.start, span.end), newName),
  );
  return (
    torn &&
    message('"{name}" is partly formatted in line {line}; format all of the name alike before renaming it', {
      name,
      line: String(lines.lineAt(torn.span.start) + 1),
    })
  );
}

/** Code units before a definition in which the words that it shortens are looked for. */
const LONGEST_FULL_NAME = 120;

/** The same for the title of another document. */
const LONGEST_TITLE = 400;
/** What goes on with a title: " of Covenants", " and Covenants". */
const LINKED = /^ (?:of|and|for|on|de|des|du|et|y|e|del|della|di|und|der|über|zur|zum) (?:the |la |le |el |il )?\p{Lu}\p{L}+/u;

/** What follows the name in the longer one that it stands for: " of Directors" where the text has 'Board of Directors ("Board")'. */
function longerNames({ text }: Policy, definitions: readonly Definition[], name: string): readonly string[] {
  return definitions.flatMap(({ span }) => {
    const before = text.slice(Math.max(0, span.start - LONGEST_FULL_NAME), span.start).replace(/[\s*_]*\([^()]{0,30}$/u, '');
    const at = before.lastIndexOf(name);
    const rest = at < 0 ? '' : before.slice(at + name.length);
    if (/^ (?:\p{L}+ ){0,4}\p{L}+$/u.test(rest) && !WORD_CHARACTER.test(before[at - 1] ?? '')) return [rest];
    // "the Declaration of Covenants, Easements and Reservations for Larkspur, as amended (the "Declaration")": the title that it shortens.
    const ahead = text.slice(Math.max(0, span.start - LONGEST_TITLE), span.start);
    const sentence = ahead.slice(ahead.lastIndexOf('\n') + 1);
    const titled = sentence.indexOf(`${name} `);
    const linked =
      titled < 0 || WORD_CHARACTER.test(sentence[titled - 1] ?? '') ? undefined : LINKED.exec(sentence.slice(titled + name.length))?.[0];
    return linked === undefined ? [] : [linked];
  });
}

/** How much of the sentence behind the name is read, in code units. */
const LONGEST_MEANING = 240;
/** From "defined" to the name of a law, in code units. */
const LONGEST_SOURCE = 100;
/** "is defined in", "has the meaning given in", "im Sinne von", "au sens de", "en el sentido de", "ai sensi di". */
const DEFINED_BY =
  /(?<!\p{L})(?:defined|definition|meaning|definiert|Sinne?|Bedeutung|définie?s?|définition|sens|definid[oa]s?|definición|sentido|significado|definit[oaie]|definizione|senso|sensi|significato)(?!\p{L})/u;

/** Whether the sentence of a definition leaves the meaning to a law: "“Business user” is defined under Article 2 of the Regulation". */
function isDefinedByLaw({ text, references }: Policy, { span }: Definition): boolean {
  const behind = text.slice(span.end, span.end + LONGEST_MEANING);
  const end = /[.;](?=\s+\p{Lu})|\n\s*\n/u.exec(behind)?.index ?? behind.length;
  if (isIntroducedByLaw(text.slice(Math.max(0, span.start - LONGEST_LEAD), span.start))) return true;
  const by = DEFINED_BY.exec(behind.slice(0, end));
  if (!by) return false;
  const rest = behind.slice(by.index, Math.min(end, by.index + LONGEST_SOURCE));
  return (
    LAW.test(rest) ||
    references.some(
      ({ kind, span: place }) => kind === 'law' && overlaps(place, { start: span.end + by.index, end: span.end + by.index + rest.length }),
    )
  );
}

/** Code units before a definition in which its section may say that a law's meanings follow. */
const LONGEST_LEAD = 1500;
/** A line of its own that ends in a colon, "Under the Seed Act (SA):", with what follows up to the definition. */
const LAW_LEAD =
  /(?:^|\n)[ \t>*_]{0,6}((?:under|for (?:the )?purposes of|as defined (?:in|by|under)|pursuant to|according to|within the meaning of|gemäß|nach|im sinne|laut|au sens|en vertu|selon|aux fins|a (?:los )?efectos|según|conforme a|en el sentido|ai sensi|ai fini|secondo)(?!\p{L})[^.\n]{0,240}):[ \t*_]{0,4}(?=\r?\n)/giu;
/** "The Seed Code defines a " right before a definition. */
const LAW_DEFINES =
  /(?<!\p{L})(?:Act|Code|Law|Regulations?|Directive|Gesetz|Verordnung|Loi|Règlement|Ley|Reglamento|Legge|Regolamento)(?!\p{L})[^.;\n]{0,60}(?<!\p{L})(?:defines?|definiert|définit|define|definisce)(?!\p{L})[^.;\n]{0,20}$/u;
const LAW_NAME =
  /(?<!\p{L})(?:Act|Code|Law|Regulations?|Directive|\p{L}*[Gg]esetz(?:e?s)?|Verordnung|Loi|Règlement|Ley|Reglamento|Legge|Regolamento)(?!\p{L})/u;

/** Whether a law's meanings are what a definition gives: only there, and not in the rest of the text. @param before what is before it */
function isIntroducedByLaw(before: string): boolean {
  const section = before.slice(Math.max(0, before.lastIndexOf('\n#')));
  return (
    LAW_DEFINES.test(before.slice(-160)) || matchesIn(section, LAW_LEAD).some(({ 1: lead = '' }) => LAW.test(lead) || LAW_NAME.test(lead))
  );
}

/** Code blocks without a language, or of one of these, hold trees and forms for readers, in which the term is the term. */
const FOR_READERS: ReadonlySet<string> = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'md', 'markdown', 'mermaid']);

function isForReaders(source: string): boolean {
  const line = source.split('\n', 1)[0]?.trim() ?? '';
  return (
    !/^[`~]{3}/.test(line) ||
    FOR_READERS.has(
      line
        .replace(/^[`~]+/, '')
        .trim()
        .toLowerCase(),
    )
  );
}

const WORD_CHARACTER = /[\p{L}\p{N}_]/u;

function placeInCode({ text, markdown: { blocks } }: Policy, name: string): number | undefined {
  for (const { leaf, start, end } of blocks) {
    if (leaf.kind !== 'code') continue;
    const source = text.slice(start, end);
    if (!isForReaders(source)) continue;
    for (const at of occurrencesOf(source, name))
      if (
        !WORD_CHARACTER.test(source[at - 1] ?? '') &&
        !WORD_CHARACTER.test(source.slice(at + name.length, at + name.length + 2).replace(/^s/, '')[0] ?? '')
      )
        return start + at;
  }
  return undefined;
}

/** Edits for those of the places of a term that a rename changes, and for "a" and "an" before them; they may be uses in a policy that takes the term over from another. */
export function renameUses(policy: Policy, places: readonly TermPlace[], old: string, newName: string): readonly TextEdit[] {
  const name = newName.trim().replace(/\s+/g, ' ');
  const uses = usesRenamed(policy, places, old, name);
  return [...uses, ...followArticles(policy, uses, old, name).edits].sort((a, b) => a.span.start - b.span.start);
}

function usesRenamed(policy: Policy, places: readonly TermPlace[], old: string, name: string): readonly TextEdit[] {
  return places
    .filter((place) => isChanged(policy, place, old))
    .map(({ span, text, kind }) =>
      withFullStop(policy.text, old, {
        span,
        newText: written(policy, span, kind === 'definition' ? matchCase(text, old, name) : renamed(text, old, name, policy.language)),
      }),
    );
}

/** Whether a rename changes a place: another form than the name could only be guessed. */
function isChanged(policy: Policy, place: TermPlace, name: string): boolean {
  return isRenamed(policy, place, name) && (place.kind === 'definition' || !isOtherForm(place.text, name, policy.language));
}

/** The full stop of "Seedwell Corp." is no part of a use at the end of a sentence; inside one it goes with the name, and no second one comes. */
function withFullStop(source: string, old: string, { span, newText }: TextEdit): TextEdit {
  if (source[span.end] !== '.') return { span, newText };
  if (newText.endsWith('.')) return { span, newText: newText.slice(0, -1) };
  const isInside = old.endsWith('.') && /^\.\s?(?:\s\p{Ll}|[,;:)])/u.test(source.slice(span.end, span.end + 4));
  return { span: isInside ? { start: span.start, end: span.end + 1 } : span, newText };
}

/** Several words of which the first has a capital, as at the start of a sentence: within one they are in lower case. */
const SENTENCE_CASE = /^\p{Lu}\p{Ll}+(?:[ -]\p{Ll}+)+$/u;

/** Whether a place is the term, and nothing else can be meant. */
function isRenamed(policy: Policy, place: TermPlace, name: string): boolean {
  return isNamed(policy, place, name) && whyAmbiguous(policy, place, name) === undefined;
}

/** Only uses in the spelling of the term: in lower case the words of a capitalised one are ordinary words, unless only the first has a capital. A name alone between quotation marks is the term. */
function isNamed({ text }: Policy, { span, text: use, where, form, inName, generic }: TermPlace, name: string): boolean {
  if (inName) return false;
  if (form === 'caseless' && /\p{Lu}/u.test(name) && (generic || !SENTENCE_CASE.test(name) || /\p{Lu}/u.test(use))) return false;
  const behind = text.slice(span.end, span.end + LONGEST_BEHIND);
  if (
    where !== 'definition' &&
    (LONGER_NAME.test(behind) ||
      COUNTED_NAME.test(behind) ||
      LONGER_BEFORE.test(text.slice(Math.max(0, span.start - LONGEST_WORD), span.start)) ||
      isEndOfName(text.slice(Math.max(0, span.start - LONGEST_WORD), span.start), isInCapitals(use)))
  )
    return false;
  return (
    where === 'prose' ||
    where === 'heading' ||
    where === 'definition' ||
    (where === 'quoted' &&
      /["“”„«]\s?[*_]{0,3}$/u.test(text.slice(Math.max(0, span.start - 5), span.start)) &&
      /^[*_]{0,3}\s?[*_]{0,3}["“”»]/u.test(text.slice(span.end, span.end + 8)))
  );
}

/** "Terms" in "Terms of Service" and "Part" in "Part 3", the name of another text or of this one. */
const LONGER_NAME =
  /^(?:[ \u00A0]\d{1,3}(?![\d%])|\s(?:of\s(?:Service|Use|Sale|Conduct|Business)|(?:d['’]\s?|de\s|générales\s)(?:Utilisation|Vente|Service)))(?!\p{L})/iu;

/** "Part II"; "the Services I use" has a pronoun. */
const COUNTED_NAME = /^[ \u00A0](?:[IVX]{2,5}|[VX]|I(?! \p{Ll}))(?!\p{L})/u;

/** "Service" in "Terms of Service". */
const LONGER_BEFORE = /(?:terms|conditions|code)\sof\s[*_]{0,3}$/i;

/** How much before a use is read for the word that it would end a name with, in code units. */
const LONGEST_WORD = 40;
/** How much behind a use is read for a longer name that it begins, in code units. */
const LONGEST_BEHIND = 60;

/** "Standard Terms" in "Cloud Agreement Standard Terms", "Policy" in "Privacy Policy": the capital of the word before is that of a name, unless it begins a sentence. @param inCapitals the use is in capitals, so that those of "YOUR" and "FOR" before it say nothing */
function isEndOfName(before: string, inCapitals: boolean): boolean {
  const [, ahead = '', word = ''] = /(^|[\s\S])(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]+)[ \t]$/u.exec(before) ?? [];
  if (word === '' || DETERMINER.test(word) || /[’']s$/u.test(word)) return false;
  if (
    inCapitals &&
    isInCapitals(word) &&
    (FUNCTION_WORDS.has(word.toLowerCase()) || DETERMINER.test(titleCase(word)) || /[’']S$/u.test(word))
  )
    return false;
  const start = before.slice(0, before.length - word.length - 1);
  return ahead !== '' && !/(?:[.!?:;•*>|-]|\n|\d[.)])\s*$/u.test(start);
}

/** Whether a use is written like the term, and left only for the capitalised word beside it: "Provider Fees", "SHEIN Marks". Names such as "Terms of Service" are surely others. */
function isBehindName({ text }: Policy, { span, text: use, kind, where, form, inName }: TermPlace): boolean {
  const before = text.slice(Math.max(0, span.start - LONGEST_WORD), span.start);
  const behind = text.slice(span.end, span.end + LONGEST_BEHIND);
  return (
    kind === 'use' &&
    where === 'prose' &&
    form === 'exact' &&
    !LONGER_NAME.test(behind) &&
    !COUNTED_NAME.test(behind) &&
    !LONGER_BEFORE.test(before) &&
    (inName || isEndOfName(before, isInCapitals(use)))
  );
}

function titleCase(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}

const DETERMINER =
  /^(?:The|This|These|Those|That|Our|Your|Its|Their|Each|Any|All|Every|Such|No|Some|Other|Both|Certain|Der|Die|Das|Den|Dem|Des|Unsere?[rnms]?|Ihre?[rnms]?|Diese[rnms]?|Le|La|Les|Cette|Ces|Nos|Notre|Vos|Votre|El|Los|Las|Este|Estos|Esta|Nuestr[oa]s?|Il|Lo|Gli|Quest[oaie]|Nostr[oaie])$/u;

function problemOf({ terms }: Policy, old: string, name: string): Message | undefined {
  if (name === '') return message('The new name is empty; expected the words of a term');
  if (name === old) return message('The new name is the old one');
  if (name.length > LONGEST_NAME) return message('The new name is too long; expected at most {count} characters', { count: LONGEST_NAME });
  if (!/\p{L}/u.test(name)) return message('The new name has no letter; expected the words of a term');
  if (/["“”„«»()[\]<>{}*_`#|\\]|[.!?;:]\s/.test(name))
    return message("The new name has marks that aren't part of a name; expected words alone");
  const taken = terms.find((other) => other.name !== old && other.name.toLowerCase() === name.toLowerCase());
  if (taken) return message('"{name}" is defined already; expected another name', { name: taken.name });
  return undefined;
}

/** The new name in the number and capitals of one use of the old one. */
function renamed(use: string, old: string, name: string, language: string): string {
  return matchCase(use, old, inflectLike(use, old, name, language));
}

/** All capitals are kept; else the capitals of the new name hold. */
function matchCase(use: string, old: string, name: string): string {
  const letters = use.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && old !== old.toUpperCase()) return name.toUpperCase();
  // A lower-case term at the start of a sentence.
  if (/^\p{Lu}/u.test(use) && /^\p{Ll}/u.test(old) && /^\p{Ll}/u.test(name)) return name.slice(0, 1).toUpperCase() + name.slice(1);
  // "business users" of the term "Business user".
  if (/^\p{Ll}/u.test(use) && SENTENCE_CASE.test(old) && /^\p{Lu}\p{Ll}*(?![^ -])[^\p{Lu}]*$/u.test(name))
    return name.slice(0, 1).toLowerCase() + name.slice(1);
  return name;
}

/** A use that runs over two lines, or has marks between its words, keeps what is between them where the words are as many. */
function written({ text }: Policy, { start, end }: Span, name: string): string {
  const old = text.slice(start, end);
  const gaps = gapsOf(old);
  const words = partsOf(name);
  if (!/[^\p{L}\p{N}\p{M} '’.&/-]/u.test(old) || !keepsGaps(old, name)) return name;
  const newGaps = name.split(/[\p{L}\p{N}\p{M}]+/u);
  return words
    .map((word, index) => `${index === 0 ? '' : /^\s*$/.test(newGaps[index] ?? '') ? (gaps[index] ?? ' ') : newGaps[index]}${word}`)
    .join('');
}

function gapsOf(written: string): readonly string[] {
  return written.split(/[\p{L}\p{N}\p{M}]+/u);
}

/** Whether a name has as many words as the one that is written, so that what is between them can stay. */
function keepsGaps(written: string, name: string): boolean {
  return gapsOf(written).length === partsOf(name).length + 1;
}
