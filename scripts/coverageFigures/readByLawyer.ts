/** What a lawyer said of every claim of "not found" on fourteen policies that the cues were not made for. */

/** Claims of one topic, right ones and all. */
export type Claims = readonly [right: number, claimed: number];

/** As they were claimed when the policies were read for the first time: before words of the topic made a question of a claim, and before the kinds of mistakes were corrected. */
export const AS_READ: Readonly<Record<string, Claims>> = {
  'controller-identity': [0, 1],
  purposes: [0, 1],
  'legal-basis': [2, 2],
  'transfer-safeguards': [4, 5],
  'transfer-copy': [3, 4],
  retention: [2, 2],
  'right-access': [1, 3],
  'right-rectification': [3, 4],
  'right-erasure': [1, 1],
  'right-restriction': [3, 3],
  'right-objection': [3, 5],
  'right-portability': [4, 5],
  'complaint-authority': [3, 4],
  'statutory-requirement': [7, 10],
  'object-marketing': [1, 3],
  'rights-how': [3, 5],
};

/** What is claimed of the same policies today; the cues were corrected after them. */
export const CLAIMED_TODAY: Readonly<Record<string, Claims>> = {
  contact: [1, 1],
  'legal-basis': [1, 1],
  'transfer-safeguards': [1, 1],
  'transfer-copy': [1, 1],
  retention: [1, 1],
  'right-access': [1, 1],
  'right-rectification': [3, 3],
  'right-erasure': [2, 2],
  'right-restriction': [3, 3],
  'right-objection': [2, 2],
  'right-portability': [4, 4],
  'complaint-authority': [3, 3],
  'statutory-requirement': [5, 5],
  'object-marketing': [1, 1],
  'rights-how': [1, 1],
};
