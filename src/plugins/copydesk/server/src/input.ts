import { errors } from '@strapi/utils';

/** A part of a request that is not as it should be. */
export type Complaint = { readonly path: readonly (string | number)[]; readonly message: string };

/** @throws ValidationError (400) that names what is wrong with the request */
export function complain(path: readonly (string | number)[], message: string): never {
  const where = path.join('.');
  const text = where === '' ? message : `${where}: ${message}`;
  throw new errors.ValidationError(text, { errors: [{ path: [...path], message, name: 'ValidationError' }] });
}

export type Input = Readonly<Record<string, unknown>>;

export const isInput = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @returns the request's body, if it is an object with no other keys than these */
export function inputOf(body: unknown, keys: readonly string[]): Input {
  if (!isInput(body)) complain([], 'the body must be a JSON object.');
  const stranger = Object.keys(body).find((key) => !keys.includes(key));
  if (stranger !== undefined) complain([stranger], `is unknown; known are ${keys.join(', ')}.`);
  return body;
}

export function optionalText(input: Input, key: string, longest: number): string | undefined {
  const value = input[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || value.trim() === '') complain([key], 'must be a non-empty string.');
  // PostgreSQL keeps no text with such a character in it.
  if (value.includes('\0')) complain([key], 'has a NUL character in it.');
  if (value.length > longest)
    complain([key], `must have at most ${longest} characters; it has ${value.length}.`);
  return value;
}

export function requiredText(input: Input, key: string, longest: number): string {
  return optionalText(input, key, longest) ?? complain([key], 'is missing.');
}

export function oneOf<Value extends string>(input: Input, key: string, values: readonly Value[]): Value {
  const value = requiredText(input, key, 100) as Value;
  if (!values.includes(value)) complain([key], `is "${value}"; it must be one of ${values.join(', ')}.`);
  return value;
}

/** A list of ids. */
export function optionalIds(input: Input, key: string, most: number): string[] | undefined {
  const value = input[key];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) complain([key], 'must be a list of strings.');
  if (value.length > most) complain([key], `must have at most ${most} entries; it has ${value.length}.`);
  value.forEach((entry, index) => {
    if (typeof entry !== 'string' || entry === '') complain([key, index], 'must be a non-empty string.');
  });
  return value as string[];
}

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;

/** A BCP 47 tag. */
export function optionalLanguage(input: Input, key: string): string | undefined {
  const value = optionalText(input, key, 35);
  if (value === undefined || LANGUAGE.test(value)) return value;
  return complain([key], `is "${value}"; it must be a language tag such as "de" or "en-GB".`);
}

/** Whether a value's lists and objects stand inside each other deeper than that; runs without recursion. */
export function isDeeper(value: unknown, most: number): boolean {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth > most) return true;
    for (const inner of Object.values(next.value)) waiting.push({ value: inner, depth: next.depth + 1 });
  }
  return false;
}
