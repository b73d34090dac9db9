/** Reads and changes the text of a `.policywright.json`: JSON with comments, never throwing. */
import { nameFile } from '../analysis/policyFile.ts';
import { appendToList, setJsonc } from '../config/setJsonc.ts';
import type { Severity } from '../config/severity.ts';
import { nodeAt, parseJsonc } from '../document/json/jsonc.ts';
import type { TextEdit } from '../document/text/span.ts';
import type { Message } from '../l10n/localizer.ts';

/** A configuration file as far as it can be read. */
export interface ConfigText {
  readonly text: string;
  /** The plain value; undefined when nothing could be read. */
  readonly value: unknown;
  /** The first place where it is no JSON; absent for one that can be read whole. */
  readonly fault?: { readonly offset: number; readonly message: Message };
}

/** The value of a configuration text; what else is wrong with it is `checkConfig`'s to say. */
export function parseConfig(text: string): ConfigText {
  const {
    value,
    errors: [error],
  } = parseJsonc(text);
  return { text, value, ...(error ? { fault: { offset: error.span.start, message: error.message } } : {}) };
}

/** Edits that set the severity of a rule, its options and everything else kept; none where the text cannot be read. */
export function setSeverity(text: string, rule: string, severity: Severity): readonly TextEdit[] {
  const hasOptions = nodeAt(parseJsonc(text).root, ['rules', rule])?.type === 'object';
  return setJsonc(text, hasOptions ? ['rules', rule, 'severity'] : ['rules', rule], severity);
}

/** Edits of `files` after which it names a file, or leaves it out; none where the text cannot be read, or `files` is not a list. @param path relative to the folder of the configuration */
export function setIsPolicy(text: string, path: string, isPolicy: boolean): readonly TextEdit[] {
  const list = nodeAt(parseJsonc(text).root, ['files']);
  const { glob, replaced } = nameFile(
    (list?.children ?? []).map(({ value }) => String(value)),
    path,
    isPolicy,
  );
  return replaced === undefined ? appendToList(text, ['files'], glob) : setJsonc(text, ['files', replaced], glob);
}

/** Offset of the setting at a path of keys in a configuration text: of its key, where it has one. Undefined where it is not set. */
export function offsetOfSetting(text: string, path: readonly string[]): number | undefined {
  const node = nodeAt(parseJsonc(text).root, path);
  return node?.parent?.type === 'property' ? node.parent.offset : node?.offset;
}
