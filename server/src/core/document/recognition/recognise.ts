/**
 * Whether a Markdown file is a policy: a sum of named evidence from its path, title, front matter and first pages.
 *
 * For: what file or folder is called (up to 9 points, `NAME_POINTS`), what the title is (up to 8, `TITLE_POINTS`), the folder it is in (1 to 3, or 4 to 5
 * where the folder has the name of a policy of which the file may be a chapter), topics (2 each, at most 12), headings (2 each, at most 10), the frame of
 * internal policies (1.5 for each part from the third), division into articles (2), wording (1 to 3). Against: what `otherTexts.ts` finds, words of manuals,
 * code and lists of links, names of other texts and of software policies, folders of examples and posts, no name at all (2 to 4). Where title and place agree
 * that a text is a policy and it says so itself, words of manuals, code, tables and boxes take away 4 at most; the name of a law alone adds nothing.
 * From 9 points it is a policy, from 3 perhaps. Where three of five witnesses agree (title, place, what the text calls itself, topics, build) and no
 * reason against has 4 points, or where all five do, it is perhaps one at the least.
 */

import { SPEAKS_OF_ITSELF } from '../../knowledge/otherTexts.ts';
import { MANUAL_CUES, MANUAL_WORDS, POLICY_CUES, POLICY_FRAME, POLICY_HEADINGS } from '../../knowledge/policyCues.ts';
import { POLICY_CUES_ABROAD } from '../../knowledge/policyCuesAbroad.ts';
import type { PolicyKind } from '../../knowledge/policyKinds.ts';
import { type Localizer, type Message, message, worded } from '../../l10n/localizer.ts';
import { type Answers, createLiteralIndex, type Guarded } from '../text/literalIndex.ts';
import { lazy, oncePer, oncePerText } from '../text/remember.ts';
import { amongSpacedWords, foldWords, spacedWords } from './foldWords.ts';
import { isCalledPolicy, isCompleteName, type NameReading, readName } from './nameEvidence.ts';
import { isInKnownLanguage, otherEvidence } from './otherTexts.ts';
import { type Opening, readOpening } from './readOpening.ts';

/** One reason for or against. */
export interface Evidence {
  /** As part of a sentence: "its title is that of a privacy policy". {@link wordEvidence} words it. */
  readonly what: Message;
  /** Topics that are met, by their English names: the value `{topics}` of `what`. */
  readonly topics?: readonly string[];
  /** Points it adds, or takes away. */
  readonly weight: number;
}

/** What was found out about a file. */
export interface Recognition {
  readonly policy: 'yes' | 'perhaps' | 'no';
  readonly kind: PolicyKind;
  readonly score: number;
  /** The score from which a file is a policy. */
  readonly threshold: number;
  /** The weightiest first. */
  readonly evidence: readonly Evidence[];
}

/** Phrases and headings that are looked for only in texts that have one of their words. */
const index = createLiteralIndex();
const phrase = (source: string, flags = ''): Guarded => index.guard(amongSpacedWords([source]), flags);
const heading = (source: string): Guarded => index.guard(`^${source}$`, 'u');
const cues = POLICY_CUES.map(({ topic, phrases }) => ({ topic, phrases: phrases.map((source) => phrase(source)) }));
const cuesAbroad = lazy(() =>
  POLICY_CUES_ABROAD.map(({ topic, words, parts }) => ({
    topic,
    words: lazy(() => new RegExp(amongSpacedWords(words), 'g')),
    parts: lazy(() => new RegExp(parts.join('|'), 'g')),
  })),
);
/** Code units of a text in another language whose words are weighed. */
const READ_ABROAD = 4_000;
/** Chinese, Japanese and Korean, where words are found within others. */
const EAST_ASIAN = /[\u3040-\u9fff\uac00-\ud7af]/;
const OF_MEMBERS = 'members, meetings, and boards';
const OF_ITSELF = 'words such as "this policy" or "these terms"';
const speaksOfItself = index.guard(amongSpacedWords(SPEAKS_OF_ITSELF), 'g');
const frameNames = POLICY_FRAME.map(heading);
const headingNames = POLICY_HEADINGS.map(heading);
const manual = MANUAL_CUES.map((source) => phrase(source, 'g'));
const manualWords = index.guard(amongSpacedWords(MANUAL_WORDS), 'g');
/** How many of the words that others use as well count beside one that only manuals use. */
const WORDS_PER_CUE = 3;

/** What a path says, folder by folder. */
export interface PathReading {
  readonly name: NameReading;
  /** The folded name that was read: the file's own, or its folder's where the file is called `index` and the like. */
  readonly words: string;
  /** As it is written in the path, with the ending of the file. */
  readonly shown: string;
  /** The file is called `index` and the like, so that the name is its folder's. */
  readonly isFolderRead: boolean;
  /** What the nearest folder that says something says. */
  readonly folder: 'legal' | 'policies' | 'against' | 'about' | undefined;
  /** What the file's own folder is called. */
  readonly folderName: NameReading | undefined;
  /** As it is written in the path. */
  readonly shownFolder: string;
  /** Only the folder says that the file is a policy: `policies/workstation.md`. */
  readonly isNounOfFolder: boolean;
}

/** File names that say nothing of themselves: their folder does. */
const NAMELESS = /^(?:index|_index|readme|home|page|default|main|content|text|document)$/;
/** Subjects of policies that are no codes of languages: "ai.md". */
const SHORT_SUBJECT = /^(?:ai|ki|qa|pp|ip|pr|tc)$/;
/** Folders of the versions in one language. */
const LANGUAGE_FOLDER =
  /^(?:ar|bg|ca|cs|cy|da|de|el|en|es|et|eu|fa|fi|fr|gl|he|hi|hu|id|ja|ko|lt|lv|nb|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|vi|zh)(?: (?:[a-z]{2}|han[st]))?$/;
/** Folders of policies of any kind. */
const COLLECTION_FOLDER =
  /^(?:legal|legales|legals|rechtliches|juridique|mentions|policies|policy|politicas?|politiques?|richtlinien|compliance|governance|privacypolicy|policys|policyer|polityki|politiche|beleid|riktlinjer|retningslinjer|regolamenti|reglementer|ordnungen|satzungen|styrdokument)$/;
/** Folders that have the name of one kind. */
const KIND_FOLDER = /^(?:tos|terms|privacy|conduct|gdpr)$/;
const POLICIES_FOLDER =
  /(?:^| )(?:polic(?:y|ies)|richtlinien|politiques?|politicas?|leitlinien|isms|handbook|handbok|handbuch|handboek|handbog|staff information|team compass|lab manual|legal stuff|reglamentos?|regolamenti|reglements?|regulamentos?|ordnungen|satzungen|statuten|statutes|statuts|estatutos|stadgar|vedtekter|styrdocs|styrdokument|standards|procedures|bylaws|policys|policyer|riktlinjer|regulaminy|polityki|iso ?\d{4,5}|soc ?2|legal)(?: |$)/;
const AGAINST_FOLDER =
  /^(?:examples?|tests?|fixtures?|samples?|node_modules|vendor|skills?|agents?|prompts?|tutorials?|guides?|reference|features|configuration|settings|usage|how ?tos?|user guide|admin guide|integrations?|connectors?|rfcs?|adr|adrs|decisions|issues?|changelogs?|releases?|specs?|plans|research|notes|meetings?|minutes|glossary|glossaires?|glosarios?|glossari[oe]?s?|glossar|fiches?|lessons?|chapters?|instructions|claude|cursor|commands|design system|components?|patterns?|style guide|wiki|case ?stud(?:y|ies)|(?:job )?roles|personas|analys[ei]s|analisi|analisis|activities|actividades|aufgaben|exercises?|courses?|kurse?|cours|cursos?|corsi|schulung(?:en)?|workshops?|labs?|learn|training|faqs?|evidence|assessments?|summaries|projects?|protokolle?|sitzungen|actas|verbali|notulen)$/;
/** Folders of posts, checklists, and audits. */
const OFTEN_ABOUT_FOLDER =
  /^(?:blogs?|posts|news|articles?|newsletters?|actualites|noticias|notizie|nieuws|aktuelles|checklists?|checklisten|audits?|audit \w+)$/;

/** A name in a program. */
const IDENTIFIER = /^\p{Lu}[\p{Ll}\d]+(?:\p{Lu}[\p{Ll}\d]+)+$/u;

/** Reads a path with `/` between folders. */
const readPath = oncePerText((path): PathReading => {
  const segments = path.split('/').filter((one) => one !== '' && one !== '.');
  const file = segments.pop() ?? '';
  const stem = stemOf(file);
  const folders = segments.map(foldWords);
  const own = foldWords(stem);
  const nameless = NAMELESS.test(own) || (/^[a-z]{2}(?: [a-z]{2,4})?$/.test(own) && !SHORT_SUBJECT.test(own));
  // "terms/de/index.md"
  const named = segments.filter((_, index) => !LANGUAGE_FOLDER.test(folders[index] ?? ''));
  const words = nameless ? foldWords(named.at(-1) ?? '') : own;
  const last = named.length > 0 ? foldWords(named.at(-1) ?? '') : undefined;
  const noun = NOUN_FOLDER.exec(foldWords(named.at(nameless ? -2 : -1) ?? ''))?.[1];
  const bare = readName(words);
  const name = stronger(
    bare,
    noun === undefined || bare.other === 'surely' ? undefined : readName(`${words} ${noun.replace(/ies$/, 'y').replace(/s$/, '')}`),
  );
  return {
    name,
    words,
    isNounOfFolder: name !== bare && !isPolicyName(bare),
    shownFolder: named.at(-1) ?? '',
    shown: nameless ? (named.at(-1) ?? '') : file,
    isFolderRead: nameless,
    folder: folders
      .toReversed()
      .map(folderReading)
      .find((one) => one !== undefined),
    folderName: last === undefined || nameless ? undefined : readName(last),
  };
});

/** What may stand behind the dots of a file name: formats and languages, `home.html.md`, `privacy.de.md`. */
const ENDING = /^(?:md|markdown|mdx|html?|txt|liquid|erb|_?[a-z]{2}(?:[-_][A-Za-z]{2,4})?)$/;

function stemOf(file: string): string {
  const parts = file.split('.');
  while (parts.length > 1 && ENDING.test(parts.at(-1) ?? '')) parts.pop();
  return parts.join('.');
}

/** Folders that give their files the second half of a name: `policies/workstation.md` is a workstation policy. */
const NOUN_FOLDER = /(?:^| )(policies|policy|policys|procedures|standards|guidelines|richtlinien)$/;

function stronger(one: NameReading, other: NameReading | undefined): NameReading {
  return other && NAME_POINTS[other.strength] > NAME_POINTS[one.strength] ? { ...other, other: one.other } : one;
}

function folderReading(folder: string): PathReading['folder'] {
  if (COLLECTION_FOLDER.test(folder) || KIND_FOLDER.test(folder)) return 'legal';
  if (OFTEN_ABOUT_FOLDER.test(folder)) return 'about';
  if (AGAINST_FOLDER.test(folder)) return 'against';
  return POLICIES_FOLDER.test(folder) ? 'policies' : undefined;
}

/** What the first pages say. */
export interface BodyReading {
  /** Topics of policies that are met. */
  readonly topics: readonly string[];
  /** Headings of which policies are built. */
  readonly headings: number;
  /** Parts of the frame of internal policies that have a heading: purpose, scope, responsibilities and so on. */
  readonly frame: number;
  /** Words of manuals per 1,000 words. */
  readonly manual: number;
  /** Times the text speaks of itself as a policy: "this policy". */
  readonly speaksOfItself: number;
  /** Written for the most part in letters that are not Latin. */
  readonly isForeign: boolean;
  /** Written in one of the seven languages whose words are known best. */
  readonly isRead: boolean;
  /** The text as `spacedWords` gives it. */
  readonly folded: string;
  /** The headings as `foldWords` gives them, without their numbers. */
  readonly headingWords: readonly string[];
}

/** Whether most letters of a text aren't Latin. Those of ASCII, which are nearly all of most texts, are counted without asking what they are. */
function isForeign(folded: string): boolean {
  const ascii = folded.replace(/[^A-Za-z]+/g, '').length;
  const others = folded.replace(/[\0-\x7f]+/g, '');
  return ascii + (others.match(/\p{L}/gu)?.length ?? 0) > 2 * (ascii + (others.match(/\p{Script=Latin}/gu)?.length ?? 0));
}

/** Reads the first pages of a text. @param isNamed whether something calls it a policy; where nothing does, in other languages only a text that speaks of itself as one is heard */
export function readBody({ body, headings }: Opening, isNamed: boolean): BodyReading {
  const folded = spacedWords(body);
  const words = folded.length / 6;
  const headingWords = headings.map((heading) => foldWords(heading.replace(/^(?:[§\d.()]+|[a-z]\)|article \d+|section \d+)\s*/i, '')));
  const isRead = isInKnownLanguage(folded);
  const found = isRead ? [] : topicsAbroad(folded);
  const abroad = isNamed || found.some(({ topic }) => topic === OF_ITSELF) ? found : [];
  const answers = index.read(folded);
  const topics = cues
    .filter(({ topic, phrases }) => abroad.some((one) => one.topic === topic) || phrases.some((one) => index.has(answers, one, folded)))
    .map(({ topic }) => topic);
  return {
    topics,
    isRead,
    headings: new Set(
      headingWords.flatMap((name) => {
        const said = index.read(name);
        const at = headingNames.findIndex((one) => index.has(said, one, name));
        return at < 0 ? [] : [`${at} ${name.slice(0, 20)}`];
      }),
    ).size,
    frame: frameOf(headingWords),
    manual: (manualCount(folded, answers) * 1000) / Math.max(200, words),
    speaksOfItself: index.count(answers, speaksOfItself, folded) + (abroad.find(({ topic }) => topic === OF_ITSELF)?.times ?? 0),
    isForeign: isForeign(folded),
    folded,
    headingWords,
  };
}

/** The topics that a text in another language covers, and how often. */
function topicsAbroad(folded: string): readonly { readonly topic: string; readonly times: number }[] {
  const text = folded.slice(0, READ_ABROAD);
  const isEastAsian = EAST_ASIAN.test(text);
  return cuesAbroad().flatMap(({ topic, words, parts }) => {
    const times = text.match(isEastAsian ? parts() : words())?.length ?? 0;
    return times > 0 ? [{ topic, times }] : [];
  });
}

/** How many words of manuals there are. */
function manualCount(folded: string, answers: Answers): number {
  const cues = manual.reduce((sum, one) => sum + index.count(answers, one, folded), 0);
  return cues === 0 ? 0 : cues + Math.min(WORDS_PER_CUE * cues, index.count(answers, manualWords, folded));
}

/** How many parts of the frame have a heading; none where it is not said what the text is for or whom it binds. */
function frameOf(headings: readonly string[]): number {
  const said = headings.map((name) => index.read(name));
  const parts = frameNames.map((one) => headings.some((name, at) => index.has(said[at] as Answers, one, name)));
  return parts[0] || parts[1] ? parts.filter(Boolean).length : 0;
}

/** The score from which a file is a policy. */
export const POLICY_THRESHOLD = 9;
/** The score from which it may be one. */
const PERHAPS = 3;

/** Of five witnesses (title, place, what the text calls itself, its topics, how it is built), how many make a text a policy perhaps where little speaks against it. */
const FEWEST_WITNESSES = 3;
/** Points against a text that weaker signs for it don't outweigh. */
const STRONG = 4;
/** Clause numbers from which on a text is built of clauses. */
const MANY_NUMBERS = 5;
/** Articles from which on a text is divided into them. */
const FEWEST_ARTICLES = 4;
/** Parts of the frame from which on a text is built like an internal policy. */
const FEWEST_PARTS = 3;

/** What the name of a file or of its folder adds, by how sure it is; and what a title adds, of which a part depends on how much of it is the name. */
const NAME_POINTS: Readonly<Record<NameReading['strength'], number>> = {
  complete: 9,
  alone: 7,
  subject: 4,
  likely: 2,
  noun: 5,
  general: 1,
  none: 0,
};
const TITLE_POINTS: Readonly<Record<NameReading['strength'], number>> = {
  complete: 4,
  alone: 3,
  subject: 2,
  likely: 1,
  noun: 1.5,
  general: 0.5,
  none: 0,
};
const TITLE_SHARE = 4;
/** Points that marks of manuals and records take away at most, where title and place agree. */
const MOST_OF_MARKS = 4;
/** Times from which on a text that speaks of itself as a policy has named itself. */
const OFTEN = 4;
/** Share of a name from which it is the policy's name and little else. */
const MOST = 0.7;
/** Share of the name of a folder from which it is that of statutes and of those whose they are. */
const SOME = 0.3;

/**
 * Recognises a policy. Never fails; reads at most the first 64 Ki code units.
 * @param path relative to the workspace folder, `/` between folders
 */
export function recognise(path: string, text: string): Recognition {
  if (accompaniesProject(path))
    return { ...judge([{ what: message('files of this name accompany a project'), weight: -POLICY_THRESHOLD }]), kind: 'other' };
  const opening = readOpening(text);
  const place = readPath(path);
  const evidence: Evidence[] = [];
  const add = (what: Message, weight: number, topics?: readonly string[]): void => {
    const points = Math.round(weight * 2) / 2;
    if (points !== 0) evidence.push({ what, weight: points, ...(topics ? { topics } : {}) });
  };

  const titles = [
    ...[opening.statedTitle, opening.title].flatMap((title) => (title ? [readTitle(title)] : [])),
    // "Society of Gardeners", and below it "Bylaws".
    ...opening.below.map(readTitle).filter(({ reading }) => isPolicyName(reading) && reading.share === 1 && !reading.other),
  ];
  const title = titles.toSorted((a, b) => pointsOf(b.reading) - pointsOf(a.reading))[0];
  const chapterPoints = title?.reading.other || place.name.other ? 0 : pointsOfChapter(place);
  const isTitledTwice = opening.statedTitle !== undefined && opening.title !== undefined && opening.statedTitle !== opening.title;
  const isNamed =
    chapterPoints > 0 || place.folder === 'legal' || [title?.reading.strength ?? 'none', place.name.strength].some((one) => one !== 'none');
  const body = readBody(opening, isNamed);
  const kind = kindOfReadings(title?.reading, place) ?? kindOfTopics(body) ?? 'other';

  // Called something else by both, it isn't made a policy by the words beside that: "GDPR Compliance Checklist".
  const isElse = title?.reading.other === 'surely' && place.name.other === 'surely';
  // "Accessibility statement for the register" begins with what it is, "How to write bylaws" doesn't.
  const isAboutOne = title?.reading.other === 'surely' && !(title.reading.strength === 'complete' && title.reading.isFirst);
  // "gdpr.md": of a law, unless the text is built like a policy or calls itself one.
  const isOfLaw = body.headings === 0 && opening.numbered < MANY_NUMBERS && body.speaksOfItself === 0;
  const isSaid = ({ strength, isLaw }: NameReading): boolean => strength !== 'none' && !(isLaw && isOfLaw);
  if (!isElse && !isAboutOne && title && isSaid(title.reading))
    add(message('its title is "{title}"', { title: title.title.slice(0, 80) }), pointsOf(title.reading));
  if (!isElse && isSaid(place.name))
    add(
      place.isFolderRead
        ? message('its folder is called "{name}"', { name: place.shown })
        : message('its file is called "{name}"', { name: place.shown }),
      // "datenschutz-folgenabschaetzung-vorlage" says less than "datenschutz".
      NAME_POINTS[place.name.strength] *
        (place.name.strength === 'complete' ? Math.min(1, 0.4 + place.name.share) : 1) *
        // Neither of its two titles nor its text says anything of the kind: "policies/tools.md", "Tools", "How we grow with tools".
        (place.isNounOfFolder && isTitledTwice && titles.every(({ reading }) => reading.strength === 'none') && body.speaksOfItself === 0
          ? 0
          : 1) *
        (isAboutOne ? 0.5 : 1),
    );
  const agreesOn = (strength: NameReading['strength']): boolean =>
    [title?.reading, place.name].every((one) => one?.strength === strength && !one.isTechnical && !one.other);
  if (!isElse && agreesOn('subject')) add(message('title and file name agree on a subject of policies'), 2);
  else if (!isElse && agreesOn('noun') && place.folder !== 'against') add(message('title and file name agree that it is a policy'), 1);
  if (place.folder === 'legal') add(message('it is in a folder of legal texts or policies'), 3);
  else if (place.folder === 'policies') add(message('it is in a folder of policies'), 1);
  else if (place.folder === 'against') add(message('it is in a folder of examples, code, or notes'), -4);
  else if (place.folder === 'about') add(message('it is in a folder of posts, checklists, or audits'), -6);
  if (chapterPoints > 0)
    add(message('it is in a folder called "{name}", as chapters of a policy are', { name: place.shownFolder }), chapterPoints);
  else if (!(title && isSaid(title.reading)) && !isSaid(place.name) && place.folder !== 'legal')
    add(message('nothing names it a policy'), body.speaksOfItself >= OFTEN && place.folder !== 'about' ? -2 : -4);
  if (body.topics.length > 0)
    add(message('it covers topics of policies: {topics}'), 2 * Math.min(6, body.topics.length), body.topics.slice(0, 6));
  // Little is known of what policies say in other scripts.
  if (body.isForeign)
    add(
      message('it is written in a script of which few words are read'),
      Math.max(0, (isPolicyName(place.name) ? 5 : 3) - 2 * body.topics.length),
    );
  if (body.headings > 0) add(message('it has headings that are typical of policies'), 2 * Math.min(5, body.headings));
  const isNamedPolicy = title !== undefined && !title.reading.other && isCalledPolicy(foldWords(title.title));
  const isNamedTwice = [title?.reading, place.name].every((one) => one?.strength === 'complete' || one?.strength === 'alone');
  if (
    opening.articles >= FEWEST_ARTICLES &&
    (body.topics.includes(OF_MEMBERS) || [title?.reading, place.name].some((one) => one && isPolicyName(one)))
  )
    add(message('it is divided into articles'), 2);
  if (body.frame >= FEWEST_PARTS)
    add(message('it is structured like an internal policy'), 1.5 * (Math.min(6, body.frame) - FEWEST_PARTS + 1));
  if (title?.reading.other) add(message('its title names something else'), title.reading.other === 'surely' ? -5 : -2);
  // "lesson-program-governance.md" with the title "Lesson Program Governance Policy": the title says it in full.
  const isSaidInFull = title !== undefined && !title.reading.other && place.words !== '' && foldWords(title.title).includes(place.words);
  if (place.name.other && !isSaidInFull) add(message('its file name is that of something else'), place.name.other === 'surely' ? -6 : -2);
  // Its own name, twice and in full, or the whole frame of a policy outweighs half of what speaks against it.
  const fullNames = [title?.reading, place.name].filter((one) => one?.strength === 'complete' && one.share >= MOST && !one.other).length;
  const isFullyNamed = (fullNames > 0 && isNamedTwice && body.topics.length > 1) || body.frame > FEWEST_PARTS;
  const names = [title?.reading.strength ?? 'none', place.name.strength];
  const named = fullNames > 0 ? 'fully' : names.every((one) => one === 'alone' || one === 'none') ? 'subject' : 'partly';
  const subject = title?.reading.kind ?? place.name.kind;
  const isSubjectMet = isSubjectOf(subject, body);
  const isNameless = names.every((one) => one === 'none');
  const others = body.isForeign
    ? []
    : otherEvidence(opening, body, isNameless ? 'not' : named, isSubjectMet, place.folder === 'legal' || place.folder === 'policies').map(
        (one) => (isFullyNamed && one.weight < 0 ? { ...one, weight: one.weight / 2 } : one),
      );
  for (const { what, weight, isMark } of others) if (!isMark) add(what, weight);
  const marks = [
    {
      what: message('it has many words that are typical of software manuals'),
      weight: -0.8 * Math.min(body.frame >= FEWEST_PARTS || isNamedTwice ? 6 : 20, body.manual) * (isNamedPolicy ? 0.5 : 1),
    },
    { what: message('much of it is code, data, or lists of links'), weight: -5 * Math.min(0.6, opening.machineShare) },
    ...others.filter(({ isMark }) => isMark),
  ];
  const marked = marks.reduce((sum, { weight }) => sum - weight, 0);
  const share = isAgreed(title, place, body) ? Math.min(1, MOST_OF_MARKS / marked) : 1;
  for (const { what, weight } of marks) add(what, weight * share);
  if (title?.reading.isTechnical || place.name.isTechnical || (title && IDENTIFIER.test(title.title)))
    add(message('its title or file name is that of a software policy'), -4);
  // The complete name of a policy and nothing else is enough, where nothing speaks against it.
  const score = evidence.reduce((sum, { weight }) => sum + weight, 0);
  if (score < POLICY_THRESHOLD && titles.some(isNameAlone) && evidence.every(({ weight }) => weight > 0))
    add(message('its title is the complete name of a policy'), POLICY_THRESHOLD - score);

  const sum = evidence.reduce((points, { weight }) => points + weight, 0);
  const isElsewhere = place.folder === 'about' || place.folder === 'against';
  if (
    sum < PERHAPS &&
    !isElse &&
    !isElsewhere &&
    ![title?.reading, place.name].some((one) => one?.isTechnical || one?.other) &&
    !(title && IDENTIFIER.test(title.title))
  ) {
    const isTitled = title !== undefined && title.reading.strength !== 'none';
    const isPlaced = chapterPoints > 0 || place.folder !== undefined || place.name.strength !== 'none';
    const isBuilt =
      body.headings > 1 || body.frame >= FEWEST_PARTS || opening.articles >= FEWEST_ARTICLES || opening.numbered >= MANY_NUMBERS;
    const witnesses = [isTitled, isPlaced, body.speaksOfItself > 0, body.topics.length > 1, isBuilt].filter(Boolean).length;
    if (witnesses === 5 || (witnesses >= FEWEST_WITNESSES && body.speaksOfItself > 0 && evidence.every(({ weight }) => weight > -STRONG)))
      add(message('several weaker signs suggest a policy'), PERHAPS - sum);
  }
  return { ...judge(evidence), kind };
}

/** Whether title and file name, or title and folder, agree that a text is a policy, and the text says so itself: then code and tables are of its subject. */
function isAgreed(title: Titled | undefined, { name, words, folder }: PathReading, { speaksOfItself }: BodyReading): boolean {
  if (!title || speaksOfItself === 0 || folder === 'against' || folder === 'about') return false;
  const { reading } = title;
  if ([reading, name].some((one) => one.other || one.isTechnical)) return false;
  const said = foldWords(title.title);
  if (!isPolicyName(reading) && !isCalledPolicy(said)) return false;
  const saidWords = said.split(' ');
  return (
    isPolicyName(name) ||
    ((folder !== undefined || isCalledPolicy(words)) &&
      name.strength !== 'none' &&
      words.split(' ').every((word) => saidWords.includes(word)))
  );
}

/** Points for a folder that has the name of a policy, of which the file may be a chapter: `statutes/4-board.md`. */
function pointsOfChapter({ name, folderName }: PathReading): number {
  if (!folderName || isPolicyName(name) || name.strength === 'noun' || folderName.other || folderName.isTechnical) return 0;
  if (folderName.strength === 'complete' && folderName.share >= MOST) return folderName.kind === 'hr' ? 4 : 5;
  // "gardeners-bylaw-1/08-officers.md"
  const isOfStatutes = folderName.kind === 'governance' && (folderName.strength === 'alone' || folderName.strength === 'complete');
  return isOfStatutes && folderName.share >= SOME ? 4 : 0;
}

/** A title and what it says. */
interface Titled {
  readonly title: string;
  readonly reading: NameReading;
}

/** The file's own name behind a title: "Data Governance Policy (DATA_GOVERNANCE.md)". */
const OWN_FILE = /\([^()]{1,80}\.(?:md|markdown)\)$/i;

function readTitle(written: string): Titled {
  const title = written.replace(OWN_FILE, '').trimEnd();
  return { title, reading: readName(foldWords(title)) };
}

/** Kinds whose short names are names of documents: "Statuts", "Terms", "EULA". */
const NAMES_OF_DOCUMENTS: readonly PolicyKind[] = ['governance', 'terms', 'dpa', 'licence'];

/** Whether a text says what policies of a kind say, so that its subject is name enough. */
function isSubjectOf(kind: PolicyKind | undefined, { topics }: BodyReading): boolean {
  if (kind === undefined || NAMES_OF_DOCUMENTS.includes(kind)) return true;
  if (kind === 'privacy' || kind === 'cookie') return topics.length > 1;
  // What is said of accessibility standards is said in guidelines for designers too.
  return kind !== 'accessibility' && POLICY_CUES.some((cue) => cue.kind === kind && topics.includes(cue.topic));
}

function isNameAlone({ title, reading }: Titled): boolean {
  return !reading.isTechnical && !reading.other && isCompleteName(foldWords(title));
}

/** Words one reason for a reader. */
export function wordEvidence({ what, topics }: Evidence, l10n: Localizer): string {
  return worded(l10n, topics ? { ...what, values: { topics: topics.map((topic) => l10n.t(topic)).join(', ') } } : what);
}

/** {@link recognise} of a policy, worked out once. */
export const recognitionOf = oncePer(({ path, text }: { readonly path: string; readonly text: string }) => recognise(path, text));

/** The answer that evidence gives. @param evidence in any order */
export function judge(evidence: readonly Evidence[]): Omit<Recognition, 'kind'> {
  const score = evidence.reduce((sum, { weight }) => sum + weight, 0);
  return {
    policy: score >= POLICY_THRESHOLD ? 'yes' : score >= PERHAPS ? 'perhaps' : 'no',
    score,
    threshold: POLICY_THRESHOLD,
    evidence: evidence.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  };
}

/** Files that accompany a repository and are never policies unless the settings name them. */
const ACCOMPANIES = /(?:^|\/)(readme|changelog|licen[cs]e|contributing)(?:[._-][^/]*)?\.(?:md|markdown)$/i;

/** Whether a file has a name by which it accompanies a project; a README can be the text of a folder that has a policy's name, and "license-agreement.md" is one. @param path with `/` between folders */
export function accompaniesProject(path: string): boolean {
  const name = ACCOMPANIES.exec(path)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  // An end user licence agreement is no licence of a project.
  return name === 'readme' ? !isPolicyFolder(path) : !isCompleteName(foldWords(stemOf(path.split('/').at(-1) ?? '')));
}

/** Whether a file lies directly in a folder that has the name of a policy, or in one for itself among a collection of policies: `policies/backup/README.md`. @param path with `/` between folders */
function isPolicyFolder(path: string): boolean {
  const [folder, above] = path.split('/').slice(0, -1).reverse().map(foldWords);
  if (folder === undefined || COLLECTION_FOLDER.test(folder)) return false;
  return isPolicyName(readName(folder)) || (above !== undefined && folderReading(above) === 'policies');
}

/** The kind that a title speaks of; `other` when it does not say. */
export function kindOfTitle(title: string | undefined): PolicyKind {
  return title === undefined ? 'other' : (readName(foldWords(title)).kind ?? 'other');
}

/** The same for a title that is the whole name of a policy, such as "Terms of Use"; `other` for one of which a word may say what a section is about, such as "Cookies". */
export function kindOfWholeTitle(title: string): PolicyKind {
  return isCompleteName(foldWords(title)) ? kindOfTitle(title) : 'other';
}

/**
 * The kind that title and path speak of: a complete title says it best, then the file name, then the folder; undefined where none does.
 * @param text tells whether what is only called a security policy is about reports of vulnerabilities; it is taken to be if absent
 */
export function kindByName(title: string | undefined, path: string, text?: string): PolicyKind | undefined {
  const reading = title === undefined ? undefined : readName(foldWords(title));
  const kind = kindOfReadings(reading, readPath(path));
  const isCalledSecurity = kind === 'vulnerability-disclosure' && reading?.strength !== 'complete';
  return isCalledSecurity && text !== undefined && !OF_VULNERABILITIES.test(text) ? 'security' : kind;
}

/** What reports of vulnerabilities are about, in English, German, French, Spanish, Italian, Portuguese and Dutch. */
const OF_VULNERABILITIES =
  /vuln[eé]rab|kwetsbaar|schwachstelle|sicherheitslücke|faille|disclos|bounty|bounties|researcher|exploit|(?<!\p{L})(?:CVE|PGP|GPG|falla|falha|fallos)(?!\p{L})|security(?:[- ]related)? (?:issue|bug|flaw|problem|hole|concern|report|advisor)|sicherheits(?:problem|fehler)|problèmes? de sécurité|problemas? de segur|problem[ai] di sicurezza/iu;

function pointsOf(reading: NameReading): number {
  return TITLE_POINTS[reading.strength] + (reading.strength === 'none' ? 0 : TITLE_SHARE * reading.share);
}

function isPolicyName({ strength }: NameReading): boolean {
  return strength === 'complete' || strength === 'alone' || strength === 'subject';
}

const BY_STRENGTH: readonly NameReading['strength'][] = ['complete', 'alone', 'subject', 'likely'];

function kindOfReadings(title: NameReading | undefined, { name, folderName }: PathReading): PolicyKind | undefined {
  const ranked = [title, name].filter((one): one is NameReading => one?.kind !== undefined);
  return ranked.toSorted((a, b) => BY_STRENGTH.indexOf(a.strength) - BY_STRENGTH.indexOf(b.strength))[0]?.kind ?? folderName?.kind;
}

/** The kind of policy that speaks of such things. */
function kindOfTopics({ topics }: BodyReading): PolicyKind | undefined {
  return POLICY_CUES.find(({ topic, kind }) => kind && topics.includes(topic))?.kind;
}
