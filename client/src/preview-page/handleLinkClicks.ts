/** Takes every click on a link before the webview does: fragments scroll here, the panel decides on all else. */
import type { PageLabels } from '../preview/messages.ts';
import { idPrefix } from './idPrefix.ts';

/** What links need from the page. */
export interface LinkHost {
  readonly labels: PageLabels;
  readonly note: (text: string) => void;
  readonly openLink: (href: string) => void;
}

/** Listens on the whole window, so that nothing else sees the click. */
export function handleLinkClicks(host: LinkHost): void {
  const take = (event: MouseEvent): void => {
    const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    if (!link) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'auxclick' && event.button !== 1) return;
    const refused = link.dataset['refused'];
    const href = link.getAttribute('href');
    if (refused !== undefined) host.note(host.labels.linkRefused.replace('{0}', refused));
    else if (href?.startsWith('#')) goTo(href.slice(1), host);
    else if (href) host.openLink(href);
  };
  window.addEventListener('click', take, { capture: true });
  window.addEventListener('auxclick', take, { capture: true });
}

function goTo(fragment: string, host: LinkHost): void {
  const target = fragment === '' ? document.documentElement : findTarget(fragment);
  if (!target) return host.note(host.labels.anchorMissing.replace('{0}', fragment));
  target.scrollIntoView({ block: 'start', behavior: 'instant' });
  // Whoever reads with the keyboard or a screen reader goes on from there.
  if (!target.hasAttribute('tabindex')) {
    target.setAttribute('tabindex', '-1');
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  }
  target.focus({ preventScroll: true });
}

/** The element that a fragment names, written as in an address. */
export function findTarget(fragment: string): HTMLElement | null {
  return document.getElementById(idPrefix + fragment) ?? document.getElementById(idPrefix + decode(fragment));
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
