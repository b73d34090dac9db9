/** `front-matter-script`: front matter in a language that would have to be run. */
import type { Rule } from './rule.ts';

/** The block is neither run nor read. */
export const frontMatterScript: Rule = {
  id: 'front-matter-script',
  group: 'Front matter',
  summary: 'The front matter is a script. Policywright never runs it.',
  why: "Some tools run front matter that begins with `---js` or `---coffee` as a program, with all the rights of the person who builds the site. Policywright never does. A policy doesn't need a program: write the fields as YAML.",
  severity: 'error',
  *check({ frontMatter }, { l10n }) {
    const { language, state } = frontMatter;
    if (state !== 'script' || !language) return;
    yield {
      span: language.span,
      message: l10n.t("Front matter in {language} is a script, which isn't run; expected YAML", { language: language.name }),
      fixes: [
        {
          title: l10n.t('Remove {language} to read it as YAML', { language: language.name }),
          safe: false,
          edits: [{ span: { start: frontMatter.span.start + 3, end: language.span.end }, newText: '' }],
        },
      ],
    };
  },
};
