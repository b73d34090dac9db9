/** Our own requests about one open policy: its rendering, what changed in it, and the earlier version that this is measured by. */
import type { CancellationToken } from 'vscode-languageserver';
import {
  changeSummary,
  drawingRedline,
  escapeHtml,
  hasOwnContents,
  type Localizer,
  type Policy,
  type Preview,
  pageWords,
  parseIsoDate,
  parsePolicy,
  policyHeader,
  policyLocalizer,
  policyMarks,
  renderingPreview,
  withoutByteOrderMark,
  writingStandalonePage,
} from '../core/index.ts';
import {
  CHANGES_REQUEST,
  type ChangesParams,
  EXPORT_REQUEST,
  type ExportParams,
  type ExportResult,
  RENDER_REQUEST,
  type RenderParams,
  type RenderResult,
  SET_BASELINE_REQUEST,
  type SetBaselineParams,
} from '../protocol.ts';
import { COMMITTED } from './baselines.ts';
import { slicesUnlessCancelled } from './cancellation.ts';
import { parseOptionsOf } from './files/parseOptions.ts';
import type { Session } from './session.ts';

/** Registers the handlers. */
export function servePreview(session: Session): void {
  const { connection, guard, host, open, baselines, settings } = session;
  /** What was rendered last: writers look at one preview at a time. */
  let last: { readonly uri: string; readonly preview: Preview } | undefined;
  session.documents.onDidClose(({ document }) => {
    if (document.uri === last?.uri) last = undefined;
  });

  connection.onRequest(RENDER_REQUEST, ({ uri, against }: RenderParams, token: CancellationToken) =>
    guard<RenderResult | null>('render', null, async () => {
      const one = await open(uri, token);
      if (!one) return null;
      const { policy, version } = one;
      const baseline = against === undefined ? undefined : baselines.of(uri, against);
      if (baseline) {
        const { html, contents, ...redline } = await slicesUnlessCancelled(
          drawingRedline(baseline.policy, policy, session.l10n()),
          host,
          token,
        );
        return {
          version,
          html,
          contents: hasOwnContents(policy) ? [] : contents,
          redline,
          header: policyHeader(policy),
          words: pageWords(policy),
          language: policy.language,
        };
      }
      const bodyStart = policy.frontMatter.bodyStart;
      const { marks, terms } = policyMarks(policy);
      const source = { text: policy.text, bodyStart, bodyStartLine: policy.lines.lineAt(bodyStart) };
      const preview = await slicesUnlessCancelled(
        renderingPreview(source, { marks, end: policy.readTo, before: last?.uri === uri ? last.preview : undefined }),
        host,
        token,
      );
      last = { uri, preview };
      const contents = hasOwnContents(policy) ? [] : preview.contents;
      const html = policy.readTo < policy.text.length ? preview.html + endOfPreview(policy, session.l10n()) : preview.html;
      return { version, html, contents, terms, header: policyHeader(policy), words: pageWords(policy), language: policy.language };
    }),
  );

  connection.onRequest(EXPORT_REQUEST, ({ uri, against, images = {} }: ExportParams, token: CancellationToken) =>
    guard<ExportResult | null>('export', null, async () => {
      const one = await open(uri, token);
      const baseline = against && baselines.of(uri, against.ref);
      if (!one || (against && !baseline)) return null;
      return slicesUnlessCancelled(
        writingStandalonePage(
          one.policy,
          against && baseline ? { policy: baseline.policy, name: nameOfBaseline(against, one.policy) } : undefined,
          new Map(Object.entries(images)),
        ),
        host,
        token,
      );
    }),
  );

  connection.onRequest(CHANGES_REQUEST, ({ uri }: ChangesParams) =>
    guard<string | null>('changes', null, async () => {
      const one = await open(uri);
      const baseline = baselines.of(uri);
      return one && baseline ? changeSummary(baseline.policy, one.policy) : null;
    }),
  );

  connection.onRequest(SET_BASELINE_REQUEST, ({ uri, ref, text: given, commit, date, author, needsTrust = false }: SetBaselineParams) =>
    guard('baseline', null, async () => {
      if (given !== null && typeof given !== 'string') throw new TypeError('The earlier version is no text');
      const text = given === null ? null : withoutByteOrderMark(given);
      const known = baselines.of(uri, ref);
      if (
        (known?.policy.text ?? null) === text &&
        known?.commit === commit &&
        known?.author === author &&
        (ref !== COMMITTED || baselines.needsTrust(uri) === needsTrust)
      )
        return null;
      if (ref === COMMITTED) baselines.setNeedsTrust(uri, needsTrust);
      const day = parseIsoDate(date ?? '');
      if (text === null) baselines.set(uri, ref, undefined);
      else {
        const { options } = await parseOptionsOf(settings, uri);
        const policy = parsePolicy(text, options);
        baselines.set(uri, ref, {
          policy,
          ref,
          ...(commit ? { commit } : {}),
          ...(day ? { date: day } : {}),
          ...(typeof author === 'string' && author !== '' ? { author } : {}),
        });
      }
      if (ref === COMMITTED) session.refresh();
      return null;
    }),
  );
}

/** What a page calls the version that it is compared with. The client names it in the language of VS Code; the page is in that of the policy. */
function nameOfBaseline({ ref, name }: NonNullable<ExportParams['against']>, policy: Policy): string {
  return ref === COMMITTED ? policyLocalizer(policy).t('the last commit') : name;
}

/** What is at the end of the preview of a text that is far longer than any policy. */
function endOfPreview({ lines, readTo }: Policy, l10n: Localizer): string {
  const notice = l10n.t('The preview ends here: the file is too long to be shown in full.');
  return `<p data-line="${lines.lineAt(readTo)}"><em>${escapeHtml(notice)}</em></p>\n`;
}
