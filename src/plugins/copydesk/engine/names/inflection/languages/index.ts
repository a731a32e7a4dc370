import { primaryOf } from '../../../language/primary';
import type { Language } from '../../../types';
import { compile, type CompiledGrammar, type Grammar } from '../paradigm';
import { bulgarian } from './bulgarian';
import { czech } from './czech';
import { english, german, nordic } from './germanic';
import { greek } from './greek';
import { polish } from './polish';
import { russian } from './russian';
import { slovene } from './slovene';
import { ukrainian } from './ukrainian';

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  bg: bulgarian,
  bs: slovene,
  cs: czech,
  da: nordic,
  de: german,
  el: greek,
  en: english,
  hr: slovene,
  mk: bulgarian,
  nb: nordic,
  nl: nordic,
  nn: nordic,
  no: nordic,
  pl: polish,
  ru: russian,
  sk: czech,
  sl: slovene,
  sr: slovene,
  sv: nordic,
  uk: ukrainian,
};

/** The languages whose names are declined here, by primary subtag. */
export const INFLECTED_LANGUAGES: readonly string[] = Object.keys(GRAMMARS);

const CASES = ['bs', 'cs', 'hr', 'pl', 'ru', 'sk', 'sl', 'sr', 'uk'];
/** They have left the cases behind, but for the vocative. */
const VOCATIVE = ['bg', 'mk'];

/** @returns whether names have case endings in a language */
export const hasCases = (language: Language): boolean => CASES.includes(primaryOf(language) ?? '');

/** @returns whether names have other endings than a genitive's in a language */
export const declines = (language: Language): boolean =>
  hasCases(language) || VOCATIVE.includes(primaryOf(language) ?? '');

const compiled = new Map<Grammar, CompiledGrammar>();

/** @returns the compiled grammar of the language's primary subtag; undefined where there is none */
export function grammarOf(language: Language): CompiledGrammar | undefined {
  const grammar = GRAMMARS[primaryOf(language) ?? ''];
  if (!grammar) return undefined;
  const known = compiled.get(grammar);
  if (known) return known;
  const fresh = compile(grammar);
  compiled.set(grammar, fresh);
  return fresh;
}
