/** Moves the page when the editor moves, and says so when the reader moves it; neither answers the other's movement. */
import { forgetBlocks, readScrollMap, type ScrollMap } from './scrollMap.ts';

/** What scrolling needs from the page. */
export interface ScrollHost {
  readonly page: HTMLElement;
  /** The reader scrolled: this line, 0-based and with a fraction, is now at the top. */
  readonly scrolled: (line: number) => void;
  /** Heights may have changed. */
  readonly moved: () => void;
}

/** The position of the page. */
export interface Scroller {
  /** Brings a line to the top. */
  readonly goTo: (line: number) => void;
  /** Brings a line into sight, moving as little as possible. */
  readonly show: (line: number) => void;
  /** The content is new. Says nothing of it. @param lineCount lines of the source */
  readonly renew: (lineCount: number) => void;
  /** The line at the top. */
  readonly line: () => number;
  readonly map: () => ScrollMap;
}

/** Pixels above the line at the top. */
const margin = 12;

/** Milliseconds after a change of heights within which the browser may move the page by itself. */
const restless = 150;

/** Creates the scroller, which listens to the window. */
export function createScroller({ page, scrolled, moved }: ScrollHost): Scroller {
  let lineCount = 0;
  let map: ScrollMap | undefined;
  /** Where the editor is, as long as the reader does not scroll: images that come later must not move the page away from it. */
  let held: number | undefined;
  let putTo = window.scrollY;
  let quietUntil = 0;
  let announced = false;

  const current = (): ScrollMap => (map ??= readScrollMap(page, lineCount));
  const edge = (): number => (page.querySelector('.redline-tools')?.getBoundingClientRect().height ?? 0) + margin;
  const put = (top: number): void => {
    window.scrollTo({ top: Math.max(0, top), behavior: 'instant' });
    putTo = window.scrollY;
  };
  const place = (line: number): void => put(line <= 0 ? 0 : current().topOf(line) - edge());
  const line = (): number => (window.scrollY <= 0 ? 0 : current().lineAt(window.scrollY + edge()));
  const stay = (): void => {
    if (held !== undefined) place(held);
  };
  const forget = (): void => {
    map = undefined;
    forgetBlocks();
    quietUntil = performance.now() + restless;
  };
  const changed = (): void => {
    forget();
    stay();
    moved();
  };
  let later: ReturnType<typeof setTimeout> | undefined;

  window.addEventListener(
    'scroll',
    () => {
      if (Math.abs(window.scrollY - putTo) < 1.5) return;
      putTo = Number.NaN;
      if (performance.now() < quietUntil) return;
      held = undefined;
      if (announced) return;
      announced = true;
      requestAnimationFrame(() => {
        announced = false;
        scrolled(line());
      });
    },
    { passive: true },
  );
  const sizes = new ResizeObserver(changed);
  sizes.observe(page);
  // What grows above the page, such as the row of tools, moves it.
  sizes.observe(document.body);
  window.addEventListener('resize', changed);

  return {
    goTo: (wanted) => {
      held = wanted;
      place(wanted);
    },
    show: (wanted) => {
      const top = current().topOf(wanted) - window.scrollY;
      const [first, last] = [edge(), window.innerHeight - 3 * margin];
      if (top >= first - 1 && top <= last) return;
      held = undefined;
      put(window.scrollY + top - (top < first ? first : last));
    },
    renew: (lines) => {
      lineCount = lines;
      forget();
      // The browser keeps the place when blocks change; what it missed by is put right when the new text has been painted.
      clearTimeout(later);
      later = setTimeout(stay, restless);
    },
    line,
    map: current,
  };
}
