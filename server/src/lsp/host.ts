/** What the server needs from the place it runs in; `main.node.ts` and `main.browser.ts` each bring their own. */
import type { IsoDate, SurroundingFiles } from '../core/index.ts';

/** The outside world, as far as the server looks at it. */
export interface Host {
  /** The machine's own calendar date, in its own zone. */
  today(): IsoDate;
  /** The text of a file, or undefined when it cannot be read; never throws. */
  readText(uri: string): Promise<string | undefined>;
  /** The files around a document; undefined, or no such function, where there is no disk to look at. */
  files?(uri: string): SurroundingFiles | undefined;
}
