import type { Desk } from '../desk';
import { contentHash, contentOf } from './content';
import type { Place } from './tables';
import type { WorkflowType } from './types';

export type Row = Readonly<Record<string, unknown>> & {
  readonly id: number;
  readonly documentId: string;
  readonly locale?: string | null;
  readonly publishedAt?: string | null;
  readonly updatedAt?: string | null;
};

export const placeOf = ({ uid, type }: WorkflowType, row: Pick<Row, 'documentId' | 'locale'>): Place => ({
  uid,
  documentId: row.documentId,
  ...(type.isLocalized && row.locale && { locale: row.locale }),
});

const whereOf = ({ documentId, locale }: Place) => ({ documentId, ...(locale !== undefined && { locale }) });

function merged(type: WorkflowType) {
  return { ...type.type.populate, ...type.plan.populate, createdBy: { select: ['id'] } };
}

/** Rows with everything that is hashed, checked or asked about by permissions. */
export async function loadRows(
  desk: Desk,
  type: WorkflowType,
  where: Record<string, unknown>,
): Promise<Row[]> {
  return (await desk.strapi.db.query(type.uid).findMany({ where, populate: merged(type) })) as Row[];
}

/** @returns the draft of a place */
export async function loadDraft(desk: Desk, type: WorkflowType, place: Place): Promise<Row | undefined> {
  return (await loadRows(desk, type, { ...whereOf(place), publishedAt: null }))[0];
}

/** @returns the published row of a place */
export async function loadLive(desk: Desk, type: WorkflowType, place: Place): Promise<Row | undefined> {
  return (await loadRows(desk, type, { ...whereOf(place), publishedAt: { $notNull: true } }))[0];
}

export const hashOfRow = ({ plan }: WorkflowType, row: Row) => contentHash(contentOf(plan, row));

export function titleOf({ type }: WorkflowType, row: Row): string {
  const title = type.title ? row[type.title] : undefined;
  return typeof title === 'string' && title !== '' ? title : row.documentId;
}

/** @returns a datetime of the row in milliseconds since 1970, UTC */
export function timeOf(row: Row, field: string | undefined): number | undefined {
  const value = field ? row[field] : undefined;
  if (value === undefined || value === null || value === '') return undefined;
  const time = new Date(value as string).getTime();
  return Number.isNaN(time) ? undefined : time;
}
