/** Whether a policy itself says, at its top, that another took its place or that it is no longer in force. */
import { MOVED, SUPERSEDED, SUPERSEDED_NOTE } from '../../knowledge/supersededWords.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { leafTest, mayMatch } from '../markdown/mayMatch.ts';
import { leavesOf, type Readable } from '../markdown/passages.ts';
import { oncePer } from '../text/remember.ts';

/** Paragraphs and headings at the top in which that is said; further down such words tell of something else. */
const FIRST_BLOCKS = 6;
/** A longer paragraph is read no further. */
const MOST_READ = 600;
/** Headings and paragraphs of a page that only says where the text has moved. */
const STUB_BLOCKS = 4;
/** A note is short. */
const NOTE_LENGTH = 160;

/** True where a policy says at its top that it was replaced. */
export function isSuperseded(markdown: Readable): boolean {
  let seen = 0;
  let hasMoved = false;
  for (const leaf of leavesOf(markdown)) {
    if (!isRead(leaf)) continue;
    if (seen++ >= FIRST_BLOCKS) return false;
    const says = readStatus(leaf);
    if (says === 'superseded') return true;
    hasMoved ||= says === 'moved';
  }
  return hasMoved && seen <= STUB_BLOCKS;
}

const mayBeSuperseded = mayMatch(SUPERSEDED);
const isNote = leafTest(SUPERSEDED_NOTE);
const hasMoved = leafTest(MOVED);

/** What a block says of the text; worked out once for each block. */
const readStatus = oncePer((leaf: Leaf): 'superseded' | 'moved' | undefined => {
  const {
    kind,
    prose: { text },
  } = leaf;
  if (kind !== 'heading' && mayBeSuperseded(leaf) && SUPERSEDED.test(text.slice(0, MOST_READ))) return 'superseded';
  if (text.length <= NOTE_LENGTH && isNote(leaf)) return 'superseded';
  return kind === 'paragraph' && text.length <= MOST_READ && hasMoved(leaf) ? 'moved' : undefined;
});

function isRead({ kind, prose }: Leaf): boolean {
  return (kind === 'heading' || kind === 'paragraph' || kind === 'tableCell') && prose.text !== '';
}
