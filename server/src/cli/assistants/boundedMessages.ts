/** Cuts what a client sends into messages, one a line, and refuses those that are too long to be kept in memory. */
import { type Readable, Transform } from 'node:stream';

/** What is known of a message that was refused. */
export interface RefusedMessage {
  /** Absent for a notification, which is not answered, and where it isn't found. */
  readonly id?: string | number;
}

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
/** Bytes that are kept of the outermost level of a message: its method and its id. */
const MAX_OUTLINE = 1000;

/** The messages of `input`, whole lines, each as soon as it has come. @param maxBytes of one line @param refuse is called for each longer one, of which nothing is passed on */
export function boundedMessages(input: Readable, maxBytes: number, refuse: (message: RefusedMessage) => void): Readable {
  let kept: Buffer[] = [];
  let length = 0;
  /** Of a line that is too long already. */
  let outline: Outline | undefined;
  const take = (part: Buffer): void => {
    length += part.length;
    if (!outline && length > maxBytes) {
      outline = createOutline();
      for (const earlier of kept) outline.add(earlier);
      kept = [];
    }
    if (outline) outline.add(part);
    else kept.push(part);
  };
  const messages = new Transform({
    transform(chunk: Buffer, _, done) {
      let from = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
        take(chunk.subarray(from, end + 1));
        from = end + 1;
        if (outline) refuse(outline.read());
        else this.push(Buffer.concat(kept));
        [kept, length, outline] = [[], 0, undefined];
      }
      if (from < chunk.length) take(chunk.subarray(from));
      done();
    },
  });
  // Whoever stops reading has done so for good, and what still comes must not keep the program alive.
  messages.on('pause', () => {
    input.unpipe(messages);
    input.pause();
  });
  input.on('error', (error) => messages.destroy(error));
  return input.pipe(messages);
}

/** Reads a message in parts, and keeps only its outermost level. */
interface Outline {
  readonly add: (part: Buffer) => void;
  readonly read: () => RefusedMessage;
}

function createOutline(): Outline {
  let depth = 0;
  let inString = false;
  let escaped = false;
  const bytes: number[] = [];
  const keep = (byte: number): void => void (bytes.length < MAX_OUTLINE && bytes.push(byte));
  return {
    add(part) {
      for (const byte of part) {
        if (inString) {
          if (depth === 1) keep(byte);
          if (escaped) escaped = false;
          else if (byte === BACKSLASH) escaped = true;
          else if (byte === QUOTE) inString = false;
          continue;
        }
        if (CLOSING.has(byte)) depth -= 1;
        // Of what is further in, only the brackets.
        if (depth <= 1) keep(byte);
        if (OPENING.has(byte)) depth += 1;
        if (byte === QUOTE) inString = true;
      }
    },
    read() {
      try {
        const { id } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { readonly id?: unknown };
        return typeof id === 'string' || typeof id === 'number' ? { id } : {};
      } catch {
        return {};
      }
    },
  };
}
