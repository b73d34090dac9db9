/** `npm run regexps`: asks recheck how the work of each regular expression grows with the text, and keeps what it says of new ones; fails on any that grows exponentially, and where nobody has written behind its growth what bounds it: `polynomial 2: at most 80 characters`. */
import { check } from 'recheck';
import { type Checked, type Growth, keepGrowth, keyOfRegExp, knownGrowth, literalRegExps } from '../test/hostile/regexpsOfSource.ts';

/** Milliseconds for one of them. */
const PATIENCE = 10_000;

const known = knownGrowth();
const growth = new Map<string, Checked>();
for (const one of literalRegExps()) {
  const key = keyOfRegExp(one);
  const before = growth.get(key) ?? known.get(key);
  const said = before ?? { growth: await ask(one.source, one.flags) };
  const isOpen = said.growth !== 'linear' && said.bound === undefined;
  if (!before || isOpen) console.log(`${said.growth}${isOpen ? ', and nothing is said to bound it' : ''}: ${one.where} ${key}`);
  if (isOpen) process.exitCode = 1;
  if (said.growth !== 'exponential') growth.set(key, said);
}
keepGrowth(growth);

async function ask(source: string, flags: string): Promise<Growth> {
  const said = await check(source, flags, { timeout: PATIENCE });
  if (said.status === 'unknown') return 'unknown';
  const { complexity } = said;
  return complexity.type === 'polynomial'
    ? `polynomial ${complexity.degree}`
    : complexity.type === 'exponential'
      ? 'exponential'
      : 'linear';
}
