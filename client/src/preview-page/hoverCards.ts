/** Shows, beside what the reader points at or focuses, what a defined term means, how a section begins, or what a footnote says. */
import type { RenderedTerm } from '../../../server/src/protocol.ts';
import { excerptOf } from './beginnings.ts';
import { element } from './element.ts';
import { findTarget } from './handleLinkClicks.ts';
import { makePopover, showBeside } from './popover.ts';

/** The cards of a page whose content may be replaced at any time. */
export interface HoverCards {
  /** The content is new. */
  readonly renew: (terms: readonly RenderedTerm[]) => void;
}

/** Milliseconds that a pointer rests before a card shows, and that a card stays when the pointer leaves for it. */
const REST = 300;
const GRACE = 200;

/** Listens on the page. @param holder takes the card: outside of the page, which may be replaced, and within a landmark */
export function createHoverCards(page: HTMLElement, holder: HTMLElement): HoverCards {
  let terms: readonly RenderedTerm[] = [];
  let shownFor: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const card = element('div', 'hover-card');
  card.id = 'policywright-card';
  card.role = 'tooltip';
  makePopover(card);
  holder.append(card);

  const hide = (): void => {
    clearTimeout(timer);
    shownFor?.removeAttribute('aria-describedby');
    shownFor = undefined;
    card.hidePopover();
  };
  const show = (owner: HTMLElement): void => {
    clearTimeout(timer);
    if (owner === shownFor) return;
    const content = contentFor(owner, terms);
    hide();
    if (!content) return;
    card.replaceChildren(...content);
    card.lang = page.lang;
    card.dir = page.dir;
    showBeside(card, owner.getClientRects()[0] ?? owner.getBoundingClientRect());
    owner.setAttribute('aria-describedby', card.id);
    shownFor = owner;
  };
  const later = (work: () => void, wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };

  page.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return;
    const owner = ownerOf(target);
    if (owner) later(() => show(owner), owner === shownFor ? 0 : REST);
    else if (shownFor && document.activeElement !== shownFor) later(hide, GRACE);
    else clearTimeout(timer);
  });
  page.addEventListener('pointerleave', () => later(() => document.activeElement !== shownFor && hide(), GRACE));
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', () => later(() => document.activeElement !== shownFor && hide(), GRACE));
  page.addEventListener('focusin', ({ target }) => {
    const owner = ownerOf(target);
    // A click focuses too; only who reads with the keyboard needs the card at once.
    if (owner?.matches(':focus-visible')) show(owner);
    else hide();
  });
  page.addEventListener('focusout', () => hide());
  page.addEventListener('keydown', (event) => {
    const owner = ownerOf(event.target);
    if (!owner?.dataset['term'] || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    if (owner === shownFor) hide();
    else show(owner);
  });
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  return {
    renew: (fresh) => {
      terms = fresh;
      if (shownFor && !page.contains(shownFor)) hide();
    },
  };
}

/** What has a card: uses of terms, and links of the text to places in it. */
function ownerOf(target: EventTarget | null): HTMLElement | undefined {
  return (
    (target instanceof Element ? target.closest<HTMLElement>('main [data-term], main a[href^="#"]:not(.footnote-backref)') : null) ??
    undefined
  );
}

function contentFor(owner: HTMLElement, terms: readonly RenderedTerm[]): readonly Node[] | undefined {
  const number = owner.dataset['term'];
  if (number !== undefined) {
    const term = terms[Number(number)];
    return term && [element('p', 'card-title', term.term), element('p', '', term.definition)];
  }
  const target = findTarget((owner.getAttribute('href') ?? '#').slice(1));
  return target ? excerptOf(target) : undefined;
}
