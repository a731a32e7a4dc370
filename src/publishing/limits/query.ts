import { errors } from '@strapi/utils';
import type { PublishingSettings } from '../settings';

type Limits = PublishingSettings['limits'];

type Measure = { nodes: number; depth: number };

/** Counts what a parsed query holds; stops as soon as it is too much, so that a hostile one costs no more than that. */
function measure(value: unknown, most: Limits, depth = 0, so: Measure = { nodes: 0, depth: 0 }): Measure {
  so.depth = Math.max(so.depth, depth);
  so.nodes += 1;
  if (so.nodes > most.queryNodes || typeof value !== 'object' || value === null) return so;
  for (const inner of Object.values(value)) {
    if (so.nodes > most.queryNodes) return so;
    measure(inner, most, depth + 1, so);
  }
  return so;
}

/** How many populates lie in one another. */
function populateDepth(populate: unknown, so = 1): number {
  if (typeof populate === 'string')
    return so - 1 + Math.max(...populate.split(',').map((one) => one.split('.').length));
  if (typeof populate !== 'object' || populate === null) return so;
  const inner = Object.values(populate).map((value) => {
    if (typeof value === 'string' && value !== 'true' && value !== '*' && Array.isArray(populate))
      return populateDepth(value, so);
    const next =
      typeof value === 'object' && value !== null ? (value as { populate?: unknown }).populate : undefined;
    return next === undefined ? so : populateDepth(next, so + 1);
  });
  return Math.max(so, ...inner);
}

const refuse = (english: string, german: string): never => {
  throw new errors.ValidationError(`${english} / ${german}`);
};

/**
 * Refuses an address with a NUL character in it: SQLite looks such a text up or fails, and PostgreSQL always fails.
 *
 * @param address as sent, still encoded
 * @throws ValidationError
 */
export function refuseNul(address: string): void {
  if (address.includes('%00'))
    refuse('The address has a NUL character in it.', 'Die Adresse enthält ein NUL-Zeichen.');
}

/**
 * Refuses a query that asks for too much before any of it is looked at more closely.
 *
 * @param query the parsed query of a REST request
 * @throws ValidationError that names the limit
 */
export function limitQuery(query: Readonly<Record<string, unknown>>, limits: Limits): void {
  const { nodes } = measure(query, limits);
  if (nodes > limits.queryNodes) {
    refuse(
      `The query has more than ${limits.queryNodes} parts.`,
      `Die Anfrage hat mehr als ${limits.queryNodes} Teile.`,
    );
  }
  if (query.populate !== undefined && populateDepth(query.populate) > limits.populateDepth) {
    refuse(
      `populate goes deeper than ${limits.populateDepth} levels.`,
      `populate geht tiefer als ${limits.populateDepth} Ebenen.`,
    );
  }
  limitOffset(query.pagination, limits.maxOffset);
}

function limitOffset(pagination: unknown, most: number): void {
  if (typeof pagination !== 'object' || pagination === null) return;
  const { start, page, pageSize = 25 } = pagination as Record<string, unknown>;
  const offset = start !== undefined ? Number(start) : (Number(page ?? 1) - 1) * Number(pageSize);
  if (offset > most) {
    refuse(
      `Pages end after ${most} entries. Narrow the list with filters.`,
      `Die Seiten enden nach ${most} Einträgen. Grenzen Sie die Liste mit Filtern ein.`,
    );
  }
}
