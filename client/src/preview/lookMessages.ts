/** How a preview looks, as panel and page say it to each other; both sides check what they receive. */

/** Colours and type of the page: those of the editor, or those of a printed policy. */
export const THEMES = ['editor', 'publication'] as const;
/** One of {@link THEMES}. */
export type Theme = (typeof THEMES)[number];

/** Narrowest page, in CSS pixels. */
export const MIN_PAGE_WIDTH = 320;
/** Widest page, in CSS pixels; at this width it takes what room there is. */
export const MAX_PAGE_WIDTH = 1120;

/** What the panel tells the page of its looks. */
export interface Look {
  readonly theme: Theme;
  /** Between {@link MIN_PAGE_WIDTH} and {@link MAX_PAGE_WIDTH}. */
  readonly width: number;
  /** Addresses of the writer's own style sheets, in order. */
  readonly styles: readonly string[];
}

/** From the panel to the page. */
export type LookToPage =
  | { readonly type: 'look'; readonly look: Look }
  /** Put the whole policy on the clipboard, for word processors and mail. */
  | { readonly type: 'copyPolicy' };

/** From the page to the panel. */
export type LookFromPage =
  | { readonly type: 'setTheme'; readonly theme: Theme }
  | { readonly type: 'setWidth'; readonly width: number }
  | { readonly type: 'export' | 'print' };

/** Words of the tools above the policy. */
export interface ToolLabels {
  readonly tools: string;
  readonly width: string;
  readonly phone: string;
  readonly tablet: string;
  readonly page: string;
  /** `{0}`: a number. */
  readonly pixels: string;
  readonly theme: string;
  readonly editorTheme: string;
  readonly publicationTheme: string;
  readonly copy: string;
  readonly copyHint: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly export: string;
  readonly exportHint: string;
  readonly print: string;
  readonly printHint: string;
  readonly table: string;
}

/** Whether a value is a look, well formed. */
export function isLook(value: unknown): value is Look {
  if (typeof value !== 'object' || value === null) return false;
  const { theme, width, styles } = value as Readonly<Record<string, unknown>>;
  return isTheme(theme) && isWidth(width) && Array.isArray(styles) && styles.every((one) => typeof one === 'string');
}

/** Whether a value names a theme. */
export function isTheme(value: unknown): value is Theme {
  return THEMES.some((one) => one === value);
}

/** Whether a value is a width that the page can have. */
export function isWidth(value: unknown): value is number {
  return typeof value === 'number' && value >= MIN_PAGE_WIDTH && value <= MAX_PAGE_WIDTH;
}
