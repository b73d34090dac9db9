/** Shows findings where they are: underlines, marks in the margin, and a card for whoever points at one or goes there by key. */
import type { FindingLabels } from '../preview/findingLabels.ts';
import type { FindingsFromPage, FindingsToPage, ShownFinding } from '../preview/findingMessages.ts';
import { buildFindingCard, type NumberedFinding } from './findingCard.ts';
import { type FindingPlace, placeOf } from './findingPlaces.ts';
import { makePopover, showBeside } from './popover.ts';
import { severityIcon } from './severityIcon.ts';

/** What findings need from the page. */
export interface FindingsViewHost {
  readonly page: HTMLElement;
  /** Over the page, and no part of it: nothing of the policy's own changes. */
  readonly layer: HTMLElement;
  /** Row above the page that takes the switch, where it covers nothing. */
  readonly tools: HTMLElement;
  readonly labels: FindingLabels;
  readonly send: (message: FindingsFromPage) => void;
}

/** The findings on the page. */
export interface FindingsView {
  readonly receive: (message: FindingsToPage) => void;
  /** The content is new; the findings about it come later. */
  readonly renew: () => void;
  /** Heights may have changed. */
  readonly place: () => void;
}

type Placed = NumberedFinding & FindingPlace;

const severities = ['error', 'warning', 'information', 'hint'] as const;

/** Creates the view of findings, which shows nothing before it has received any. */
export function createFindings({ page, layer, tools, labels, send }: FindingsViewHost): FindingsView {
  const toggle = document.createElement('button');
  toggle.type = 'button';
  toggle.className = 'findings-toggle';
  toggle.hidden = true;
  tools.append(toggle);

  let on = false;
  let generation = 0;
  let findings: readonly ShownFinding[] = [];
  let placed: readonly Placed[] = [];
  let marks: readonly { readonly button: HTMLButtonElement; readonly about: readonly Placed[] }[] = [];
  const fixes = new Map<number, readonly string[]>();
  let open:
    | { readonly about: readonly Placed[]; readonly by: HTMLButtonElement; readonly pointed: boolean; readonly card: HTMLElement }
    | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void => {
    placed = on
      ? findings
          .flatMap((finding, index) => ({ ...finding, index, ...placeOf(page, finding) }))
          .filter((one): one is Placed => one.block !== undefined)
      : [];
    for (const severity of severities) {
      // Older browsers have no such thing; the marks in the margin say it all the same.
      if (!CSS.highlights) break;
      const ranges = placed.flatMap((one) => (one.severity === severity && one.range ? [one.range] : []));
      CSS.highlights.set(`finding-${severity}`, new Highlight(...ranges));
    }
    const count = countLabel();
    if (toggle.textContent !== count) toggle.replaceChildren(severityIcon(worstOf(findings)), count);
    toggle.hidden = findings.length === 0;
    toggle.ariaPressed = String(on);
    toggle.title = [bySeverity(), on ? labels.hide : labels.show].join('\n');
    // When the switch is there, and has taken its room.
    drawMarks();
  };

  /** As many as Problems lists, which leaves hints out; where there are only hints, it says so. */
  const countLabel = (): string => {
    const { length } = findings.filter(({ severity }) => severity !== 'hint');
    if (length === 0) return bySeverity();
    return length === 1 ? labels.one : labels.many.replace('{0}', String(length));
  };

  const bySeverity = (): string =>
    severities
      .flatMap((severity) => {
        const number = findings.filter((one) => one.severity === severity).length;
        const { one, many } = labels.counts[severity];
        return number === 0 ? [] : [number === 1 ? one : many.replace('{0}', String(number))];
      })
      .join(', ');

  /** Buttons are used again, so that the one with the focus keeps it. */
  const drawMarks = (): void => {
    const groups = [...new Set(placed.map(({ block }) => block))].map((block) => placed.filter((one) => one.block === block));
    const old = marks;
    marks = groups.map((about, index) => {
      const button = old[index]?.button ?? document.createElement('button');
      const label = about.map(({ severity, message }) => `${labels[severity]}: ${message}`).join('. ');
      if (button.ariaLabel !== label) {
        button.type = 'button';
        button.className = 'finding-mark';
        button.ariaLabel = label;
        button.replaceChildren(severityIcon(worstOf(about)), ...(about.length > 1 ? [String(about.length)] : []));
      }
      if (!button.isConnected) layer.append(button);
      return { button, about };
    });
    for (const { button } of old.slice(marks.length)) button.remove();
    place();
    renewCard();
  };

  const place = (): void => {
    const side = marks.length === 0 ? undefined : page.querySelector('main')?.getBoundingClientRect();
    if (!side) return;
    const tops = marks.map(({ about: [first] }) => (first?.range ?? first?.block)?.getBoundingClientRect().top ?? 0);
    marks.forEach(({ button }, index) => {
      button.style.top = `${(tops[index] ?? 0) + window.scrollY}px`;
      // A narrow page has hardly room for them.
      const left =
        page.dir === 'rtl'
          ? Math.min(side.right + distance, document.documentElement.clientWidth - button.offsetWidth - 1)
          : Math.max(side.left - distance - button.offsetWidth, 1);
      button.style.left = `${left + window.scrollX}px`;
    });
    placeCard();
  };

  const placeCard = (): void => {
    if (open) showBeside(open.card, (open.about[0]?.range ?? open.by).getBoundingClientRect());
  };

  const close = (): void => {
    clearTimeout(timer);
    const closed = open;
    // What had the focus loses it now, and says so at once.
    open = undefined;
    closed?.card.remove();
    closed?.by.removeAttribute('aria-expanded');
  };

  const show = (about: readonly Placed[], by: HTMLButtonElement, pointed: boolean): void => {
    clearTimeout(timer);
    const same = open?.by === by && open.about.length === about.length && open.about.every(({ index }, at) => index === about[at]?.index);
    if (same && open) return void (open = { ...open, pointed });
    close();
    const card = buildFindingCard(about, fixes, labels);
    makePopover(card);
    open = { about, by, pointed, card };
    by.ariaExpanded = 'true';
    // Behind its mark, so that the next press of Tab leads into it.
    by.after(card);
    placeCard();
    for (const { index } of about) if (!fixes.has(index)) send({ type: 'askFixes', generation, finding: index });
  };

  /** The list is new: what the card shows may be gone, or be another finding of the same words. */
  const renewCard = (): void => {
    if (!open) return;
    const { by, pointed, about } = open;
    const mark = marks.find(({ button }) => button === by);
    const still = mark?.about.filter((one) => about.some((was) => was.rule === one.rule && was.message === one.message)) ?? [];
    const focused = open.card.contains(document.activeElement);
    close();
    if (still.length > 0 && mark) show(still, by, pointed);
    if (focused) (mark ?? marks[0])?.button.focus({ preventScroll: true });
  };

  const later = (action: () => void, milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };

  const findingsAt = (x: number, y: number): readonly Placed[] =>
    placed.filter(
      ({ range }) =>
        range && [...range.getClientRects()].some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom),
    );

  const point = ({ target, clientX, clientY }: MouseEvent): void => {
    const mark = marks.find(({ button }) => target instanceof Node && button.contains(target));
    if (mark) return later(() => show(mark.about, mark.button, true), unhurried);
    if (open?.card.contains(target as Node)) return clearTimeout(timer);
    const about = findingsAt(clientX, clientY);
    const owner = marks.find((one) => one.about.some(({ index }) => index === about[0]?.index));
    if (owner) later(() => show(about, owner.button, true), unhurried);
    else if (open?.pointed) later(close, patient);
    else clearTimeout(timer);
  };

  let latest: MouseEvent | undefined;
  document.addEventListener(
    'mousemove',
    (event) => {
      if (!latest)
        requestAnimationFrame(() => {
          if (latest && placed.length > 0 && latest.buttons === 0) point(latest);
          latest = undefined;
        });
      latest = event;
    },
    { passive: true },
  );
  document.addEventListener('mousedown', ({ target }) => {
    if (open && !layer.contains(target as Node)) close();
  });

  layer.addEventListener('focusin', ({ target }) => {
    const mark = marks.find(({ button }) => button === target);
    if (mark) show(mark.about, mark.button, false);
  });
  layer.addEventListener('focusout', ({ relatedTarget }) => {
    if (open && !open.pointed && !(relatedTarget instanceof Node && layer.contains(relatedTarget))) close();
  });
  layer.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-fix]') : null;
    if (pressed) send({ type: 'applyFix', generation, finding: Number(pressed.dataset['finding']), fix: Number(pressed.dataset['fix']) });
    const mark = marks.find(({ button }) => target instanceof Node && button.contains(target));
    if (mark) {
      show(mark.about, mark.button, false);
      open?.card.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true });
    }
  });
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open) {
      const { by, card } = open;
      const inside = card.contains(document.activeElement);
      close();
      if (inside) by.focus({ preventScroll: true });
      close();
    } else if (event.key === 'F8' && marks.length > 0) {
      event.preventDefault();
      const at = marks.findIndex(({ button }) => button === document.activeElement || button === open?.by);
      const next = marks.at(event.shiftKey ? (at <= 0 ? -1 : at - 1) : (at + 1) % marks.length);
      next?.button.focus({ preventScroll: true });
      next?.button.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
  });
  toggle.addEventListener('click', () => send({ type: 'showFindings', on: !on }));

  return {
    receive: (message) => {
      if (message.type === 'fixes') {
        if (message.generation !== generation) return;
        fixes.set(message.finding, message.titles);
        if (open?.about.some(({ index }) => index === message.finding)) fillCard();
        return;
      }
      ({ on, generation, findings } = message);
      fixes.clear();
      draw();
    },
    renew: () => {
      // What is said about the former text holds until the new findings come, as long as its words are where they were.
      if (placed.some(({ block, range }) => !block.isConnected || range?.collapsed)) draw();
      else drawMarks();
    },
    place,
  };

  /** The same card with what can be done, the focus where it was. */
  function fillCard(): void {
    const filled = open;
    if (!filled) return;
    const fresh = buildFindingCard(filled.about, fixes, labels);
    const focused = [...filled.card.querySelectorAll<HTMLElement>('button, a')].indexOf(document.activeElement as HTMLElement);
    // What is replaced loses the focus, which would close the card.
    open = undefined;
    filled.card.replaceChildren(...fresh.childNodes);
    open = filled;
    if (focused >= 0) filled.card.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true });
    placeCard();
  }
}

/** Pixels between the marks and the text, beyond the mark of the cursor. */
const distance = 12;
/** Milliseconds of pointing before the card opens, and of pointing elsewhere before it closes. */
const unhurried = 200;
const patient = 400;

function worstOf(findings: readonly ShownFinding[]): ShownFinding['severity'] {
  return severities.find((severity) => findings.some((one) => one.severity === severity)) ?? 'hint';
}
