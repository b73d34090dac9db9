/** The server for AI assistants that VS Code starts: `policywright mcp` for one folder, which is its only argument. It takes the core from the language server beside it. */
import { mcp } from './cli/mcp.ts';
import { ENGLISH } from './core/index.ts';
import { useCompileCache } from './node/compileCache.ts';

useCompileCache();
const [folder = '.'] = process.argv.slice(2);
void mcp({ folder }, ENGLISH).then((code) => {
  process.exitCode = code;
});
