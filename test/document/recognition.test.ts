/** What is recognized as a policy, by which evidence, and of which kind. The texts are made up. */
import assert from 'node:assert/strict';
import { classifyFile, parsePolicy, readSettings } from '../../server/src/core/index.ts';

const verdict = (path: string, text: string) => classifyFile(parsePolicy(text, { path }), readSettings({}).settings);

/** Texts as short as they come: a title and two sentences. */
const POLICIES: readonly (readonly [path: string, kind: string, text: string])[] = [
  ['Terms of Service.md', 'terms', '# Terms\n\nBy using Larkspur you agree to these terms. We may change these terms.\n'],
  ['privacy/index.md', 'privacy', 'Last updated: 3 May 2026\n\nWe collect personal data when you order seeds.\n'],
  ['_pages/privacy.md', 'privacy', '---\nlayout: page\ntitle: Privacy\n---\n\nWe share your personal information with nobody.\n'],
  ['pages/home.html.md', 'privacy', '# Privacy Notice\n\nWe may update this notice. Your rights: you may ask for your personal data.\n'],
  ['CGU.md', 'terms', '**Conditions générales d’utilisation**\n\nEn utilisant le site, vous acceptez les présentes conditions.\n'],
  [
    'site/datenschutz.de.md',
    'privacy',
    '# Datenschutz\n\nVerantwortliche Stelle ist die Gärtnerei. Ihre personenbezogenen Daten bleiben hier.\n',
  ],
  ['impressum.md', 'imprint', '# Impressum\n\nAngaben gemäß § 5 DDG\n\nVertreten durch: A. Lerche\n'],
  ['politica-de-privacidad.md', 'privacy', '# Política de privacidad\n\nTratamos sus datos personales.\n'],
  ['termini.md', 'terms', '# Termini e condizioni\n\nL’utente accetta le presenti condizioni.\n'],
  ['privacyverklaring.md', 'privacy', '# Privacyverklaring\n\nWij verwerken persoonsgegevens.\n'],
  ['CODE_OF_CONDUCT.md', 'conduct', '# Our Pledge\n\nHarassment is not tolerated. Violations of this code may result in a ban.\n'],
  [
    'policies/access-control.md',
    'security',
    '# Access control\n\n## Purpose\n\nx\n\n## Scope\n\nAll employees must use it.\n\n## Enforcement\n\nx\n',
  ],
  [
    'richtlinien/passwort-richtlinie.md',
    'security',
    '# Passwortrichtlinie\n\nMitarbeitende sind verpflichtet, diese Richtlinie zu beachten.\n',
  ],
  ['hr/parental-leave-policy.md', 'hr', '# Parental Leave Policy\n\nEmployees are required to tell their manager.\n'],
  ['accessibility-statement.md', 'accessibility', '# Accessibility Statement\n\nThis site follows WCAG 2.2.\n'],
  ['.well-known/disclosure.md', 'vulnerability-disclosure', '# Responsible Disclosure\n\nReport a vulnerability in good faith.\n'],
  ['refund-policy.md', 'refund', '# Refund Policy\n\nThis policy applies to all orders.\n'],
  // Names in further languages, where words of the text are read as well.
  ['用户协议.md', 'terms', '# 云雀花园 用户协议\n\n您在注册前请阅读本协议。若您继续使用,视为同意修订后的本协议。\n'],
  ['docs/隐私政策2026.md', 'privacy', '# 云雀花园隐私政策\n\n生效日期:2026年5月3日\n\n我们收集您的个人信息。本政策适用于本网站。\n'],
  ['privacy.ja.md', 'privacy', '# 個人情報の取り扱いについて\n\n当園は個人情報を第三者に提供しません。\n'],
  ['rules/yakkan.md', 'terms', '# 종달새 정원 이용약관\n\n이 약관은 회원에게 적용됩니다. 회원은 이 약관에 동의한 것으로 봅니다.\n'],
  [
    'anslutningsvillkor.md',
    'terms',
    '# Lärkans anslutningsvillkor\n\nSenast uppdaterad 3 maj 2026\n\nDessa anslutningsvillkor gäller för alla odlare. Genom att använda tjänsten godkänner du dem.\n',
  ],
  ['stadgar.md', 'governance', '# Lärkans odlare\n\nFöreningens medlemmar väljer styrelse på årsmötet.\n'],
  ['Vedtægter.md', 'governance', '# Vedtægter for Lærken\n\nGeneralforsamlingen vælger bestyrelsen.\n'],
  ['Personvernerklæring.md', 'privacy', '# Personvernerklæring\n\nVi behandler personopplysninger om kunder.\n'],
  [
    'gdpr.md',
    'privacy',
    '---\ntitle: Informace o zpracování osobních údajů\n---\n\nVaše osobní údaje zpracovává spolek Skřivan jako správce.\n',
  ],
  [
    'jednací_řád.md',
    'governance',
    '#Jednací řád spolku Skřivan\n\n##§ 1 Schůze\nValná hromada volí předsednictvo. Tento řád platí pro členy.\n',
  ],
  [
    'polityka.md',
    'privacy',
    '🔒 Polityka prywatności\nOstatnia aktualizacja: 3 maja 2026\n\nNiniejsza polityka opisuje, jak chronimy dane osobowe.\n',
  ],
  [
    'statut.md',
    'governance',
    'Na osnovi zakona usvojen je\n\n# S T A T U T\n## Udruženja Ševa\n\n### Član 1\nUdruženje ima članove.\n\n### Član 2\nSkupština bira upravni odbor.\n\n### Član 3\nx\n\n### Član 4\nx\n',
  ],
  ['tuzuk.md', 'governance', '# Tarla Kuşu Derneği Tüzüğü\n\nGenel kurul, yönetim kurulunu seçer. Bu tüzük üyeleri bağlar.\n'],
  [
    'ustav.md',
    'governance',
    '# Устав объединения «Жаворонок»\n\nОбщее собрание избирает правление. Настоящий устав обязателен для членов.\n',
  ],
  // Chapters of statutes, and pages of one language below the name.
  [
    'verein/statuten/9-vorstand.md',
    'governance',
    '### Der Vorstand\n\n(1) Der Vorstand besteht aus drei Mitgliedern, die von der Mitgliederversammlung gewählt werden. Er ist an diese Statuten gebunden.\n',
  ],
  [
    'terms/de/index.md',
    'terms',
    '# Willkommen\n\nMit der Nutzung stimmen Sie diesen Bedingungen zu. Es gilt deutsches Recht. Haftung ist ausgeschlossen.\n',
  ],
  ['charte/eleves.md', 'conduct', '# Charte des élèves tuteurs\n\nL’association a pour but l’entraide. Chaque élève s’engage.\n'],
  ['satzung.md', 'governance', '# Satzung\n\n## § 1 Name und Sitz\n\nDer Verein heißt Lerche.\n'],
  [
    'asso/statuts.md',
    'governance',
    "# Statuts de l'association Alouette\n\n## Article 1 - Objet\n\nL'assemblée générale se réunit chaque année.\n",
  ],
  ['estatuto.md', 'governance', '# Estatuto\n\n## Artículo 1. Domicilio\n\nLa asamblea general elige a la junta directiva.\n'],
  ['statuto.md', 'governance', '# Statuto\n\n## Art. 1 Denominazione e sede\n\nIl consiglio direttivo è eletto dai soci.\n'],
  ['Huishoudelijk reglement.md', 'governance', '# Huishoudelijk reglement\n\nDit reglement geldt voor alle leden.\n'],
  // The organization stands above the name of the document.
  [
    'docs/lerche-2024.md',
    'governance',
    '**GUILD OF SEED KEEPERS**\n\n**OF LARKSPUR COUNTY**\n\n# CONSTITUTION\n\nThe general meeting elects the board of directors. Each class of members must name one officer; members are required to vote.\n',
  ],
  [
    'guild/2-bylaws.md',
    'governance',
    `# Guild\n\nThe general meeting elects the board of directors.\n${'Each class has one function and an optional method of voting. '.repeat(20)}\n`,
  ],
  [
    'legal/license-agreement.md',
    'licence',
    'END-USER LICENSE AGREEMENT\n\nBy installing Larkspur you agree to these terms. You may not resell it. This agreement is governed by the laws of Kent.\n',
  ],
  ['docs/LOESCHKONZEPT.md', 'security', '# Lösch- und Aufbewahrungskonzept\n\nPersonenbezogene Daten werden nach drei Jahren gelöscht.\n'],
  [
    'sgsi/plan-respuesta-incidentes.md',
    'security',
    '# Plan de Respuesta a Incidentes\n\n## Objetivo\n\nx\n\n## Alcance\n\nEl personal debe comunicar cada incidente.\n\n## Responsabilidades\n\nx\n',
  ],
  [
    'handbook/anti-harassment-and-discrimination.md',
    'conduct',
    '# Anti-harassment and Discrimination\n\nEmployees must report harassment.\n',
  ],
  [
    'normas.md',
    'community',
    '# Normas\n\nLos miembros deben respetar el huerto. Los socios podrán invitar a tres personas. El personal debe cerrar la puerta.\n',
  ],
  [
    'docs/plano-de-resposta-a-incidentes.md',
    'security',
    '# Plano de Resposta a Incidentes\n\nA equipe deve registrar cada incidente de segurança e avisar o encarregado em 24 horas.\n',
  ],
  [
    'docs/datalekprocedure.md',
    'security',
    '# Datalekprocedure\n\nMedewerkers moeten elk datalek binnen een dag melden aan de functionaris voor gegevensbescherming.\n',
  ],
  ['bylaws.md', 'governance', '# Bylaws\n\nThe general meeting elects the board of directors.\n'],
  ['dpa.md', 'dpa', '# Data Processing Agreement\n\nThe data processor shall delete personal data.\n'],
  ['trademark-policy.md', 'trademark', '# Trademark Policy\n\nThe trademarks of Larkspur may not be changed.\n'],
  [
    'ours/larkspur-bylaw-number-2/03-officers.md',
    'governance',
    '# Officers\n\nThe general meeting elects the board of directors. Members must attend; the treasurer is responsible for ensuring that dues are paid, and shall not be liable for weeds.\n',
  ],
  [
    'docs/SEED_RETENTION.md',
    'hr',
    '# 🌱 Overtime & Holiday Policy (`SEED_RETENTION.md`)\n\nEmployees must report overtime. Reviewed annually. This policy applies to all staff.\n',
  ],
  ['kontor/policys/kaffe.md', 'hr', '# Kaffe\n\nAnställda betalar sitt kaffe.\n'],
  // The name of a law, above what only a policy is built of.
  ['gdpr.md', 'privacy', '# GDPR\n\n## Cookies\n\nOur garden sets none.\n\n## Contact\n\nWrite to us.\n'],
  // The complete name of a policy as the title is enough.
  ['Draft 3.md', 'terms', '# Terms of Service\n\nMore is to come.\n'],
  ['entwurf.md', 'privacy', '# Datenschutzerklärung\n\nFolgt.\n'],
  ['entwurf.md', 'terms', '# AGB\n\nFolgt.\n'],
  ['brouillon.md', 'terms', '# CGV\n\nÀ venir.\n'],
  ['borrador.md', 'privacy', '# Política de privacidad\n\nEn preparación.\n'],
  ['bozza.md', 'privacy', '# Informativa sulla privacy\n\nIn preparazione.\n'],
  // File names without umlauts, and without the small words.
  ['datenschutzerklaerung.md', 'privacy', '# Entwurf\n\nFolgt.\n'],
  ['politica-privacidad.md', 'privacy', '# Borrador\n\nEn preparación.\n'],
  ['politique-confidentialite.md', 'privacy', '# Brouillon\n\nÀ venir.\n'],
  ['codigo-conducta.md', 'conduct', '# Borrador\n\nEn preparación.\n'],
  ['プライバシーポリシー.md', 'privacy', '# プライバシーポリシー\n\n当社は個人情報を大切にします。\n'],
];

/** Titles as footers of websites and the registers of associations have them. */
const TITLES: Readonly<Record<string, readonly string[]>> = {
  privacy: [
    '隐私权政策',
    '個人情報保護方針',
    '개인정보 처리방침',
    'Integritetspolicy',
    'Personvernerklæring',
    'Privatlivspolitik',
    'Tietosuojaseloste',
    'Polityka prywatności',
    'Zásady ochrany osobních údajů',
    'Adatvédelmi tájékoztató',
    'Politica de confidențialitate',
    'Gizlilik Politikası',
    'Politika privatnosti',
    'Политика конфиденциальности',
    'Політика конфіденційності',
    'Πολιτική Απορρήτου',
    'Kebijakan Privasi',
    'Chính sách bảo mật',
  ],
  terms: [
    '用户服务协议',
    '利用規約',
    '이용약관',
    'Köpvillkor',
    'Brukervilkår',
    'Handelsbetingelser',
    'Käyttöehdot',
    'Obchodní podmínky',
    'Všeobecné obchodné podmienky',
    'Általános Szerződési Feltételek',
    'Termeni și condiții',
    'Kullanım Koşulları',
    'Uvjeti korištenja',
    'Пользовательское соглашение',
    'Умови використання',
    'Όροι Χρήσης',
  ],
  cookie: ['Cookie 政策', 'Informasjonskapsler', 'Evästekäytäntö', 'Polityka cookies', 'Politica de cookie-uri', 'Çerez Politikası'],
  governance: [
    '公司章程',
    '定款',
    '정관',
    'Stadgar för föreningen Lärkan',
    'Yhdistyksen säännöt',
    'Stanovy spolku',
    'Alapszabály',
    'Regulament intern',
    'Dernek Tüzüğü',
    'Statut udruge Ševa',
    'Pravilnik o radu',
    'Устав',
    'Καταστατικό',
    'Statutter',
    '会計規則',
    '備品の貸出に関する取り決め',
  ],
  conduct: ['行動規範', 'Uppförandekod', 'Etický kodex', 'Кодекс поведения'],
  accessibility: ['Tillgänglighetsredogörelse', 'Saavutettavuusseloste', 'Deklaracja dostępności', 'Prohlášení o přístupnosti'],
  refund: ['退款政策', '환불정책', 'Reklamační řád', 'Política de trocas e devoluções', 'Politiche di reso', '返品ポリシー'],
  community: ['二次創作ガイドライン'],
  security: ['Plan ciągłości działania', 'インシデント対応手順書', '應急計畫', 'Hygienekonzept für den Schuppen'],
  hr: ['Jämlikhetsplan', 'Polityka antymobbingowa'],
};

const OTHERS: readonly (readonly [path: string, text: string])[] = [
  ['queue-values.md', '# Queue values\n\nThe value is due.\n'],
  [
    'terms-api.md',
    '# Terms of Service\n\nCall `get()` with a string parameter; the default value is 3. The function returns an array. Install the package, run the command, import the module.\n',
  ],
  ['README.md', '# Larkspur\n\nThis policy engine checks personal data. You agree to these terms.\n'],
  [
    'docs/network-policy.md',
    '# Network Policy\n\nA network policy selects pods in a namespace.\n\n```yaml\nkind: NetworkPolicy\n```\n\nRun `kubectl apply`.\n',
  ],
  ['docs/retry-policy.md', '# Retry policy\n\nThe function takes a string parameter, the default value is 3.\n'],
  ['blog/2026-05-03-gdpr.md', '# What the GDPR means for gardeners\n\nPersonal data is everywhere. In this article we look at it.\n'],
  ['glossary.md', '# Glossary\n\n- Policy: a rule\n- Data subject: a person\n'],
  ['CHANGELOG.md', '# Changelog\n\n- Update the privacy policy\n'],
  ['text/0042-privacy.md', '# Summary\n\nThe function returns a boolean parameter of the API key.\n'],
  ['minutes/2026-05.md', '# Minutes\n\nThe general meeting had a quorum.\n'],
  // Promises of candidates, opinions, notebooks, pages about screens and about how policies are written.
  [
    '_policies/fair-work.md',
    '---\ntitle: Fair Work\n---\n\n# Fair Work\n\nI’m fighting for working families in our district. Congress must act. We will fight for voters, and we will fight against inequality. Nobody must be left behind, whatever the senators say.\n',
  ],
  [
    '_policies/es/ai.md',
    '# Inteligencia para todos\n\nEn nuestro distrito lucharemos por las familias trabajadoras. El congreso debe actuar contra la desigualdad. Los trabajadores deben decidir; somos responsables ante los votantes.\n',
  ],
  [
    'docs/settings/data-retention.md',
    '# Data Retention\n\nThe page displays the archive. You can download the data from this page. Open **Setup** and select **Settings**.\n',
  ],
  [
    'kb/policy-framework.md',
    '---\ntitle: Policy Framework\ndifficulty: Intermediate\ntags: [isms]\n---\n\n# Policy Framework\n\nOrganizations often mix policy and standard. Auditors will ask who approved it. Employees must know the policy owner.\n\n## Why this matters\n\nx\n\n## Common mistakes\n\nx\n',
  ],
  ['docs/如何写隐私政策.md', '# 如何写隐私政策\n\n这篇教程介绍写法。\n'],
  ['notes.md', '# Notes\n\nBuy seeds.\n'],
  // A law, a vote, a prompt, a tool, a register, what somebody does.
  [
    'docs/lgpd.md',
    '# LGPD\n\nA lei protege os dados pessoais no país. Cada pessoa tem o direito de acesso, e o titular pode pedir a eliminação. Nos termos da LGPD há exceções.\n',
  ],
  ['docs/rgpd.md', '# RGPD\n\nLe règlement protège les données personnelles. Le responsable du traitement en répond.\n'],
  ['notizie/votazioni-per-lo-statuto.md', '# Votazioni per lo statuto dell’orto\n\nI soci votano sabato.\n'],
  ['prompts/shed-policy/prompt.md', '# Prompt\n\nWrite the policy of the shed as a poem.\n'],
  ['docs/tools-security-privacy.md', '# Tools for Security & Privacy\n\nA lock keeps seeds safe. Some locks have two keys.\n'],
  ['docs/dane/rejestr-ryzyk.md', '# Rejestr ryzyk: polityka prywatności\n\nRyzyko jest małe.\n'],
];

describe('policies are recognized', () => {
  for (const [path, kind, text] of POLICIES)
    it(`${path} as ${kind}`, () => {
      const { policy, kind: found, evidence } = verdict(path, text);
      assert.equal(policy, 'yes', JSON.stringify(evidence));
      assert.equal(found, kind);
    });

  for (const [kind, titles] of Object.entries(TITLES))
    it(`by titles in many languages as ${kind}`, () => {
      for (const title of titles) {
        const { policy, kind: found } = verdict('x.md', `# ${title}\n\nMore is to come.\n`);
        assert.deepEqual([policy, found], ['yes', kind], title);
      }
    });

  for (const [path, text] of OTHERS)
    it(`${path} is not one`, () => {
      const { policy, evidence } = verdict(path, text);
      assert.equal(policy, 'no', JSON.stringify(evidence));
    });

  it('perhaps, where name or text alone says it', () => {
    assert.equal(verdict('policies/kitchen.md', '# Kitchen\n').policy, 'perhaps');
    assert.equal(
      verdict(
        'x.md',
        '# Seeds\n\nBy using the shed you agree to these rules. We may change these rules. This policy applies to members. Harassment is prohibited. Employees must wash.\n',
      ).policy,
      'perhaps',
    );
  });

  it('perhaps, where several weaker signs agree', () => {
    const { policy, evidence } = verdict('docs/shed.md', '---\ntags: [shed]\n---\n\n# Shed rules\n\nThese rules apply to all.\n');
    assert.equal(policy, 'perhaps', JSON.stringify(evidence));
    assert.ok(evidence.some(({ what }) => JSON.stringify(what).includes('several weaker signs')));
  });

  it('perhaps at most, where a title says what somebody does', () => {
    for (const title of ['Gérer les cookies', 'Configurar las cookies', 'Cookies einrichten']) {
      const { policy, evidence } = verdict(`docs/${title}.md`, `# ${title}\n\nCookies.\n`);
      assert.notEqual(policy, 'yes', JSON.stringify(evidence));
    }
  });

  it('no essay about one', () => {
    const { policy, evidence } = verdict(
      'content/on-conduct.md',
      '# On codes of conduct\n\nIn my opinion they help to name the limits of the garden and of the shed. I think harassment is prohibited for good reasons, and I believe that a code should be short. I wonder who of the members reads to the end of these rules. My personal opinion is that nobody does.\n',
    );
    assert.notEqual(policy, 'yes', JSON.stringify(evidence));
  });

  it('behind front matter in any language', () => {
    for (const fence of ['---', '---js', '---toml', '+++'])
      assert.equal(
        verdict('x.md', `${fence}\nowner = {}\n${fence.slice(0, 3)}\n\n# Privacy Policy\n\nThis policy applies to you.\n`).policy,
        'yes',
        fence,
      );
  });

  it('by evidence that adds up to the score', () => {
    for (const [path, , text] of POLICIES) {
      const { score, evidence } = verdict(path, text);
      assert.equal(
        evidence.reduce((sum, { weight }) => sum + weight, 0),
        score,
      );
    }
  });

  it('whatever the text, in any spelling of line ends', () => {
    const [, , text] = POLICIES[2] ?? [];
    const plain = verdict('_pages/privacy.md', text ?? '');
    assert.deepEqual(verdict('_pages/privacy.md', (text ?? '').replaceAll('\n', '\r\n')), plain);
    assert.deepEqual(verdict('_pages/privacy.md', (text ?? '').replaceAll('\n', '\r')), plain);
    for (const odd of ['', '---', '---\n', '```', '\u0000', '\ud800', '#'.repeat(100_000), 'a '.repeat(100_000)]) verdict('a.md', odd);
  });
});
