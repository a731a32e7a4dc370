import type { Copy, Field, Language, Passage, Token } from '../types';
import { primaryOf } from './primary';
import { languagesOfWord } from './small-words';

/** A paragraph of fewer words proves nothing. */
const FEWEST_WORDS = 12;
/** So many different small words of a language, and every fifth word one, make a paragraph that language's. */
const FEWEST_DIFFERENT = 3;
const LEAST_SHARE = 0.2;
/** The language stands out from the text's own, and from the next best, by this factor. */
const OUTSTANDING = 2;

type Tally = { weight: number; readonly words: Set<string>; hits: number };

function tallyOf(tokens: readonly Token[]): Map<Language, Tally> {
  const tallies = new Map<Language, Tally>();
  for (const { text, isCapitalised } of tokens) {
    // Names and German nouns are no small words; what begins a sentence is few of them.
    const languages = isCapitalised ? undefined : languagesOfWord(text);
    for (const language of languages ?? []) {
      const tally = tallies.get(language) ?? { weight: 0, words: new Set(), hits: 0 };
      tallies.set(language, tally);
      tally.weight += 1 / (languages?.length ?? 1);
      tally.hits += 1;
      tally.words.add(text);
    }
  }
  return tallies;
}

/** Whether the text's own small words outweigh whatever another language may have: so it is nearly always. */
function isOwn(tokens: readonly Token[], base: Language): boolean {
  let own = 0;
  let others = 0;
  for (const { text, isCapitalised } of tokens) {
    if (isCapitalised) continue;
    const languages = languagesOfWord(text);
    if (languages.length === 0) continue;
    const isBase = languages.includes(base);
    if (isBase) own += 1 / languages.length;
    if (!isBase || languages.length > 1) others += 1 / languages.length;
  }
  return others < OUTSTANDING * own;
}

/** The language that a paragraph is plainly in, where that is another than the text's. */
function otherLanguageOf(tokens: readonly Token[], base: Language): Language | undefined {
  if (tokens.length < FEWEST_WORDS || isOwn(tokens, base)) return undefined;
  const tallies = tallyOf(tokens);
  const own = tallies.get(base)?.weight ?? 0;
  const [best, second] = [...tallies].sort((a, b) => b[1].weight - a[1].weight || (a[0] < b[0] ? -1 : 1));
  if (!best || best[0] === base) return undefined;
  const [language, { weight, words, hits }] = best;
  const isPlain = words.size >= FEWEST_DIFFERENT && hits / tokens.length >= LEAST_SHARE;
  const rival = Math.max(own, second?.[1].weight ?? 0);
  return isPlain && weight >= OUTSTANDING * rival ? language : undefined;
}

/** The tokens of each line. */
function* paragraphs(text: string, tokens: readonly Token[]): Generator<readonly Token[]> {
  let from = 0;
  while (from < tokens.length) {
    const lineEnd = text.indexOf('\n', tokens[from]?.start);
    let to = tokens.length;
    if (lineEnd >= 0) for (to = from + 1; to < tokens.length && (tokens[to]?.start ?? 0) < lineEnd;) to += 1;
    yield tokens.slice(from, to);
    from = to;
  }
}

/**
 * Adds the paragraphs that are plainly in another language than their text: an English quotation in a German article.
 * What the markup says (`lang`) stands.
 *
 * @param field with its text's markup read
 * @param tokens the field's words
 * @param language of the text around
 */
export function withPassages(field: Field, tokens: readonly Token[], language: Language | undefined): Field {
  const base = primaryOf(field.language ?? language) ?? '';
  if (base === '' || field.kind === 'slug' || tokens.length < FEWEST_WORDS) return field;
  const said = field.passages ?? [];
  const found: Passage[] = [];
  for (const paragraph of paragraphs(field.text, tokens)) {
    const [start, end] = [paragraph[0]?.start ?? 0, paragraph.at(-1)?.end ?? 0];
    if (said.some((passage) => passage.start < end && start < passage.end)) continue;
    const other = otherLanguageOf(paragraph, base);
    if (other !== undefined) found.push({ start, end, language: other });
  }
  if (found.length === 0) return field;
  return { ...field, passages: [...said, ...found].sort((a, b) => a.start - b.start) };
}

/**
 * Reads off the language at places of a field.
 *
 * @returns a function from an offset to the language there, lower case, '' where unknown; the offsets asked for must not go back
 */
export function languagesAlong(field: Field, copy: Pick<Copy, 'language'>): (offset: number) => Language {
  const base = (field.language ?? copy.language ?? '').toLowerCase();
  const passages = field.passages ?? [];
  if (passages.length === 0) return () => base;
  let next = 0;
  return (offset) => {
    while (next < passages.length && (passages[next]?.end ?? 0) <= offset) next += 1;
    const passage = passages[next];
    return passage && passage.start <= offset ? passage.language.toLowerCase() : base;
  };
}
