import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useDeskInfo } from '../desk/use-desk-info';
import { PLUGIN_ID } from '../plugin-id';
import type { WordValues } from '../use-words';

export type Tell = (key: string, values?: WordValues) => string;

/** The id under which a word of the workflow is known to Strapi. */
export const wordId = (key: string) => `${PLUGIN_ID}.workflow.${key}`;

/** Says a word of the workflow (words/) in the admin's language. */
export function useTell(): Tell {
  const { formatMessage } = useIntl();
  return useCallback(
    (key, values) => formatMessage({ id: wordId(key), defaultMessage: key }, values),
    [formatMessage],
  );
}

/** A date and time, short, in the admin's language, on the newsroom's clock. */
export function useClock(): (iso: string) => string {
  const { formatDate } = useIntl();
  const timeZone = useDeskInfo()?.timeZone;
  return (iso) =>
    formatDate(iso, {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    });
}
