import type { Grammar } from '../paradigm';

const ADJECTIVE = "*sche *schen *scher *sches *schem *'sche *'schen *'scher *'sches *'schem";
const SIBILANT = 's ß z x ce';
const OTHER = 'a b c d e f g h i j k l m n o p q r t u v w y ä ö ü é á à è ó í č š ž ć ł ı ã ō ū ā ș ğ';

/**
 * German genitives ("Merkels", "Grass’", "Hansens", the discouraged "Merkel’s"), plurals ("die Trumps") and
 * adjectives ("Merkelsche", "Grimm’schen"): Amtliches Regelwerk der deutschen Rechtschreibung, §§ 49, 62, 96, 97.
 */
export const german: Grammar = {
  paradigms: [
    { id: 'genitive', base: '*', over: OTHER, forms: `*s *'s ${ADJECTIVE}` },
    { id: 'genitive-sibilant', base: '*', over: SIBILANT, forms: `*' *'s *ens ${ADJECTIVE}` },
    { id: 'genitive-sch', base: 'sch', forms: "schs sch' sche schen scher sches schem" },
    { id: 'dative', base: 'e', forms: 'en ens' },
  ],
};

/** English possessives and plurals of families ("Trump’s", "James’", "the Joneses"). */
export const english: Grammar = {
  paradigms: [
    { id: 'possessive', base: '*', over: OTHER, forms: "*'s *s *s'" },
    { id: 'possessive-sibilant', base: '*', over: `${SIBILANT} ch sh`, forms: "*' *'s *es *es'" },
  ],
};

/** Swedish, Danish, Norwegian and Dutch genitives. */
export const nordic: Grammar = {
  paradigms: [
    { id: 'genitive', base: '*', over: `${OTHER} å ø æ`, forms: "*s *'s" },
    { id: 'genitive-sibilant', base: '*', over: SIBILANT, forms: "*'" },
  ],
};
