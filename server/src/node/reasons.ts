/** Why something with a file did not work, in words. */
import { type Message, message, worded } from '../core/index.ts';
import { l10n } from './programLanguage.ts';

/** The reason in an error of the file system or of anything else, in the program's language. */
export function reasonOf(error: unknown): string {
  const { code, message: text } = error as { code?: string; message?: string };
  const reason = REASONS[code ?? ''];
  return reason ? worded(l10n, reason) : (text ?? String(error));
}

/** Codes of the operating system, the same on all of them. */
const REASONS: Readonly<Record<string, Message>> = {
  EACCES: message('permission denied'),
  EPERM: message('permission denied'),
  EROFS: message('read-only file system'),
  EISDIR: message('is a folder'),
  ENOTDIR: message("a part of its path isn't a folder"),
  ENOENT: message('no such file'),
  ELOOP: message('too many symbolic links'),
  ENAMETOOLONG: message('name too long'),
  ENOSPC: message('no space left on the disk'),
  EDQUOT: message('disk quota exceeded'),
  EFBIG: message('file too large'),
  EIO: message('input/output error'),
  EBUSY: message('in use by another program'),
  EMFILE: message('too many open files'),
  ENFILE: message('too many open files'),
};
