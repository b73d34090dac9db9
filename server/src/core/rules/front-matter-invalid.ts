/** `front-matter-invalid`: the front matter is not YAML, TOML or JSON that can be read. */
import { openingOf } from '../document/frontmatter/frontMatter.ts';
import { closingEdits } from '../document/frontmatter/writeEntry.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import { type Localizer, worded } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';

/** One finding for each problem, at its character: syntax, a key twice, no mapping, no end. */
export const frontMatterInvalid: Rule = {
  id: 'front-matter-invalid',
  group: 'Front matter',
  summary: "The front matter isn't valid YAML, TOML, or JSON.",
  why: "Websites and tools read the front matter first. If it's broken, they show no title and no date, or reject the whole page. YAML 1.2 (yaml.org/spec/1.2.2), TOML 1.1 (toml.io/en/v1.1.0), and JSON (RFC 8259) say what is allowed.",
  severity: 'error',
  *check(policy, { l10n }) {
    const { frontMatter } = policy;
    const opening = openingOf(frontMatter);
    // `parse-incomplete` speaks of a block that is too long to be read.
    if (frontMatter.tooLarge) return;
    if (frontMatter.state === 'unclosed') {
      yield {
        span: opening,
        message: l10n.t('The front matter is never closed; expected {mark} after the last key', { mark: markOf(frontMatter) }),
        fixes: [closeFence(policy, l10n)],
      };
    }
    // A block without its opening line is read by some tools, so its slips count.
    const problems = frontMatter.misplaced?.problems ?? frontMatter.problems;
    for (const { span, message, repair } of problems) {
      const fixes: Fix[] = repair ? [{ title: worded(l10n, repair.title), safe: false, edits: [repair.edit] }] : [];
      yield { span: span.end > span.start ? span : (lineAbove(policy, span.start) ?? opening), message: worded(l10n, message), fixes };
    }
  },
};

/** The words of the line of a place without any, or of the last line above it that has some; undefined at the top of the block. */
function lineAbove({ text, frontMatter }: Policy, at: number): Span | undefined {
  const { start } = openingOf(frontMatter);
  const before = text.slice(start, at + (/^[^\r\n]*/.exec(text.slice(at))?.[0].length ?? 0)).trimEnd();
  const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const words = before.slice(from);
  return from === 0 || words === '' ? undefined : { start: start + from + words.search(/\S/), end: start + before.length };
}

function closeFence(policy: Policy, l10n: Localizer): Fix {
  return {
    title: l10n.t('Close the front matter with {mark}', { mark: markOf(policy.frontMatter) }),
    safe: false,
    edits: closingEdits(policy),
  };
}

/** What closes the block. */
function markOf({ fence }: Policy['frontMatter']): string {
  return fence === '{' ? '}' : fence;
}
