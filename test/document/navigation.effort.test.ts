/** Navigation over long and hostile texts: linear, whatever they repeat. */
import { complete } from '../../server/src/core/features/completion.ts';
import { markdownLinks, referenceLinks } from '../../server/src/core/features/documentLinks.ts';
import { hover } from '../../server/src/core/features/hover.ts';
import { placesAt } from '../../server/src/core/features/places.ts';
import { sectionTitleHints } from '../../server/src/core/features/sectionTitleHints.ts';
import { semanticTokens } from '../../server/src/core/features/semanticTokens.ts';
import { DEFAULT_SETTINGS, ENGLISH, parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

const context = { today: '2026-11-23', settings: DEFAULT_SETTINGS, diagnoses: [], l10n: ENGLISH } as const;

describe('navigation', () => {
  const hostile: Readonly<Record<string, string>> = {
    'many sections': Array.from({ length: 2000 }, (_, index) => `## ${index + 1}. Seeds\n\nAs Section ${index} says.\n\n`).join(''),
    'one number over and over': `## 1. Seeds\n\nx\n\n## 2. Plants\n\n${'Section 1 and [here](#1-seeds). '.repeat(3000)}`,
    'anchors in one paragraph': '<a id="x"></a>[x](#x) '.repeat(4000),
    'a list of numbers without end': `## 1. Seeds\n\nSections ${'1, '.repeat(20_000)}`,
    'one term over and over': `"**Seed**" means a seed.\n\n${'The Seed is a Seed. '.repeat(4000)}`,
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`takes ${name} in its stride`, () => {
      assertOrdinaryEffort(text, (source) => {
        const policy = parsePolicy(source);
        semanticTokens(policy);
        referenceLinks(policy, ENGLISH);
        markdownLinks(policy, ENGLISH);
        sectionTitleHints(policy, { start: 0, end: source.length });
        for (const offset of [0, source.length >> 1, source.length]) {
          placesAt(policy, offset);
          hover(policy, offset, context);
          complete(policy, offset, context);
        }
      });
    });
  }
});
