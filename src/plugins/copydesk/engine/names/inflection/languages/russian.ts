import type { Grammar } from '../paradigm';

const HARD = '*а *у *ом *е *ы *ов *ам *ами *ах';
const VELAR = '*а *у *ом *е *и *ов *ам *ами *ах';
const HUSHING = '*а *у *ем *ом *е *и *ей *ам *ами *ах';

/**
 * Russian; е stands for ё too. Classes after A. A. Zaliznjak, "Grammatičeskij slovar' russkogo jazyka", and, for
 * what stays undeclined (names in -о, -е, -и, -у, -ю, -ых, women's names in a consonant), L. P. Kalakuckaja,
 * "Sklonenie familij i ličnyx imën".
 */
export const russian: Grammar = {
  paradigms: [
    { id: 'm-hard', base: '*', over: 'б в д з л м н п р с т ф', forms: HARD },
    { id: 'm-velar', base: '*', over: 'г к х', forms: VELAR },
    { id: 'm-hushing', base: '*', over: 'ж ч ш щ', forms: HUSHING },
    { id: 'm-ц', base: 'ц', forms: 'ца цу цем цом це цы цев цов' },
    { id: 'surname-ов', base: '*', over: 'ов ев ин ын', forms: '*а *у *ым *е *ой *ою *ы *ых *ыми' },
    { id: 'm-ь', base: '*ь', over: 'б в д з л м н п р с т ф', forms: '*я *ю *ем *е *и *ей *ям *ями' },
    { id: 'm-hushing-ь', base: '*ь', over: 'ж ч ш щ', forms: '*а *у *ем *и *ью' },
    { id: 'f-ь', base: 'ь', forms: 'и ью' },
    { id: 'm-й', base: '*й', over: 'а е о у э ю я', forms: '*я *ю *ем *е *и *ев *ям' },
    { id: 'm-ий', base: 'ий', forms: 'ия ию ием ии ие иев' },
    { id: 'm-ьи', base: '*ей', over: 'в б р л н', forms: '*ья *ью *ьем *ье' },
    { id: 'adj-кий', base: '*ий', over: 'к г х', forms: '*ого *ому *им *ом *ая *ой *ую *ие *их *ими' },
    { id: 'adj-щий', base: '*ий', over: 'ж ч ш щ н', forms: '*его *ему *им *ем *ая *яя *ей *ую *юю *ие *их' },
    { id: 'adj-ый', base: 'ый', forms: 'ого ому ым ом ая ой ую ые ых ыми' },
    { id: 'adj-ой', base: 'ой', forms: 'ого ому ым им ом ая ую ые ие ых их' },
    ...['к', 'л', 'н', 'р', 'в', 'т'].flatMap((letter) =>
      ['е', 'о'].map((vowel) => ({
        id: 'm-fleeting',
        isAfterConsonant: true,
        base: vowel + letter,
        forms: (letter === 'к' ? VELAR : HARD).replaceAll('*', letter),
      })),
    ),
    { id: 'm-ец', base: 'ец', forms: 'ца цу цем цом це цы цев цов цам цами цах' },
    {
      id: 'm-аец',
      base: '*ец',
      over: 'а е о у и',
      forms: '*йца *йцу *йцем *йце *йцы *йцев *йцам *йцами *йцах',
    },
    { id: 'people', base: 'анин', forms: 'ане ан анам анами анах анина анину анином' },
    { id: 'm-лец', base: 'лец', forms: 'льца льцу льцем льцом льце' },
    { id: 'm-ев-ьв', base: 'лев', forms: 'льва льву львом льве' },
    { id: 'm-ос', base: '*ос', over: 'т р', forms: '*а *у *ом *е' },
    { id: 'f-hard', base: '*а', over: 'б в д з л м н п р с т ф', forms: '*ы *е *у *ой *ою *ам *ами' },
    { id: 'f-velar', base: '*а', over: 'г к х ж ч ш щ', forms: '*и *е *у *ой *ою *ей' },
    { id: 'f-ц', base: 'ца', forms: 'цы це цу цей цою' },
    { id: 'f-vowel', base: '*а', over: 'э е и о у', forms: '*ы *е *у *ой' },
    { id: 'f-adj', base: 'ая', forms: 'ой ую ою' },
    { id: 'f-я', base: 'я', forms: 'и е ю ей ею' },
    { id: 'f-ия', base: 'ия', forms: 'ии ию ией иею' },
  ],
};
