/** `front-matter-invalid`: the front matter is not YAML that can be read. */
import type { Policy } from '../document/policy.ts';
import { type Localizer, worded } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';

/** One finding for each problem, at its character: syntax, a key twice, no mapping, no end. */
export const frontMatterInvalid: Rule = {
  id: 'front-matter-invalid',
  group: 'Front matter',
  summary: "The front matter isn't valid YAML.",
  why: "Websites and tools read the front matter first. If it's broken, they show no title and no date, or reject the whole page. YAML 1.2 (yaml.org/spec/1.2.2) says what is allowed.",
  severity: 'error',
  *check(policy, { l10n }) {
    const { frontMatter } = policy;
    const opening = { start: frontMatter.span.start, end: Math.min(frontMatter.span.start + 3, policy.text.length) };
    // `parse-incomplete` speaks of a block that is too long to be read.
    if (frontMatter.tooLarge) return;
    if (frontMatter.state === 'unclosed') {
      yield {
        span: opening,
        message: l10n.t('The front matter is never closed; expected --- after the last key'),
        fixes: [closeFence(policy, l10n)],
      };
    }
    // A block without its opening line is read by some tools, so its slips count.
    const problems = frontMatter.misplaced?.problems ?? frontMatter.problems;
    for (const { span, message, repair } of problems) {
      const fixes: Fix[] = repair ? [{ title: worded(l10n, repair.title), safe: false, edits: [repair.edit] }] : [];
      yield { span: span.end > span.start ? span : opening, message: worded(l10n, message), fixes };
    }
  },
};

function closeFence({ text, lineEnding, frontMatter }: Policy, l10n: Localizer): Fix {
  const at = frontMatter.content.end;
  const newLine = at > 0 && text[at - 1] !== '\n' ? lineEnding : '';
  return {
    title: l10n.t('Close the front matter with ---'),
    safe: false,
    edits: [{ span: { start: at, end: at }, newText: `${newLine}---${lineEnding}` }],
  };
}
