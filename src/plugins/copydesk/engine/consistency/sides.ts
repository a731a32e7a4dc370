import type { Language, Lexicon } from '../types';
import type { Features, Pair } from './features';
import { featuresOf, turn } from './features';
import type { Form, Reading } from './forms';
import type { Side } from './fullness';
import { sideOf } from './fullness';
import { isKunrei } from './letters';
import type { SpellingModel } from './model';
import { areUmlautSpellings } from './people';

/** A near pair and what is measured about it. */
export type Measured = { readonly pair: Pair; readonly features: Features };

/** Says of a form whether somebody registered bears it: true settles which of two is right. */
export type IsRegistered = (form: Form) => boolean;

/** What pairs are judged by. */
export type Asked = {
  readonly reading: Reading;
  readonly lexicon: Lexicon;
  readonly model: SpellingModel;
  readonly isRegistered: IsRegistered;
  /** The least probability of interest. */
  readonly floor: number;
};

/** So sure are the trees to be which of two names is wrong that are as frequent: below it they are right no more often than not. */
const SURE = 0.75;

/** How likely the trees hold the rarer form to be the wrong one; of two as frequent, whichever is mentioned first. */
function learntOf({ pair, features }: Measured, { model, reading, lexicon }: Asked): number {
  const learnt = model.isMinorWrong(features);
  if (pair.a.mentions !== pair.b.mentions) return learnt;
  const turned = featuresOf(turn(pair), reading, lexicon);
  return 0.5 + (learnt - model.isMinorWrong(turned)) / 2;
}

/** What speaks for either side of a pair. */
export type Weighed = {
  /** How likely the trees hold `pair.b` to be the wrong one. */
  readonly learnt: number;
  readonly a: Side;
  readonly b: Side;
};

/** @returns what speaks for either side */
export function weigh(one: Measured, asked: Asked): Weighed {
  const { a, b } = one.pair;
  const { reading, lexicon } = asked;
  return {
    learnt: learntOf(one, asked),
    a: sideOf(a, b, reading, lexicon),
    b: sideOf(b, a, reading, lexicon),
  };
}

/** Which side is the wrong one, and whether the text leaves that open. */
export type Verdict = { readonly isMinorWrong: boolean; readonly isOpen: boolean };

/** Of two names as often written, Kunrei's is wrong, as newspapers write Hepburn; not where it alone is written in full. */
function isKunreiWrong({ pair }: Measured, { a, b }: Weighed): boolean | undefined {
  const isMinor = isKunrei(pair.b);
  if (a.mentions !== b.mentions || isKunrei(pair.a) === isMinor) return undefined;
  const [kunrei, hepburn] = isMinor ? [b, a] : [a, b];
  return kunrei.fullness > hepburn.fullness ? undefined : isMinor;
}

/** A name written in full is right beside a rarer bare one; else the trees say, who know what stands around both. */
function byText(one: Measured, weighed: Weighed, language: Language): Verdict {
  const { learnt, a, b } = weighed;
  const isFullA = a.fullness > b.fullness;
  const [full, bare] = isFullA ? [a, b] : [b, a];
  const settled = (isMinorWrong: boolean): Verdict => ({ isMinorWrong, isOpen: false });
  const kunrei = isKunreiWrong(one, weighed);
  if (kunrei !== undefined) return settled(kunrei);
  // The trees know no umlaut spelt out: they would judge each of its inflected forms otherwise.
  const isFullKnown = a.fullness !== b.fullness;
  if (isFullKnown && areUmlautSpellings(one.pair.a.text, one.pair.b.text, language)) return settled(isFullA);
  if (isFullKnown && full.mentions > bare.mentions) return settled(isFullA);
  if (a.mentions !== b.mentions) return settled(learnt >= 0.5);
  const isSure = Math.abs(learnt - 0.5) >= SURE - 0.5;
  return { isMinorWrong: isSure || !isFullKnown ? learnt >= 0.5 : isFullA, isOpen: !isSure };
}

/** @returns which of the two is wrong; null where both are right */
export function sideOfWrong(one: Measured, asked: Asked): Verdict | null {
  const { a, b } = one.pair;
  const { language } = asked.reading;
  const [isA, isB] = [asked.isRegistered(a), asked.isRegistered(b)];
  if (isA && isB) return null;
  if (!isA && !isB) return byText(one, weigh(one, asked), language);
  // How a registered name's umlauts are to be written is the registry's to say.
  return areUmlautSpellings(a.text, b.text, language) ? null : { isMinorWrong: isA, isOpen: false };
}
