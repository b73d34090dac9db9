/** What is known of one labelled date of a policy. */
import type { DateLabel } from '../../knowledge/dateLabels.ts';
import type { YamlEntry } from '../frontmatter/yaml.ts';
import type { Span } from '../text/span.ts';
import type { DateReading } from './dateReading.ts';

/** One labelled date at one place. */
export interface DateMention {
  readonly label: DateLabel;
  /** `front-matter` of a key; `text`, which a reader sees; `attribute` (`{: datetime="2024-11-14" }`), which a machine reads. */
  readonly where: 'front-matter' | 'text' | 'attribute';
  /** The source of the value: the date itself, with quotation marks in front matter. Empty behind the colon of a key without a value. */
  readonly span: Span;
  /** The date alone, without quotation marks, or what is in its place. */
  readonly dateSpan: Span;
  /** The label or key as written; of a date without a label, and of an attribute, the date. */
  readonly labelSpan: Span;
  readonly reading: DateReading;
  /** `document`: the policy as a whole. `part`: a section, an addendum, an entry of a history. */
  readonly scope: 'document' | 'part';
  /** Front matter: the entry. */
  readonly entry?: YamlEntry;
  /** Attributes: the visible date that it belongs to, in the same block. */
  readonly beside?: DateMention;
  /** It says when one version was made or approved, which stays true of that version. */
  readonly ofVersion?: true;
}
