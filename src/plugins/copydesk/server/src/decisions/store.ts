import type { Core } from '@strapi/strapi';
import type { DecisionKind } from '../../../engine';
import { DECISION } from '../uids';

/** A row of the decisions' table. */
export type StoredDecision = {
  readonly id: number;
  readonly documentId: string;
  readonly uid: string;
  readonly entry: string;
  readonly entryLocale: string | null;
  readonly fingerprint: string;
  readonly rule: string;
  readonly kind: DecisionKind;
  readonly reason: string | null;
  readonly text: string | null;
  readonly byKind: string;
  readonly byId: string | null;
  readonly byName: string;
  readonly at: string;
};

/** Which entry a decision is about. */
export type About = { readonly uid: string; readonly documentId: string; readonly locale?: string };

/** @returns every decision about an entry, the latest first */
export async function decisionsAbout(strapi: Core.Strapi, { uid, documentId, locale }: About) {
  const where = { uid, entry: documentId, entryLocale: locale ?? null };
  return (await strapi.db.query(DECISION).findMany({ where, orderBy: { id: 'desc' } })) as StoredDecision[];
}

/** Forgets the decisions about entries that are gone; the ledger remembers them. */
export async function forgetDecisions(
  strapi: Core.Strapi,
  { uid, documentId, locale }: About,
): Promise<void> {
  const where = { uid, entry: documentId, ...(locale !== undefined && { entryLocale: locale }) };
  await strapi.db.query(DECISION).deleteMany({ where });
}
