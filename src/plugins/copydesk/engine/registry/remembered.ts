/**
 * Remembers what a function of a word gives for the words asked about last; a text, and a newsroom, repeats its words.
 *
 * @param most how many answers are kept; then it begins anew
 */
export function remembering<T>(most: number, answer: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= most) answers.clear();
    const made = answer(word);
    answers.set(word, made);
    return made;
  };
}
