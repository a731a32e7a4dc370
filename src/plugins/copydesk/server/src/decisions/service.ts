import type { DecideRequest } from '../../../contracts/decisions';
import type { Desk } from '../desk';
import type { LedgerEvent } from '../ledger/ledger';
import { DECISION } from '../uids';
import type { Who } from '../who';
import type { StoredDecision } from './store';

async function note(desk: Desk, event: LedgerEvent, decision: StoredDecision, who: Who): Promise<void> {
  const { uid, entry, entryLocale, kind, rule, text, fingerprint, reason } = decision;
  await desk.ledger.note({
    event,
    uid,
    documentId: entry,
    locale: entryLocale ?? undefined,
    title: text ?? undefined,
    who,
    reason: reason ?? undefined,
    findings: [{ kind, rule, text, fingerprint }],
  });
}

/**
 * Records a decision; an earlier one about the same finding gives way to it, and the ledger keeps both.
 *
 * @param desk the desk
 * @param request by somebody who may decide so
 * @param who decided
 */
export async function recordDecision(desk: Desk, request: DecideRequest, who: Who): Promise<StoredDecision> {
  const { uid, documentId, locale, fingerprint, rule, kind, reason, text } = request;
  const about = { uid, entry: documentId, entryLocale: locale ?? null, fingerprint };
  return desk.strapi.db.transaction(async () => {
    const decisions = desk.strapi.db.query(DECISION);
    const former = await decisions.findMany({ where: about, select: ['id'] });
    // Not by the condition itself: where nothing is found, MariaDB would lock the gap against others' decisions.
    const ids = former.map(({ id }: { id: number }) => id);
    if (ids.length > 0) await decisions.deleteMany({ where: { id: { $in: ids } } });
    const by = { byKind: who.kind, byId: who.id ?? null, byName: who.name, at: new Date() };
    const data = { ...about, rule, kind, reason: reason ?? null, text, ...by };
    const decision = (await decisions.create({ data })) as StoredDecision;
    await note(desk, 'decided', decision, who);
    return decision;
  });
}

/** @returns the decision of that id, if it still stands */
export async function findDecision(desk: Desk, id: string): Promise<StoredDecision | null> {
  return (await desk.strapi.db
    .query(DECISION)
    .findOne({ where: { documentId: id } })) as StoredDecision | null;
}

/** Takes a decision back: its finding is open again. */
export async function takeDecisionBack(desk: Desk, decision: StoredDecision, who: Who): Promise<void> {
  await desk.strapi.db.transaction(async () => {
    await desk.strapi.db.query(DECISION).delete({ where: { id: decision.id } });
    await note(desk, 'taken-back', decision, who);
  });
}
