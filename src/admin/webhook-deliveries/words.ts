import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import de from './words/de.json';
import en from './words/en.json';

export const DELIVERY_WORDS: Readonly<Record<'de' | 'en', Readonly<Record<string, string>>>> = { de, en };

export type Tell = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The id under which one of the page's words is known to Strapi. */
export const wordId = (key: string): string => `newsroom.webhook-deliveries.${key}`;

/** @returns the page's words of one language, keyed as Strapi's admin looks them up */
export const deliveryWords = (language: 'de' | 'en'): Record<string, string> =>
  Object.fromEntries(Object.entries(DELIVERY_WORDS[language]).map(([key, text]) => [wordId(key), text]));

/** Says one of the page's words in the admin's language. */
export function useTell(): Tell {
  const { formatMessage } = useIntl();
  return useCallback(
    (key, values) =>
      formatMessage({ id: wordId(key), defaultMessage: DELIVERY_WORDS.en[key] ?? key }, values),
    [formatMessage],
  );
}

/** A date and time, short, in the admin's language. */
export function useMoment(): (iso: string) => string {
  const { formatDate } = useIntl();
  return (iso) => formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' });
}
