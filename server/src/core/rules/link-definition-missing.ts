/** `link-definition-missing`: a link by reference, or the mark of a footnote, that leads to nothing. */
import { findLostDefinitions, type LostDefinition } from '../document/links/lostDefinitions.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** When all are lost, a list at the end of the text is gone: one finding for the links, one for the notes. */
export const linkDefinitionMissing: Rule = {
  id: 'link-definition-missing',
  group: 'References and links',
  summary: 'A link by reference or a footnote has no definition, so its brackets are shown.',
  why: "Readers see `[terms][1]` or `[^2]` instead of a link or a note (CommonMark, section 6.3). The definitions at the end of a text are lost easily when it's converted, or when a part is cut out.",
  severity: 'warning',
  *check({ markdown }, { l10n }) {
    const links: Finding[] = [];
    const notes: Finding[] = [];
    for (const one of findLostDefinitions(markdown))
      (one.form === 'note' ? notes : links).push({ span: one.span, message: describe(one, l10n) });
    const all = [
      ...asOneFinding(
        links,
        { message: (count) => l10n.t('{count} links have no definition, so their brackets are shown', { count }) },
        l10n,
      ),
      ...asOneFinding(notes, { message: (count) => l10n.t('{count} footnotes have no text, so their marks are shown', { count }) }, l10n),
    ];
    yield* all.sort((a, b) => a.span.start - b.span.start);
  },
};

function describe({ form, label }: LostDefinition, l10n: Localizer): string {
  if (form === 'note') return l10n.t('Footnote "{label}" has no text; expected "[^{label}]: …" below', { label });
  const shown = { label: truncate(label, 40) };
  return form === 'shortcut'
    ? l10n.t('"{label}" is a link elsewhere, but has no definition here', shown)
    : l10n.t('"{label}" has no definition, so the brackets are shown; expected "[{label}]: address" below', shown);
}
