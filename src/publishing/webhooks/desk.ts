import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { MAY_READ, MAY_REPEAT, PAGE_SIZE, STATES } from './contract';
import type { DeliveriesResponse, DeliveryFilter, RepeatResponse, ShownDelivery } from './contract';
import { DELIVERY, RECEIVER, type Delivery, type Receiver } from './uids';

type Context = {
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { userAbility?: { can(action: string): boolean } };
};
type Row = Delivery & Omit<ShownDelivery, 'receiver' | 'article'> & { readonly articleLocale: string | null };
type Named = Pick<Receiver, 'documentId' | 'active'> & { readonly name: string };

const SECTION = { section: 'settings', category: 'webhook deliveries' };
const ACTIONS = [
  { ...SECTION, displayName: 'See / Sehen', uid: MAY_READ.slice('api::'.length) },
  { ...SECTION, displayName: 'Send again / Noch einmal senden', uid: MAY_REPEAT.slice('api::'.length) },
];

/** The greatest number that an id may have: PostgreSQL would complain about one beyond. */
const LAST_ID = 2_147_483_647;
const LAST_PAGE = 1_000_000;

const refuse = (english: string, german: string): never => {
  throw new errors.ValidationError(`${english} / ${german}`);
};

const isWhole = (value: unknown, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  // PostgreSQL finds no text with such a character in it, and says so as an error of its own.
  if (value.includes('\0')) refuse('A text has a NUL character in it.', 'Ein Text enthält ein NUL-Zeichen.');
  return value.trim();
}

function pageOf(asked: unknown): number {
  const page = asked === undefined ? 1 : Number(asked);
  if (isWhole(page, LAST_PAGE)) return page;
  return refuse(`page is a number from 1 to ${LAST_PAGE}.`, `page ist eine Zahl von 1 bis ${LAST_PAGE}.`);
}

/** @throws ValidationError for a state that there is not */
function filterOf(asked: Readonly<Record<string, unknown>>): DeliveryFilter {
  const state = STATES.find((one) => one === asked.state);
  const known = STATES.join(', ');
  if (asked.state !== undefined && !state)
    refuse(`state is one of ${known}.`, `state ist eines von ${known}.`);
  const [receiver, article] = [textOf(asked.receiver), textOf(asked.article)];
  return { ...(state && { state }), ...(receiver && { receiver }), ...(article && { article }) };
}

/** Articles of this name: an event may name none, so the name is looked for among the articles too. */
async function whereOf(strapi: Core.Strapi, { state, receiver, article }: DeliveryFilter): Promise<object> {
  if (!article) return { ...(state && { state }), ...(receiver && { receiver }) };
  const rows: { documentId: string }[] = await strapi.db.query('api::article.article').findMany({
    select: ['documentId'],
    where: { $or: [{ headline: { $containsi: article } }, { slug: { $containsi: article } }] },
    limit: 500,
  });
  const ids = [article, ...rows.map(({ documentId }) => documentId)];
  return { ...(state && { state }), ...(receiver && { receiver }), article: { $in: ids } };
}

/** The receiver of a delivery may have been deleted since. */
function shown(
  { articleLocale, article, receiver, payload, ...row }: Row,
  receivers: readonly Named[],
): ShownDelivery {
  const known = receivers.find(({ documentId }) => documentId === receiver);
  const { headline, slug } = ((payload as { data?: object }).data ?? {}) as {
    headline?: string;
    slug?: string;
  };
  return {
    id: row.id,
    event: row.event,
    eventId: row.eventId,
    state: row.state,
    receiver: { documentId: receiver, name: known?.name ?? null, active: known?.active ?? false },
    article: { documentId: article, locale: articleLocale, title: headline ?? slug ?? article },
    attempts: row.attempts,
    lastStatus: row.lastStatus,
    lastError: row.lastError,
    createdAt: row.createdAt,
    nextAttemptAt: row.nextAttemptAt,
    deliveredAt: row.deliveredAt,
    payload,
  };
}

async function list(strapi: Core.Strapi, ctx: Context): Promise<DeliveriesResponse> {
  const page = pageOf(ctx.query.page);
  const where = await whereOf(strapi, filterOf(ctx.query));
  const receivers: Named[] = await strapi.db.query(RECEIVER).findMany({ orderBy: { name: 'asc' } });
  const [rows, total] = (await strapi.db
    .query(DELIVERY)
    .findWithCount({ where, orderBy: { id: 'desc' }, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })) as [
    Row[],
    number,
  ];
  return {
    deliveries: rows.map((row) => shown(row, receivers)),
    receivers: receivers.map(({ documentId, name }) => ({ documentId, name })),
    total,
    mayRepeat: Boolean(ctx.state.userAbility?.can(MAY_REPEAT)),
  };
}

/** What is pending is sent anyway, and not before its embargo ends: it is not to be hurried. */
const REPEATABLE = { $in: ['failing', 'delivered'] };

/** @throws ValidationError unless the request names one delivery, or which of those that failed */
async function repeatable(strapi: Core.Strapi, body: unknown): Promise<object> {
  const { id, failed } = (body ?? {}) as { readonly id?: unknown; readonly failed?: unknown };
  if (isWhole(id, LAST_ID)) return { id, state: REPEATABLE };
  if (id !== undefined || typeof failed !== 'object' || failed === null || Array.isArray(failed))
    return refuse(
      'Say which to send again: an id, or failed with a filter.',
      'Sag, was noch einmal gesendet werden soll: id, oder failed mit einem Filter.',
    );
  const where = await whereOf(strapi, filterOf(failed as Readonly<Record<string, unknown>>));
  return { ...where, state: 'failing' };
}

async function repeat(strapi: Core.Strapi, ctx: Context): Promise<RepeatResponse> {
  const where = await repeatable(strapi, ctx.request.body);
  const { count } = await strapi.db
    .query(DELIVERY)
    .updateMany({ where, data: { state: 'pending', nextAttemptAt: new Date(), deliveredAt: null } });
  return { repeated: count };
}

/** The page's endpoints in the admin, and the permissions for them; called in `register`. */
export async function addDeliveriesDesk(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany(ACTIONS);
  const route = (
    method: 'GET' | 'POST',
    path: string,
    action: string,
    handle: typeof list | typeof repeat,
  ) => ({
    method,
    path,
    handler: (ctx: Context) => handle(strapi, ctx),
    info: { pluginName: 'admin' },
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: [action] } },
      ],
    },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/webhook-deliveries',
    routes: [route('GET', '/', MAY_READ, list), route('POST', '/repeat', MAY_REPEAT, repeat)],
  } as never);
}
