import type { BareWord, Bearer, NearWords } from '../../registry/reading';
import { familySurfaces, foldGerman } from '../../registry/reading';
import { isUmlautSlip, mayBeDropped } from '../../registry/reading/slips';
import type { Certainty, Registry } from '../../types';

const UMLAUT = /[äöü]/i;

/** So many bearers of a family name are asked how they write it. */
const MOST_ASKED = 8;

/** A family name that has lost an umlaut in the text, or has one too many. */
export type UmlautSlip = { readonly bearer: Bearer; readonly base: string };

/**
 * The family name of the people concerned that a bare word is but for an umlaut: "Muller" for Müller, "Bärbock" for
 * Baerbock; undefined where any of them is rightly written so.
 */
export function umlautSlipOf(
  { token, language, known }: BareWord,
  families: NearWords<Bearer>,
): UmlautSlip | undefined {
  for (const { lemma, plain: word } of known.bases) {
    const exact = families.bearers(word);
    const bearers = UMLAUT.test(lemma) ? [...exact, ...families.bearers(foldGerman(lemma))] : exact;
    const [bearer] = bearers;
    if (!bearer) continue;
    const isSlip = bearers.every(({ surface }) => isUmlautSlip(token.text, surface, language));
    return isSlip ? { bearer, base: lemma } : undefined;
  }
  return undefined;
}

/** Foreign agencies drop umlauts, and somebody else may be called so; else nothing but a slip explains it. */
export function certaintyOfUmlaut(
  { token, language }: BareWord,
  { base }: UmlautSlip,
  registry: Registry,
): Certainty {
  if (mayBeDropped([token.text], language)) return 'likely';
  const isSpeltSo = registry.bySurname(base, MOST_ASKED).some((id) => {
    const person = registry.person(id);
    return person !== undefined && familySurfaces(person, person.name).includes(base);
  });
  return isSpeltSo ? 'likely' : 'certain';
}
