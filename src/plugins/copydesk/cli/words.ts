import type { MessageLanguage } from '../engine';

type Words = Readonly<Record<string, string>>;

const en: Words = {
  'not-json': 'not valid JSON: {reason}',
  'not-object': 'expected a JSON object, found {found}',
  'field-missing': '“{field}” is missing',
  'field-type': '“{field}” must be {expected}, not {found}',
};

const de: Words = {
  'not-json': 'kein gültiges JSON: {reason}',
  'not-object': 'ein JSON-Objekt erwartet, {found} gefunden',
  'field-missing': '„{field}“ fehlt',
  'field-type': '„{field}“ muss {expected} sein, nicht {found}',
};

/** What the command line itself says, by language. */
export const WORDS: Readonly<Record<MessageLanguage, Words>> = { en, de };
