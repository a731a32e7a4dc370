import words from './data/particles.json';

const PARTICLES: ReadonlySet<string> = new Set(Object.values(words).flat());
const ARTICLES: ReadonlySet<string> = new Set(
  'al el as es ad ed ar er an en at et az ez ash esh ul ur ud'.split(' '),
);

/** @returns whether a folded word is a particle of names: von, de la, bin, al … (some are names themselves) */
export function isParticle(folded: string): boolean {
  return PARTICLES.has(folded);
}

const SONS: ReadonlySet<string> = new Set(['bin', 'ben', 'ibn', 'bint', 'binti', 'bat', 'ould']);

/** @returns whether a folded word says that the name after it is a parent's, so that their order matters */
export function isSonOf(folded: string): boolean {
  return SONS.has(folded);
}

/** @returns whether a folded word is the Arabic article in one of its assimilated spellings */
export function isArabicArticle(folded: string): boolean {
  return ARTICLES.has(folded);
}
