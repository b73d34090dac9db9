/** `parse-incomplete`: parts of the file were too long or nested too deeply to be looked at. */
import { MAX_FRONT_MATTER } from '../document/frontmatter/frontMatter.ts';
import { MAX_CHARACTERS_READ, MAX_LINES_READ } from '../document/text/readingEnd.ts';
import type { Span } from '../document/text/span.ts';
import type { Rule } from './rule.ts';

/** Silence about a part that was not read would look like approval of it. */
export const parseIncomplete: Rule = {
  id: 'parse-incomplete',
  group: 'Housekeeping',
  summary: "Part of the file wasn't checked, because it's too long or nested too deeply.",
  why: "Policywright responds while you type, whatever the file. That's why it stops reading far beyond the size of any policy: after 600,000 characters or 25,000 lines, in front matter after 64 KB, in paragraphs of many thousand characters, in tables of more than 500 columns, and in lists or quotations dozens of levels deep. Findings may be missing there.",
  severity: 'information',
  *check({ frontMatter, markdown, text, lines, readTo }, { l10n }) {
    if (readTo < text.length)
      yield {
        span: visible(text, { start: readTo, end: lines.endOf(lines.lineAt(readTo)) }),
        message: l10n.t('The file was read up to here; expected at most {characters} characters and {lines} lines', {
          characters: MAX_CHARACTERS_READ,
          lines: MAX_LINES_READ,
        }),
      };
    if (frontMatter.tooLarge) {
      const end = lines.endOf(lines.lineAt(frontMatter.span.start));
      yield {
        span: visible(text, { start: frontMatter.span.start, end }),
        message: l10n.t("The front matter is longer than {size} KB and wasn't read; expected a few lines", {
          size: MAX_FRONT_MATTER / 1024,
        }),
      };
    }
    const [first, ...others] = markdown.incomplete;
    if (!first) return;
    const more = others.length;
    yield {
      span: visible(text, { start: first.start, end: Math.min(first.end, lines.endOf(lines.lineAt(first.start))) }),
      message:
        more === 0
          ? l10n.t("This is too long or nested too deeply and wasn't read in full")
          : l10n.t("This is too long or nested too deeply and wasn't read in full (and {more} more)", { more }),
      ...(others.length > 0
        ? { related: others.slice(0, 10).map((span) => ({ span: visible(text, span), message: l10n.t('Not read in full either') })) }
        : {}),
    };
  },
};

/** The beginning is enough to find it by, and no editor need underline a megabyte. */
function visible(text: string, { start, end }: Span): Span {
  return { start, end: Math.max(Math.min(end, start + 80, text.length), Math.min(start + 1, text.length)) };
}
