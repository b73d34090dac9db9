/** The body of the preview after a keystroke, beside a full rendering by markdown-it, which is what a preview of VS Code does. */
import { setImmediate } from 'node:timers/promises';
import { parsePolicy } from '../../server/src/core/index.ts';
import { policyMarks } from '../../server/src/core/preview/policyMarks.ts';
import { type Preview, renderPreview } from '../../server/src/core/preview/renderPreview.ts';
import { createFigures, type Measurement, type Part, timeOf } from './figures.ts';
import { requirePeer } from './peers.ts';
import { policyOfSize } from './policyOfSize.ts';

const PEER = 'markdown-it, all of it';

/** With references and terms marked and everything sanitised, which markdown-it does not do. The parse and the facts are those that the findings need anyway. */
export const previewBody: Part = async (rounds) => {
  const MarkdownIt = requirePeer('markdown-it') as new (options: object) => { render(text: string): string };
  const peer = new MarkdownIt({ html: true, linkify: true });
  const measurements: Measurement[] = [];
  for (const [size, times] of [
    [4_000, 100],
    [50_000, 30],
    [500_000, 6],
  ] as const) {
    const figures = createFigures();
    let text = policyOfSize(size);
    let policy = parsePolicy(text);
    let preview: Preview | undefined;
    const render = (): void => {
      const { bodyStart } = policy.frontMatter;
      preview = renderPreview(
        { text: policy.text, bodyStart, bodyStartLine: policy.lines.lineAt(bodyStart) },
        { marks: policyMarks(policy).marks, before: preview },
      );
    };
    render();
    let at = text.indexOf('\n\n', text.length >> 1);
    for (let round = -5; round < rounds * times; round++) {
      await setImmediate();
      text = `${text.slice(0, at)}${'secured '[at % 8]}${text.slice(at)}`;
      at++;
      policy = parsePolicy(text, {}, policy);
      void policyMarks(policy);
      const ours = timeOf(render);
      const theirs = timeOf(() => peer.render(text));
      if (round < 0) continue;
      figures.add('Policywright', ours);
      figures.add(PEER, theirs);
    }
    measurements.push({ what: 'preview body after a keystroke', input: `${size / 1000} KB`, unit: 'ms', figures: figures.all() });
  }
  return measurements;
};
