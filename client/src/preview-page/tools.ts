/** The row above the policy: its width and look, and the ways to take it elsewhere. */
import { isTheme, type Look, type LookFromPage, THEMES, type ToolLabels } from '../preview/lookMessages.ts';
import { element } from './element.ts';
import { createWidthSlider } from './widthSlider.ts';

/** What the tools act on. */
export interface ToolHost {
  readonly labels: ToolLabels;
  readonly send: (message: LookFromPage) => void;
  readonly setWidth: (width: number) => void;
  readonly copy: () => void;
}

/** The row. */
export interface Tools {
  readonly element: HTMLElement;
  /** Where the switch for findings goes. */
  readonly findings: HTMLElement;
  readonly show: (look: Look) => void;
}

/** Makes the row; every tool can be reached with the Tab key. */
export function createTools({ labels, send, setWidth, copy }: ToolHost): Tools {
  const row = element('section', 'tools');
  row.ariaLabel = labels.tools;
  const slider = createWidthSlider(labels, setWidth, (width) => send({ type: 'setWidth', width }));
  const look = element('label', 'tool-look');
  const select = element('select');
  const names = { editor: labels.editorTheme, publication: labels.publicationTheme };
  select.append(...THEMES.map((theme) => Object.assign(element('option', '', names[theme]), { value: theme })));
  select.addEventListener('change', () => {
    if (isTheme(select.value)) send({ type: 'setTheme', theme: select.value });
  });
  look.append(element('span', 'tool-name', labels.theme), select);
  const findings = element('div', 'tool-findings');
  const actions = element('div', 'tool-actions');
  actions.append(
    button(labels.copy, labels.copyHint, copy),
    button(labels.export, labels.exportHint, () => send({ type: 'export' })),
    button(labels.print, labels.printHint, () => send({ type: 'print' })),
  );
  row.append(slider.element, look, findings, actions);
  return {
    element: row,
    findings,
    show: ({ theme, width }) => {
      select.value = theme;
      slider.show(width);
    },
  };
}

function button(text: string, hint: string, press: () => void): HTMLButtonElement {
  const made = element('button', '', text);
  made.type = 'button';
  made.title = hint;
  made.addEventListener('click', press);
  return made;
}
