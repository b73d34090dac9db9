/**
 * Keeps records between runs, in files of a folder.
 * Only what this account wrote is believed: every file is signed with a key in the user's own cache folder, so that one that is damaged, cut off, or put there by somebody else counts as missing.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from './digest.ts';

/** Lines of text, none of which holds a line end: four of them. */
export type StoredRecord = readonly [string, string, string, string];

/** The records of one scope. Apart from opening it, nothing throws for what is wrong with the folder: what can't be read is missing. */
export interface ResultStore {
  get(name: string): StoredRecord | undefined;
  set(name: string, record: StoredRecord): void;
  /** Writes what was set, and now and then removes what nobody has used for long. @returns the error of the file system where something could not be written */
  save(): unknown;
}

const DAY = 24 * 60 * 60_000;
/** Days after which what nobody used is removed. */
const MAX_DAYS = 30;
/** Bytes of all results in a folder; beyond that, the files that were not used for longest go first. */
const MAX_BYTES = 256 * 1024 * 1024;
/** Bytes of one file; a larger one is neither read nor written. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;
/** Bytes of the signature and its line end. */
const SIGNATURE_BYTES = 65;
/** The line of its name, and its own. */
const LINES_OF_RECORD = 5;

interface Dated {
  /** When it was last set, or used while its file was written: days since 1970. */
  readonly day: number;
  readonly record: StoredRecord;
}

/**
 * Opens the records of one scope.
 * @param folder where they are kept; made when something is written
 * @param keyFolder the user's own cache folder, where the key is
 * @param scope what records must have in common to be of any use to each other
 * @throws the error of the file system where there can be no key
 */
export function openResultStore(folder: string, keyFolder: string, scope: string): ResultStore {
  const key = readKey(keyFolder) ?? writeKey(keyFolder);
  const folders = [folder, join(folder, 'results'), join(folder, 'results', digestOf(scope).slice(0, 32))] as const;
  const today = Math.floor(Date.now() / DAY);
  const shards = new Map<string, Map<string, Dated>>();
  const used = new Set<string>();
  const changed = new Set<string>();

  const sign = (shard: string, body: string): string => createHmac('sha256', key).update(`${scope}\n${shard}\n${body}`).digest('hex');
  const read = (shard: string): Map<string, Dated> => {
    const records = new Map<string, Dated>();
    const file = join(folders[2], shard);
    const text = readRegularFile(file, MAX_FILE_BYTES)?.toString('utf8') ?? '';
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (end < 0 || !isSame(text.slice(0, end), sign(shard, body))) return records;
    const lines = body.split('\n');
    for (let at = 0; at + LINES_OF_RECORD <= lines.length; at += LINES_OF_RECORD) {
      const [name = '', first = '', second = '', third = '', fourth = ''] = lines.slice(at, at + LINES_OF_RECORD);
      const [id = '', day] = name.split(' ');
      records.set(id, { day: Math.min(Number(day), today), record: [first, second, third, fourth] });
    }
    markAsUsed(file);
    return records;
  };
  const find = (name: string): { readonly id: string; readonly shard: string; readonly records: Map<string, Dated> } => {
    const id = digestOf(name);
    const shard = id.slice(0, 2);
    const records = shards.get(shard) ?? read(shard);
    shards.set(shard, records);
    used.add(id);
    return { id, shard, records };
  };
  const write = (shard: string): void => {
    const lines: string[] = [];
    for (const [id, { day, record }] of shards.get(shard) ?? []) {
      if (used.has(id)) lines.push(`${id} ${today}`, ...record);
      else if (today - day <= MAX_DAYS) lines.push(`${id} ${day}`, ...record);
    }
    const body = lines.join('\n');
    if (Buffer.byteLength(body) < MAX_FILE_BYTES - SIGNATURE_BYTES)
      replaceFileSync(join(folders[2], shard), `${sign(shard, body)}\n${body}`);
  };

  return {
    get: (name) => {
      const { id, records } = find(name);
      return records.get(id)?.record;
    },
    set: (name, record) => {
      const { id, shard, records } = find(name);
      records.set(id, { day: today, record });
      changed.add(shard);
    },
    save: () => {
      if (changed.size === 0) return undefined;
      try {
        makeFolders(folders);
        changed.forEach(write);
        prune(folders[1]);
        return undefined;
      } catch (error) {
        return error;
      }
    },
  };
}

/** Bytes of the key. */
const KEY_BYTES = 32;

function keyFile(folder: string): string {
  return join(folder, 'results.key');
}

/** The key of this account; undefined where there is none that only this account can read. */
function readKey(folder: string): Buffer | undefined {
  const key = readRegularFile(keyFile(folder), KEY_BYTES, true);
  return key?.length === KEY_BYTES ? key : undefined;
}

function writeKey(folder: string): Buffer {
  const key = randomBytes(KEY_BYTES);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  replaceFileSync(keyFile(folder), key);
  return key;
}

/** The bytes of a file that is one itself, and no link to one; undefined where it is missing, larger than `most`, or can't be read. @param isPrivate other accounts must not be able to read or write it */
function readRegularFile(file: string, most: number, isPrivate = false): Buffer | undefined {
  try {
    // Windows knows no such flags.
    if (constants.O_NOFOLLOW === undefined && lstatSync(file).isSymbolicLink()) return undefined;
    const handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const info = fstatSync(handle);
      const isOwn = process.getuid === undefined || (info.uid === process.getuid() && (info.mode & 0o077) === 0);
      return info.isFile() && info.size <= most && (isOwn || !isPrivate) ? readFileSync(handle) : undefined;
    } finally {
      closeSync(handle);
    }
  } catch {
    return undefined;
  }
}

/** Puts a file at a path in one step: another run sees the old one or the new one. A link that is there is replaced, not followed. */
function replaceFileSync(file: string, content: string | Buffer): void {
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFileSync(beside, content, { flag: 'wx', mode: 0o600 });
    renameSync(beside, file);
  } catch (error) {
    removeFile(beside);
    throw error;
  }
}

/** Makes folders, each in the one before it. @throws where one of those that are ours alone is a link or no folder */
function makeFolders([top, ...inside]: readonly string[]): void {
  if (top !== undefined) mkdirSync(top, { recursive: true, mode: 0o700 });
  for (const folder of inside) {
    try {
      mkdirSync(folder, { mode: 0o700 });
    } catch (error) {
      if (!lstatSync(folder).isDirectory()) throw error;
    }
  }
}

/** Notes that a file was read, once a day. */
function markAsUsed(file: string): void {
  try {
    const now = Date.now();
    if (Math.abs(now - lstatSync(file).mtimeMs) > DAY) utimesSync(file, now / 1000, now / 1000);
  } catch {
    // It is only kept for less long.
  }
}

/** What this module names files and folders: nothing else is ever removed. */
const SCOPE_NAME = /^[\da-f]{32}$/;
const FILE_NAME = /^[\da-f]{2}(?:\.[\da-f]{12}\.tmp)?$/;

/** Removes files that nobody has used for long, and the oldest of more than are kept; at most once a day. */
function prune(results: string): void {
  const now = Date.now();
  const marker = join(results, 'pruned');
  try {
    // A clock that was wrong once may have left a day that is far ahead.
    if (Math.abs(now - lstatSync(marker).mtimeMs) < DAY) return;
  } catch {
    // This is the first time.
  }
  replaceFileSync(marker, '');
  const files: { readonly file: string; readonly size: number; readonly age: number }[] = [];
  for (const scope of namesIn(results).filter((name) => SCOPE_NAME.test(name))) {
    const folder = join(results, scope);
    for (const name of namesIn(folder).filter((one) => FILE_NAME.test(one))) {
      try {
        const { size, mtimeMs } = lstatSync(join(folder, name));
        files.push({ file: join(folder, name), size, age: (now - mtimeMs) / DAY });
      } catch {
        // Another run has just removed it.
      }
    }
  }
  let total = 0;
  for (const { file, size, age } of files.sort((a, b) => a.age - b.age)) {
    total += size;
    if (age <= MAX_DAYS && total <= MAX_BYTES && !(file.endsWith('.tmp') && age > 1)) continue;
    removeFile(file);
    try {
      rmdirSync(dirname(file));
    } catch {
      // It isn't empty.
    }
  }
}

/** Names in a folder that is one itself, and no link to one. */
function namesIn(folder: string): readonly string[] {
  try {
    return lstatSync(folder).isDirectory() ? readdirSync(folder) : [];
  } catch {
    return [];
  }
}

function removeFile(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It is gone, or may not be removed.
  }
}

/** Compares without telling by the time taken how much is right. */
function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
