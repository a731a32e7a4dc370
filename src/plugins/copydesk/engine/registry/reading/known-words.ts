import { fold } from '../../names/fold';
import { remembering } from '../../names/remembered';
import type { Language, Lexicon, NameAttestation } from '../../types';
import type { Base } from './bases';
import { readBases } from './bases';

/** What all rules ask of a word of a text; each answer is worked out once, when it is first asked for. */
export class KnownWord {
  readonly #text: string;
  readonly #language: Language;
  readonly #lexicon: Lexicon;
  #isOrdinary: boolean | undefined;
  #isProper: boolean | undefined;
  #name: NameAttestation | undefined;
  #bases: readonly Base[] | undefined;

  constructor(text: string, language: Language, lexicon: Lexicon) {
    this.#text = text;
    this.#language = language;
    this.#lexicon = lexicon;
  }

  /** Whether a dictionary has it as an ordinary word. */
  get isOrdinary(): boolean {
    return (this.#isOrdinary ??= this.#lexicon.isWord(this.#text, this.#language));
  }

  /** Whether a dictionary has it as a proper noun. */
  get isProper(): boolean {
    return (this.#isProper ??= this.#lexicon.isProper?.(this.#text, this.#language) === true);
  }

  /** How well it is attested as a name, as it stands. */
  get name(): NameAttestation {
    return (this.#name ??= this.#lexicon.name(fold(this.#text)));
  }

  /** The base forms it may belong to, itself first. */
  get bases(): readonly Base[] {
    return (this.#bases ??= readBases(this.#text, this.#language));
  }
}

/** So many words of a language are remembered; a long article has two thousand different ones. */
const REMEMBERED = 16_384;

/** No newsroom writes in more languages; bounds what made-up language tags can take up. */
const MOST_LANGUAGES = 32;

/** Gives what is known of a word; the same object for the same word, while it is remembered. */
export type KnownWords = (text: string, language: Language) => KnownWord;

function remember(lexicon: Lexicon): KnownWords {
  const byLanguage = new Map<Language, (text: string) => KnownWord>();
  return (text, language) => {
    let words = byLanguage.get(language);
    if (!words) {
      if (byLanguage.size >= MOST_LANGUAGES) byLanguage.clear();
      words = remembering(REMEMBERED, (word) => new KnownWord(word, language, lexicon));
      byLanguage.set(language, words);
    }
    return words(text);
  };
}

const byLexicon = new WeakMap<Lexicon, KnownWords>();

/** @returns the memory of what a lexicon says of words; one for each lexicon */
export function knownWordsOf(lexicon: Lexicon): KnownWords {
  let words = byLexicon.get(lexicon);
  if (!words) byLexicon.set(lexicon, (words = remember(lexicon)));
  return words;
}

/** Lets a lexicon that answers out of such a memory share it. */
export function shareKnownWords(words: KnownWords, lexicon: Lexicon): void {
  byLexicon.set(lexicon, words);
}

/** @returns what is known of a word */
export const knownWord = (text: string, language: Language, lexicon: Lexicon): KnownWord =>
  knownWordsOf(lexicon)(text, language);
