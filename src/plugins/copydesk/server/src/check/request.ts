import type { CheckRequest } from '../../../contracts/check';
import { complain } from '../complaint';
import type { Input } from '../input';
import { inputOf, isDeeper, isInput, optionalIds, optionalLanguage, optionalText } from '../input';

const KEYS = ['uid', 'documentId', 'locale', 'language', 'people', 'fields', 'data', 'messages'];
const MOST_FIELDS = 1_000;
const MOST_PEOPLE = 1_000;
const LONGEST_PATH = 500;
const DEEPEST = 100;

function fieldsOf(input: Input): Readonly<Record<string, string>> | undefined {
  const { fields } = input;
  if (fields === undefined || fields === null) return undefined;
  if (!isInput(fields)) complain(['fields'], 'no-fields');
  const entries = Object.entries(fields);
  if (entries.length > MOST_FIELDS)
    complain(['fields'], 'too-many', { most: MOST_FIELDS, count: entries.length });
  for (const [path, text] of entries) {
    if (path === '' || path.length > LONGEST_PATH)
      complain(['fields'], 'path-length', { most: LONGEST_PATH });
    if (typeof text !== 'string') complain(['fields', path], 'no-string');
  }
  return fields as Readonly<Record<string, string>>;
}

function dataOf(input: Input): Input | undefined {
  const { data } = input;
  if (data === undefined || data === null) return undefined;
  if (!isInput(data)) complain(['data'], 'no-entry');
  if (isDeeper(data, DEEPEST)) complain(['data'], 'too-deep', { most: DEEPEST });
  return data;
}

function messagesOf(input: Input): 'en' | 'de' | undefined {
  const value = optionalText(input, 'messages', 10);
  if (value === undefined || value === 'en' || value === 'de') return value;
  return complain(['messages'], 'none-of', { value, known: 'en, de' });
}

/**
 * @param body as it came
 * @param types the content types that can be checked
 * @throws ValidationError (400) that names what is wrong
 */
export function parseCheckRequest(body: unknown, types: Iterable<string>): CheckRequest {
  const input = inputOf(body, KEYS);
  const request = {
    uid: optionalText(input, 'uid', 200),
    documentId: optionalText(input, 'documentId', 100),
    locale: optionalLanguage(input, 'locale'),
    language: optionalLanguage(input, 'language'),
    people: optionalIds(input, 'people', MOST_PEOPLE),
    fields: fieldsOf(input),
    data: dataOf(input),
    messages: messagesOf(input),
  };
  const known = [...types];
  if (request.uid !== undefined && !known.includes(request.uid))
    complain(['uid'], 'not-checked-known', { uid: request.uid, known: known.join(', ') || '–' });
  if (request.fields && request.data) complain(['data'], 'not-with-fields');
  if (request.uid === undefined && request.data) complain(['uid'], 'missing-for-data');
  if (request.uid === undefined && request.documentId) complain(['uid'], 'missing-for-document');
  if (!request.fields && !request.data && !request.documentId) complain([], 'nothing-to-check');
  return request;
}
