import { fold } from '../../names/fold';
import type { Language, Lexicon, Person, Token } from '../../types';
import { formWords, isParticle } from '../forms';
import type { BareWord } from './windows';

/** From here on a word is taken for an attested given name: below, lists hold too many stray words. */
const ATTESTED = 2;

/** Whether a capitalised word beside a bare family name is a given name that is not this person's. */
function isForeignGivenName(word: Token, person: Person, lexicon: Lexicon, language: Language): boolean {
  if (!word.isCapitalised || isParticle(word.folded)) return false;
  if (lexicon.name(word.folded).given < ATTESTED || lexicon.isWord(word.text, language)) return false;
  return !formWords(person.givenName ?? person.name).includes(fold(word.text));
}

/** Whether a bare word belongs to the name of somebody else: it stands beside another given name, or is one. */
export function belongsToSomebodyElse(bare: BareWord, person: Person, lexicon: Lexicon): boolean {
  if (bare.field.kind === 'slug') return false;
  const { tokens, index, token, language } = bare;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (before && token.isAdjacent && isForeignGivenName(before, person, lexicon, language)) return true;
  if (!after?.isAdjacent || !after.isCapitalised || lexicon.isWord(after.text, language)) return false;
  return lexicon.name(token.folded).given >= ATTESTED;
}
