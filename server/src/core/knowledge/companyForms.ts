/** How companies write their legal form behind their name. Data only. */

/** One legal form with its spellings, the longest first; `family` joins forms between which a slip is likely. */
export interface CompanyForm {
  readonly form: string;
  readonly family: string;
  readonly spellings: readonly string[];
}

/** Spellings are compared without full stops and case; those in `AMBIGUOUS` must be written in capitals. */
export const COMPANY_FORMS: readonly CompanyForm[] = [
  { form: 'Inc.', family: 'us', spellings: ['Incorporated', 'Inc'] },
  { form: 'LLC', family: 'us', spellings: ['L.L.C', 'LLC'] },
  { form: 'Corp.', family: 'us', spellings: ['Corporation', 'Corp'] },
  { form: 'LLP', family: 'llp', spellings: ['L.L.P', 'LLP'] },
  { form: 'Pty Ltd', family: 'au', spellings: ['Pty. Ltd', 'Pty Ltd', 'Pty Limited'] },
  { form: 'Pvt Ltd', family: 'in', spellings: ['Pvt. Ltd', 'Pvt Ltd', 'Private Limited'] },
  { form: 'Ltd', family: 'uk', spellings: ['Limited', 'Ltd'] },
  { form: 'plc', family: 'uk', spellings: ['PLC'] },
  { form: 'GmbH & Co. KG', family: 'de-kg', spellings: ['GmbH & Co. KG', 'GmbH & Co KG'] },
  { form: 'GmbH', family: 'de', spellings: ['GmbH'] },
  { form: 'UG', family: 'de-ug', spellings: ['UG (haftungsbeschränkt)'] },
  { form: 'S.A.S.', family: 'fr-sas', spellings: ['S.A.S', 'SAS'] },
  { form: 'SARL', family: 'fr-sarl', spellings: ['S.A.R.L', 'S.à r.l', 'SARL'] },
  { form: 'S.A.', family: 'sa', spellings: ['S.A'] },
  { form: 'S.L.U.', family: 'es-slu', spellings: ['S.L.U', 'SLU'] },
  { form: 'S.L.', family: 'es', spellings: ['S.L'] },
  { form: 'S.r.l.', family: 'it', spellings: ['S.r.l'] },
  { form: 'S.p.A.', family: 'it-spa', spellings: ['S.p.A'] },
  { form: 'B.V.', family: 'nl', spellings: ['B.V'] },
  { form: 'N.V.', family: 'nl-nv', spellings: ['N.V'] },
  { form: 'ApS', family: 'dk', spellings: ['ApS'] },
  { form: 'Ltda.', family: 'br', spellings: ['Ltda'] },
  { form: 'Lda.', family: 'pt', spellings: ['Lda'] },
];
