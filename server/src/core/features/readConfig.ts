/** Reads the text of a `.policywright.json`: JSON with comments, never throwing. */
import { parseJsonc } from '../document/jsonc.ts';

/** A configuration file as far as it can be read. */
export interface ConfigText {
  readonly text: string;
  /** The plain value; undefined when nothing could be read. */
  readonly value: unknown;
  /** True where it is no JSON, however much could be made of it. */
  readonly broken: boolean;
}

/** The value of a configuration text; what is wrong with it is `checkConfig`'s to say. */
export function parseConfig(text: string): ConfigText {
  const { value, errors } = parseJsonc(text);
  return { text, value, broken: text.trim() !== '' && errors.length > 0 };
}
