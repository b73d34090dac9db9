/** What the server needs from the place it runs in; `main.node.ts` and `main.browser.ts` each bring their own. */
import type { IsoDate, SurroundingFiles } from '../../core/index.ts';

/** The outside world, as far as the server looks at it. */
export interface Host {
  /** The machine's own calendar date, in its own zone. */
  today(): IsoDate;
  /**
   * Messages by their English text in a language; absent where the client has to send them. Never throws: none where there is no translation.
   * @param locale BCP 47 tag
   */
  readMessages?(locale: string): Promise<Readonly<Record<string, string>>>;
  /** Whether files with such a URI lie where the host can look; others may be asked of the client. */
  reaches(uri: string): boolean;
  /** The text of a file, or undefined when it cannot be read; never throws. */
  readText(uri: string): Promise<string | undefined>;
  /** Whether a file below one of the folders is outside all of them once links are followed; absent where there are no links. */
  leadsOut?(uri: string, folders: readonly string[]): Promise<boolean>;
  /**
   * The Markdown files below a folder as paths relative to it, `/` between folders; without those that git or `excluded` leaves out.
   * Never throws; none where the folder cannot be read.
   * @param excluded globs, relative to the folder
   */
  listFiles(folderUri: string, excluded: readonly string[]): Promise<readonly string[]>;
  /** Whether {@link listFiles} would list a path below the folder; the file need not be there. */
  isListed(folderUri: string, path: string, excluded: readonly string[]): Promise<boolean>;
  /** Resolves when whatever else was waiting has had its turn: long work calls it often, so that requests are answered meanwhile. */
  yieldToEventLoop(): Promise<void>;
  /**
   * The files around a document; undefined, or no such function, where there is no disk to look at.
   * @param ask asks them everything that is going to be asked; may be called several times, the first ones without being told the truth
   * @param around URI of the workspace folder that the document is in: outside of a repository, that far is looked
   */
  files?(uri: string, ask: (files: SurroundingFiles) => void, around?: string): Promise<SurroundingFiles | undefined>;
  /** Files came or went, or what git leaves out changed: what is remembered of them no longer holds. */
  filesChanged?(): void;
}
