/** What is where a date is still to come: TBD, `[DATE]`, `YYYY-MM-DD`, a template variable. */

import { matchesIn } from '../text/matches.ts';
import type { WrittenDate } from './dateReading.ts';

/** Variables that a site generator or script fills in. */
const TEMPLATE = /\{\{[^{}\n]{0,200}\}{1,2}|\{%[^%\n]{0,200}%\}|\$\{[^{}\n]{0,100}\}|<%[^%\n]{0,100}%>|\{[A-Za-z][\w .-]{0,40}\}/.source;
/** What a writer is to fill in. */
const BLANK = [
  '\\[[^\\[\\]\\n]{0,80}\\]',
  '<(?:insert|add|your|date|day|month|enter|effective|last)[^<>\\n]{0,80}>',
  '_{3,}',
  '[.…]{4,}',
  '●',
  '(?:TBD|TBC|TBA|TODO|FIXME|X{2,})(?![\\p{L}\\d])',
  'to be (?:determined|confirmed|announced|provided|added|completed|defined|filled in|set)(?!\\p{L})',
  '(?:YYYY|JJJJ|AAAA)[-/. ]?MM[-/. ]?(?:DD|TT|JJ)(?!\\p{L})',
  '(?:DD|MM|TT|JJ)[-/. ](?:MM|DD)[-/. ](?:YYYY|YY|JJJJ|AAAA)(?!\\p{L})',
  'Month (?:DD?|Day),? (?:YYYY|Year)(?!\\p{L})',
].join('|');

const PLACEHOLDER = new RegExp(`(?<template>${TEMPLATE})|(?:${BLANK})`, 'yiu');

/** The placeholder that begins at an offset. */
export function placeholderAt(text: string, at: number): WrittenDate | undefined {
  PLACEHOLDER.lastIndex = at;
  const match = PLACEHOLDER.exec(text);
  // A date in brackets isn't a placeholder, whatever else it is.
  if (!match || (match[0].startsWith('[') && /\d{4}/.test(match[0]))) return undefined;
  const template = match.groups?.['template'] !== undefined;
  return {
    start: at,
    end: at + match[0].length,
    reading: { text: match[0], state: 'placeholder', ...(template ? { template: true as const } : {}) },
  };
}

/** The first placeholder of a short text. */
export function findPlaceholder(text: string): WrittenDate | undefined {
  for (const { index } of matchesIn(text, /(?<!\p{L})[\p{L}[<_{$●.…]/gu)) {
    const found = placeholderAt(text, index);
    if (found) return found;
  }
  return undefined;
}
