/** What a rule is. Rules are values: they read facts and yield findings; `lint.ts` decides the rest. */
import type { PlaceToReview } from '../analysis/renumbering/followNumbers.ts';
import type { AddressPlace } from '../analysis/workspace/addressBook.ts';
import type { Workspace } from '../analysis/workspace/workspace.ts';
import type { Settings } from '../config/settings.ts';
import type { RuleOption, Severity } from '../config/severity.ts';
import type { IsoDate } from '../document/dates/calendar.ts';
import type { Policy } from '../document/policy.ts';
import type { Span, TextEdit } from '../document/text/span.ts';
import type { RuleGroup } from '../knowledge/ruleGroups.ts';
import type { Localizer } from '../l10n/localizer.ts';

/** One check on one policy. Pure: same policy and context, same findings. */
export interface Rule {
  /** Kebab-case; equals the file name, the fixture folder and the settings key. */
  readonly id: string;
  /** Under which it is documented, and stands in the settings. */
  readonly group: RuleGroup;
  /** One sentence for the writer, in English; hosts translate it. Feeds the README, the settings and the rule's page. */
  readonly summary: string;
  /** Two to four sentences for the hover and the rule's page: why it matters to a reader of the policy, and the source (article, RFC, standard) if there is one. */
  readonly why: string;
  readonly severity: Severity;
  /** Options of its own, by name; see `RuleContext.options`. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  check(policy: Policy, context: RuleContext): Iterable<Finding>;
}

/** What a rule knows besides the policy. */
export interface RuleContext {
  /** The calendar date to reckon with. */
  readonly today: IsoDate;
  readonly settings: Settings;
  /** Words messages and titles of fixes in the reader's language. */
  readonly l10n: Localizer;
  /** The rule's own options: the object under its id in the settings, without `severity`. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The committed version of the policy; absent where there is none, or no git. */
  readonly baseline?: Baseline;
  /** What the other policies say of theirs; absent where the host does not know them. */
  readonly workspace?: Workspace;
  /** The files around the policy; absent where a host has none to look at. */
  readonly files?: SurroundingFiles;
  /** Other policies whose definitions hold here, since the text says so: the targets of `policy.definitions.references`. Absent where the host has not looked. */
  readonly incorporated?: readonly Policy[];
}

/** What a host knows of the files around one policy. Paths are relative to the policy's folder, `/` between folders, and may begin with `../`. */
export interface SurroundingFiles {
  /** Whether a file or folder is there; undefined outside the repository or workspace, where nothing is looked at. */
  has(path: string): boolean | undefined;
  /** Whether a folder (`''`, `../`, …) is the topmost that may be looked at. */
  isTop(folder: string): boolean;
  /** Names of the files in a folder; empty when there is no such folder. */
  entries(folder: string): readonly string[];
}

/** An earlier version of a policy that the present one is compared with. */
export interface Baseline {
  readonly policy: Policy;
  /** The git reference that it was taken from, such as `HEAD`. */
  readonly ref: string;
  /** Commit that last changed the file: abbreviated hash, and its calendar date in the user's zone. */
  readonly commit?: string;
  readonly date?: IsoDate;
  /** Who makes the changes since, by the name in the settings of git. */
  readonly author?: string;
}

/** One thing that a rule has to say. */
export interface Finding {
  /** The exact characters meant; offsets in the source. */
  readonly span: Span;
  /** What is wrong, then what is expected; at most 90 characters or so, no full stop. */
  readonly message: string;
  /** Preferred first. Costly ones are better a getter: they are asked for where the writer is, not for every finding. */
  readonly fixes?: readonly Fix[];
  /** Other places that belong to it. */
  readonly related?: readonly Related[];
  /** Instead of the rule's default: less, where this one finding is less certain, or more, where the text is about to be published. A setting of the user's still wins. */
  readonly severity?: Severity;
  /** The text meant is superfluous; editors fade it. */
  readonly faded?: boolean;
}

/** A place that explains a finding. */
export interface Related {
  /** Of a place in another file the finding's own. */
  readonly span: Span;
  /** A place in another file, which the host knows by this name. */
  readonly elsewhere?: AddressPlace & { readonly file: string };
  readonly message: string;
}

/** A way to put a finding right: a set of edits that are applied together or not at all. */
export interface Fix {
  /** An imperative the writer understands: "Write the date as 2026-02-10". */
  readonly title: string;
  /** Safe fixes never change meaning; they may run in fix-all, on save and with `--fix`. */
  readonly safe: boolean;
  /** False for one of several that may be meant: editors do not prefer it, and "fix all" leaves it to the writer. */
  readonly preferred?: false;
  /** At least one; they must not overlap. */
  readonly edits: readonly TextEdit[];
  /** What the writer has to look at before the edits are made; absent where that is nothing, or never anything. */
  readonly review?: FixReview | undefined;
}

/** What a fix leaves as it is though it may have to change. */
export interface FixReview {
  /** Places in the text as it is, in order; at least one. */
  readonly left: readonly PlaceToReview[];
  /** Renumbering: offset in the list of sections that it is about; absent for the whole document. */
  readonly at?: number;
}

/** A finding as the hosts see it: stamped with its rule and the severity in force. */
export interface Diagnosis extends Finding {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
}
