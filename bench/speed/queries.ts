import { misspell } from '../train/misspell';
import { randomFrom } from './random';

/** A misspelt full name and the name it was made of. */
export type Query = { readonly form: string; readonly name: string };

type Named = { readonly name: string; readonly givenName?: string; readonly familyName?: string };

/**
 * Misspells names as newspapers do, three family names to one given name.
 *
 * @param names drawn from the registry, evenly over all of it
 */
export function queriesFrom(names: readonly Named[], seed = 7): Query[] {
  const random = randomFrom(seed);
  return names.flatMap(({ name, givenName = '', familyName = '' }) => {
    const isFamily = random() < 0.75;
    const wrong = misspell(isFamily ? familyName : givenName, random);
    if (wrong === null) return [];
    return [{ form: isFamily ? `${givenName} ${wrong}` : `${wrong} ${familyName}`, name }];
  });
}
