import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { configOf, deskOf } from '../desk';
import type { Desk } from '../desk';
import type { DocumentContext } from '../gate/preview';
import { readerLanguage } from '../who';
import { actingNow } from './actors';
import { ATTRIBUTES, mirrorOf } from './attributes';
import { workflowUids } from './config';
import { refuseOlderText } from './conflicts';
import { placeOf, loadDraft } from './drafts';
import { actorOf, intentFor } from './go-live';
import { assess } from './machine';
import { observe } from './observe';
import { situationOf } from './situation';
import { forgetState, statesOf } from './states';
import type { StoredState } from './states';
import type { Place } from './tables';
import { moveStage } from './transitions';
import type { WorkflowType } from './types';
import { workflowTypes, zoneOf } from './types';
import { explainObstacle, say } from './words';

type Params = {
  documentId?: string;
  locale?: string | readonly string[] | null;
  data?: Record<string, unknown>;
};

const speechOf = (desk: Desk) => ({ language: readerLanguage(desk.strapi), zone: zoneOf(desk) });
const problem = (message: string, details: object = { errors: [] }) =>
  new errors.ValidationError(message, details);

const sameValue = (sent: unknown, stored: unknown): boolean => {
  if (sent === null || sent === undefined || stored === null || stored === undefined)
    return (sent ?? null) === (stored ?? null);
  if (stored instanceof Date) return new Date(sent as string).getTime() === stored.getTime();
  return String(sent) === String(stored);
};

/**
 * Takes the workflow's attributes out of what a client sends, and refuses what would change them. A form sends back
 * what it was given, be it the values of another locale of the same document that was copied over.
 */
async function keepServerSet(desk: Desk, type: WorkflowType, { documentId, data }: Params): Promise<void> {
  if (!data) return;
  const sent = Object.keys(ATTRIBUTES).filter((name) => name in data);
  if (sent.length === 0) return;
  const stored = documentId ? await statesOf(desk.strapi, type.uid, documentId) : [];
  const known = [undefined, ...stored.map(({ state }) => state)].flatMap((state) =>
    [mirrorOf(state, false), mirrorOf(state, true)].map((mirror) => mirror as Record<string, unknown>),
  );
  for (const name of sent) {
    const isKnown = data[name] === null || known.some((mirror) => sameValue(data[name], mirror[name]));
    if (!isKnown) throw serverSet(desk, name, data[name], known.at(-2)?.[name]);
    delete data[name];
  }
}

function serverSet(desk: Desk, field: string, sent: unknown, stored: unknown): Error {
  const message = say('server-set', speechOf(desk), {
    field,
    sent: String(sent),
    stored: String(stored ?? '–'),
  });
  return problem(message, { errors: [{ path: [field], message, name: 'ValidationError' }] });
}

/** A clone is a new text: it starts in draft, without dates of its own. */
function startAfresh(type: WorkflowType, params: Params): void {
  const { schedule } = type.config;
  params.data = { ...params.data, ...(schedule && { [schedule]: null }) };
  for (const name of Object.keys(ATTRIBUTES)) delete params.data[name];
}

function concerned(states: readonly StoredState[], type: WorkflowType, { locale }: Params): StoredState[] {
  if (!type.type.isLocalized || locale === '*') return [...states];
  if (Array.isArray(locale)) return states.filter((stored) => locale.includes(stored.locale));
  return states.filter((stored) => stored.locale === locale);
}

/** Strapi means the default locale where none is named. */
async function withLocale(desk: Desk, type: WorkflowType, params: Params): Promise<Params> {
  if (!type.type.isLocalized || params.locale) return params;
  const locales = desk.strapi.plugin('i18n').service('locales') as { getDefaultLocale(): Promise<string> };
  return { ...params, locale: await locales.getDefaultLocale() };
}

async function remove(desk: Desk, type: WorkflowType, params: Params, next: () => Promise<unknown>) {
  const meant = await withLocale(desk, type, params);
  const states = await statesOf(desk.strapi, type.uid, params.documentId ?? '');
  const doomed = concerned(states, type, meant);
  const published = doomed.find(({ state }) => state.firstPublishedAt !== undefined);
  if (published) throw problem(say('delete-published', speechOf(desk), { title: published.title }));
  const result = await next();
  const { by } = await actingNow(desk.strapi);
  for (const { title, state, ...place } of doomed) {
    await desk.ledger.note({ event: 'deleted', ...place, title, who: by, hash: state.textHash });
    await forgetState(desk.strapi, place);
  }
  return result;
}

const commentOf = (desk: Desk): string | undefined => {
  const body = desk.strapi.requestContext.get()?.request?.body as { comment?: unknown } | undefined;
  return typeof body?.comment === 'string' ? body.comment : undefined;
};

/** Unpublish is hold: by whom may hold, with a reason. */
async function guardHold(desk: Desk, type: WorkflowType, place: Place) {
  const draft = await loadDraft(desk, type, place);
  if (!draft) return undefined;
  const { state, title } = await observe(desk, type, draft);
  if (!state.isLive) return undefined;
  const intent = intentFor(place);
  const wish = intent?.wish ?? { to: 'held' as const, comment: commentOf(desk) };
  const actor = intent?.actor ?? actorOf(desk, await actingNow(desk.strapi), type, draft);
  const obstacles = assess(await situationOf(desk, type, draft, state, []), actor, wish);
  if (obstacles.length > 0) {
    const reasons = obstacles.map((obstacle) => explainObstacle(obstacle, speechOf(desk))).join(' ');
    throw problem(say('hold-reason', speechOf(desk), { title, reasons }));
  }
  return { scene: { desk, type, place, draft }, state, comment: wish.comment };
}

async function hold(desk: Desk, type: WorkflowType, params: Params, next: () => Promise<unknown>) {
  const meant = await withLocale(desk, type, params);
  const states = await statesOf(desk.strapi, type.uid, params.documentId ?? '');
  const known = concerned(states, type, meant).map(({ uid, documentId, locale }) => ({
    uid,
    documentId,
    locale,
  }));
  const places = known.length > 0 ? known : await livePlaces(desk, type, meant);
  const held = [];
  for (const place of places) held.push(await guardHold(desk, type, place));
  const result = await next();
  for (const one of held)
    if (one) await moveStage(one.scene, one.state, { to: 'held', comment: one.comment });
  return result;
}

/** What was live before the workflow was switched on has no state yet. */
async function livePlaces(
  desk: Desk,
  type: WorkflowType,
  { documentId = '', locale }: Params,
): Promise<Place[]> {
  const one = typeof locale === 'string' && locale !== '*' ? { locale } : {};
  const where = { documentId, publishedAt: { $notNull: true }, ...one };
  const rows = await desk.strapi.db.query(type.uid).findMany({ where, select: ['documentId', 'locale'] });
  return rows.map((row) => placeOf(type, row));
}

async function guard(desk: Desk, type: WorkflowType, context: DocumentContext, next: () => Promise<unknown>) {
  const params = context.params as Params;
  switch (context.action) {
    case 'create':
      await keepServerSet(desk, type, params);
      return next();
    case 'update':
      await keepServerSet(desk, type, params);
      await refuseOlderText(desk, type, await withLocale(desk, type, params));
      return next();
    case 'clone':
      startAfresh(type, params);
      return next();
    case 'delete':
      return remove(desk, type, params, next);
    case 'unpublish':
      return hold(desk, type, params, next);
    default:
      return next();
  }
}

/**
 * Gives Strapi's own actions the sense that the workflow gives them. Registered after the gate, so inside the
 * transaction that it opens.
 */
export function guardDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (!workflowUids(configOf(strapi)).includes(context.uid)) return next();
    const desk = deskOf(strapi);
    const type = workflowTypes(desk).get(context.uid);
    return type ? ((await guard(desk, type, context, next)) as never) : next();
  });
}
