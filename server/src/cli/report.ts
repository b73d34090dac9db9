/** `policywright report`: one page from what `policywright check --format json` wrote for many folders or repositories. */
import { basename, dirname } from 'node:path';
import type { Localizer } from '../core/index.ts';
import { l10n, setProgramLanguage } from '../node/programLanguage.ts';
import { reasonOf } from '../node/reasons.ts';
import type { ReportOptions } from './arguments.ts';
import { readText } from './readText.ts';
import { complain } from './refuse.ts';
import { type NamedReport, readReport, reportPage } from './reportPage.ts';
import { writePage } from './writePage.ts';

/** Writes the page to the given file, or to standard output, and gives the exit code: 2 where a file could not be read, else 0. One that can't be read doesn't stop the others. */
export async function report({ paths, output }: ReportOptions, localizer: Localizer): Promise<number> {
  setProgramLanguage(localizer);
  let failed = false;
  const fail = (path: string, reason: string): void => {
    failed = true;
    complain(`${path}: ${reason}`);
  };
  const reports: NamedReport[] = [];
  for (const path of paths) {
    try {
      const read = readReport(await readText(path));
      if (read) reports.push({ name: nameOf(path, paths), report: read });
      else fail(path, l10n.t('not written by policywright check --format json'));
    } catch (error) {
      fail(path, reasonOf(error));
    }
  }
  const page = reportPage(reports, localizer);
  try {
    if (output === undefined) process.stdout.write(page);
    else await writePage(output, page);
  } catch (error) {
    fail(output ?? '', reasonOf(error));
  }
  return failed ? 2 : 0;
}

/** The name of the file, with that of its folder where several have the same. */
function nameOf(path: string, all: readonly string[]): string {
  const name = basename(path).replace(/\.json$/i, '');
  const isShared = all.filter((one) => basename(one) === basename(path)).length > 1;
  return isShared ? `${basename(dirname(path))}/${name}` : name;
}
