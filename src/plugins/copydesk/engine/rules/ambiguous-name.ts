import { cuesOf } from '../consistency/cues';
import { fold } from '../names/fold';
import { isTitle } from '../names/titles';
import { mentionOfWindow, readingOf, refOf, windowOf } from '../registry/reading';
import { belongsToSomebodyElse } from '../registry/reading/somebody-else';
import type { BareWord, Reading } from '../registry/reading';
import type { Person, Report, Rule, RuleContext, Token } from '../types';

/** A family name of more people than this is too common for a choice to help. */
const MOST_TO_PICK_FROM = 8;

/** Languages that write every noun with a capital, so that a capital proves nothing. */
const CAPITALISES_NOUNS = /^(?:de|lb)(?:-|$)/;
/** Verbs that things do, too: "Price was up" names nobody. */
const ANYTHING_DOES = new Set(
  (
    'is was has had will would could can went came took ist war wurde wird kann konnte soll sollte muss musste hat hatte kommt kam ' +
    'geht ging jest był była je byl byla bil bila є был была е беше'
  )
    .split(' ')
    .map(fold),
);
/** Names that are months and days in English, whose capital says nothing. */
const CALENDAR = new Set('march april may june august sunday monday friday'.split(' '));
/** What ends a sentence, opens a quotation or begins a list: a capital after it proves nothing. */
const SENTENCE_END = /[.!?:;…"“”„«»()\n•–—]/;

/** Whether an ordinary word stands where people do: after a title, beside a verb of saying, or with a capital that nothing else explains. */
function isInPersonPosition({ tokens, index, token, field, language }: BareWord): boolean {
  const { titles, speech, determiners } = cuesOf(language);
  const says = (word: Token | undefined) =>
    word !== undefined && !word.isCapitalised && speech.has(word.folded) && !ANYTHING_DOES.has(word.folded);
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  const next = before && token.isAdjacent ? before : undefined;
  if (field.kind === 'slug' || (next && determiners.has(next.folded))) return false;
  if (next && (titles.has(next.folded) || isTitle(next.text))) return true;
  if (after?.isAdjacent && after.isCapitalised) return false;
  if (says(next) || (after?.isAdjacent && says(after))) return true;
  if (CALENDAR.has(token.folded)) return false;
  if (CAPITALISES_NOUNS.test(language) || field.isHeadline === true || !before || next?.isCapitalised)
    return false;
  return !SENTENCE_END.test(field.text.slice(before.end, token.start));
}

function bearersOf(bare: BareWord, reading: Reading, { registry, lexicon }: RuleContext): readonly Person[] {
  const { token } = bare;
  if (registry.countBySurname(token.text) > MOST_TO_PICK_FROM) return [];
  const ids = registry.bySurname(token.text);
  if (ids.length < 2 || ids.some((id) => reading.anchored.has(id))) return [];
  const people = ids.flatMap((id) => registry.person(id) ?? []);
  return people.some((person) => !belongsToSomebodyElse(bare, person, lexicon)) ? people : [];
}

function report(bare: BareWord, people: readonly Person[]): Report {
  const mention = mentionOfWindow(windowOf(bare));
  return {
    mention,
    message: { key: 'ambiguous-name.homonyms', values: { written: mention.surface, count: people.length } },
    certainty: 'certain',
    suggestions: [],
    evidence: { kind: 'homonyms', people: people.map(refOf) },
  };
}

/** Informs of a bare family name that several registered people bear, none of whom is named in full; once a name. */
export const ambiguousName: Rule = function* (context) {
  const reading = readingOf(context);
  const seen = new Set<string>();
  for (const bare of reading.bare) {
    const word = bare.token.folded;
    if (bare.field.kind === 'slug' || seen.has(word)) continue;
    if (context.lexicon.isWord(bare.token.text, bare.language) && !isInPersonPosition(bare)) continue;
    seen.add(word);
    const people = bearersOf(bare, reading, context);
    if (people.length > 0) yield report(bare, people);
  }
};
