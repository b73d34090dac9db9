// `vscode:prepublish`: builds what vsce is about to pack, unless the script that started vsce has just done so.
if (process.env.POLICYWRIGHT_BUILT !== '1') await import('../esbuild.mjs');
