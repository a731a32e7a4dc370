import type { Core } from '@strapi/strapi';
import { HEAD_TABLE } from './models';
import type { Place } from './tables';
import { lockingTables } from './tables';

type Document = Pick<Place, 'uid' | 'documentId'>;

const whereOf = ({ uid, documentId }: Document) => ({ uid, entry: documentId });
const nameOf = ({ uid, documentId }: Document) => `${uid} ${documentId}`;

/**
 * Locks documents in all their locales until the running transaction ends, always in the same order. Everybody takes
 * this lock before any other, and before reading what is decided about: two who are at one document wait for each
 * other and never in a circle, and the second sees what the first has done. The row that is locked is the end of the
 * document's chain in the ledger; a document without one is new, and nobody else can be at it.
 *
 * @param strapi the running Strapi, in a transaction
 * @param documents to lock
 */
export async function lockDocuments(strapi: Core.Strapi, documents: readonly Document[]): Promise<void> {
  const unique = new Map(documents.map((document) => [nameOf(document), document]));
  const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, document] of sorted)
    await (await lockingTables(strapi))(HEAD_TABLE).where(whereOf(document)).first('seq');
}

/**
 * Locks a document unless somebody else has it.
 *
 * @param strapi the running Strapi, in a transaction
 * @returns whether it is ours now
 */
export async function tryLockDocument(strapi: Core.Strapi, document: Document): Promise<boolean> {
  const query = (await lockingTables(strapi))(HEAD_TABLE).where(whereOf(document));
  if (strapi.db.dialect.client !== 'sqlite') query.skipLocked();
  const head: unknown = await query.first('seq');
  return head !== undefined;
}
