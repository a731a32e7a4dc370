import type { Judgement } from '../consistency/judge';
import { judge, measurePairs } from '../consistency/judge';
import type { Form, Place, ReadField, Reading } from '../consistency/forms';
import { readForms, withoutPossessive } from '../consistency/forms';
import { mend, nearestForm } from '../consistency/mend';
import type { SpellingModel } from '../consistency/model';
import { certaintyOf, floorOf, spellingModel } from '../consistency/model';
import { areUmlautSpellings } from '../consistency/people';
import { describeEdit } from '../names/edits';
import { fold } from '../names/fold';
import { basesOf, readingOf } from '../registry/reading';
import type { Language, Mention, Message, Report, Rule, RuleContext } from '../types';

/** Where a place's name stands, without a possessive 's. */
function mentionAt({ fields }: Reading, place: Place): Mention | null {
  const field = fields[place.field];
  const token = field?.tokens[place.token];
  if (!field || !token) return null;
  const ending = token.text.length - withoutPossessive(token.text).length;
  const span = { start: token.start, end: token.end - ending };
  return { path: field.path, span, surface: field.text.slice(span.start, span.end) };
}

function firstMention(reading: Reading, form: Form): Mention | null {
  const [first] = form.places;
  return first ? mentionAt(reading, first) : null;
}

/** How the word as written differs from what is suggested. */
function reasonsFor(written: string, suggestion: string, { language }: ReadField): readonly Message[] {
  if (!areUmlautSpellings(written, suggestion, language)) return describeEdit(written, suggestion);
  return [{ key: 'likeness.umlaut', values: { a: written, b: suggestion } }];
}

/** What is said about one misspelt form: each of its mentions, beside the first of the right name. */
function* reportsOn(reading: Reading, wrong: Form, judgements: readonly Judgement[]): Generator<Report> {
  const right = nearestForm(
    wrong,
    judgements.map((judgement) => judgement.right),
  );
  const first = firstMention(reading, right);
  const probability = Math.max(...judgements.map((judgement) => judgement.probability));
  for (const place of wrong.places) {
    const mention = mentionAt(reading, place);
    const field = reading.fields[place.field];
    if (!mention || !field || !first) continue;
    const written = field.isSlug ? wrong.text : mention.surface;
    const suggestion = mend(written, right, field);
    yield {
      mention,
      message: {
        key: 'inconsistent-spelling.found',
        values: { written: mention.surface, other: first.surface },
      },
      certainty: certaintyOf(probability, field.language),
      suggestions: [suggestion],
      evidence: {
        kind: 'first-use',
        first,
        score: probability,
        reasons: reasonsFor(mention.surface, suggestion, field),
      },
    };
  }
}

/**
 * Whether somebody registered bears this name, or a form of it, or it stands in a registered name written right:
 * then it is right as it is.
 */
function registeredIn(context: RuleContext, language: Language): (form: Form) => boolean {
  const { registry } = context;
  if (registry.size === 0) return () => false;
  const sighted = new Set<string>();
  for (const { kind, tokens } of readingOf(context).sightings) {
    if (kind !== 'right') continue;
    for (const { text } of tokens) sighted.add(fold(withoutPossessive(text)));
  }
  return ({ text, folded }) =>
    [folded, ...basesOf(text, language).map(({ lemma }) => fold(lemma))].some(
      (base) => sighted.has(base) || registry.countBySurname(base) > 0,
    );
}

/**
 * Makes the rule for a model; the house's own is `inconsistentSpelling`.
 *
 * @param floor the least probability that is reported, by language
 */
export function inconsistentSpellingWith(model: SpellingModel, floor: (language: string) => number): Rule {
  return function* (context) {
    const reading = readForms(context);
    const measured = measurePairs(reading, context.lexicon);
    const { language } = reading;
    const isRegistered = registeredIn(context, language);
    const { lexicon } = context;
    const judgements = judge(measured, { reading, lexicon, model, isRegistered, floor: floor(language) });
    const byWrong = new Map<Form, Judgement[]>();
    for (const judgement of judgements) {
      const others = byWrong.get(judgement.wrong);
      if (others) others.push(judgement);
      else byWrong.set(judgement.wrong, [judgement]);
    }
    for (const [wrong, about] of byWrong) yield* reportsOn(reading, wrong, about);
  };
}

/** One name written in two ways in one document, registered or not. */
export const inconsistentSpelling: Rule = inconsistentSpellingWith(spellingModel(), floorOf);
