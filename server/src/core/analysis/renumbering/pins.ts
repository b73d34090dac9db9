/** Sections whose numbers a writer has pinned, so that renumbering leaves them alone. */
import type { YamlNode } from '../../document/frontmatter/yaml.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { oncePer } from '../../document/text/remember.ts';

const COMMENT = /^\s*<!--\s{0,9}policywright-pin\s{0,9}-->\s*$/;

/** The pinned sections: by a comment `policywright-pin` of its own right before the heading, or by number in the front matter's `pinned_sections`. */
export const pinnedSections: (policy: Policy) => ReadonlySet<Section> = oncePer(findPinned);

/** True for a comment that pins the heading after it. */
export function isPin(text: string): boolean {
  return COMMENT.test(text);
}

/** A number without the words and marks around it: `4` of `Section 4.`. */
export function bareNumber(text: string): string {
  return text.replace(/^.*[ \u00A0§]|[()]|[.:]$/gu, '');
}

function findPinned(policy: Policy): Set<Section> {
  const {
    text,
    sections,
    markdown: { blocks },
    keys,
  } = policy;
  const pinned = new Set<Section>();
  const entry = keys.pinned_sections?.entry;
  const named = new Set(entry ? numbersIn(entry.value) : []);
  const commented = new Set<number>();
  blocks.forEach(({ leaf, start, end }, index) => {
    const next = blocks[index + 1];
    if (next?.leaf.kind === 'heading' && (leaf.kind === 'comment' || leaf.kind === 'html') && isPin(text.slice(start, end)))
      commented.add(next.start);
  });
  if (named.size === 0 && commented.size === 0) return pinned;
  for (const section of sections.all) {
    const { number, block } = section.heading;
    if (number && (commented.has(block.start) || named.has(bareNumber(number.text).toLowerCase()))) pinned.add(section);
  }
  return pinned;
}

function numbersIn(value: YamlNode): string[] {
  if (value.kind === 'list') return value.items.flatMap(numbersIn);
  return value.kind === 'scalar' && value.type !== 'null'
    ? value.text
        .split(/[,;\n]/)
        .map((one) => bareNumber(one.trim()).toLowerCase())
        .filter((one) => one !== '')
    : [];
}
