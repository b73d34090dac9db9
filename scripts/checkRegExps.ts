/** `npm run regexps`: asks recheck how the work of each regular expression grows with the text, and keeps what it says of new ones; fails on any that grows exponentially. */
import { check } from 'recheck';
import { keepGrowth, keyOfRegExp, knownGrowth, literalRegExps, type Growth } from '../test/hostile/regexpsOfSource.ts';

/** Milliseconds for one of them. */
const PATIENCE = 10_000;

const known = knownGrowth();
const growth = new Map<string, Growth>();
for (const one of literalRegExps()) {
  const key = keyOfRegExp(one);
  const before = growth.get(key) ?? known.get(key);
  const said = before ?? (await ask(one.source, one.flags));
  if (!before) console.log(`${said}: ${one.where} ${key}`);
  if (said === 'exponential') process.exitCode = 1;
  else growth.set(key, said);
}
keepGrowth(growth);

async function ask(source: string, flags: string): Promise<Growth> {
  const said = await check(source, flags, { timeout: PATIENCE });
  if (said.status === 'unknown') return 'unknown';
  const { complexity } = said;
  return complexity.type === 'polynomial' ? `polynomial ${complexity.degree}` : complexity.type === 'exponential' ? 'exponential' : 'linear';
}
