/** What a hover says on a term that another file defines, since the text says that words mean what they mean there. */
import { termsOf, type Incorporated } from '../document/incorporation.ts';
import type { Policy } from '../document/policy.ts';
import { contains, type Span } from '../document/span.ts';
import { escapeMarkdown, sentenceOf } from './describeTerm.ts';

/** A definition of a term in another file, and the use that was asked about. */
export interface IncorporatedTerm {
  readonly span: Span;
  readonly file: string;
  /** The name, in the other file's text. */
  readonly definition: Span;
  readonly markdown: string;
}

/** The definition of the term at an offset, in the first of the files that has one; capitals must be as they are there. */
export function describeIncorporated(policy: Policy, offset: number, files: readonly Incorporated[]): IncorporatedTerm | undefined {
  const here = { start: offset, end: offset };
  for (const { file, policy: other } of files) {
    for (const { definitions: [definition], uses } of termsOf(policy, other)) {
      const use = uses.find(({ span, form }) => form === 'exact' && contains(span, here));
      if (!use || !definition) continue;
      const line = other.lines.lineAt(definition.span.start) + 1;
      const aliases = definition.aliases.length > 0 ? ` · also ${definition.aliases.map(({ text }) => `“${escapeMarkdown(text)}”`).join(', ')}` : '';
      const markdown = [`**${escapeMarkdown(definition.term)}**${aliases}`, `> ${escapeMarkdown(sentenceOf(definition))}`, `Defined in line ${line} of \`${other.path.replaceAll('`', '')}\`, which this policy refers to`].join('\n\n');
      return { span: use.span, file, definition: definition.span, markdown };
    }
  }
  return undefined;
}
