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
import { vouchedIn } from '../registry/reading/claims';
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

/** One form beside another of the same name, and what is offered in its place. */
type Said = {
  readonly form: Form;
  readonly other: Form;
  readonly probability: number;
  /** `other`: the form is wrong. Else which is right is open, and either is offered, the likelier first. */
  readonly offers: 'other' | 'other-first' | 'own-first';
};

function offered(suggestion: string, surface: string, offers: Said['offers']): readonly string[] {
  if (offers === 'other') return [suggestion];
  return offers === 'other-first' ? [suggestion, surface] : [surface, suggestion];
}

/** What is said about one form: at each of its mentions, beside the first of the other. */
function* reportsOn(reading: Reading, { form, other, probability, offers }: Said): Generator<Report> {
  const first = firstMention(reading, other);
  for (const place of form.places) {
    const mention = mentionAt(reading, place);
    const field = reading.fields[place.field];
    if (!mention || !field || !first) continue;
    const { surface } = mention;
    const suggestion = mend(field.isSlug ? form.text : surface, other, field);
    if (suggestion === surface) continue;
    const key = offers === 'other' ? 'inconsistent-spelling.found' : 'inconsistent-spelling.open';
    yield {
      mention,
      message: { key, values: { written: surface, other: first.surface } },
      certainty: certaintyOf(probability, field.language),
      suggestions: offered(suggestion, surface, offers),
      evidence: {
        kind: 'first-use',
        first,
        score: probability,
        reasons: reasonsFor(surface, suggestion, field),
      },
    };
  }
}

/** What is said of a wrong form, and of the right one where it is open which is which: that side is said once. */
function sayings(wrong: Form, judgements: readonly Judgement[], isOpen: (right: Form) => boolean): Said[] {
  const right = nearestForm(
    wrong,
    judgements.map((judgement) => judgement.right),
  );
  const probability = Math.max(...judgements.map((judgement) => judgement.probability));
  if (!isOpen(right)) return [{ form: wrong, other: right, probability, offers: 'other' }];
  return [
    { form: wrong, other: right, probability, offers: 'other-first' },
    { form: right, other: wrong, probability, offers: 'own-first' },
  ];
}

/**
 * Whether somebody registered whom this article may be about bears this name, or a form of it, or it stands in a
 * registered name written right, or behind another given name than the people of a nearly equal name have: then it is
 * right as it is.
 */
function registeredIn(context: RuleContext, language: Language): (form: Form) => boolean {
  const { registry } = context;
  if (registry.size === 0) return () => false;
  const sighted = new Set<string>();
  const named = readingOf(context);
  const vouched = vouchedIn(named, context);
  for (const { kind, tokens } of named.sightings) {
    if (kind !== 'right') continue;
    for (const { text } of tokens) sighted.add(fold(withoutPossessive(text)));
  }
  return ({ text, folded }) =>
    [folded, ...basesOf(text, language).map(({ lemma }) => fold(lemma))].some(
      (base) => sighted.has(base) || vouched.isBorneHere(base) || vouched.isSomebodyElse(base),
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
    const isOpen = (right: Form) => {
      const about = judgements.filter((judgement) => judgement.right === right);
      return about.length === 1 && about[0]?.isOpen === true;
    };
    for (const [wrong, about] of byWrong) {
      for (const said of sayings(wrong, about, isOpen)) yield* reportsOn(reading, said);
    }
  };
}

/** One name written in two ways in one document, registered or not. */
export const inconsistentSpelling: Rule = inconsistentSpellingWith(spellingModel(), floorOf);
