import type { Pair } from './features';
import type { Form, Reading } from './forms';
import { MOST_PLACES, placesOf } from './forms';

/** Shorter words stand beside anything. */
const SHORTEST = 4;

/** The words right before (-1) or right after (1) a form's mentions, small or not, folded. */
function wordsBeside(form: Form, reading: Reading, step: -1 | 1): Set<string> {
  const words = new Set<string>();
  for (const { place, field } of placesOf(form, reading)) {
    const { tokens } = field;
    const beside = tokens[place.token + step];
    const second = step < 0 ? tokens[place.token] : beside;
    const isLinked = second !== undefined && (second.isAdjacent || second.isJoined);
    if (beside && isLinked && beside.folded.length >= SHORTEST) words.add(beside.folded);
  }
  return words;
}

function shareWord({ a, b }: Pair, reading: Reading, step: -1 | 1): boolean {
  const words = wordsBeside(a, reading, step);
  if (words.size === 0) return false;
  for (const word of wordsBeside(b, reading, step)) if (words.has(word)) return true;
  return false;
}

/** Farther apart is far. */
const FAR = 10_000;

/** The least number of words from a mention of one to a mention of the other in one field. */
function nearest({ a, b }: Pair): number {
  let least = FAR;
  const others = b.places.slice(0, MOST_PLACES);
  for (const place of a.places.slice(0, MOST_PLACES)) {
    for (const other of others) {
      if (place.field === other.field) least = Math.min(least, Math.abs(place.token - other.token));
    }
  }
  return least;
}

/** @returns whether the same words stand beside both ("Bischof Zwinger", "Bischof Zwimger"), and how near both stand */
export function aroundFeatures(pair: Pair, reading: Reading): Record<string, number> {
  const [left, right] = [shareWord(pair, reading, -1), shareWord(pair, reading, 1)];
  return { left: Number(left), right: Number(right), both: Number(left && right), nearest: nearest(pair) };
}
