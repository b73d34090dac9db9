/** Which program made a result: another version, build, or Node may find something else. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { messageFiles } from '../../node/readMessages.ts';

/** The programs that results depend on, beside this one when it is bundled. */
const PROGRAMS = ['./cli.check.js', './cli.coreChecks.js', './cli.core.js'];

/**
 * Digest of the built program, its messages in a language, and the Node that runs it; undefined for the sources, which change without a trace.
 * @param locale BCP 47 tag
 */
export function programDigest(locale: string): string | undefined {
  const hash = createHash('sha256').update(
    `${process.version} ${process.versions['icu']} ${process.versions['unicode']} ${process.platform}`,
  );
  try {
    for (const program of PROGRAMS) hash.update(readFileSync(new URL(program, import.meta.url)));
  } catch {
    return undefined;
  }
  for (const file of messageFiles(locale)) {
    try {
      hash.update(readFileSync(file));
    } catch {
      // Not there: as English is, or beside the sources.
    }
  }
  return hash.digest('hex');
}
