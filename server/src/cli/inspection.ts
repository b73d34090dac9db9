/** What is known of one file when it was looked at: plain data, which threads can hand to each other and which can be kept. */
import type { Diagnosis } from '../core/index.ts';
import type { FileAnswer } from './cache/fileAnswers.ts';
import type { IncorporatedAnswer } from './incorporated.ts';

/** What one file is and has. */
export interface Inspection {
  /** Absolute path. */
  readonly file: string;
  /** Relative to the working folder, with `/` between folders. */
  readonly path: string;
  readonly kind: string;
  readonly text: string;
  /** False for a file that is checked only because it was named. */
  readonly isPolicy: boolean;
  /** `PolicyFacts` as JSON: most runs need no more than their digest. */
  readonly facts: string;
  readonly factsDigest: string;
  /** Without what the other policies mean for it, until that is known. */
  readonly findings: readonly Diagnosis[];
}

/** What an outcome depends on besides this program; the same inputs, the same outcome. */
export interface Basis {
  /** Digest of all that decides whether a file is a policy: its text and path, and the configuration. */
  readonly recognition: string;
  /** Digest of what the findings depend on besides: date, language, earlier version. Absent where the file was not checked. */
  readonly inputs?: string;
  /** What was asked about the files around it. */
  readonly answers: readonly FileAnswer[];
  /** What was asked about the files that it takes definitions from. */
  readonly incorporated: readonly IncorporatedAnswer[];
}

/** What became of one file. */
export interface Outcome {
  /** Absent where the file isn't a policy, or cannot be read. */
  readonly inspection?: Inspection;
  /** Absent where something went wrong, so that the outcome must not be kept. */
  readonly basis?: Basis;
  readonly problems: readonly string[];
  /** The file could not be checked at all. */
  readonly failed: boolean;
  /** It was not even read, and some thread still waits for it. */
  readonly stalled?: boolean;
}
