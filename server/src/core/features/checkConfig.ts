/** Findings inside a `.policywright.json`: what cannot be read, and what is not used, where it stands. */
import { findJsoncNode, parseJsonc, type JsoncNode } from '../document/jsonc.ts';
import type { Span } from '../document/span.ts';
import { configInvalid } from '../rules/config-invalid.ts';
import type { Diagnosis } from '../rules/rule.ts';
import { readSettings } from '../settings.ts';

/**
 * What is wrong in a configuration text, ordered by place; empty for a good one.
 * @param ruleIds the rules that there are
 */
export function checkConfig(text: string, ruleIds: ReadonlySet<string>): readonly Diagnosis[] {
  const { root, value, errors } = parseJsonc(text);
  const { settings, problems } = readSettings(value, ruleIds);
  const severity = settings.rules[configInvalid.id]?.severity ?? configInvalid.severity;
  if (severity === 'off') return [];
  const found: Span[] = [];
  const diagnoses: Diagnosis[] = [];
  const report = (span: Span, message: string): void => {
    const visible = makeVisible(text, span);
    // One slip makes the parser stumble more than once at the same place.
    if (found.some(({ start, end }) => start === visible.start && end === visible.end)) return;
    found.push(visible);
    diagnoses.push({ rule: configInvalid.id, severity, span: visible, message });
  };
  for (const { message, span } of errors) report(span, message);
  if (text.trim() !== '' && text.trim() !== '\uFEFF') {
    for (const { path, message } of problems) report(spanAt(root, path, !message.startsWith('expected')), capitalize(message));
  }
  return diagnoses.sort((a, b) => a.span.start - b.span.start);
}

/** The value at a path, or its key where the name is what is wrong; a list's item has no key. */
function spanAt(root: JsoncNode | undefined, path: readonly (string | number)[], nameIsWrong: boolean): Span {
  const place = findJsoncNode(root, path);
  return (nameIsWrong ? place?.key : undefined) ?? place?.span ?? { start: 0, end: 0 };
}

/** An empty span, at the end of a file say, becomes the last character before it that shows. */
function makeVisible(text: string, { start, end }: Span): Span {
  if (end > start) return { start, end };
  let at = Math.min(start, Math.max(0, text.length - 1));
  while (at > 0 && /\s/.test(text[at] ?? '')) at--;
  return { start: at, end: Math.min(at + 1, text.length) };
}

function capitalize(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
