const ROWS: readonly (readonly [string, string])[] = [
  ['アイウエオ', 'a i u e o'],
  ['カキクケコ', 'ka ki ku ke ko'],
  ['サシスセソ', 'sa shi su se so'],
  ['タチツテト', 'ta chi tsu te to'],
  ['ナニヌネノ', 'na ni nu ne no'],
  ['ハヒフヘホ', 'ha hi fu he ho'],
  ['マミムメモ', 'ma mi mu me mo'],
  ['ヤユヨ', 'ya yu yo'],
  ['ラリルレロ', 'ra ri ru re ro'],
  ['ワヰヱヲン', 'wa i e o n'],
  ['ガギグゲゴ', 'ga gi gu ge go'],
  ['ザジズゼゾ', 'za ji zu ze zo'],
  ['ダヂヅデド', 'da ji zu de do'],
  ['バビブベボ', 'ba bi bu be bo'],
  ['パピプペポ', 'pa pi pu pe po'],
  ['ヴ', 'vu'],
];
const KANA = new Map(
  ROWS.flatMap(([kana, latin]) => {
    const sounds = latin.split(' ');
    return [...kana].map((letter, i): [string, string] => [letter, sounds[i] ?? '']);
  }),
);
const SMALL: Readonly<Record<string, string>> = {
  ャ: 'ya',
  ュ: 'yu',
  ョ: 'yo',
  ァ: 'a',
  ィ: 'i',
  ゥ: 'u',
  ェ: 'e',
  ォ: 'o',
};

/** Joins a small kana to the syllable before it: シ + ャ → sha, ファ → fa. */
function contract(before: string, small: string): string {
  const stem = before.replace(/[aiueo]$/, '');
  return /(?:sh|ch|j)$/.test(stem) ? stem + small.replace('y', '') : stem + small;
}

/** @returns kana (hiragana or katakana) after Hepburn, long vowels doubled as they are written; the rest as it is */
export function kanaToLatin(text: string): string {
  if (!/[\u3041-\u30ff]/.test(text)) return text;
  let latin = '';
  let isDoubled = false;
  for (const letter of text.replace(/[\u3041-\u3096]/g, (kana) =>
    String.fromCharCode(kana.charCodeAt(0) + 0x60),
  )) {
    const small = SMALL[letter];
    const sound = KANA.get(letter);
    if (letter === 'ッ') isDoubled = true;
    else if (letter === 'ー') latin += latin.slice(-1);
    else if (small !== undefined) latin = contract(latin, small);
    else if (sound !== undefined) {
      latin += (isDoubled ? sound.charAt(0) : '') + sound;
      isDoubled = false;
    } else latin += letter === '・' ? ' ' : letter;
  }
  return latin;
}
