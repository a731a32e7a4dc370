import type { Language, Passage } from '../types';

/** Elements that never have content, so that nothing ends them. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements that the next of their kind ends where nobody wrote an end. */
const ENDED_BY_NEXT = new Set('p dt dd tr td th option'.split(' '));

/** An end tag is looked for among so many open elements: malformed HTML must not cost square time. */
const DEEPEST = 64;

const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i;

type Element = { readonly name: string; readonly language: Language | undefined };

/** Follows the open elements of HTML and notes in which language the text stands. */
export type Languages = {
  /** @param language the value of the element's `lang`, as written; what is no language tag counts as none */
  open(name: string, language?: string): void;
  close(name: string): void;
  /** @returns the stretches that an element says the language of */
  passages(): readonly Passage[];
};

/** @param length says how long the text is now */
export function languagesOf(length: () => number): Languages {
  const stack: Element[] = [];
  const found: Passage[] = [];
  let start = 0;
  const current = () => stack.at(-1)?.language;
  const settle = (language: Language | undefined) => {
    const end = length();
    if (language !== undefined && end > start) found.push({ start, end, language });
    start = end;
  };
  const cut = (depth: number) => {
    const before = current();
    stack.length = depth;
    if (current() !== before) settle(before);
  };
  return {
    open(name, language) {
      if (VOID.has(name)) return;
      const last = stack.length - 1;
      if (ENDED_BY_NEXT.has(name) && stack[last]?.name === name) cut(last);
      const before = current();
      const isTag = language !== undefined && TAG.test(language.trim());
      stack.push({ name, language: isTag ? language.trim() : before });
      if (current() !== before) settle(before);
    },
    close(name) {
      const lowest = Math.max(0, stack.length - DEEPEST);
      for (let depth = stack.length - 1; depth >= lowest; depth--)
        if (stack[depth]?.name === name) return cut(depth);
    },
    passages() {
      settle(current());
      return found;
    },
  };
}
