import { commonEnd, commonStart } from '../ends';

/** What kind of edit turns one folded word into another; every value is 0 or 1 unless said otherwise. */
export type LetterFeatures = Readonly<Record<string, number>>;

const VOWELS = /^[aeiouy]+$/;

/** Letters often taken for each other by ear. */
const SOUND_ALIKES = 'ck cs cz kq sz iy ij yj vw fv dt bp gk gh mn sc xs lr uv uw oa ei ea ou ao'.split(' ');

function bigrams(word: string): Set<string> {
  const padded = `^${word}$`;
  return new Set(Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2)));
}

/** The share of neighbouring letter pairs two words have in common (Dice's coefficient), 0 … 1. */
export function sharedBigrams(a: string, b: string): number {
  const [left, right] = [bigrams(a), bigrams(b)];
  let common = 0;
  for (const pair of left) if (right.has(pair)) common++;
  return (2 * common) / (left.size + right.size);
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}

function isSoundAlike(a: string, b: string): boolean {
  return SOUND_ALIKES.includes(a + b) || SOUND_ALIKES.includes(b + a);
}

/** Features of the middle in which two words differ. */
function middleFeatures(left: string, right: string, before: string, after: string): LetterFeatures {
  const [less, more] = left.length <= right.length ? [left, right] : [right, left];
  const isInsertion = less === '' && more.length === 1;
  const isSubstitution = less.length === 1 && more.length === 1;
  const bothVowels = VOWELS.test(less) && VOWELS.test(more);
  return {
    middleShort: less.length,
    middleLong: more.length,
    isSwap: flag(less.length === 2 && less.charAt(0) === more.charAt(1) && less.charAt(1) === more.charAt(0)),
    isDoubling: flag(isInsertion && (more === before || more === after)),
    isVowelInserted: flag(isInsertion && VOWELS.test(more)),
    isConsonantInserted: flag(isInsertion && !VOWELS.test(more)),
    isH: flag(isInsertion && more === 'h'),
    isS: flag(isInsertion && more === 's'),
    isE: flag(isInsertion && more === 'e'),
    isN: flag(isInsertion && more === 'n'),
    isO: flag(isInsertion && more === 'o'),
    isU: flag(isInsertion && more === 'u'),
    isVowelSubstituted: flag(isSubstitution && bothVowels),
    isConsonantSubstituted: flag(isSubstitution && !VOWELS.test(less) && !VOWELS.test(more)),
    isKindSubstituted: flag(isSubstitution && VOWELS.test(less) !== VOWELS.test(more)),
    areVowels: flag(more !== '' && VOWELS.test(less + more)),
    isSoundAlike: flag(isSubstitution && isSoundAlike(less, more)),
  };
}

/**
 * @param a folded word
 * @param b folded word
 * @returns how the letters of the two differ; the same whichever comes first
 */
export function letterFeatures(a: string, b: string): LetterFeatures {
  const start = commonStart(a, b);
  const end = commonEnd(a, b, start);
  const short = Math.max(Math.min(a.length, b.length), 1);
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  return {
    ...middleFeatures(left, right, a.charAt(start - 1), a.charAt(a.length - end)),
    shortLength: short,
    lengthApart: Math.abs(a.length - b.length),
    startShare: start / short,
    endShare: end / short,
    startLength: Math.min(start, 9),
    endLength: Math.min(end, 9),
    isStartOnly: flag(start === short),
    isEndOnly: flag(end === short),
    isFirstSame: flag(a.charAt(0) === b.charAt(0)),
    isLastSame: flag(a.at(-1) === b.at(-1)),
    isFirstSoundAlike: flag(isSoundAlike(a.charAt(0), b.charAt(0))),
    isGenderEnding: flag(a.endsWith('a') !== b.endsWith('a')),
    isRoundEnding: flag(a.endsWith('o') !== b.endsWith('o')),
    bigrams: sharedBigrams(a, b),
  };
}
