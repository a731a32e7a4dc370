import type { Grammar } from '../paradigm';

/**
 * Modern Greek: genitive, accusative and vocative of names (Holton, Mackridge and Philippaki-Warburton, "Greek: A
 * Comprehensive Grammar"). Accents move with the ending; words are compared without them.
 */
export const greek: Grammar = {
  paradigms: [
    { id: 'm-os', base: 'ος', forms: 'ου ο ε' },
    { id: 'm-is', base: 'ης', forms: 'η' },
    { id: 'm-as', base: 'ας', forms: 'α' },
    { id: 'm-is-short', base: 'ις', forms: 'ι ιος' },
    { id: 'm-es', base: 'ες', forms: 'ε' },
    { id: 'm-ous', base: 'ους', forms: 'ου' },
    { id: 'f-a', base: 'α', forms: 'ας' },
    { id: 'f-i', base: 'η', forms: 'ης' },
    { id: 'f-o', base: 'ω', forms: 'ως' },
  ],
};
