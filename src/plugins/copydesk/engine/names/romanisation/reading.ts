/**
 * A reading turns Latin letters, as one scheme uses them, into sounds: one capital or small letter a sound
 * (C = č, S = š and ž, H = kh, c = ts). The same name romanised by two schemes comes out alike.
 */
export type Reading = (word: string) => string;

/**
 * @param table what stands for what, `^` and `$` for the ends of the word: "tsch>C sch>S ^je>e ov$>ov"; the longest
 *   left side wins, of equal ones the later; letters without a line stay
 * @returns the reading: one pass over the word
 */
export function readingOf(table: string): Reading {
  const lines = new Map(table.trim().split(/\s+/).map(pairOf));
  const byFirst = new Map<string, (readonly [string, string])[]>();
  for (const [letters, sounds] of lines) {
    const first = letters.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), [letters, sounds]]);
  }
  for (const group of byFirst.values()) group.sort((a, b) => b[0].length - a[0].length);
  return (word) => read(`^${word}$`, byFirst);
}

function pairOf(line: string): [string, string] {
  const [letters = '', sounds = ''] = line.split('>');
  return [letters, sounds];
}

function read(word: string, byFirst: ReadonlyMap<string, readonly (readonly [string, string])[]>): string {
  let sounds = '';
  let at = 0;
  while (at < word.length) {
    const letter = word.charAt(at);
    const line = byFirst.get(letter)?.find(([letters]) => word.startsWith(letters, at));
    if (line) {
      sounds += line[1];
      at += line[0].length;
    } else {
      if (letter !== '^' && letter !== '$') sounds += letter;
      at++;
    }
  }
  return sounds;
}

/** Drops the second of two equal neighbours. */
export function single(sounds: string): string {
  let kept = '';
  for (let i = 0; i < sounds.length; i++) {
    if (sounds.charCodeAt(i) !== sounds.charCodeAt(i - 1)) kept += sounds.charAt(i);
  }
  return kept;
}
