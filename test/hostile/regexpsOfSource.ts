/** The regular expressions of the sources: the literals as the compiler reads them, and those that the programs put together when they are loaded. */
import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { API } from 'typescript/unstable/sync';
import { SyntaxKind, type Node } from 'typescript/unstable/ast';

/** One regular expression, and where it stands. */
export interface WrittenRegExp {
  readonly source: string;
  readonly flags: string;
  /** Path from the root, and the 1-based line; for the ones put together only what they are. */
  readonly where: string;
}

const root = join(import.meta.dirname, '../..');

/** Every regular expression literal of server and client, in the order of the files. */
export function literalRegExps(): readonly WrittenRegExp[] {
  const api = new API();
  try {
    const found: WrittenRegExp[] = [];
    for (const config of ['server/src/core/tsconfig.json', 'server/tsconfig.json', 'client/tsconfig.json', 'client/src/preview-page/tsconfig.json']) {
      const { program } = api.updateSnapshot({ openProjects: [join(root, config)] }).getProject(join(root, config)) ?? {};
      for (const file of globSync('{server,client}/src/**/*.ts', { cwd: root })) {
        const source = program?.getSourceFile(join(root, file));
        if (!source) continue;
        const visit = (node: Node): void => {
          if (node.kind === SyntaxKind.RegularExpressionLiteral) {
            const text = source.text.slice(node.getStart(source), node.end);
            const end = text.lastIndexOf('/');
            const line = source.text.slice(0, node.end).split('\n').length;
            found.push({ source: text.slice(1, end), flags: text.slice(end + 1), where: `${relative(root, join(root, file)).replaceAll('\\', '/')}:${line}` });
          }
          node.forEachChild(visit);
        };
        visit(source);
      }
    }
    return [...new Map(found.map((one) => [one.where + one.source, one])).values()];
  } finally {
    api.close();
  }
}
