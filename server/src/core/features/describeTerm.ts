/** What a hover says on a defined term: the sentence that defines it, and where it is. */
import { toProse } from '../document/markdown/prose.ts';
import { sentenceAt } from '../document/markdown/sentenceBreaks.ts';
import type { Policy } from '../document/policy.ts';
import type { Definition } from '../document/terms/definitions.ts';
import { type Localizer, listed, plural } from '../l10n/localizer.ts';
import { escapeMarkdown } from './markdownText.ts';
import { type TermAt, termAt } from './termAt.ts';

/** A longer sentence is cut around the term. */
const LONGEST = 320;

/** The hover of the term at an offset, as Markdown, or undefined where there is no term. */
export function describeTerm(
  policy: Policy,
  offset: number,
  l10n: Localizer,
): { readonly span: TermAt['span']; readonly markdown: string } | undefined {
  const found = termAt(policy, offset);
  const definition = found?.definition ?? found?.term.definitions[0];
  if (!found || !definition) return undefined;
  const { term } = found;
  const name = escapeMarkdown(definition.term);
  const aliases = definition.aliases.map(({ text }) => `"${escapeMarkdown(text)}"`);
  const lines = [aliases.length > 0 ? l10n.t('**{term}** · also {names}', { term: name, names: listed(l10n, aliases) }) : `**${name}**`];
  if (!found.definition) lines.push(`> ${escapeMarkdown(sentenceOf(definition))}`);
  const count = term.uses.filter(({ where }) => where !== 'definition' && where !== 'subject').length;
  const place = found.definition
    ? l10n.t('Defined here')
    : l10n.t('Defined in line {line}', { line: String(policy.lines.lineAt(definition.span.start) + 1) });
  const uses =
    count === 0
      ? l10n.t('not used')
      : plural(l10n, count, { one: l10n.t('used once', { count }), other: l10n.t('used {count} times', { count }) });
  lines.push(`${place} · ${uses}`);
  return { span: found.span, markdown: lines.join('\n\n') };
}

/** The sentence that a definition is in, as a reader sees it, on one line. */
export function sentenceOf({ block, span, form, whole }: Definition): string {
  const { leaf } = block;
  const at = toProse(leaf.prose, span.start - block.start);
  const sentence =
    form === 'parenthesis'
      ? sentenceAt(leaf, at)
      : form === 'clause'
        ? { start: toProse(leaf.prose, whole.start - block.start), end: toProse(leaf.prose, whole.end - block.start) }
        : { start: 0, end: leaf.prose.text.length };
  const text = leaf.prose.text
    .slice(sentence.start, sentence.end)
    .replace(/\uFFFC/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= LONGEST) return text;
  const from = Math.max(0, Math.min(at - sentence.start - LONGEST / 2, text.length - LONGEST));
  return `${from > 0 ? '…' : ''}${text.slice(from, from + LONGEST)}${from + LONGEST < text.length ? '…' : ''}`;
}
