/** Git for tests, with an author of its own, whoever runs them. */
import { execFileSync } from 'node:child_process';

/** Runs git in a folder. Throws where it fails. */
export function gitAsWriter(cwd: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=Writer', '-c', 'user.email=writer@larkspur.garden', ...args], { cwd, stdio: 'pipe' });
}
