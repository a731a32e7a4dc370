import { fold } from '../fold';

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'i',
  є: 'e',
  ґ: 'g',
};

/** @returns the text in Latin letters, whatever its script; Latin letters stay as they are */
export function romanise(text: string): string {
  return text.replace(/[Ѐ-ӿ]/g, (letter) => {
    const latin = CYRILLIC[fold(letter)] ?? CYRILLIC[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
  });
}

const RESPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/tsch/g, 'ch'],
  [/sch/g, 'sh'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/kh/g, 'h'],
  [/ou/g, 'o'],
  [/oo/g, 'o'],
  [/uu/g, 'u'],
  [/ae/g, 'e'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  [/ei/g, 'e'],
  [/chi/g, 'ti'],
  [/shi/g, 'si'],
  [/tsu/g, 'tu'],
  [/fu/g, 'hu'],
  [/ji/g, 'zi'],
  [/sh([auo])/g, 'sy$1'],
  [/ch([auo])/g, 'ty$1'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/'/g, ''],
  [/(.)\1+/g, '$1'],
];

/** @returns a key that variants of romanisation of one name share */
export function romanisationKey(word: string): string {
  return RESPELLINGS.reduce((key, [pattern, by]) => key.replace(pattern, by), fold(romanise(fold(word))));
}

/** @returns the keys of the word, one for each family of romanisation; variants of one name share at least one */
export function romanisationKeys(word: string): readonly string[] {
  return [romanisationKey(word)];
}

export { lookAlike } from './look-alikes';
