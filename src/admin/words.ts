import de from './words/de.json';
import en from './words/en.json';

type ByField = Readonly<Record<string, string>>;
type Words = {
  /** What content types are called, by the display name of their schema. */
  readonly names: ByField;
  /** Fields that Strapi gives every content type. */
  readonly every: ByField;
  /** Labels, and hints where an editor may wonder, by uid and field. */
  readonly fields: Readonly<Record<string, ByField>>;
  readonly hints: Readonly<Record<string, ByField>>;
  /** Values of enumerations: Strapi looks them up by the value itself, wherever it stands. */
  readonly values: ByField;
};

/** The newsroom's words for its own content types; the plugin and Strapi bring theirs. */
export const WORDS: Readonly<Record<'de' | 'en', Words>> = { de, en };

/** Strapi's hooks hand over a type's display name and not its uid. */
export const UIDS: Readonly<Record<string, string>> = {
  Article: 'api::article.article',
  Person: 'api::person.person',
  Agreement: 'api::agreement.agreement',
  Quote: 'api::quote.quote',
  'Webhook receiver': 'api::webhook-receiver.webhook-receiver',
  'Webhook delivery': 'api::webhook-delivery.webhook-delivery',
};

const isType = (uid: string): boolean => uid.includes('::');

/** Under which key Strapi looks for the label of a content type's or a component's field. */
export const labelId = (uid: string, field: string): string =>
  `content-manager.${isType(uid) ? 'content-types' : 'components'}.${uid}.${field}`;

const labels = (fields: Words['fields']): [string, string][] =>
  Object.entries(fields).flatMap(([uid, words]) =>
    Object.entries(words).map(([field, word]): [string, string] => [labelId(uid, field), word]),
  );

/** @returns the words of one language, keyed as Strapi's admin looks them up */
export function translationsOf({ names, every, fields, values }: Words): Record<string, string> {
  const shared = Object.fromEntries(Object.values(UIDS).map((uid) => [uid, every]));
  return Object.fromEntries([
    ...Object.entries(names),
    ...Object.entries(values),
    ...labels(shared),
    ...labels(fields),
  ]);
}
