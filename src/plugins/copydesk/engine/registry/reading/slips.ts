import { describeEdit } from '../../names/edits';
import { fold, plain } from '../../names/fold';
import { isInflectionOf } from '../../names/inflection';
import type { Language, Message } from '../../types';
import { formWords, isParticle, nobleParticles } from '../forms';
import { fitWord, foldGerman } from './fitting';
import type { Partner } from './partners';
import { partnersOf } from './partners';
import { mentionOfWindow } from './reports';
import type { Window } from './windows';

const UMLAUT = /[äöü]/i;

/** Most words have no letter that may be an umlaut, in whatever form. */
const MARKED = /[\u0080-\uffff]/;

/** The word in lower case with no marks but those of ä, ö and ü. */
function keepUmlauts(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\u030b/g, '\u0308')
    .replace(/(?<![aou])\u0308|[\u0300-\u0307\u0309-\u036f]/g, '')
    .replace(/['’ʼ]/g, '')
    .normalize('NFC');
}

/**
 * @returns whether a word that is otherwise the right one has lost an umlaut, or has one too many; ü written as ue is
 *   no slip, ü where ue is registered is one
 */
export function isUmlautSlip(written: string, right: string, language: Language): boolean {
  if (!MARKED.test(written + right)) return false;
  const [one, other] = [keepUmlauts(written), keepUmlauts(right)];
  if (one === other || /ø/.test(one + other) || !UMLAUT.test(one + other)) return false;
  if (isInflectionOf(one, other, language)) return false;
  if (UMLAUT.test(one)) return true;
  const [plain, german] = [fold(written), foldGerman(right)];
  return plain !== german && !isInflectionOf(plain, german, language);
}

/** @returns whether words without an umlaut may come from abroad: foreign agencies drop them, nobody puts one where none is */
export function mayBeDropped(written: readonly string[], language: Language): boolean {
  return !language.startsWith('de') && !written.some((word) => UMLAUT.test(word));
}

/** @returns how a word with an umlaut slip differs from the right one */
export function describeUmlautSlip(written: string, right: string): readonly Message[] {
  const isSpeltOut =
    plain(written) !== plain(right) && plain(foldGerman(written)) === plain(foldGerman(right));
  return isSpeltOut
    ? [{ key: 'likeness.umlaut', values: { a: written, b: right } }]
    : describeEdit(written, right);
}

/** Where a name is right but for its marks or its particles. */
export type Slips = { readonly umlauts: readonly Partner[]; readonly hasOtherParticles: boolean };

/** @returns what is wrong with a window all of whose words are a right form's, undefined when nothing is */
export function slipsOf({ tokens, language, field }: Window, spelling: string): Slips | undefined {
  if (field.kind === 'slug') return undefined;
  const umlauts = partnersOf(tokens, spelling, language).filter(
    ({ token, right }) => right !== undefined && isUmlautSlip(token.text, right, language),
  );
  const [written, right] = [tokens.map(({ folded }) => folded), formWords(spelling)].map(nobleParticles);
  const hasOtherParticles = written !== right && written !== '' && right !== '';
  return umlauts.length > 0 || hasOtherParticles ? { umlauts, hasOtherParticles } : undefined;
}

/** @returns the window's text with the words given as they are registered */
export function withWords(window: Window, partners: readonly Partner[]): string {
  const { field, language, tokens } = window;
  const start = tokens[0]?.start ?? 0;
  return [...partners]
    .reverse()
    .reduce(
      (text, { token, right = '' }) =>
        text.slice(0, token.start - start) +
        fitWord(token.text, right, field, language) +
        text.slice(token.end - start),
      mentionOfWindow(window).surface,
    );
}

/** The words of the right spelling's, each but the particles as it is written, where they are equally many. */
export function withParticlesOf(window: Window, spelling: string): string | undefined {
  const { tokens, field, language } = window;
  const open = tokens.filter(({ folded }) => !isParticle(folded));
  const parts = spelling.split(/([\p{L}\p{M}\p{N}'’ʼ]+)/u);
  const core = parts.filter((part, i) => i % 2 === 1 && !isParticle(fold(part)));
  if (open.length !== core.length) return undefined;
  const isLoud = open.every(({ text }) => text === text.toUpperCase());
  return parts
    .map((part, i) => {
      if (i % 2 === 0) return part;
      if (isParticle(fold(part))) return isLoud ? part.toUpperCase() : part;
      const token = open.shift();
      return token ? fitWord(token.text, part, field, language) : part;
    })
    .join('');
}
