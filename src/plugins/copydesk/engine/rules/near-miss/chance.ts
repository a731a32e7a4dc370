import { distance } from '../../names/edits';
import { plain } from '../../names/fold';
import { familyWords, isParticle } from '../../registry/forms';
import type { Partner } from '../../registry/reading';
import type { Lexicon, Person, Registry } from '../../types';

/** Of how many people one bears a given name, by how well lists know it: not, as some name, as a given name, in many countries. */
const PEOPLE_TO_A_NAME = [20_000, 4_000, 500, 500] as const;

/** A name in the order that is not the person's is seldom that person's. */
const TURNED = 10;

/** So many strangers as near are expected at most; two wrong letters are nine times rarer in print than one. */
const MOST_EXPECTED = { 1: 0.4, 2: 0.1 } as const;

/** And so many where the text writes the family name like that more than once, and nowhere otherwise. */
const MOST_EXPECTED_OF_REPEATED = { 1: 0.2, 2: 0.05 } as const;

/** What of a name is wrong, and beside what. */
export type Doubt = {
  readonly person: Person;
  readonly partners: readonly Partner[];
  readonly wrong: Partner;
  /** The wrong word without its ending. */
  readonly base: string;
  /** Whether the wrong word stands elsewhere in the text as well. */
  readonly isRepeated: boolean;
};

/** Whether the family name stands before the given name, where the person's does not, or the other way round. */
function isTurned({ person, partners }: Doubt): boolean {
  const family = familyWords(person, person.name);
  const isFamily = partners
    .filter(({ token }) => !isParticle(token.folded))
    .map(({ right = '' }) => family.includes(plain(right)));
  const [first] = isFamily;
  return first === true && isFamily.at(-1) === false && person.familyNameFirst !== true;
}

/** Of all people, the share whose name has this word beside any family name. */
function shareOf(word: string, lexicon: Lexicon): number {
  const { given } = lexicon.name(plain(word));
  return 1 / (PEOPLE_TO_A_NAME[given as 0 | 1 | 2 | 3] ?? 1);
}

/** How many registered people are expected to be as near to the name as the person is, though none of them is meant. */
function expectedStrangers(doubt: Doubt, edits: 1 | 2, registry: Registry, lexicon: Lexicon): number {
  const { person, partners, wrong, base } = doubt;
  const family = familyWords(person, person.name);
  const isFamily = family.includes(plain(wrong.right ?? ''));
  const bearers = isFamily
    ? registry.countNearSurnames(base, edits)
    : registry.countBySurname(family.at(-1) ?? '');
  const beside = partners.filter(({ right = '' }) => !family.includes(plain(right)));
  const others = beside.filter(({ token }) => !isParticle(token.folded));
  // Of Al Gore the particle is the given name.
  const given = (others.length > 0 ? others : beside).map(({ right = '' }) => shareOf(right, lexicon));
  return bearers * given.reduce((product, share) => product * share, 1) * (isTurned(doubt) ? TURNED : 1);
}

/**
 * Whether a registered person may be near to the name by chance alone: among a million people somebody called Doris
 * has a family name like Bures. Asked of people whom nothing else in the article names.
 */
export function mayBeChance(doubt: Doubt, registry: Registry, lexicon: Lexicon): boolean {
  const { wrong, base, isRepeated } = doubt;
  const edits = distance(base, plain(wrong.right ?? ''), 2) > 1 ? 2 : 1;
  const most = (isRepeated ? MOST_EXPECTED_OF_REPEATED : MOST_EXPECTED)[edits];
  return expectedStrangers(doubt, edits, registry, lexicon) > most;
}
