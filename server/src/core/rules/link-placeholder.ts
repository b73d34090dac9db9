/** `link-placeholder`: a link whose target was never filled in. */
import type { LinkMention } from '../document/links/links.ts';
import { decodeText } from '../document/markdown/prose.ts';
import { truncate } from '../document/text/truncate.ts';
import { PAGE_CONTROL, TO_TOP } from '../knowledge/pageControls.ts';
import type { Finding, Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** Templates (`{{ url }}`) fill theirs in when they are published; `#` under "Back to top" leads there. Many links to `#`, and those to scripts, are buttons of the page that the text was copied from, and one finding. */
export const linkPlaceholder: Rule = {
  id: 'link-placeholder',
  group: 'References and links',
  summary: 'A link has no real target: empty, `#`, `TODO`, `localhost`, `example.com`.',
  why: 'The link leads nowhere, or to the computer of the person who clicks it. `example.com` and domains like it are reserved for documentation and belong to nobody (RFC 2606, RFC 6761).',
  severity: 'error',
  *check({ links }) {
    const single: Finding[] = [];
    const buttons: Finding[] = [];
    const scripts: Finding[] = [];
    for (const link of links) {
      const fault = faultOf(link);
      if (fault === undefined) continue;
      const { text, kind } = fault;
      const span = link.targetSpan.end > link.targetSpan.start ? link.targetSpan : link.span;
      const finding = { span, message: `${text}, expected the address that readers should get to` };
      if (kind === 'script') scripts.push({ ...finding, severity: 'information' });
      else if (kind === 'hash') buttons.push(PAGE_CONTROL.test(link.text) ? { ...finding, severity: 'information' } : finding);
      else single.push(finding);
    }
    const all = [
      ...single,
      ...asOneFinding(buttons, {
        message: (count) => `${count} links lead nowhere (“#”); expected the addresses that readers should get to`,
        severity: 'information',
      }),
      ...asOneFinding(scripts, {
        message: (count) => `${count} links run scripts of a web page; expected the addresses that readers should get to`,
        mostSingle: 1,
      }),
    ];
    yield* all.sort((a, b) => a.span.start - b.span.start);
  },
};

interface Fault {
  readonly text: string;
  /** Targets that web pages give to buttons. */
  readonly kind?: 'hash' | 'script';
}

const WORD =
  /^(?:https?:\/\/)?(?:todo|tbd|tbc|tba|fixme|xx+|\?+|\.{3,}|…|url|link|href|placeholder|insert[-_ ].{1,40}|your[-_ ](?:url|link|website|site|domain)(?:[-_ ]here)?|(?:url|link)[-_ ]here|add[-_ ](?:url|link))(?:[/?#].{0,20})?$/i;
const MACHINE = /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/@]{0,60}@)?(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\])(?:[:/?#]|$)/i;
const RESERVED =
  /^(?:https?:)?\/\/(?:[a-z0-9-]{1,63}\.){0,4}(?:example\.(?:com|org|net|edu)|(?:example|invalid|test|localhost)|your-?(?:domain|website|site|company)\.[a-z]{2,})(?:[:/?#]|$)/i;

function faultOf({ kind, target: written, text }: LinkMention): Fault | undefined {
  const target = decodeText(written).trim();
  const shown = truncate(target, 30);
  if (/^https?:\/\/(?:https?:?\/\/|https?:(?!\d))/i.test(target)) return { text: `“${shown}” has its scheme twice` };
  // A bare address in the text is mostly an example of one.
  if (kind === 'autolink' || kind === 'url') return MACHINE.test(target) ? { text: `“${shown}” is the reader’s own machine` } : undefined;
  if (/^javascript:/i.test(target)) return text.trim() === '' ? undefined : { text: 'This link runs a script', kind: 'script' };
  if (/[{}$]|<%/.test(target)) return undefined;
  // Renderers and scripts give an empty link a meaning of their own when it has no words.
  if (text.trim() === '' || kind === 'image') return undefined;
  if (target === '') return { text: 'This link has no target' };
  if (target === '#') return TO_TOP.test(text) ? undefined : { text: '“#” leads nowhere', kind: 'hash' };
  if (/^https?:\/*(?:www\.?)?$/i.test(target)) return { text: `“${shown}” is the beginning of an address` };
  if (WORD.test(target) || /^\[.{0,60}\]$/.test(target)) return { text: `“${shown}” stands in for an address` };
  if (MACHINE.test(target)) return { text: `“${shown}” is the reader’s own machine` };
  return RESERVED.test(target) ? { text: `“${shown}” is an example` } : undefined;
}
