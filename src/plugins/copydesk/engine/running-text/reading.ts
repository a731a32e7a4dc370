import { languagesAlong } from '../language';
import { counts, MOST_NAMESAKES, readingOf } from '../registry/reading';
import { formsOf } from '../registry/forms';
import type { Field, FormHit, Language, PersonId, Registry, RuleContext } from '../types';
import type { Letter } from './letters';
import { hasRunningText, lettersOf, stretchesOf } from './letters';
import type { Title } from './titles';
import { isKoreanEnd, titleAt, titleBefore } from './titles';

/** Letters of a stretch that may be a name. */
export type Window = {
  readonly field: Field;
  readonly language: Language;
  readonly stretch: Stretch;
  readonly from: number;
  readonly to: number;
};

/** A registered spelling in running text. */
export type Sighting = Window & { readonly kind: 'right' | 'wrong'; readonly hits: readonly FormHit[] };

/** A stretch of running text with what is known of it. */
export type Stretch = {
  readonly letters: readonly Letter[];
  readonly codes: readonly number[];
  /** Which letters belong to a registered spelling. */
  readonly taken: Uint8Array;
};

export type RunningText = {
  readonly stretches: readonly Pick<Window, 'field' | 'language' | 'stretch'>[];
  readonly sightings: readonly Sighting[];
  /** Named in full, in whichever script, or linked. */
  readonly anchored: ReadonlySet<PersonId>;
  /** The titles beside right spellings, by person. */
  readonly titles: ReadonlyMap<PersonId, ReadonlySet<string>>;
};

/** @returns the title right after the window's name, else the one right before */
export function titleBeside({ stretch, from, to }: Window): Title | undefined {
  return titleAt(stretch.letters, to) ?? titleBefore(stretch.letters, from);
}

/** Whether one Katakana or Hangul word goes on from one letter to the next. */
function goesOn(before: Letter | undefined, after: Letter | undefined, script: Letter['script']): boolean {
  return before?.script === script && after?.script === script && !after.isApart;
}

/** The letters of the Korean word after a place in it. */
function restOfWord(letters: readonly Letter[], from: number): string {
  let to = from;
  while (goesOn(letters[to - 1], letters[to], 'hangul')) to += 1;
  return letters
    .slice(from, to)
    .map(({ text }) => text)
    .join('');
}

/** A Korean name of so few letters is the beginning of many words. */
const SHORT_IN_KOREAN = 2;

/**
 * Whether a name may stand at these letters: katakana words are whole, Korean ones begin with the name and go on with
 * a title or a particle; Chinese characters have no bounds.
 *
 * @param isStrict whether any Korean name must end so, not the short ones alone
 */
export function mayStand(letters: readonly Letter[], from: number, to: number, isStrict: boolean): boolean {
  const [before, first, last, after] = [letters[from - 1], letters[from], letters[to - 1], letters[to]];
  if (goesOn(before, first, 'katakana') || goesOn(last, after, 'katakana')) return false;
  if (goesOn(before, first, 'hangul')) return false;
  if (last?.script !== 'hangul' || (!isStrict && to - from > SHORT_IN_KOREAN)) return true;
  return isKoreanEnd(restOfWord(letters, to));
}

const rawOf = (letters: readonly Letter[]) => letters.map(({ raw }) => raw).join('');

/** Whether a Korean name as written is parted nowhere but where the registered one is. */
function isPartedAlike(window: Window, { spelling }: FormHit): boolean {
  const own = lettersOf(spelling);
  return window.stretch.letters
    .slice(window.from, window.to)
    .every(
      (letter, i) => i === 0 || letter.script !== 'hangul' || !letter.isApart || own[i]?.isApart === true,
    );
}

/** Right where anybody rightly is called so, to the letter or in variants; wrong where just this form is recorded as wrong. */
function settle(window: Window, hits: readonly FormHit[]): Sighting | undefined {
  const fitting = hits.filter((hit) => counts(hit, window.language) && isPartedAlike(window, hit));
  if (fitting.length === 0) return undefined;
  const { stretch, from, to } = window;
  const raw = rawOf(stretch.letters.slice(from, to));
  const isVerbatim = ({ spelling }: FormHit) => rawOf(lettersOf(spelling)) === raw;
  const right = fitting.filter(({ kind }) => kind !== 'wrong');
  const wrong = fitting.filter(({ kind }) => kind === 'wrong');
  const isWrong = right.length === 0 || (wrong.some(isVerbatim) && !right.some(isVerbatim));
  return isWrong ? { ...window, kind: 'wrong', hits: wrong } : { ...window, kind: 'right', hits: right };
}

/** The longest registered spelling that begins at a letter. */
function sightingAt(window: Omit<Window, 'to'>, registry: Registry): Sighting | undefined {
  const { stretch, from } = window;
  const { letters, codes } = stretch;
  for (let to = from + registry.runningReach(codes, from); to >= from + 2; to--) {
    if (!mayStand(letters, from, to, false)) continue;
    const hits = registry.byRunning(codes, from, to);
    const sighting = hits.length > 0 ? settle({ ...window, to }, hits) : undefined;
    if (sighting) return sighting;
  }
  return undefined;
}

function sightingsIn(place: Pick<Window, 'field' | 'language' | 'stretch'>, registry: Registry): Sighting[] {
  const found: Sighting[] = [];
  const { letters, taken } = place.stretch;
  for (let from = 0; from < letters.length - 1; from++) {
    const sighting = sightingAt({ ...place, from }, registry);
    if (!sighting) continue;
    found.push(sighting);
    taken.fill(1, from, sighting.to);
    from = sighting.to - 1;
  }
  return found;
}

function readStretches({ copy }: RuleContext): RunningText['stretches'] {
  return copy.fields
    .filter(({ kind, text }) => kind !== 'slug' && hasRunningText(text))
    .flatMap((field) => {
      const languageAt = languagesAlong(field, copy);
      return stretchesOf(field.text).map((letters) => ({
        field,
        language: languageAt(letters[0]?.start ?? 0),
        stretch: { letters, codes: letters.map(({ code }) => code), taken: new Uint8Array(letters.length) },
      }));
    });
}

function read(context: RuleContext): RunningText {
  const stretches = readStretches(context);
  const sightings = stretches.flatMap((place) => sightingsIn(place, context.registry));
  const titles = new Map<PersonId, Set<string>>();
  for (const sighting of sightings.filter(({ kind }) => kind === 'right')) {
    const title = titleBeside(sighting);
    for (const { person } of sighting.hits.slice(0, MOST_NAMESAKES)) {
      const own = titles.get(person) ?? new Set();
      titles.set(person, own);
      if (title?.kind === 'office') own.add(title.text);
    }
  }
  const anchored = new Set([...readingOf(context).anchored, ...titles.keys()]);
  return { stretches, sightings, anchored, titles };
}

const NONE: RunningText = { stretches: [], sightings: [], anchored: new Set(), titles: new Map() };
const readings = new WeakMap<RuleContext, RunningText>();

/**
 * @returns who is named where in the document's Chinese, Japanese and Korean; worked out once for all rules of one
 *   check, and at no cost for a document that has none
 */
export function runningTextOf(context: RuleContext): RunningText {
  let reading = readings.get(context);
  if (!reading) {
    const hasAny = context.registry.size > 0 && context.copy.fields.some(({ text }) => hasRunningText(text));
    readings.set(context, (reading = hasAny ? read(context) : NONE));
  }
  return reading;
}

/** A right spelling of somebody, for running text. */
export type NativeForm = { readonly hit: FormHit; readonly letters: readonly Letter[] };

/** @returns the right spellings of those people that running text may hold */
export function nativeForms(ids: Iterable<PersonId>, registry: Registry): NativeForm[] {
  return [...ids].flatMap((id) => {
    const person = registry.person(id);
    const forms = person ? formsOf(person).filter(({ kind }) => kind !== 'wrong') : [];
    return forms.flatMap((form) => {
      const letters = lettersOf(form.spelling);
      return letters.length === 0 ? [] : [{ hit: { person: id, ...form }, letters }];
    });
  });
}
