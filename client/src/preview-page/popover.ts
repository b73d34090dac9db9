/** Boxes that are above the page beside what they are about: in the browser's top layer, placed by one rule. */

/** Pixels between a popover and what it is about, and between it and the edge of the window. */
const GAP = 6;
const MARGIN = 12;

/** Makes an element one that {@link showBeside} can show. It stays where it is in the page's order, which decides where Tab leads. */
export function makePopover(box: HTMLElement): void {
  // By hand: what closes it differs, and a light dismiss would take the focus.
  box.popover = 'manual';
  box.classList.add('popover');
}

/**
 * Shows a popover, or moves it: below what it is about, or above where there is more room, always within the window.
 * @param anchor where that is, in CSS pixels from the window's upper left corner
 */
export function showBeside(box: HTMLElement, anchor: DOMRectReadOnly): void {
  if (!box.isConnected) return;
  if (!box.matches(':popover-open')) box.showPopover();
  Object.assign(box.style, { left: '0', top: '0' });
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(MARGIN, Math.min(anchor.left, document.documentElement.clientWidth - width - MARGIN));
  const below = anchor.bottom + GAP + height <= window.innerHeight || anchor.top < window.innerHeight / 2;
  const top = below ? anchor.bottom + GAP : anchor.top - GAP - height;
  Object.assign(box.style, { left: `${left + window.scrollX}px`, top: `${top + window.scrollY}px` });
}
