import type { Language, Lexicon, Registry, Token } from '../../types';
import type { KnownWord, KnownWords } from './known-words';
import { knownWordsOf } from './known-words';
import type { Window } from './windows';

/** The words of one field, and what is known of them. */
export class FieldWords {
  readonly #tokens: readonly Token[];
  readonly #languages: readonly Language[];
  readonly #words: KnownWords;
  readonly #registry: Registry;

  constructor(
    tokens: readonly Token[],
    languages: readonly Language[],
    { lexicon, registry }: { readonly lexicon: Lexicon; readonly registry: Registry },
  ) {
    this.#tokens = tokens;
    this.#languages = languages;
    this.#words = knownWordsOf(lexicon);
    this.#registry = registry;
  }

  languageAt(index: number): Language {
    return this.#languages[index] ?? '';
  }

  /** @param language in which a window around is read: not the word's own, where the window reaches into a passage */
  known(index: number, language: Language = this.languageAt(index)): KnownWord {
    return this.#words.of((this.#tokens[index] as Token).word, language);
  }

  /** Whether the word may stand in some registered form. */
  isBorne(index: number): boolean {
    return this.known(index).isBorne(this.#registry);
  }

  /** Whether every word of a window may stand in some registered form. */
  areBorne({ from, to }: Pick<Window, 'from' | 'to'>): boolean {
    for (let i = from; i < to; i++) if (!this.isBorne(i)) return false;
    return true;
  }

  /** Whether one word of a window is an ordinary one. */
  hasOrdinary({ from, to, language }: Window): boolean {
    for (let i = from; i < to; i++) if (this.known(i, language).isOrdinary) return true;
    return false;
  }

  /** Whether one word of a window is nobody's and no ordinary one. */
  hasUnknown({ from, to, language }: Window): boolean {
    for (let i = from; i < to; i++) if (!this.isBorne(i) && !this.known(i, language).isOrdinary) return true;
    return false;
  }
}
