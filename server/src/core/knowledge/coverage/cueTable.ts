/** What the tables of cues and regimes look like: types only. */

/** Cues of one topic in one language, one a line. The cue language is explained in `analysis/coverage/cueLanguage.ts`. */
export interface CueLists {
  /** Match a whole heading. */
  readonly heading?: string | undefined;
  /** Say it, wherever they are. */
  readonly body?: string | undefined;
  /** Say it in general terms: others are better evidence. */
  readonly thin?: string | undefined;
  /** Say it only within a frame, see {@link FrameId}: `access your data` in a list of rights. */
  readonly framed?: Readonly<Partial<Record<FrameId, string>>> | undefined;
  /** Say it only under a heading about the topic. */
  readonly under?: string | undefined;
  /** Mention it without saying it. */
  readonly weak?: string | undefined;
  /** Words of the topic that neither say it nor mention it, but may be what is left of other wording. */
  readonly trace?: string | undefined;
  /** Look like one of the others and say something else. */
  readonly negative?: string | undefined;
}

/** Cues of one topic by primary language subtag. */
export type CueTable = Readonly<Partial<Record<'en' | 'de' | 'fr' | 'es' | 'it', CueLists>>>;

/** What a sentence, the lead-in of a list, or a heading is about, so that the words under it mean more than they do alone. */
export type FrameId = 'right' | 'able' | 'share' | 'collect' | 'use' | 'retain' | 'basis' | 'transfer' | 'cookies' | 'object' | GuardId;

/**
 * What makes words mean something else than they do elsewhere. `definitions`: a heading over definitions. `define`: a sentence that defines a word. `term`: one that defines a term of the law.
 * `contents`: what the right of access covers, or on which grounds a right is given. `others`: a processor, a host, or another company.
 * `credit`: who made the text. `none`: it is denied. `none-of`: a lead-in that denies its list. `about-text`: what the policy tells of itself.
 * `disclaim`: what the company has no access to or doesn't answer for. `anonymous`: data about nobody. `within-eu`: data stays in the Union. `us-law`: rights under American laws.
 * `ground`: consent that is withdrawn as the ground of another right, such as erasure. `conditions`: a lead-in whose list tells when something holds.
 * `recital`: words of the law about any controller. `statute`: what a law regulates. `exception`: where something doesn't hold. `pointer`: that it is said elsewhere in the text.
 * `compelled`: what courts demand, and what happens when the company is sold. `hypothetical`: what the company would do if it ever had to.
 */
export type GuardId =
  | 'definitions'
  | 'define'
  | 'term'
  | 'contents'
  | 'others'
  | 'credit'
  | 'none'
  | 'none-of'
  | 'about-text'
  | 'disclaim'
  | 'anonymous'
  | 'within-eu'
  | 'us-law'
  | 'ground'
  | 'conditions'
  | 'recital'
  | 'statute'
  | 'exception'
  | 'pointer'
  | 'compelled'
  | 'hypothetical';

/** One thing that a regime asks for. */
export interface ItemRow {
  readonly id: string;
  readonly topic: string;
  /** Article or paragraph. */
  readonly source: string;
  /** Condition under which it is asked for; always when absent. */
  readonly when?: string;
  readonly severity: string;
}

/** A law, a rule of a store, or the common core. */
export interface RegimeRow {
  readonly id: string;
  readonly url: string;
  readonly items: readonly ItemRow[];
}

/** A section that is expected of a kind of policy. */
export interface SectionRow {
  readonly id: string;
  readonly level: string;
  readonly heading?: string | undefined;
  readonly body?: string | undefined;
}
