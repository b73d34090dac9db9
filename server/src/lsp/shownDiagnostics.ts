/** Which findings a client is sent, and the short form in which those of closed files are kept. */
import type { Diagnostic } from 'vscode-languageserver';
import { type Diagnosis, parseIncomplete, rulePage } from '../core/index.ts';
import { type Coordinates, toDiagnostic } from './toLsp.ts';

/** Editors show no more than this many findings of one file (VS Code cuts there); tens of thousands would only take it seconds to throw them away. */
const MAX_SHOWN = 1000;

/** The findings that are sent, in order; the status still counts all. */
export function shownDiagnostics(diagnoses: readonly Diagnosis[], uri: string, at: Coordinates): Diagnostic[] {
  return worst(diagnoses).map((one) => toDiagnostic(one, uri, at));
}

function worst(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  if (diagnoses.length <= MAX_SHOWN) return diagnoses;
  const ranks = { error: 1, warning: 2, information: 3, hint: 4 };
  // That something was not read must be said whatever else there is to say.
  const rank = ({ rule, severity }: Diagnosis): number => (rule === parseIncomplete.id ? 0 : ranks[severity]);
  const kept = new Set([...diagnoses].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_SHOWN));
  return diagnoses.filter((one) => kept.has(one));
}

/** Diagnostics as text, without what all of them have; empty for none. */
export function packDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.length === 0 ? '' : JSON.stringify(diagnostics.map(({ source: _source, codeDescription: _page, ...rest }) => rest));
}

/** The reverse of {@link packDiagnostics}. */
export function unpackDiagnostics(packed: string): Diagnostic[] {
  const rest = packed === '' ? [] : (JSON.parse(packed) as Diagnostic[]);
  return rest.map(({ range, severity, code, ...more }) => ({
    range,
    ...(severity ? { severity } : {}),
    source: 'policywright',
    code: code ?? '',
    codeDescription: { href: rulePage(String(code)) },
    ...more,
  }));
}

/** An id that is equal for equal findings, whichever server made them. */
export function idOfFindings(packed: string): string {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let i = 0; i < packed.length; i++) {
    const code = packed.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995) ^ (high >>> 13);
  }
  return `${packed.length}.${(low >>> 0).toString(36)}.${(high >>> 0).toString(36)}`;
}
