/**
 * The central types of the engine. Everything here is data: no Strapi, no React, no I/O.
 * Offsets are UTF-16 code units, half-open, into one field's plain text: the one position encoding of the house.
 */

/** Half-open UTF-16 offsets into one field's plain text. */
export type Span = { readonly start: number; readonly end: number };

/** A BCP 47 tag; rules look at its primary subtag alone ("de", "en", "ru"). */
export type Language = string;

/** The id of a person in the registry (Strapi's documentId, or the `id` of a registry file). */
export type PersonId = string;

/** How a field's text is to be read: `slug` is lower-case ASCII with hyphens and takes part in fixes as such. */
export type FieldKind = 'text' | 'slug';

/** A stretch of a field in a language of its own. */
export type Passage = Span & { readonly language: Language };

/** One field of an article, as plain text. */
export type Field = {
  /** Dotted path in the entry, for example `headline`, `image.caption`, `sections.2.text`. */
  readonly path: string;
  readonly text: string;
  readonly kind: FieldKind;
  /** The field's own language where it differs from the document's. */
  readonly language?: Language;
  /** Stretches in another language, in order and free of overlaps: what the markup says (`lang`). */
  readonly passages?: readonly Passage[];
  /** A short field set in capitals or title case (headline, kicker, SEO title): capitals prove nothing in it. */
  readonly isHeadline?: boolean;
};

/** The whole text of one document in one locale, in reading order (headline first). */
export type Copy = {
  readonly fields: readonly Field[];
  readonly language?: Language;
  /** Registry ids of the people an editor linked to the document. */
  readonly people?: readonly PersonId[];
};

/** A word, whatever stands around it: one object for all its mentions, in all texts, while it is remembered. */
export type Word = {
  /** As written, without soft hyphens and zero-width characters, NFC. */
  readonly text: string;
  /** `fold(text)`: lower case, no diacritics. */
  readonly folded: string;
  /** Whether the first letter is upper case (or the script has no case). Of running text never: its tokens are no words. */
  readonly isCapitalised: boolean;
  /** What was found out about it, kept here by whoever asks again: so nobody looks it up by its letters twice. */
  note: object | undefined;
};

/** One word of a field with its span; see names/tokens.ts. */
export type Token = Span & {
  readonly word: Word;
  /** The word's. */
  readonly text: string;
  /** The word's. */
  readonly folded: string;
  /** The word's. */
  readonly isCapitalised: boolean;
  /** Whether it is joined to the token before it by a hyphen without a space ("Takaichi-Regierung"). */
  readonly isJoined: boolean;
  /** Whether a single space alone stands between the token before it and this one. */
  readonly isAdjacent: boolean;
};

/** A name where it is written. */
export type Mention = { readonly path: string; readonly span: Span; readonly surface: string };

export type SpellingKind = 'house' | 'accepted' | 'wrong' | 'native' | 'former';

export type Spelling = {
  readonly value: string;
  readonly kind: SpellingKind;
  /** The language in which this spelling is used; absent: in every language. */
  readonly language?: Language;
};

/** One person of the registry; also the shape of one line of registry JSONL. */
export type Person = {
  readonly id: PersonId;
  /** The house spelling of the full name. */
  readonly name: string;
  readonly givenName?: string;
  readonly familyName?: string;
  /** The family name is written first ("Takaichi Sanae"). */
  readonly familyNameFirst?: boolean;
  readonly gender?: 'female' | 'male' | 'other' | 'unspecified';
  readonly spellings?: readonly Spelling[];
  /** People who really are somebody else, however alike the names; counts both ways. */
  readonly distinctFrom?: readonly PersonId[];
};

export type PersonRef = { readonly id: PersonId; readonly name: string };

/** One shape per reason, each with only what it has. */
export type Evidence =
  | { readonly kind: 'recorded'; readonly person: PersonRef; readonly spelling: string }
  | {
      readonly kind: 'likeness';
      readonly person: PersonRef;
      readonly spelling: string;
      readonly score: number;
      readonly reasons: readonly Message[];
    }
  | {
      readonly kind: 'first-use';
      readonly first: Mention;
      readonly score: number;
      readonly reasons: readonly Message[];
    }
  | { readonly kind: 'homonyms'; readonly people: readonly PersonRef[] }
  | { readonly kind: 'characters'; readonly reasons: readonly Message[] };

export type MessageValues = Readonly<Record<string, string | number>>;

/** What is said to a person, as a key with values, so that each face can say it in the reader's language. */
export type Message = { readonly key: string; readonly values?: MessageValues };

export type Certainty = 'certain' | 'likely';

/** What a rule says; the runner stamps rule, severity and fingerprint. */
export type Report = {
  readonly mention: Mention;
  readonly message: Message;
  readonly certainty: Certainty;
  /** Ready to be put in place of the mention's span (case, ending and slug form already fitted), best first. */
  readonly suggestions: readonly string[];
  readonly evidence: Evidence;
  readonly person?: PersonRef;
};

export type Severity = 'blocker' | 'error' | 'warning' | 'info';

/** How a text can speak of a spelling instead of using it. */
export type Citation = 'sic' | 'correction';

/** A report as stamped by the runner. */
export type Finding = Report & {
  readonly rule: string;
  readonly severity: Severity;
  /** Names what was found by rule, names and the words around it; no offsets, no message. */
  readonly fingerprint: string;
  /** Findings about the same misspelling of the same name share it: "mend everywhere" mends a group. */
  readonly group: string;
  /** It stands inside a verbatim quotation, so it was lowered to a warning. */
  readonly isQuoted?: boolean;
  /** The text itself speaks of this spelling, so it was lowered: to a warning, where it is marked [sic] to an info. */
  readonly citation?: Citation;
};

/** A rule that could not run: never "no findings". */
export type Failure = { readonly rule: string; readonly message: string };

export type Verdict = 'publish' | 'acknowledge' | 'refuse';

export type DecisionKind = 'dismissed' | 'accepted' | 'acknowledged' | 'overridden';

/** What a person decided about a finding. */
export type Decision = { readonly fingerprint: string; readonly kind: DecisionKind };

/** `off`, one severity for both certainties, or one for each. */
export type RuleSetting =
  Severity | 'off' | { readonly certain: Severity | 'off'; readonly likely: Severity | 'off' };

export type Settings = { readonly rules: Readonly<Record<string, RuleSetting>> };

/** Ordinary words and attested names; an adapter outside the engine loads it (lexicon/load.ts). */
export type Lexicon = {
  /** Whether the folded or lower-cased word is an ordinary word (not a name) of that language. False where the language has no dictionary. */
  isWord(word: string, language: Language): boolean;
  /** Whether there is a dictionary of ordinary words for that language at all. */
  hasWords(language: Language): boolean;
  /** How well a folded token is attested as a name. */
  name(folded: string): NameAttestation;
  /** Whether the language's dictionary has the word, in any of its forms, as a proper noun: a person, a place, a people. */
  isProper?(word: string, language: Language): boolean;
  /** How many of a folded word's first letters some place's or country's name also begins with. */
  placePrefix?(folded: string): number;
  /** How unlike the names of the lexicon a folded Latin name's letters follow each other, in bits a letter. */
  oddness?(folded: string): Oddness;
};

/** Surprise at a name's letters: over the whole name, and at its oddest place. */
export type Oddness = { readonly mean: number; readonly worst: number };

export type NameAttestation = {
  /** 0 (never seen) … 3 (very common): as a given name. */
  readonly given: number;
  /** 0 … 3: as a family name. */
  readonly family: number;
};

/** One spelling of one registered person that an index lookup brought up. */
export type FormHit = {
  readonly person: PersonId;
  /** The registered spelling. `name` is the person's `name` field. */
  readonly spelling: string;
  readonly kind: SpellingKind | 'name';
  readonly language?: Language;
};

/** A near form: how far it is from what was looked up. */
export type NearHit = FormHit & {
  /** Edits (optimal string alignment) between the folded forms, after romanisation where that is nearer. */
  readonly distance: number;
  /** 0 … 1, by letters alone: ranks what is equally far. */
  readonly likeness: number;
};

/** The newsroom's people, compiled for look-up. */
export type Registry = {
  /** A number that no other registry has, nor this one with other people: what was found out under it holds. */
  readonly stamp: number;
  readonly size: number;
  person(id: PersonId): Person | undefined;
  /** Whether the word may stand in some registered form, under folding; false settles that no form with it is there. */
  hasWord(word: string): boolean;
  /** Everyone who bears exactly this full form, under folding, in any kind of spelling. */
  byForm(form: string): readonly FormHit[];
  /**
   * Registered full forms near to this one, nearest first, at most `limit`; exact ones excluded. With `mostWrong` 1
   * only forms that share the first or the last word are looked at, which is faster.
   */
  near(form: string, limit?: number, mostWrong?: 1 | 2): readonly NearHit[];
  /**
   * The same for an inflected name: of each word, particles left out, the base forms it may have (folded, the word itself
   * first). Only forms that share the first or the last word's base are looked at.
   */
  nearInflected(words: readonly (readonly string[])[], limit?: number): readonly NearHit[];
  /** The same among those alone who bear the first and the last word of a form. */
  nearAmong(words: readonly (readonly string[])[], form: string): readonly NearHit[];
  /** People whose family name (or mononym) is exactly this token under folding, at most `limit`. */
  bySurname(token: string, limit?: number): readonly PersonId[];
  /** How many people `bySurname` would give without a limit; exact up to 8, beyond that about right. */
  countBySurname(token: string): number;
  /** About how many people's family names are this token or within so many edits of it. */
  countNearSurnames(token: string, edits: 1 | 2): number;
  /** People a wrong spelling of whose family name has this token, which no right spelling of theirs has. */
  byWrongSurname(token: string): readonly PersonId[];
  /** With how many letters from `from` on some Chinese, Japanese or Korean spelling begins; now and then one too many. */
  runningReach(letters: readonly number[], from: number): number;
  /** Everyone who bears a spelling of exactly these letters; see running-text/letters.ts for what a letter is. */
  byRunning(letters: readonly number[], from: number, to: number): readonly FormHit[];
  /** Everyone who bears a spelling in which one letter is another, or two neighbours are swapped. */
  nearRunning(letters: readonly number[], from: number, to: number): readonly FormHit[];
  /** Adds or replaces a person. */
  add(person: Person): void;
  remove(id: PersonId): boolean;
};

/** What a rule gets to see. */
export type RuleContext = {
  readonly copy: Copy;
  /** The tokens of each field, by path. */
  readonly tokens: ReadonlyMap<string, readonly Token[]>;
  readonly registry: Registry;
  readonly lexicon: Lexicon;
};

/** A rule knows neither its id nor its severity: the runner stamps them. */
export type Rule = (context: RuleContext) => Iterable<Report>;

export type CheckResult = { readonly findings: readonly Finding[]; readonly failures: readonly Failure[] };

export type Comparison = {
  /** 0 … 1: are these two spellings of one name? */
  readonly likeness: number;
  readonly same: boolean;
  readonly reasons: readonly Message[];
};
