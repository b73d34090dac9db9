/** Leads the reader of a redline from change to change, by button, key and list. */
import type { RedlineLabels } from '../preview/messages.ts';
import { positionText } from './redlineBar.ts';

/** What stepping needs from the page. */
export interface StepHost {
  readonly page: HTMLElement;
  readonly labels: RedlineLabels;
  readonly send: (type: 'compareText' | 'chooseAgainst') => void;
}

/** Stepping through the changes of a page whose content may be replaced at any time. */
export interface Stepper {
  /** On to the next change, or back; round at the ends. */
  readonly step: (direction: 1 | -1) => void;
  /** The content is new: the mark on the present change is set again. */
  readonly restore: () => void;
}

/** Creates the stepper, which listens to the buttons of the bar. */
export function createStepper({ page, labels, send }: StepHost): Stepper {
  let current = 0;

  const marksOf = (change: number): readonly HTMLElement[] => [
    ...page.querySelectorAll<HTMLElement>(`main [data-change="${change}"], .policy-header [data-change="${change}"]`),
  ];
  const last = (): number =>
    Math.max(0, ...[...page.querySelectorAll<HTMLElement>('[data-change]')].map(({ dataset }) => Number(dataset['change'])));
  const mark = (): void => {
    for (const one of page.querySelectorAll('.change-current')) one.classList.remove('change-current');
    for (const one of marksOf(current)) one.classList.add('change-current');
    const position = page.querySelector('.redline-position');
    if (position) position.textContent = positionText(current, last(), labels);
  };
  const goTo = (change: number): void => {
    current = change;
    mark();
    const [first] = marksOf(change);
    first?.scrollIntoView({ block: 'center', behavior: 'instant' });
  };
  /** From where the reader looks, when no change was visited yet. */
  const firstBelow = (): number => {
    const visible = [...page.querySelectorAll<HTMLElement>('main [data-change]')].find((one) => one.getBoundingClientRect().top > 0);
    return Number(visible?.dataset['change'] ?? 1);
  };
  const step = (direction: 1 | -1): void => {
    const count = last();
    if (count === 0) return;
    if (current === 0) return goTo(direction === 1 ? firstBelow() : count);
    goTo(((current - 1 + direction + count) % count) + 1);
  };

  page.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    switch (pressed?.dataset['action']) {
      case 'next':
        return step(1);
      case 'previous':
        return step(-1);
      case 'goTo':
        return goTo(Number(pressed.dataset['to']));
      case 'compareText':
      case 'chooseAgainst':
        return send(pressed.dataset['action']);
    }
  });
  return {
    step,
    restore: () => {
      current = Math.min(current, last());
      mark();
    },
  };
}
