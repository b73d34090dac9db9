/** Marks passages with what they say of what laws ask for: the words themselves, and a label beside them. Only while the reader wants it. */
import type { CoverageFromPage, CoverageLabels, CoverageToPage, ShownPassage } from '../preview/coverageMessages.ts';
import { element } from './element.ts';
import { type FindingPlace, placeOf } from './findingPlaces.ts';

/** What marks need from the page. */
export interface CoverageMarksHost {
  readonly page: HTMLElement;
  /** Over the page, and no part of it: nothing of the policy's own changes. */
  readonly layer: HTMLElement;
  /** Row above the page that takes the switch. */
  readonly tools: HTMLElement;
  /** Is shown above the page while the marks are on. */
  readonly bar: HTMLElement;
  readonly labels: CoverageLabels;
  readonly send: (message: CoverageFromPage) => void;
  /** Shows a line, 0-based and with a fraction, in the editor. */
  readonly reveal: (line: number) => void;
}

/** The marks. */
export interface CoverageMarks {
  readonly receive: (message: CoverageToPage) => void;
  /** The content is new; what it says comes later. */
  readonly renew: () => void;
  /** Heights may have changed. */
  readonly place: () => void;
}

type Placed = ShownPassage & FindingPlace;

/** Pixels between the text and the labels, and between two labels. */
const DISTANCE = 12;
const GAP = 2;
/** Pixels that labels with words need beside the text; in a narrower page a label is a number. */
const ROOM = 448;

/** Creates the marks, which show nothing before they are asked for. */
export function createCoverageMarks({ page, layer, tools, bar, labels, send, reveal }: CoverageMarksHost): CoverageMarks {
  const toggle = element('button', 'coverage-toggle', labels.coverage);
  toggle.type = 'button';
  toggle.addEventListener('click', () => send({ type: 'showCoverage', on: !on }));
  tools.append(toggle);
  bar.ariaLabel = labels.coverage;
  bar.hidden = true;

  let on = false;
  let passages: readonly ShownPassage[] = [];
  let placed: readonly Placed[] = [];
  let marks: readonly { readonly button: HTMLButtonElement; readonly about: readonly Placed[] }[] = [];

  const highlight = (name: string, about: readonly Placed[]): void => {
    // Older browsers have no such thing; the labels say it all the same.
    if (CSS.highlights) CSS.highlights.set(name, new Highlight(...about.flatMap(({ range }) => (range ? [range] : []))));
  };
  const isPartial = ({ topics }: ShownPassage): boolean => topics.every(({ partial }) => partial);

  const draw = (): void => {
    placed = on ? passages.map((one) => ({ ...one, ...placeOf(page, one) })).filter((one): one is Placed => one.block !== undefined) : [];
    highlight(
      'coverage-found',
      placed.filter((one) => !isPartial(one)),
    );
    highlight('coverage-partial', placed.filter(isPartial));
    highlight('coverage-current', []);
    toggle.ariaPressed = String(on);
    toggle.title = on ? labels.hide : labels.show;
    page.classList.toggle('with-coverage', on);
    drawMarks();
  };

  /** Buttons are used again, so that the one with the focus keeps it. */
  const drawMarks = (): void => {
    const blocks = [...new Set(placed.map(({ block }) => block))];
    const old = marks;
    marks = blocks.map((block, index) => {
      const about = placed.filter((one) => one.block === block);
      const button = old[index]?.button ?? makeMark();
      const topics = new Map(about.flatMap((one) => one.topics).map((topic) => [`${topic.title} ${topic.partial}`, topic]));
      const words = [...topics.values()].map(({ title, status, sources }) => `${title}: ${status} (${sources.join('; ')})`);
      const said = `${labels.coverage}: ${words.join(', ')}`;
      if (button.dataset['said'] !== said) {
        button.dataset['said'] = said;
        button.title = words.join('\n');
        button.replaceChildren(
          element('span', 'coverage-said', said),
          hidden('coverage-count', String(topics.size)),
          ...[...topics.values()].map(({ title, partial }) => hidden(partial ? 'coverage-topic is-partial' : 'coverage-topic', title)),
        );
      }
      if (!button.isConnected) layer.append(button);
      return { button, about };
    });
    for (const { button } of old.slice(marks.length)) button.remove();
    place();
  };

  const makeMark = (): HTMLButtonElement => {
    const button = element('button', 'coverage-mark');
    button.type = 'button';
    const aboutIt = (): readonly Placed[] => marks.find((one) => one.button === button)?.about ?? [];
    for (const [type, current] of [
      ['mouseenter', true],
      ['focus', true],
      ['mouseleave', false],
      ['blur', false],
    ] as const)
      button.addEventListener(type, () => highlight('coverage-current', current ? aboutIt() : []));
    button.addEventListener('click', () => {
      const [first] = aboutIt();
      if (first) reveal(first.line);
    });
    return button;
  };

  const place = (): void => {
    const side = marks.length === 0 ? undefined : page.querySelector('main')?.getBoundingClientRect();
    if (!side) return;
    const { left: edge, right: end, width } = page.getBoundingClientRect();
    layer.classList.toggle('is-compact', width < ROOM);
    const isRtl = page.dir === 'rtl';
    const room = isRtl ? side.left - edge : end - side.right;
    const tops = marks.map(({ about: [first] }) => (first?.range ?? first?.block)?.getBoundingClientRect().top ?? 0);
    for (const { button } of marks) button.style.maxWidth = `${Math.max(20, room - DISTANCE - GAP)}px`;
    const sizes = marks.map(({ button }) => button.getBoundingClientRect());
    let above = Number.NEGATIVE_INFINITY;
    // From top to bottom, each below the one before; footnotes and tables stand out of the order of their lines.
    const order = marks.map((_, index) => index).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
    for (const index of order) {
      const { button } = marks[index] ?? {};
      const size = sizes[index];
      if (!button || !size) continue;
      const top = Math.max(tops[index] ?? 0, above);
      above = top + size.height + GAP;
      button.style.top = `${top + window.scrollY}px`;
      button.style.left = `${(isRtl ? side.left - DISTANCE - size.width : side.right + DISTANCE) + window.scrollX}px`;
    }
  };

  const describe = ({ decisions, notice }: CoverageToPage): void => {
    bar.hidden = !on;
    const count = passages.length === 1 ? labels.onePassage : labels.passages.replace('{0}', String(passages.length));
    const said = element('p', '', notice === '' ? count : notice);
    said.role = 'status';
    const isOpen = bar.querySelector('details')?.open === true;
    bar.replaceChildren(said, ...(decisions.length === 0 ? [] : [buildDecisions(decisions, labels, isOpen)]));
  };
  draw();

  return {
    receive: (message) => {
      const wasOn = on;
      ({ on, passages } = message);
      describe(message);
      draw();
      // The text has another width now.
      if (wasOn !== on) window.dispatchEvent(new Event('resize'));
    },
    renew: () => {
      // What is said about the former text holds until the new passages come, as long as their words are where they were.
      if (placed.some(({ block, range }) => !block.isConnected || range?.collapsed)) draw();
      else place();
    },
    place,
  };
}

/** What is seen only: the whole is said by words of their own. */
function hidden(className: string, text: string): HTMLElement {
  const made = element('span', className, text);
  made.ariaHidden = 'true';
  return made;
}

function buildDecisions(decisions: CoverageToPage['decisions'], labels: CoverageLabels, isOpen: boolean): HTMLElement {
  const box = element('details', 'coverage-decisions');
  box.open = isOpen;
  const list = element('ul');
  list.append(
    ...decisions.map(({ title, status, note }) =>
      element('li', '', [`${title}: ${status}`, note].filter((part) => part !== '').join(' · ')),
    ),
  );
  box.append(element('summary', '', labels.decisions.replace('{0}', String(decisions.length))), list);
  return box;
}
