/** @returns the bit of a letter, by its code modulo 31 */
export const letterBit = (code: number): number => 1 << (code % 31);

/** @returns a bit for each letter of the word: one edit changes two of them at most */
export function letterBits(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= letterBit(word.charCodeAt(i));
  return bits;
}

/** @returns how many bits are set; H. S. Warren, Hacker's Delight, 2003, 5-1 */
export function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
