// remark with its recommended rules as a language server, the way its own extensions are made.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const load = (name) => import(pathToFileURL(join(process.cwd(), 'node_modules', name, 'index.js')).href);
const [{ createUnifiedLanguageServer }, { remark }, { default: frontMatter }, { default: gfm }, { default: recommended }] =
  await Promise.all(['unified-language-server', 'remark', 'remark-frontmatter', 'remark-gfm', 'remark-preset-lint-recommended'].map(load));
createUnifiedLanguageServer({
  configurationSection: 'remark',
  packageField: 'remarkConfig',
  rcName: 'remark',
  processorName: 'remark',
  processorSpecifier: 'remark',
  defaultProcessor: remark(),
  plugins: [frontMatter, gfm, recommended],
});
