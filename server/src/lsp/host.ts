/** What the server needs from the place it runs in; `main.node.ts` and `main.browser.ts` each bring their own. */
import type { IsoDate } from '../core/index.ts';

/** The outside world, as far as the server looks at it. */
export interface Host {
  /** The machine's own calendar date, in its own zone. */
  today(): IsoDate;
  /** The text of a file, or undefined when it cannot be read; never throws. */
  readText(uri: string): Promise<string | undefined>;
}

/** The calendar date of a moment in the machine's own zone. */
export function localDate(now: Date): IsoDate {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}` as IsoDate;
}
