/** `heading-duplicate`: two sections beside each other have the same title. */
import type { Section } from '../document/outline/sections.ts';
import { oncePerText } from '../document/text/remember.ts';
import type { Rule } from './rule.ts';

/** Compares headings of one scope under one parent without regard to case and punctuation; two that have the same number too are a matter of their numbers. */
export const headingDuplicate: Rule = {
  id: 'heading-duplicate',
  group: 'Sections and numbering',
  summary: 'Two sections beside each other have the same title.',
  why: 'A reference to a title that stands twice can mean either section, and a link leads to the first. In translations it is often the trace of a heading that was copied and not translated; then one of them says what the other means.',
  severity: 'information',
  *check({ sections, scopes }) {
    for (const siblings of [sections.roots, ...sections.all.map(({ children }) => children)]) {
      const seen = new Map<string, Section>();
      for (const section of siblings) {
        const { heading } = section;
        const title = fold(heading.title);
        if (title === '' || MAY_RECUR.test(title) || /[{}]/.test(heading.title)) continue;
        const key = `${scopes.at(section.span.start).span.start} ${title}`;
        const first = seen.get(key);
        if (!first) seen.set(key, section);
        else if (!first.heading.number || first.heading.number.text !== heading.number?.text) {
          yield {
            span: heading.titleSpan.end > heading.titleSpan.start ? heading.titleSpan : heading.span,
            message: 'Another section here has the same title',
            related: [{ span: first.heading.span, message: `First "${first.heading.text}"` }],
          };
        }
      }
    }
  },
};

/** Headings that accompany several sections, or the entries of a change log. */
const MAY_RECUR =
  /^(?:(?:for )?examples?|notes?|important|tips?|warnings?|q|a|questions?|answers?|signatures?|added|changed|fixed|removed|deprecated|security|beispiele?|hinweise?|exemples?|ejemplos?|\d[\d ]*)$/;

const fold = oncePerText((title) =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}{}]+/gu, ' ')
    .trim(),
);
