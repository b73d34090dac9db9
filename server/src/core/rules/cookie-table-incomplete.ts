/** `cookie-table-incomplete`: a list of cookies lacks a column, or a cell of one, that readers have to be told. */
import type { Rule } from './rule.ts';
import { incompleteTables } from './shapes/incompleteTable.ts';

/** Lists of categories of cookies aren't asked. */
export const cookieTableIncomplete: Rule = {
  id: 'cookie-table-incomplete',
  group: 'Coverage',
  summary: "A list of cookies doesn't say what each is for or how long it lasts.",
  why: 'Who asks for consent to cookies has to say what they are for, how long they last, and whether others have access to them (CJEU C-673/17, Planet49). With a European profile the list also has to say who sets each cookie.',
  severity: 'information',
  check: (policy, context) => incompleteTables(policy, 'cookies', context),
};
