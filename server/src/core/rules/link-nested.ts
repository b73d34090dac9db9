/** `link-nested`: a link that was pasted into a link. */
import { findNestedLinks } from '../document/links/nestedLinks.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Rule } from './rule.ts';

/** Of the two, the inner one is what was pasted last. */
export const linkNested: Rule = {
  id: 'link-nested',
  group: 'References and links',
  summary: 'A link was pasted into another link.',
  why: 'Markdown has no links inside links (CommonMark, section 6.3): readers see brackets, or click a link that leads nowhere. It happens when an editor pastes an address as a finished link.',
  severity: 'warning',
  *check({ markdown }, { l10n }) {
    for (const { where, span, address, edits } of findNestedLinks(markdown))
      yield {
        span,
        message:
          where === 'target'
            ? l10n.t('The target of this link is another link; expected only its address')
            : l10n.t('This link is inside another link, so the brackets of the outer one are shown'),
        fixes: [{ title: l10n.t('Link to {address}', { address: truncate(address, 60) }), safe: false, edits }],
      };
  },
};
