import type { Lexicon, Message } from '../../types';
import { describeEdit } from '../edits';
import type { Alignment } from './alignment';
import type { WordPair } from './word-pair';

/** From this cost on, two words have too little in common to name the letters that differ. */
const UNLIKE = 0.6;

const ABJAD = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LATIN = /\p{Script=Latin}/u;

/** The two words where one is written without vowels and the other in Latin letters. */
function withoutVowels({ a, b }: WordPair): { readonly native: string; readonly latin: string } | undefined {
  if (ABJAD.test(a.text) && LATIN.test(b.text)) return { native: a.text, latin: b.text };
  return ABJAD.test(b.text) && LATIN.test(a.text) ? { native: b.text, latin: a.text } : undefined;
}

function describePair(pair: WordPair): readonly Message[] {
  const values = { a: pair.a.text, b: pair.b.text };
  if (pair.cost === 0 && pair.a.folded !== pair.b.folded) return [{ key: 'likeness.umlaut', values }];
  if (pair.isInitial) return [{ key: 'likeness.initial', values }];
  if (pair.isInitialApart) return [{ key: 'likeness.initial-apart', values }];
  if (pair.inflection !== undefined) return [{ key: 'likeness.inflected', values }];
  if (pair.isNickname) return [{ key: 'likeness.nickname', values }];
  const unvocalised = withoutVowels(pair);
  if (unvocalised) {
    const isSame = pair.a.consonants === pair.b.consonants;
    return [{ key: isSame ? 'likeness.consonants' : 'likeness.consonants-apart', values: unvocalised }];
  }
  if (pair.cost >= UNLIKE) return [{ key: 'likeness.unlike', values }];
  return describeEdit(pair.a.text, pair.b.text);
}

/** Whether the lexicon knows both words as names, or one alone: the best sign of two people, and of a slip. */
function describeAttestation(pair: WordPair, lexicon: Lexicon): readonly Message[] {
  const { a, b } = pair;
  if (pair.edits === 0 || pair.inflection !== undefined || pair.isNickname) return [];
  if (a.isInitial || b.isInitial || withoutVowels(pair)) return [];
  const known = [a, b]
    .map(({ folded }) => lexicon.name(folded))
    .map(({ given, family }) => given + family > 0);
  const [left, right] = known;
  if (left && right) return [{ key: 'likeness.both-attested', values: { a: a.text, b: b.text } }];
  if (left) return [{ key: 'likeness.unattested', values: { a: a.text, b: b.text } }];
  if (right) return [{ key: 'likeness.unattested', values: { a: b.text, b: a.text } }];
  return [];
}

function describeRest({ pairs, extras }: Alignment): readonly Message[] {
  const isCrossed = pairs.some((pair, i) => pairs.slice(i + 1).some((other) => other.right < pair.right));
  const words = extras.map(({ text }) => text).join(' ');
  return [
    ...(isCrossed ? [{ key: 'likeness.order' }] : []),
    ...(words === '' ? [] : [{ key: 'likeness.extra-words', values: { words } }]),
  ];
}

/**
 * Says in plain words what two names laid beside each other differ in.
 *
 * @returns at least one message
 */
export function reasonsFor(alignment: Alignment, lexicon: Lexicon, a: string, b: string): readonly Message[] {
  const letters = alignment.pairs.flatMap((pair) => [
    ...describePair(pair),
    ...describeAttestation(pair, lexicon),
  ]);
  const reasons = [...letters, ...describeRest(alignment)];
  return reasons.length > 0 ? reasons : [{ key: 'likeness.equal', values: { a, b } }];
}
