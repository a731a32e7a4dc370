import type { Grammar } from '../paradigm';

/**
 * Bulgarian has no cases: only the vocative, the definite article, the plural of a family (Борисови) and the old
 * accusative of men's names (Христа) change a name. -ов and -ова are two people's names and stay apart.
 */
export const bulgarian: Grammar = {
  paradigms: [
    { id: 'm-voc', base: '*', over: 'б в г д ж з к л м н п р с т ф х ч ш', forms: '*е *о *ът *ът' },
    { id: 'm-ъ', isAfterConsonant: true, base: 'ъ*', over: 'р л', forms: '*е *о *а' },
    { id: 'm-acc', base: '*', over: 'б г д ж з к л м п р с т ф х ч ш', forms: '*а' },
    { id: 'm-й', base: 'й', forms: 'ю я ят ьо' },
    { id: 'm-ос', base: 'ос', forms: 'а е' },
    { id: 'family', base: '*', over: 'ов ев ин', forms: '*и *ите' },
    { id: 'adj', base: 'и', forms: 'ия ият' },
    { id: 'f-voc', base: 'а', forms: 'о е' },
    { id: 'f-ия', base: 'ия', forms: 'ийо ио' },
    { id: 'people', base: 'ин', forms: 'инът ина и ите' },
    { id: 'people-f', base: 'ка', forms: 'ката ки ките' },
    { id: 'people-к', base: 'к', forms: 'ка кът ци ците' },
    { id: 'people-ец', base: 'ец', forms: 'еца ецът ци ците' },
  ],
};
