/** Texts about policies aren't policies, and the evidence says why. The texts are made up. */
import assert from 'node:assert/strict';
import { classifyFile, parsePolicy, readSettings } from '../../server/src/core/index.ts';

const verdict = (path: string, text: string) => classifyFile(parsePolicy(text, { path }), readSettings({}).settings);

/** Path, a reason that must be among the evidence against, and text. */
const ABOUT: readonly (readonly [path: string, why: RegExp, text: string])[] = [
  [
    'docs/password-policy-audit.md',
    /registers and audits|audit or assessment/,
    `# Password Policy Audit

Date: 4 March 2026. Auditor: Internal Audit.

## Executive summary

We tested whether accounts follow the Password Policy of the orchard. Employees must change passwords after an incident; three did not.

## Findings

| Control | Evidence | Finding | Severity |
|---|---|---|---|
| 5.17 | Export of accounts | Two shared passwords | High |
| 5.18 | Interview | No review since 2024 | Medium |

## Recommendations

- Introduce multi-factor authentication.
- Review access rights every quarter.

## Conclusion

The policy exists, but compliance is partial.
`,
  ],
  [
    'compliance/gdpr-checklist.md',
    /checkboxes/,
    `# GDPR checklist

Work through this list before you launch.

- [ ] You have a privacy policy on your website
- [ ] Personal data is encrypted
- [x] Data subjects can exercise the right to erasure
- [ ] A data protection officer is appointed
- [ ] Your processors signed a data processing agreement
- [ ] Breaches are reported to the supervisory authority
`,
  ],
  [
    'docs/privacy-policy-guide.md',
    /advice to writers|guide, an article/,
    `# How to write a privacy policy

A privacy policy should tell visitors which personal data your company collects. In this guide we show what to put into it.

## Why you need a privacy policy

Your users have the right to know. The GDPR requires that you tell them who the data controller is, for what purposes data is processed, and how long you retain it.

## What to include

Your privacy policy should name the contact of your data protection officer, the rights of data subjects, cookies, and international transfers. Customize the template to fit your business, and ask your lawyer to review your privacy policy once a year.
`,
  ],
  [
    'docs/gdpr.md',
    /explains a law/,
    `# GDPR

The GDPR is a regulation of the European Union. The GDPR applies to every company that processes personal data of people in the Union. Under it data subjects have the right to access, the right to erasure and the right to portability.

## Export a customer's data

Open **Settings**, click the **Privacy** tab and select **Export**. The export contains all personal data of the customer as JSON. Users can delete their account on the same page.

## Delete a customer

Call the endpoint \`DELETE /customers/{id}\`, or click the **Delete** button. Deletion is asynchronous; the webhook \`customer.deleted\` fires when it is done.
`,
  ],
  [
    'docs/policies/retention-policy.md',
    /it has code|in software/,
    `# Retention policies

A retention policy defines how long the database keeps data. You can create a retention policy for each bucket.

\`\`\`sql
CREATE RETENTION POLICY one_week ON orchard DURATION 7d
\`\`\`

Set \`duration\` to \`0\` to keep data forever. When a policy is applied to a table, chunks older than the interval are dropped by a background job. To edit a retention policy, click **Edit** in the **Data** menu and select the bucket.
`,
  ],
  [
    'docs/access-policies.md',
    /in software|it has code/,
    `# Access policies

Access policies control who can read a resource. Attach a policy to a role, or create a custom policy in the policy editor.

## Create an access policy

1. Navigate to the **Access** page and click the **New policy** button.
2. Select the role to which the policy is attached.
3. Choose an effect: allow or deny.

Policies are evaluated in order. A policy document is JSON; \`Effect\` and \`Resource\` are required. Policy rules with a condition are evaluated last.
`,
  ],
  [
    'policies/index.md',
    /lists other files/,
    `# Policies

All policies of the cooperative.

| Policy | Owner | Reviewed |
|---|---|---|
| [Acceptable use](acceptable-use.md) | IT | 2026-01-10 |
| [Access control](access-control.md) | IT | 2026-01-10 |
| [Backup](backup.md) | IT | 2026-02-11 |
| [Clean desk](clean-desk.md) | HR | 2026-02-11 |
| [Incident response](incident-response.md) | IT | 2026-03-12 |
| [Remote work](remote-work.md) | HR | 2026-03-12 |
| [Travel expenses](travel.md) | HR | 2026-03-12 |
`,
  ],
  [
    'docs/security-policy-templates.md',
    /names something else|other files|README/,
    `# Security policy templates

This repository contains editable templates for an information security policy, an acceptable use policy and an incident response policy.

## How to use the templates

Replace the placeholders with the name of your organization, adapt the scope to your needs, and let your management approve the document.

## Contents

- [Information security policy](templates/information-security.md)
- [Acceptable use policy](templates/acceptable-use.md)
- [Incident response policy](templates/incident-response.md)
- [Access control policy](templates/access-control.md)

## License

CC BY 4.0
`,
  ],
  [
    'text/0031-vacation-policy.md',
    /headings of a proposal/,
    `# Vacation policy

## Summary

Replace accrued vacation days with a minimum of 25 days for all employees.

## Motivation

Employees take too little leave. Managers should not have to count days.

## Alternatives

Keep accrual; unlimited leave.

## Drawbacks

Payroll has to change.

## Open questions

What about part-time employees?
`,
  ],
  [
    'verein/protokoll-satzungsaenderung.md',
    /names something else|minutes/,
    `# Protokoll der Mitgliederversammlung

Ort: Scheune, 3. Mai 2026

## Anwesende

Lerche, Amsel, Drossel

## Tagesordnung

1. Begrüßung
2. Änderung der Satzung
3. Sonstiges

## Beschlüsse

Der Vorstand schlägt vor, § 4 der Satzung zu ändern. Die Mitgliederversammlung stimmt mit 12 Ja-Stimmen zu. Die Satzung gilt ab sofort.
`,
  ],
  [
    'association/2026-03-ag-statuts.md',
    /names something else|minutes/,
    `# Compte rendu de l'assemblée générale

## Présents

Mmes Merle et Grive, M. Alouette

## Ordre du jour

Modification des statuts, cotisation, questions diverses.

## Décisions

L'assemblée générale adopte les nouveaux statuts de l'association. La cotisation est fixée à 20 euros. Les membres du conseil d'administration sont réélus.
`,
  ],
  [
    'blog/politica-de-privacidad.md',
    /post|guide, an article/,
    `---
title: Por qué tu tienda necesita una política de privacidad
author: A. Mirlo
date: 2026-02-01
tags: [privacidad, rgpd]
---

En este artículo te explicamos qué es una política de privacidad. El RGPD exige informar a los usuarios sobre sus datos personales. Tu empresa tiene que indicar el responsable del tratamiento, la finalidad y los derechos de acceso y supresión. Adapta la plantilla a tu negocio y pide ayuda a un abogado.
`,
  ],
  [
    'docs/informativa-privacy-guida.md',
    /guide, an article|names something else/,
    `# Come scrivere l'informativa sulla privacy

In questa guida spieghiamo come la tua azienda può scrivere l'informativa. Il GDPR prevede che il titolare del trattamento informi gli interessati sul trattamento dei dati personali.

## Che cos'è l'informativa

L'informativa è il documento con cui si spiegano le finalità e i diritti degli interessati.

## Esempi

Vedi il modello e sostituisci i dati della tua azienda.
`,
  ],
  [
    'docs/datenschutz-leitfaden.md',
    /guide, an article|advice to writers|names something else/,
    `# Leitfaden Datenschutz im Verein

Dieser Leitfaden erklärt, was die DSGVO von Vereinen verlangt, und ersetzt keine Rechtsberatung. Die DSGVO gilt für jede Verarbeitung personenbezogener Daten. Die DSGVO verlangt ein Verzeichnis von Verarbeitungstätigkeiten.

## Was muss in die Datenschutzerklärung?

Ihre Datenschutzerklärung nennt die verantwortliche Stelle, die Zwecke und die Rechte der Betroffenen. Passen Sie die Vorlage an Ihren Verein an.

## Checkliste

- Haben Sie einen Datenschutzbeauftragten?
- Ist Ihre Website verschlüsselt?
`,
  ],
  [
    'docs/avg.md',
    /explains a law|guide, an article|neither/,
    `# De AVG

De AVG is sinds 25 mei 2018 van kracht. De AVG geldt voor iedere organisatie die persoonsgegevens verwerkt. De AVG stelt eisen aan de beveiliging van persoonsgegevens.

In dit artikel leest u wat dat voor uw organisatie betekent. U heeft een privacyverklaring nodig, en een verwerkersovereenkomst met uw leveranciers. Wat is een persoonsgegeven? Elk gegeven over een persoon.
`,
  ],
  [
    'docs/lgpd.md',
    /explains a law|guide, an article|neither/,
    `# LGPD: o que muda

A LGPD é a lei brasileira de proteção de dados pessoais. A LGPD estabelece direitos dos titulares. Neste artigo mostramos o que sua organização precisa fazer: nomear um encarregado, publicar uma política de privacidade, responder às solicitações.
`,
  ],
  [
    'docs/policy-glossary.md',
    /names something else/,
    `# Policy glossary

**Acceptable use policy**: rules for the use of systems by employees and contractors.

**Data controller**: whoever decides why personal data is processed.

**Data subject**: the person whom personal data is about; has the right to access and the right to erasure.

**Retention**: how long data must be kept.
`,
  ],
  [
    'docs/privacy-policy-changelog.md',
    /names something else|changelog/,
    `# Privacy policy changelog

## 2026-03-01

Added: we share personal data with a new processor.

## 2025-11-20

Changed: the right to object is explained in more detail.

## 2025-01-05

Removed: cookies of the old shop.
`,
  ],
  [
    'notes/isms-risk-register.md',
    /registers|names something else/,
    `# Risk register

| Risk | Likelihood | Impact | Treatment | Status |
|---|---|---|---|---|
| Loss of laptops | Medium | High | Encryption policy | Open |
| Unauthorized access | Low | High | Access control policy | Done |

The information security officer is responsible for reviewing risks annually. Employees must report incidents.
`,
  ],
  [
    'training/security-awareness.md',
    /tutorial or lesson|names something else|examples, code, or notes/,
    `# Security awareness

## Learning objectives

After this lesson employees know the acceptable use policy and can report a security incident.

## Why it matters

Attackers send mail. Staff must not open attachments of unknown senders.

## Exercise

Find three mistakes in the mail below.

## Quiz

Who is responsible for your password?
`,
  ],
  [
    'docs/privacy-policy.md',
    /buttons and menus|advice to writers/,
    `# Privacy policy

Every app in the store has to link to a privacy policy. Enter its address when you submit your app.

## Add your privacy policy

1. Open your app in the developer console.
2. Go to **Store listing** and scroll to **Privacy policy**.
3. Paste the URL and select **Save**.

Apps that collect personal data without a privacy policy are removed from the store. If your app doesn't collect any data, you still have to say so. Reviewers check that the page loads and names your company.
`,
  ],
  [
    'docs/admin/password-policy.md',
    /table of settings/,
    `# Password policy

Administrators can set a password policy for all users of a workspace.

| Setting | Default | Description |
|---|---|---|
| Minimum length | 8 | Users must choose passwords of at least this length |
| Expiry | never | Passwords must be changed after this number of days |
| History | 0 | Passwords that must not be used again |

To change the password policy, go to **Admin > Security** and select **Password policy**. Changes take effect at the next sign-in. Users whose password doesn't meet the policy are asked to change it.
`,
  ],
  [
    'gesetze/bdsg.md',
    /names something else/,
    `# Bundesdatenschutzgesetz

## § 1 Anwendungsbereich des Gesetzes

Dieses Gesetz gilt für die Verarbeitung personenbezogener Daten durch öffentliche Stellen des Bundes.

## § 2 Begriffsbestimmungen

Öffentliche Stellen des Bundes sind die Behörden.

## § 3 Verarbeitung

Die Verarbeitung ist zulässig, wenn sie zur Erfüllung einer Aufgabe erforderlich ist.

## § 4 Videoüberwachung

Die Beobachtung ist nur zulässig, soweit sie erforderlich ist.

## § 5 Benennung

Öffentliche Stellen benennen eine Datenschutzbeauftragte.
`,
  ],
  [
    'docs/comparison.md',
    /names something else/,
    `# Privacy policies of messengers compared

| Messenger | Collects personal data | Shares data with third parties | Right to erasure |
|---|---|---|---|
| A | yes | yes | by mail |
| B | no | no | in the app |
| C | yes | no | none |

We read the privacy policies and terms of service of three messengers in May 2026.
`,
  ],
  [
    'docs/legal/dpa-faq.md',
    /names something else/,
    `# Data Processing Agreement FAQ

## Do I need a DPA?

If you process personal data of people in the EU with our service, you do.

## How do I sign it?

Download it, sign it, and send it to us. It's effective from the date of your signature.

## Who are your subprocessors?

See the list of subprocessors. We tell customers 30 days before we change it.

## Where is data stored?

In Frankfurt.
`,
  ],
  [
    'notulen/alv-2026.md',
    /names something else|minutes/,
    `# Notulen algemene ledenvergadering 2026

Aanwezig: 21 leden. Afwezig met kennisgeving: 4.

1. Opening
2. Mededelingen
3. Wijziging huishoudelijk reglement

Het bestuur stelt voor artikel 7 te wijzigen. De vergadering stemt in met 19 stemmen voor. De contributie wordt niet verhoogd. Rondvraag: geen. Sluiting om 21.30 uur.
`,
  ],
  [
    'antraege/satzung-paragraf-4.md',
    /names something else/,
    `# Änderungsantrag zu § 4 der Satzung

Antragsteller: Ortsgruppe Süd

Die Mitgliederversammlung möge beschließen: § 4 Absatz 2 der Satzung wird wie folgt gefasst: „Der Beitrag ist bis zum 31. März zu zahlen.“

Begründung: Bisher gab es keine Frist, die Kassenführung muss jedes Jahr mahnen.
`,
  ],
  [
    'docs/estatutos-explicados.md',
    /names something else/,
    `# Los estatutos, explicados

¿Qué son los estatutos? Son las reglas de la asociación. La ley exige que contengan la denominación, el domicilio, los fines, los órganos y los derechos de los socios. La asamblea general los aprueba. En la práctica conviene no entrar en detalles: las cuotas se fijan mejor en un reglamento interno.
`,
  ],
  [
    'verbali/2026-04-12.md',
    /names something else|notes/,
    `# Verbale dell'assemblea dei soci

Il giorno 12 aprile 2026 si è riunita l'assemblea dei soci. Presenti: 14 soci. Il presidente apre la seduta e illustra le modifiche allo statuto. L'assemblea approva all'unanimità il nuovo articolo 5 dello statuto. Il consiglio direttivo è incaricato di registrare le modifiche. La quota associativa resta di 25 euro. La seduta è tolta alle 22.
`,
  ],
  [
    'docs/adr/0012-data-retention-policy.md',
    /proposal|notes/,
    `# 12. Data retention policy

Status: accepted

## Context

We keep events forever. Customers ask us to delete personal data.

## Decision

We will delete events after 90 days. The retention policy is implemented as a nightly job.

## Consequences

Reports over a longer period must be stored as aggregates.
`,
  ],
  [
    'politicas/plantillas.md',
    /advice to writers|names/,
    `# Plantillas de políticas

Aquí encontrarás plantillas gratuitas que puedes adaptar a tu empresa: política de seguridad, política de contraseñas, política de teletrabajo, código ético.

1. Descarga la plantilla.
2. Sustituye los datos entre corchetes.
3. Haz que la dirección la apruebe.
4. Publícala en la intranet y pide a los empleados que la firmen.
`,
  ],
  [
    'docs/ordnungen.md',
    /lists other files/,
    `# Ordnungen und Richtlinien

Hier finden Mitglieder alle Dokumente des Vereins.

| Dokument | Stand |
|---|---|
| [Satzung](satzung.pdf) | 2024 |
| [Beitragsordnung](beitragsordnung.pdf) | 2025 |
| [Datenschutzordnung](datenschutz.pdf) | 2023 |
| [Hallenordnung](halle.pdf) | 2020 |
| [Ehrenordnung](ehrung.pdf) | 2018 |
`,
  ],
];

/** Policies that share much with such texts: templates, boxes, code, questions, and lists in them. */
const POLICIES: readonly (readonly [path: string, text: string])[] = [
  [
    'policies/access-control-policy.md',
    `# Access Control Policy

[Company] may adapt this template.

## Purpose

This policy establishes how [Company] grants access to its systems.

## Scope

This policy applies to all employees and contractors of [Company].

## Policy

Access must be approved by the owner of the system. Accounts shall be reviewed every quarter.

## Enforcement

Violations of this policy may result in disciplinary action.
`,
  ],
  [
    'legal/privacy-policy.md',
    `# Privacy Policy

Last updated: 1 May 2026

## What is personal data?

Personal data is information about you. Under the GDPR you have the right to access your data. The GDPR gives you further rights.

## What do we collect?

We collect your name and address when you order seeds. Click **Settings** to see them.

## How do I contact you?

Write to us. We may change this policy.
`,
  ],
  [
    'policies/incident-response-policy.md',
    `# Incident Response Policy

## Purpose

This policy defines how incidents are handled.

## Scope

All staff must report incidents.

## Responsibilities

The security officer is responsible for the response. See \`#incidents\`.

- [ ] Contain
- [ ] Notify
- [ ] Review

## Review

This policy is reviewed annually.
`,
  ],
  // Title and file name agree, so that code, boxes and tables are those of its subject.
  [
    'compliance/change-management.md',
    `# Change Management Policy

This policy applies to every change of the greenhouse controller.

| Setting | Type | Default |
|---|---|---|
| fan | number | 3 |

| Control | Evidence | Finding |
|---|---|---|
| 8.32 | Ticket | None |

Run \`deploy\`, then read the \`log\` of the cluster and of every container, and commit the configuration file.

\`\`\`sh
fan --speed 3
\`\`\`

- [ ] Tested
- [ ] Reviewed
- [ ] Approved
`,
  ],
];

describe('texts about policies', () => {
  for (const [path, why, text] of ABOUT)
    it(`${path} isn't recognized as a policy`, () => {
      const { policy, evidence } = verdict(path, text);
      const listed = evidence.map(({ what, weight }) => `${weight} ${what.text}`).join('\n');
      assert.equal(policy, 'no', listed);
      assert(
        evidence.some(({ what, weight }) => weight < 0 && why.test(what.text)),
        listed,
      );
    });

  for (const [path, text] of POLICIES)
    it(`${path} is one`, () => {
      const { policy, evidence } = verdict(path, text);
      assert.equal(policy, 'yes', evidence.map(({ what, weight }) => `${weight} ${what.text}`).join('\n'));
    });
});
