/** Words that stand beside the year of a text's version, in every language whose policies are read. Data only. */

/** "Updated", "version", "adopted", "valid as of": beginnings of words. What data protection texts say of everything else ("data", "applicable law") isn't among them. */
export const OF_A_VERSION = new RegExp(
  `(?<!\\p{L})(?:${[
    // English
    'dated?(?!\\p{L})|updat|upd\\.|last\\s|latest|effective|in (?:force|effect)|applicable (?:from|since|as)|applies (?:from|since|as)|valid (?:from|since|as)|adopted|enacted|ratified|approved|amended|revis|reviewed|version|vers\\.|ver\\.|v\\d|v(?=[\\s._-]?$)|rev(?:\\.|(?=[\\s_-]?$))|edition|issued?(?!\\p{L})|released?(?!\\p{L})|published|posted|as (?:of|at)(?!\\p{L})|written (?:in|on)',
    // German
    'datum|stand(?!\\p{L})|fassung|ausgabe|auflage|aktualisi|gültig|gilt|in kraft|beschlossen|verabschiedet|genehmigt|geändert|veröffentlicht|überarbeitet|erstellt',
    // French
    'en date|mise? à jour|m\\.à\\.j|màj|maj(?!\\p{L})|en vigueur|adopté|approuvé|modifié|révis|édition|publié|actualis|dernière|établi',
    // Spanish, Portuguese
    'fecha|actualiz|última|ultima|vigen|vigor|aprobad|adoptad|modificad|edición|versión|revisad|publicad|efectiv|efetiv|efectu|atualiz|versão|edição|aprovad|alterad|revisão|elaboraci|data d[ea] ',
    // Italian
    'aggiorn|efficac|approvat|adottat|modificat|versione|edizione|pubblicat|revisione|redatt|in data',
    // Dutch
    'bijgewerkt|gewijzigd|versie|geldig|vastgesteld|ingangsdatum|van kracht|laatst|aangepast',
    // Swedish, Norwegian, Danish, Finnish, Icelandic
    'uppdatera|oppdater|opdater|gäller|gjelder|gælder|senast|sist |sidst|vedtatt|vedtaget|antag|fastställ|päivit|voimassa|versio|uppfær',
    // Polish, Czech, Slovak, Slovene, Croatian, Hungarian, Romanian
    'aktualiz|obowiąz|wersj|uchwal|przyjęt|platn|účinn|verz|revid|schválen|schválil|veljav|posodob|sprejet|ažurir|vrijedi|hatály|frissít|módos|kelt(?!\\p{L})|în vigoare|versiun|adoptat|aprobat',
    // Estonian, Latvian, Lithuanian
    'uuendat|kehtiv|kehtib|kinnitat|atjaunin|spēkā|atnaujin|galioj|patvirtin',
    // Bulgarian, Greek, Romanian, Croatian, Hungarian
    'последна актуализация|влиза в сила|в сила от|τελευταία|έναρξη|ultima actualizare|intrăr|intră în|posljednja|stupa|stupanja|zadnja|hatályb|legutóbb',
    // Vietnamese, Thai, Indonesian, Malay
    'ngày có hiệu lực|có hiệu lực|hiệu lực từ|cập nhật|sửa đổi|phiên bản|ngày ban hành|berlaku|diperbarui|diperbaharui|dikemas kini|diubah|tanggal efektif|versi(?!\\p{L})|มีผลบังคับ|วันที่มีผล|ปรับปรุง|อัปเดต|อัพเดต|แก้ไขล่าสุด',
    // Baltic languages, Hebrew, Arabic
    'jõustu|viimati|stājas|įsigalio|בתוקף|עודכן|تحديث|سريان',
    // Ukrainian, Russian, Bulgarian, Greek, Turkish
    'обновл|редакц|верс|действ|вступ|утвержд|оновл|версі|чинн|затвердж|актуал|в сила|приет|ενημέρ|έκδοσ|ισχύ|τροποπο|güncel|yürürlük|sürüm|tarih',
  ].join('|')})|更新|修订|修訂|修改|版本|生效|发布|發布|施行|改定|改訂|制定|개정|시행|제정|업데이트`,
  'giu',
);

/** The same behind the year, in languages that put it there. */
export const VERSION_BEHIND =
  /^[^.!?]{0,20}(?:更新|修订|修訂|修改|版(?!权)|生效|发布|發布|施行|改定|改訂|制定|개정|시행|제정|güncel|yürürlü|(?<!\p{L})(?:edition|version|revision|fassung|version|versie|päivitetty|hatály|(?:été |wurde |was |is |fue |foi |è stata )?(?:updated|revised|adopted|aktualisiert|beschlossen|geändert|actualisé|adopté|actualizad|atualizad|aggiornat|approvat)))/iu;

/** What a year behind it is that of. */
export const COPYRIGHT = /©|\(c\)|copyright|copyleft|all rights reserved/iu;

/** Words for laws, whose years say nothing of the text that cites them. */
export const NAMED_LAW =
  /(?<!\p{L})(?:regulations?|directives?|act|acts|law|laws|code|statutes?|convention|treaty|verordnung|\p{L}{0,20}(?:gesetz|verordnung|richtlinie)(?:es|s|e)?|loi|règlement|décret|ordonnance|ley|reglamento|decreto|lei|legge|regolamento|d\.\s?lgs|wet|besluit|lov|lag|laki|ustaw\p{L}|zákon\p{L}{0,2}|закон\p{L}{0,2}|kanun\p{L}{0,3}|GDPR|DS-?GVO|RGPD|AVG|LGPD|CCPA|CPRA|HIPAA|ISO|IEC|EU|UE|EG|CE)(?!\p{L})/iu;
