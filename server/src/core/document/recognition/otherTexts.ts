/** What shows that a text isn't a policy but about policies: a guide, a checklist, an audit, a collection, minutes, a proposal, a manual, a post about a law. */
import {
  CAMPAIGNS,
  DUTIES,
  EXPLAINS_A_LAW,
  NAMES_ITSELF,
  OF_SOFTWARE,
  OPINIONS,
  OTHER_FORMS,
  type OtherForm,
  OUR_VOICE,
  REGISTER_COLUMNS,
  SETTING_COLUMNS,
  TO_WRITERS,
} from '../../knowledge/otherTexts.ts';
import { type Message, message } from '../../l10n/localizer.ts';
import { type Answers, createLiteralIndex, type Guarded } from '../text/literalIndex.ts';
import { amongSpacedWords, foldWords } from './foldWords.ts';
import type { Opening } from './readOpening.ts';

/** What was counted in the first pages of a text. */
export interface OtherReading {
  /** Times the text names itself something else than a policy, near its beginning. */
  readonly namesItself: number;
  /** Per 1,000 words: addressed to those who write policies. */
  readonly toWriters: number;
  /** Times a law is explained. */
  readonly explainsLaw: number;
  /** Per 1,000 words: policies as things of software, and uses of its screens. */
  readonly ofSoftware: number;
  /** Times somebody says what a campaign says. */
  readonly campaigns: number;
  /** Times somebody gives an opinion. */
  readonly opinions: number;
  /** Per 1,000 words: what somebody must or must not do. */
  readonly duties: number;
  /** Per 1,000 words: "we", "our". */
  readonly ourVoice: number;
  /** The forms whose headings it has. */
  readonly forms: readonly { readonly form: OtherForm; readonly headings: number }[];
  /** Lines with a box to check. */
  readonly boxes: number;
  /** Pieces of code in running text, per 1,000 words. */
  readonly code: number;
  readonly codeBlocks: number;
  /** Share of lines that list files of the project, 0 to 1, and how many. */
  readonly listedShare: number;
  readonly listedFiles: number;
  /** Most columns of a register in one table. */
  readonly columns: number;
  /** Most columns of settings in one table. */
  readonly settings: number;
  /** Times the reader is sent to a bold name on a screen: "select **Save**", "**Admin > Security**". */
  readonly screens: number;
  /** Front matter keys and other marks of posts. */
  readonly postKeys: number;
  /** Front matter keys of lessons and knowledge bases. */
  readonly lessonKeys: number;
  readonly words: number;
}

/** Phrases and headings that are looked for only in texts that have one of their words. */
const index = createLiteralIndex();
const phrases = (sources: readonly string[]): Guarded => index.guard(amongSpacedWords(sources), 'g');
const whole = (sources: readonly string[]): readonly Guarded[] => sources.map((source) => index.guard(`^(?:${source})$`, 'u'));
const namesItself = phrases(NAMES_ITSELF);
const toWriters = phrases(TO_WRITERS);
const explainsLaw = phrases(EXPLAINS_A_LAW);
const ofSoftware = phrases(OF_SOFTWARE);
const campaigns = phrases(CAMPAIGNS);
const opinions = phrases(OPINIONS);
const duties = phrases(DUTIES);
const ourVoice = phrases(OUR_VOICE);
const forms = OTHER_FORMS.map(({ form, fewest, headings }) => ({ form, fewest, headings: whole(headings) }));
const registerColumns = whole(REGISTER_COLUMNS);
const settingColumns = whole(SETTING_COLUMNS);
const SCREEN =
  /(?:click|select|choose|press|tap|open|go to|navigate to|enable|disable|klicken sie auf|klicke auf|wählen sie|wähle|öffnen sie|cliquez sur|sélectionnez|ouvrez|haz clic en|haga clic en|selecciona|seleccione|pulsa|clicca su|fai clic su|seleziona|apri|clique em|selecione|klik op|selecteer) (?:on |the |auf |sur )?(?:\*\*|`|_)|\*\*[^*\n]{1,60} (?:>|→|›|») [^*\n]{1,60}\*\*/giu;
const POST_KEYS =
  /^(?:authors?|tags|categor(?:y|ies)|publishdate|pubdate|thumbnail|cover|excerpt|keywords|sidebar_label|sidebar_position|nav_order|parent)$/i;
/** Front matter keys of lessons and knowledge bases. */
const LESSON_KEYS = /^(?:difficulty|level|audience|reading_?time|prerequisites|learning_?objectives)$/i;
/** Words that no text of some length lacks, in English, German, French, Spanish, Italian, Portuguese and Dutch; and their share, with six code units a word, from which it is in that language. */
const commonWords = new RegExp(
  amongSpacedWords([
    'the|and|of|to',
    'der|die|und|das',
    'les|des|est|une',
    'los|las|del|que',
    'della|che|sono|gli',
    'nao|uma|dos|para',
    'het|een|van|zijn',
  ]),
  'gu',
);
const COMMON_SHARE = 0.06;
/** Code units of the folded text in which a text says what it is. */
const BEGINNING = 2_500;

const count = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

/** @param folded the body in the spelling of `spacedWords` @param headings folded, without numbers */
export function readOther(opening: Opening, folded: string, headings: readonly string[]): OtherReading {
  const { body, keys, codeBlocks, listedFiles } = opening;
  const words = Math.max(100, folded.length / 6);
  const answers = index.read(folded);
  const times = (one: Guarded): number => index.count(answers, one, folded);
  const per1000 = (one: Guarded): number => (times(one) * 1000) / words;
  const saidBy = headings.map((heading) => index.read(heading));
  const lines = body.split('\n');
  const all = lines.filter((line) => line.trim() !== '').length;
  const headers = lines
    .filter((line, index) => line.includes('|') && isTableRule(lines[index + 1] ?? ''))
    .map((line) =>
      line
        .split('|')
        .slice(0, 20)
        .map(foldWords)
        .map((cell) => ({ cell, said: index.read(cell) })),
    );
  const most = (columns: readonly Guarded[]): number =>
    Math.max(0, ...headers.map((cells) => columns.filter((one) => cells.some(({ cell, said }) => index.has(said, one, cell))).length));
  return {
    namesItself: index.count(answers, namesItself, folded.slice(0, BEGINNING)),
    toWriters: per1000(toWriters),
    explainsLaw: times(explainsLaw),
    ofSoftware: per1000(ofSoftware),
    campaigns: times(campaigns),
    opinions: times(opinions),
    duties: per1000(duties),
    ourVoice: per1000(ourVoice),
    forms: forms.flatMap(({ form, fewest, headings: sources }) => {
      const found = headings.filter((heading, at) => sources.some((one) => index.has(saidBy[at] as Answers, one, heading))).length;
      return found >= fewest ? [{ form, headings: found }] : [];
    }),
    boxes: lines.filter((line) => BOX.test(line.trimStart()) || BOX_SIGN.test(line)).length,
    code: ((body.match(/`[^`\n]{1,200}`/g)?.length ?? 0) * 1000) / words,
    codeBlocks,
    listedShare: listedFiles / Math.max(1, all),
    listedFiles,
    columns: most(registerColumns),
    settings: most(settingColumns),
    screens: count(SCREEN, body),
    postKeys: keys.filter((key) => POST_KEYS.test(key)).length + (opening.isCutOff ? 1 : 0),
    lessonKeys: keys.filter((key) => LESSON_KEYS.test(key)).length,
    words,
  };
}

/** Whether a text is in one of the languages whose words are known here: English, German, French, Spanish, Italian, Portuguese, Dutch. @param folded as `spacedWords` gives it */
export function isInKnownLanguage(folded: string): boolean {
  return (count(commonWords, folded) * 6) / Math.max(1, folded.length) >= COMMON_SHARE;
}

const BOX = /^(?:[-*+]|\d{1,3}[.)]) {1,4}\[[ xX]?\] /;
const BOX_SIGN = /[☐☑☒]/;

/** Whether a line is the rule below the headings of a table. */
function isTableRule(line: string): boolean {
  return line.includes('---') && /^[\s|:-]+$/.test(line);
}

/** What the forms are called in evidence. */
const FORM_MESSAGES: Readonly<Record<OtherForm, Message>> = {
  readme: message('it has the headings of a README'),
  proposal: message('it has the headings of a proposal'),
  minutes: message('it has the headings of minutes of a meeting'),
  changelog: message('it has the headings of a changelog'),
  audit: message('it has the headings of an audit or assessment'),
  lesson: message('it has the headings of a tutorial or lesson'),
};
/** Points that a form takes away, with two of its headings and with each further one, up to a limit. */
const FORM_POINTS: Readonly<Record<OtherForm, readonly [two: number, further: number, most: number]>> = {
  readme: [2, 1.5, 6],
  proposal: [6, 1, 8],
  minutes: [4, 2, 8],
  changelog: [2, 1, 5],
  audit: [1, 1.5, 5],
  lesson: [1, 1, 4],
};
/** Code units of folded text from which a policy speaks of itself at least once. */
const LONG_ENOUGH = 4000;
/** Per 1,000 words. */
const FEW_DUTIES = 5;
const MANY_DUTIES = 8;
/** Clauses from which on a text is built of them. */
const MANY_CLAUSES = 5;

/** One reason for or against. */
export interface OtherEvidence {
  readonly what: Message;
  readonly weight: number;
  /** It is a mark of manuals and records that policies of technical trades have as well: code, tables, boxes to check. */
  readonly isMark: boolean;
}

/** What speaks against a text, in words for the writer. @param folded as {@link readOther} takes it @param named whether its title and file name are the name of a policy, or merely what policies are about @param isSubjectMet whether the text says what policies of that name say @param isPlaced whether it is in a folder of policies */
export function otherEvidence(
  opening: Opening,
  {
    folded,
    headingWords,
    speaksOfItself,
    isRead,
  }: { readonly isRead: boolean; readonly folded: string; readonly headingWords: readonly string[]; readonly speaksOfItself: number },
  named: 'fully' | 'partly' | 'subject' | 'not',
  isSubjectMet: boolean,
  isPlaced: boolean,
): readonly OtherEvidence[] {
  const other = readOther(opening, folded, headingWords);
  const evidence: OtherEvidence[] = [];
  const phrases = isRead ? 1 : 0;
  const against = (what: Message, points: number, isMark = false): void => {
    if (points > 0) evidence.push({ what, weight: -points, isMark });
  };
  against(message('it calls itself a guide, an article, a project, or the like'), phrases * 3 * Math.min(2, other.namesItself));
  against(message('it gives advice to writers of policies'), phrases * 2 * Math.min(4, Math.max(0, other.toWriters - 1)));
  against(message('it explains a law or a standard'), phrases * 1.5 * Math.min(4, other.explainsLaw - 1));
  if (named !== 'fully' && speaksOfItself < 2)
    against(message('it reads like the program of a campaign'), phrases * Math.min(8, 2 * (other.campaigns - 2)));
  against(message('its author gives opinions'), phrases * Math.min(6, 2 * (other.opinions - 1)));
  against(message('it describes policies in software'), phrases * Math.min(5, other.ofSoftware - 1));
  if (isRead && folded.length > LONG_ENOUGH && speaksOfItself === 0 && opening.numbered < MANY_CLAUSES) {
    if (other.duties < FEW_DUTIES)
      against(
        message('it neither refers to itself as a policy nor says what must be done'),
        isPlaced ? 2 : named !== 'fully' ? 4 : other.ourVoice < 2 ? 3 : 2,
      );
    if (named === 'subject' && !isSubjectMet) against(message('its name is only a subject, and it never refers to itself as a policy'), 4);
  }
  against(message('it has a table of settings'), other.settings >= 2 ? 4 : 0, true);
  against(message('it refers to buttons and menus'), Math.min(6, 2 * other.screens), true);
  against(message('it has checkboxes'), other.boxes >= 8 ? 10 : other.boxes >= 3 ? 7 : 0, true);
  against(message('it has code'), (other.codeBlocks >= 3 ? 6 : other.codeBlocks >= 1 ? 4 : 0) + (other.code >= 5 ? 2 : 0), true);
  against(message('it lists other files'), listPoints(other));
  against(message('it has a table like those of registers and audits'), other.columns >= 2 ? 6 : 0, true);
  against(message('it has the marks of a post or a manual'), Math.min(5, 3 * other.postKeys) + Math.min(6, 3 * other.lessonKeys));
  const bound = [speaksOfItself >= 2, other.duties >= MANY_DUTIES, opening.numbered >= MANY_CLAUSES].filter(Boolean).length;
  if (bound > 0 && named !== 'not') evidence.push({ what: message('it is worded like a policy'), weight: bound, isMark: false });
  for (const { form, headings: found } of other.forms) {
    const [two, further, most] = FORM_POINTS[form];
    against(FORM_MESSAGES[form], Math.min(most, two + further * (found - 2)));
  }
  return evidence;
}

/** A list of files is most of an index, and little of a policy with a list of related ones. */
function listPoints({ listedFiles, listedShare }: OtherReading): number {
  if (listedFiles >= 3 && listedShare >= 0.35) return 8;
  if (listedFiles >= 6) return 4;
  return listedFiles >= 3 && listedShare >= 0.08 ? 2 : 0;
}
