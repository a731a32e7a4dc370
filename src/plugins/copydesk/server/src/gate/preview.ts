import type { Modules, UID } from '@strapi/strapi';
import type { Desk, DeskType } from '../desk';
import type { Transaction } from '../transaction';
import { currentTransaction } from '../transaction';
import { readerLanguage } from '../who';
import { contributorNow } from '../workflow/actors';
import { lockDocuments } from '../workflow/locks';
import { workflowTypes } from '../workflow/types';
import type { Entry, Judgement } from './judge';
import { passes } from './judge';
import { judgeForPublication } from './publication';
import { ledgerEntry } from './record';
import { refusalOf } from './refusal';

export type DocumentContext = Modules.Documents.Middleware.Context;

type PublishParams = { readonly documentId?: string; readonly locale?: string | readonly string[] | null };

/** Which locales a publish of these parameters would bring live; nothing: all of them. */
async function localeCondition({ strapi }: Desk, type: DeskType, locale: PublishParams['locale']) {
  if (!type.isLocalized || locale === '*') return {};
  if (Array.isArray(locale)) return { locale: { $in: locale } };
  if (locale) return { locale };
  const locales = strapi.plugin('i18n').service('locales') as { getDefaultLocale(): Promise<string> };
  return { locale: await locales.getDefaultLocale() };
}

async function draftsToPublish(desk: Desk, type: DeskType, params: PublishParams): Promise<Entry[]> {
  const where = {
    documentId: params.documentId,
    publishedAt: null,
    ...(await localeCondition(desk, type, params.locale)),
  };
  const query = desk.strapi.db.query(type.uid as UID.ContentType);
  return (await query.findMany({ where, populate: type.populate })) as Entry[];
}

/** Publishes that began together in one transaction, as a bulk publish does. */
type Batch = {
  readonly requests: { readonly type: DeskType; readonly params: PublishParams }[];
  verdict: Promise<void>;
};

const batches = new WeakMap<Transaction, Batch>();

/** The documents of a batch that have the workflow: locked together, in one order, before anything is read. */
const withWorkflow = (desk: Desk, requests: Batch['requests']) =>
  requests
    .filter(({ type, params }) => workflowTypes(desk).has(type.uid) && params.documentId !== undefined)
    .map(({ type, params }) => ({ uid: type.uid, documentId: String(params.documentId) }));

async function judgeBatch(desk: Desk, { requests }: Batch): Promise<void> {
  const refused: Judgement[] = [];
  await lockDocuments(desk.strapi, withWorkflow(desk, requests));
  for (const { type, params } of requests)
    for (const draft of await draftsToPublish(desk, type, params)) {
      const judgement = await judgeForPublication(desk, type, draft);
      if (!passes(judgement)) refused.push(judgement);
    }
  if (refused.length === 0) return;
  const who = contributorNow(desk.strapi);
  for (const judgement of refused) desk.ledger.noteApart(ledgerEntry('refused', judgement, who));
  throw refusalOf(refused, readerLanguage(desk.strapi));
}

const nextTick = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Judges the drafts that a publish is about to bring live, all locales and all documents of a bulk publish together,
 * so that one refusal lists everything. The gate's verdict on what was really written comes afterwards all the same.
 *
 * @param desk the desk
 * @param type of the document
 * @param params of the publish
 * @throws ValidationError where one of them does not pass; nothing is written yet
 */
export async function judgeBeforePublish(desk: Desk, type: DeskType, params: PublishParams): Promise<void> {
  const trx = await currentTransaction(desk.strapi);
  if (!trx) throw new Error('A publish came to the gate outside a transaction.');
  const known = batches.get(trx);
  if (known) {
    known.requests.push({ type, params });
    return known.verdict;
  }
  const batch: Batch = { requests: [{ type, params }], verdict: Promise.resolve() };
  batches.set(trx, batch);
  // The others of a bulk publish are called in the same turn of the event loop.
  batch.verdict = nextTick().then(() => {
    batches.delete(trx);
    return judgeBatch(desk, batch);
  });
  return batch.verdict;
}
