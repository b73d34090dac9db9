/** `translation-structure`: two language versions of a policy differ in sections, paragraphs or figures. */
import { type TranslationDifference, translationDifferences } from '../analysis/workspace/translationDifferences.ts';
import {
  behindOriginal,
  type LanguageVersion,
  ownLanguageVersion,
  type Translations,
  translationsOf,
} from '../analysis/workspace/translations.ts';
import type { IsoDate } from '../document/dates/calendar.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import { type Localizer, plural } from '../l10n/localizer.ts';
import type { Rule } from './rule.ts';

/** Differences that are listed beside a finding. */
const LISTED = 20;
/** From so many translations on most of them have to have what the original lacks. */
const SEVERAL = 3;

/** What is missing is said where it is missing; figures that differ are said in the translation. */
export const translationStructure: Rule = {
  id: 'translation-structure',
  group: 'Sections and numbering',
  summary: 'A language version lacks a section or paragraph of another, or has different figures.',
  why: 'Readers of one language are told less than those of another, or something else. Which version is binding is often left open, so each counts against whoever published it (Directive 93/13/EEC, Article 5: doubts are resolved in favor of the consumer).',
  severity: 'information',
  acrossFiles: true,
  *check(policy, { workspace, today, l10n }) {
    if (!workspace?.translations || policy.archived) return;
    const own = ownLanguageVersion(policy);
    const versions = translationsOf(own, workspace.translations, workspace.file);
    if (!versions) return;
    const compared = comparedWith(own, versions, today);
    const differing = compared.flatMap((other) => {
      const all = translationDifferences(own.outline, other.outline) ?? [];
      const differences = all.filter((one) => isOwn(one, versions.isOriginal));
      return differences.length > 0 ? [{ other, differences }] : [];
    });
    const [first] = differing;
    if (!first || (compared.length >= SEVERAL && differing.length <= compared.length / 2)) return;
    const { other, differences } = first;
    const [main] = differences;
    if (!main) return;
    yield {
      span: placeOf(policy, main),
      message: describe(differences, main, other.identity.path, l10n),
      related: differences.slice(0, LISTED).map((one) => ({
        span: placeOf(policy, one),
        message: describeThere(one, l10n),
        elsewhere: { file: other.file, line: one.there.line, from: 0, to: one.there.length },
      })),
    };
  },
};

/** Whether a difference is to be mended in this version. Figures and levels are the translation's, unless a heading is out of line with others of the original. */
function isOwn({ kind, odd }: TranslationDifference, isOriginal: boolean): boolean {
  if (kind === 'level') return isOriginal ? odd === 'here' : odd !== 'there';
  return kind !== 'figures' || !isOriginal;
}

/** The versions that the text is compared with: of a translation its original alone. Where one is older by its own account, that is said instead. */
function comparedWith(
  own: Omit<LanguageVersion, 'file'>,
  { original, isOriginal, others }: Translations,
  today: IsoDate,
): readonly LanguageVersion[] {
  if (isOriginal) return others.filter((other) => !behindOriginal(other, own, today) && !behindOriginal(own, other, today));
  return original && !behindOriginal(own, original, today) ? [original] : [];
}

function describe(
  differences: readonly TranslationDifference[],
  { kind, figures, missing = 1, here, there }: TranslationDifference,
  file: string,
  l10n: Localizer,
): string {
  const path = file.length > 45 ? `…${file.slice(-44)}` : file;
  const count = differences.length;
  if (count > 1 && differences.every((one) => one.kind === 'level'))
    return l10n.t('{count} headings have another level than in {path}', { path, count });
  if (count > 1 && differences.every((one) => one.kind === 'section'))
    return l10n.t('{count} sections of {path} are missing, the first of them after this one', { path, count });
  if (count > 1)
    return plural(l10n, count, {
      one: l10n.t('Differs from {path} in {count} place', { path, count }),
      other: l10n.t('Differs from {path} in {count} places', { path, count }),
    });
  if (kind === 'level')
    return l10n.t('Level {level} heading, but level {other} in {path}', { path, level: here.level, other: there.level });
  if (kind === 'section') return l10n.t('A section of {path} is missing after this one', { path });
  if (kind === 'figures')
    return l10n.t('{here} in this section, but {there} in {path}', { path, here: figures?.[0] ?? '', there: figures?.[1] ?? '' });
  return plural(l10n, missing, {
    one: l10n.t('{count} paragraph less in this section than in {path}', { path, count: missing }),
    other: l10n.t('{count} paragraphs less in this section than in {path}', { path, count: missing }),
  });
}

function describeThere({ kind, there, figures }: TranslationDifference, l10n: Localizer): string {
  switch (kind) {
    case 'level':
      return l10n.t('This heading has level {level}', { level: there.level });
    case 'section':
      return l10n.t('This section is missing');
    case 'paragraphs':
      return plural(l10n, there.lengths.length, {
        one: l10n.t('This section has {count} paragraph or item', { count: there.lengths.length }),
        other: l10n.t('This section has {count} paragraphs or items', { count: there.lengths.length }),
      });
    case 'figures':
      return l10n.t('This section has {there} instead of {here}', { here: figures?.[0] ?? '', there: figures?.[1] ?? '' });
  }
}

/** The heading of a section. */
function placeOf({ sections, lines }: Policy, { here }: TranslationDifference): Span {
  const section = sections.all.find(({ heading }) => lines.lineAt(heading.block.start) === here.line);
  return section?.heading.span ?? { start: lines.startOf(here.line), end: lines.endOf(here.line) };
}
