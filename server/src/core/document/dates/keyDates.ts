/** Labelled dates in front matter: by its keys, and in its list of earlier versions. */
import type { DateLabel } from '../../knowledge/dateLabels.ts';
import { EFFECTIVE_BEFORE } from '../../knowledge/dateWords.ts';
import type { CanonicalKey } from '../../knowledge/frontMatterKeys.ts';
import type { FrontMatter } from '../frontmatter/frontMatter.ts';
import { isLooseKey, knowledgeOf, type PolicyKeys } from '../frontmatter/keys.ts';
import type { YamlEntry, YamlNode } from '../frontmatter/yaml.ts';
import { readDate } from './dateFormats.ts';
import type { DateMention } from './dateMention.ts';

const LABEL_OF_KEY: { readonly [key in CanonicalKey]?: DateLabel } = {
  last_updated: 'last-updated',
  effective_date: 'effective',
  created: 'created',
  last_reviewed: 'last-reviewed',
  next_review: 'next-review',
};

/** Lists of earlier versions, each with a date of its own. */
const HISTORY_KEYS = /^(?:(?:major_?)?revisions?|history|change_?log|version_?history|versions)$/i;

/** All of them, in no order. @param language BCP 47 primary language of the text, `und` if unknown */
export function datesOfKeys(text: string, frontMatter: FrontMatter, keys: PolicyKeys, language: string): readonly DateMention[] {
  const mentions: DateMention[] = [];
  const add = (entry: YamlEntry, label: DateLabel, scope: DateMention['scope'] = 'document'): void => {
    const { value } = entry;
    if (value.kind === 'scalar') {
      const mention = mentionOf(text, entry, value, label, scope, language);
      // `updated: "Effective 11 August 2026"`: the value says of what the day is. Most are the day and nothing else.
      const before = text.slice(mention.span.start, mention.dateSpan.start);
      const says = label === 'last-updated' && /\p{L}/u.test(before) && EFFECTIVE_BEFORE.test(before);
      mentions.push(says ? { ...mention, label: 'effective' } : mention);
    }
    // `date: { created: …, updated: … }`
    else if (value.kind === 'mapping')
      for (const inner of value.entries) {
        const known = LABEL_OF_KEY[knowledgeOf(inner.key)?.key ?? 'id'];
        if (known && inner.value.kind === 'scalar') add(inner, known);
      }
  };
  for (const [key, label] of Object.entries(LABEL_OF_KEY)) {
    const known = keys[key as CanonicalKey];
    if (known) add(known.entry, label);
  }
  // `last_updated` beside `stand`: one date in two languages, which move together.
  const updated = keys.last_updated?.entry;
  if (updated && !isLooseKey(updated.key))
    for (const entry of frontMatter.entries)
      if (entry !== updated && !isLooseKey(entry.key) && knowledgeOf(entry.key)?.key === 'last_updated') add(entry, 'last-updated');
  for (const entry of frontMatter.misplaced?.entries ?? []) {
    const label = LABEL_OF_KEY[knowledgeOf(entry.key)?.key ?? 'id'];
    if (label) add(entry, label);
  }
  for (const { key, value } of frontMatter.entries) {
    if (!HISTORY_KEYS.test(key) || value.kind !== 'list') continue;
    for (const item of value.items)
      if (item.kind === 'mapping')
        for (const inner of item.entries)
          if (/^(?:date|released|published|updated)$/i.test(inner.key) && inner.value.kind === 'scalar') add(inner, 'version', 'part');
  }
  return mentions;
}

function mentionOf(
  text: string,
  entry: YamlEntry,
  value: Extract<YamlNode, { kind: 'scalar' }>,
  label: DateLabel,
  scope: DateMention['scope'],
  language: string,
): DateMention {
  const { reading } = readDate(value.type === 'null' ? '' : value.text, language);
  const at = text.slice(value.span.start, value.span.end).indexOf(reading.text);
  const start = value.span.start + Math.max(at, 0);
  const dateSpan = at === -1 || reading.text === '' ? value.span : { start, end: start + reading.text.length };
  return { label, where: 'front-matter', span: value.span, dateSpan, labelSpan: entry.keySpan, reading, scope, entry };
}
