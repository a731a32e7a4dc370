import type { Passage } from '../types';
import type { Pointer, Segment } from './extracted';
import type { Languages } from './languages';
import { languagesOf } from './languages';

/** Stands for something that is not text (code, an image): it parts words, and no rule reads it. */
const GAP = '\ufffc';

/** Collects plain text with its map back to the source. */
export type TextBuilder = {
  /** Text that stands in the source as it is, or (`sourceEnd` given) that one stretch of the source stands for. */
  add(text: string, pointer: Pointer, sourceStart: number, sourceEnd?: number): void;
  /** Begins a new line, unless the text is at the start of one; what was put off comes first. */
  breakLine(): void;
  /** Puts something off to a line of its own after this one: an image's words must not part the sentence around it. */
  putOff(add: () => void): void;
  /** Leaves something out that parts the words around it. */
  gap(): void;
  /** Whether a space is wanted here: neither the start of a line nor after white space. */
  wantsSpace(): boolean;
  /** Which elements say what language the text is in. */
  readonly languages: Languages;
  result(): BuiltText;
};

/** What was collected; with the stretches whose language the markup says, where it says any. */
export type BuiltText = {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly passages?: readonly Passage[];
};

/** @returns an empty builder */
export function textBuilder(): TextBuilder {
  const pieces: string[] = [];
  const segments: Segment[] = [];
  let length = 0;
  let last = '\n';
  let later: (() => void)[] = [];
  const put = (text: string) => {
    pieces.push(text);
    length += text.length;
    last = text.charAt(text.length - 1);
  };
  const breakLine = () => {
    if (last !== '\n') put('\n');
    const due = later;
    later = [];
    for (const add of due) {
      add();
      if (last !== '\n') put('\n');
    }
  };
  const languages = languagesOf(() => length);
  return {
    languages,
    add(text, pointer, sourceStart, sourceEnd = sourceStart + text.length) {
      if (text === '') return;
      segments.push({ start: length, end: length + text.length, pointer, sourceStart, sourceEnd });
      put(text);
    },
    breakLine,
    putOff: (add) => void later.push(add),
    gap: () => put(GAP),
    wantsSpace: () => !/\s/.test(last),
    result() {
      if (later.length > 0) breakLine();
      const passages = languages.passages();
      return { text: pieces.join(''), segments, ...(passages.length > 0 ? { passages } : {}) };
    },
  };
}
