/** What is above a redline: what is compared, how much changed and where, and the way from change to change. */
import type { RenderedChanges } from '../../../server/src/protocol.ts';
import type { RedlineLabels } from '../preview/messages.ts';
import { element } from './element.ts';

/** The bar, not yet in the page. Its buttons carry `data-action`; the page's own listener acts on them, since the bar is patched and not replaced. */
export function buildRedlineBar(changes: RenderedChanges, against: string, labels: RedlineLabels): HTMLElement {
  const bar = element('aside', 'redline');
  bar.ariaLabel = labels.changes;
  // In the language of the editor, whatever that of the policy.
  bar.lang = document.documentElement.lang;
  bar.dir = 'ltr';
  const tools = element('div', 'redline-tools');
  const compared = button('chooseAgainst', against, 'redline-against');
  compared.title = labels.change;
  const steps = element('div', 'redline-steps');
  steps.append(
    button('previous', '↑', 'redline-step', labels.previous),
    position(changes, labels),
    button('next', '↓', 'redline-step', labels.next),
  );
  tools.append(compared, element('p', 'redline-summary', summary(changes, labels)), steps);
  const caveat = element('p', 'redline-caveat', `${labels.caveat} `);
  caveat.append(button('compareText', labels.compareText, 'redline-link'));
  bar.append(tools, caveat, ...sections(changes, labels), ...frontMatter(changes, labels));
  return bar;
}

function summary({ words, sections, frontMatter: keys }: RenderedChanges, labels: RedlineLabels): string {
  if (words === 0 && sections.length === 0 && keys.length > 0) return labels.onlyFrontMatter;
  const inWords = sections.filter(({ added, removed }) => added + removed > 0).length;
  const otherwise = sections.length - inWords;
  const said = words === 0 ? labels.nothing : changedWords(words, inWords, labels);
  // Together they are the entries of the list below.
  return otherwise === 0 ? said : `${said} · ${count(otherwise, labels.otherwiseOne, labels.otherwise)}`;
}

function changedWords(words: number, sections: number, labels: RedlineLabels): string {
  const [inOne, inMany] = words === 1 ? [labels.oneWordInOne, labels.oneWord] : [labels.wordsInOne, labels.words];
  return (sections === 1 ? inOne : inMany).replace('{0}', written(words)).replace('{1}', written(sections));
}

function count(number: number, one: string, many: string): string {
  return number === 1 ? one : many.replace('{0}', written(number));
}

function written(number: number): string {
  return number.toLocaleString(document.documentElement.lang || undefined);
}

/** Where the reader is: the number of changes before the first step, then "Change 3 of 8". @param current from 1; 0 before the first step */
export function positionText(current: number, changes: number, labels: RedlineLabels): string {
  if (changes === 0) return labels.noChanges;
  return current === 0
    ? count(changes, labels.changeCountOne, labels.changeCount)
    : labels.position.replace('{0}', String(current)).replace('{1}', String(changes));
}

/** Filled in by the page as the reader goes on; said aloud then. */
function position({ changes }: RenderedChanges, labels: RedlineLabels): HTMLElement {
  const place = element('span', 'redline-position', positionText(0, changes, labels));
  place.role = 'status';
  return place;
}

function sections({ sections: changed }: RenderedChanges, labels: RedlineLabels): readonly HTMLElement[] {
  if (changed.length === 0) return [];
  const details = element('details', 'redline-sections');
  details.append(element('summary', '', labels.changedSections.replace('{0}', String(changed.length))));
  const list = element('ul');
  for (const { kind, title, notes, added, removed, change } of changed) {
    const entry = element('li', `section-${kind}`);
    const name = title === '' ? labels.beginning : title;
    entry.append(change > 0 ? link(change, name) : element('span', '', name));
    if (added > 0) entry.append(' ', element('span', 'count-added', `+${added}`));
    if (removed > 0) entry.append(' ', element('span', 'count-removed', `−${removed}`));
    for (const note of notes) entry.append(' ', element('span', 'change-tag', note));
    list.append(entry);
  }
  details.append(list);
  return [details];
}

function link(change: number, text: string): HTMLElement {
  const made = button('goTo', text, 'redline-link');
  made.dataset['to'] = String(change);
  return made;
}

function frontMatter({ frontMatter: keys }: RenderedChanges, labels: RedlineLabels): readonly HTMLElement[] {
  if (keys.length === 0) return [];
  const table = element('table', 'redline-keys');
  table.append(element('caption', '', labels.frontMatter));
  const head = element('tr');
  head.append(...[labels.key, labels.before, labels.after].map((text) => Object.assign(element('th', '', text), { scope: 'col' })));
  table.append(head);
  for (const { key, before, after } of keys) {
    const row = element('tr');
    const [was, is] = [element('td'), element('td')];
    if (before !== undefined) was.append(element('del', '', before));
    if (after !== undefined) is.append(element('ins', '', after));
    row.append(Object.assign(element('th', '', key), { scope: 'row' }), was, is);
    table.append(row);
  }
  return [table];
}

function button(action: string, text: string, className: string, label?: string): HTMLElement {
  const made = element('button', className, text);
  made.setAttribute('type', 'button');
  made.dataset['action'] = action;
  if (label !== undefined) {
    made.title = label;
    made.ariaLabel = label;
  }
  return made;
}
