/** Entry of the command line: `policywright check …`. */
import { readArguments } from './arguments.ts';
import { changes } from './changes.ts';
import { check } from './check.ts';
import { USAGE, VERSION } from './usage.ts';


/** Runs one command and gives the exit code: 0 fine, 1 findings, 2 it could not run. */
async function main(args: readonly string[]): Promise<number> {
  const read = readArguments(args);
  if ('problem' in read) {
    process.stderr.write(`policywright: ${read.problem}; see policywright --help\n`);
    return 2;
  }
  switch (read.command) {
    case 'help':
      process.stdout.write(USAGE);
      return 0;
    case 'version':
      process.stdout.write(`${VERSION}\n`);
      return 0;
    case 'changes':
      return changes(read.options);
    case 'check':
      return check(read.options);
  }
}

void main(process.argv.slice(2)).then((code) => { process.exitCode = code; });
