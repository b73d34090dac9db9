/** Whether a text is a template on purpose: one that others are to fill in, and that says so. */
import { domainOf } from '../document/addresses/emailGrammar.ts';
import type { YamlNode } from '../document/frontmatter/yaml.ts';
import type { Policy } from '../document/policy.ts';
import { reservedDomain } from '../knowledge/reservedDomains.ts';
import { TEMPLATE_NOTE, TEMPLATE_PATH, TEMPLATE_STATUS, TEMPLATE_TITLE } from '../knowledge/templateWords.ts';

/** Blocks at the beginning in which a template says what it is. */
const NOTE_BLOCKS = 12;
/** Blocks at the end in which it says who keeps it. */
const FOOT_BLOCKS = 3;
/** Lines from the top in which a version is. */
const HEAD_LINES = 20;

/** What a template is known by; the number of its blanks alone isn't evidence, since a policy may be published with many. Before publishing, blanks for version and date aren't either. */
export function isTemplate(
  policy: Pick<
    Policy,
    'path' | 'title' | 'sections' | 'frontMatter' | 'keys' | 'markdown' | 'dates' | 'text' | 'lines' | 'forRelease' | 'emails' | 'companies'
  >,
): boolean {
  const { path, title = '', sections, frontMatter, forRelease } = policy;
  return (
    TEMPLATE_PATH.test(path) ||
    TEMPLATE_TITLE.test(title) ||
    TEMPLATE_TITLE.test(sections.all[0]?.heading.text ?? '') ||
    frontMatter.entries.some(({ key, value }) => TEMPLATE_KEY.test(key) && saysTemplate(value)) ||
    saysSo(policy) ||
    (!forRelease && neverIssued(policy))
  );
}

const TEMPLATE_KEY = /^(?:is_?)?template$|^(?:status|state|type|kind|category|categories|tags|doc_?type|document_?type)$/i;

function saysTemplate(value: YamlNode): boolean {
  if (value.kind === 'list') return value.items.some((item) => item.kind === 'scalar' && TEMPLATE_STATUS.test(item.text));
  return (
    value.kind === 'scalar' && ((value.type === 'boolean' && /^(?:true|yes|on)$/i.test(value.text)) || TEMPLATE_STATUS.test(value.text))
  );
}

function saysSo(policy: Pick<Policy, 'markdown' | 'text' | 'dates' | 'emails' | 'companies'>): boolean {
  const {
    markdown: { blocks },
    text,
  } = policy;
  return [...blocks.slice(0, NOTE_BLOCKS), ...blocks.slice(NOTE_BLOCKS).slice(-FOOT_BLOCKS)].some(({ leaf, start, end }) => {
    const words = leaf.kind === 'comment' ? text.slice(start, Math.min(end, start + 1000)) : leaf.prose.text.slice(0, 1000);
    const note = TEMPLATE_NOTE.exec(words)?.[0];
    return note !== undefined && (NAMES_TEMPLATE.test(note) || !isInForce(policy));
  });
}

/** Words by which a note calls the text a template, or speaks of its blanks; "a starting point" may also be the text of a service that hasn't asked a lawyer yet. */
const NAMES_TEMPLATE =
  /template|boilerplate|vorlage|muster|modèle|plantilla|modelo|modello|sjabloon|bracket|klammer|crochet|corchete|colchete|parentesi|placeholder|platzhalter|segnaposto|blanks/iu;

/** It has a day from when it holds or was changed, and names who can be written to or whose it is. */
function isInForce({ dates, emails, companies }: Pick<Policy, 'dates' | 'emails' | 'companies'>): boolean {
  return (
    dates.some(({ reading, label }) => reading.state === 'exact' && (label === 'last-updated' || label === 'effective')) &&
    (companies.length > 0 || emails.some(({ form, fault, address }) => form !== 'residue' && !fault && !reservedDomain(domainOf(address))))
  );
}

/** Its version and its date are blanks, and no other date or version says that it was ever issued. */
function neverIssued({
  dates,
  keys,
  text,
  frontMatter,
  lines,
}: Pick<Policy, 'dates' | 'keys' | 'text' | 'frontMatter' | 'lines'>): boolean {
  const blankDate = dates.some(({ reading, label }) => reading.state === 'placeholder' && !reading.template && label !== 'version');
  if (!blankDate || dates.some(({ reading }) => reading.date !== undefined)) return false;
  const version = keys.version?.entry.value;
  if (version) return BLANK.test(text.slice(version.span.start, version.span.end).replace(/^["']/, ''));
  const head = text.slice(frontMatter.bodyStart, lines.endOf(Math.min(lines.count - 1, lines.lineAt(frontMatter.bodyStart) + HEAD_LINES)));
  return /(?<!\p{L})versi[oó]n[*_]{0,3}\s?[:|][*_]{0,3}\s?\\?(?:\[|<|_{3}|TBD|X\.X)/iu.test(head);
}

const BLANK = /^\s*(?:\[|<|_{2,}|TBD|TBC|X)/;
