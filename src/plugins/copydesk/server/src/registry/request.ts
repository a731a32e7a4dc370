import type { DistinctRequest, FileSpellingRequest } from '../../../contracts/registry';
import { complain } from '../complaint';
import { inputOf, oneOf, optionalLanguage, optionalText, requiredText } from '../input';

const LONGEST_NAME = 200;

/** @throws ValidationError (400) that names what is wrong */
export function parseFileSpellingRequest(body: unknown): FileSpellingRequest {
  const input = inputOf(body, ['person', 'value', 'kind', 'language']);
  return {
    person: requiredText(input, 'person', 100),
    value: requiredText(input, 'value', LONGEST_NAME).trim(),
    kind: oneOf(input, 'kind', ['accepted', 'house', 'wrong'] as const),
    language: optionalLanguage(input, 'language'),
  };
}

/** @throws ValidationError (400) that names what is wrong */
export function parseDistinctRequest(body: unknown): DistinctRequest {
  const input = inputOf(body, ['person', 'other', 'name']);
  const person = requiredText(input, 'person', 100);
  const other = optionalText(input, 'other', 100);
  const name = optionalText(input, 'name', LONGEST_NAME)?.trim();
  if ((other === undefined) === (name === undefined)) complain([], 'no-other');
  if (other === person) complain(['other'], 'same-person');
  return { person, other, name };
}
