/** E-mail addresses of a policy, and what is plainly meant as one. */
import type { FrontMatter } from './frontMatter.ts';
import type { Block } from './markdown.ts';
import type { Span } from './span.ts';

/** One address at one place. */
export interface EmailMention {
  /** The address as a reader sees it (escapes and entities resolved, no trailing sentence dot): also when it is not valid. */
  readonly address: string;
  /** The source of the address itself. */
  readonly span: Span;
  /**
   * How it stands there: `bare` text; `emphasis` (bold, italic); `autolink` `<a@b.c>`; `link-text` and `link-target` of `[text](mailto:…)`;
   * `obfuscated` ("a at b dot com"); `residue` (what a scraper leaves of a protected address); `front-matter`; `html` (a `mailto:` in an HTML attribute).
   */
  readonly form: 'bare' | 'emphasis' | 'autolink' | 'link-text' | 'link-target' | 'obfuscated' | 'residue' | 'front-matter' | 'html';
  /** Bare or emphasised addresses: true where GitHub's dialect makes a link of it without being asked. */
  readonly linkedByRenderer: boolean;
  /** Link texts: the link's target as written, with its place. */
  readonly target?: { readonly text: string; readonly span: Span };
}

/** All addresses in order. */
export function findEmails(text: string, blocks: readonly Block[], frontMatter: FrontMatter): readonly EmailMention[] {
  void text; void blocks; void frontMatter;
  return [];
}
