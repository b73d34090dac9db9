// The folder that the pictures show: the policies of an invented garden club, in git, with some work not yet committed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../install.mjs';

/** The folder that is shown. */
export interface Company {
  readonly path: string;
  /** Changes the privacy policy on disk, as often as it is called with the same result. */
  redraft(): void;
}

/**
 * Writes the folder.
 * @param folder where to put it
 */
export function writeCompany(folder: string): Company {
  const path = join(folder, 'larkspur');
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', ['-c', 'user.name=Writer', '-c', 'user.email=writer@larkspur.garden', '-c', 'commit.gpgsign=false', ...args], {
      cwd: path,
      stdio: 'pipe',
    });
  const privacy = sample('privacy-policy.md');
  write('.policywright.json', configuration);
  write('legal/privacy-policy.md', privacy);
  write('legal/privacy-policy.he.md', sample('privacy-policy.he.md'));
  write('drafts/privacy-notice.md', sample('privacy-with-mistakes.md'));
  write('legal/cookies.md', policy('Cookie Policy', '1.4', `last_updated: ${day(-460)}`, cookies));
  write('legal/terms.md', policy('Terms of Use', '3.0', `last_updated: ${day(-200)}\nnext_review: ${day(12)}`, terms));
  write(
    'legal/refunds.md',
    policy('Refund Policy', '2.1', `last_updated: ${day(-20)}`, 'We give back what you paid for seeds that did not arrive.'),
  );
  write(
    'security/access-control.md',
    policy('Access Control Policy', '1.0', `last_updated: ${day(-380)}`, 'Every member of staff has an account of their own.'),
  );
  write(
    'security/incidents.md',
    policy('Incident Response Policy', '0.3', 'status: draft', 'Whoever notices an incident tells the office at once.'),
  );
  write(
    'security/backups.md',
    policy('Backup Policy', '1.2', `last_updated: ${day(-150)}`, 'The office tries every quarter whether a backup can be read.'),
  );
  write('archive/cookies-2023.md', policy('Cookie Policy of 2023', '1.0', `last_updated: ${day(-1200)}\nstatus: superseded`, cookies));
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Policies of the club');
  write(
    'legal/terms.md',
    policy(
      'Terms of Use',
      '3.0',
      `last_updated: ${day(-200)}\nnext_review: ${day(12)}`,
      terms.replace(
        'within 14 days.',
        'within 14 days. What is older cannot be complained about, unless a court in [COUNTRY] says otherwise.',
      ),
    ),
  );
  git('add', '.');
  return { path, redraft: () => write('legal/privacy-policy.md', redrafted(privacy)) };
}

const configuration = `{
  // What the office agreed on in spring.
  "rules": {
    "contact-email-personal": "warning",
    "date-order": { "severity": "error", "noticePeriod": "30 days" }
  },
  "reviewEvery": "12 months",
  "contacts": { "domains": ["larkspur.garden"] },
  "frontMatter": { "required": ["version"] }
}
`;
const cookies = 'We use two cookies, both needed to keep you signed in.';
const terms = `## 1. The Exchange

Members offer and ask for seeds. We keep the list, and bring them together.

## 2. Complaints

Write to <legal@larkspur.garden> within 14 days.`;

const sample = (name: string): string => readFileSync(join(root, 'samples', name), 'utf8');
const day = (distance: number): string => new Date(Date.now() + distance * 86_400_000).toISOString().slice(0, 10);
const policy = (title: string, version: string, frontMatter: string, body: string): string =>
  `---\ndocument_title: "${title}"\nversion: "${version}"\n${frontMatter}\n---\n\n# ${title}\n\n${body}\n`;

/** The sample as a lawyer may have worked on it: words, a table, a section renamed, one new; the date forgotten. */
function redrafted(text: string): string {
  return text
    .replace('for 30 days.', 'for 90 days.\n\n### 2.3 What others tell us\n\n- Whether a parcel reached you, from the carrier.')
    .replace('| 2 years |', '| 1 year |')
    .replace('## 4. Who gets it', '## 4. Who receives your data')
    .replace('Nobody else gets it, unless a law obliges us.', 'We do not sell it, and give it to nobody else unless a law obliges us.');
}
