import { complain } from './complaint';

export type Input = Readonly<Record<string, unknown>>;

export const isInput = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @returns the request's body, if it is an object with no other keys than these */
export function inputOf(body: unknown, keys: readonly string[]): Input {
  if (!isInput(body)) complain([], 'body-no-object');
  const stranger = Object.keys(body).find((key) => !keys.includes(key));
  if (stranger !== undefined) complain([stranger], 'unknown', { known: keys.join(', ') });
  return body;
}

export function optionalText(input: Input, key: string, longest: number): string | undefined {
  const value = input[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || value.trim() === '') complain([key], 'no-text');
  // PostgreSQL keeps no text with such a character in it.
  if (value.includes('\0')) complain([key], 'nul');
  if (value.length > longest) complain([key], 'too-long', { most: longest, count: value.length });
  return value;
}

export function requiredText(input: Input, key: string, longest: number): string {
  return optionalText(input, key, longest) ?? complain([key], 'missing');
}

export function oneOf<Value extends string>(input: Input, key: string, values: readonly Value[]): Value {
  const value = requiredText(input, key, 100) as Value;
  if (!values.includes(value)) complain([key], 'none-of', { value, known: values.join(', ') });
  return value;
}

/** A whole number as an address has it, from 1. */
export function wholeNumber(input: Input, key: string, fallback: number, most: number): number {
  const value = optionalText(input, key, 10);
  if (value === undefined) return fallback;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  return complain([key], 'no-number', { most });
}

/** A list of ids. */
export function optionalIds(input: Input, key: string, most: number): string[] | undefined {
  const value = input[key];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) complain([key], 'no-list');
  if (value.length > most) complain([key], 'too-many', { most, count: value.length });
  value.forEach((entry, index) => {
    if (typeof entry !== 'string' || entry === '') complain([key, index], 'no-text');
  });
  return value as string[];
}

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;

/** A BCP 47 tag. */
export function optionalLanguage(input: Input, key: string): string | undefined {
  const value = optionalText(input, key, 35);
  if (value === undefined || LANGUAGE.test(value)) return value;
  return complain([key], 'no-language', { value });
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
