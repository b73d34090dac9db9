// The README as the package for VS Code has it, which is what the page of the extension shows.

/** Sizes of a policy in the table of figures, as docs/dev/performance.md names them. */
const SIZES = ['4 KB', '50 KB', '500 KB'];
/** Programs that are compared: their name in docs/dev/performance.md, and what readers know them by. */
const PEERS: Readonly<Record<string, string>> = {
  'vscode-markdown-languageserver': "VS Code's Markdown server, all link checks on",
  'remark on unified-language-server': 'remark, recommended rules',
  'yaml-language-server': 'YAML server, a YAML file of the same size',
};
/** What figures and questions are put before. */
const BEFORE = '## Learn more';

/**
 * The page of an extension loads pictures from https addresses only, not from the package or data URLs.
 * Without a network they are missing: a picture without a description then leaves nothing behind, one with a description
 * a broken frame. The repository's own README keeps the descriptions.
 * @param performance the text of docs/dev/performance.md, whose figures are shown
 * @param questions the text of docs/questions.md
 * @returns with pictures that have no description, with the figures and the questions
 * @throws where a figure is missing
 */
export function extensionReadme(readme: string, performance: string, questions: string): string {
  if (!readme.includes(`\n${BEFORE}\n`)) throw new Error(`the README has no ${BEFORE}`);
  const answers = questions.replace(/^# .*\n/, '## Questions and answers\n').replace(/\]\((?=[\w-]+\.md)/g, '](docs/');
  return readme.replace(/!\[[^\]\n]*\]\(/g, '![](').replace(`\n${BEFORE}\n`, () => `\n${figures(performance)}\n${answers}\n${BEFORE}\n`);
}

/** How long findings take after a keystroke, as measured last. */
function figures(performance: string): string {
  const rows = performance
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, what]) => what === 'keystroke → diagnostics');
  /** The median of a cell such as `4.66 ms (10.7)`. */
  const median = (cell: string | undefined): string => {
    const value = /^[\d.]+ ms/.exec(cell ?? '')?.[0];
    if (value === undefined) throw new Error(`no median in "${cell ?? ''}"`);
    return value;
  };
  const own = SIZES.map((size) => median(rows.find(([, , input]) => input === size)?.[3]));
  const theirs = Object.entries(PEERS).map(([name, label]) => [
    label,
    ...SIZES.map((size) => median(rows.find(([, , input, , beside]) => input === size && beside === name)?.[5])),
  ]);
  const table = [
    ['From a keystroke to the findings', ...SIZES],
    ['---', ...SIZES.map(() => '--:')],
    ['**Policywright**', ...own],
    ...theirs,
  ];
  return `## In figures

${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}

Medians of one run on two cores, in the real programs. [How it was measured](docs/dev/performance.md) · [How often each rule is right](docs/dev/precision.md) · [How well coverage is told](docs/dev/coverage.md)
`;
}
