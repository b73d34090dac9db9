/** What the terminal can show: colour, and how much on one line. The only importer of string-width. */
import { styleText } from 'node:util';
import stringWidth from 'string-width';

/** Kinds of text that have a look of their own. */
export type Style = 'file' | 'quiet' | 'error' | 'warning' | 'information' | 'hint' | 'good';

/** Where text for people goes. */
export interface Terminal {
  /** Columns on a line. */
  readonly width: number;
  readonly paint: (style: Style, text: string) => string;
}

const looks = {
  file: ['bold', 'underline'],
  quiet: ['dim'],
  error: ['red'],
  warning: ['yellow'],
  information: ['cyan'],
  hint: ['dim'],
  good: ['green'],
} as const satisfies Record<Style, readonly string[]>;

/** Colour only where people look at it and nobody has said no (https://no-color.org), or wherever `FORCE_COLOR` asks for it. */
export function terminalOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: NodeJS.ProcessEnv = process.env,
): Terminal {
  const { FORCE_COLOR: forced, NO_COLOR: unwanted, TERM: kind } = environment;
  const coloured = forced ? !/^(?:0|false)$/.test(forced) : stream.isTTY === true && !unwanted && kind !== 'dumb';
  // A terminal that does not know its size says 0.
  const width = Math.max(stream.columns || 100, 40);
  return { width, paint: (style, text) => (coloured ? styleText([...looks[style]], text, { validateStream: false }) : text) };
}

/** Text without characters that could move the cursor, recolour or reorder what a terminal shows. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, ' ');
}

/** How many columns a text takes; combining marks take none, East Asian characters and pictures two. */
export function displayWidth(text: string): number {
  // The library makes large tables when it is first used, and most texts do without.
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  return stringWidth(text, { countAnsiEscapeCodes: true });
}

/** What a terminal shows as one character: with all its marks, and pictures of several parts as one. */
export function graphemesOf(text: string): string[] {
  return Array.from((segmenter ??= new Intl.Segmenter()).segment(text), ({ segment }) => segment);
}

let segmenter: Intl.Segmenter | undefined;
