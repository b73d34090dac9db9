/** The script of the preview page: takes renderings from the panel, puts them in place, and hands clicks back. */
import './page.css';
import './popover.css';
import './redline.css';
import './tools.css';
import './findings.css';
import './coverage.css';
import { isLook } from '../preview/lookMessages.ts';
import { type FromPage, isPageState, isToPage, type PageLabels, type PageState, type ToPage } from '../preview/messages.ts';
import { createCaretMark } from './caret.ts';
import { createCoverageMarks } from './coverageMarks.ts';
import { createFindings } from './findings.ts';
import { handleLinkClicks } from './handleLinkClicks.ts';
import { createHoverCards } from './hoverCards.ts';
import { applyLook, applyWidth } from './look.ts';
import { createNotes } from './notes.ts';
import { createPolicyPlace } from './putPolicy.ts';
import { copyPolicy, copySelectionPlainly } from './richCopy.ts';
import { createScroller } from './scroll.ts';
import { handleSourceClicks } from './sourceClicks.ts';
import { createStepper } from './stepChanges.ts';
import { createTools } from './tools.ts';

const vscode = acquireVsCodeApi<PageState>();
const labels = JSON.parse(document.body.dataset['labels'] ?? '{}') as PageLabels;
const given: unknown = JSON.parse(document.body.dataset['state'] ?? 'null');
const kept: unknown = vscode.getState();
let state: PageState = { uri: '', ...(isPageState(kept) ? kept : {}), ...(isPageState(given) ? given : {}) };
/** Where the page was before it was hidden or the window reloaded; given up once it is reached. */
let returnTo = isPageState(kept) && kept.uri === state.uri ? kept.line : undefined;

const notes = createNotes(document.body);
const frame = document.createElement('div');
frame.className = 'frame';
const page = document.createElement('div');
page.className = 'page';
page.append(Object.assign(document.createElement('p'), { className: 'waiting', textContent: labels.waiting }));
frame.append(page);

const copy = (): void => void copyPolicy(page).then((done) => notes.flash(done ? labels.tools.copied : labels.tools.notCopied));
const tools = createTools({ labels: labels.tools, send, copy, setWidth: (width) => applyWidth(frame, width) });
const layer = Object.assign(document.createElement('aside'), { className: 'page-layer', ariaLabel: labels.findings.findings });
const coverageBar = document.createElement('section');
coverageBar.className = 'coverage-bar';
document.body.append(tools.element, coverageBar, frame, layer);
const cards = createHoverCards(page, tools.element);
copySelectionPlainly(page);
const look: unknown = JSON.parse(document.body.dataset['look'] ?? 'null');
if (isLook(look)) receive({ type: 'look', look });

const scroller = createScroller({
  page,
  scrolled: (line) => {
    keep({ line });
    send({ type: 'scrolled', line });
  },
  moved: () => {
    caret.place();
    findings.place();
    coverage.place();
  },
});
const caret = createCaretMark({ page, layer });
const findings = createFindings({ page, layer, tools: tools.findings, labels: labels.findings, send });
const coverage = createCoverageMarks({
  page,
  layer,
  tools: tools.findings,
  bar: coverageBar,
  labels: labels.coverage,
  send,
  reveal: (line) => send({ type: 'reveal', line }),
});
handleLinkClicks({
  labels,
  note: notes.flash,
  openLink: (href) => send({ type: 'openLink', href }),
});
handleSourceClicks({
  page,
  reveal: (line) => send({ type: 'reveal', line }),
  edit: (line, word) => send({ type: 'edit', line, word }),
});
const put = createPolicyPlace(page, labels);
const stepper = createStepper({ page, labels: labels.redline, send: (type) => send({ type }) });

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPage(data)) receive(data);
});
keep({});
send({ type: 'ready' });

function receive(message: ToPage): void {
  switch (message.type) {
    case 'update':
      update(message);
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
      scroller.goTo(message.line);
      keep({ line: message.line });
      return;
    case 'caret':
      caret.set(message.line);
      if (message.show && message.line !== null) scroller.show(message.line);
      return;
    case 'locked':
      keep({ locked: message.locked });
      return;
    case 'findings':
    case 'fixes':
      findings.receive(message);
      return;
    case 'coverage':
      coverage.receive(message);
      return;
    case 'problem':
      notes.stay(message.text);
  }
}

function update(message: Extract<ToPage, { readonly type: 'update' }>): void {
  performance.mark('policywright-update');
  const { policy, uri, lineCount } = message;
  const another = uri !== state.uri;
  put(message);
  cards.renew(policy.terms ?? []);
  if (policy.redline) stepper.restore();
  scroller.renew(lineCount);
  if (another) scroller.goTo(0);
  else if (returnTo !== undefined) scroller.goTo(returnTo);
  returnTo = undefined;
  caret.renew(policy.contents);
  findings.renew();
  coverage.renew();
  keep({ uri, ...(another ? { line: 0 } : {}) });
  performance.measure('policywright-patch', 'policywright-update');
  send({ type: 'rendered', version: policy.version });
}

function keep(news: Partial<PageState>): void {
  state = { ...state, ...news };
  vscode.setState(state);
}

function send(message: FromPage): void {
  vscode.postMessage(message);
}
