import type { BareWord } from '../registry/reading';
import { mentionOfWindow, readingOf } from '../registry/reading';
import type { Lexicon, Report, Rule } from '../types';

/** How well a word must be attested as a name before two of them are taken for a full name. */
const ATTESTED = 2;

const isGivenName = ({ known }: BareWord): boolean => !known.isOrdinary && known.name.given >= ATTESTED;

function isFamilyName({ known }: BareWord, lexicon: Lexicon): boolean {
  if (known.isOrdinary) return false;
  return known.bases.some(({ lemma }) => lexicon.name(lemma.toLowerCase()).family >= ATTESTED);
}

/** Whether two bare words stand beside each other in one field. */
function areNeighbours(first: BareWord, second: BareWord | undefined): second is BareWord {
  return (
    second !== undefined &&
    second.field === first.field &&
    second.index === first.index + 1 &&
    second.token.isAdjacent
  );
}

function report(given: BareWord, family: BareWord): Report {
  const tokens = [given.token, family.token];
  const mention = mentionOfWindow({ field: given.field, tokens });
  const values = { given: given.token.text, family: family.token.text };
  return {
    mention,
    message: { key: 'unknown-name.unregistered', values: { written: mention.surface } },
    certainty: 'certain',
    suggestions: [],
    evidence: { kind: 'characters', reasons: [{ key: 'unknown-name.attested', values }] },
  };
}

/** Informs of a full name, by what is attested as given and family names, that nobody has registered; once a name. */
export const unknownName: Rule = function* (context) {
  const { bare } = readingOf(context);
  const seen = new Set<string>();
  for (let i = 0; i + 1 < bare.length; i++) {
    const [given, family] = [bare[i] as BareWord, bare[i + 1]];
    if (given.field.kind === 'slug' || !areNeighbours(given, family)) continue;
    if (!isGivenName(given) || !isFamilyName(family, context.lexicon)) continue;
    const name = `${given.token.folded} ${family.token.folded}`;
    if (seen.has(name)) continue;
    seen.add(name);
    yield report(given, family);
  }
};
