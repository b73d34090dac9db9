/** Shows what changed in a policy since the last commit, in VS Code's own text comparison. */
import type { GitAccess } from './git/gitAccess.ts';
import { policyArgument, showOpenPolicyMessage } from './policyArgument.ts';
import { lastCommit } from './redline/chooseAgainst.ts';
import { compareText } from './redline/compareText.ts';

/** @param argument names the policy; see {@link policyArgument} */
export async function showChanges(git: GitAccess, argument: unknown): Promise<void> {
  const uri = policyArgument(argument);
  if (!uri) return showOpenPolicyMessage();
  await compareText(git, uri, lastCommit());
}
