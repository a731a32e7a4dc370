import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { MAY_READ, MAY_REPEAT, PAGE_SIZE, STATES } from './contract';
import type {
  DeliveriesResponse,
  DeliveryFilter,
  RepeatRequest,
  RepeatResponse,
  ShownDelivery,
} from './contract';
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

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** @throws ValidationError for a state that there is not */
function filterOf(asked: Readonly<Record<string, unknown>>): DeliveryFilter {
  const state = STATES.find((one) => one === asked.state);
  if (asked.state !== undefined && !state)
    throw new errors.ValidationError(`state is one of ${STATES.join(', ')}`);
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
  const page = Math.max(1, Math.trunc(Number(ctx.query.page)) || 1);
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

async function repeat(strapi: Core.Strapi, ctx: Context): Promise<RepeatResponse> {
  const asked = (ctx.request.body ?? {}) as Partial<{ id: unknown; failed: Record<string, unknown> }> &
    RepeatRequest;
  const isOne = Number.isSafeInteger(asked.id);
  if (!isOne && typeof asked.failed !== 'object')
    throw new errors.ValidationError('repeat needs an id, or failed');
  const where = isOne
    ? { id: asked.id, state: REPEATABLE }
    : { ...(await whereOf(strapi, filterOf(asked.failed ?? {}))), state: 'failing' };
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
