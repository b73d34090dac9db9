/** Lets the reader see the policy as wide as a phone, a tablet or a page, and all between. */
import { MAX_PAGE_WIDTH, MIN_PAGE_WIDTH, type ToolLabels } from '../preview/lookMessages.ts';
import { element } from './element.ts';

/** The slider with its label. */
export interface WidthSlider {
  readonly element: HTMLElement;
  /** Shows a width that was set elsewhere. */
  readonly show: (width: number) => void;
}

/** Widths in CSS pixels at which the slider has a mark. */
const PHONE = 390;
const TABLET = 768;
/** One press of an arrow key. */
const STEP = 10;
/** Milliseconds of rest after which a width is worth remembering. */
const REST = 400;

/** @param apply at every move @param remember when the reader has settled on a width */
export function createWidthSlider(labels: ToolLabels, apply: (width: number) => void, remember: (width: number) => void): WidthSlider {
  const box = element('label', 'tool-width');
  const input = element('input');
  Object.assign(input, { type: 'range', min: String(MIN_PAGE_WIDTH), max: String(MAX_PAGE_WIDTH), step: String(STEP) });
  const said = element('span', 'tool-value');
  const marks = element('datalist');
  marks.id = 'policywright-widths';
  for (const [value, label] of [
    [PHONE, labels.phone],
    [TABLET, labels.tablet],
    [MAX_PAGE_WIDTH, labels.page],
  ] as const)
    marks.append(Object.assign(element('option'), { value: String(value), label }));
  input.setAttribute('list', marks.id);
  box.append(element('span', 'tool-name', labels.width), input, said, marks);

  const show = (width: number): void => {
    input.value = String(width);
    const device =
      width >= MAX_PAGE_WIDTH
        ? labels.page
        : width < (PHONE + TABLET) / 2
          ? labels.phone
          : width < (TABLET + MAX_PAGE_WIDTH) / 2
            ? labels.tablet
            : labels.page;
    const text = width >= MAX_PAGE_WIDTH ? device : `${device}, ${labels.pixels.replace('{0}', String(width))}`;
    said.textContent = text;
    input.setAttribute('aria-valuetext', text);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    const near = [PHONE, TABLET].find((mark) => Math.abs(mark - Number(input.value)) < STEP);
    const width = near ?? Number(input.value);
    show(width);
    apply(width);
    clearTimeout(timer);
    timer = setTimeout(() => remember(width), REST);
  });
  return { element: box, show };
}
