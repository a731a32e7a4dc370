import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useDeskInfo } from './desk/use-desk-info';
import { PLUGIN_ID } from './plugin-id';

export type WordValues = Readonly<Record<string, string | number>>;
export type Say = (key: string, values?: WordValues) => string;

/** Says a key of our translations in the admin's language. */
export function useWords(): Say {
  const { formatMessage } = useIntl();
  return useCallback(
    (key, values) => formatMessage({ id: `${PLUGIN_ID}.${key}`, defaultMessage: key }, values),
    [formatMessage],
  );
}

/** The language in which the server is to speak: the admin's, as far as the server knows it. */
export function useMessageLanguage(): 'en' | 'de' {
  return useIntl().locale.startsWith('de') ? 'de' : 'en';
}

/** A date and time, short, in the admin's language, on the newsroom's clock. */
export function useMoment(): (iso: string) => string {
  const { formatDate } = useIntl();
  const timeZone = useDeskInfo()?.timeZone;
  return (iso) => formatDate(iso, { dateStyle: 'medium', timeStyle: 'short', timeZone });
}
