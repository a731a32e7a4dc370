/**
 * Misspells names the way newspapers do: the kinds of error with the frequencies counted in print, the first letter
 * kept. Only for making training rows; deterministic for a given generator.
 */
type Random = () => number;

const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T;

const LATIN = {
  vowels: [...'aeiou'],
  consonants: [...'bcdfghklmnprstvwz'],
  alike: [
    'ck',
    'kc',
    'sz',
    'zs',
    'vw',
    'wv',
    'dt',
    'td',
    'bp',
    'pb',
    'iy',
    'yi',
    'ij',
    'ei',
    'ie',
    'ea',
    'ae',
    'ou',
    'uo',
    'mn',
    'nm',
    'gk',
    'kg',
    'jy',
    'yj',
    'cs',
    'sc',
    'fv',
    'vf',
    'gj',
    'lr',
    'rl',
  ],
  keyboard: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  respellings:
    'sch>sh sh>sch tsch>ch ch>tsch w>v v>w j>y y>j ch>kh kh>ch kh>h h>kh i>y y>i ts>z z>ts ou>u u>ou oo>u u>oo a>ae o>oe u>ue ae>a oe>o ue>u ks>x x>ks ee>i i>ee i>ie f>ph ph>f t>th th>t ti>chi chi>ti si>shi shi>si tu>tsu tsu>tu zi>ji ji>zi hu>fu fu>hu sha>sya sho>syo cho>tyo ja>zya ya>ia ia>ya ye>e e>ye ei>ai ai>ei c>k k>c yu>iu zh>j zh>sch ev>ew ov>ow off>ov eff>ev skiy>sky sky>ski ski>sky ij>y iy>y ii>i uu>u aa>a dj>j dzh>j gh>g q>k cz>ch sz>sh ss>s dd>d mm>m hm>ham med>mad'.split(
      ' ',
    ),
};

const CYRILLIC = {
  vowels: [...'аеиоу'],
  consonants: [...'бвгдзклмнпрстфхш'],
  alike: [
    'зс',
    'сз',
    'дт',
    'тд',
    'бп',
    'пб',
    'вф',
    'фв',
    'гк',
    'кг',
    'оа',
    'ао',
    'еи',
    'ие',
    'еэ',
    'эе',
    'иі',
    'иы',
    'ыи',
    'йи',
    'ий',
    'шщ',
    'цс',
    'гх',
    'мн',
    'нм',
    'яа',
    'ую',
  ],
  keyboard: ['йцукенгшщзх', 'фывапролджэ', 'ячсмитьбю'],
  respellings: [
    'х>г',
    'г>х',
    'ай>ей',
    'ей>ай',
    'ия>я',
    'дж>ж',
    'ж>дж',
    'е>э',
    'у>ю',
    'кс>х',
    'в>у',
    'йа>я',
    'ія>я',
  ],
};

type Letters = typeof LATIN;

const lettersOf = (word: string): Letters => (/\p{Script=Cyrillic}/u.test(word) ? CYRILLIC : LATIN);

/** A position behind the first letter. */
const inside = (word: string, random: Random, before = 0) =>
  1 + Math.floor(random() * (word.length - 1 - before));

function replaceAt(word: string, at: number, length: number, by: string): string {
  return word.slice(0, at) + by + word.slice(at + length);
}

function positions(word: string, holds: (letter: string, at: number) => boolean): number[] {
  return [...word.toLowerCase()].flatMap((letter, at) => (at > 0 && holds(letter, at) ? [at] : []));
}

type Slip = (word: string, letters: Letters, random: Random) => string | null;

function addOrDrop(kind: 'vowels' | 'consonants'): Slip {
  return (word, letters, random) => {
    const isKind = (letter: string) => {
      const isVowel = 'aeiouyäöüаеиоуыэюяіїє'.includes(letter);
      return kind === 'vowels' ? isVowel : !isVowel;
    };
    if (random() < 0.4) return replaceAt(word, inside(word, random), 0, pick(letters[kind], random));
    const places = positions(word, isKind);
    return places.length === 0 ? null : replaceAt(word, pick(places, random), 1, '');
  };
}

const swapAlike: Slip = (word, letters, random) => {
  const choices = letters.alike.flatMap(([from = '', to = '']) =>
    positions(word, (letter) => letter === from).map((at) => ({ at, to })),
  );
  if (choices.length === 0) return null;
  const { at, to } = pick(choices, random);
  return replaceAt(word, at, 1, to);
};

const double: Slip = (word, _letters, random) => {
  const doubled = positions(word, (letter, at) => word.charAt(at - 1).toLowerCase() === letter);
  if (doubled.length > 0 && random() < 0.6) return replaceAt(word, pick(doubled, random), 1, '');
  const at = inside(word, random);
  return replaceAt(word, at, 0, word.charAt(at));
};

const transpose: Slip = (word, _letters, random) => {
  const at = inside(word, random, 1);
  const [x, y] = [word.charAt(at), word.charAt(at + 1)];
  return x === y || y === '' ? null : replaceAt(word, at, 2, y + x);
};

const swapVowel: Slip = (word, letters, random) => {
  const places = positions(word, (letter) => letters.vowels.includes(letter));
  return places.length === 0 ? null : replaceAt(word, pick(places, random), 1, pick(letters.vowels, random));
};

const neighbourKey: Slip = (word, letters, random) => {
  const at = inside(word, random);
  const row = letters.keyboard.find((keys) => keys.includes(word.charAt(at).toLowerCase()));
  if (!row) return null;
  const key = row.indexOf(word.charAt(at).toLowerCase());
  return replaceAt(
    word,
    at,
    1,
    row.charAt(key + (random() < 0.5 ? -1 : 1)) || pick(letters.consonants, random),
  );
};

const addOrDropH: Slip = (word, letters, random) => {
  const h = letters === LATIN ? 'h' : 'х';
  const places = positions(word, (letter) => letter === h);
  if (places.length > 0) return replaceAt(word, pick(places, random), 1, '');
  return replaceAt(word, inside(word, random), 0, h);
};

const dropMark: Slip = (word) => {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return plain === word || /\p{Script=Cyrillic}/u.test(word) ? null : plain;
};

const respell: Slip = (word, letters, random) => {
  const choices = letters.respellings
    .map((rule) => rule.split('>'))
    .filter(([from = '']) => word.indexOf(from, 1) > 0);
  if (choices.length === 0) return null;
  const [from = '', to = ''] = pick(choices, random);
  return replaceAt(word, word.indexOf(from, 1), from.length, to);
};

const twice: Slip = (word, letters, random) => {
  const once = slip(word, letters, random, false);
  return once === null ? null : slip(once, letters, random, false);
};

/** Each with its frequency among the errors counted in print. */
const SLIPS: readonly (readonly [number, Slip])[] = [
  [34, addOrDrop('consonants')],
  [24, swapAlike],
  [15, addOrDrop('vowels')],
  [10, double],
  [10, transpose],
  [9, swapVowel],
  [9, neighbourKey],
  [16, respell],
  [4, addOrDropH],
  [4, dropMark],
];
const TWICE = 13;

function slip(word: string, letters: Letters, random: Random, mayRepeat: boolean): string | null {
  const total = SLIPS.reduce((sum, [share]) => sum + share, mayRepeat ? TWICE : 0);
  let drawn = random() * total;
  for (const [share, make] of SLIPS) {
    drawn -= share;
    if (drawn < 0) return make(word, letters, random);
  }
  return twice(word, letters, random);
}

/** @returns a misspelling of the word; null where a few tries gave none */
export function misspell(word: string, random: Random): string | null {
  for (let tries = 0; tries < 8; tries++) {
    const wrong = slip(word, lettersOf(word), random, true);
    if (wrong !== null && wrong !== word && wrong.length >= 3) return wrong;
  }
  return null;
}
