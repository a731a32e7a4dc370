import { isFoldedTitle } from '../names/titles';
import { isParticle } from '../registry/forms';
import { anchoredFamilies, mentionOfWindow, readingOf, refOf, windowOf } from '../registry/reading';
import { isInPersonPosition } from '../registry/reading/person-position';
import { belongsToSomebodyElse } from '../registry/reading/somebody-else';
import type { BareWord, Reading } from '../registry/reading';
import type { Person, Report, Rule, RuleContext } from '../types';

/** A family name of more people than this is too common for a choice to help. */
const MOST_TO_PICK_FROM = 8;

/** "Von", "Herr", the S of "S-Bahn": what stands beside or inside names, or is no word. */
function isNoFamilyName({ token, tokens, index }: BareWord): boolean {
  const before = token.isAdjacent ? tokens[index - 1] : undefined;
  const isTitled = before !== undefined && isFoldedTitle(before.folded);
  return isParticle(token.folded) || token.folded.length < 2 || (isFoldedTitle(token.folded) && !isTitled);
}

function bearersOf(bare: BareWord, reading: Reading, { registry, lexicon }: RuleContext): readonly Person[] {
  const { token } = bare;
  const count = registry.countBySurname(token.text);
  if (count < 2 || count > MOST_TO_PICK_FROM) return [];
  const ids = registry.bySurname(token.text);
  if (ids.some((id) => reading.anchored.has(id))) return [];
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
  const families = anchoredFamilies(reading.anchored, context.registry);
  const seen = new Set<string>();
  for (const bare of reading.bare) {
    if (bare.field.kind === 'slug' || !bare.known.isBorne(context.registry)) continue;
    if (bare.known.isOrdinary && !isInPersonPosition(bare)) continue;
    const word = bare.token.folded;
    if (seen.has(word) || isNoFamilyName(bare)) continue;
    seen.add(word);
    // Whom the article names in full is meant: so it is of most, and told without asking who else is called so.
    if (families.bearers(word).length > 0) continue;
    const people = bearersOf(bare, reading, context);
    if (people.length > 0) yield report(bare, people);
  }
};
