/** What is proposed to the writer. */
import type { Span } from '../document/text/span.ts';

/** One proposal; `insert` replaces `span` and may hold snippet placeholders (`${1:text}`) when `snippet` is set. */
export interface Completion {
  readonly label: string;
  readonly detail: string;
  readonly documentation?: string;
  readonly kind: 'key' | 'value' | 'address' | 'section' | 'anchor' | 'term';
  readonly span: Span;
  readonly insert: string;
  readonly snippet: boolean;
}
