import type { UID } from '@strapi/strapi';
import type { Desk, DeskType } from '../desk';
import { doomTransaction } from '../transaction';
import { readerLanguage } from '../who';
import { contributorNow } from '../workflow/actors';
import { recordPublished } from '../workflow/go-live';
import { workflowTypes } from '../workflow/types';
import type { Entry, Judgement } from './judge';
import { passes } from './judge';
import { judgeForPublication } from './publication';
import { ledgerEntry } from './record';
import { refusalOf } from './refusal';

type Data = Readonly<Record<string, unknown>>;

/** What Strapi hands to a lifecycle hook. */
type Event = {
  readonly model: { readonly uid: string };
  readonly params: { readonly data?: unknown; readonly where?: unknown };
  readonly result?: unknown;
  state: unknown;
};

type Where = Readonly<Record<string, unknown>>;

const ROWS_A_STATEMENT = 500;
const asList = (data: unknown): readonly Data[] => (Array.isArray(data) ? data : [data]) as Data[];

async function load(desk: Desk, type: DeskType, where: Where): Promise<Entry[]> {
  const uid = type.uid as UID.ContentType;
  const live = type.hasDrafts ? { ...where, publishedAt: { $notNull: true } } : where;
  return (await desk.strapi.db.query(uid).findMany({ where: live, populate: type.populate })) as Entry[];
}

/**
 * Whether an update may bring content before the public: all of them without drafts, else those that touch checked
 * text, or anything that an approval is bound to.
 */
function mayGoLive(desk: Desk, type: DeskType, data: Data): boolean {
  if (!type.hasDrafts) return true;
  const approved = workflowTypes(desk).get(type.uid)?.plan.names ?? [];
  return Object.keys(data).some(
    (name) => type.roots.has(name) || approved.includes(name) || name === 'publishedAt' || name === 'locale',
  );
}

async function refuse(desk: Desk, refused: readonly Judgement[]): Promise<never> {
  const who = contributorNow(desk.strapi);
  for (const judgement of refused) desk.ledger.noteApart(ledgerEntry('refused', judgement, who));
  const refusal = refusalOf(refused, readerLanguage(desk.strapi));
  await doomTransaction(desk.strapi, refusal);
  throw refusal;
}

/**
 * Judges rows that were just written, as they stand in the database: whatever changed between Strapi's read of the
 * draft and its write, this is what would be committed.
 */
async function judgeRows(desk: Desk, type: DeskType, where: Where): Promise<void> {
  const rows = await load(desk, type, where);
  const judgements: Judgement[] = [];
  for (const row of rows) judgements.push(await judgeForPublication(desk, type, row));
  const refused = judgements.filter((judgement) => !passes(judgement));
  if (refused.length > 0) await refuse(desk, refused);
  const who = contributorNow(desk.strapi);
  for (const [i, judgement] of judgements.entries()) {
    const published = await recordPublished(desk, type, rows[i] as Entry);
    await desk.ledger.note({ ...ledgerEntry('published', judgement, who), ...published });
  }
}

async function idsOf(desk: Desk, type: DeskType, where: unknown): Promise<number[]> {
  const uid = type.uid as UID.ContentType;
  const rows = await desk.strapi.db.query(uid).findMany({ where: where as Where, select: ['id'] });
  return (rows as { id: number }[]).map(({ id }) => id);
}

/**
 * The gate's hooks. Every write they follow has a transaction (see registry/writes.ts), so throwing undoes it.
 *
 * @param desk of this Strapi
 */
export function gateHooks(desk: Desk) {
  const typeOf = (event: Event) => desk.types.get(event.model.uid) as DeskType;

  async function judgeCreated(event: Event): Promise<void> {
    const type = typeOf(event);
    const rows = asList(event.params.data).filter((row) => !type.hasDrafts || row.publishedAt);
    const { id } = (event.result ?? {}) as { id?: number };
    if (rows.length === 1 && id !== undefined) return judgeRows(desk, type, { id });
    for (let i = 0; i < rows.length; i += ROWS_A_STATEMENT) {
      const documentIds = rows.slice(i, i + ROWS_A_STATEMENT).map((row) => row.documentId);
      await judgeRows(desk, type, { documentId: { $in: documentIds } });
    }
  }

  /** Afterwards the condition may no longer hold for the rows it chose, so they are noted before. */
  async function noteRows(event: Event): Promise<void> {
    const type = typeOf(event);
    if (!mayGoLive(desk, type, (event.params.data ?? {}) as Data)) return;
    event.state = { ids: await idsOf(desk, type, event.params.where) };
  }

  async function judgeNoted(event: Event): Promise<void> {
    const { ids = [] } = (event.state ?? {}) as { ids?: number[] };
    for (let i = 0; i < ids.length; i += ROWS_A_STATEMENT)
      await judgeRows(desk, typeOf(event), { id: { $in: ids.slice(i, i + ROWS_A_STATEMENT) } });
  }

  return {
    models: [...desk.types.keys()],
    afterCreate: judgeCreated,
    afterCreateMany: judgeCreated,
    beforeUpdate: noteRows,
    afterUpdate: judgeNoted,
    beforeUpdateMany: noteRows,
    afterUpdateMany: judgeNoted,
  };
}
