import type { Features } from './features';

/** From here on a word is well attested as a name. */
export const ATTESTED = 2;

/** @returns whether the lists hold a word, as it stands, for a well-known family name */
export const isFamily = ({ family = 0 }: Features[string] = {}): boolean => family >= ATTESTED;

/** @returns whether a word is listed, or in a dictionary, as a name at all: with a given name of its own before it, that is enough */
export const isListed = ({ family = 0, proper = 0 }: Features[string] = {}): boolean => family + proper > 0;
