type Script = 'Latin' | 'Cyrillic' | 'Greek';

const SCRIPTS: Readonly<Record<Script, RegExp>> = {
  Latin: /\p{Script=Latin}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Greek: /\p{Script=Greek}/gu,
};

/**
 * Letters that look alike, by script; a point where a script has none. After Unicode's confusables (UTS #39). Some
 * are alike in capitals alone: small м, т, н, в are no m, t, h, b.
 */
const ALIKE: Readonly<Record<Script, string>> = {
  Latin: 'aceikopxysjABCEHIKMOPTXYSJvéïëu',
  Cyrillic: 'асеікорхуѕјАВСЕНІКМОРТХУЅЈ..їё.',
  Greek: 'α.ε.κορχ...ΑΒ.ΕΗΙΚΜΟΡΤΧΥ..ν.ϊ.υ',
};

/** Tables by the scripts they lead from and to, made when first asked for. */
const MAPS = new Map<string, ReadonlyMap<string, string>>();

function mapOf(from: Script, to: Script): ReadonlyMap<string, string> {
  const name = `${from} ${to}`;
  const known = MAPS.get(name);
  if (known) return known;
  const letters = [...ALIKE[to]];
  const pairs = [...ALIKE[from]].flatMap((letter, i): [string, string][] => {
    const other = letters[i] ?? '.';
    return letter === '.' || other === '.' ? [] : [[letter, other]];
  });
  const map = new Map(pairs);
  MAPS.set(name, map);
  return map;
}

function counts(word: string): readonly { readonly script: Script; readonly letters: number }[] {
  return (Object.keys(SCRIPTS) as Script[])
    .map((script) => ({ script, letters: word.match(SCRIPTS[script])?.length ?? 0 }))
    .filter(({ letters }) => letters > 0)
    .sort((a, b) => b.letters - a.letters);
}

/** Writes every letter of the other script as its look-alike; null when one has none. */
function mend(word: string, from: Script, to: Script): string | null {
  const map = mapOf(from, to);
  const mended = [...word].map((letter) => map.get(letter) ?? letter).join('');
  return counts(mended).length === 1 ? mended : null;
}

/**
 * Mends a word in which letters of another script stand in for their look-alikes ("Пyтин" with a Latin y).
 *
 * @returns the word in the script of most of its letters (or in the other, if only that works out); null when the
 *   word is in one script, in three, or cannot be mended
 */
export function lookAlike(word: string): string | null {
  const [most, fewest, third] = counts(word.normalize('NFC'));
  if (!most || !fewest || third) return null;
  const composed = word.normalize('NFC');
  return mend(composed, fewest.script, most.script) ?? mend(composed, most.script, fewest.script);
}
