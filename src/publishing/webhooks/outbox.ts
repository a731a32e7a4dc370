import { randomUUID } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { articleId, articleUrl } from '../articles';
import { houseOf } from '../settings';
import { stateOf, TOMBSTONE, tombstoneOf, type Tombstone } from '../state';
import { ARTICLE } from '../uids';
import { DELIVERY, RECEIVER, type EventName, type Receiver } from './uids';
import { newSecret } from './sign';

type Live = {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string;
  readonly headline: string;
  readonly publishedAt: string;
  readonly embargoUntil?: string | null;
  readonly corrections?: readonly { readonly class: string; readonly text: string; readonly at: string }[];
};

/** How long a receiver's former secret signs beside the new one, in milliseconds. */
const OVERLAP = 24 * 60 * 60_000;

const WRITES = new Set(['publish', 'unpublish', 'create', 'update', 'delete']);

const SWITCH = {
  published: 'onPublished',
  corrected: 'onCorrected',
  held: 'onHeld',
  killed: 'onKilled',
} as const;

async function liveRows(strapi: Core.Strapi, documentId: string | undefined): Promise<Map<string, Live>> {
  if (!documentId) return new Map();
  const where = { documentId, publishedAt: { $notNull: true } };
  const rows: Live[] = await strapi.db
    .query(ARTICLE as UID.ContentType)
    .findMany({ where, populate: ['corrections'] });
  return new Map(rows.map((row) => [row.locale, row]));
}

/**
 * Makes writes of one document wait for each other until the transaction ends, so that its events are numbered in the
 * order in which they are committed. SQLite has one connection, and so one writer.
 */
async function inTurn(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db
    .queryBuilder(ARTICLE)
    .select(['id'])
    .where({ documentId })
    .forUpdate()
    .execute({ mapResults: false });
}

/** What a write made of one language's live version; null where readers see no difference. */
function eventOf(before: Live | undefined, after: Live | undefined, action: string): EventName | null {
  if (!after) return before ? (action === 'delete' ? 'killed' : 'held') : null;
  if (before?.id === after.id) return null;
  if (!before) return 'published';
  return stateOf(after).version > stateOf(before).version ||
    (after.corrections?.length ?? 0) > (before.corrections?.length ?? 0)
    ? 'corrected'
    : 'published';
}

/**
 * Document middleware: whatever changes what readers see of an article is written to the outbox in the transaction
 * that changes it, one row for each receiver. Nothing is sent from here.
 */
export function keepOutbox(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== ARTICLE || !WRITES.has(context.action)) return next();
    return strapi.db.transaction(async () => {
      const sent = (context.params as { documentId?: string }).documentId;
      if (sent) await inTurn(strapi, sent);
      const before = await liveRows(strapi, sent);
      const result = await next();
      const documentId = sent ?? (result as { documentId?: string } | null)?.documentId;
      const after = await liveRows(strapi, documentId);
      for (const locale of new Set([...before.keys(), ...after.keys()])) {
        const event = eventOf(before.get(locale), after.get(locale), context.action);
        if (event) await tell(strapi, event, (after.get(locale) ?? before.get(locale)) as Live);
      }
      return result;
    });
  });
}

/** A receiver whose secret is changed, or emptied, knows the former one a while longer. */
async function changeSecret(
  strapi: Core.Strapi,
  { where, data }: { where?: object; data: { secret?: string | null } },
): Promise<void> {
  if (data.secret === undefined) return;
  const before = (await strapi.db.query(RECEIVER).findOne({ where })) as Receiver | null;
  data.secret ||= newSecret();
  if (!before || before.secret === data.secret) return;
  Object.assign(data, {
    previousSecret: before.secret,
    previousSecretUntil: new Date(Date.now() + OVERLAP),
  });
}

/** Lifecycle hooks, called in `bootstrap`: a tombstone is a kill; a receiver without a secret gets one. */
export function keepOutboxRows(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [RECEIVER],
    beforeCreate({ params }: { params: { data: { secret?: string | null } } }) {
      params.data.secret ||= newSecret();
    },
    beforeUpdate: ({ params }: { params: { where?: object; data: { secret?: string | null } } }) =>
      changeSecret(strapi, params),
  } as never);
  if (!(TOMBSTONE in strapi.contentTypes)) return;
  strapi.db.lifecycles.subscribe({
    models: [TOMBSTONE],
    async afterCreate({ result }: { result: { uid: string; documentId: string; locale?: string } }) {
      if (result.uid !== ARTICLE) return;
      const tombstone = await tombstoneOf(strapi, { documentId: result.documentId, locale: result.locale });
      if (tombstone) await tellKilled(strapi, tombstone);
    },
  } as never);
}

function common(
  strapi: Core.Strapi,
  { documentId, locale, slug }: { documentId: string; locale: string; slug: string | null },
) {
  const house = houseOf(strapi);
  return {
    documentId,
    locale,
    slug,
    id: articleId(house, { documentId, locale }),
    url: slug ? articleUrl(house, { locale, slug }) : null,
    surrogateKeys: [`doc:${documentId}`],
  };
}

/** Held and killed articles are named, never quoted. */
function tell(strapi: Core.Strapi, event: EventName, row: Live): Promise<void> {
  const isLive = event === 'published' || event === 'corrected';
  const data = {
    ...common(strapi, row),
    ...(isLive && { headline: row.headline, ...stateOf(row) }),
    ...(event === 'corrected' && {
      corrections: (row.corrections ?? []).map(({ class: kind, text, at }) => ({ class: kind, text, at })),
    }),
  };
  const embargo = isLive && row.embargoUntil ? new Date(row.embargoUntil) : null;
  return enqueue(strapi, event, row, data, embargo);
}

const tellKilled = (strapi: Core.Strapi, tombstone: Tombstone): Promise<void> =>
  enqueue(
    strapi,
    'killed',
    tombstone,
    { ...common(strapi, tombstone), at: tombstone.at, reason: tombstone.reason },
    null,
  );

async function enqueue(
  strapi: Core.Strapi,
  event: EventName,
  { documentId, locale }: { documentId: string; locale: string },
  data: object,
  notBefore: Date | null,
): Promise<void> {
  const receivers: Receiver[] = await strapi.db
    .query(RECEIVER)
    .findMany({ where: { active: true, [SWITCH[event]]: true } });
  const now = new Date();
  const eventId = `evt_${randomUUID()}`;
  for (const { documentId: receiver } of receivers) {
    await strapi.db.query(DELIVERY).create({
      data: {
        event,
        eventId,
        receiver,
        state: 'pending',
        article: documentId,
        articleLocale: locale,
        attempts: 0,
        nextAttemptAt: notBefore && notBefore > now ? notBefore : now,
        payload: { type: `article.${event}`, timestamp: now.toISOString(), data },
        documentId: randomUUID().split('-').join('').slice(0, 24),
        publishedAt: now,
      },
    });
  }
}
