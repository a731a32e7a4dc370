import type { Comment, CommentRequest } from '../../../contracts/workflow';
import type { Desk } from '../desk';
import { contributorNow } from './actors';
import { COMMENT_TABLE } from './models';
import { missing } from './problems';
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

/** Adds to the thread, in the name of who is at work. */
export async function comment(
  { strapi }: Desk,
  place: Place,
  { text, passage }: CommentRequest,
): Promise<void> {
  const data: Data = { by: personOf(contributorNow(strapi)), text: text.trim(), ...(passage && { passage }) };
  const row = { key: keyOf(place), at: new Date().toISOString(), data: JSON.stringify(data) };
  const table = await tables(strapi);
  await table(COMMENT_TABLE).insert(row);
}

/**
 * Marks a comment as dealt with.
 *
 * @throws NotFoundError where this article has no such comment
 */
export async function resolveComment(desk: Desk, place: Place, id: string): Promise<void> {
  const { strapi } = desk;
  const table = await tables(strapi);
  const where = { id: /^\d{1,9}$/.test(id) ? Number(id) : 0, key: keyOf(place) };
  const row: Row | undefined = await table(COMMENT_TABLE).where(where).first();
  if (!row) throw missing(desk, 'no-such-comment');
  const resolved = { resolvedBy: contributorNow(strapi).name, resolvedAt: new Date().toISOString() };
  const data = JSON.stringify({ ...(JSON.parse(row.data) as Data), ...resolved });
  await table(COMMENT_TABLE).where(where).update({ data });
}
