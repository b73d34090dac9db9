/** `text-garbled`: characters that were read in the wrong encoding, such as `â€™` for an apostrophe. */
import { truncate } from '../document/text/truncate.ts';
import { findGarbledText, type GarbledText } from '../document/wording/garbledText.ts';
import { findLostCharacters } from '../document/wording/lostCharacters.ts';
import { type Localizer, plural } from '../l10n/localizer.ts';
import type { Finding, Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** Code and web addresses are left alone. A file that as a whole is not UTF-8 has a rule of its own. */
export const textGarbled: Rule = {
  id: 'text-garbled',
  group: 'Text',
  summary: 'Text was read in the wrong encoding, such as "â€™" for an apostrophe.',
  why: 'UTF-8 text that is opened or converted in another encoding shows two or three wrong characters for each accent, dash, or quotation mark, and "�" where a character is lost. Readers see them as they are, a search misses the words, and a name or amount may be unreadable.',
  severity: 'warning',
  *check({ text, frontMatter, markdown, archived }, { l10n }) {
    if (archived) return;
    const garbled = findGarbledText(text, frontMatter, markdown);
    if (garbled.length === 0) return;
    const isLost = findLostCharacters(text) !== undefined;
    const shown = isLost ? garbled.filter((one) => !one.text.includes('\uFFFD')) : garbled;
    yield* asOneFinding(
      shown.map((one) => ofWord(one, l10n)),
      {
        message: (places) => plural(l10n, places, { other: l10n.t('Garbled text in {places} places', { places }) }),
        fix: {
          title: (places) => plural(l10n, places, { other: l10n.t('Restore the characters in {places} places', { places }) }),
        },
      },
      l10n,
    );
  },
};

function ofWord({ span, text, meant, edits }: GarbledText, l10n: Localizer): Finding {
  const shown = truncate(text.replace(/\s+/g, ' '), 40);
  if (meant === undefined)
    return {
      span,
      message: text.includes('\uFFFD')
        ? l10n.t('A character is lost in "{text}"', { text: shown })
        : l10n.t('"{text}" is garbled', { text: shown }),
    };
  const visible = truncate(meant.replace(/[\s\uFEFF\u200B-\u200F\u2060]+/g, ' ').trim(), 40);
  return {
    span,
    message:
      visible === ''
        ? l10n.t('"{text}" is garbled; expected a space or nothing', { text: shown })
        : l10n.t('"{text}" is garbled; expected "{meant}"', { text: shown, meant: visible }),
    fixes: [
      {
        title:
          visible !== ''
            ? l10n.t('Replace with "{text}"', { text: visible })
            : /\s/.test(meant.replaceAll('\uFEFF', ''))
              ? l10n.t('Replace "{text}" with a space', { text: shown })
              : l10n.t('Delete "{text}"', { text: shown }),
        safe: false,
        edits,
      },
    ],
  };
}
