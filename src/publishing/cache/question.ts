import { createHash } from 'node:crypto';
import { parse } from 'qs';
import { AGREEMENT, ARTICLE, PERSON, QUOTE } from '../uids';

const FOLDERS: Readonly<Record<string, string>> = {
  articles: ARTICLE,
  people: PERSON,
  agreements: AGREEMENT,
  quotes: QUOTE,
};

/** What a request asks, as far as the cache must know. */
export type Question = {
  readonly key: string;
  readonly uid: string;
  /** Whether entries may come or go from the answer; else it is about one document. */
  readonly isList: boolean;
  /** Whether the answer depends on entries that it does not show. */
  readonly isWide: boolean;
  readonly locale?: string;
};

type Parameters = Readonly<Record<string, unknown>>;

/** Parameters that change an answer; others are ignored by Strapi, and so cannot be used to pass the cache by. */
const KNOWN = ['_q', 'fields', 'filters', 'locale', 'pagination', 'populate', 'sort'];
/** Parameters of previews; their answers are never kept. */
const PREVIEW = ['status', 'publicationFilter', 'publicationState', 'hasPublishedVersion'];

const API = /^\/api\/(articles|people|agreements|quotes)(\/[^/]+)?(\/[^/]+)?$/;
const FEED = /^\/(feeds\/[^/]+|feeds\/(people|agreements)\/[^/]+|news-sitemap\.xml)$/;

/**
 * Reads a query by the parser and the settings that Strapi reads it by: were they two, `[locale]=en`, which one takes
 * for the language and the other for nothing, would put an English answer where everybody asks for a German one.
 */
const read = (search: string): Parameters =>
  parse(search, { strictNullHandling: true, arrayLimit: 100, depth: 20 });

/** The parameters that count, in an order of their own; within a list the order is the reader's, as in `sort`. */
function parametersOf(search: string): Parameters | null {
  const all = read(search);
  if (PREVIEW.some((name) => name in all)) return null;
  return Object.fromEntries(KNOWN.filter((name) => name in all).map((name) => [name, all[name]]));
}

const isObject = (value: unknown): value is Parameters => typeof value === 'object' && value !== null;

/** Whether something names a field, below operators and the numbers of a list. */
const namesField = (value: unknown): boolean =>
  isObject(value) &&
  Object.entries(value).some(([key, inner]) => !/^(\$|\d+$)/.test(key) || namesField(inner));

/** Whether filters lead over a relation or into a component: `filters[people][$or][0][name]` names a field of a field. */
const leadsOn = (filters: unknown): boolean =>
  isObject(filters) &&
  Object.entries(filters).some(([key, inner]) =>
    /^(\$|\d+$)/.test(key) ? leadsOn(inner) : namesField(inner),
  );

/**
 * @param path the path, without the query
 * @param search the query, as sent
 * @param credentials the Authorization header; answers are kept apart by it
 * @returns null for a request whose answer is not to be kept
 */
export function questionOf(path: string, search: string, credentials: string): Question | null {
  const api = API.exec(path);
  if (!api && !FEED.test(path)) return null;
  if (api?.[2] === '/count' || api?.[3] === '/preview' || api?.[3] === '/preview-link') return null;
  const parameters = parametersOf(search);
  if (!parameters) return null;
  const who = credentials ? createHash('sha256').update(credentials).digest('base64url') : '';
  const { locale } = parameters;
  return {
    key: `${who} ${path}?${JSON.stringify(parameters)}`,
    uid: api ? (FOLDERS[api[1] ?? ''] ?? ARTICLE) : ARTICLE,
    isList: !api?.[2] || api[2] === '/slug',
    isWide: '_q' in parameters || leadsOn(parameters.filters),
    ...(typeof locale === 'string' && { locale }),
  };
}
