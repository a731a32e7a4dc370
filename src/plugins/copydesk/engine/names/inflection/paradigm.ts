/**
 * Declension as data. A paradigm says what a base form ends in and what each of its other forms ends in; it is
 * compiled into suffix rules (base ending ↔ form ending), so that a word is analysed by looking up its last letters.
 */

/** One declension class of one language. */
export type Paradigm = {
  /** Short name of the class, for tests and docs ("m-hard"). */
  readonly id: string;
  /**
   * The end of the base form. `*` stands for each group of letters in `over`.
   */
  readonly base: string;
  /** The ends of the other forms, separated by spaces; `*` as in `base`, `~` for the softened group. */
  readonly forms: string;
  /** Groups of letters separated by spaces; absent: the paradigm has no `*`. */
  readonly over?: string;
  /** Before the base's end stands a consonant: a fleeting vowel stands between two (Pavel, not Michael). */
  readonly isAfterConsonant?: boolean;
};

/** What a language's grammar of names is made of. */
export type Grammar = {
  readonly paradigms: readonly Paradigm[];
  /** How a group of letters changes before a softening ending ("r" → "rz"). */
  readonly softening?: Readonly<Record<string, string>>;
};

/** One compiled line: a word that ends in `form` may come from one that ends in `base`. */
export type SuffixRule = {
  readonly paradigm: number;
  /** Which form of the paradigm; -1 for the base form itself. */
  readonly cell: number;
  readonly base: string;
  readonly form: string;
  readonly isAfterConsonant: boolean;
};

/** A grammar ready for look-up. */
export type CompiledGrammar = {
  readonly byForm: ReadonlyMap<string, readonly SuffixRule[]>;
  readonly byBase: ReadonlyMap<string, readonly SuffixRule[]>;
  readonly endings: Endings;
  /** Of the forms that are not the base form itself: most words of a text end in none. */
  readonly inflectedEndings: Endings;
};

/** By a last letter (its UTF-16 code) how long the endings in it are, the shortest first. */
export type Endings = ReadonlyMap<number, readonly number[]>;

function add(map: Map<string, SuffixRule[]>, key: string, rule: SuffixRule): void {
  const rules = map.get(key);
  if (rules) rules.push(rule);
  else map.set(key, [rule]);
}

/** @returns the rules of one paradigm, for every group of letters it stands for */
function rulesOf(
  paradigm: Paradigm,
  index: number,
  softening: Readonly<Record<string, string>>,
): SuffixRule[] {
  const groups = paradigm.over?.split(' ') ?? [''];
  const patterns = paradigm.forms.split(' ');
  return groups.flatMap((group) => {
    const fill = (pattern: string): string =>
      pattern.replace(/\*/g, group).replace(/~/g, softening[group] ?? group);
    const base = fill(paradigm.base);
    const shared = { paradigm: index, base, isAfterConsonant: paradigm.isAfterConsonant === true };
    const cells = patterns.map((pattern, cell) => ({ ...shared, cell, form: fill(pattern) }));
    return [{ ...shared, cell: -1, form: base }, ...cells];
  });
}

function endingsOf(endings: Iterable<string>): Endings {
  const lengths = new Map<number, number[]>();
  for (const ending of endings) {
    if (ending === '') continue;
    const last = ending.charCodeAt(ending.length - 1);
    const known = lengths.get(last) ?? [];
    if (!known.includes(ending.length))
      lengths.set(
        last,
        [...known, ending.length].sort((a, b) => a - b),
      );
  }
  return lengths;
}

/** @returns the grammar's paradigms as suffix rules, by the end of the form and by the end of the base */
export function compile(grammar: Grammar): CompiledGrammar {
  const byForm = new Map<string, SuffixRule[]>();
  const byBase = new Map<string, SuffixRule[]>();
  grammar.paradigms.forEach((paradigm, index) => {
    for (const rule of rulesOf(paradigm, index, grammar.softening ?? {})) {
      add(byForm, rule.form, rule);
      add(byBase, rule.base, rule);
    }
  });
  const inflected = [...byForm].filter(([form, rules]) => rules.some(({ base }) => base !== form));
  return {
    byForm,
    byBase,
    endings: endingsOf(byForm.keys()),
    inflectedEndings: endingsOf(inflected.map(([form]) => form)),
  };
}
