import type { Grammar } from '../paradigm';

/** Possessive adjective of a man's name and a woman's surname (Novákův, Nováková) on the oblique stem. */
const DERIVED =
  '*ův *ova *ovo *ovy *ově *ovu *ovi *ová *ové *ovou *ových *ovým *ovými *ův *ovic *ovských *ovský *ovské';
const HARD = `*a *ovi *u *em *e *ů *ům *y *ech *ích ${DERIVED}`;
const SOFT = `*e *i *ovi *em *ů *ům *ích ${DERIVED}`;
const FEMININE_POSSESSIVE = '~in ~ina ~ino ~iny ~inu ~ině ~iných ~inou';

/**
 * Czech (and Slovak, whose name endings it nearly covers). Classes after "Internetová jazyková příručka" of the
 * Czech Language Institute: pán, muž, předseda, žena, růže, Jiří, adjectival surnames, foreign names.
 */
export const czech: Grammar = {
  softening: {
    k: 'c',
    g: 'z',
    h: 'z',
    ch: 'š',
    r: 'ř',
    d: 'dě',
    t: 'tě',
    n: 'ně',
    b: 'bě',
    p: 'pě',
    v: 'vě',
    m: 'mě',
    f: 'fě',
  },
  paradigms: [
    { id: 'm-hard', base: '*', over: 'b d f g h ch k l m n p q r s t v w x z th', forms: HARD },
    { id: 'm-soft', base: '*', over: 'c č ď j ř š ť ž ň s z x l sh', forms: SOFT },
    { id: 'people-soft', base: '*', over: 'k h ch r g', forms: '~i *y *ů *ům *ích *a' },
    { id: 'people', base: '*', over: 'b d l m n p s t v z', forms: '*i *y *ů *ům *ech *a' },
    { id: 'people-an', base: 'an', forms: 'ané anů anům any anech ana' },
    { id: 'place', base: '*', over: 'b d f m n p t v', forms: '~' },
    { id: 'm-voc', base: '*r', over: 't d p b k', forms: '*ře' },
    { id: 'm-e', isAfterConsonant: true, base: 'e*', over: 'k l r n', forms: HARD },
    { id: 'm-e-soft', isAfterConsonant: true, base: 'e*', over: 'c l', forms: SOFT },
    { id: 'm-něk', base: 'něk', forms: 'ňka ňkovi ňkem ňku ňkova ňkův ňková ňkové ňkovou ňků' },
    { id: 'm-děk', base: 'děk', forms: 'ďka ďkovi ďkem ďku ďkův ďková ďkové ďkovou' },
    { id: 'm-ů', base: 'ů*', over: 'h l r ž', forms: 'o*a o*u o*ovi o*em o*e' },
    { id: 'm-us', base: '*us', over: 'b d k l m n r t v', forms: '*a *ovi *u *em *e *ův *ova' },
    { id: 'm-es', base: '*es', over: 'l n t', forms: '*a *ovi *em *ův' },
    { id: 'm-á', base: 'á*', over: 'k r n z b', forms: 'a*a a*ovi a*em a*u' },
    {
      id: 'adj-ý',
      base: '*ý',
      over: 'b c d h ch k l m n p r s t v z',
      forms: '*ého *ému *ém *ým *á *é *ou *ých *ými',
    },
    // Zelenskyj, Lavrovskij, Tolstoj: as Ukrainian and Russian names are transcribed.
    ...['yj', 'ij', 'oj'].map((end) => ({
      id: `adj-${end}`,
      base: `*${end}`,
      over: 'sk ck ln rn dn st',
      forms: '*ého *ému *ém *ým',
    })),
    { id: 'adj-ski', base: '*i', over: 'sk ck dzk', forms: '*ého *ému *ém *ým *á *é *ou *ých *ými' },
    { id: 'adj-á', base: '*á', over: 'b c d h ch k l m n p r s t v z', forms: '*é *ou *ých *ým *ými' },
    { id: 'adj-í', base: 'í', forms: 'ího ímu ím ích ími íová íové íovou' },
    {
      id: 'foreign-vowel',
      base: '*',
      over: 'i y e é ö',
      forms: '*ho *mu *m *ové *ových *ův *ovi *ova *ová *ovou',
    },
    { id: 'foreign-e', base: 'e', forms: 'a ovi em u ová ové ovou ův ova' },
    { id: 'foreign-kept-e', base: '*', over: 'ce ge le me ne re se te ve', forms: '*a *u *em' },
    { id: 'foreign-ay', base: '*', over: 'ay oy', forms: SOFT },
    {
      id: 'foreign-round',
      base: '*',
      over: 'o u ó á ö eau',
      forms: '*a *vi *ovi *em *m *ův *vová *ová *ové *ovou',
    },
    { id: 'm-o', base: 'o', forms: 'a ovi u em ův ova ovy ově ová ové ovou' },
    { id: 'm-ko', base: 'co', forms: 'ka kovi kem kova kův' },
    {
      id: 'f-hard',
      base: '*a',
      over: 'b d f g h ch k l m n p r s t v w z',
      forms: `*y ~e ~ *e *u *o *ou *ovi *ův *ova *ové *ovy *ová *ovou *ů *ám *ách *ami ${FEMININE_POSSESSIVE}`,
    },
    { id: 'f-possessive-k', base: 'ka', forms: 'čin čina čino činy činu čině' },
    { id: 'f-possessive-g', base: 'ga', forms: 'žin žina žino žiny žinu' },
    { id: 'f-possessive', base: '*a', over: 'b d l m n p s t v z', forms: '*in *ina *ino *iny *inu *ině' },
    {
      id: 'f-soft',
      base: '*a',
      over: 'č š ž ř j ď ť ň c i s z',
      forms: '*i *e *u *o *ou *í *in *ina *ino *iny *inu *ovi *ová *ové *ovou',
    },
    { id: 'f-vowel', base: '*a', over: 'e o u', forms: '*y *i *u *o *ou *ji' },
    { id: 'f-e', base: 'e', forms: 'i í o u ou in ina iny' },
    { id: 'f-ě', base: 'ě', forms: 'i í o' },
  ],
};
