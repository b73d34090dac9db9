/** Copies the policy, or what is selected in it, so that word processors and mail programs show it as it is published and not in the editor's colours. */
import { element } from './element.ts';
import { type RichText, richText } from './richText.ts';

/** Puts the whole policy on the clipboard; false where the clipboard cannot be reached. */
export async function copyPolicy(page: HTMLElement): Promise<boolean> {
  const copied = wholePolicy(page);
  await focused();
  try {
    const blob = (type: string, text: string): Blob => new Blob([text], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': blob('text/html', copied.html), 'text/plain': blob('text/plain', copied.text) }),
    ]);
    return true;
  } catch {
    return copyAsCommand(copied);
  }
}

/** Milliseconds in which a page that was just shown gets the focus, or not at all. */
const LONGEST_WAIT = 1500;

/** A page that a command brought to the front has the focus a moment later; only then the clipboard is its own. */
function focused(): Promise<void> {
  if (document.hasFocus()) return Promise.resolve();
  window.focus();
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(limit);
      window.removeEventListener('focus', end);
      done();
    };
    const limit = setTimeout(end, LONGEST_WAIT);
    window.addEventListener('focus', end);
  });
}

/** Makes every copy of a selection in the page free of the page's own styles. */
export function copySelectionPlainly(page: HTMLElement): void {
  document.addEventListener('copy', (event) => {
    const selection = document.getSelection();
    if (event.defaultPrevented || !event.clipboardData || !selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!page.contains(range.commonAncestorContainer)) return;
    const content = range.cloneContents();
    give(event, { html: richText(content, page.lang, page.dir).html, text: selection.toString() });
  });
}

/** Header and body; a redline also says what it is compared with. */
function wholePolicy(page: HTMLElement): RichText {
  const content = document.createDocumentFragment();
  const title = page.querySelector('.policy-header h1');
  if (title) content.append(title.cloneNode(true));
  const facts = [...page.querySelectorAll('.fact')].map((fact) => [...fact.children].map(({ textContent }) => textContent).join(': '));
  if (facts.length > 0) content.append(element('p', '', facts.join(' · ')));
  const compared = [page.querySelector('.redline-against'), page.querySelector('.redline-summary')].flatMap((one) =>
    one ? [one.textContent] : [],
  );
  if (compared.length > 0) content.append(element('p', '', compared.join(': ')));
  content.append(...[...(page.querySelector('main')?.childNodes ?? [])].map((node) => node.cloneNode(true)));
  return richText(content, page.lang, page.dir);
}

/** The older way, which asks no permission but needs that the reader has just pressed something. */
function copyAsCommand(copied: RichText): boolean {
  let done = false;
  const take = (event: ClipboardEvent): void => {
    done = give(event, copied);
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', take, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', take, { capture: true });
  return done;
}

function give(event: ClipboardEvent, { html, text }: RichText): boolean {
  if (!event.clipboardData) return false;
  event.clipboardData.setData('text/html', html);
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
  return true;
}
