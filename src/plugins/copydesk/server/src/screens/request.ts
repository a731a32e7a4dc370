import type { NamesakesRequest, StatesRequest } from '../../../contracts/desk';
import { complain } from '../complaint';
import { inputOf, optionalIds, optionalLanguage, optionalText, requiredText } from '../input';

const MOST_DOCUMENTS = 200;

/**
 * @param body as it came
 * @throws ValidationError (400) that names what is wrong
 */
export function parseStatesRequest(body: unknown): StatesRequest {
  const input = inputOf(body, ['documentIds', 'locale', 'messages']);
  const documentIds =
    optionalIds(input, 'documentIds', MOST_DOCUMENTS) ?? complain(['documentIds'], 'missing');
  const messages = optionalLanguage(input, 'messages') === 'de' ? 'de' : input.messages ? 'en' : undefined;
  return { documentIds, locale: optionalLanguage(input, 'locale'), messages };
}

/**
 * @param body as it came
 * @throws ValidationError (400) that names what is wrong
 */
export function parseNamesakesRequest(body: unknown): NamesakesRequest {
  const input = inputOf(body, ['name', 'except']);
  return { name: requiredText(input, 'name', 200), except: optionalText(input, 'except', 100) };
}
