/** Brings a place to the very top of an editor: VS Code keeps room above it for the headings that stick there, counted in lines as they are broken. */
import type { Position, Range, TextEditor } from 'vscode';
import * as vscode from 'vscode';

/** What is known of the editors' widths. */
export interface TopLine {
  /** An editor shows this position first: where a long line is broken. */
  readonly learn: (editor: TextEditor, first: Position) => void;
  readonly reveal: (editor: TextEditor, place: Position) => void;
  /** Reveals again when another position came to the top; false when it is the right one. @param first the position that is at the top */
  readonly correct: (editor: TextEditor, place: Position, first: Position) => boolean;
}

/** Columns of an editor of which nothing is known yet. */
const usualWidth = 80;

/** Creates an estimate that improves as the editors scroll. */
export function createTopLine(): TopLine {
  let width = usualWidth;

  const room = (editor: TextEditor): number => {
    const settings = vscode.workspace.getConfiguration('editor', editor.document);
    const sticky = settings.get('stickyScroll.enabled', true) ? settings.get('stickyScroll.maxLineCount', 5) : 0;
    return Math.max(settings.get('cursorSurroundingLines', 0), sticky);
  };
  const wraps = (editor: TextEditor): boolean => vscode.workspace.getConfiguration('editor', editor.document).get('wordWrap') !== 'off';
  /** How many lines a line is broken into. */
  const rows = (text: string, broken: boolean): number => (broken ? Math.max(1, Math.ceil(text.length / width)) : 1);
  /** The place that is so many broken lines further on, or back. */
  const move = (editor: TextEditor, { line, character }: Position, by: number): Position => {
    const { document } = editor;
    const broken = wraps(editor);
    let row = (broken ? Math.floor(character / width) : 0) + by;
    let at = line;
    while (row < 0 && at > 0) row += rows(document.lineAt(--at).text, broken);
    while (at < document.lineCount - 1 && row >= rows(document.lineAt(at).text, broken)) row -= rows(document.lineAt(at++).text, broken);
    return new vscode.Position(at, Math.min(document.lineAt(at).text.length, Math.max(0, row) * width));
  };
  /** From one place to another, in broken lines. */
  const between = (editor: TextEditor, from: Position, to: Position): number => {
    const broken = wraps(editor);
    const row = ({ character }: Position): number => (broken ? Math.round(character / width) : 0);
    const [first, last] = from.isBefore(to) ? [from, to] : [to, from];
    let count = row(last) - row(first);
    for (let line = first.line; line < last.line && count < 200; line++) count += rows(editor.document.lineAt(line).text, broken);
    return first === from ? count : -count;
  };
  const show = (editor: TextEditor, place: Position): void => {
    const range: Range = new vscode.Range(place, place);
    editor.revealRange(range, vscode.TextEditorRevealType.AtTop);
  };

  let last: Position | undefined;
  return {
    learn: (editor, { line, character }) => {
      if (character === 0) return;
      // Broken between words, a little before the full width.
      const row = Math.max(1, Math.round(character / width));
      width = Math.max(20, Math.round(character / row) + (editor.document.lineAt(line).text.length > character ? 2 : 0));
    },
    reveal: (editor, place) => show(editor, (last = move(editor, place, room(editor)))),
    correct: (editor, place, first) => {
      const error = between(editor, first, place);
      if (error === 0 || !last) return false;
      show(editor, (last = move(editor, last, error)));
      return true;
    },
  };
}
