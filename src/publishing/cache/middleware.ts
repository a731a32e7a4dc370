import type { Core, UID } from '@strapi/strapi';
import { settingsOf, type PublishingSettings } from '../settings';
import { ARTICLE } from '../uids';
import { followChanges } from './changes';
import { createMemoryStore } from './memory';
import { questionOf, type Question } from './question';
import { createRedisStore } from './redis';
import type { Entry, Store } from './store';
import { ANYTHING, documentsIn, etagOf, EVERYTHING, isKnown, ofList, ofType } from './tags';

export type Context = {
  method: string;
  path: string;
  querystring: string;
  status: number;
  body: unknown;
  type: string;
  state: Record<string, unknown> & { auth?: Auth; shows?: unknown };
  get(name: string): string;
  set(name: string, value: string): void;
  vary(name: string): void;
  response: { get(name: string): string };
};
type Auth = {
  readonly strategy?: { readonly name?: string };
  readonly credentials?: { readonly expiresAt?: unknown } | null;
};
type Next = () => Promise<unknown>;

/** Who reads with what: only answers for these are kept. A person who is logged in may lose the right any moment. */
function keptUntil({ auth }: Context['state'], settings: PublishingSettings['cache']): number | null {
  const latest = Date.now() + settings.seconds * 1000;
  if (auth?.strategy?.name === 'users-permissions') return auth.credentials ? null : latest;
  if (auth?.strategy?.name !== 'content-api-token') return null;
  const { expiresAt } = auth.credentials ?? {};
  return expiresAt ? Math.min(latest, new Date(expiresAt as string).getTime()) : latest;
}

/** When the next embargo after `since` ends: an answer without that article must not outlive it. */
async function nextRelease(strapi: Core.Strapi, since: Date): Promise<number> {
  const row = await strapi.db.query(ARTICLE as UID.ContentType).findOne({
    select: ['embargoUntil'],
    where: { publishedAt: { $notNull: true }, embargoUntil: { $gt: since } },
    orderBy: { embargoUntil: 'asc' },
  });
  return row ? new Date(row.embargoUntil as string).getTime() : Number.POSITIVE_INFINITY;
}

async function tagsFor(strapi: Core.Strapi, question: Question, shown: unknown): Promise<string[]> {
  const { uid, isList, isWide, locale } = question;
  const language = locale ?? (await strapi.plugin('i18n').service('locales').getDefaultLocale());
  return [
    EVERYTHING,
    ofType(uid),
    ...(isList ? [ofList(uid, language)] : []),
    ...(isWide ? [ANYTHING] : []),
    ...documentsIn(shown),
  ];
}

/** Gives an answer with the headers that let browsers and CDNs keep it too; 304 where the reader has it already. */
function give(
  ctx: Context,
  entry: Entry,
  { maxAge, sharedMaxAge, staleWhileRevalidate }: PublishingSettings['cache'],
): void {
  const isPrivate = ctx.get('Authorization') !== '';
  ctx.set('ETag', entry.etag);
  ctx.set(
    'Cache-Control',
    isPrivate
      ? `private, max-age=${maxAge}`
      : `public, max-age=${maxAge}, s-maxage=${sharedMaxAge}, stale-while-revalidate=${staleWhileRevalidate}`,
  );
  ctx.set('Surrogate-Key', entry.tags.join(' '));
  ctx.vary('Authorization');
  const known = ctx.get('If-None-Match');
  if (known && isKnown(known, entry.etag)) {
    ctx.status = 304;
    ctx.body = null;
    return;
  }
  ctx.status = 200;
  ctx.type = entry.type;
  ctx.body = entry.body;
}

/** @returns the store that the settings ask for */
export function createStore(strapi: Core.Strapi): Store {
  const { redisUrl, maxMegabytes, seconds } = settingsOf(strapi).cache;
  if (!redisUrl) return createMemoryStore(maxMegabytes * 1024 * 1024);
  let warned = 0;
  const onTrouble = (error: Error): void => {
    if (Date.now() - warned < 60_000) return;
    warned = Date.now();
    strapi.log.error(`Cache: Redis cannot be reached, answers are worked out anew: ${error.message}`);
  };
  return createRedisStore({ url: redisUrl, longest: seconds * 1000, onTrouble });
}

/**
 * Koa middleware in front of everything that reads what is published. It answers from the cache, and lets a write's
 * answer out only after everything the write changed has been emptied.
 */
export function readerCache(strapi: Core.Strapi) {
  const settings = settingsOf(strapi).cache;
  const store = settings.enabled ? createStore(strapi) : null;
  let changes: { settled(): Promise<void> } | undefined;
  const making = new Map<string, Promise<unknown>>();

  /** Works an answer out; it is kept if nothing it shows was emptied meanwhile. */
  async function make(ctx: Context, next: Next, question: Question): Promise<void> {
    const begun = new Date();
    const fill = await store?.begin();
    try {
      await next();
      const until =
        ctx.status === 200 && !ctx.response.get('Cache-Control') ? keptUntil(ctx.state, settings) : null;
      if (until === null || ctx.body === null || ctx.body === undefined || Buffer.isBuffer(ctx.body)) return;
      const body = Buffer.from(typeof ctx.body === 'string' ? ctx.body : JSON.stringify(ctx.body));
      const type = ctx.response.get('Content-Type') || 'application/json; charset=utf-8';
      const tags = await tagsFor(strapi, question, ctx.state.shows ?? ctx.body);
      // Counted from before it was read: an embargo that ends while it is worked out is not over in it.
      const expires = Math.min(until, await nextRelease(strapi, begun));
      const entry = { body, type, tags, expires, etag: etagOf(body) };
      await fill?.keep(question.key, entry);
      give(ctx, entry, settings);
    } finally {
      fill?.end();
    }
  }

  async function read(ctx: Context, next: Next): Promise<void> {
    const question = questionOf(ctx.path, ctx.querystring, ctx.get('Authorization'));
    if (!question) return void (await next());
    if (!store) return make(ctx, next, question);
    const found = (await store.get(question.key)) ?? (await afterOthers(question.key));
    if (found) {
      ctx.set('X-Cache', 'hit');
      return give(ctx, found, settings);
    }
    const work = make(ctx, next, question).finally(() => making.delete(question.key));
    making.set(
      question.key,
      work.catch(() => undefined),
    );
    return work;
  }

  /** Where somebody works the same answer out already, that one serves, if the store still holds it for good. */
  async function afterOthers(key: string): Promise<Entry | undefined> {
    const others = making.get(key);
    if (!others) return undefined;
    await others;
    return store?.get(key);
  }

  return {
    /** Called once the database is there. */
    start(): void {
      if (store) changes = followChanges(strapi, store);
    },
    settled: async (): Promise<void> => changes?.settled(),
    stop: async (): Promise<void> => store?.close(),
    async middleware(ctx: Context, next: Next): Promise<void> {
      if (ctx.method === 'GET' || ctx.method === 'HEAD') return read(ctx, next);
      try {
        await next();
      } finally {
        await changes?.settled();
      }
    },
  };
}
