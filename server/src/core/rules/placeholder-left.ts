/** `placeholder-left`: something is still to be filled in. */
import { findPlaceholders, type Placeholder } from '../document/placeholders.ts';
import type { Policy } from '../document/policy.ts';
import { overlaps } from '../document/span.ts';
import type { Finding, Related, Rule } from './rule.ts';

/** A text with this many different blanks in brackets is a template on purpose; saying so once is enough. */
const TEMPLATE = 4;
/** Places that are listed beside a finding. */
const LISTED = 20;

/** Brackets count only with words that ask to be replaced: editorial notes, footnotes, tasks, references and quoted examples stay silent. */
export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  summary: 'A placeholder such as `[COMPANY]`, TBD or `<insert …>` is still in the text.',
  why: 'A placeholder in a published policy tells readers that nobody read it before them, and leaves open what was to be promised. Variables of a template language are reported once, in case nothing fills them in; so is a text with many different blanks, which is a template.',
  severity: 'error',
  *check(policy) {
    const all = allPlaceholders(policy);
    const variables = all.filter(({ kind }) => kind === 'variable');
    const blanks = all.filter(({ kind }) => kind === 'blank');
    const variable = variables[0];
    if (variable) {
      yield {
        span: variable.span,
        severity: 'information',
        message: `${quote(variable)} is a variable${andMore(variables)}; expected its value once published`,
        ...others(variables, 0),
      };
    }
    const first = blanks[0];
    if (first && isTemplate(policy, blanks)) {
      // The whole text is meant, so the finding is on its title.
      const span = policy.sections.all[0]?.heading.span ?? first.span;
      yield { span, severity: 'information', message: `This reads like a template: ${places(blanks.length)} to be filled in, first ${quote(first)}`, ...others(blanks, -1) };
      return;
    }
    for (const [index, blank] of blanks.entries()) {
      yield { span: blank.span, ...(policy.draft ? { severity: 'information' as const } : {}), message: `${quote(blank)} is still to be filled in`, ...others(blanks, index) };
    }
  },
};

/** Those of the text, and dates that are still to come. */
function allPlaceholders({ text, markdown, frontMatter, dates }: Policy): readonly Placeholder[] {
  const inText = findPlaceholders(text, markdown, frontMatter);
  const inDates = dates.flatMap(({ reading, dateSpan, where, label }): Placeholder[] => {
    if (reading.state !== 'placeholder' || dateSpan.end <= dateSpan.start || inText.some(({ span }) => overlaps(span, dateSpan))) return [];
    // A line behind "Date:" is for a pen.
    if (where !== 'front-matter' && (label === 'document' || /^_+$/.test(reading.text))) return [];
    return [{ span: dateSpan, text: reading.text, kind: reading.template ? 'variable' : 'blank' }];
  });
  return [...inText, ...inDates].sort((a, b) => a.span.start - b.span.start);
}

function isTemplate({ path }: Policy, blanks: readonly Placeholder[]): boolean {
  return /templates?(?![a-z])|boilerplate/i.test(path) || new Set(blanks.map(({ text }) => text.toLowerCase()).filter((text) => /^[[<]/.test(text))).size >= TEMPLATE;
}

/** The places after this one, then those before it: an editor can step from one to the next. */
function others(all: readonly Placeholder[], index: number): Pick<Finding, 'related'> {
  const related: Related[] = [...all.slice(index + 1, index + 1 + LISTED), ...all.slice(0, Math.min(Math.max(index, 0), LISTED))].slice(0, LISTED).map(({ span, text }) => ({ span, message: `Also to be filled in: ${text}` }));
  return related.length > 0 ? { related } : {};
}

function quote({ text }: Placeholder): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', '');
  return `\`${line.length > 30 ? `${line.slice(0, 29)}…` : line}\``;
}

function andMore(all: readonly Placeholder[]): string {
  return all.length > 1 ? `, with ${all.length - 1} more` : '';
}

function places(count: number): string {
  return `${count} ${count === 1 ? 'place is' : 'places are'}`;
}
