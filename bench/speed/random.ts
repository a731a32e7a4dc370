/**
 * A small generator of pseudo-random numbers (mulberry32, T. Ettinger, public domain): the same on every machine.
 *
 * @returns a function that gives numbers from 0 up to 1
 */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @returns 32 bits that name a text (FNV-1a), to draw by chance what is always drawn for it */
export function seedFrom(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Draws an index below `count`, low ones more often: names are not equally frequent. */
export function skewed(count: number, random: () => number): number {
  return Math.floor(count * random() ** 2.2);
}

/** @returns the items in an order of chance that is the same on every machine */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = randomFrom(seed);
  const all = [...items];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}
