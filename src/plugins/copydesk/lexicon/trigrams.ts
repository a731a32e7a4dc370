import type { Oddness } from '../engine/types';

/** Letters that are told apart; 0 is the edge of a word, the last one any other letter. */
const ALPHABET = "abcdefghijklmnopqrstuvwxyz'";
const SIZE = ALPHABET.length + 2;
const OTHER = SIZE - 1;

/** Surprise is written as one character: quarters of a bit, from '0' on. */
const FIRST_CODE = 48;
const STEPS_PER_BIT = 4;
const MOST_STEPS = 74;

function codesOf(word: string): number[] {
  const codes = [0, 0];
  for (const letter of word) {
    const at = ALPHABET.indexOf(letter);
    codes.push(at < 0 ? OTHER : at + 1);
  }
  codes.push(0);
  return codes;
}

const cell = (x: number, y: number, z: number) => (x * SIZE + y) * SIZE + z;

/**
 * Counts which letter follows which two in names.
 *
 * @param names folded Latin names, each once
 * @returns one character a triple of letters: how surprising the third is after the first two
 */
export function compileTrigrams(names: Iterable<string>): string {
  const triples = new Float64Array(SIZE ** 3).fill(0.02);
  const pairs = new Float64Array(SIZE ** 2).fill(0.02 * SIZE);
  for (const name of names) {
    const codes = codesOf(name);
    for (let i = 2; i < codes.length; i++) {
      const [x = 0, y = 0, z = 0] = codes.slice(i - 2, i + 1);
      triples[cell(x, y, z)] = (triples[cell(x, y, z)] ?? 0) + 1;
      pairs[x * SIZE + y] = (pairs[x * SIZE + y] ?? 0) + 1;
    }
  }
  let text = '';
  triples.forEach((count, i) => {
    const bits = -Math.log2(count / (pairs[Math.floor(i / SIZE)] ?? 1));
    text += String.fromCharCode(FIRST_CODE + Math.min(MOST_STEPS, Math.round(bits * STEPS_PER_BIT)));
  });
  return text;
}

/**
 * @param table as `compileTrigrams` writes it
 * @param folded a folded name in Latin letters
 */
export function oddnessIn(table: string, folded: string): Oddness {
  const codes = codesOf(folded);
  let sum = 0;
  let worst = 0;
  for (let i = 2; i < codes.length; i++) {
    const at = cell(codes[i - 2] ?? 0, codes[i - 1] ?? 0, codes[i] ?? 0);
    const bits = (table.charCodeAt(at) - FIRST_CODE) / STEPS_PER_BIT;
    sum += bits;
    worst = Math.max(worst, bits);
  }
  return { mean: sum / (codes.length - 2), worst };
}
