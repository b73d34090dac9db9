/** What a hover says about an address: what the mailbox is for, and where else it appears. */
import type { WorkspaceBook } from '../analysis/workspace/addressBook.ts';
import { localOf } from '../document/addresses/emailGrammar.ts';
import { distinctMentions } from '../document/addresses/emails.ts';
import type { Policy } from '../document/policy.ts';
import { type MailboxRole, mailboxRole } from '../knowledge/mailboxRoles.ts';
import { type Localizer, plural } from '../l10n/localizer.ts';
import { escapeMarkdown } from './markdownText.ts';

/** Names beyond these are counted only. */
const MOST = 5;

/** Where else an address may appear, and the language to say it in. */
export interface AddressSurroundings {
  /** The addresses of the workspace. */
  readonly book?: WorkspaceBook;
  /** The name under which this policy is in the book. */
  readonly file?: string;
  readonly l10n: Localizer;
}

/** Paragraphs of Markdown. */
export function describeAddress(policy: Policy, address: string, { book, file, l10n }: AddressSurroundings): readonly string[] {
  const local = localOf(address).toLowerCase();
  const key = address.toLowerCase();
  const role = mailboxRole(local);
  const paragraphs = [`**${escapeMarkdown(address)}**${role ? ` — ${nameRole(role, l10n)}` : ''}`];
  if (role?.rfc2142)
    paragraphs.push(l10n.t('`{local}@` is a standard mailbox (RFC 2142): {meaning}', { local, meaning: l10n.t(role.rfc2142) }));
  const here = distinctMentions(policy.emails).filter((one) => one.address.toLowerCase() === key);
  const lines = [...new Set(here.map(({ span }) => policy.lines.lineAt(span.start) + 1))];
  paragraphs.push(here.length > 1 ? countPlaces(here.length, lines, l10n) : l10n.t('Appears once in this file'));
  if (!book) return paragraphs;

  const elsewhere = (book.addresses.get(key)?.files ?? []).filter((one) => one.file !== file);
  if (elsewhere.length > 0) {
    const files = elsewhere.map((one) => {
      const [name, count] = [fileName(one.file), one.places.length];
      return count > 1 ? l10n.t('{file} ({count} times)', { file: name, count }) : name;
    });
    paragraphs.push(l10n.t('Also in {files}', { files: list(files, MOST, l10n) }));
  }
  const others = role?.contact ? (book.roles.get(role.role) ?? []).filter((one) => one.address.toLowerCase() !== key) : [];
  if (others.length > 0) {
    const addresses = others.map((one) => escapeMarkdown(one.address));
    paragraphs.push(l10n.t('Other files give a different address for this role: {addresses}', { addresses: list(addresses, MOST, l10n) }));
  }
  return paragraphs;
}

function nameRole({ role, list: name }: MailboxRole, l10n: Localizer): string {
  return name === undefined ? l10n.t(role) : l10n.t('administration of the mailing list `{list}`', { list: name });
}

/** @param count at least 2 */
function countPlaces(count: number, onLines: readonly number[], l10n: Localizer): string {
  const lines = list(onLines.map(String), 20, l10n);
  return plural(l10n, onLines.length, {
    one: l10n.t('Appears {count} times in this file: line {lines}', { count, lines }),
    other: l10n.t('Appears {count} times in this file: lines {lines}', { count, lines }),
  });
}

/** "a, b and 3 more". */
function list(items: readonly string[], most: number, l10n: Localizer): string {
  if (items.length <= most) return items.join(', ');
  const count = items.length - most;
  const names = items.slice(0, most).join(', ');
  return plural(l10n, count, {
    one: l10n.t('{names} and one more', { names }),
    other: l10n.t('{names} and {count} more', { names, count }),
  });
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
