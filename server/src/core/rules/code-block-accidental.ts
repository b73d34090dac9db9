/** `code-block-accidental`: sentences or a list that are printed as code. */
import { findAccidentalCode } from '../document/markdown/accidentalCode.ts';
import type { Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** Programs, tables, addresses, and samples behind a colon are shown as code on purpose. */
export const codeBlockAccidental: Rule = {
  id: 'code-block-accidental',
  group: 'Text',
  summary: 'A sentence or list is indented by four spaces, so it is shown as code.',
  why: 'Four spaces or a tab make code of a paragraph (CommonMark, section 4.4): readers see a box in another typeface, without bullets, bold text or links, and often have to scroll sideways to read a clause.',
  severity: 'warning',
  *check({ text, markdown, frontMatter }, { l10n }) {
    // Pandoc has lists of letters and Roman numbers, in which this is no code.
    const isForPandoc = frontMatter.entries.some(({ key }) => OF_PANDOC.test(key));
    yield* asOneFinding(
      findAccidentalCode(text, markdown)
        .filter(({ isList, isBelowItem }) => !(isForPandoc && (isList || isBelowItem)))
        .map(({ span, isList, edits }) => ({
          span,
          message: isList
            ? l10n.t('This list is indented by four spaces, so it is shown as code')
            : l10n.t('This paragraph is indented by four spaces, so it is shown as code'),
          fixes: edits.length > 0 ? [{ title: l10n.t('Remove the indentation'), safe: false, edits }] : [],
        })),
      {
        message: (count) => l10n.t('{count} paragraphs and lists are indented by four spaces, so they are shown as code', { count }),
        fix: { title: (count) => l10n.t('Remove the indentation of {count} blocks', { count }) },
      },
      l10n,
    );
  },
};

/** Keys that only Pandoc reads. */
const OF_PANDOC = /^(?:documentclass|classoption|output|header-includes|geometry|fontsize|linestretch|bibliography|csl)$/;
