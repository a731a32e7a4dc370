import { createHash } from 'node:crypto';
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

/** Parameters that change an answer; others are ignored by Strapi, and so cannot be used to pass the cache by. */
const KNOWN = /^(fields|filters|sort|populate|pagination|locale|_q)(\[|$)/;
/** Parameters of previews; their answers are never kept. */
const PREVIEW = /^(status|publicationFilter|publicationState|hasPublishedVersion)(\[|$)/;

const API = /^\/api\/(articles|people|agreements|quotes)(\/[^/]+)?(\/[^/]+)?$/;
const FEED = /^\/(feeds\/[^/]+|feeds\/(people|agreements)\/[^/]+|news-sitemap\.xml)$/;

function parametersOf(search: string): [string, string][] | null {
  const all = [...new URLSearchParams(search)];
  if (all.some(([name]) => PREVIEW.test(name))) return null;
  return all
    .filter(([name]) => KNOWN.test(name))
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1));
}

/** A key of a filter that leads over a relation or into a component: `filters[people][name][$eq]`. */
const LEADS_ON = /^filters(\[(\$(and|or|not)|\d+)\])*\[[^\]$]+\]\[[^\]$]+\]/;

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
  const isSlug = api?.[2] === '/slug';
  return {
    key: `${who} ${path}?${new URLSearchParams(parameters)}`,
    uid: api ? (FOLDERS[api[1] ?? ''] ?? ARTICLE) : ARTICLE,
    isList: !api?.[2] || isSlug,
    isWide: parameters.some(([name]) => name === '_q' || LEADS_ON.test(name)),
    locale: parameters.find(([name]) => name === 'locale')?.[1],
  };
}
