/** Longer words are rare, and to keep a hostile text's would cost memory. */
const LONGEST = 64;

/** The same letters in memory of their own: a piece of a text otherwise keeps the whole text alive. */
const detached = (word: string) => ` ${word}`.slice(1);

/**
 * Remembers what a function of a word gives for the words asked about last; a text, and a newsroom, repeats its words.
 *
 * @param most how many answers are kept; then it begins anew
 * @param answer always gives the same for the same word
 */
export function remembering<T>(most: number, answer: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (word.length > LONGEST) return answer(word);
    if (answers.size >= most) answers.clear();
    const own = detached(word);
    const made = answer(own);
    answers.set(own, made);
    return made;
  };
}
