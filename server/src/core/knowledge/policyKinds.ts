/** Kinds of policy: how to tell them, what to call them, how often each is reviewed. Data only. */

/** The kinds that rules tell apart. */
export type PolicyKind =
  | 'privacy'
  | 'cookie'
  | 'terms'
  | 'acceptable-use'
  | 'refund'
  | 'dpa'
  | 'accessibility'
  | 'conduct'
  | 'vulnerability-disclosure'
  | 'security'
  | 'copyright'
  | 'imprint'
  | 'other';

/** Words of a title or file name that tell the kind; the first match wins, so the narrower stand first. */
export const KIND_CUES: readonly { readonly kind: PolicyKind; readonly pattern: RegExp }[] = [
  { kind: 'cookie', pattern: /\bcookies?\b|\btraceurs\b/i },
  {
    kind: 'vulnerability-disclosure',
    pattern:
      /\b(?:vulnerability|responsible|coordinated)[\s-]+disclosure|\bsecurity\.md\b|\breport(?:ing)? (?:a )?(?:security )?vulnerabilit|\bbug bounty/i,
  },
  {
    kind: 'dpa',
    pattern: /\bdata (?:processing|protection) (?:agreement|addendum|terms)\b|\bDPA\b|\bAuftragsverarbeitung|\bcontrat de sous-traitance/i,
  },
  { kind: 'conduct', pattern: /\bcode of (?:conduct|ethics)|\bVerhaltenskodex|\bcode de conduite|\bcódigo de conducta/i },
  { kind: 'accessibility', pattern: /\baccessibility\b|\bBarrierefreiheit|\baccessibilité|\baccesibilidad\b/i },
  { kind: 'acceptable-use', pattern: /\bacceptable use\b|\bAUP\b|\bcommunity (?:guidelines|standards)|\buse restrictions/i },
  { kind: 'refund', pattern: /\brefunds?\b|\breturns? policy|\bcancellation policy|\bWiderruf/i },
  { kind: 'copyright', pattern: /\bDMCA\b|\bcopyright\b|\btakedown\b|\btrademark/i },
  {
    kind: 'privacy',
    pattern:
      /\bprivacy\b|\bdata protection (?:notice|policy|statement)|\bDatenschutz(?:erklärung|hinweise?|richtlinie)?|\bconfidentialité|\bvie privée|\bprivacidad\b|\bprotección de datos\b/i,
  },
  {
    kind: 'terms',
    pattern:
      /\bterms?\b(?=.*\b(?:service|use|conditions|sale)|\s*$)|\bconditions (?:of|générales|d['’]utilisation)|\bEULA\b|\b(?:user|license|licence|service|customer) agreement\b|\bNutzungsbedingungen|\bAGB\b|\bGeschäftsbedingungen|\btérminos\b|\bcondiciones\b/i,
  },
  { kind: 'imprint', pattern: /\bimprint\b|\bImpressum\b|\blegal notice\b|\bmentions légales\b|\baviso legal\b/i },
  {
    kind: 'security',
    pattern:
      /\b(?:security|access control|password|encryption|incident|backup|disaster|continuity|vendor|risk|change management|asset|classification|retention|logging|patch|vulnerability|remote work|physical|business continuity|SOC ?2|ISO ?27001|HIPAA)\b/i,
  },
];

/** What a kind is called in a sentence: "this is a …". */
export const KIND_NAMES: Readonly<Record<PolicyKind, string>> = {
  privacy: 'privacy policy',
  cookie: 'cookie policy',
  terms: 'terms document',
  'acceptable-use': 'acceptable use policy',
  refund: 'refund policy',
  dpa: 'data processing agreement',
  accessibility: 'accessibility statement',
  conduct: 'code of conduct',
  'vulnerability-disclosure': 'vulnerability disclosure policy',
  security: 'internal security policy',
  copyright: 'copyright policy',
  imprint: 'legal notice',
  other: 'policy',
};
