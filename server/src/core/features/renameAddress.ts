/** Renames an address everywhere in a policy: in text, links, angle brackets and front matter; never in code or inside other words. */
import { isInBook } from '../analysis/workspace/addressBook.ts';
import { addressProblem, escapeAsNeeded, replaceAddress } from '../document/addresses/addressEdits.ts';
import type { EmailMention } from '../document/addresses/emails.ts';
import { nonProseAt } from '../document/markdown/nonProse.ts';
import type { Policy } from '../document/policy.ts';
import { overlaps, type Span, type TextEdit } from '../document/text/span.ts';
import { type Message, message } from '../l10n/localizer.ts';
import { emailAt } from './contactPlaces.ts';

/** What can be renamed at a place. */
export interface AddressToRename {
  readonly address: string;
  readonly span: Span;
}

/** The edits of a rename, or why there are none. */
export type AddressRename = { readonly edits: readonly TextEdit[]; readonly refusal?: undefined } | { readonly refusal: Message };

/** The address under the cursor, or undefined where nothing can be renamed. */
export function addressToRename(policy: Policy, offset: number): AddressToRename | undefined {
  const mention = emailAt(policy, offset);
  return mention && { address: mention.address, span: mention.span };
}

/**
 * Edits that put `newAddress` in every place of `address` in one policy, whatever its case; in order, none overlapping. No edits where the policy doesn't have it.
 * Subjects of links, marks around the address and the way it is disguised ("(at)") stay as they are.
 */
export function renameAddress(policy: Policy, address: string, newAddress: string): AddressRename {
  const wanted = newAddress.trim();
  const problem = addressProblem(wanted);
  if (problem !== undefined) return { refusal: problem };
  const key = address.toLowerCase();
  const edits: TextEdit[] = [];
  for (const mention of policy.emails) {
    if (!(isInBook(mention) && mention.address.toLowerCase() === key) && !isSlipOf(mention, key)) continue;
    const edit = replaceAddress(policy, mention, wanted);
    if (!edit)
      return {
        refusal: message('Line {line} has marks inside the address; expected it in one piece', {
          line: String(policy.lines.lineAt(mention.span.start) + 1),
        }),
      };
    // Definitions that several links share stand among the addresses once, but one value of front matter may be found twice.
    if ((edits.at(-1)?.span.end ?? 0) <= edit.span.start) edits.push(edit);
  }
  if (edits.length === 0) return { edits };
  for (const edit of [...titleEdits(policy, key, wanted), ...unreadEdits(policy, key, wanted)])
    if (!edits.some(({ span }) => overlaps(span, edit.span))) edits.push(edit);
  return { edits: edits.sort((a, b) => a.span.start - b.span.start) };
}

/** Whether the target of a link is an address with only a mark or a space too many behind it: `mailto:a@b.org.%20`. @param key in small letters */
function isSlipOf({ form, fault, address }: EmailMention, key: string): boolean {
  return (
    (form === 'link-target' || form === 'html') &&
    fault !== undefined &&
    address.toLowerCase().startsWith(key) &&
    /^[.,;:\s]{1,9}$/.test(address.slice(key.length))
  );
}

/** In the titles of links, which show the address once more: `[a@b.org](mailto:a@b.org "mailto:a@b.org")`. @param key in small letters */
function titleEdits({ links, text }: Policy, key: string, wanted: string): readonly TextEdit[] {
  const edits = new Map<number, TextEdit>();
  for (const { targetSpan, span } of links) {
    const title = text.slice(targetSpan.end, Math.max(targetSpan.end, span.end)).toLowerCase();
    for (let at = title.indexOf(key); at >= 0; at = title.indexOf(key, at + key.length)) {
      if (/[\w.+-]$/.test(title.slice(0, at)) || /^[\w-]/.test(title.slice(at + key.length))) continue;
      const start = targetSpan.end + at;
      edits.set(start, { span: { start, end: start + key.length }, newText: wanted });
    }
  }
  return [...edits.values()];
}

/** Where readers see the address, but it isn't read as one: an invisible character stands beside it. @param key in small letters */
function unreadEdits({ markdown, text }: Policy, key: string, wanted: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { leaf, start: blockStart, end: blockEnd } of markdown.blocks) {
    if (leaf.kind === 'code' || leaf.kind === 'html' || leaf.kind === 'comment' || leaf.definition) continue;
    const block = text.slice(blockStart, blockEnd);
    const small = block.toLowerCase();
    // A letter that has another length in lower case would shift all places.
    if (small.length !== block.length) continue;
    for (let at = small.indexOf(key); at >= 0; at = small.indexOf(key, at + key.length)) {
      const end = at + key.length;
      if (/[\p{L}\p{N}_.+@-]$/u.test(small.slice(0, at)) || /^[\p{L}\p{N}_@-]|^\.[\p{L}\p{N}]/u.test(small.slice(end))) continue;
      const old = block.slice(at, end);
      if (!nonProseAt(leaf, { start: at, end }))
        edits.push({ span: { start: blockStart + at, end: blockStart + end }, newText: escapeAsNeeded(wanted, old) });
    }
  }
  return edits;
}
