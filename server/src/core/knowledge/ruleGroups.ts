/** The groups in which the rules are documented. Data only. */

/** Their titles, in order. */
export const RULE_GROUP_TITLES = [
  'Front matter',
  'Dates',
  'Contacts',
  'Sections and numbering',
  'References and links',
  'Defined terms',
  'Text',
  'Coverage',
  'Housekeeping',
] as const;

/** The title of a group. */
export type RuleGroup = (typeof RULE_GROUP_TITLES)[number];
