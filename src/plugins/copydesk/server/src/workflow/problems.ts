import { errors } from '@strapi/utils';
import type { Desk } from '../desk';
import { readerLanguage } from '../who';
import type { Place } from './tables';
import { zoneOf } from './types';
import type { Sentence, Speech } from './words';
import { say } from './words';

type Values = Readonly<Record<string, string | number>>;

/** @returns the language of whoever waits for the answer, and the newsroom's clock */
export const speechOf = (desk: Desk): Speech => ({
  language: readerLanguage(desk.strapi),
  zone: zoneOf(desk),
});

/** @returns an error (400) that says in the reader's language what is wrong */
export const problem = (desk: Desk, key: Sentence, values: Values = {}, details: object = { errors: [] }) =>
  new errors.ValidationError(say(key, speechOf(desk), values), details);

/** @returns an error (404) that says in the reader's language what is not there */
export const missing = (desk: Desk, key: Sentence, values: Values = {}) =>
  new errors.NotFoundError(say(key, speechOf(desk), values));

export const noDraft = (desk: Desk, { documentId, locale = '–' }: Place) =>
  missing(desk, 'no-draft', { documentId, locale });
