/** Puts a rendering into the page: all of it the first time, and then only the blocks that are new. */
import type { PageLabels, ToPage } from '../preview/messages.ts';
import { buildPolicy, makeTermsReachable, remoteHosts } from './buildPolicy.ts';
import { linesIn, sameEnds, splitBlocks, withoutPositions } from './htmlBlocks.ts';
import { patch, patchStretch } from './patch.ts';

type Update = Extract<ToPage, { readonly type: 'update' }>;

/** Creates the function that puts a rendering into the page, and patches the page for each later one. */
export function createPolicyPlace(page: HTMLElement, labels: PageLabels): (update: Update) => void {
  /** What is in the page: its blocks as they are written and without their lines, and all that decides how they are built. */
  let shown:
    | { readonly written: readonly string[]; readonly blocks: readonly string[]; readonly context: string; readonly titleIsBlock: boolean }
    | undefined;

  return (update) => {
    const { policy, uri, folder, root } = update;
    const blocks = policy.redline ? undefined : splitBlocks(policy.html);
    const known = shown;
    // Most blocks are written as they were, and then have the same key.
    const same = sameEnds(known?.written ?? [], blocks ?? []);
    const keys =
      blocks?.map(
        (block, index) =>
          (index < same.start
            ? known?.blocks[index]
            : index >= blocks.length - same.end
              ? known?.blocks.at(index - blocks.length)
              : undefined) ?? withoutPositions(block),
      ) ?? [];
    const context = JSON.stringify([uri, folder, root, update.remoteImages, policy.language, policy.header]);
    const main = page.querySelector('main');
    // A title that is a block of the body is in the header.
    const titleIsBlock = policy.header.titleInBody && /^<h1[ >]/.test(keys[0] ?? '');
    const moved = titleIsBlock ? 1 : 0;
    const usable =
      shown &&
      blocks &&
      main &&
      shown.context === context &&
      shown.titleIsBlock === titleIsBlock &&
      (!titleIsBlock || shown.blocks[0] === keys[0]);
    if (!shown || !usable || main.childElementCount !== shown.blocks.length - moved) {
      patch(page, buildPolicy(update, labels, remoteHosts(update)));
      const complete = page.querySelector('main')?.childElementCount === keys.length - moved;
      shown = blocks && complete ? { written: blocks, blocks: keys, context, titleIsBlock } : undefined;
      return;
    }

    const { start, end } = sameEnds(shown.blocks.slice(moved), keys.slice(moved));
    const fresh = blocks.slice(moved + start, blocks.length - end);
    const next = buildPolicy(
      { ...update, policy: { ...policy, html: [...blocks.slice(0, moved), ...fresh].join('\n') } },
      labels,
      remoteHosts(update),
    );
    const elements = [...main.children];
    const { written } = shown;
    const lines = (element: Element | undefined, block: string | undefined, last: string | undefined): void => {
      if (element && block && block !== last) setLines(element, linesIn(block));
    };
    for (let index = 0; index < start; index++) lines(elements[index], blocks[moved + index], written[moved + index]);
    for (let index = 1; index <= end; index++) lines(elements.at(-index), blocks.at(-index), written.at(-index));
    shown =
      next.querySelector('main')?.childElementCount === fresh.length ? { written: blocks, blocks: keys, context, titleIsBlock } : undefined;
    patchStretch(page, next, start, end);
    // Which use is the first of its section, only the whole text tells.
    makeTermsReachable(main);
  };
}

/** The page adds a box around each table, which the rendering has not. */
function setLines(element: Element, lines: readonly string[]): void {
  const stamped = [element, ...element.querySelectorAll('[data-line]')].filter(
    (one) => one.hasAttribute('data-line') && !one.matches('.table-box'),
  );
  if (stamped.length !== lines.length) return;
  stamped.forEach((one, index) => {
    const line = lines[index] ?? '';
    if (one.getAttribute('data-line') === line) return;
    one.setAttribute('data-line', line);
    if (one.localName === 'table') one.closest('.table-box[data-line]')?.setAttribute('data-line', line);
  });
}
