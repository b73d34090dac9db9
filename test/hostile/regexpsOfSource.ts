/** The regular expressions that are written in the sources, as the compiler reads them, and how the work of each grows with the text. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

/** One regular expression, and where it stands. */
export interface WrittenRegExp {
  readonly source: string;
  readonly flags: string;
  /** Path from the root, and the 1-based line. */
  readonly where: string;
}

const root = join(import.meta.dirname, '../..');

/** Every regular expression literal of server and client, in the order of the files. */
export function literalRegExps(): readonly WrittenRegExp[] {
  const api = new API();
  try {
    const found: WrittenRegExp[] = [];
    for (const config of [
      'server/src/core/tsconfig.json',
      'server/src/lsp/tsconfig.json',
      'server/tsconfig.json',
      'client/tsconfig.json',
      'client/src/preview-page/tsconfig.json',
      'client/src/coverage-page/tsconfig.json',
    ]) {
      const { program } = api.updateSnapshot({ openProjects: [join(root, config)] }).getProject(join(root, config)) ?? {};
      for (const file of globSync('{server,client}/src/**/*.ts', { cwd: root })) {
        const source = program?.getSourceFile(join(root, file));
        if (!source) continue;
        const visit = (node: Node): void => {
          if (node.kind === SyntaxKind.RegularExpressionLiteral) {
            const text = source.text.slice(node.getStart(source), node.end);
            const end = text.lastIndexOf('/');
            const line = source.text.slice(0, node.end).split('\n').length;
            found.push({
              source: text.slice(1, end),
              flags: text.slice(end + 1),
              where: `${relative(root, join(root, file)).replaceAll('\\', '/')}:${line}`,
            });
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

/** How the work of a regular expression grows with the text: `linear`, `polynomial` with its degree, `unknown` where the checker came to no end. Never `exponential`. */
export type Growth = string;

/** What is known of a regular expression. */
export interface Checked {
  readonly growth: Growth;
  /** Where it is not linear: what bounds the texts that it meets, or its work on them; in the words of whoever looked. */
  readonly bound?: string;
}

/** The name under which the growth of a regular expression is kept. */
export function keyOfRegExp({ source, flags }: Pick<WrittenRegExp, 'source' | 'flags'>): string {
  return `/${source}/${flags}`;
}

const record = join(root, 'test/hostile/regexps.json');

/** What the checker said of each when it was last asked, and the bound that was written behind it; see `npm run regexps`. */
export function knownGrowth(): ReadonlyMap<string, Checked> {
  const written = Object.entries(JSON.parse(readFileSync(record, 'utf8')) as Record<string, string>);
  return new Map(
    written.map(([key, said]) => {
      const [, growth = said, bound] = /^([^:]+): (.+)$/.exec(said) ?? [];
      return [key, { growth, ...(bound === undefined ? {} : { bound }) }];
    }),
  );
}

/** Keeps what the checker said, and the bounds. */
export function keepGrowth(known: ReadonlyMap<string, Checked>): void {
  const written = [...known].map(([key, { growth, bound }]) => [key, bound === undefined ? growth : `${growth}: ${bound}`] as const);
  writeFileSync(record, `${JSON.stringify(Object.fromEntries(written.sort(([one], [other]) => (one < other ? -1 : 1))), undefined, 1)}\n`);
}
