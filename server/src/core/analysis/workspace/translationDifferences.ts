/** Where two language versions of a policy differ in what no language changes: sections, paragraphs, figures. */
import { type OutlineSection, unpackOutline } from './policyOutline.ts';

/** One difference; `here` and `there` are the sections in the two versions. */
export interface TranslationDifference {
  /**
   * `section`: there is a section that is missing here, behind the section `here`. `paragraphs`: some of there have nothing here that they could be.
   * `figures`: as many figures in both, but not the same. `level`: the same section, with its heading one level higher or lower here.
   */
  readonly kind: 'section' | 'paragraphs' | 'figures' | 'level';
  readonly here: OutlineSection;
  readonly there: OutlineSection;
  /** How many paragraphs are missing here. */
  readonly missing?: number;
  /** Figures that differ: here and there. */
  readonly figures?: readonly [here: string, there: string];
  /** Levels: the headings with numbers like this one's have another level `here`, or `there`, and in the other version they agree with it. */
  readonly odd?: 'here' | 'there';
}

/** Of the sections so many have to agree, else the two are texts of their own. */
const AGREEING = 0.6;
/** A paragraph is a translation of another where neither is longer than so many times what the other makes expect. */
const UNLIKE = 1.75;
/** Share of what missing paragraphs would measure by which a section has to be shorter. */
const JOINED = 0.4;
/** Added to lengths before they are compared: of short texts a word more or less is much. In UTF-16 code units. */
const SLACK = 30;

/** What one version lacks against another, and figures that differ, in order; undefined where the two can't be compared. @param here packed outline */
export function translationDifferences(here: string, there: string): readonly TranslationDifference[] | undefined {
  const own = unpackOutline(here);
  const other = unpackOutline(there);
  if (own.length < 2 || other.length < 2) return undefined;
  const pairs = align(own, other);
  if (pairs.length < AGREEING * Math.max(own.length, other.length)) return undefined;
  const sum = (read: (pair: Pair) => OutlineSection): number => pairs.reduce((all, pair) => all + read(pair).characters, 0);
  const [allHere, allThere] = [sum(({ one }) => one), sum(({ another }) => another)];
  // How long a text is in one language for each character in the other, as all other sections have it.
  const usualBeside = (one: OutlineSection, another: OutlineSection): number =>
    Math.min(5, Math.max(0.2, (allHere - one.characters + SLACK) / (allThere - another.characters + SLACK)));
  const unequal = pairs.filter(({ one, another }) => one.lengths.length !== another.lengths.length);
  const isFaithful = own.length === other.length && pairs.length === own.length && pairs.length >= FEWEST_FAITHFUL && unequal.length === 1;
  const partner = new Map(pairs.map(({ one, another }) => [another, one]));
  const found: TranslationDifference[] = [];
  let last: OutlineSection | undefined;
  for (const [index, there_] of other.entries()) {
    const one = partner.get(there_);
    if (!one) {
      // A title or note of its own at the top belongs to one version.
      if (last && index > 1) found.push({ kind: 'section', here: last, there: there_ });
      continue;
    }
    last = one;
    if (one.level !== there_.level) {
      const [oddHere, oddThere] = [isOutOfLine(own, one), isOutOfLine(other, there_)];
      const odd = oddHere === oddThere ? undefined : oddHere ? 'here' : 'there';
      found.push({ kind: 'level', here: one, there: there_, ...(odd ? { odd } : {}) });
    }
    const difference = index === 0 ? undefined : compareSections(one, there_, usualBeside(one, there_), isFaithful);
    if (difference) found.push(difference);
  }
  return found;
}

/** Whether all other headings with a number of its form have one other level: "## Article 3" among "### Article 2" and "### Article 4". */
function isOutOfLine(all: readonly OutlineSection[], section: OutlineSection): boolean {
  const formOf = ({ number }: OutlineSection): string => number.replace(/\d+/g, '0');
  const alike = all.filter((one) => one !== section && one.number !== '' && formOf(one) === formOf(section));
  return alike.length >= FEWEST_ALIKE && alike.every(({ level }) => level === alike[0]?.level && level !== section.level);
}

/** Headings from which on their level is a habit. */
const FEWEST_ALIKE = 2;

/** Versions with fewer sections are too short to tell how they were translated. */
const FEWEST_FAITHFUL = 4;

interface Pair {
  readonly one: OutlineSection;
  readonly another: OutlineSection;
}

function compareSections(
  here: OutlineSection,
  there: OutlineSection,
  usual: number,
  isFaithful: boolean,
): TranslationDifference | undefined {
  const missing =
    missingParagraphs(here.lengths, there.lengths, usual) || (isFaithful ? missingByCount(here.lengths, there.lengths, usual) : 0);
  if (missing > 0) return { kind: 'paragraphs', here, there, missing };
  if (here.lengths.length !== there.lengths.length || here.figures.length !== there.figures.length || here.figures.length === 0)
    return undefined;
  const left = without(here.figures, there.figures);
  const right = without(there.figures, here.figures);
  const [a, b] = [left[0], right[0]];
  // Hours are counted to 12 in one language and to 24 in another; of two figures that differ one may be a mistake, of five hardly.
  return left.length === 1 && a !== undefined && b !== undefined && Math.abs(Number(a) - Number(b)) !== 12
    ? { kind: 'figures', here, there, figures: [a, b] }
    : undefined;
}

/**
 * The same where all other sections have as many paragraphs in both versions: a translator who keeps them joins none, so that their count tells,
 * if the section is shorter as well.
 */
function missingByCount(here: readonly number[], there: readonly number[], usual: number): number {
  const missing = there.length - here.length;
  if (missing <= 0 || here.length === 0 || [...here, ...there].some((length) => length < 0)) return 0;
  const sum = (lengths: readonly number[]): number => lengths.reduce((all, one) => all + one, 0);
  const expected = sum(there) * usual;
  const lacks = (expected - sum(here)) / (expected / there.length);
  // The more paragraphs, the more their lengths differ by chance.
  return lacks > missing * (SHORTER + SHORTER_EACH * there.length) ? missing : 0;
}

/** Share of a usual paragraph that the section lacks for each one that is missing; and more for each paragraph that it has. */
const SHORTER = 0.5;
const SHORTER_EACH = 0.05;

/**
 * How many paragraphs there have no translation here, by lengths alone (Gale and Church, 1993); zero where paragraphs here have none either.
 * One may be the translation of two.
 * @param usual length here for each character there
 */
function missingParagraphs(here: readonly number[], there: readonly number[], usual: number): number {
  const required = (lengths: readonly number[]): number => lengths.filter((length) => length >= 0).length;
  if (required(here) >= there.length) return 0;
  const own = here.map(Math.abs);
  const expected = there.map((length) => Math.abs(length) * usual);
  const fits = (one: number, other: number): boolean => {
    const ratio = (one + SLACK) / (other + SLACK);
    return ratio < UNLIKE && ratio > 1 / UNLIKE;
  };
  const width = there.length + 1;
  /** Paragraphs without a partner from a place in both on. */
  const costs = new Float64Array((here.length + 1) * width);
  const at = (row: number, column: number): number => costs[row * width + column] ?? 0;
  for (let row = here.length; row >= 0; row--)
    for (let column = there.length; column >= 0; column--) {
      const [one, other] = [own[row], expected[column]];
      let best = row === here.length && column === there.length ? 0 : Number.POSITIVE_INFINITY;
      if (one !== undefined) best = Math.min(best, at(row + 1, column) + ((here[row] ?? 0) < 0 ? 0 : 1));
      if (other !== undefined) best = Math.min(best, at(row, column + 1) + ((there[column] ?? 0) < 0 ? 0 : 1));
      if (one !== undefined && other !== undefined) {
        const [second, secondOther] = [own[row + 1], expected[column + 1]];
        if (fits(one, other)) best = Math.min(best, at(row + 1, column + 1));
        if (secondOther !== undefined && fits(one, other + secondOther)) best = Math.min(best, at(row + 1, column + 2));
        if (second !== undefined && fits(one + second, other)) best = Math.min(best, at(row + 2, column + 1));
      }
      costs[row * width + column] = best;
    }
  // With as many left over here something was written anew, and nothing lost.
  const alone = at(0, 0);
  if (alone === 0 || alone > there.length - required(here)) return 0;
  // Where all words are here, a list was joined.
  const total = (lengths: readonly number[]): number => lengths.reduce((sum, one) => sum + one, 0);
  return total(expected) - total(own) > (JOINED * alone * total(expected)) / there.length ? alone : 0;
}

function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Pairs sections in order; those without a partner of their own level with what is at the same place one level higher or lower. */
function align(own: readonly OutlineSection[], other: readonly OutlineSection[]): readonly Pair[] {
  const pairs = alignLevels(own, other);
  if (pairs.length === own.length || pairs.length === other.length) return pairs;
  const all: Pair[] = [];
  let [row, column] = [0, 0];
  for (const pair of [...pairs, undefined]) {
    const [end, otherEnd] = pair ? [own.indexOf(pair.one), other.indexOf(pair.another)] : [own.length, other.length];
    const [left, otherLeft] = [own.slice(row, end), other.slice(column, otherEnd)];
    if (left.length === otherLeft.length)
      all.push(
        ...left.flatMap((one, index): Pair[] => {
          const another = otherLeft[index];
          return another && isLevelSlip(one, another) ? [{ one, another }] : [];
        }),
      );
    if (pair) all.push(pair);
    [row, column] = [end + 1, otherEnd + 1];
  }
  return all;
}

/** Whether two sections may be the same but for the level of the heading. */
function isLevelSlip(one: OutlineSection, another: OutlineSection): boolean {
  const digits = ({ number }: OutlineSection): string => number.replace(/[^\d.]+/g, '');
  const ratio = (one.characters + SLACK) / (another.characters + SLACK);
  const isNumberedAlike = digits(one) === digits(another) || digits(one) === '' || digits(another) === '';
  return Math.abs(one.level - another.level) === 1 && isNumberedAlike && ratio < MOST_UNEQUAL && ratio > 1 / MOST_UNEQUAL;
}

/** Two sections of which one is longer by more are hardly translations of each other. */
const MOST_UNEQUAL = 3;

/** Pairs sections of one level in order, so that numbers, figures and lengths fit best. */
function alignLevels(own: readonly OutlineSection[], other: readonly OutlineSection[]): readonly Pair[] {
  if (own.length === other.length && own.every(({ level }, index) => level === other[index]?.level))
    return own.flatMap((one, index) => (other[index] ? [{ one, another: other[index] }] : []));
  const width = other.length + 1;
  const best = new Float64Array((own.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  const fits = (row: number, column: number): number => fitScore(own[row] as OutlineSection, other[column] as OutlineSection);
  for (let row = own.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--)
      best[row * width + column] = Math.max(at(row + 1, column), at(row, column + 1), fits(row, column) + at(row + 1, column + 1));
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < own.length && column < other.length; ) {
    const score = fits(row, column);
    if (score > 0 && at(row, column) === score + at(row + 1, column + 1)) {
      pairs.push({ one: own[row++] as OutlineSection, another: other[column++] as OutlineSection });
    } else if (at(row, column) === at(row + 1, column)) row++;
    else column++;
  }
  return pairs;
}

/** How well two sections fit; zero for sections of different levels. */
function fitScore(one: OutlineSection, other: OutlineSection): number {
  if (one.level !== other.level) return 0;
  const length = Math.abs(Math.log((one.characters + SLACK) / (other.characters + SLACK)));
  return (
    1 +
    (one.number !== '' && one.number === other.number ? 2 : 0) +
    (one.lengths.length === other.lengths.length ? 0.5 : 0) +
    (one.figures.length > 0 && one.figures.join() === other.figures.join() ? 1 : 0) +
    Math.max(0, 1 - length)
  );
}
