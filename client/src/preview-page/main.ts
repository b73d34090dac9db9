/** The script of the preview page: takes renderings from the panel, puts them in place, and hands clicks back. */
import './page.css';
import './redline.css';
import './tools.css';
import { isLook } from '../preview/lookMessages.ts';
import { isPageState, isToPage, type FromPage, type PageLabels, type PageState, type ToPage } from '../preview/messages.ts';
import { buildPolicy } from './buildPolicy.ts';
import { copyPolicy, copySelectionPlainly } from './richCopy.ts';
import { followLinks } from './followLinks.ts';
import { createHoverCards } from './hoverCards.ts';
import { applyLook, applyWidth } from './look.ts';
import { createNotes } from './notes.ts';
import { patch } from './patch.ts';
import { scrollToLine } from './scroll.ts';
import { createStepper } from './stepChanges.ts';
import { createTools } from './tools.ts';

const vscode = acquireVsCodeApi<PageState & { readonly scrollTop?: number }>();
const labels = JSON.parse(document.body.dataset['labels'] ?? '{}') as PageLabels;
const given: unknown = JSON.parse(document.body.dataset['state'] ?? 'null');

const notes = createNotes(document.body);
const frame = document.createElement('div');
frame.className = 'frame';
const page = document.createElement('div');
page.className = 'page';
page.append(Object.assign(document.createElement('p'), { className: 'waiting', textContent: labels.waiting }));
frame.append(page);

const copy = (): void => void copyPolicy(page).then((done) => notes.flash(done ? labels.tools.copied : labels.tools.notCopied));
const tools = createTools({ labels: labels.tools, send, copy, setWidth: (width) => applyWidth(frame, width) });
document.body.append(tools.element, frame);
const cards = createHoverCards(page, tools.element);
copySelectionPlainly(page);
const look: unknown = JSON.parse(document.body.dataset['look'] ?? 'null');
if (isLook(look)) receive({ type: 'look', look });

let lineCount = 0;
/** Where the page was before it was hidden or the window reloaded; given up once it is reached. */
let returnTo = vscode.getState()?.scrollTop;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPage(data)) receive(data);
});
window.addEventListener('scroll', () => keepState(window.scrollY), { passive: true });
followLinks({
  labels,
  note: notes.flash,
  openLink: (href) => send({ type: 'openLink', href }),
});
const stepper = createStepper({ page, labels: labels.redline, send: (type) => send({ type }) });
keepState(returnTo ?? 0);
send({ type: 'ready' });

function receive(message: ToPage): void {
  switch (message.type) {
    case 'update':
      performance.mark('policywright-update');
      lineCount = message.lineCount;
      patch(page, buildPolicy(message, labels));
      cards.renew(message.policy.terms ?? []);
      if (message.policy.redline) stepper.restore();
      if (returnTo !== undefined) window.scrollTo({ top: returnTo, behavior: 'instant' });
      returnTo = undefined;
      performance.measure('policywright-patch', 'policywright-update');
      send({ type: 'rendered', version: message.policy.version });
      return;
    case 'look':
      applyLook(frame, message.look);
      tools.show(message.look);
      return;
    case 'copyPolicy':
      return copy();
    case 'goToChange':
      stepper.step(message.direction);
      return;
    case 'scrollTo':
      scrollToLine(page, message.line, lineCount);
      return;
    case 'problem':
      notes.stay(message.text);
  }
}

function keepState(scrollTop: number): void {
  const known = isPageState(given) ? given : vscode.getState();
  vscode.setState({ uri: '', ...known, scrollTop });
}

function send(message: FromPage): void {
  vscode.postMessage(message);
}
