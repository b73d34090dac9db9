/**
 * What policies say in languages beside those of `policyCues.ts`: Swedish, Norwegian, Danish, Finnish, Polish, Czech, Slovak, Hungarian, Romanian, Turkish,
 * Croatian, Serbian, Slovenian, Russian, Ukrainian, Greek, Chinese, Japanese and Korean. From the standing phrases of the trade in each (titles of laws, clauses
 * of change, organs of associations). In the spelling that `spacedWords` gives, where й is и and ї is і; words of inflected languages end in `[^ ]*`. Data only.
 */

/** Topics as in `POLICY_CUES`, by the same names. */
export interface CuesAbroad {
  readonly topic: string;
  /** Whole words. Each is the source of a regular expression. */
  readonly words: readonly string[];
  /** Parts of words, in writing that has no spaces between words. Each is the source of a regular expression. */
  readonly parts: readonly string[];
}

/** One list per topic. */
export const POLICY_CUES_ABROAD: readonly CuesAbroad[] = [
  {
    topic: 'when it was updated or takes effect',
    words: [
      'senast (?:uppdaterad|andrad|reviderad)|trader i kraft|sist (?:oppdatert|endret|revidert)|sidst (?:opdateret|aendret)|trer i kraft|traeder i kraft',
      'viimeksi paivitetty|ostatnia aktualizacja|wchodz[ia] w zycie|obowiazuje od|posledni aktualizace|nabyva[^ ]* (?:platnosti|ucinnosti)|posledna aktualizacia|nadobuda ucinnost',
      'utolso (?:frissites|modositas)|hataly(?:os|ba)[^ ]*|ultima actualizare|intra in vigoare|son guncelleme|yururlu[^ ]*|posljednja izmjena|stupa[^ ]* na snagu|zadnja (?:sprememba|posodobitev)',
      'последнее (?:обновление|изменение)|вступает в силу|останнє оновлення|набирає чинності|τελευταια ενημερωση',
    ],
    parts: ['生效日期|生效日|更新日期|最后更新|最後更新|最近更新|起施行|施行日|制定日|改定日|最終更新|시행일|최종 (?:수정|개정)|부칙'],
  },
  {
    topic: 'changes to the policy',
    words: [
      'forbehaller oss ratten|forbeholder (?:oss|os)|pidatamme oikeuden|zastrzega(?:my)? sobie prawo|vyhrazuje(?:me)? si pravo|vyhradzuje(?:me)? si pravo|fenntart[^ ]* a jogot',
      'rezerva(?:m)? dreptul|hakkini sakli tut[^ ]*|pridrzava(?:mo)? (?:si )?prav[^ ]*|pridruzujemo pravico|оставляе[^ ]* за собои право|внос[^ ]* изменения|вносити зміни',
      'stadgeandring[^ ]*|vedtektsendring[^ ]*|zmian[^ ]* (?:statutu|regulaminu|polityki)|zmen[^ ]* (?:stanov|podminek)',
    ],
    parts: ['修改本|变更本|变更(?:后|後)的|修订|修訂|変更することが|改定する|変更できる|변경(?:될|할) 수|개정(?:할|될)'],
  },
  {
    topic: 'words such as "this policy" or "these terms"',
    words: [
      '(?:denna|dessa|denne|disse|naita|nama|tama|tata|naissa) [^ ]*(?:policy|villkor[^ ]*|stadgar|reglemente|avtal|erklaering[^ ]*|vilkar[^ ]*|vedtekt[^ ]*|vedtaegt[^ ]*|politik[^ ]*|ehdot|ehtoja|seloste[^ ]*|saannot|saannoissa)',
      'niniejsz[^ ]* (?:[^ ]+ )?(?:polityk[^ ]*|regulamin[^ ]*|statut[^ ]*|warunk[^ ]*|dokument[^ ]*|umow[^ ]*)',
      '(?:tyto|techto|temito|tento|tohoto|tieto|tychto|tymito) (?:[^ ]+ )?(?:podmin[^ ]*|podmien[^ ]*|zasad[^ ]*|rad[^ ]*|poriad[^ ]*|stanov[^ ]*|dokument[^ ]*|smernic[^ ]*)',
      'jelen (?:[^ ]+ )?(?:szabalyzat[^ ]*|tajekoztato[^ ]*|feltetel[^ ]*|alapszabaly[^ ]*|aszf)|(?:prezent[^ ]*|acest[^ ]*) (?:[^ ]+ )?(?:politic[^ ]*|regulament[^ ]*|statut[^ ]*|termeni[^ ]*)',
      '(?:bu|isbu) (?:[^ ]+ )?(?:politika[^ ]*|sozlesme[^ ]*|metin|tuzuk[^ ]*|yonetmeli[^ ]*|yonerge[^ ]*)',
      '(?:ovaj|ovog|ovim|ovom|ovi|ova|ove|ovih|ta|te|ti|teh) (?:[^ ]+ )?(?:statut[^ ]*|pravilnik[^ ]*|pravil[^ ]*|uvjet[^ ]*|uslov[^ ]*|pogoj[^ ]*|politik[^ ]*)',
      '(?:настоящ[^ ]*|данн[^ ]*|эт[^ ]*|цією|ціеі|цієі|ця|ці|цих|цеи|даноі?) (?:[^ ]+ )?(?:политик[^ ]*|соглашени[^ ]*|правил[^ ]*|устав[^ ]*|услови[^ ]*|положени[^ ]*|оферт[^ ]*|політик[^ ]*|угод[^ ]*|статут[^ ]*|умов[^ ]*)',
      '(?:παρουσα|παρουσας|παροντες|παρον|παροντος|αυτη) (?:[^ ]+ )?(?:πολιτικη[^ ]*|οροι|ορων|κανονισμο[^ ]*|καταστατικο[^ ]*)',
    ],
    parts: [
      '本(?:协议|協議|政策|条款|條款|规约|规则|規則|規約|ポリシー|规定|規程|会則|制度|办法|章程|声明|聲明|方針|指針|ガイドライン)|(?: 본| 이) ?(?:약관|방침|정책|규정|회칙|정관)',
    ],
  },
  {
    topic: 'scope',
    words: [
      'galler (?:for|fran|aven)|tillampas pa|gjelder (?:for|fra|alle)|gaelder (?:for|fra|alle)|sovelletaan|ma zastosowanie|maja zastosowanie|dotyczy',
      '(?:se )?vztahuj[^ ]*|hatalya kiterjed|se aplica|kapsa(?:r|mi|minda)|gecerlidir|primjenjuj[^ ]*|primenjuj[^ ]*|odnos[ie] se|se odnosi|распространяется на|применя[^ ]*тся|застосову[^ ]*|εφαρμοζ[^ ]*',
    ],
    parts: ['适用于|適用於|适用范围|適用範囲|適用され|適用する|적용(?:됩니다|범위|된다|대상)'],
  },
  {
    topic: 'agreement of the reader',
    words: [
      'genom att (?:anvanda|godkanna|acceptera|registrera)|du (?:godkanner|samtycker|forbinder|forplikter|accepterer|godtar)|ved a (?:bruke|benytte)|ved at (?:bruge|benytte)|kayttamalla',
      'korzystajac|akceptuj[^ ]*|uzytkownik (?:zobowiazuje|oswiadcza|akceptuje)|pouzivanim|uzivatel (?:souhlasi|bere|je povinen)|souhlasite|suhlasite|elfogad[^ ]*|utilizand|sunteti de acord',
      'kabul (?:eder|etmis|ediyor)[^ ]*|koris(?:tenjem|cenjem)|prihvac?ate|prihvatate|используя|пользователь (?:соглашается|обязуется|принимает|гарантирует)|користуючись|користувач (?:погоджується|зобовязується)|χρησιμοποιωντας',
    ],
    parts: [
      '(?:您|用户|用戶)(?:同意|应当|應當|应|承诺|理解|不得|须|需|有权)|视为|視為|同意(?:する|した|いただ)|(?:ユーザー|利用者|会員|お客様)は|(?:회원|이용자|고객)은|동의한',
    ],
  },
  {
    topic: 'personal data',
    words: [
      'personuppgift[^ ]*|personopplysning[^ ]*|personoplysning[^ ]*|persondata|henkilotie[^ ]*|dan[^ ]* osobow[^ ]*|osobn[^ ]* uda[^ ]*|szemelyes adat[^ ]*|dat[^ ]* (?:cu caracter )?personal[^ ]*|kisisel veri[^ ]*|(?:osobn|licn|osebn)[^ ]* podat[^ ]*',
      'персональн[^ ]* дан[^ ]*|личн[^ ]* данн[^ ]*|προσωπικ[^ ]* δεδομεν[^ ]*|data personol|data pribadi|thong tin ca nhan|du lieu ca nhan|dades personals',
    ],
    parts: ['个人信息|个人数据|個人資料|個人情報|個人データ|개인정보'],
  },
  {
    topic: 'rights of data subjects',
    words: [
      'personuppgiftsansvarig[^ ]*|dataskyddsforordning[^ ]*|gdpr|behandlingsansvarlig[^ ]*|dataansvarlig[^ ]*|rekisterinpitaja[^ ]*|rekisteroi[^ ]*|administrator[^ ]* danych|rodo|spravc[^ ]*|prevadzkovatel[^ ]*|adatkezelo[^ ]*|erintett[^ ]*',
      'operator[^ ]* de date|persoan[^ ]* vizat[^ ]*|veri sorumlusu[^ ]*|kvkk|voditelj[^ ]* obrade|rukovala[^ ]*|ispitanik[^ ]*|upravljav[^ ]*|субъект[^ ]* персональн[^ ]*|отозвать согласие|υπευθυνο[^ ]* επεξεργασιας',
    ],
    parts: ['查阅|更正|删除权|撤回(?:同意|授权)|注销|您的权利|開示|訂正|利用停止|第三者(?:提供|に提供)|열람|정정|정보주체|보유 및|파기'],
  },
  {
    topic: 'liability, law, and disputes',
    words: [
      'ansvarsbegrans[^ ]*|svensk (?:lag|ratt)|tvist[^ ]*|skadestand[^ ]*|ansvarsbegrens[^ ]*|norsk (?:rett|lov)|erstatning[^ ]*|dansk (?:ret|lov)|ansvarsfraskriv[^ ]*|vahingonkorva[^ ]*|suomen lak[^ ]*|odpowiedzialn[^ ]*|prawo polskie',
      'odpovedn[^ ]*|zodpovedn[^ ]*|felelos[^ ]*|jogvita[^ ]*|raspunde[^ ]*|litigi[^ ]*|sorumlu[^ ]*|yetkili mahkeme[^ ]*|uyusmazlik[^ ]*|odgovorn[^ ]*|nadlezn[^ ]* sud[^ ]*|ответственност[^ ]*|законодательств[^ ]*|відповідальн[^ ]*|законодавств[^ ]*|ευθυν[^ ]*',
    ],
    parts: [
      '法律责任|承担责任|责任|責任を負|責任限制|违约|管辖|管轄|免责|免責|损害赔偿|損害賠償|準拠法|知识产权|智慧財產|知的財産|손해 ?배상|책임을 지지|관할|준거법',
    ],
  },
  {
    topic: 'conduct and its consequences',
    words: [
      'trakasseri[^ ]*|chikane|krankning[^ ]*|hairin[^ ]*|molestowani[^ ]*|nekani[^ ]*|obtezovan[^ ]*|obtazovan[^ ]*|zaklat[^ ]*|hartui[^ ]*|taciz[^ ]*|uznemiravanj[^ ]*|nadlegovanj[^ ]*',
      'uteslut[^ ]*|utelukk[^ ]*|ekskluder[^ ]*|zabran[^ ]*|zakaz[^ ]*|zakazan[^ ]*|tilos|interzis[^ ]*|yasak[^ ]*|zabranjen[^ ]*|запрещ[^ ]*|заборон[^ ]*|оскорблени[^ ]*|παρενοχλη[^ ]*|απαγορευ[^ ]*',
    ],
    parts: ['骚扰|騷擾|嫌がらせ|ハラスメント|괴롭힘|성희롱|禁止|不得|금지합니다|금지됩니다|제재|징계|处罚|處罰|懲戒'],
  },
  {
    topic: 'terms of employment',
    words: [
      'anstalld[^ ]*|arbetsgivar[^ ]*|ansatt[^ ]*|arbeidsgiver[^ ]*|medarbeid[^ ]*|medarbejder[^ ]*|arbejdsgiver[^ ]*|verneombud[^ ]*|tyontekij[^ ]*|henkilosto[^ ]*|pracowni[^ ]*|pracodawc[^ ]*|zamestnan[^ ]*|zamestnavatel[^ ]*',
      'munkavallalo[^ ]*|munkaltato[^ ]*|angajat[^ ]*|calisan[^ ]*|zaposleni[^ ]*|poslodav[^ ]*|сотрудник[^ ]*|работник[^ ]*|работодател[^ ]*|працівник[^ ]*|роботодав[^ ]*|εργαζομεν[^ ]*',
    ],
    parts: ['员工|員工|职工|従業員|社員|就業|직원|임직원'],
  },
  {
    topic: 'members, meetings, and boards',
    words: [
      'forening(?:en|ens|ar)?|arsmote[^ ]*|styrels[^ ]*|generalforsamling[^ ]*|styret|styremedlem[^ ]*|bestyrels[^ ]*|kontingent[^ ]*|medlemsavgift[^ ]*|hallitu(?:s|ksen)[^ ]*|yhdisty[^ ]*|jasen[^ ]*|vuosikoko[^ ]*',
      'waln[^ ]* (?:zebrani|zgromadzeni)[^ ]*|zarzad[^ ]*|stowarzyszeni[^ ]*|czlonk[^ ]*|rewizyjn[^ ]*|(?:valn|clensk)[^ ]* (?:hromad|shromazdeni|schuz)[^ ]*|predsednictv[^ ]*|spol(?:ek|ku)|clenstv[^ ]*|kozgyules[^ ]*|elnokseg[^ ]*|egyesulet[^ ]*',
      'adunar[^ ]* general[^ ]*|consiliul director|asociati[^ ]*|genel kurul[^ ]*|yonetim kurulu[^ ]*|dernek[^ ]*|dernegi[^ ]*|skupstin[^ ]*|upravn[^ ]* odbor[^ ]*|udruzenj[^ ]*|udrug[^ ]*|drustv[^ ]*|clanov[^ ]*|clanstv[^ ]*|obcni zbor[^ ]*',
      'обще[^ ]* собрани[^ ]*|правлени[^ ]*|членств[^ ]*|загальн[^ ]* збор[^ ]*|правлінн[^ ]*|членів|γενικη[^ ]* συνελευση[^ ]*|διοικητικο[^ ]* συμβουλι[^ ]*',
    ],
    parts: ['会员大会|會員大會|社员大会|理事会|理事會|董事会|監事|监事|総会|評議員|총회|이사회|운영위원회'],
  },
];
