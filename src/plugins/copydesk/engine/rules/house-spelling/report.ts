import type { Window } from '../../registry/reading';
import { houseSpellingOf, mentionOfWindow, refOf } from '../../registry/reading';
import type { Certainty, Person, Report } from '../../types';

/** What is said of a right name that is not written as the house does. */
export function houseReport(
  window: Window,
  person: Person,
  spelling: string,
  suggestion: string,
  key: string,
  certainty: Certainty = 'certain',
): Report {
  const mention = mentionOfWindow(window);
  return {
    mention,
    message: { key, values: { written: mention.surface, house: houseSpellingOf(person, window.language) } },
    certainty,
    suggestions: [suggestion],
    evidence: { kind: 'recorded', person: refOf(person), spelling },
    person: refOf(person),
  };
}
