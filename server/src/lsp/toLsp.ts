/** The one place where the core's offsets and findings become the protocol's ranges and objects, and back. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type TextEdit as LspTextEdit,
  type Position,
  PositionEncodingKind,
  type Range,
  type SelectionRange,
  SymbolKind,
} from 'vscode-languageserver';
import { type AddressPlace, type Diagnosis, type LineIndex, type OutlineItem, rulePage, type Span, type TextEdit } from '../core/index.ts';

/** Offsets of one text as the client counts them. */
export interface Coordinates {
  position(offset: number): Position;
  range(span: Span): Range;
  /** Places past the end of a line or text are clamped, as the protocol asks. */
  offset(position: Position): number;
  /** A place in another file, whose text is not at hand: where the client counts otherwise than in UTF-16, the start of its line. */
  elsewhere(place: AddressPlace): Range;
}

/** Coordinates of a text for an agreed position encoding. */
export function coordinatesOf(text: string, lines: LineIndex, encoding: PositionEncodingKind): Coordinates {
  const position = (offset: number): Position => {
    const { line, column } = lines.positionAt(offset);
    if (encoding === PositionEncodingKind.UTF16) return { line, character: column };
    const start = lines.startOf(line);
    return { line, character: unitsOf(text.slice(start, start + column), encoding) };
  };
  const offset = ({ line, character }: Position): number => {
    if (line < 0) return 0;
    if (line >= lines.count) return text.length;
    const start = lines.startOf(line);
    const content = text.slice(start, lines.endOf(line));
    return (
      start +
      (encoding === PositionEncodingKind.UTF16
        ? Math.min(Math.max(character, 0), content.length)
        : utf16Units(content, character, encoding))
    );
  };
  return {
    position,
    offset,
    range: (span) => ({ start: position(span.start), end: position(span.end) }),
    elsewhere: (place) => rangeOfPlace(place, encoding),
  };
}

/** The range of a place in a file whose text is not at hand; see {@link Coordinates.elsewhere}. */
export function rangeOfPlace({ line, from, to }: AddressPlace, encoding: PositionEncodingKind): Range {
  const utf16 = encoding === PositionEncodingKind.UTF16;
  return { start: { line, character: utf16 ? from : 0 }, end: { line, character: utf16 ? to : 0 } };
}

/** Length of a text in the units of an encoding. */
function unitsOf(text: string, encoding: PositionEncodingKind): number {
  let units = 0;
  for (const character of text) units += unitsOfCharacter(character, encoding);
  return units;
}

/** UTF-16 code units of the first `units` units of a text. */
export function utf16Units(text: string, units: number, encoding: PositionEncodingKind): number {
  let counted = 0;
  let length = 0;
  for (const character of text) {
    if (counted >= units) break;
    counted += unitsOfCharacter(character, encoding);
    length += character.length;
  }
  return length;
}

function unitsOfCharacter(character: string, encoding: PositionEncodingKind): number {
  if (encoding === PositionEncodingKind.UTF32) return 1;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

const pages = new Map<string, { readonly href: string }>();

function pageOf(rule: string): { readonly href: string } {
  let page = pages.get(rule);
  if (!page) pages.set(rule, (page = { href: rulePage(rule) }));
  return page;
}

/** A finding as a diagnostic. */
export function toDiagnostic(diagnosis: Diagnosis, uri: string, at: Coordinates): Diagnostic {
  const { rule, severity, message, span, related, faded } = diagnosis;
  return {
    range: at.range(span),
    severity: SEVERITIES[severity],
    source: 'policywright',
    code: rule,
    codeDescription: pageOf(rule),
    message,
    ...(faded ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related?.length
      ? {
          relatedInformation: related.map((one) => ({
            location: one.elsewhere ? { uri: one.elsewhere.file, range: at.elsewhere(one.elsewhere) } : { uri, range: at.range(one.span) },
            message: one.message,
          })),
        }
      : {}),
  };
}

/** Edits as the protocol has them. */
export function toTextEdits(edits: readonly TextEdit[], at: Coordinates): LspTextEdit[] {
  return edits.map(({ span, newText }) => ({ range: at.range(span), newText }));
}

const SYMBOLS = { frontMatter: SymbolKind.Namespace, field: SymbolKind.Property, section: SymbolKind.String } as const;

/** An entry of the outline with everything below it. */
export function toDocumentSymbol(item: OutlineItem, at: Coordinates): DocumentSymbol {
  return {
    name: item.name,
    ...(item.detail ? { detail: item.detail } : {}),
    kind: SYMBOLS[item.kind],
    range: at.range(item.span),
    selectionRange: at.range(item.selection),
    children: item.children.map((child) => toDocumentSymbol(child, at)),
  };
}

/** Nested spans, innermost first, as a selection range. */
export function toSelectionRange(spans: readonly Span[], at: Coordinates): SelectionRange {
  return (
    spans.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: at.range(span), ...(parent ? { parent } : {}) }),
      undefined,
    ) ?? { range: at.range({ start: 0, end: 0 }) }
  );
}
