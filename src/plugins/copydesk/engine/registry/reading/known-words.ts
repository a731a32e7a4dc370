import { fold } from '../../names/fold';
import { remembering } from '../../names/remembered';
import type { Language, Lexicon, NameAttestation } from '../../types';
import type { Base } from './bases';
import { basesOf } from './bases';

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
    return (this.#bases ??= basesOf(this.#text, this.#language));
  }
}

/** A newsroom's words; a long article has two thousand different ones. */
const REMEMBERED = 8192;
const MOST_LANGUAGES = 32;

type ByLanguage = Map<Language, (text: string) => KnownWord>;

const byLexicon = new WeakMap<Lexicon, ByLanguage>();

/** @returns what is known of a word; the same object for the same word, while it is remembered */
export function knownWord(text: string, language: Language, lexicon: Lexicon): KnownWord {
  let byLanguage = byLexicon.get(lexicon);
  if (!byLanguage) byLexicon.set(lexicon, (byLanguage = new Map()));
  let known = byLanguage.get(language);
  if (!known) {
    if (byLanguage.size >= MOST_LANGUAGES) byLanguage.clear();
    known = remembering(REMEMBERED, (word) => new KnownWord(word, language, lexicon));
    byLanguage.set(language, known);
  }
  return known(text);
}
