/** What `--help` and `--version` print. */

import manifest from '../../../../package.json' with { type: 'json' };
import { l10n } from '../../node/programLanguage.ts';

/** The version of this package. */
export const VERSION: string = manifest.version;

/** The help text. */
export const usage = (): string =>
  l10n.t(
    `Policywright {version}: checks policies written in Markdown

  policywright check [PATH…] [options]       check policies; without PATH, every policy below this folder
  policywright render FILE [-o OUT.html]     the policy as a standalone page
                      [VERSION]              … compared with an earlier version
  policywright changes FILE VERSION          what changed in a policy, as Markdown
  policywright init [--all]                  list files that look like policies, and have them checked
  policywright why FILE… [--format json]     whether files are recognized as policies, and by what
  policywright coverage [PATH…] [options]    what policies say of what laws ask for, with the passages
  policywright rules [--format json]         every rule, its default, and whether it offers a fix
  policywright review --against REF          findings and changes of a branch, as Markdown for a comment
  policywright report FILE.json… -o OUT.html one page from the JSON of many checks
  policywright mcp [FOLDER]                  tools for AI assistants, over the Model Context Protocol

Options of every command
  --locale TAG          language of messages, such as de (default: that of the environment)

Options of check
  --format FORMAT       text for people (default), json for programs, sarif for code scanning,
                        github for annotations in pull requests, gitlab for code quality reports,
                        junit for services that show test results
  --fix                 fix what can be fixed without changing meaning
  --today YYYY-MM-DD    the date to treat as today
  --max-warnings N      fail when there are more warnings than N
  --config FILE         use this file instead of looking for .policywright.json
  --quiet               show errors only
  --allow-none          accept that a folder or glob has no policies, instead of failing
  --release             check before publishing: treat drafts as published, and report placeholders and
                        translations behind their original as warnings or errors
  --staged              check the texts in git's index, compared with HEAD
  --against REF         compare with where this branch forked from REF (their merge base),
                        to find words that changed without the date
  --no-cache            check all files again, and keep no results for the next run
  --cache-location DIR  keep results in DIR (default: a folder in your cache directory)
  --profile             print what each rule costs in processor time, to standard error

Options of coverage
  --profile ID          check against this law, such as gdpr or ccpa; may be repeated
                        (default: profiles of the policy or the settings, else core)
  --kind KIND           treat the files as policies of this kind, such as privacy
  --format FORMAT       text (default), json, markdown, csv, or sarif
  --min N               fail when less than N percent of what is asked for is found
  --config FILE         use this file instead of looking for .policywright.json

VERSION of render and changes; REF is a commit, branch, or tag
  --against REF         compare with REF as it is
  --since-fork REF      compare with where this branch forked from REF (their merge base)

A named file is always checked as a policy; in folders, other Markdown files are skipped.
Exit code: 0 no errors; 1 errors, or too many warnings; 2 it couldn't run, or there was no policy to check.
`,
    { version: manifest.version },
  );
