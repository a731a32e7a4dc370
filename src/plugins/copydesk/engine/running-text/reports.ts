import { primaryOf } from '../language/primary';
import { distance } from '../names/edits';
import { formsOf } from '../registry/forms';
import { houseSpellingOf, mentionOf, refOf } from '../registry/reading';
import type { FormHit, Language, Person, Report, RuleContext } from '../types';
import { lettersOf } from './letters';
import type { NearName } from './near';
import { nearNames } from './near';
import type { Sighting, Window } from './reading';
import { runningTextOf } from './reading';

function mentionOfLetters({ field, stretch, from, to }: Window) {
  return mentionOf(field, stretch.letters[from]?.start ?? 0, stretch.letters[to - 1]?.end ?? 0);
}

const MOST_EDITS = 24;

/**
 * The person's right spelling to put in a wrong one's place: in the same script, of the text's language rather than of
 * another, the nearest by its letters; the house's where there is none in that script.
 */
function rightSpelling(person: Person, wrong: string, language: Language): string {
  const script = lettersOf(wrong)[0]?.script;
  const rank = (form: { spelling: string; language?: Language }) =>
    distance(wrong, form.spelling, MOST_EDITS) + (primaryOf(form.language) === primaryOf(language) ? 0 : 0.5);
  const [best] = formsOf(person)
    .filter(({ kind, spelling }) => kind !== 'wrong' && lettersOf(spelling)[0]?.script === script)
    .sort((a, b) => rank(a) - rank(b));
  return best?.spelling ?? houseSpellingOf(person, language);
}

function wrongReport(sighting: Sighting, { registry }: RuleContext): Report | undefined {
  const [hit] = sighting.hits;
  const person = hit && registry.person(hit.person);
  if (!hit || !person) return undefined;
  const mention = mentionOfLetters(sighting);
  const name = rightSpelling(person, mention.surface, sighting.language);
  return {
    mention,
    message: {
      key: 'wrong-spelling.recorded',
      values: { written: mention.surface, wrong: hit.spelling, name },
    },
    certainty: 'certain',
    suggestions: [name],
    evidence: { kind: 'recorded', person: refOf(person), spelling: hit.spelling },
    person: refOf(person),
  };
}

/** Recorded wrong spellings in running text. */
export function* wrongRunningReports(context: RuleContext): Generator<Report> {
  for (const sighting of runningTextOf(context).sightings) {
    const found = sighting.kind === 'wrong' ? wrongReport(sighting, context) : undefined;
    if (found) yield found;
  }
}

/** The name as written with its wrong letters put right: the writer's variants of the others stay. */
function mend({ field, stretch, from, to }: Window, { spelling }: FormHit): string {
  const own = lettersOf(spelling);
  const written = stretch.letters.slice(from, to);
  if (own.length !== written.length) return spelling;
  let text = '';
  let at = written[0]?.start ?? 0;
  written.forEach((letter, i) => {
    text += field.text.slice(at, letter.start) + (letter.code === own[i]?.code ? letter.raw : own[i]?.raw);
    at = letter.end;
  });
  return text;
}

function nearReport(near: NearName, { registry }: RuleContext): Report | undefined {
  const { hit, slip, certainty, from, to } = near;
  const person = registry.person(hit.person);
  if (!person) return undefined;
  const mention = mentionOfLetters(near);
  return {
    mention,
    message: { key: 'near-miss.full', values: { written: mention.surface, name: hit.spelling } },
    certainty,
    suggestions: [mend(near, hit)],
    evidence: {
      kind: 'likeness',
      person: refOf(person),
      spelling: hit.spelling,
      score: 1 - 1 / (to - from),
      reasons: [slip.reason],
    },
    person: refOf(person),
  };
}

/** Names in running text that are near to a registered person's. */
export function* nearRunningReports(context: RuleContext): Generator<Report> {
  for (const near of nearNames(runningTextOf(context), context)) {
    const found = nearReport(near, context);
    if (found) yield found;
  }
}
