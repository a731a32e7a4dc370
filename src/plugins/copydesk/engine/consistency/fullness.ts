import type { Lexicon } from '../types';
import { fold } from '../names/fold';
import { lemmas } from '../names/inflection';
import { isTitle } from './evidence';
import type { Form, Reading } from './forms';
import { placesOf } from './forms';
import { formsOfName } from './grammar';
import { latin } from './letters';

/** @returns whether a word, in some base form, is attested as a given name */
export function isGivenName(lexicon: Lexicon, word: string, language: string): boolean {
  return lemmas(word, language).some(({ lemma }) => {
    const folded = fold(lemma);
    return lexicon.name(folded).given >= 2 || lexicon.name(latin(folded)).given >= 2;
  });
}

/** How a form stands there: 2 after an attested given name, 1 after another word that may be one, 0 bare. */
function fullness(form: Form, reading: Reading, lexicon: Lexicon): number {
  const { language } = reading;
  let most = 0;
  for (const { place, field } of placesOf(form, reading)) {
    const { tokens } = field;
    const before = tokens[place.token - 1];
    if (!before?.isCapitalised || !tokens[place.token]?.isAdjacent || before.text.length < 2) continue;
    if (isGivenName(lexicon, before.text, language)) return 2;
    if (!lexicon.isWord(before.text, language) && !isTitle(before, language)) most = 1;
  }
  return most;
}

/** One of two near names, in all its forms. */
export type Side = { readonly fullness: number; readonly mentions: number; readonly forms: number };

/** @returns how often a name stands there in all its forms, and whether ever with a given name before it */
export function sideOf(form: Form, rival: Form, reading: Reading, lexicon: Lexicon): Side {
  const forms = formsOfName(form, rival, reading);
  return {
    fullness: Math.max(...forms.map((one) => fullness(one, reading, lexicon))),
    mentions: forms.reduce((sum, one) => sum + one.mentions, 0),
    forms: forms.length,
  };
}
