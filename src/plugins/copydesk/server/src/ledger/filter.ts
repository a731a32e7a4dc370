import { LEDGER_EVENTS } from '../../../contracts/ledger';
import { complain } from '../complaint';
import type { Input } from '../input';
import { oneOf, optionalLanguage, optionalText } from '../input';

export type LedgerFilter = Readonly<Record<string, unknown>>;

function timeOf(query: Input, key: string): string | undefined {
  const value = optionalText(query, key, 40);
  if (value === undefined) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? complain([key], 'no-time', { value }) : new Date(time).toISOString();
}

/**
 * @param query of a request for the ledger
 * @returns the condition it means
 * @throws ValidationError that names the parameter that is wrong
 */
export function filterOf(query: Input): LedgerFilter {
  const from = timeOf(query, 'from');
  const to = timeOf(query, 'to');
  const by = optionalText(query, 'by', 200);
  const conditions = {
    uid: optionalText(query, 'uid', 200),
    entry: optionalText(query, 'documentId', 100),
    entryLocale: optionalLanguage(query, 'locale'),
    event: query.event === undefined ? undefined : oneOf(query, 'event', LEDGER_EVENTS),
    byName: by === undefined ? undefined : { $containsi: by },
    at: from || to ? { ...(from && { $gte: from }), ...(to && { $lte: to }) } : undefined,
  };
  return Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined));
}
