/** The tools that AI assistants get: through `policywright mcp`, and in VS Code as language model tools. What is said here is for models, and English; what people see in VS Code is in `package.nls.json`. */
import { COVERAGE_PROFILES } from '../analysis/coverage/coverage.ts';
import { KIND_NAMES } from '../knowledge/policyKinds.ts';
import type { JsonSchema } from './reportSchemas.ts';

/** One tool. */
export interface AssistantTool {
  readonly name: string;
  /** For people, where a client shows no translation. */
  readonly title: string;
  /** When to use it and what it answers. */
  readonly description: string;
  readonly inputSchema: JsonSchema;
}

/** Files and folders that one call may name. */
export const MAX_PATHS = 100;
/** UTF-16 code units of a path, and of a git reference. */
const MAX_NAME = 1000;
/** UTF-16 code units of a text: more than is ever read of one file. */
const MAX_TEXT = 2_000_000;

const name = (description: string): JsonSchema => ({ type: 'string', minLength: 1, maxLength: MAX_NAME, description });
const text = (description: string): JsonSchema => ({ type: 'string', maxLength: MAX_TEXT, description });

/** Checks policies. */
export const CHECK_TOOL = {
  name: 'policywright_check',
  title: 'Check Policies',
  description:
    'Checks policies written in Markdown (privacy policies, terms of use, cookie policies and the like) for mistakes: invalid or contradictory dates, broken section numbers and cross-references, undefined terms, undeliverable addresses, placeholders, broken links, and front matter. Use it after you write or edit a policy. Answers with the place, rule, severity, and message of each finding, and with how to fix it. It reads only and changes nothing.',
  inputSchema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      paths: {
        type: 'array',
        maxItems: MAX_PATHS,
        items: name('A path relative to the workspace, such as legal/privacy.md.'),
        description:
          'Files and folders to check. A file that is named is always checked; in folders, only Markdown files that are policies are. Without paths and without text, every policy of the workspace is checked.',
      },
      text: text('Markdown to check instead of files, such as a draft that is not saved.'),
      path: name(
        'With text: the file that the text is for, relative to the workspace. It need not exist. It decides which settings apply and where relative links lead.',
      ),
      before: text('With text: its earlier version, to find words that changed while the date did not.'),
      against: name(
        'Without text: a git commit, branch, or tag, such as HEAD or main, to find policies whose words changed since the branch forked from it while the date did not.',
      ),
      release: {
        type: 'boolean',
        description: 'Check as before publishing: drafts count as published, and placeholders are errors.',
      },
    },
  },
} as const satisfies AssistantTool;

/** Compares two versions of a policy. */
export const CHANGES_TOOL = {
  name: 'policywright_changes',
  title: 'Summarize Policy Changes',
  description:
    'Compares two versions of a policy written in Markdown and answers which sections were added, changed, removed, moved, renamed, or renumbered, how many words changed, and with a summary in Markdown that is ready for a notice to users, in the language of the policy. Use it to describe what changed in a policy, instead of reading a line diff. It reads only and changes nothing.',
  inputSchema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      path: name('The policy, relative to the workspace, such as legal/privacy.md. Required unless both texts are given.'),
      against: name('With path: the git commit, branch, or tag to compare with. By default HEAD, the last commit.'),
      sinceFork: {
        type: 'boolean',
        description: 'With against: compare with the commit where the current branch forked from it, instead of with its newest commit.',
      },
      before: text('The earlier version as Markdown, instead of one from git. Needs after.'),
      after: text('The later version as Markdown. Needs before.'),
    },
  },
} as const satisfies AssistantTool;

/** Finds what policies say of what laws ask for. */
export const COVERAGE_TOOL = {
  name: 'policywright_coverage',
  title: 'Find What Policies Cover',
  description:
    'Finds what policies written in Markdown say of what laws ask them to say: for each item of a law such as the GDPR or the CCPA, and for each section that is expected of terms and other policies, the passage that says it, or that none was found. Use it to answer what a policy does not say, and before you write a section that is asked for. Items that are not found come first; a question is an item that is asked for only under a condition that the text does not tell. It finds passages; it does not tell whether they meet the law, and it is not legal advice. It reads only and changes nothing.',
  inputSchema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      paths: {
        type: 'array',
        maxItems: MAX_PATHS,
        items: name('A path relative to the workspace, such as legal/privacy.md.'),
        description:
          'Files and folders to read. A file that is named is always read; in folders, only Markdown files that are policies are. Without paths and without text, every policy of the workspace is read.',
      },
      text: text('Markdown to read instead of files, such as a draft that is not saved.'),
      path: name(
        'With text: the file that the text is for, relative to the workspace. It need not exist. It decides which settings apply and helps to recognize the kind of policy.',
      ),
      profiles: {
        type: 'array',
        maxItems: COVERAGE_PROFILES.length,
        items: { enum: [...COVERAGE_PROFILES] },
        description:
          'Laws and stores to compare privacy policies with. By default those of the front matter or of the settings, else core: what nearly every law asks for.',
      },
      kind: {
        enum: Object.keys(KIND_NAMES),
        description: 'Read the policies as this kind, instead of the kind that each is recognized as.',
      },
    },
  },
} as const satisfies AssistantTool;

/** Every tool, in the order in which clients list them. */
export const ASSISTANT_TOOLS: readonly AssistantTool[] = [CHECK_TOOL, CHANGES_TOOL, COVERAGE_TOOL];

/** UTF-16 code units that the answer of one call may have as text; its data may have twice as many. Clients cut or refuse what is much longer. */
export const MAX_ANSWER = 24_000;

/** What assistants are told of all tools together; also the rule for an agent's instructions file in `docs/assistants.md`. */
export const ASSISTANT_INSTRUCTIONS =
  'After you write or edit a policy in Markdown (a privacy policy, terms of use, a cookie policy and the like), check it with policywright_check: give its path, and against HEAD to find a date that was not updated. Fix what it reports in the text itself; do not turn rules off. Never invent facts to silence a finding, such as dates, addresses, or numbers of sections and laws: ask the user. To describe what changed in a policy, use policywright_changes. To find what a policy does not say, use policywright_coverage; what is not found may not apply, so ask the user before you add it.';
