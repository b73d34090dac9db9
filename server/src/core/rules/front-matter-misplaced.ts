/** `front-matter-misplaced`: a block that is meant as front matter and is read as text. */
import type { MisplacedFrontMatter } from '../document/frontmatter/frontMatter.ts';
import type { Policy } from '../document/policy.ts';
import { type Localizer, type Message, message, worded } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';

const MESSAGES: Readonly<Record<Exclude<MisplacedFrontMatter['how'], 'no-opening'>, Message>> = {
  'blank-lines': message('Blank lines before the front matter; expected it on the first line'),
  'code-fence': message('The front matter is in a code block; expected it at the top of the file'),
};

/** Silent on the dialect of strongdm/comply, whose policies have no opening line on purpose. */
export const frontMatterMisplaced: Rule = {
  id: 'front-matter-misplaced',
  group: 'Front matter',
  summary: "The front matter isn't at the top of the file, where tools look for it.",
  why: "Front matter is read only when `---` is the very first line of the file. Anywhere else it's published as text, and its title, date, and version are lost.",
  severity: 'information',
  *check(policy, { l10n }) {
    const { misplaced } = policy.frontMatter;
    if (!misplaced || isComplyDialect(misplaced)) return;
    const first =
      misplaced.how === 'no-opening'
        ? (misplaced.entries[0]?.keySpan ?? misplaced.span)
        : { start: misplaced.span.start, end: misplaced.span.start + 3 };
    // Some generators of sites read keys over one closing line, and then all pages begin so.
    const isShort = misplaced.how === 'no-opening' && misplaced.entries.length === 1;
    yield {
      span: first,
      ...(isShort ? { severity: 'hint' as const } : {}),
      message: worded(l10n, messageOf(misplaced)),
      fixes: [fixOf(policy, misplaced, l10n)],
    };
  },
};

/** What its manual gives to policies and procedures (github.com/strongdm/comply). */
const COMPLY_KEYS = new Set(['id', 'name', 'acronym', 'satisfies', 'majorRevisions', 'cron']);

function isComplyDialect({ how, entries }: MisplacedFrontMatter): boolean {
  const its = entries.filter(({ key }) => COMPLY_KEYS.has(key)).length;
  return how === 'no-opening' && entries.some(({ key }) => key === 'name') && (its > 2 || its === entries.length);
}

function messageOf({ how, fence }: MisplacedFrontMatter): Message {
  return how === 'no-opening' ? message('The front matter has no opening {fence}', { fence }) : MESSAGES[how];
}

function fixOf({ text, lineEnding, frontMatter }: Policy, { how, fence, span }: MisplacedFrontMatter, l10n: Localizer): Fix {
  const top = frontMatter.bodyStart;
  const above = { start: top, end: span.start };
  if (how === 'blank-lines')
    return { title: l10n.t('Remove the blank lines above the front matter'), safe: true, edits: [{ span: above, newText: '' }] };
  if (how === 'no-opening')
    return {
      title: l10n.t('Add {fence} above the front matter', { fence }),
      safe: false,
      edits: [{ span: { start: top, end: top }, newText: `${fence}${lineEnding}` }],
    };
  const closing = /^[ \t]*\r?\n(?:```|~~~)[ \t]*/.exec(text.slice(span.end, span.end + 200));
  return {
    title: l10n.t('Move the front matter out of the code block'),
    safe: false,
    edits: [
      { span: above, newText: '' },
      { span: { start: span.end, end: span.end + (closing?.[0].length ?? 0) }, newText: '' },
    ],
  };
}
