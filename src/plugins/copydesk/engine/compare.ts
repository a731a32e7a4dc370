import { probability } from './model/trees';
import { alignNames, type Alignment } from './names/comparison/alignment';
import { nameFeatures } from './names/comparison/features';
import model from './names/comparison/model.json';
import { reasonsFor } from './names/comparison/reasons';
import { nameParts, type NameParts } from './names/parts';
import type { Comparison, Language, Lexicon } from './types';

/** What a comparison may know beyond the two names. */
export type ComparisonOptions = { readonly lexicon: Lexicon; readonly language?: Language };

/** From this likeness on two names are said to be one: where both kinds of mistake together were fewest. */
export const SAME = 0.4;

/** Names of more letters than this are told in the reasons by their start. */
const TOLD_LETTERS = 80;

/** A father and a son, for all that the letters say. */
const OTHER_GENERATION = 0.1;

/** One of the two does not say which generation is meant: mostly the same person, but not for certain. */
const UNTOLD_GENERATION = 0.8;

/** The most that two names can be alike, by what stands after them. */
function mostAlike(a: NameParts, b: NameParts): number {
  if (a.generation === b.generation) return 1;
  return a.generation && b.generation ? OTHER_GENERATION : UNTOLD_GENERATION;
}

function isOneSpelling(alignment: Alignment): boolean {
  const isInOrder = alignment.pairs.every(({ left, right, cost }) => cost === 0 && left === right);
  return isInOrder && alignment.extras.length === 0 && alignment.particles === 0;
}

function likenessOf(a: NameParts, b: NameParts, alignment: Alignment, lexicon: Lexicon): number {
  if (isOneSpelling(alignment)) return 1;
  const features = nameFeatures(a, b, alignment, lexicon);
  return probability(
    model,
    model.features.map((name) => features[name] ?? 0),
  );
}

/** The order of two names must not matter: they are always compared in the same one. */
function isSwapped(a: string, b: string): boolean {
  return a > b;
}

/**
 * Whether two spellings are one name: the names are laid beside each other word by word, and a small open model
 * (names/comparison/model.json, made by bench/pairs) weighs how they differ; docs/names.md tells how.
 *
 * @param a a name as written, in any script and order, with titles or without
 * @param b another
 * @param options the lexicon of attested names, and the language of the text where it is known
 * @returns a likeness 0 … 1, the verdict, and the reasons in plain words; the same whichever name comes first
 */
export function compareNames(a: string, b: string, options: ComparisonOptions): Comparison {
  if (isSwapped(a, b)) return compareNames(b, a, options);
  const [left, right] = [nameParts(a), nameParts(b)];
  const values = { a: a.slice(0, TOLD_LETTERS), b: b.slice(0, TOLD_LETTERS) };
  if (left.words.length === 0 || right.words.length === 0) {
    const isSame = a === b;
    const key = isSame ? 'likeness.equal' : 'likeness.no-name';
    return { likeness: isSame ? 1 : 0, same: isSame, reasons: [{ key, values }] };
  }
  const alignment = alignNames(left, right, options.language);
  const likeness = Math.min(likenessOf(left, right, alignment, options.lexicon), mostAlike(left, right));
  return {
    likeness,
    same: likeness >= SAME,
    reasons: [
      ...reasonsFor(alignment, options.lexicon, values.a, values.b).filter(
        ({ key }) => key !== 'likeness.equal' || left.generation === right.generation,
      ),
      ...(left.generation === right.generation ? [] : [{ key: 'likeness.generation', values }]),
    ],
  };
}
