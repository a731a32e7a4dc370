import { eachDeletion } from '../registry/hash';
import { formsOf } from '../registry/forms';
import type { Certainty, RuleContext } from '../types';
import type { Letter } from './letters';
import { lettersOf } from './letters';
import type { Slip } from './likeness';
import { slipOfWord } from './likeness';
import type { NearName } from './near';
import type { NativeForm, RunningText, Window } from './reading';
import { titleBeside } from './reading';

/** A shorter katakana word is near to too many. */
const SHORTEST = 4;

const textOf = (letters: readonly Letter[]) => letters.map(({ text }) => text).join('');

/** The stretches of katakana without a middle dot or a space between. */
function katakanaWords(letters: readonly Letter[]): (readonly [from: number, to: number])[] {
  const words: (readonly [number, number])[] = [];
  for (let from = 0; from < letters.length; from++) {
    if (letters[from]?.script !== 'katakana') continue;
    let to = from + 1;
    while (letters[to]?.script === 'katakana' && letters[to]?.isApart === false) to += 1;
    words.push([from, to]);
    from = to - 1;
  }
  return words;
}

type Word = { readonly form: NativeForm; readonly letters: readonly Letter[] };

/** The katakana words of spellings, by what one deletion makes of them. */
class KatakanaWords {
  readonly #filed = new Map<number, Set<Word>>();
  readonly #texts = new Set<string>();

  constructor(forms: readonly NativeForm[]) {
    for (const form of forms) {
      for (const [from, to] of katakanaWords(form.letters))
        this.#add({ form, letters: form.letters.slice(from, to) });
    }
  }

  #add(word: Word): void {
    this.#texts.add(textOf(word.letters));
    if (word.letters.length < SHORTEST) return;
    eachDeletion(textOf(word.letters), 1, (key) => {
      const filed = this.#filed.get(key);
      if (filed) filed.add(word);
      else this.#filed.set(key, new Set([word]));
    });
  }

  has(text: string): boolean {
    return this.#texts.has(text);
  }

  near(letters: readonly Letter[]): ReadonlySet<Word> {
    const found = new Set<Word>();
    eachDeletion(textOf(letters), 1, (key) => this.#filed.get(key)?.forEach((word) => found.add(word)));
    return found;
  }
}

/** Whether somebody registered bears just this word. */
function isSomebodys(text: string, { registry }: RuleContext): boolean {
  return registry.bySurname(text).some((id) => {
    const person = registry.person(id);
    const right = person ? formsOf(person).filter(({ kind }) => kind !== 'wrong') : [];
    return right.some(({ spelling }) =>
      new KatakanaWords([{ hit: { person: id, kind: 'name', spelling }, letters: lettersOf(spelling) }]).has(
        text,
      ),
    );
  });
}

/** An ordinary word may be one letter away: a title beside it speaks for a name, or a letter that sounds or looks alike. */
function certaintyOf(window: Window, { kind }: Slip, isPartOfName: boolean): Certainty | undefined {
  const isTitled = titleBeside(window) !== undefined;
  if (kind === 'other') return isTitled || isPartOfName ? 'likely' : undefined;
  return isTitled || isPartOfName ? 'certain' : 'likely';
}

/** Whether the word beside it, before a middle dot or a space, is another word of the same spelling. */
function isBesidePart({ stretch, from, to }: Window, { letters }: NativeForm): boolean {
  const own = new Set(katakanaWords(letters).map(([start, end]) => textOf(letters.slice(start, end))));
  return katakanaWords(stretch.letters).some(
    ([start, end]) =>
      (end === from || start === to) &&
      stretch.letters[Math.max(from, start)]?.isApart === true &&
      own.has(textOf(stretch.letters.slice(start, end))),
  );
}

/** Katakana words one letter away from a word of a name of somebody the article is about: "トランフ" for "トランプ". */
export function nearWords(
  text: RunningText,
  forms: readonly NativeForm[],
  found: readonly NearName[],
  context: RuleContext,
): NearName[] {
  const words = new KatakanaWords(forms);
  const isTaken = ({ stretch, from, to }: Window) =>
    stretch.taken.subarray(from, to).includes(1) ||
    found.some((other) => other.stretch === stretch && other.from < to && from < other.to);
  return text.stretches.flatMap((place) =>
    katakanaWords(place.stretch.letters).flatMap(([from, to]): NearName[] => {
      const window = { ...place, from, to };
      const letters = place.stretch.letters.slice(from, to);
      if (letters.length < SHORTEST - 1 || words.has(textOf(letters)) || isTaken(window)) return [];
      for (const { form, letters: right } of words.near(letters)) {
        const slip = slipOfWord(letters, right);
        const certainty = slip && certaintyOf(window, slip, isBesidePart(window, form));
        if (slip && certainty && !isSomebodys(textOf(letters), context)) {
          const spelling = right.map(({ raw }) => raw).join('');
          return [{ ...window, hit: { ...form.hit, spelling }, slip, certainty }];
        }
      }
      return [];
    }),
  );
}
