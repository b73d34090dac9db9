/** What kind of policy a text is, from its title and path. */
import { KIND_CUES, type PolicyKind } from '../knowledge/policyKinds.ts';

/** Code units of a title that are looked at; no title is longer. */
const LONGEST_TITLE = 500;

/** The kind that a title, else a path, speaks of; `other` when neither says. Paths have `/` between folders. */
export function kindOf(title: string | undefined, path: string): PolicyKind {
  const name = path.slice(path.lastIndexOf('/') + 1);
  for (const text of [
    (title ?? '').slice(0, LONGEST_TITLE),
    name.replace(/\.[^.]*$/, '').replace(/[-_.]+/g, ' '),
    path.replace(/[-_./]+/g, ' '),
  ]) {
    const cue = KIND_CUES.find(({ pattern }) => pattern.test(text));
    if (cue) return cue.kind;
  }
  return 'other';
}
