/** Puts the looks that the panel tells of on the page: theme, width, and the writer's own style sheets. */
import { type Look, MAX_PAGE_WIDTH } from '../preview/lookMessages.ts';

/** @param frame what holds the policy, and nothing of the page's own */
export function applyLook(frame: HTMLElement, { theme, width, styles }: Look): void {
  document.body.dataset['look'] = theme;
  applyWidth(frame, width);
  const old = [...document.head.querySelectorAll<HTMLLinkElement>('link[data-own]')];
  if (old.map(({ href }) => href).join('\n') === styles.join('\n')) return;
  const links = styles.map((href) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.dataset['own'] = '';
    return link;
  });
  document.head.append(...links);
  // The old ones go when the new ones are there, so that the page does not show without any.
  const remove = (): void => old.forEach((link) => link.remove());
  const last = links.at(-1);
  if (!last) return remove();
  last.addEventListener('load', remove, { once: true });
  last.addEventListener('error', remove, { once: true });
}

/** At the widest the policy takes what room there is. */
export function applyWidth(frame: HTMLElement, width: number): void {
  frame.style.maxWidth = width >= MAX_PAGE_WIDTH ? '' : `${width}px`;
  frame.classList.toggle('is-narrowed', width < MAX_PAGE_WIDTH);
}
