import data from './data/characters.json';

/** Computes once, when the first character is asked for: texts in Latin letters never pay. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** From a variant of a character to the first of its family. */
const variants = lazy(() => {
  const first = new Map<string, string>();
  for (const family of data.variants.split(' ')) {
    const [head = '', ...others] = [...family];
    for (const other of others) first.set(other, head);
  }
  return first;
});

/** @returns the character that stands for all forms of this one: simplified, traditional, Japanese, older */
export function withoutVariants(character: string): string {
  return variants().get(character) ?? character;
}

function readingsOf(byReading: Readonly<Record<string, string>>): Map<string, readonly string[]> {
  const readings = new Map<string, string[]>();
  for (const [reading, characters] of Object.entries(byReading)) {
    for (const character of characters) {
      const own = withoutVariants(character);
      const known = readings.get(own);
      if (known) known.push(reading);
      else readings.set(own, [reading]);
    }
  }
  return readings;
}

const mandarin = lazy(() => readingsOf(data.mandarin));
const japanese = lazy(() => readingsOf(data.japanese));

/**
 * @param a a character, its variants taken away
 * @param b another
 * @returns how both are read: in Mandarin without its tone, else in Sino-Japanese; undefined where no reading is shared
 */
export function sharedReading(a: string, b: string): string | undefined {
  for (const readings of [mandarin(), japanese()]) {
    const others = readings.get(b);
    const shared = others && readings.get(a)?.find((reading) => others.includes(reading));
    if (shared !== undefined) return shared;
  }
  return undefined;
}

/** Kana that are taken for each other; the voiced and half-voiced rows are told by their marks. */
const KANA = 'シツ ソン クワタケ コユヨ ロ口コ ニ二 ヌス マア ウワラフ チテ ナメ ルレ へヘ';

const lookAlikes = lazy(() => {
  const pairs = new Set<string>();
  for (const family of `${data.lookAlikes} ${KANA}`.split(' ')) {
    const members = [...family].map(withoutVariants);
    for (const a of members) for (const b of members) if (a !== b) pairs.add(a + b);
  }
  return pairs;
});

const MARKED_KANA = /[\u3099\u309a]/g;
const SMALL_KANA = /[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/;
const SMALL: Readonly<Record<string, string>> = { ヵ: 'カ', ヶ: 'ケ' };

/** The kana without voicing marks, and large. */
function plainKana(character: string): string {
  const plain = character.normalize('NFD').replace(MARKED_KANA, '');
  if (!SMALL_KANA.test(plain)) return plain;
  return SMALL[plain] ?? String.fromCharCode(plain.charCodeAt(0) + 1);
}

/** How many of a syllable's letters (initial, vowel, final) differ. */
function lettersApart(a: string, b: string): number {
  const first = (syllable: string) => syllable.charCodeAt(0) - 0xac00;
  const parts = (n: number) => [Math.floor(n / 588), Math.floor((n % 588) / 28), n % 28];
  const [x, y] = [parts(first(a)), parts(first(b))];
  return x.filter((part, i) => part !== y[i]).length;
}

const isHangul = (character: string) => /^[\uac00-\ud7a3]$/.test(character);

/** @returns whether two characters, their variants taken away, look alike: strokes, voicing marks, one letter of a syllable */
export function isLookAlike(a: string, b: string): boolean {
  if (isHangul(a) && isHangul(b)) return lettersApart(a, b) === 1;
  return lookAlikes().has(a + b) || plainKana(a) === plainKana(b);
}
