const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
const FIRST = 0xac00;
const LAST = 0xd7a3;

/** Family names whose usual spelling is not by the rule; syllable → spelling. */
const FAMILY_NAMES: Readonly<Record<string, string>> = {
  이: 'Lee',
  박: 'Park',
  최: 'Choi',
  김: 'Kim',
  정: 'Jung',
};

function syllable(letter: string): string {
  const index = letter.charCodeAt(0) - FIRST;
  const initial = INITIALS[Math.floor(index / 588)] ?? '';
  const vowel = VOWELS[Math.floor((index % 588) / 28)] ?? '';
  return initial + vowel + (FINALS[index % 28] ?? '');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** @returns Hangul by the Revised Romanisation (2000), a name of two to four syllables split after the family name */
export function hangulToLatin(text: string): string {
  return text.replace(/[\uac00-\ud7a3]+/g, (run) => {
    const letters = [...run].filter((letter) => letter.charCodeAt(0) <= LAST);
    const [family = '', ...given] = letters;
    if (letters.length < 2 || letters.length > 4) return capital(letters.map(syllable).join(''));
    return `${FAMILY_NAMES[family] ?? capital(syllable(family))} ${capital(given.map(syllable).join(''))}`;
  });
}
