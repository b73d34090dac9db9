/** `last-updated-missing`: a policy for the public that says nowhere from when it is. */
import { findWrittenDates } from '../document/dates/dateFormats.ts';
import { proseDates } from '../document/dates/proseDates.ts';
import { saysOfWhen } from '../document/dates/shownYears.ts';
import { blocksIn } from '../document/markdown/passages.ts';
import { hasAtLeastWords } from '../document/outline/sections.ts';
import { type Policy, titleHeading } from '../document/policy.ts';
import { kindOfTitle } from '../document/recognition/recognise.ts';
import type { Span } from '../document/text/span.ts';
import { findPlaceholders } from '../document/wording/placeholders.ts';
import { traitsOf } from '../knowledge/policyKinds.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Rule } from './rule.ts';
import { isDatedLater } from './shapes/blankDates.ts';
import { linksChangeHistory } from './shapes/changeHistory.ts';
import { insertDateLine } from './shapes/dateLine.ts';
import { dayOfLastChange } from './shapes/sinceBaseline.ts';

/** Flags policies of kinds that require a date and have none. */
export const lastUpdatedMissing: Rule = {
  id: 'last-updated-missing',
  group: 'Dates',
  summary: 'A privacy, terms, or cookie policy has no date.',
  why: "Without a date, readers can't tell whether this is the text they agreed to, or whether it changed since. California (Bus. & Prof. Code 22575(b)(4); 11 CCR 7011(e)(4)), Colorado (Rule 6.03(A)(8)), and Minnesota (325M.16) require the date in the policy itself.",
  severity: 'information',
  *check(policy, context) {
    if (
      policy.archived ||
      policy.draft ||
      !isPublicPolicy(policy) ||
      policy.dates.some(({ reading }) => reading.state !== 'empty') ||
      hasDateNearEdge(policy) ||
      saysOfWhen(policy.markdown) ||
      hasDatedPath(policy) ||
      isDatedLater(policy) ||
      hasBlankDate(policy) ||
      linksChangeHistory(policy)
    )
      return;
    const empty = policy.dates.find(({ label, where }) => label === 'last-updated' && where === 'front-matter');
    const { frontMatter } = policy;
    if (empty) {
      const space = /\s$/.test(policy.text.slice(empty.labelSpan.end, empty.span.start)) ? '' : ' ';
      const day = dayOfLastChange(policy, context);
      const { l10n } = context;
      yield {
        span: empty.labelSpan,
        message: l10n.t('This key has no date; expected the day of the last change'),
        fixes: [
          {
            title:
              day === context.today
                ? l10n.t('Set it to today ({date})', { date: day })
                : l10n.t('Set it to the day of the last commit ({date})', { date: day }),
            safe: false,
            edits: [{ span: empty.span, newText: `${space}"${day}"` }],
          },
        ],
      };
      return;
    }
    // Front matter that lacks the key is the business of front-matter-key-missing; front matter that cannot be read may have it.
    if (frontMatter.state !== 'absent' || frontMatter.misplaced) return;
    const span = titleHeading(policy.sections)?.heading.span;
    if (!span || span.end <= span.start) return;
    yield missing(policy, span, dayOfLastChange(policy, context), context.l10n);
  },
};

function missing(policy: Policy, span: Span, day: Parameters<typeof insertDateLine>[1], l10n: Localizer): Finding {
  // A text that dates its own changes says another day than today's.
  const inserted = hasDate(policy) ? undefined : insertDateLine(policy, day);
  return {
    span,
    message: l10n.t('No date found in this policy; expected a line such as "Last updated: …"'),
    ...(inserted ? { fixes: [{ title: l10n.t('Insert "{line}"', { line: inserted.line }), safe: false, edits: [inserted.edit] }] } : {}),
  };
}

/** "In force from [DATE]": the date has its place, which `placeholder-left` asks to fill in. */
function hasBlankDate({ text, markdown, frontMatter }: Policy): boolean {
  return findPlaceholders(text, markdown, frontMatter).some((one) => DATE_WORD.test(one.text));
}

const DATE_WORD = /(?<!\p{L})(?:dates?|day|datum|tag|fecha|día|data|dia|giorno|jour|dd|tt|jj|gg|yyyy|jjjj|aaaa)(?!\p{L})/iu;

/** `privacy-2024-05.md`, `terms_v20240501.md`, `archive/2021/terms.md`: the file or its folder says when. */
function hasDatedPath({ path }: Policy): boolean {
  const [name = '', folder = ''] = path.split('/').reverse();
  return YEAR_IN_NAME.test(name) || FOLDER_OF_A_YEAR.test(folder);
}

const YEAR_IN_NAME = /(?:^|[-_. (]v?)(?:19|20)\d\d(?:[01]\d[0-3]\d)?(?!\d)/;
const FOLDER_OF_A_YEAR = /^(?:v|archive[-_])?(?:19|20)\d\d(?:[-_.]?\d\d){0,2}$/;

/** Words below which a page on cookies is a note that hardly anybody dates. */
const SHORTEST_COOKIE_POLICY = 500;

/** By its title, not by the folder it lies in: a folder of legal texts holds fragments and indexes too. */
function isPublicPolicy(policy: Policy): boolean {
  const kind = kindOfTitle(policy.title);
  return traitsOf(kind).requiresDate === true && hasAtLeastWords(policy.sections, kind === 'cookie' ? SHORTEST_COOKIE_POLICY : 150);
}

function hasDate({ markdown, language }: Policy): boolean {
  return markdown.blocks.some(({ leaf }) => proseDates(leaf, language).length > 0);
}

/** A date without a label we know, where dates of policies stand. */
function hasDateNearEdge({ text, markdown, lines, language }: Policy): boolean {
  const edges = [
    ...blocksIn(markdown, { start: 0, end: lines.startOf(25) }),
    ...blocksIn(markdown, { start: lines.startOf(lines.count - 14), end: Infinity }),
  ];
  return edges.some(
    ({ leaf, start }) =>
      proseDates(leaf, language).length > 0 ||
      DATED_VERSION.test(leaf.prose.text) ||
      // `Last updated: May 21, 2020`
      leaf.inlines.some(
        (inline) => inline.kind === 'code' && findWrittenDates(text.slice(start + inline.start, start + inline.end), language).length > 0,
      ),
  );
}

/** "Version 18062024", "v2024-06", "Stand 06/24": a version that is a date, and a date that touches the word before it. */
const DATED_VERSION = new RegExp(
  [
    '(?<!\\p{L})(?:v(?:er(?:s(?:ion|ión|ione|ão|ie)?)?)?|rev(?:ision|isión|isione)?|stand|fassung|ausgabe|édition|mise à jour|màj|maj|edición|edizione|aggiornat[oa]|aktualisiert|updated|update|as of|en vigueur|gültig ab|vigente)' +
      '[\\s.:_(–—-]{0,4}(?:n[°ºo]\\.?\\s?)?' +
      '(?:(?:0[1-9]|[12]\\d|3[01])[./-]?(?:0[1-9]|1[0-2])[./-]?(?:19|20)?\\d{2}|(?:19|20)\\d{2}[./-]?(?:0[1-9]|1[0-2])(?:[./-]?(?:0[1-9]|[12]\\d|3[01]))?|(?:0?[1-9]|1[0-2])(?:[./-](?:19|20)\\d{2}|[/-]\\d{2})|(?:19|20)\\d{2})(?![\\d.])',
    '(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T\\d',
  ].join('|'),
  'iu',
);
