import { distance } from '../../names/edits';
import { plain } from '../../names/fold';
import { formWords } from '../forms';
import type { RuleContext } from '../../types';
import { anchoredFamilies } from './families';
import type { Reading } from './index';
import { knownWord } from './known-words';

/** From here on a word is taken for a given name; one that is an ordinary word as well must be a common one. */
const ATTESTED = 2;
const COMMON = 3;

/** A family name behind a given name, of somebody who is not registered by that name. */
type Claim = { readonly given: string; readonly family: string };

function claimsIn({ bare }: Reading, { lexicon }: RuleContext): readonly Claim[] {
  const claims: Claim[] = [];
  for (const { tokens, index, token, field, language, known } of bare) {
    const before = tokens[index - 1];
    if (!before?.isCapitalised || !token.isAdjacent || field.kind === 'slug') continue;
    const { name, isProper, isOrdinary } = knownWord(before.word, language, lexicon);
    if (!isProper && name.given < (isOrdinary ? COMMON : ATTESTED)) continue;
    for (const base of known.bases) claims.push({ given: before.folded, family: base.plain });
  }
  return claims;
}

/** Which of an article's names registered people vouch for. */
export type Vouched = {
  /** Whether the family name is a registered one of somebody this article may be about. */
  isBorneHere(family: string): boolean;
  /** Whether the family name stands behind a given name that nobody of a nearly equal name in this article has. */
  isSomebodyElse(family: string): boolean;
};

/**
 * A registered stranger settles nothing: where the article writes a name like theirs behind a given name, they must
 * bear it.
 *
 * @returns what the registry says about the bare family names of the article, folded
 */
export function vouchedIn(reading: Reading, context: RuleContext): Vouched {
  const { registry } = context;
  let read: readonly Claim[] | undefined;
  const claims = () => (read ??= claimsIn(reading, context));
  return {
    isBorneHere: (family) => {
      if (registry.countBySurname(family) === 0) return false;
      if (registry.bySurname(family).some((id) => reading.anchored.has(id))) return true;
      const near = claims().filter((claim) => distance(claim.family, family, 2) <= 2);
      return near.length === 0 || near.some(({ given }) => registry.byForm(`${given} ${family}`).length > 0);
    },
    isSomebodyElse: (family) => {
      const own = claims().filter((claim) => claim.family === family);
      if (own.length === 0) return false;
      const people = anchoredFamilies(reading.anchored, registry).near(family);
      const names = people.flatMap(({ bearers }) => bearers.flatMap(({ person }) => formWords(person.name)));
      return names.length > 0 && own.every(({ given }) => !names.includes(plain(given)));
    },
  };
}
