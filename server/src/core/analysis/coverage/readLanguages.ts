/** In which languages it can be told what a policy says. In any other language nothing may be called missing. */
import { SECTION_KINDS } from '../../knowledge/coverage/profiles.ts';
import type { PolicyKind } from '../../knowledge/policyKinds.ts';
import type { Localizer } from '../../l10n/localizer.ts';

/** Languages whose cues of topics are complete and were measured; see `docs/dev/coverage.md`. */
const TOPIC_LANGUAGES: ReadonlySet<string> = new Set(['en', 'de', 'fr']);
/** Languages that the cues of expected sections are in. */
const SECTION_LANGUAGES: ReadonlySet<string> = new Set(['en']);
/** A text that is too short to tell is read as English. */
const UNKNOWN_LANGUAGE = 'und';

/** Whether it can be told what a policy of a kind says. @param language BCP 47, as in `Policy` */
export function isLanguageRead(language: string, kind: PolicyKind): boolean {
  return language === UNKNOWN_LANGUAGE || (SECTION_KINDS[kind] === undefined ? TOPIC_LANGUAGES : SECTION_LANGUAGES).has(language);
}

/** Why nothing is asked of a policy that has no profile: a sentence without full stop. */
export function noProfilesMessage(
  { isLanguageRead, language }: { readonly isLanguageRead: boolean; readonly language: string },
  l10n: Localizer,
): string {
  return isLanguageRead ? l10n.t('Nothing is known of what a policy of this kind says') : unreadLanguageMessage(language, l10n);
}

/** Says that policies of this kind aren't read in their language: a sentence without full stop. */
export function unreadLanguageMessage(language: string, l10n: Localizer): string {
  return l10n.t("Policies of this kind aren't read in this language ({language})", { language: languageName(language, l10n.locale) });
}

function languageName(language: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
  } catch {
    // The front matter may name what no language tag is.
    return language;
  }
}
