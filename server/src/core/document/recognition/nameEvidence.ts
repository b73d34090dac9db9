/** What a title, a file name or a folder says about whether a text is a policy, and of which kind. */
import { OTHER_HINTS, OTHER_NAMES, OTHER_NAMES_WITHOUT_SPACES, TECHNICAL_SUBJECTS } from '../../knowledge/policyCues.ts';
import type { PolicyKind } from '../../knowledge/policyKinds.ts';
import { POLICY_ENDINGS, POLICY_NAMES, POLICY_NOUNS, POLICY_SUBJECTS, POLICY_SUBJECTS_ABROAD } from '../../knowledge/policyNames.ts';
import { createLiteralIndex, type Guarded } from '../text/literalIndex.ts';
import { lazy, oncePerText } from '../text/remember.ts';
import { amongWords } from './foldWords.ts';

/** How sure a name is, from a complete name to a mere noun. */
export type NameStrength = 'complete' | 'alone' | 'subject' | 'likely' | 'noun' | 'general' | 'none';

/** What a name says. */
export interface NameReading {
  readonly strength: NameStrength;
  readonly kind: PolicyKind | undefined;
  /** Speaks of policies in the technical sense. */
  readonly isTechnical: boolean;
  /** Speaks of something else: surely, such as a changelog, or perhaps, such as a guide. */
  readonly other: 'surely' | 'perhaps' | undefined;
  /** How much of the name is the policy's name, 0 to 1: a post about privacy policies says more than that. */
  readonly share: number;
  /** The name begins with the policy's name. */
  readonly isFirst: boolean;
  /** It is the name of a law and nothing else, which names a text about the law as well. */
  readonly isLaw: boolean;
}

/** Expressions that are looked for only in names that have one of their words. */
const index = createLiteralIndex();
/** One for each source: together they would be compiled for any name with a word of one of them. */
type Choices = readonly Guarded[];
const whole = (sources: readonly string[]): Choices => sources.map((source) => index.guard(`^(?:${source})$`, 'u'));
const among = (sources: readonly string[]): Choices => sources.map((source) => index.guard(amongWords([source]), 'u'));

const names = POLICY_NAMES.map(({ kind, names: full, alone }) => ({
  kind,
  full: among(full),
  complete: whole(full),
  alone: whole(alone),
}));
const noun = (nouns: readonly string[]): string => `(?:${nouns.join('|')})`;
const sure = noun(POLICY_NOUNS.sure);
const likely = noun(POLICY_NOUNS.likely);
const subjectForms = (subject: string, nouns: string): readonly string[] => [
  `${subject}(?: \\p{L}+){0,2} ${nouns}`,
  `${nouns} (?:on|for|of|about|regarding|zu[rm]?|fur|uber|de|des|du|d|sobre|per|sulla|di|para) (?:the |la |le |les |el |los |der |die |das |den )?${subject}`,
];
/** Their order of words is freer, and German compounds have no spaces. */
const foreignSubjects = POLICY_SUBJECTS_ABROAD.map(({ kind, subjects: list }) => ({ kind, pattern: among(list) }));
const subjects = [...POLICY_SUBJECTS_ABROAD, ...POLICY_SUBJECTS].map(({ kind, subjects: list, areLaws }) => {
  const subject = `(?:${list.join('|')})`;
  return { kind, areLaws, sure: among(subjectForms(subject, sure)), likely: among(subjectForms(subject, likely)), alone: whole(list) };
});
/** One policy, and not a list of them. */
const anySure = among([sure.replace('polic(?:y|ies)', 'policy')]);
const endings = POLICY_ENDINGS.map(({ kind, endings: list }) => ({
  kind,
  pattern: list.map((source) => index.guard(` (?:${source})$`, 'u')),
}));
/** Before an ending that is what a text is about: "Officials for privacy", "Computer security and privacy". */
const ABOUT_ENDING = / (?:for|of|on|to|about|and|security|por|a la|de la|fur|und) [^ ]+$/u;
const anyPolicies = among([sure]);
const general = among(POLICY_NOUNS.general);
const technical = among(TECHNICAL_SUBJECTS);
const other = among(OTHER_NAMES);
const hintOfOther = among(OTHER_HINTS);
const EAST_ASIAN = /[\u2e80-\u9fff\uac00-\ud7af]/;
/** Names in writing that has no spaces between words; complete ones first. */
const unspaced = lazy(
  () =>
    new RegExp(
      [...POLICY_NAMES.flatMap(({ names: full }) => full), ...POLICY_NAMES.flatMap(({ alone }) => alone), ...POLICY_NOUNS.general]
        .filter((source) => EAST_ASIAN.test(source))
        .join('|'),
      'gu',
    ),
);
const otherUnspaced = lazy(() => new RegExp(OTHER_NAMES_WITHOUT_SPACES.join('|'), 'u'));

/** Words before a name that say nothing of it, and words behind it; numbers, versions and the codes of controls ("AC 1") go as well. */
const BEFORE = /^(?:[a-z]{0,3}\d{1,4}|[a-z]|ac|draft|our|the|my|website|site|company|template|pol|annex|anhang|appendix)$/;
const BEHIND =
  /^(?:v?\d{1,4}|draft|final|copy|template|us|eu|html|index|number|current|old|new|hans|hant|ar|bg|ca|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|id|it|ja|ko|lt|lv|nb|nl|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|vi|zh)$/;

/** A name without what stands around it; the name itself where nothing else would be left. */
function trimmed(name: string): string {
  const all = name.split(' ');
  let [start, end] = [0, all.length];
  while (start < end && BEFORE.test(all[start] ?? '')) start++;
  while (end > start && BEHIND.test(all[end - 1] ?? '')) end--;
  return start < end ? all.slice(start, end).join(' ') : name;
}

const POLICY_LAST = new RegExp(`(?:^|\\s)(?:${sure}|procedure|standard)$`, 'u');
const CALLED_POLICY = new RegExp(`(?:^|\\s)(?:${sure})$`, 'u');
/** In Romance languages what a text is comes first: "Politique d'audit interne". */
const POLICY_FIRST =
  /^(?:politique|politica|reglement|regolamento|reglamento|regulamento|normativa|procedimiento|charte|statuts|estatutos?|statuto|code de|codigo de|codice (?:di|etico)) /u;
/** First words of texts about policies. */
const OPENS_A_POST =
  /^(?:blog|announc\w+|news|how|what|why|when|understanding|writing|creating|managing|implementing|configur\w+|test(?:ing)? (?:a|the|your)|example|agents?|prompts?|skills?|claude|copilot|tutorials?|guide|rfcs?|adr|proposal|todo|tasks?|setup|spec|concepts?|reference|checklists?)(?: |$)/u;

/** First words of questions. */
const ASKS = /^(?:how|what|why|when|which|should|who|where|do|does|can|is|are) /u;

/** The surest first. */
const STRENGTHS: readonly NameStrength[] = ['complete', 'alone', 'subject', 'noun', 'likely', 'general', 'none'];

/** Whether the last word is a name of policies beyond doubt: "Photography Consent Policy". @param given as `foldWords` gives it */
export function isCalledPolicy(given: string): boolean {
  return CALLED_POLICY.test(given);
}

/** Whether words are the complete name of a policy and nothing else, but for what is around names: "Draft Terms of Service v2". @param given as `foldWords` gives it */
export function isCompleteName(given: string): boolean {
  const name = trimmed(withSpaces(given));
  return [name, withoutUmlautSpelling(name)].some((words) => {
    const answers = index.read(words);
    return names.some(({ complete }) => complete.some((one) => index.has(answers, one, words)));
  });
}

/** "datenschutzerklaerung": file names often have the two letters that a German umlaut is written with where there are no umlauts. */
function withoutUmlautSpelling(name: string): string {
  return name.replace(/([aou])e/g, '$1');
}

/** Reads a name, in either spelling of its umlauts. @param given as `foldWords` gives it; the empty string says nothing */
export const readName = oncePerText((given): NameReading => {
  const reading = readSpelled(given);
  const other = withoutUmlautSpelling(given);
  if (other === given || reading.strength === 'complete' || reading.strength === 'alone') return reading;
  const second = readSpelled(other);
  return STRENGTHS.indexOf(second.strength) < STRENGTHS.indexOf(reading.strength)
    ? { ...second, other: reading.other, isTechnical: reading.isTechnical }
    : reading;
});

/** A name with spaces around the names of policies in writing that has none: "去哪隐私政策". */
function withSpaces(name: string): string {
  return EAST_ASIAN.test(name) ? name.replace(unspaced(), ' $& ').replace(/ {2,}/g, ' ').trim() : name;
}

function readSpelled(spelled: string): NameReading {
  const given = withSpaces(spelled);
  const name = trimmed(given);
  const answers = index.read(given);
  const has = (choices: Choices, words = name): boolean => choices.some((one) => index.has(answers, one, words));
  /** The first in the name; of several at one place that of the first source. */
  const find = (choices: Choices): RegExpExecArray | undefined => {
    let first: RegExpExecArray | undefined;
    for (const one of choices) {
      const found = index.find(answers, one, name);
      if (found && found.index < (first?.index ?? Infinity)) first = found;
    }
    return first;
  };
  // "Asset Inventory Policy", "Configuration Management Standard": the last word says what it is, and the others what it is about.
  const isNamed = (POLICY_LAST.test(name) || POLICY_FIRST.test(name)) && !OPENS_A_POST.test(name) && !/^\d{4} /.test(given);
  const isOther = isNamed
    ? undefined
    : has(other, given) || (EAST_ASIAN.test(spelled) && otherUnspaced().test(spelled))
      ? 'surely'
      : has(hintOfOther) || ASKS.test(name)
        ? 'perhaps'
        : undefined;
  const readingOf = (strength: NameStrength, kind: PolicyKind | undefined, share: number, isTechnical = false): NameReading => ({
    strength,
    kind,
    share,
    isFirst: false,
    isLaw: false,
    isTechnical,
    other: isOther,
  });
  const shareOf = (found: RegExpExecArray): number => found[0].length / Math.max(1, name.length);
  for (const { kind, alone } of names) if (has(alone)) return readingOf('alone', kind, 1);
  for (const { kind, full } of names) {
    const found = find(full);
    if (!found) continue;
    const reading = { ...readingOf('complete', kind, shareOf(found)), isFirst: found.index === 0 };
    // "Transparency Report", "Report Handling Manual": the words that speak of something else belong to the name.
    return reading.share === 1 ? { ...reading, other: undefined } : reading;
  }
  const isTechnical = has(technical);
  for (const list of ['sure', 'likely'] as const)
    for (const subject of subjects) {
      const found = find(subject[list]);
      // "Software Development Lifecycle Policy" is one of the trade's own names as a whole.
      if (found)
        return readingOf(
          list === 'sure' ? 'subject' : 'likely',
          subject.kind,
          shareOf(found),
          isTechnical && (shareOf(found) < 1 || /network/.test(name)),
        );
    }
  const abroad = foreignSubjects.find(({ pattern }) => has(pattern));
  if (abroad && has(anyPolicies)) return readingOf('subject', abroad.kind, 0.7);
  const ending = isTechnical ? undefined : endings.find(({ pattern }) => has(pattern));
  if (ending) return ABOUT_ENDING.test(name) ? readingOf('general', ending.kind, 0.3) : readingOf('subject', ending.kind, 0.5);
  if (has(anySure)) return readingOf('noun', undefined, 0.5, isTechnical);
  const bySubject = subjects.find(({ alone }) => has(alone));
  if (bySubject) return { ...readingOf('likely', bySubject.kind, 1, isTechnical), isLaw: bySubject.areLaws === true };
  if (has(general) || has(anyPolicies)) return readingOf('general', undefined, 0.3, isTechnical);
  return readingOf('none', undefined, 0, isTechnical);
}
