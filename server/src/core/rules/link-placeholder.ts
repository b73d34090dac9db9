/** `link-placeholder`: a link whose target was never filled in. */
import type { LinkMention } from '../document/links/links.ts';
import { decodeText } from '../document/markdown/prose.ts';
import { truncate } from '../document/text/truncate.ts';
import { PAGE_CONTROL, TO_TOP } from '../knowledge/pageControls.ts';
import { PLACEHOLDER_TARGET } from '../knowledge/placeholderTargets.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** Templates (`{{ url }}`) fill theirs in when they are published; `#` under "Back to top" leads there. Many links to `#`, and those to scripts, are buttons of the page that the text was copied from, and one finding. */
export const linkPlaceholder: Rule = {
  id: 'link-placeholder',
  group: 'References and links',
  summary: 'A link has no real target: empty, `#`, `TODO`, `localhost`, `example.com`.',
  why: 'The link leads nowhere, or to the computer of the person who clicks it. `example.com` and domains like it are reserved for documentation and belong to nobody (RFC 2606, RFC 6761).',
  severity: 'error',
  *check({ links }, { l10n }) {
    const single: Finding[] = [];
    const buttons: Finding[] = [];
    const scripts: Finding[] = [];
    for (const link of links) {
      const fault = faultOf(link, l10n);
      if (fault === undefined) continue;
      const { message, kind } = fault;
      const span = link.targetSpan.end > link.targetSpan.start ? link.targetSpan : link.span;
      const finding = { span, message };
      if (kind === 'script') scripts.push({ ...finding, severity: 'information' });
      else if (kind === 'hash') buttons.push(PAGE_CONTROL.test(link.text) ? { ...finding, severity: 'information' } : finding);
      else single.push(finding);
    }
    const all = [
      ...single,
      ...asOneFinding(
        buttons,
        {
          message: (count) => l10n.t('{count} links lead nowhere ("#"); expected addresses', { count }),
          severity: 'information',
        },
        l10n,
      ),
      ...asOneFinding(
        scripts,
        {
          message: (count) => l10n.t('{count} links run scripts of a web page; expected addresses', { count }),
          mostSingle: 1,
        },
        l10n,
      ),
    ];
    yield* all.sort((a, b) => a.span.start - b.span.start);
  },
};

interface Fault {
  readonly message: string;
  /** Targets that web pages give to buttons. */
  readonly kind?: 'hash' | 'script';
}

const MACHINE = /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/@]{0,60}@)?(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\])(?:[:/?#]|$)/i;
const RESERVED =
  /^(?:https?:)?\/\/(?:[a-z0-9-]{1,63}\.){0,4}(?:example\.(?:com|org|net|edu)|(?:example|invalid|test|localhost)|your-?(?:domain|website|site|company)\.[a-z]{2,})(?:[:/?#]|$)/i;

function faultOf({ kind, target: written, text }: LinkMention, l10n: Localizer): Fault | undefined {
  const target = decodeText(written).trim();
  const shown = { target: truncate(target, 30) };
  const ownMachine = (): Fault => ({ message: l10n.t('"{target}" is the reader\'s own computer; expected a web address', shown) });
  if (/^https?:\/\/(?:https?:?\/\/|https?:(?!\d))/i.test(target))
    return { message: l10n.t('"{target}" has its scheme twice; expected once', shown) };
  // A bare address in the text is mostly an example of one.
  if (kind === 'autolink' || kind === 'url') return MACHINE.test(target) ? ownMachine() : undefined;
  if (/^javascript:/i.test(target))
    return text.trim() === '' ? undefined : { message: l10n.t('This link runs a script; expected a web address'), kind: 'script' };
  if (/[{}$]|<%/.test(target)) return undefined;
  // Renderers and scripts give an empty link a meaning of their own when it has no words.
  if (text.trim() === '' || kind === 'image') return undefined;
  if (target === '') return { message: l10n.t('This link has no target; expected a web address') };
  if (target === '#') return TO_TOP.test(text) ? undefined : { message: l10n.t('"#" leads nowhere; expected a web address'), kind: 'hash' };
  if (/^https?:\/*(?:www\.?)?$/i.test(target)) return { message: l10n.t('"{target}" is only the beginning of a web address', shown) };
  if (PLACEHOLDER_TARGET.test(target) || /^\[.{0,60}\]$/.test(target))
    return { message: l10n.t('"{target}" is a placeholder; expected a web address', shown) };
  if (MACHINE.test(target)) return ownMachine();
  return RESERVED.test(target) ? { message: l10n.t('"{target}" is an example; expected a web address', shown) } : undefined;
}
