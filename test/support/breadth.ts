/** How broadly tests try what must hold of every text: an evenly spread part of the texts in `npm test`, always the same one; all of them in `npm run test:thorough`. */

/** The variable that is 1 in a thorough run. */
export const THOROUGH = 'POLICYWRIGHT_THOROUGH';

/** Whether all texts are tried. */
export function isThorough(): boolean {
  return process.env[THOROUGH] === '1';
}

/** All texts in a thorough run, else one in so many, the first among them. @param every how many one stands for */
export function spread<T>(all: readonly T[], every: number): readonly T[] {
  return isThorough() ? all : all.filter((_, index) => index % every === 0);
}

/** A number of made-up cases: all in a thorough run, else one in so many. @param every how many one stands for */
export function rounds(count: number, every: number): number {
  return isThorough() ? count : Math.ceil(count / every);
}
