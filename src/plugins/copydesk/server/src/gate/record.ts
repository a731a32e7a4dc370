import type { Finding } from '../../../engine';
import type { LedgerEntry, LedgerEvent } from '../ledger/ledger';
import type { Who } from '../who';
import type { Judgement } from './judge';
import { standingInTheWay } from './judge';

const brief = ({ rule, severity, mention, suggestions, fingerprint, person }: Finding) => ({
  rule,
  severity,
  path: mention.path,
  text: mention.surface,
  suggestions,
  fingerprint,
  ...(person && { person }),
});

/** What the ledger keeps of a judgement: what stood in the way, or what was decided about before it went live. */
export function ledgerEntry(event: LedgerEvent, judgement: Judgement, who: Who): LedgerEntry {
  const { uid, documentId, locale, title, hash, failures } = judgement;
  const found = event === 'refused' ? standingInTheWay(judgement) : judgement.settled;
  const findings = [...failures.map((failure) => ({ ...failure, severity: 'failure' })), ...found.map(brief)];
  const { obstacles = [] } = judgement;
  return {
    event,
    uid,
    documentId,
    locale,
    title,
    who,
    hash,
    findings,
    // As codes: the ledger is read in every language.
    ...(obstacles.length > 0 && { details: { obstacles: obstacles.map(({ code }) => code) } }),
  };
}
