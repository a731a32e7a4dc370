import { describeEdit } from '../../names/edits';
import { formsOf } from '../../registry/forms';
import type { Reading, Sighting, Slips, Window } from '../../registry/reading';
import {
  fitWord,
  formOf,
  houseSpellingOf,
  mentionOfWindow,
  partnersOf,
  refOf,
  respell,
  slipsOf,
  withParticlesOf,
  withWords,
} from '../../registry/reading';
import { describeUmlautSlip, mayBeDropped } from '../../registry/reading/slips';
import type { Person, Report, RuleContext } from '../../types';
import type { Judgement, Sight } from './judge';
import { byStanding, judge, judgeParticles } from './judge';
import { areOfTwoScripts } from './words';

/** How the wrong words as they stand differ from what is offered, endings and all. */
function reasonsFor({ tokens, field, language }: Window, spelling: string) {
  return partnersOf(tokens, spelling, language)
    .filter(({ isRight }) => !isRight)
    .flatMap(({ token, right = '' }) =>
      describeEdit(token.text, fitWord(token.text, right, field, language)),
    );
}

/** As `respell`, and the particles as the spelling has them. */
function respellWhole(window: Window, spelling: string): string {
  const isOtherwise = slipsOf(window, spelling)?.hasOtherParticles === true;
  return (isOtherwise ? withParticlesOf(window, spelling) : undefined) ?? respell(window, spelling);
}

function fullReport({ window }: Sight, judgements: readonly Judgement[]): Report | undefined {
  const [best] = judgements;
  if (!best) return undefined;
  const { hit, person, certainty } = best;
  const mention = mentionOfWindow(window);
  const house = houseSpellingOf(person, window.language);
  const nearest = hit.kind === 'wrong' ? house : hit.spelling;
  const others = judgements.slice(1, 4).map((other) => respell(window, other.person.name));
  const own = [house, nearest].map((form) => respellWhole(window, form));
  if (areOfTwoScripts(mention.surface, house)) own.reverse();
  const suggestions = [...own, ...others];
  return {
    mention,
    message: { key: 'near-miss.full', values: { written: mention.surface, name: house } },
    certainty,
    suggestions: [...new Set(suggestions)].filter((suggestion) => suggestion !== mention.surface),
    evidence: {
      kind: 'likeness',
      person: refOf(person),
      spelling: nearest,
      score: hit.likeness,
      reasons: reasonsFor(window, nearest),
    },
    person: refOf(person),
  };
}

type Slip = { readonly person: Person; readonly spelling: string; readonly slips: Slips };

/** What is wrong with a full name whose letters are right: an umlaut or a particle; of nobody's who is written so. */
function slipOf(sighting: Sighting, { registry }: RuleContext): Slip | undefined {
  const written = formOf(sighting);
  if (sighting.hits.some(({ spelling, kind }) => kind !== 'wrong' && spelling === written)) return undefined;
  const found: Slip[] = [];
  for (const { person: id } of sighting.hits) {
    const person = registry.person(id);
    const forms = person ? formsOf(person).filter(({ kind }) => kind !== 'wrong') : [];
    for (const { spelling } of forms) {
      const partners = partnersOf(sighting.tokens, spelling, sighting.language);
      if (!person || partners.some(({ isRight }) => !isRight)) continue;
      const slips = slipsOf(sighting, spelling);
      if (!slips) return undefined;
      found.push({ person, spelling, slips });
    }
  }
  return found[0];
}

/** The window's text with its umlauts and particles as the spelling has them. */
function mendSlips(window: Window, spelling: string, { umlauts, hasOtherParticles }: Slips): string {
  const whole = hasOtherParticles ? withParticlesOf(window, spelling) : undefined;
  if (whole !== undefined) return whole;
  return withWords(window, umlauts);
}

function slipReport(sighting: Sighting, reading: Reading, context: RuleContext): Report | undefined {
  const slip = sighting.kind === 'right' ? slipOf(sighting, context) : undefined;
  if (!slip) return undefined;
  const { person, spelling, slips } = slip;
  const mention = mentionOfWindow(sighting);
  const written = slips.umlauts.map(({ token }) => token.text);
  const isForeign = mayBeDropped(written, sighting.language);
  const ofParticles = judgeParticles(person, { window: sighting, reading, context });
  const reasons = slips.umlauts.flatMap(({ token, right = '' }) => describeUmlautSlip(token.text, right));
  return {
    mention,
    message: {
      key: 'near-miss.full',
      values: { written: mention.surface, name: houseSpellingOf(person, sighting.language) },
    },
    certainty: slips.hasOtherParticles ? ofParticles : isForeign ? 'likely' : 'certain',
    suggestions: [mendSlips(sighting, spelling, slips)],
    evidence: {
      kind: 'likeness',
      person: refOf(person),
      spelling,
      score: 1 - 1 / Math.max(2, spelling.length),
      reasons: reasons.length > 0 ? reasons : describeEdit(mention.surface, spelling),
    },
    person: refOf(person),
  };
}

/** What is wrong with the full names of a text. */
export function* fullReports(reading: Reading, context: RuleContext): Generator<Report> {
  for (const sighting of reading.sightings) {
    if (sighting.kind !== 'near') {
      const slip = slipReport(sighting, reading, context);
      if (slip) yield slip;
      continue;
    }
    const sight = { window: sighting, reading, context };
    const hits = [...sighting.hits].sort(byStanding(sight));
    const found = fullReport(
      sight,
      hits.flatMap((hit) => judge(hit, sight) ?? []),
    );
    if (found) yield found;
  }
}
