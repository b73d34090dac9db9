/** What other policies of a workspace need to know of one: its id and where that is, its version, its language. Small plain data that is kept for closed files. */
import { isMarkedAsDraft, type Policy } from '../../document/policy.ts';
import { oncePer } from '../../document/text/remember.ts';
import type { AddressPlace } from './addressBook.ts';

/** A policy as others see it. */
export interface PolicyIdentity {
  /** As in `Policy.path`. */
  readonly path: string;
  /** Empty where it has none. */
  readonly title: string;
  /** BCP 47 primary language; `und` when it cannot be told. */
  readonly language: string;
  readonly archived: boolean;
  readonly draft: boolean;
  /** It has front matter that can be read. */
  readonly frontMatter: boolean;
  readonly id?: { readonly text: string; readonly place: AddressPlace };
  readonly version?: string;
  /** Its front matter has a key for the day of the last change, of effect or of review. */
  readonly dated?: true;
}

/** Longer texts aren't names. */
const LONGEST = 120;

/** The identity of a policy; derived once. */
export const identityOf: (policy: Policy) => PolicyIdentity = oncePer(readIdentity);

function readIdentity({ keys, path, title = '', language, archived, frontMatter, lines }: Policy): PolicyIdentity {
  const { id, version } = keys;
  const at =
    id?.text && id.text.length <= LONGEST && !isBlank(id.text) && id.entry.value.kind === 'scalar' && !id.entry.value.block
      ? id.entry.value.span
      : undefined;
  const start = at && lines.positionAt(at.start);
  return {
    path,
    title: title.slice(0, LONGEST),
    language,
    archived,
    // Also before publishing: a draft has the id of the policy that it will replace.
    draft: isMarkedAsDraft(keys),
    frontMatter: frontMatter.state === 'present' && frontMatter.problems.length === 0,
    ...(at && start
      ? { id: { text: id?.text ?? '', place: { line: start.line, from: start.column, to: start.column + at.end - at.start } } }
      : {}),
    ...(keys.last_updated || keys.effective_date || keys.last_reviewed ? { dated: true as const } : {}),
    ...(version?.text && version.text.length <= LONGEST && !isBlank(version.text) ? { version: version.text } : {}),
  };
}

/** True of placeholders: what is still to be filled in names nothing. */
function isBlank(text: string): boolean {
  return /[[\]{}<>$%]|^(?:tbd|todo|xx+|n\/?a|none|null|-+|\?+)$/i.test(text.trim());
}
