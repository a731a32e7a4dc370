import type { Core, UID } from '@strapi/strapi';
import { ARTICLE } from './uids';

/**
 * What publishing needs to know of the editorial workflow, read defensively: with the workflow off its attributes are
 * absent, and an article is simply published or not. The one place that knows the workflow's names.
 */

/** Stages in which a row is not for readers, even where it should be a published one. */
const HIDDEN_STAGES = ['held', 'killed', 'spiked'];

/** Where the workflow keeps what is left of killed articles. */
export const TOMBSTONE = 'plugin::copydesk.tombstone';

export type Filter = { readonly [key: string]: unknown };

/** What is left of a killed article. */
export type Tombstone = {
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string | null;
  /** When it was killed; ISO 8601. */
  readonly at: string;
  /** The public reason. */
  readonly reason: string | null;
};

type Row = {
  readonly version?: unknown;
  readonly firstPublishedAt?: unknown;
  readonly lastPublishedAt?: unknown;
  readonly publishedAt?: unknown;
  readonly corrections?: readonly unknown[] | null;
};

export type PublishedState = {
  readonly version: number;
  /** ISO 8601. */
  readonly firstPublishedAt: string;
  /** ISO 8601. */
  readonly lastPublishedAt: string;
};

const isoOf = (value: unknown): string | undefined => {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
};

/**
 * @param row a published article
 * @returns its version and dates; without the workflow the version counts the corrections
 */
export function stateOf(row: Row): PublishedState {
  const publishedAt = isoOf(row.publishedAt) ?? new Date(0).toISOString();
  return {
    version:
      typeof row.version === 'number' && row.version > 0 ? row.version : 1 + (row.corrections?.length ?? 0),
    firstPublishedAt: isoOf(row.firstPublishedAt) ?? publishedAt,
    lastPublishedAt: isoOf(row.lastPublishedAt) ?? publishedAt,
  };
}

/**
 * The condition under which readers may see an article's row: published, its embargo over, neither held nor killed.
 *
 * @param now the moment to judge the embargo by
 */
export function readable(strapi: Core.Strapi, now = new Date()): Filter {
  const hasStage = 'stage' in (strapi.getModel(ARTICLE as UID.ContentType)?.attributes ?? {});
  return {
    $and: [
      { publishedAt: { $notNull: true } },
      { $or: [{ embargoUntil: { $null: true } }, { embargoUntil: { $lte: now.toISOString() } }] },
      ...(hasStage ? [{ $or: [{ stage: { $null: true } }, { stage: { $notIn: HIDDEN_STAGES } }] }] : []),
    ],
  };
}

/**
 * @param where `documentId` or `slug`, and the locale
 * @returns the tombstone of a killed article, or null: also where no workflow keeps any
 */
export async function tombstoneOf(
  strapi: Core.Strapi,
  where: { readonly documentId?: string; readonly slug?: string; readonly locale?: string },
): Promise<Tombstone | null> {
  if (!(TOMBSTONE in strapi.contentTypes)) return null;
  const row = await strapi.db
    .query(TOMBSTONE as UID.ContentType)
    .findOne({ where: { uid: ARTICLE, ...where } });
  if (!row) return null;
  return {
    documentId: String(row.documentId),
    locale: String(row.locale ?? ''),
    slug: row.slug ?? null,
    at: isoOf(row.at) ?? new Date(0).toISOString(),
    reason: row.publicReason ?? null,
  };
}
