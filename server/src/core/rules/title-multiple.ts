/** `title-multiple`: a policy with a title has another heading of the title's level. */

import { joinedPages } from '../document/outline/joinedPages.ts';
import type { Section } from '../document/outline/sections.ts';
import { opensWithPandocTitle } from '../document/outline/titleLine.ts';
import type { Policy } from '../document/policy.ts';
import { kindOfTitle, kindOfWholeTitle } from '../document/recognition/recognise.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';

/** Two in a policy are a slip, many are a style: policies that give every section a first-level heading, or annexes and parts, stay silent. */
export const titleMultiple: Rule = {
  id: 'title-multiple',
  group: 'Sections and numbering',
  summary: 'A second heading has the level of the title.',
  why: 'The first level is the title. In tables of contents and to a screen reader, another section on that level is a separate document, and its subsections no longer belong to the policy.',
  severity: 'information',
  *check(policy, { l10n }) {
    const [title, ...rest] = policy.sections.roots;
    if (title?.heading.level !== 1 || policy.sections.all[0] !== title || !isTitle(policy, title)) return;
    const first = policy.scopes.at(title.span.start);
    // What follows in a document of its own has a title by right.
    const others = rest.filter(
      ({ heading, span }) =>
        heading.level === 1 &&
        // An empty one is a matter of heading-empty.
        heading.text.trim() !== '' &&
        !ADDED.test(heading.text) &&
        heading.number === undefined &&
        policy.scopes.at(span.start) === first,
    );
    const below = policy.sections.all.filter(({ heading }) => heading.level === 2).length;
    const [second] = others;
    const pages = joinedPages(policy.sections, policy.markdown);
    if (others.some((one) => pages.has(one) || isOtherPolicy(one, title))) return;
    if (!second || others.length > 2 || below <= others.length) return;
    const fix = lower(policy, others, l10n);
    yield {
      span: second.heading.span,
      message: l10n.t('This section has the level of the title; expected level 2'),
      related: [
        { span: title.heading.span, message: l10n.t('The title: {title}', { title: title.heading.text }) },
        ...others.slice(1).map(({ heading }) => ({ span: heading.span, message: l10n.t('Also has the level of the title') })),
      ],
      ...(fix ? { fixes: [fix] } : {}),
    };
  },
};

/** What follows a policy under a title of its own. */
const ADDED =
  /^\W*(?:appendi|annex|exhibit|schedule|attachment|addendum|part\b|chapter|version|change ?log|revision|anhang|anlage|teil\b|annexe|partie|anexo|parte\b|allegato)/i;

/** The title of a policy of another kind with sections of its own: "Terms of Use" behind a privacy policy. A part of one has its kind, or none. */
function isOtherPolicy({ heading, children }: Section, title: Section): boolean {
  const kind = kindOfWholeTitle(heading.text);
  return kind !== 'other' && kind !== kindOfTitle(title.heading.text) && children.some((child) => child.heading.level === 2);
}

/** It has sections of the second level, no number, and neither the front matter names the policy differently nor a title block of Pandoc names it. */
function isTitle({ keys, text }: Policy, { heading, children }: Section): boolean {
  const named = keys.document_title?.text?.toLowerCase().trim();
  return (
    heading.number === undefined &&
    !opensWithPandocTitle(text) &&
    children.some((child) => child.heading.level === 2) &&
    (named === undefined || named === heading.text.toLowerCase())
  );
}

/** None where a section would take others along: what follows may belong to the title, and only the first was meant to be below another. */
function lower({ text }: Policy, sections: readonly Section[], l10n: Localizer): Fix | undefined {
  if (!sections.every(({ heading, children }) => children.length === 0 && text.startsWith('#', heading.block.start))) return undefined;
  const edits = sections.map(({ heading }) => ({ span: { start: heading.block.start, end: heading.block.start }, newText: '#' }));
  const [level, more] = [2, edits.length - 1];
  const title =
    more === 0 ? l10n.t('Change to level {level}', { level }) : l10n.t('Change to level {level}, and {more} more', { level, more });
  return { title, safe: false, edits };
}
