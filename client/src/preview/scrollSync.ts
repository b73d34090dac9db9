/** Keeps the editors of a policy and its preview in step: what moves by itself is followed, and never answered. */
import * as vscode from 'vscode';
import { columnAt, progressAt } from './lineProgress.ts';
import { createTopLine } from './topLine.ts';

/** What keeping in step needs from the preview. */
export interface SyncHost {
  readonly uri: () => vscode.Uri;
  /** An editor scrolled. Lines are 0-based with a fraction. */
  readonly scrolled: (line: number) => void;
  /** The cursor is elsewhere; null where no editor shows the policy. `moved` false where the editors changed, and not the cursor in one. */
  readonly caret: (line: number | null, moved: boolean) => void;
}

/** The editor side of a preview. */
export interface ScrollSync extends vscode.Disposable {
  /** The reader scrolled the preview: the editors go along. */
  readonly follow: (line: number) => void;
  /** Shows a place in the editors that are in sight; the focus stays. */
  readonly reveal: (line: number) => void;
  /** Goes to a place to edit there. @param word the nearest one is meant */
  readonly edit: (line: number, word: string) => Promise<void>;
  /** The first visible line of an editor that shows the policy. */
  readonly line: () => number | undefined;
  /** Says again where the cursor is. */
  readonly announce: () => void;
}

/** Milliseconds between two messages while the editor scrolls. */
const pause = 16;

/** Milliseconds after the preview scrolled within which editors move because of it. */
const echo = 400;

/** Milliseconds without scrolling after which the reader has stopped. */
const settled = 120;

/** How often the editor is moved again when it came to be elsewhere. */
const mostCorrections = 3;

/** Milliseconds that a revealed place is marked. */
const marked = 1200;

/** Listens to all editors of the policy that `host` names at the time. */
export function keepInStep(host: SyncHost): ScrollSync {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let topLine: number | undefined;
  let caretMoved = false;
  let ledUntil = 0;
  let ledTo = Number.NaN;
  const topLines = createTopLine();
  const flash = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
  });
  let unflash: ReturnType<typeof setTimeout> | undefined;

  const isOurs = ({ document }: vscode.TextEditor): boolean => document.uri.toString() === host.uri().toString();
  const editors = (): readonly vscode.TextEditor[] => vscode.window.visibleTextEditors.filter(isOurs);
  const send = (): void => {
    timer = undefined;
    if (topLine !== undefined) host.scrolled(topLine);
    if (caretMoved) announce(true);
    topLine = undefined;
    caretMoved = false;
  };
  const announce = (moved: boolean): void => {
    const active = vscode.window.activeTextEditor;
    const editor = active && isOurs(active) ? active : editors()[0];
    host.caret(editor ? lineOf(editor.document, editor.selection.active) : null, moved);
  };

  /** Where VS Code put the line elsewhere than at the top, and the reader has stopped, it is moved by the difference; what came of that, its next event says. */
  let settling: ReturnType<typeof setTimeout> | undefined;
  let corrections = 0;
  const settle = (): void => {
    if (corrections-- <= 0) return;
    for (const editor of editors()) {
      const first = editor.visibleRanges[0]?.start;
      if (first && topLines.correct(editor, positionOf(editor.document, ledTo), first)) ledUntil = Date.now() + echo;
    }
  };
  const settleLater = (): void => {
    clearTimeout(settling);
    if (corrections > 0) settling = setTimeout(settle, settled);
  };

  const subscriptions = vscode.Disposable.from(
    flash,
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const [first] = visibleRanges;
      if (!first || !isOurs(textEditor)) return;
      const line = lineOf(textEditor.document, first.start);
      topLines.learn(textEditor, first.start);
      if (Date.now() < ledUntil) return settleLater();
      // Late by the load of the machine, and still no movement of the writer's.
      if (Math.abs(line - ledTo) < 1) return;
      clearTimeout(settling);
      ledTo = Number.NaN;
      topLine = line;
      timer ??= setTimeout(send, pause);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (!isOurs(textEditor)) return;
      caretMoved = true;
      timer ??= setTimeout(send, pause);
    }),
    vscode.window.onDidChangeVisibleTextEditors(() => announce(false)),
  );

  return {
    follow: (line) => {
      ledUntil = Date.now() + echo;
      ledTo = line;
      for (const editor of editors()) topLines.reveal(editor, positionOf(editor.document, line));
      corrections = mostCorrections;
      settleLater();
    },
    reveal: (line) => {
      clearTimeout(unflash);
      for (const editor of editors()) {
        const place = positionOf(editor.document, line);
        const range = new vscode.Range(place, place);
        ledUntil = Date.now() + echo;
        editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
        editor.setDecorations(flash, [range]);
      }
      unflash = setTimeout(() => editors().forEach((editor) => editor.setDecorations(flash, [])), marked);
    },
    edit: async (line, word) => {
      const uri = host.uri();
      const document = await vscode.workspace.openTextDocument(uri);
      const place = nearest(document, positionOf(document, line), word);
      ledUntil = Date.now() + echo;
      await vscode.window.showTextDocument(document, { viewColumn: columnOf(uri), selection: new vscode.Range(place, place) });
    },
    line: () => {
      const [editor] = editors();
      const first = editor?.visibleRanges[0];
      return editor && first && lineOf(editor.document, first.start);
    },
    announce: () => announce(false),
    dispose: () => {
      subscriptions.dispose();
      clearTimeout(timer);
      clearTimeout(unflash);
      clearTimeout(settling);
    },
  };
}

/** Where a file is open already, in sight or behind another tab; else the first column. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())?.viewColumn;
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
  return shown ?? group?.viewColumn ?? vscode.ViewColumn.One;
}

/** A position as a line with a fraction. */
export function lineOf(document: vscode.TextDocument, { line, character }: vscode.Position): number {
  return line + (character === 0 ? 0 : progressAt(document.lineAt(line).text, character));
}

function positionOf(document: vscode.TextDocument, line: number): vscode.Position {
  const whole = Math.min(Math.floor(line), document.lineCount - 1);
  return new vscode.Position(whole, line === whole ? 0 : columnAt(document.lineAt(whole).text, Math.min(1, line - whole)));
}

/** Characters around a place within which a word is looked for. */
const around = 600;

/** The start of the occurrence of a word that is nearest to a place; the place itself where it does not occur. */
function nearest(document: vscode.TextDocument, place: vscode.Position, word: string): vscode.Position {
  if (word === '') return place;
  const at = document.offsetAt(place);
  const start = Math.max(0, at - around);
  const text = document.getText(new vscode.Range(document.positionAt(start), document.positionAt(at + around)));
  let best: number | undefined;
  for (let found = text.indexOf(word); found >= 0; found = text.indexOf(word, found + 1)) {
    if (best === undefined || Math.abs(start + found - at) < Math.abs(start + best - at)) best = found;
  }
  return best === undefined ? place : document.positionAt(start + best);
}
