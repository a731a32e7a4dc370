import type { LedgerRecord } from '../../../contracts/ledger';
import type { Tell } from './use-tell';

/** @returns what happened, in a few words: the event, the stages it led between, the version */
export function eventWords({ event, details = {} }: LedgerRecord, tell: Tell): string {
  const { from, to, version } = details;
  const stage = (value: unknown) => (typeof value === 'string' ? tell(`stage.${value}`) : undefined);
  const way = [stage(from), stage(to)].filter(Boolean).join(' → ');
  const parts = [from !== to && way ? way : '', typeof version === 'number' ? `v${version}` : ''].filter(
    Boolean,
  );
  const said = tell(`event.${event}`);
  return parts.length > 0 ? `${said} (${parts.join(', ')})` : said;
}
