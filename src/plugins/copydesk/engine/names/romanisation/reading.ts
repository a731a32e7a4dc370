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
  const byFirst = new Map<number, Line[]>();
  for (const [letters, sounds] of lines) {
    const first = letters.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { letters, sounds, second: letters.charCodeAt(1) }]);
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.letters.length - a.letters.length);
  return (word) => read(`^${word}$`, byFirst);
}

/** A line of a table; `second` is its second letter's code (NaN: none), which rules most lines out at once. */
type Line = { readonly letters: string; readonly sounds: string; readonly second: number };

function pairOf(line: string): [string, string] {
  const [letters = '', sounds = ''] = line.split('>');
  return [letters, sounds];
}

function lineAt(word: string, at: number, lines: readonly Line[]): Line | undefined {
  const next = word.charCodeAt(at + 1);
  for (const line of lines) {
    if (line.letters.length > 1 && line.second !== next) continue;
    if (line.letters.length < 3 || word.startsWith(line.letters, at)) return line;
  }
  return undefined;
}

function read(word: string, byFirst: ReadonlyMap<number, readonly Line[]>): string {
  let sounds = '';
  let at = 0;
  while (at < word.length) {
    const lines = byFirst.get(word.charCodeAt(at));
    const line = lines && lineAt(word, at, lines);
    if (line) {
      sounds += line.sounds;
      at += line.letters.length;
    } else {
      const letter = word.charAt(at);
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
