import { counts } from '../registry/reading';
import type { Certainty, FormHit, PersonId, RuleContext } from '../types';
import type { Letter } from './letters';
import { lettersOf } from './letters';
import type { Slip } from './likeness';
import { slipBetween } from './likeness';
import type { NativeForm, RunningText, Window } from './reading';
import { mayStand, nativeForms, titleBeside } from './reading';
import { nearWords } from './near-words';
import { titleAt, titleBefore } from './titles';

/** A name near to a registered spelling. */
export type NearName = Window & { readonly hit: FormHit; readonly slip: Slip; readonly certainty: Certainty };

/** A name of fewer letters is near to too much to say more than "maybe"; from here on, one wrong letter among them tells. */
const TELLING = 4;

/** No Chinese, Japanese or Korean name is longer; foreign names in Hangul are. */
const LONGEST = 8;

/** So long a name, of a foreigner mostly, is hardly another's by one letter. */
const VERY_LONG = 6;

/** A name as near to those of more strangers is somebody's own. */
const MOST_STRANGERS = 1;

/** So many people of one article are compared with all its names. */
const MOST_ANCHORED = 1000;

/** A length with a first or a last letter, in one number: every window of a text is asked for both. */
type Shape = number;
const SIDE = 0x200000;
const shapeOf = (length: number, letter: number, side: 0 | 1): Shape => (2 * length + side) * SIDE + letter;
const shapesOf = (codes: readonly number[], from: number, to: number): readonly [Shape, Shape] => [
  shapeOf(to - from, codes[from] ?? 0, 0),
  shapeOf(to - from, codes[to - 1] ?? 0, 1),
];

/** The spellings of the people an article is about, by their length with their first or their last letter. */
function byShape(forms: readonly NativeForm[]): ReadonlyMap<Shape, readonly NativeForm[]> {
  const shapes = new Map<Shape, NativeForm[]>();
  for (const form of forms) {
    const codes = form.letters.map(({ code }) => code);
    for (const shape of shapesOf(codes, 0, codes.length)) {
      const filed = shapes.get(shape);
      if (filed) filed.push(form);
      else shapes.set(shape, [form]);
    }
  }
  return shapes;
}

export type Search = {
  readonly text: RunningText;
  readonly context: RuleContext;
  readonly shapes: ReadonlyMap<Shape, readonly NativeForm[]>;
};

const NOBODY: readonly NativeForm[] = [];

const lettersIn = ({ stretch, from, to }: Window) => stretch.letters.slice(from, to);

/** Whether the letter that differs belongs to a title after a bare family name ("高市首相" beside "高市早苗"). */
function isInTitle({ stretch, from }: Window, { at }: Slip): boolean {
  for (let start = from + 1; start <= from + at; start++) {
    const title = titleAt(stretch.letters, start);
    if (title && start + title.length > from + at) return true;
  }
  return false;
}

/** Whether a name ends here for certain: before a title, a particle in kana, a space, a mark. */
function isBounded(window: Window): boolean {
  const after: Letter | undefined = window.stretch.letters[window.to];
  const last = window.stretch.letters[window.to - 1];
  if (!after || after.isApart || after.script !== last?.script) return true;
  return last.script === 'hangul' || titleAt(window.stretch.letters, window.to) !== undefined;
}

/** What speaks for one letter being wrong, rather than for another person; docs/rules/near-miss.md has it as a table. */
export function certaintyOf(
  window: Window,
  { kind, at }: Slip,
  person: PersonId,
  length: number,
  { anchored, titles }: RunningText,
): Certainty | undefined {
  const isAnchored = anchored.has(person);
  const title = titleBeside(window);
  const isAlike = kind !== 'other';
  const isLong = length >= TELLING;
  const isSameOffice = title?.kind === 'office' && titles.get(person)?.has(title.text) === true;
  // Another first letter is another family name.
  if (!isAlike && at === 0) return undefined;
  if (length < 3) return isAnchored && isAlike && title ? 'likely' : undefined;
  if (isAnchored && ((isAlike && isLong) || (isSameOffice && (isAlike || isLong)))) return 'certain';
  const hasOffice = title?.kind === 'office';
  // Beside the right name, one that differs in any letter is a relative's as soon as a slip.
  const isNamed = titles.has(person);
  if (isAnchored)
    return isAlike || hasOffice || (isLong && !isNamed && isBounded(window)) ? 'likely' : undefined;
  return isAlike && ((title?.isHighest && at > 0) || length >= VERY_LONG) ? 'likely' : undefined;
}

/** The registered spellings near to a window: of the people the article is about, else of anybody. */
function candidates(window: Window, { shapes, context }: Search, isAnybody: boolean): readonly FormHit[] {
  const { codes } = window.stretch;
  const { from, to } = window;
  const [first, last] = shapesOf(codes, from, to);
  const anchored = [...(shapes.get(first) ?? NOBODY), ...(shapes.get(last) ?? NOBODY)];
  if (anchored.length > 0) {
    const written = lettersIn(window);
    const near = anchored.filter(({ letters }) => slipBetween(written, letters) !== undefined);
    if (near.length > 0) return near.map(({ hit }) => hit);
  }
  if (!isAnybody) return [];
  const hits = context.registry
    .nearRunning(codes, from, to)
    .filter((hit) => hit.kind !== 'wrong' && counts(hit, window.language));
  return new Set(hits.map(({ person }) => person)).size <= MOST_STRANGERS ? hits : [];
}

function judgeWindow(window: Window, search: Search, isAnybody: boolean): NearName | undefined {
  const found = candidates(window, search, isAnybody).flatMap((hit): NearName[] => {
    const letters = lettersOf(hit.spelling);
    const slip = slipBetween(lettersIn(window), letters);
    if (!slip || isInTitle(window, slip)) return [];
    const certainty = certaintyOf(window, slip, hit.person, letters.length, search.text);
    return certainty ? [{ ...window, hit, slip, certainty }] : [];
  });
  return found.sort(bySureness)[0];
}

const weight = ({ certainty, slip }: NearName) =>
  (certainty === 'certain' ? 2 : 0) + (slip.kind === 'other' ? 0 : 1);

const bySureness = (a: NearName, b: NearName) =>
  weight(b) - weight(a) || b.to - b.from - (a.to - a.from) || (a.hit.person < b.hit.person ? -1 : 1);

/** The letters of a window, how far a spelling reaches from its first, and whether a title stands before it. */
type Place = {
  readonly from: number;
  readonly to: number;
  readonly reach: number;
  readonly isTitled: boolean;
};

/** Whether the registry is asked about a window at all: a title beside it, or a beginning that somebody's name has. */
function mayBeAnybody({ letters }: Window['stretch'], { from, to, reach, isTitled }: Place): boolean {
  const isLong = to - from >= TELLING;
  return (isLong && reach > 1) || (to - from > 2 && (isTitled || titleAt(letters, to) !== undefined));
}

/** Whether somebody the article is about is called by as many letters, the first or the last of them the same. */
function mayBeAnchored({ codes }: Window['stretch'], from: number, to: number, { shapes }: Search): boolean {
  return shapesOf(codes, from, to).some((shape) => shapes.has(shape));
}

function windowsAt(place: Omit<Window, 'from' | 'to'>, from: number, search: Search): NearName[] {
  const { letters, codes, taken } = place.stretch;
  const found: NearName[] = [];
  const reach = search.context.registry.runningReach(codes, from);
  const isTitled = titleBefore(letters, from) !== undefined;
  for (let to = from + 2; to <= Math.min(letters.length, from + LONGEST); to++) {
    if (taken[to - 1] === 1) break;
    if (!mayStand(letters, from, to, true)) continue;
    const isAnybody = mayBeAnybody(place.stretch, { from, to, reach, isTitled });
    if (!isAnybody && !mayBeAnchored(place.stretch, from, to, search)) continue;
    const near = judgeWindow({ ...place, from, to }, search, isAnybody);
    if (near) found.push(near);
  }
  return found;
}

function nearIn(place: Omit<Window, 'from' | 'to'>, search: Search): NearName[] {
  const { letters, taken } = place.stretch;
  const found: NearName[] = [];
  for (let from = 0; from < letters.length - 1; from++) {
    if (taken[from] !== 1 && letters[from]?.script !== 'hiragana')
      found.push(...windowsAt(place, from, search));
  }
  const free = Uint8Array.from(taken);
  return found.sort(bySureness).filter(({ from, to }) => {
    const isFree = !free.subarray(from, to).includes(1);
    if (isFree) free.fill(1, from, to);
    return isFree;
  });
}

/**
 * Finds names that differ from a registered right spelling in one letter, or by two swapped ones, where something speaks
 * for a slip: the article is about that person, a title stands beside, the letters look or sound alike.
 */
export function nearNames(text: RunningText, context: RuleContext): NearName[] {
  if (text.stretches.length === 0) return [];
  const forms = nativeForms([...text.anchored].slice(0, MOST_ANCHORED), context.registry);
  const search = { text, context, shapes: byShape(forms) };
  const full = text.stretches.flatMap((place) => nearIn(place, search));
  return [...full, ...nearWords(text, forms, full, context)];
}
