/** Names of languages, in themselves and in others, and words for a text in one of them: sources of regular expressions, without regard to case. Data only. */

/** "English", "Anglais", "Français". */
export const LANGUAGE_NAMES = [
  'english|englisch(?:e[rs]?)?|anglais(?:e)?|inglés|inglesa|inglese',
  'deutsch(?:e[rs]?)?|german|allemande?|alemán|alemana|tedesc[oa]',
  'français(?:e)?|french|französisch(?:e[rs]?)?|francés|francesa|francese',
  'español(?:a)?|castellano|castellana|spanish|spanisch(?:e[rs]?)?|espagnole?|spagnol[oa]',
  'italiano|italiana|italian|italienisch(?:e[rs]?)?|italienne?',
  'nederlands(?:e)?|dutch|niederländisch(?:e[rs]?)?|néerlandaise?|olandese',
  'português|portuguesa?|portuguese|portugiesisch(?:e[rs]?)?|portugaise?|portoghese',
  'polski|polish|polnisch(?:e[rs]?)?|català|catalan|euskara|galego|dansk|svenska|norsk|suomi|čeština|русский|українська|日本語|中文|한국어',
].join('|');

/** "version", "Fassung", "traduction". */
export const VERSIONS =
  'versions?|version[es]?|versión|versione|versie|versão|fassung|text|texte?|texto|testo|translation|übersetzung|traduction|traducción|traduzione|language|sprache|langue|lengua|lingua';
