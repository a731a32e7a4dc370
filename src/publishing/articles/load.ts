import type { Core, UID } from '@strapi/strapi';
import { guardParams, withoutGuard } from '../guard';
import { stateOf, type Filter } from '../state';
import { ARTICLE } from '../uids';
import type { Article } from './types';

const PERSON_FIELDS = ['name', 'givenName', 'familyName', 'disambiguation'];
const PERSON_SHOWN = { fields: PERSON_FIELDS, populate: { identifiers: true } };

/** Everything the formats tell of an article. */
const WHOLE = {
  image: true,
  imageText: true,
  seo: true,
  authors: PERSON_SHOWN,
  people: PERSON_SHOWN,
  agreements: {
    populate: { otherNames: true, statusDates: true, parties: { populate: { person: PERSON_SHOWN } } },
  },
  quotes: { populate: { speaker: PERSON_SHOWN, agreement: { fields: ['name'] } } },
  sources: true,
  corrections: true,
};

type Row = Omit<Article, 'version' | 'firstPublishedAt' | 'lastPublishedAt'> & {
  readonly publishedAt: string;
};

export type Question = {
  readonly locale?: string;
  readonly filters?: Filter;
  readonly limit?: number;
};

/** @returns published articles as readers may see them, the newest first */
export async function loadArticles(
  strapi: Core.Strapi,
  { locale, filters, limit }: Question,
): Promise<Article[]> {
  const asked = {
    ...(locale && { locale }),
    filters,
    limit,
    sort: ['publishedAt:desc', 'id:desc'],
    populate: WHOLE,
  };
  const params = guardParams(strapi, ARTICLE, asked);
  const rows = await withoutGuard(() =>
    strapi.documents(ARTICLE as UID.ContentType).findMany(params as never),
  );
  return (rows as unknown as Row[]).map(toArticle);
}

/** @returns the published article, or null where there is none that readers may see */
export async function loadArticle(
  strapi: Core.Strapi,
  documentId: string,
  locale?: string,
): Promise<Article | null> {
  const filters = { documentId: { $eq: documentId } };
  return (await loadArticles(strapi, { locale, filters, limit: 1 }))[0] ?? null;
}

function toArticle(row: Row): Article {
  return {
    ...row,
    authors: row.authors ?? [],
    people: row.people ?? [],
    agreements: row.agreements ?? [],
    quotes: row.quotes ?? [],
    sources: row.sources ?? [],
    corrections: row.corrections ?? [],
    ...stateOf(row),
  };
}
