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
  const lines = new Map([...EDGES, ...table.trim().split(/\s+/)].map(pairOf));
  const byFirst: (Line[] | undefined)[] = [];
  for (const [letters, sounds] of lines) {
    const first = letters.charCodeAt(0);
    while (byFirst.length <= first) byFirst.push(undefined);
    byFirst[first] = [...(byFirst[first] ?? []), { letters, sounds, second: letters.charCodeAt(1) }];
  }
  for (const group of byFirst) group?.sort((a, b) => b.letters.length - a.letters.length);
  return (word) => read(`^${word}$`, byFirst);
}

/** The ends of a word are no sounds. */
const EDGES = ['^>', '$>'];

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

/** @param byFirst lines by the code of their first letter */
function read(word: string, byFirst: readonly (readonly Line[] | undefined)[]): string {
  let sounds = '';
  let kept = 0;
  let at = 0;
  while (at < word.length) {
    const code = word.charCodeAt(at);
    const lines = code < byFirst.length ? byFirst[code] : undefined;
    const line = lines && lineAt(word, at, lines);
    if (line) {
      sounds += word.slice(kept, at) + line.sounds;
      kept = at + line.letters.length;
    }
    at = line ? kept : at + 1;
  }
  return sounds + word.slice(kept);
}

/** Drops the second of two equal neighbours. */
export function single(sounds: string): string {
  let kept = '';
  let start = 0;
  for (let i = 1; i < sounds.length; i++) {
    if (sounds.charCodeAt(i) !== sounds.charCodeAt(i - 1)) continue;
    kept += sounds.slice(start, i);
    start = i + 1;
  }
  return start === 0 ? sounds : kept + sounds.slice(start);
}
