/** Policies of any size for measuring: the same bytes for the same arguments, on any machine. */

/** A stream of numbers from 0 to 1; the same seed gives the same numbers. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const TITLES = [
  'What We Collect',
  'How We Use It',
  'Who Gets It',
  'How Long We Keep It',
  'Your Rights',
  'Security',
  'Cookies',
  'Children',
  'Transfers',
  'Changes',
  'Contact',
];
const SUBJECTS = ['Larkspur Garden Ltd', 'the Service', 'our support team', 'a processor', 'your administrator', 'the auditor'];
const VERBS = ['keeps', 'uses', 'shares', 'deletes', 'protects', 'transfers', 'reviews', 'corrects'];
const OBJECTS = [
  'account data',
  'messages',
  'billing records',
  'log files',
  'crash reports',
  'contact details',
  'preferences',
  'copies of letters',
];
const ENDS = [
  'for as long as the law asks',
  'within thirty days',
  'where you agreed to it',
  'under Section 4',
  'as described above',
  'unless a court orders otherwise',
  'in the countries listed below',
];

/** A privacy policy of about so many characters, with sections, lists and a table now and then; in good order, so that nobody measured beside us has hundreds of findings to send. */
export function policyOfSize(size: number, seed = 1): string {
  const random = numbersFrom(seed);
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const sentence = (): string =>
    `${one(SUBJECTS)} ${one(VERBS)} ${one(OBJECTS)} and ${one(OBJECTS)} ${one(ENDS)}.`.replace(/^./, (first) => first.toUpperCase());
  const parts = ['---\nversion: "1.0"\nlast_updated: "2026-02-10"\ndocument_title: "Privacy Policy"\n---\n\n# Privacy Policy\n'];
  let length = parts[0]?.length ?? 0;
  for (let section = 1; length < size; section++) {
    const paragraphs = Array.from({ length: 2 + Math.floor(random() * 3) }, () =>
      Array.from({ length: 2 + Math.floor(random() * 3) }, sentence).join(' '),
    );
    const list = Array.from({ length: 4 }, () => `- ${one(OBJECTS)} ${one(ENDS)}`).join('\n');
    const table =
      section % 4 === 0
        ? `\n\n| Data | Kept |\n| --- | --- |\n${Array.from({ length: 4 }, () => `| ${one(OBJECTS)} | ${Math.ceil(random() * 36)} months |`).join('\n')}`
        : '';
    const text = `\n## ${section}. ${titleOf(section - 1)}\n\n${paragraphs.join('\n\n')}\n\n${list}${table}\n`;
    parts.push(text);
    length += text.length;
  }
  return parts.join('').slice(0, Math.max(size, 200));
}

/** A title for each section, by its index; those of the first few hundred differ. */
function titleOf(index: number): string {
  const [title, object, end] = [
    TITLES[index % TITLES.length],
    OBJECTS[Math.floor(index / TITLES.length) % OBJECTS.length],
    ENDS[Math.floor(index / TITLES.length / OBJECTS.length) % ENDS.length],
  ];
  return index < TITLES.length ? `${title}` : `${title}: ${object} ${end}`;
}

/** The text with a share of its words exchanged, front matter and headings left alone. */
export function exchangeWords(text: string, share: number, seed = 1): string {
  const random = numbersFrom(seed);
  return text.replace(/^(?!#|---|\w+:).+$/gm, (line) => line.replace(/\p{L}+/gu, (word) => (random() < share ? 'amended' : word)));
}

/** A file of YAML of about so many characters, for those who read nothing else. */
export function yamlOfSize(size: number): string {
  const parts: string[] = ['policies:\n'];
  for (let [number, length] = [1, 0]; length < size; number++) {
    const one = `  - id: policy-${number}\n    title: "${TITLES[number % TITLES.length]}"\n    owner: ${SUBJECTS[number % SUBJECTS.length]}\n    keeps:\n      - ${OBJECTS[number % OBJECTS.length]}\n\n`;
    parts.push(one);
    length += one.length;
  }
  return parts.join('');
}
