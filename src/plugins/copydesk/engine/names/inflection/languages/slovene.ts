import type { Grammar } from '../paradigm';

/** @returns the possessive adjective (and so the woman's surname "Neratova") in all its forms */
function possessive(stem: string): string {
  return ['', 'a', 'o', 'i', 'e', 'ega', 'emu', 'em', 'im', 'ih', 'imi', 'ima']
    .map((ending) => stem + ending)
    .join(' ');
}

const HARD = `*a *u *om *i *e *ih *oma ${possessive('*ov')}`;
const SOFT = `*a *u *em *i *e *ih *ema ${possessive('*ev')}`;
const LENGTHENED = `*ja *ju *jem *ji *je *jih ${possessive('*jev')}`;
/** A woman may bear it too: Bibijin, beside Bibijev. */
const VOWELLED = `${LENGTHENED} ${possessive('*jin')}`;
/** As English and French names end: Gove, Farage. */
const SILENT_E = 'ce ge le me ne re se te ve';
const ROUNDED = 'a u om i e ov ova ovo ovi ove ovega ovemu ovem ovim ovih';

/**
 * Slovene (and, near enough for names, Croatian, Bosnian and Serbian in Latin letters). Classes after
 * "Slovenski pravopis 2001": lengthening with j, the fleeting e, preglas (o → e after c č š ž j), possessives.
 */
export const slovene: Grammar = {
  paradigms: [
    { id: 'm-hard', base: '*', over: 'b d f g h k l m n p q r s t v w x z ć đ ß th au ou', forms: HARD },
    { id: 'm-soft', base: '*', over: 'c č š ž j ć đ dž sh ch x z s tz', forms: SOFT },
    { id: 'm-lengthened', base: '*', over: 'r', forms: LENGTHENED },
    { id: 'vowelled', base: '*', over: 'e i y u o é á', forms: VOWELLED },
    { id: 'm-e', isAfterConsonant: true, base: 'e*', over: 'k l r n m t v d g p', forms: HARD },
    { id: 'm-e-soft', isAfterConsonant: true, base: 'e*', over: 'c č lj nj j', forms: SOFT },
    { id: 'm-e-long', isAfterConsonant: true, base: 'e*', over: 'r', forms: LENGTHENED },
    { id: 'm-a', isAfterConsonant: true, base: 'a*', over: 'k c r n', forms: HARD },
    { id: 'm-o', base: 'o', forms: `${ROUNDED} em ev eva evo evi eve evega` },
    { id: 'm-u', base: '*u', over: 'i r n', forms: `*a *u *om *em *ov *ev` },
    { id: 'm-us', base: '*us', over: 'r t d n m l', forms: '*a *u *om *ov *ova *ovo' },
    { id: 'm-silent-e', base: 'e', forms: `a u om ov ova ovo ovi ove ovega em eve ev eva evo evi` },
    {
      id: 'm-kept-e',
      base: '*',
      over: SILENT_E,
      forms: `*a *u *om *em ${possessive('*ov')} ${possessive('*ev')}`,
    },
    { id: 'm-t', base: 'e', forms: `eta etu etom etih ea eu eom ${possessive('etov')}` },
    { id: 'possessive-c', base: 'c', forms: possessive('čev') },
    {
      id: 'm-ec',
      isAfterConsonant: true,
      base: 'ec',
      forms: `ca cu cem ci ce cih cema ${possessive('čev')}`,
    },
    { id: 'm-y', base: 'y', forms: 'ija iju ijem ijev ijeva ijevo ijevi ijeve ya yu yem yev yeva' },
    { id: 'm-ay', base: '*', over: 'ay ey oy', forms: possessive('*ev') },
    { id: 'a', base: 'a', forms: `e i o am ah ami in ina ino ini ine inega inemu inem inim inih` },
    { id: 'ia', base: 'ia', forms: `ie ii io iam iah iami ${possessive('iin')} ${possessive('ijin')}` },
    { id: 'm-in-a', base: 'a', forms: `${ROUNDED} em ev eva evo evi eve evega` },
    { id: 'm-yen', base: 'yen', forms: `yna ynu ynom ${possessive('ynov')}` },
    { id: 'adj-ij', base: '*ij', over: 'sk ck', forms: '*ega *emu *em *im' },
    {
      id: 'adj',
      base: '*i',
      over: 'sk ck šk čk zk žk n v t r',
      forms: '*ega *emu *em *im *a *e *o *ih *imi',
    },
  ],
};
