/** Texts that nobody writes, each made to be as hard as can be on one part of the analysis; the same for the same size, on any machine. */

/** A text of about `size` UTF-16 code units. */
type Family = (size: number) => string;

/** The pieces again and again, numbered where they ask for it, cut to size. */
function repeated(piece: string | ((index: number) => string), head = ''): Family {
  return (size) => {
    const parts = [head];
    let length = head.length;
    for (let index = 0; length < size; index++) {
      const part = typeof piece === 'string' ? piece : piece(index);
      parts.push(part);
      length += part.length;
    }
    return parts.join('').slice(0, Math.max(size, head.length));
  };
}

/** A body that counts as a policy, so that every rule looks at it. */
const HEAD = '---\ndocument_title: "Privacy Policy"\nversion: "1.0"\nlast_updated: "2026-02-10"\n---\n\n# Privacy Policy\n\n';
const body = (piece: string | ((index: number) => string)): Family => repeated(piece, HEAD);

/** Front matter of a kind with a short body behind it. */
const front =
  (piece: string | ((index: number) => string), start = ''): Family =>
  (size) =>
    `${repeated(piece, `---\ndocument_title: "Privacy Policy"\n${start}`)(size - 40)}\n---\n\n# Privacy Policy\n\nWrite to us.\n`;
/** Front matter just short enough to be read, and the same again in the body. */
const shortFront =
  (piece: string | ((index: number) => string), start = ''): Family =>
  (size) =>
    front(piece, start)(Math.min(size, 65_000)) + repeated(piece)(Math.max(0, size - 65_000));

/** `open` as often as fits, then as many `close`. */
const nested =
  (open: string, close: string, inner = 'x'): Family =>
  (size) => {
    const times = Math.floor((size - HEAD.length) / (open.length + close.length));
    return HEAD + open.repeat(times) + inner + close.repeat(times);
  };

/** By what is hard about them; each group has its own reason to be. */
export const hostileTexts: Readonly<Record<string, Family>> = {
  // Inline elements that open and never close, or close far away.
  'square brackets': body('['),
  'square brackets, nested': nested('[', ']'),
  'round brackets, nested': nested('(', ')'),
  'brackets of all kinds, mixed': body('([{“‘«'),
  'closing brackets': body(')'),
  'brackets, a paragraph each': body('(a [b {c\n\n'),
  braces: body('{'),
  'quotation marks': body('"'),
  'quotation marks, a word each': body('"a '),
  'curly quotation marks': body('“a” '),
  'curly quotation marks, opening': body('“'),
  apostrophes: body("'a "),
  'emphasis pairs': body('*a* '),
  'emphasis, opening': body('*a '),
  'emphasis, two kinds': body('*a_'),
  'emphasis, nested': nested('*', '*'),
  'strong, nested': nested('**a ', ' b**'),
  underscores: body('_'),
  tildes: body('~~a'),
  'backtick runs, growing': body((index) => `${'`'.repeat((index % 300) + 1)} `),
  'backtick runs, falling': body((index) => `${'`'.repeat(300 - (index % 300))} `),
  'backtick, one': (size) => `${HEAD}\`${'a '.repeat((size - HEAD.length) / 2)}`,
  'code spans': body('`a` '),
  links: body('[a](b) '),
  'links to addresses': body((index) => `[a${index}@b.example](mailto:a${index + 1}@b.example) `),
  'links, nested': nested('[', '](a)'),
  'links, never closed': body('[a]('),
  'links with titles, never closed': body('[a](b "'),
  'links with angle brackets': body('[a](<b'),
  images: body('!['),
  'images, nested': nested('![', '](a)'),
  references: body((index) => `[a${index}][b${index}] `),
  'references, short': body('[a][] '),
  backslashes: body('\\'),
  escapes: body('\\*'),

  // Blocks.
  'quotations, deep': body('>'),
  'quotations, deeper each line': body((index) => `${'> '.repeat(index % 200)}a\n`),
  'lists, deep': body('- '),
  'lists, deeper each line': body((index) => `${' '.repeat((index % 120) * 2)}- a\n`),
  'lists in quotations': body('> - '),
  'list items': body('- a\n'),
  'list items, loose': body('- a\n\n'),
  'list items, numbered': body((index) => `${index + 1}. a\n`),
  'list items, lettered': body((index) => `(${String.fromCharCode(97 + (index % 26))}) a\n\n`),
  'clauses, numbered': body((index) => `${index + 1}.${(index % 7) + 1} a\n\n`),
  headings: body('# a\n'),
  'headings, all different': body((index) => `## ${index} a${index}\n`),
  'headings, numbered': body((index) => `## ${index + 1}. Title\n\ntext\n\n`),
  'headings, numbered deep': body((index) => `## 1.${'1.'.repeat(index % 9)} Title\n\n`),
  'headings, empty': body('#\n'),
  'headings, levels at random': body((index) => `${'#'.repeat(((index * 7919) % 6) + 1)} a\n`),
  'headings, underlined': body('a\n=\n'),
  hashes: body('#'),
  'table, wide': (size) => `${HEAD}|${'a|'.repeat(size / 6)}\n|${'-|'.repeat(size / 6)}\n|${'b|'.repeat(size / 6)}\n`,
  'table, long': body((index) => (index === 0 ? '| a | b |\n|---|---|\n' : '| c | d |\n')),
  tables: body('| a | b |\n|---|---|\n| c | d |\n\n'),
  'table, wide and ever more rows': (size) => {
    const columns = Math.floor(Math.sqrt(size) / 2);
    return repeated('|\n', `${HEAD}${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n`)(size);
  },
  'table rows of hyphens': body('|-'),
  'fences, never closed': body('```\n'),
  fences: body((index) => `${'`'.repeat((index % 40) + 3)}\na\n`),
  definitions: body((index) => `[a${index}]: b${index}\n`),
  'definitions, one label': body('[a]: b\n'),
  rules: body('---\n'),
  footnotes: body((index) => `a[^${index}]\n\n[^${index}]: b\n\n`),
  'footnotes, nested': body((index) => `[^${index}]: a[^${index + 1}]\n\n`),
  'footnotes, inline': body('^['),
  'blank lines': body('\n'),
  'blank lines with spaces': body('   \n'),
  'carriage returns': body('\r'),
  'line ends, mixed': body('a\r\nb\rc\n'),
  'one long line of words': body('word '),
  'one long line without spaces': body('a'),
  'one long line of sentences': body('We keep data. '),
  spaces: body(' '),
  tabs: body('\t'),
  'tabs before a pipe': (size) => `${HEAD}${'\t'.repeat(size - HEAD.length)}x|`,

  // HTML.
  'tags, opening': body('<a '),
  'tags, nested': nested('<div>\n\n', '</div>\n\n'),
  'tags, inline': body('<b>'),
  'tags with attributes': body('<a href="b" c="'),
  anchors: body((index) => `<a id="a${index}"></a> `),
  comments: body('<!-- a -->\n'),
  'comments, never closed': body('<!--'),
  'comments in text': body('a <!-- '),
  suppressions: body('<!-- policywright-disable word-repeated -->\n\n'),
  'suppressions in pairs': body('<!-- policywright-disable -->\n\na a\n\n<!-- policywright-enable -->\n\n'),
  'processing instructions': body('<?'),
  declarations: body('<!A '),
  'character data': body('<![CDATA['),
  'script tags': body('<script>'),
  details: nested('<details><summary>', '</summary></details>'),

  // Entities and characters.
  ampersands: body('&'),
  entities: body('&amp;'),
  'entities, long': body('&CounterClockwiseContourIntegral;'),
  'entities, numbered': body('&#x41;'),
  'entities, never closed': body('&aaaaaaaaaa'),
  'characters of two units': body('😀'),
  'surrogates, alone': body('\uD83D '),
  'invisible characters': body('\u200B'),
  'combining characters': body('a\u0301\u0302\u0303'),
  'right to left': body('אבג. '),
  'right to left marks': body('\u202E\u2066'),
  'letters of other alphabets': body('pаypаl '),
  'zero bytes': body('\0'),
  Chinese: body('本政策。'),

  // What rules look for.
  addresses: body((index) => `a${index}@larkspur.example `),
  'addresses, one domain off': body((index) => `a${index}@larkspu${String.fromCharCode(97 + (index % 26))}.garden `),
  'addresses, domains all different': body((index) => `privacy@d${index}.example `),
  'addresses, run together': body('a@b.'),
  'addresses, at signs': body('a@'),
  'addresses, only at signs': body('@'),
  'addresses, dots before': body('a.'),
  'addresses, hyphens in the domain': (size) => `${HEAD}a@${'a-'.repeat((size - HEAD.length) / 2)}`,
  'addresses, labels of the domain': (size) => `${HEAD}a@${'a.'.repeat((size - HEAD.length) / 2)}`,
  'addresses, never ending name': (size) => `${HEAD}${'a'.repeat(size - HEAD.length)}@`,
  'addresses, quoted name': body('"a"@'),
  'addresses, obfuscated': body('a [at] b [dot] c '),
  'addresses in angle brackets': body('<a@b.example> '),
  'mailto links': body('mailto:a@b.example?subject='),
  autolinks: body('<https://a.example/> '),
  'bare links': body('https://a.example/( '),
  'bare links, run together': body('https://a.b/('),
  'www links': body('www.a.example '),
  'link to one long word': (size) => `${HEAD}[a](${'a'.repeat(size - HEAD.length)})`,
  'link with a long path': (size) => `${HEAD}https://a.example/${'a/'.repeat((size - HEAD.length) / 2)}`,
  'link with brackets at its end': (size) =>
    `${HEAD}https://a.example/${'('.repeat((size - HEAD.length) / 2)}${')'.repeat((size - HEAD.length) / 2)}`,
  'links to places': body((index) => `[a](#a-${index}) `),
  'links to files': body((index) => `[a](a${index}.md) `),
  dates: body('Last updated: 3 May 2026. '),
  'dates, a line each': body('Last updated: 03/04/2026\n\n'),
  'dates, never ending': body('3 May '),
  digits: body('1'),
  'digits and hyphens': body('2026-02-'),
  'digits and dots': body('1.'),
  'labels of dates': body('Effective date: '),
  'references to sections': body((index) => `Section ${index + 1}, `),
  'references to sections, deep': body('Section 1.1.1.1.1.1.1.1(a)(b)(c) '),
  'references, ranges': body('Sections 1 to '),
  'references, lists': body('Sections 1, 2, 3 and '),
  'references with titles': body('Section 1 (“Title”) '),
  'section signs': body('§'),
  'section words': body('Section '),
  'definitions of terms': body((index) => `“Term ${index}” means a thing.\n\n`),
  'definitions of terms, in brackets': body((index) => `a thing (the “Thing${index}”) `),
  'definitions of terms, one term': body('(the "Thing") '),
  'definitions of terms, one sentence': body((index) => `"Aa${index}", `),
  'definitions of terms, announced at length': body(`designated${' throughout'.repeat(7)} a "Thing", `),
  'terms in the title': repeated('terms ', '# '),
  'terms in capitals': body('Service Provider '),
  'terms, used': body((index) => (index === 0 ? '“Service” means a thing.\n\n' : 'the Service and ')),
  'terms, long': body((index) => (index === 0 ? `“${'Aa '.repeat(30)}Bb” means a thing. ` : 'Aa ')),
  companies: body('Larkspur Garden Ltd '),
  'companies, all different': body((index) => `Larkspur${index} Garden, Inc. and Larkspur${index} Garden Inc. `),
  'capital letters': body('A'),
  'capital words': body('Aa Bb Cc '),
  placeholders: body('[COMPANY] '),
  'placeholders, angle': body('<insert name> '),
  'placeholders, braces': body('{{name}} '),
  'placeholders, underscores': body('____ '),
  'placeholders, words': body('TBD XXX lorem ipsum '),
  'words, repeated': body('the the '),
  'words, one': body('the '),
  laws: body('Privacy Shield Directive 95/46/EC '),
  abbreviations: body('e.g. i.e. U.S.C. '),
  glossary: body((index) => `**Term ${index}**: a thing\n\n`),
  'contents list': (size) => {
    const count = Math.floor(size / 60);
    return `${HEAD}${Array.from({ length: count }, (_, index) => `- [T ${index}](#t-${index})\n`).join('')}\n${Array.from({ length: count }, (_, index) => `## T ${index}\n\ntext\n\n`).join('')}`;
  },
  'attribute lists': body('{: .a #b}'),
  'attribute lists, never closed': body('{: '),
  'names of headings': body((index) => `## a {#b${index}}\n`),
  'same headings': body('## Same title here\n\ntext\n\n'),
  hyphens: body('-'),
  dashes: body('—'),
  colons: body(':'),
  commas: body('a,'),
  pipes: body('|'),
  'percent signs': body('%'),
  'everything that is ASCII': body(Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')),

  // Front matter.
  'YAML, never closed': repeated('a: b\n', '---\n'),
  'YAML, tabs behind the opening line': (size) => `---${'\t'.repeat(size - 20)}-\n\n# Privacy Policy\n`,
  'YAML, many keys': front((index) => `k${index}: v\n`),
  'YAML, many keys, short': shortFront((index) => `k${index}: v\n`),
  'YAML, one key again': shortFront('version: 1\n'),
  'YAML, aliases': shortFront((index) =>
    index === 0 ? 'l0: &l0 [a, a, a, a, a, a, a, a, a]\n' : `l${index}: &l${index} [${`*l${index - 1}, `.repeat(9)}]\n`,
  ),
  'YAML, anchors': shortFront((index) => `a${index}: &a${index} b\n`),
  'YAML, nested lists': shortFront('['),
  'YAML, nested maps': shortFront('{a: '),
  'YAML, nested dashes': shortFront('- ', 'a:\n'),
  'YAML, nested by indentation': shortFront((index) => `${' '.repeat(index % 150)}a:\n`),
  'YAML, merge keys': shortFront((index) => (index === 0 ? 'a: &a {b: c}\n' : '<<: *a\n')),
  'YAML, prototype keys': shortFront('__proto__: {a: b}\nconstructor: {prototype: {a: b}}\n'),
  'YAML, long key': shortFront('a'),
  'YAML, complex keys': shortFront('? a\n'),
  'YAML, quotation never closed': shortFront('a ', 'b: "'),
  'YAML, quotations': shortFront('"a" '),
  'YAML, escapes': shortFront('\\x41', 'a: "'),
  'YAML, block text': shortFront('  a\n', 'b: |\n'),
  'YAML, tags': shortFront('!!a '),
  'YAML, documents': shortFront('...\n'),
  'YAML, comments': shortFront('# a\n'),
  'YAML, tabs': shortFront('\ta: b\n'),
  'YAML, colons': shortFront(': '),
  'YAML, dates': shortFront((index) => `last_updated${index}: 2026-02-1\n`),
  'YAML, slips of keys': shortFront((index) => `last_updatd${index}: x\n`),
  'YAML, wrong addresses': shortFront((index) => `contact_email${index}: a@b\n`),
};
