/** Words of titles and file names of policies that are of one language alone. Data only. */

/** By language, BCP 47. English has none: "Privacy Policy" and "Cookies" stand above texts of every language. */
export const TITLE_LANGUAGES: readonly { readonly language: string; readonly pattern: RegExp }[] = [
  {
    language: 'de',
    pattern:
      /datenschutz|nutzungsbedingung|gesch(?:ä|ae)ftsbedingung|teilnahmebedingung|(?<!\p{L})agb(?!\p{L})|impressum|widerruf|richtlinie|erkl(?:ä|ae)rung|hinweise|verhaltenskodex|barrierefreiheit|auftragsverarbeitung|vereinbarung|vertrag|(?<!\p{L})satzung/iu,
  },
  {
    language: 'fr',
    pattern:
      /confidentialit[ée]|politique|mentions[\s_-]l[ée]gales|conditions[\s_-](?:g[ée]n[ée]rales|d['’_ -]utilisation|de[\s_-]vente)|vie[\s_-]priv[ée]e|(?<!\p{L})cg[uv](?!\p{L})|(?<!\p{L})charte(?!\p{L})|donn[ée]es[\s_-]personnelles|protection[\s_-]des[\s_-]donn[ée]es|r[èe]glement|accessibilité/iu,
  },
  {
    language: 'es',
    pattern:
      /privacidad(?!\p{L})|t[ée]rminos|condiciones|aviso[\s_-](?:legal|de)|política(?!s?[\s_-]de[\s_-]privacidade)|protecci[óo]n[\s_-]de[\s_-]datos|c[óo]digo[\s_-]de[\s_-]conducta|accesibilidad/iu,
  },
  {
    language: 'it',
    pattern:
      /(?<!\p{L})informativa|(?<!\p{L})termini(?!\p{L})|condizioni|riservatezza|trattamento[\s_-]dei[\s_-]dati|protezione[\s_-]dei[\s_-]dati|note[\s_-]legali|codice[\s_-]di[\s_-]condotta|(?<!\p{L})politica[\s_-](?:sulla|sui|sulle|di|della)/iu,
  },
  {
    language: 'pt',
    pattern: /privacidade(?!\p{L})|(?<!\p{L})termos(?!\p{L})|condições|aviso[\s_-]de[\s_-]privacidade|proteção[\s_-]de[\s_-]dados/iu,
  },
  {
    language: 'nl',
    pattern: /privacyverklaring|privacybeleid|(?<!\p{L})voorwaarden|gebruiksvoorwaarden|cookiebeleid|verwerkersovereenkomst/iu,
  },
];
