/** `placeholder-left`: something is still to be filled in. */
import { isTemplate } from '../analysis/templates.ts';
import { isFilledByBuild } from '../document/frontmatter/siteKeys.ts';
import { findModelForms } from '../document/markdown/modelForms.ts';
import type { Policy } from '../document/policy.ts';
import { addToMultimap } from '../document/text/multimap.ts';
import { overlaps, type Span } from '../document/text/span.ts';
import { truncate } from '../document/text/truncate.ts';
import { findPlaceholders, isUnmistakable, type Placeholder } from '../document/wording/placeholders.ts';
import { type Localizer, plural } from '../l10n/localizer.ts';
import type { Finding, Related, Rule } from './rule.ts';

/** More different blanks than these have one cause, that the text was never filled in, and are one finding. */
const MOST_SINGLE = 3;
/** Places that are listed beside a finding. */
const LISTED = 50;

/** Brackets count only with words that ask to be replaced: editorial notes, footnotes, tasks, references, examples and forms for readers stay silent. */
export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  group: 'Text',
  summary: 'A placeholder such as `[COMPANY]`, TBD, or `<insert …>` is still in the text.',
  why: "A placeholder in a published policy tells readers that nobody reviewed it, and leaves a promise open. It's an error only where nothing else can be meant, as with `[INSERT ADDRESS]`. In templates, template variables, and comments, and where a form to fill in or a note may be meant, such as `[address]` or `____`, it's only information; before publishing (`check --release`) it's a warning, and unmistakable placeholders in drafts are errors.",
  severity: 'error',
  *check(policy, { l10n }) {
    const all = allPlaceholders(policy);
    const ofKind = (kind: Placeholder['kind']): readonly Placeholder[] => all.filter((one) => one.kind === kind);
    const variables = ofKind('variable');
    const [variable] = variables;
    if (variable) {
      const [name, count] = [short(variable), new Set(variables.map(nameOf)).size];
      const message =
        count === 1
          ? l10n.t('"{name}" must be replaced by its value when published', { name })
          : l10n.t('"{name}" must be replaced by its value when published ({count} variables)', { name, count });
      yield {
        span: variable.span,
        severity: unfinished(policy),
        message,
        ...others(variables, (text) => l10n.t('Also a variable: {text}', { text })),
      };
    }
    const reminders = ofKind('reminder');
    const [reminder] = reminders;
    if (reminder) {
      const [text, count] = [short(reminder), reminders.length];
      const message =
        count === 1
          ? l10n.t('Reminder left in a comment: "{text}"', { text })
          : l10n.t('Reminder left in a comment: "{text}" ({count} reminders)', { text, count });
      yield {
        span: reminder.span,
        severity: unfinished(policy),
        message,
        ...others(reminders, (words) => l10n.t('Also a reminder: {text}', { text: words })),
      };
    }
    yield* findingsOf(policy, withoutRecords(policy, withoutForms(policy, ofKind('blank'))), l10n);
  },
};

function* findingsOf(policy: Policy, blanks: readonly Placeholder[], l10n: Localizer): Generator<Finding> {
  const [first] = blanks;
  if (!first) return;
  const count = blanks.length;
  const stillBlank = (text: string): string => l10n.t('Still to be filled in: {text}', { text });
  const quiet = { severity: unfinished(policy) };
  if (isTemplate(policy)) {
    // Whoever adopts it writes the day; nobody else has anything to fill in.
    if (!policy.forRelease && blanks.every(({ span }) => policy.dates.some(({ dateSpan }) => overlaps(dateSpan, span)))) return;
    // The whole text is meant.
    const span = policy.sections.all[0]?.heading.span ?? first.span;
    yield {
      span,
      ...quiet,
      message: plural(l10n, count, {
        one: l10n.t('Template with {count} place to fill in, "{first}"', { count, first: short(first) }),
        other: l10n.t('Template with {count} places to fill in, first "{first}"', { count, first: short(first) }),
      }),
      ...others([{ ...first, span }, ...blanks], (text) => l10n.t('To fill in: {text}', { text })),
    };
    return;
  }
  const groups = new Map<string, Placeholder[]>();
  for (const blank of blanks) {
    const key = blank.text.toLowerCase().replace(/\s+/g, ' ');
    addToMultimap(groups, key, blank);
  }
  const severityOf = (same: readonly Placeholder[]): Pick<Finding, 'severity'> =>
    policy.draft || !same.some((one) => isForgotten(policy, one)) ? quiet : {};
  if (groups.size > MOST_SINGLE) {
    yield {
      span: first.span,
      ...severityOf(blanks),
      message: l10n.t('{count} places are still to be filled in, first "{first}"', { count, first: short(first) }),
      ...others(blanks, stillBlank),
    };
    return;
  }
  for (const same of groups.values()) {
    const [one] = same;
    if (one)
      yield {
        span: one.span,
        ...severityOf(same),
        message:
          same.length === 1
            ? l10n.t('"{text}" is still to be filled in', { text: short(one) })
            : l10n.t('"{text}" is still to be filled in ({count} places)', { text: short(one), count: same.length }),
        ...others(same, stillBlank),
      };
  }
}

/** A blank that can't be meant, or one for the date behind its label. */
function isForgotten({ dates }: Policy, { text, span }: Placeholder): boolean {
  return isUnmistakable(text) || dates.some(({ dateSpan, label }) => label !== 'document' && overlaps(dateSpan, span));
}

/** The severity of what something or somebody may still fill in: there is less time for it before publishing. */
function unfinished({ forRelease }: Policy): 'information' | 'warning' {
  return forRelease ? 'warning' : 'information';
}

/** Those of the text, and dates that are still to come; without what a site's build fills in. */
function allPlaceholders(policy: Policy): readonly Placeholder[] {
  const { text, markdown, frontMatter, dates } = policy;
  const inText = findPlaceholders(text, markdown, frontMatter);
  const inDates = dates.flatMap(({ reading, dateSpan, where, label }): Placeholder[] => {
    if (reading.state !== 'placeholder' || dateSpan.end <= dateSpan.start || inText.some(({ span }) => overlaps(span, dateSpan))) return [];
    // A line behind "Date:" is for a pen.
    if (where !== 'front-matter' && (label === 'document' || /^_+$/.test(reading.text))) return [];
    return [{ span: dateSpan, text: reading.text, kind: reading.template ? 'variable' : 'blank' }];
  });
  const isBuilt = isFilledByBuild(frontMatter);
  const isInSite = BUILT_FOLDER.test(policy.path) && !isTemplate(policy);
  return [...inText, ...inDates]
    .filter(
      ({ kind, text: written }) =>
        !(
          kind === 'variable' &&
          written.startsWith('{{') &&
          (isBuilt || BUILD_PATH.test(written) || BUILD_CALL.test(written) || (isInSite && BUILD_VARIABLE.test(written)))
        ),
    )
    .sort((a, b) => a.span.start - b.span.start);
}

/** Folders with the pages of a site. */
const BUILT_FOLDER = /(?:^|\/)(?:docs?|documentation|contents?|pages|_pages|src|site|website|templates|partials|_includes|handbook)\//i;

/** `{{ platform_name }}`, `{{ company.name }}`: a name as programs have them, in a page that a build fills in. Words, capitals and instructions are for a person. */
const BUILD_VARIABLE = /^\{\{\{?-?\s*(?!your|insert|enter|todo)[a-z][\w.-]{0,60}\s*-?\}\}\}?$/;

/** `{{ build.date }}`, `{{ "{:,}".format(rate) }}`, `{{ price | currency }}`: what only a program writes, and fills in wherever the page is. */
const BUILD_PATH = /^\{\{\{?-?\s*[a-z][\w-]{0,40}(?:\.[a-z][\w-]{0,40}){1,4}\s*-?\}\}\}?$/;
const BUILD_CALL = /\.format\(|\s\|\s[a-z]/;

/** What two uses of one variable have in common. */
function nameOf({ text }: Placeholder): string {
  return text.replace(/\s+/g, '');
}

/** Those that the writer is to fill in, and not the reader. */
function withoutForms({ markdown }: Policy, blanks: readonly Placeholder[]): readonly Placeholder[] {
  if (blanks.length === 0) return blanks;
  const forms = findModelForms(markdown);
  let at = 0;
  let reach: Span | undefined;
  return blanks.filter(({ span }) => {
    for (; (forms[at]?.start ?? Infinity) <= span.start; at++) if ((forms[at]?.end ?? 0) > (reach?.end ?? 0)) reach = forms[at];
    return reach === undefined || reach.end <= span.start;
  });
}

/** Without the row of blanks that shows how a table of tests, trainings or incidents is to be filled in: its first entry is yet to happen. */
function withoutRecords({ text }: Policy, blanks: readonly Placeholder[]): readonly Placeholder[] {
  return blanks.filter(({ span }) => {
    const start = text.lastIndexOf('\n', span.start - 1) + 1;
    const row = lineFrom(text, start);
    if (!isRowOfBlanks(row)) return true;
    // The head is the first line of the table, which is at most some rows above.
    let at = start;
    for (let rows = 0; rows < ROWS_ABOVE && at > 1; rows++) {
      const above = text.lastIndexOf('\n', at - 2) + 1;
      if (!/^[ \t]{0,3}\|/.test(text.slice(above, above + 5))) break;
      at = above;
    }
    return !RECORD.test(lineFrom(text, at));
  });
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end);
}

/** Rows of a table that are looked through for its head. */
const ROWS_ABOVE = 30;
/** Cells of such a row at least. */
const FEWEST_CELLS = 3;

/** Whether a row of a table has several blanks and nothing else. */
function isRowOfBlanks(line: string): boolean {
  if (!/^[ \t]{0,3}\|/.test(line)) return false;
  const cells = line
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  return cells.length >= FEWEST_CELLS && cells.every((cell) => /^(?:\[[^\]]{1,80}\]|<[^>]{1,80}>|_{2,}|\.{3,}|-{1,3})$/.test(cell));
}

/** Heads of columns of a record. */
const RECORD =
  /(?<!\p{L})(?:findings?|results?|outcomes?|participants?|attendees?|tester|tested|trainees?|lessons|incident|improvements?|ergebnis(?:se)?|teilnehmer|vorfall|résultats?|participants?|incident|resultados?|participantes|hallazgos|risultat[oi]|partecipanti)(?!\p{L})/iu;

/** The places behind the first: an editor can step from one to the next. */
function others(all: readonly Placeholder[], describe: (text: string) => string): Pick<Finding, 'related'> {
  const related: Related[] = all
    .slice(1, 1 + LISTED)
    .map(({ span, text }) => ({ span, message: describe(text.replace(/\s+/g, ' ').slice(0, 80)) }));
  return related.length > 0 ? { related } : {};
}

/** Longest text that a message quotes. */
const SHOWN = 40;

function short({ text }: Placeholder): string {
  const line = text.replace(/\s+/g, ' ');
  return truncate(line, SHOWN);
}
