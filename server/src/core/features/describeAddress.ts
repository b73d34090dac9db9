/** What a hover says about an address: what the mailbox is for, and where else it appears. */
import type { WorkspaceBook } from '../analysis/workspace/addressBook.ts';
import { localOf } from '../document/addresses/emailGrammar.ts';
import { distinctMentions } from '../document/addresses/emails.ts';
import type { Policy } from '../document/policy.ts';
import { mailboxRole } from '../knowledge/mailboxRoles.ts';
import { escapeMarkdown } from './markdownText.ts';

/** Names beyond these are counted only. */
const MOST = 5;

/**
 * Paragraphs of Markdown.
 * @param book the addresses of the workspace; `file` is the name under which this policy is in it
 */
export function describeAddress(policy: Policy, address: string, book?: WorkspaceBook, file?: string): readonly string[] {
  const local = localOf(address).toLowerCase();
  const key = address.toLowerCase();
  const role = mailboxRole(local);
  const paragraphs = [`**${escapeMarkdown(address)}**${role ? ` — ${role.role}` : ''}`];
  if (role?.rfc2142) paragraphs.push(`\`${local}@\` is a standard mailbox (RFC 2142): ${role.rfc2142}`);
  const here = distinctMentions(policy.emails).filter((one) => one.address.toLowerCase() === key);
  const lines = [...new Set(here.map(({ span }) => policy.lines.lineAt(span.start) + 1))];
  paragraphs.push(
    here.length > 1
      ? `Appears ${here.length} times in this file: ${lines.length === 1 ? 'line' : 'lines'} ${list(lines.map(String), 20)}`
      : 'Appears once in this file',
  );
  if (!book) return paragraphs;

  const elsewhere = (book.addresses.get(key)?.files ?? []).filter((one) => one.file !== file);
  if (elsewhere.length > 0)
    paragraphs.push(
      `Also in ${list(
        elsewhere.map((one) => `${fileName(one.file)}${one.places.length > 1 ? ` (${one.places.length} times)` : ''}`),
        MOST,
      )}`,
    );
  const others = role?.contact ? (book.roles.get(role.role) ?? []).filter((one) => one.address.toLowerCase() !== key) : [];
  if (others.length > 0)
    paragraphs.push(
      `Other files give a different address for this role: ${list(
        others.map((one) => escapeMarkdown(one.address)),
        MOST,
      )}`,
    );
  return paragraphs;
}

/** "a, b and 3 more". */
function list(items: readonly string[], most: number): string {
  return items.length <= most ? items.join(', ') : `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}

/** The last two parts of a path or URI: many files are called `index.md`. */
function fileName(file: string): string {
  let name = file.split('/').slice(-2).join('/');
  try {
    name = decodeURIComponent(name);
  } catch {
    // A path with a `%` of its own.
  }
  return `\`${name.replaceAll('`', '')}\``;
}
