/** Terms that a policy uses and another file defines, to which it sends its readers for the meaning of words. */
import { readTarget } from '../document/links/linkTargets.ts';
import type { Policy } from '../document/policy.ts';
import type { Definition } from '../document/terms/definitions.ts';
import { findTermsIn } from '../document/terms/termUses.ts';
import { contains, type Span } from '../document/text/span.ts';
import type { Localizer } from '../l10n/localizer.ts';
import { sentenceOf } from './describeTerm.ts';
import { asMarkdown } from './markdownText.ts';

/** A file that a policy takes definitions from. */
export interface IncorporatedFile {
  /** As the policy's link names it. */
  readonly path: string;
  readonly policy: Policy;
}

/** A use with the definition in the other file. */
export interface IncorporatedTerm<File extends IncorporatedFile> {
  readonly span: Span;
  readonly file: File;
  readonly definition: Definition;
}

/** The files that a policy says its words are explained in, as its links name them; each once. */
export function incorporatedPaths({ definitions }: Policy): readonly string[] {
  const paths = definitions.references.flatMap(({ targets }) =>
    targets.flatMap((target) => {
      const read = readTarget(target);
      return read.kind === 'file' ? [read.path] : [];
    }),
  );
  return [...new Set(paths)];
}

/** The term of one of the files that is used at an offset with its capitals; the first file that defines it counts. */
export function incorporatedTermAt<File extends IncorporatedFile>(
  policy: Policy,
  offset: number,
  files: readonly File[],
): IncorporatedTerm<File> | undefined {
  const here = { start: offset, end: offset };
  const block = policy.markdown.blocks.find((one) => contains(one, here));
  if (!block) return undefined;
  for (const file of files) {
    for (const { definitions, uses } of findTermsIn(file.policy.definitions.all, block, policy.text, policy.language)) {
      const use = uses.find(({ span, form, inName }) => form === 'exact' && !inName && contains(span, here));
      if (use && definitions[0]) return { span: use.span, file, definition: definitions[0] };
    }
  }
  return undefined;
}

/** What a hover says on such a term, as Markdown. */
export function describeIncorporated({ definition, file }: IncorporatedTerm<IncorporatedFile>, l10n: Localizer): string {
  const line = String(file.policy.lines.lineAt(definition.span.start) + 1);
  const place = l10n.t('Defined in line {line} of {file}', { line, file: asMarkdown(file.path) });
  return `**${asMarkdown(definition.term)}**\n\n> ${asMarkdown(sentenceOf(definition))}\n\n${place}`;
}
