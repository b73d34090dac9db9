/** Texts that a new policy begins with: headings that ask what belongs below them, and blanks that are errors until they are filled in. Free of VS Code. */

/** What kinds of policies can be begun. */
export const STARTER_KINDS = ['privacy', 'terms', 'cookies', 'disclosure', 'blank'] as const;
/** One of {@link STARTER_KINDS}. */
export type StarterKind = (typeof STARTER_KINDS)[number];

/** A text to begin with. */
export interface Starter {
  /** Name of the file that it is meant for, which is one that policies have. */
  readonly file: string;
  /** Markdown with front matter. Blanks are words in capitals between square brackets; the same words stand for the same thing. */
  readonly text: string;
}

/** A blank of a starter. */
export const BLANK = /\[[A-Z][A-Z ,'-]*\]/g;

interface Outline {
  readonly file: string;
  readonly title: string;
  readonly opening: string;
  /** Heading and what is below it, in order; they are numbered. */
  readonly sections: readonly (readonly [heading: string, text: string])[];
}

/** @param today calendar date, `YYYY-MM-DD` */
export function starter(kind: StarterKind, today: string): Starter {
  const { file, title, opening, sections } = OUTLINES[kind];
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${today}T00:00:00Z`));
  const body = sections.map(([heading, text], index) => `## ${index + 1}. ${heading}\n\n${text}\n`).join('\n');
  return {
    file,
    text: `---\ndocument_title: "${title}"\nversion: "1.0.0"\nlast_updated: "${today}"\n---\n\n# ${title}\n\nLast updated: ${day}\n\n${opening}\n\n${body}`,
  };
}

const COMPANY = '[COMPANY NAME]';
const EMAIL = '<[EMAIL ADDRESS]>';

const OUTLINES: Readonly<Record<StarterKind, Outline>> = {
  privacy: {
    file: 'privacy-policy.md',
    title: 'Privacy Policy',
    opening: `This policy explains what ${COMPANY} does with personal data, and what you can do about it.`,
    sections: [
      [
        'Who is responsible for your data?',
        `${COMPANY}, [POSTAL ADDRESS], decides why and how your personal data is used. You can reach us at ${EMAIL}.`,
      ],
      ['What data do we collect, and where does it come from?', '[EACH KIND OF DATA AND ITS SOURCE]'],
      ['What do we use it for, and on what legal basis?', '[EACH PURPOSE AND ITS LEGAL BASIS]'],
      ['Who receives it?', '[EACH RECIPIENT AND WHAT IT RECEIVES]'],
      ['Which other countries does it go to, and how is it protected there?', '[COUNTRIES AND SAFEGUARDS]'],
      ['How long do we keep it?', '[EACH KIND OF DATA AND ITS RETENTION PERIOD]'],
      ['What rights do you have, and how do you use them?', '[RIGHTS AND HOW TO USE THEM]'],
      ['Where can you complain?', `You can write to us first, at ${EMAIL}. You can also complain to [SUPERVISORY AUTHORITY].`],
      ['How do we tell you about changes?', '[HOW CHANGES ARE ANNOUNCED]'],
    ],
  },
  terms: {
    file: 'terms-of-service.md',
    title: 'Terms of Service',
    opening: `These terms apply when you use [NAME OF THE SERVICE], which is provided by ${COMPANY}.`,
    sections: [
      ['Who are we?', `${COMPANY}, [POSTAL ADDRESS]. You can reach us at ${EMAIL}.`],
      ['What do we provide?', '[WHAT THE SERVICE DOES]'],
      ['Who may use it, and how do you open an account?', '[CONDITIONS FOR AN ACCOUNT]'],
      ['What does it cost, and how do you pay?', '[PRICES AND PAYMENT]'],
      ['What may you not do with it?', '[WHAT IS NOT ALLOWED]'],
      ['What happens to what you upload or write?', '[RIGHTS IN YOUR CONTENT]'],
      ['How can you cancel, and how can we?', '[NOTICE PERIODS AND REASONS]'],
      ['What are we liable for?', '[LIABILITY AND ITS LIMITS]'],
      ['How do we change these terms?', '[HOW CHANGES ARE ANNOUNCED]'],
      ['Which law applies, and where are disputes settled?', '[GOVERNING LAW AND COURTS]'],
    ],
  },
  cookies: {
    file: 'cookie-policy.md',
    title: 'Cookie Policy',
    opening: `This policy explains which cookies and similar techniques ${COMPANY} uses on [WEBSITE], and how you can decide about them.`,
    sections: [
      ['Which cookies are needed for the site to work?', '[EACH COOKIE, ITS PURPOSE, PROVIDER AND LIFETIME]'],
      ['Which cookies do we set only if you agree?', '[EACH OPTIONAL COOKIE, ITS PURPOSE, PROVIDER AND LIFETIME]'],
      ['Who else can read them?', '[THIRD PARTIES AND WHAT THEY LEARN]'],
      ['How do you agree, and how do you change your mind?', '[WHERE TO CHANGE THE CHOICE]'],
      ['Who can you ask?', `${COMPANY}, [POSTAL ADDRESS]; ${EMAIL}.`],
    ],
  },
  disclosure: {
    file: 'vulnerability-disclosure-policy.md',
    title: 'Vulnerability Disclosure Policy',
    opening: `${COMPANY} wants to hear about security vulnerabilities in its products and services. This policy explains how to report one, and what happens then.`,
    sections: [
      ['Which systems does this policy cover?', '[PRODUCTS, DOMAINS AND SYSTEMS]'],
      ['How do you report a vulnerability?', `Write to ${EMAIL}. [HOW TO ENCRYPT THE REPORT]`],
      ['What should a report contain?', '[WHAT YOU NEED TO REPRODUCE THE PROBLEM]'],
      ['What may you do while you look for vulnerabilities, and what not?', '[RULES FOR TESTING]'],
      ['When do you hear from us?', 'We confirm your report within [NUMBER OF DAYS] and tell you what we found within [NUMBER OF WEEKS].'],
      ['When may you publish what you found?', '[WHEN AND HOW TO PUBLISH]'],
      ['What do we promise to those who follow this policy?', '[NO LEGAL ACTION, CREDIT, REWARD]'],
    ],
  },
  blank: {
    file: 'policy.md',
    title: '[NAME OF THE POLICY]',
    opening: 'This policy applies from the date above.',
    sections: [
      ['Why do we have this policy?', '[PURPOSE OF THIS POLICY]'],
      ['Who and what does it apply to?', '[PEOPLE, SYSTEMS AND PLACES]'],
      ['What do we require?', '[EACH REQUIREMENT]'],
      ['Who is responsible?', '[ROLES AND THEIR DUTIES]'],
      ['Who can you ask?', `[ROLE OR TEAM]; ${EMAIL}.`],
    ],
  },
};
