/** What may come after a version. */
import { type Message, message } from '../../l10n/localizer.ts';

/** The versions that may come after one: patch, minor and major of a semantic version, the next number, or today for a date. @param today as `YYYY-MM-DD` */
export function nextVersions(version: string, today: string): readonly { readonly text: string; readonly what: Message }[] {
  const dotted = /^(v?)(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?$/.exec(version);
  if (dotted) {
    const [, prefix = '', major = '0', minor = '0', patch] = dotted;
    const tail = patch === undefined ? '' : '.0';
    return [
      ...(patch === undefined ? [] : [{ text: `${prefix}${major}.${minor}.${Number(patch) + 1}`, what: message('next patch: wording') }]),
      { text: `${prefix}${major}.${Number(minor) + 1}${tail}`, what: message('next minor version: a change') },
      { text: `${prefix}${Number(major) + 1}.0${tail}`, what: message('next major version: a new policy') },
    ];
  }
  const whole = /^(v?)(\d{1,6})$/.exec(version);
  if (whole) return [{ text: `${whole[1]}${Number(whole[2]) + 1}`, what: message('next version') }];
  const date = /^(v?)\d{4}-\d{2}-\d{2}$/.exec(version);
  if (date) return [{ text: `${date[1]}${today}`, what: message('today') }];
  return version === '' ? [{ text: '1.0', what: message('first version') }] : [];
}

/** An example of the shape in which a version is written, a `v` before it aside; undefined for one of no usual shape. Versions of one shape can be compared. */
export function shapeOfVersion(version: string): string | undefined {
  return SHAPES.find(({ pattern }) => pattern.test(version))?.like;
}

const SHAPES: readonly { readonly pattern: RegExp; readonly like: string }[] = [
  { pattern: /^v?\d{4}-\d{2}-\d{2}$/i, like: '2026-02-10' },
  { pattern: /^v?(?:19|20)\d{2}[-.](?:0[1-9]|1[0-2])$/i, like: '2026-02' },
  { pattern: /^v?\d{1,6}\.\d{1,6}\.\d{1,6}$/i, like: '1.4.0' },
  { pattern: /^v?\d{1,6}\.\d{1,6}$/i, like: '1.4' },
  { pattern: /^v?\d{1,9}$/i, like: '4' },
];
