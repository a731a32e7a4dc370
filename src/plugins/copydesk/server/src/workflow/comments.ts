import type { Comment, CommentRequest } from '../../../contracts/workflow';
import type { Desk } from '../desk';
import { contributorNow } from './actors';
import { lockDocuments } from './locks';
import { COMMENT_TABLE } from './models';
import { missing } from './problems';
import { readState } from './states';
import type { Place } from './tables';
import { keyOf, tables } from './tables';
import { personOf } from './view';

type Row = { readonly id: number; readonly at: string; readonly data: string };
type Data = Omit<Comment, 'id' | 'at'>;

const read = ({ id, at, data }: Row): Comment => ({ id: String(id), at, ...(JSON.parse(data) as Data) });

/** @returns an article's thread, the oldest first */
export async function commentsOn({ strapi }: Desk, place: Place): Promise<Comment[]> {
  const table = await tables(strapi);
  const rows: Row[] = await table(COMMENT_TABLE)
    .where({ key: keyOf(place) })
    .orderBy('id');
  return rows.map(read);
}

/** Runs with the document locked, so that thread and ledger say the same in the same order. */
async function atDocument(
  { strapi }: Desk,
  place: Place,
  run: (title: string | undefined) => Promise<void>,
): Promise<void> {
  await strapi.db.transaction(async () => {
    await lockDocuments(strapi, [place]);
    await run((await readState(strapi, place))?.title);
  });
}

/** Adds to the thread, in the name of who is at work. */
export async function comment(
  desk: Desk,
  place: Place,
  { text: said, passage }: CommentRequest,
): Promise<void> {
  const { strapi, ledger } = desk;
  const who = contributorNow(strapi);
  const text = said.trim();
  const data: Data = { by: personOf(who), text, ...(passage && { passage }) };
  const row = { key: keyOf(place), at: new Date().toISOString(), data: JSON.stringify(data) };
  await atDocument(desk, place, async (title) => {
    await (await tables(strapi))(COMMENT_TABLE).insert(row);
    const details = passage && { passage: { path: passage.path, text: passage.text } };
    await ledger.note({ event: 'commented', ...place, title, who, reason: text, details });
  });
}

/**
 * Marks a comment as dealt with; what is dealt with stays as it is.
 *
 * @throws NotFoundError where this article has no such comment
 */
export async function resolveComment(desk: Desk, place: Place, id: string): Promise<void> {
  const { strapi, ledger } = desk;
  const where = { id: /^\d{1,9}$/.test(id) ? Number(id) : 0, key: keyOf(place) };
  await atDocument(desk, place, async (title) => {
    const row: Row | undefined = await (await tables(strapi))(COMMENT_TABLE).where(where).first();
    if (!row) throw missing(desk, 'no-such-comment');
    const { resolvedAt, by, at, text } = read(row);
    if (resolvedAt) return;
    const who = contributorNow(strapi);
    const resolved = { resolvedBy: who.name, resolvedAt: new Date().toISOString() };
    const data = JSON.stringify({ ...(JSON.parse(row.data) as Data), ...resolved });
    await (await tables(strapi))(COMMENT_TABLE).where(where).update({ data });
    const details = { comment: { by: by.name, at, text } };
    await ledger.note({ event: 'comment-resolved', ...place, title, who, details });
  });
}
