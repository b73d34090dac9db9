/** Where readers see the version of a policy: "Version 1.4" at its top. */
import { blocksIn } from '../document/markdown/passages.ts';
import type { Policy } from '../document/policy.ts';
import { type Span, shiftSpan } from '../document/text/span.ts';

/** Lines from the top in which the version of the whole policy is. */
const HEAD_LINES = 20;

/** The places of a version behind the word at the top of the text, without the word; none where it is written in another way. */
export function visibleVersions(
  { markdown, lines, frontMatter, text }: Pick<Policy, 'markdown' | 'lines' | 'frontMatter' | 'text'>,
  version: string,
): readonly Span[] {
  if (!/^v?\d[\d.-]{0,20}$/.test(version)) return [];
  const from = frontMatter.bodyStart;
  const end = lines.endOf(Math.min(lines.count - 1, lines.lineAt(from) + HEAD_LINES));
  return blocksIn(markdown, { start: from, end }).flatMap(({ leaf: { prose }, start }): Span[] => {
    const match = VERSION.exec(prose.text);
    if (!match || match[1] !== version) return [];
    const at = match.index + match[0].length - version.length;
    const span = prose.spanOf(at, at + version.length);
    const placed = shiftSpan(span, start);
    return text.slice(placed.start, placed.end) === version ? [placed] : [];
  });
}

const VERSION =
  /(?<!\p{L})(?:version|fassung|versión|versione|versão|versie)(?: (?:no|nr|n°)\.?)?\s?[:#]?\s?(v?\d[\d.-]{0,20}(?<![.-]))(?![\d.]\d)/iu;
