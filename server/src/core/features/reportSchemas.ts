/** What programs get, as JSON Schema: `check --format json`, `changes --format json`, `coverage --format json`, and the tools for assistants. Written to `schemas/` by `npm run generate`. */

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const count = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });
const text = (description: string): JsonSchema => ({ type: 'string', description });
const place: JsonSchema = {
  type: 'object',
  description: 'Lines and columns count from 1, columns in UTF-16 code units.',
  required: ['line', 'column'],
  properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
};

/** `FindingsReport` in `features/findingsReport.ts`. */
export const FINDINGS_SCHEMA: JsonSchema = {
  type: 'object',
  required: ['version', 'files', 'summary'],
  properties: {
    version: { const: 1 },
    files: {
      type: 'array',
      description: 'Every file that was checked, also those without findings.',
      items: {
        type: 'object',
        required: ['path', 'kind', 'findings'],
        properties: {
          path: text('Path of the file, relative to the working folder, with / between folders.'),
          kind: text('Kind of policy, such as privacy; config for a configuration file.'),
          findings: {
            type: 'array',
            description: 'Findings in document order.',
            items: {
              type: 'object',
              required: ['rule', 'severity', 'message', 'start', 'end', 'fixes'],
              properties: {
                rule: text('Id of the rule.'),
                severity: { enum: ['error', 'warning', 'information', 'hint'] },
                message: text('What is wrong.'),
                start: place,
                end: place,
                fixes: {
                  type: 'array',
                  description: 'Ways to fix it, the preferred one first.',
                  items: {
                    type: 'object',
                    required: ['title', 'safe'],
                    properties: {
                      title: text('What the fix does.'),
                      safe: { type: 'boolean', description: 'It never changes what the policy means; policywright check --fix makes it.' },
                      left: {
                        type: 'array',
                        description: 'Places to review before the fix is made.',
                        items: {
                          type: 'object',
                          required: ['start', 'end', 'text', 'why'],
                          properties: { start: place, end: place, text: text('The words there.'), why: text('Why to review it.') },
                        },
                      },
                    },
                  },
                },
                related: {
                  type: 'array',
                  description: 'Places in other files that belong to the finding.',
                  items: {
                    type: 'object',
                    required: ['path', 'line', 'column', 'message'],
                    properties: {
                      path: text('Path of the other file.'),
                      line: { type: 'integer', minimum: 1 },
                      column: { type: 'integer', minimum: 1 },
                      message: text('What is there.'),
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    summary: {
      type: 'object',
      description: 'Counts of everything that was found, listed or not.',
      required: ['files', 'error', 'warning', 'information', 'hint', 'fixed'],
      properties: {
        files: count('Files that were checked.'),
        error: count('Errors.'),
        warning: count('Warnings.'),
        information: count('Information.'),
        hint: count('Hints.'),
        fixed: count('Findings that were fixed in the files.'),
      },
    },
    omitted: {
      type: 'object',
      description: 'What the report leaves out to stay short; absent if it is complete.',
      required: ['findings', 'files'],
      properties: { findings: count('Findings that are not listed.'), files: count('Files that are not listed.') },
    },
    problems: {
      type: 'array',
      description: 'What could not be checked, a line each; only in answers to assistants, absent if there is nothing.',
      items: { type: 'string' },
    },
  },
};

/** `ChangeReport` in `features/changeReport.ts`. */
export const CHANGES_SCHEMA: JsonSchema = {
  type: 'object',
  required: ['version', 'path', 'words', 'dates', 'sections', 'summary'],
  properties: {
    version: { const: 1 },
    path: text('Path of the policy, relative to the working folder, with / between folders.'),
    against: text('The commit, branch, or tag that it is compared with; absent if two texts were compared.'),
    words: count('Words that changed. A replaced word counts once.'),
    dates: {
      type: 'array',
      description: 'Which of version, last_updated, and effective_date changed in the front matter.',
      items: {
        type: 'object',
        required: ['key'],
        properties: {
          key: { enum: ['version', 'last_updated', 'effective_date'] },
          before: text('The earlier value; absent if there was none.'),
          after: text('The later value; absent if there is none.'),
        },
      },
    },
    sections: {
      type: 'array',
      description: 'Every section that is not as it was, in the order of the later version.',
      items: {
        type: 'object',
        required: ['kind', 'section', 'added', 'removed'],
        properties: {
          kind: {
            enum: ['added', 'changed', 'removed', 'moved'],
            description: 'moved: the same words in another place, or under another heading or number.',
          },
          section: text('Heading of the section; empty for the text before the first heading.'),
          before: text('Its earlier heading, if that was another.'),
          line: { type: 'integer', minimum: 1, description: 'Line of the heading in the later version.' },
          added: count('Words added.'),
          removed: count('Words removed.'),
        },
      },
    },
    summary: text('The changes as Markdown for a notice, in the language of the policy.'),
    omitted: {
      type: 'object',
      description: 'What the report leaves out to stay short; absent if it is complete.',
      required: ['sections', 'summaryCut'],
      properties: {
        sections: count('Sections that are not listed.'),
        summaryCut: { type: 'boolean', description: 'The summary ends early.' },
      },
    },
  },
};

const passages: JsonSchema = {
  type: 'array',
  description: 'The passages that show it, the best first.',
  items: {
    type: 'object',
    required: ['start', 'end', 'text'],
    properties: { start: place, end: place, text: text('The words there.') },
  },
};

/** `CoverageReport` in `features/coverageReport.ts`. */
export const COVERAGE_SCHEMA: JsonSchema = {
  type: 'object',
  required: ['version', 'files'],
  properties: {
    version: { const: 1 },
    files: {
      type: 'array',
      description: 'Every policy that was read.',
      items: {
        type: 'object',
        required: ['path', 'kind', 'language', 'languageRead', 'topics', 'profiles'],
        properties: {
          path: text('Path of the file, relative to the working folder, with / between folders.'),
          kind: text('Kind of policy, such as privacy.'),
          language: text('Language of the policy, such as en.'),
          languageRead: {
            type: 'boolean',
            description: 'False where policies in this language are not read: then there are no topics and no profiles.',
          },
          commit: text('The commit that last changed the file; only from the command line, absent without Git.'),
          commitDate: text('The date of that commit.'),
          topics: {
            type: 'array',
            description: 'Every topic that is looked for in a policy of this kind, whatever the profiles.',
            items: {
              type: 'object',
              required: ['id', 'status', 'evidence'],
              properties: {
                id: text('Id of the topic.'),
                status: {
                  enum: ['present', 'partial', 'absent'],
                  description: 'partial: the policy names the subject, but not what is to be said of it.',
                },
                evidence: passages,
              },
            },
          },
          profiles: {
            type: 'array',
            description: 'What the policy is compared with: laws, stores, or the sections that are expected of its kind.',
            items: {
              type: 'object',
              required: ['id', 'name', 'items'],
              properties: {
                id: text('Id of the profile.'),
                name: text('The law in short.'),
                url: text('Where the law can be read.'),
                items: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['id', 'topic', 'title', 'source', 'status', 'severity', 'evidence'],
                    properties: {
                      id: text('Id of the item, also for the key coverage in the front matter.'),
                      topic: text('Id of its topic.'),
                      title: text('What is asked for.'),
                      source: text('Article or paragraph of the law, or how much a section is expected.'),
                      status: {
                        enum: ['present', 'partial', 'missing', 'question', 'not-applicable', 'elsewhere'],
                        description:
                          'missing: not found. question: not found, and asked for only under a condition that the text does not tell, or, with evidence, passages with words of the topic may say it. not-applicable: the front matter says so, or, with evidence, the text. elsewhere: the front matter says so.',
                      },
                      severity: {
                        enum: ['error', 'warning', 'information', 'hint'],
                        description: 'How grave it is if the item is missing.',
                      },
                      condition: text('Id of the condition under which it is asked for; absent if it always is.'),
                      note: text('What the front matter says about it.'),
                      evidence: passages,
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    omitted: {
      type: 'object',
      description: 'What the report leaves out to stay short; absent if it is complete.',
      required: ['passages', 'topics', 'items', 'files'],
      properties: {
        passages: count('Passages that are not listed.'),
        topics: count('Topics that are not listed.'),
        items: count('Items that are not listed.'),
        files: count('Files that are not listed.'),
      },
    },
    problems: {
      type: 'array',
      description: 'What could not be read, a line each; only in answers to assistants, absent if there is nothing.',
      items: { type: 'string' },
    },
  },
};
