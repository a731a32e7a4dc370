import type { Language, Lexicon, NameAttestation, Registry, Word } from '../../types';
import type { Base } from './bases';
import { readBases } from './bases';

/** So many base forms of a word are looked up. */
export const MOST_BASES = 8;

/** What all rules ask of a word of a text; each answer is worked out once, when it is first asked for. */
export class KnownWord {
  readonly #word: Word;
  readonly #language: Language;
  readonly #lexicon: Lexicon;
  #isOrdinary: boolean | undefined;
  #isProper: boolean | undefined;
  #name: NameAttestation | undefined;
  #bases: readonly Base[] | undefined;
  /** The registry's that was asked last, of which the next two tell. */
  #stamp = 0;
  #isBorne: boolean | undefined;
  #borneBases: readonly string[] | undefined;

  constructor(word: Word, language: Language, lexicon: Lexicon) {
    this.#word = word;
    this.#language = language;
    this.#lexicon = lexicon;
  }

  /** Whether it is said of a word in that language, by that lexicon. */
  isBy(lexicon: Lexicon, language: Language): boolean {
    return this.#lexicon === lexicon && this.#language === language;
  }

  /** Whether a dictionary has it as an ordinary word. */
  get isOrdinary(): boolean {
    return (this.#isOrdinary ??= this.#lexicon.isWord(this.#word.text, this.#language));
  }

  /** Whether a dictionary has it as a proper noun. */
  get isProper(): boolean {
    return (this.#isProper ??= this.#lexicon.isProper?.(this.#word.text, this.#language) === true);
  }

  /** How well it is attested as a name, as it stands. */
  get name(): NameAttestation {
    return (this.#name ??= this.#lexicon.name(this.#word.folded));
  }

  /** The base forms it may belong to, itself first. */
  get bases(): readonly Base[] {
    return (this.#bases ??= readBases(this.#word.text, this.#language));
  }

  /** Whether it may stand in some registered form. */
  isBorne(registry: Registry): boolean {
    this.#ask(registry);
    return (this.#isBorne ??= registry.hasWord(this.#word.text));
  }

  /** Of its base forms those that may stand in some registered form; a few at most. */
  borneBases(registry: Registry): readonly string[] {
    this.#ask(registry);
    return (this.#borneBases ??= this.bases
      .slice(0, MOST_BASES)
      .map(({ lemma }) => lemma)
      .filter((lemma) => (lemma === this.#word.text ? this.isBorne(registry) : registry.hasWord(lemma))));
  }

  #ask({ stamp }: Registry): void {
    if (this.#stamp === stamp) return;
    this.#stamp = stamp;
    this.#isBorne = undefined;
    this.#borneBases = undefined;
  }
}

/**
 * Says what a lexicon knows of words. What was said of a word last stays with it, so that saying it again costs nothing;
 * it holds on to the lexicon, of which a process has one.
 */
export class KnownWords {
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  of(word: Word, language: Language): KnownWord {
    const { note } = word;
    if (note instanceof KnownWord && note.isBy(this.#lexicon, language)) return note;
    const known = new KnownWord(word, language, this.#lexicon);
    word.note = known;
    return known;
  }
}

const byLexicon = new WeakMap<Lexicon, KnownWords>();

/** @returns what says it; one for each lexicon */
export function knownWordsOf(lexicon: Lexicon): KnownWords {
  let words = byLexicon.get(lexicon);
  if (!words) byLexicon.set(lexicon, (words = new KnownWords(lexicon)));
  return words;
}

/** Lets a lexicon that asks another through its known words share them. */
export function shareKnownWords(words: KnownWords, lexicon: Lexicon): void {
  byLexicon.set(lexicon, words);
}

/** @returns what is known of a word */
export const knownWord = (word: Word, language: Language, lexicon: Lexicon): KnownWord =>
  knownWordsOf(lexicon).of(word, language);
