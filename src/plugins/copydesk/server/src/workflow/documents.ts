import { AsyncLocalStorage } from 'node:async_hooks';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { configOf, deskOf } from '../desk';
import type { Desk } from '../desk';
import type { DocumentContext } from '../gate/preview';
import { doomTransaction } from '../transaction';
import { actingNow } from './actors';
import { ATTRIBUTES, mirrorOf } from './attributes';
import { workflowUids } from './config';
import { refuseOlderText } from './conflicts';
import type { Row } from './drafts';
import { placeOf, loadDraft, loadRows } from './drafts';
import { actorOf, intentFor } from './go-live';
import { assess } from './machine';
import { lockDocuments } from './locks';
import { observe } from './observe';
import { problem, speechOf } from './problems';
import { situationOf } from './situation';
import { forgetState, readState, statesOf } from './states';
import type { StoredState } from './states';
import type { Place } from './tables';
import { keyOf } from './tables';
import { moveStage } from './transitions';
import type { WorkflowType } from './types';
import { workflowTypes } from './types';
import { explainObstacle, say } from './words';

type Params = {
  documentId?: string;
  locale?: string | readonly string[] | null;
  data?: Record<string, unknown>;
};

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
  const states = stored.map(({ state }) => state);
  // The form beside a live text may hold that one's values.
  const live = states.filter(({ isLive }) => isLive).map((state) => mirrorOf(state, true));
  const known = [mirrorOf(undefined, false), ...live, ...states.map((state) => mirrorOf(state, false))];
  for (const name of sent) {
    const values = known.map((mirror) => (mirror as Record<string, unknown>)[name]);
    if (!values.some((value) => sameValue(data[name], value)))
      throw serverSet(desk, name, data[name], values.at(-1));
    delete data[name];
  }
}

export function serverSet(desk: Desk, field: string, sent: unknown, stored: unknown): Error {
  const message = say('server-set', speechOf(desk), {
    field,
    sent: String(sent),
    stored: String(stored ?? '–'),
  });
  return new errors.ValidationError(message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
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
  await refuseToLose(desk, doomed, await livePlaces(desk, type, meant));
  const result = await next();
  await forgetAll(desk, doomed);
  return result;
}

/** @throws ValidationError where one of the texts was published, be it before the workflow was switched on */
async function refuseToLose(desk: Desk, doomed: readonly StoredState[], live: readonly Place[]) {
  const published = doomed.find(({ state }) => state.firstPublishedAt !== undefined);
  if (!published && live.length === 0) return;
  const title = published?.title ?? live[0]?.documentId ?? '';
  const refusal = problem(desk, 'delete-published', { title });
  await doomTransaction(desk.strapi, refusal);
  throw refusal;
}

async function forgetAll(desk: Desk, gone: readonly StoredState[]): Promise<void> {
  const { by } = await actingNow(desk.strapi);
  for (const { title, state, ...place } of gone) {
    await desk.ledger.note({ event: 'deleted', ...place, title, who: by, hash: state.textHash });
    await forgetState(desk.strapi, place);
  }
}

type Where = Readonly<Record<string, unknown>>;

/**
 * Rows that are deleted past the documents: by code, or with the whole language that they are in. Nothing that was ever
 * published goes that way either.
 *
 * @param where of the rows
 * @throws ValidationError where one of them was published
 */
export async function guardDirectDelete(desk: Desk, type: WorkflowType, where: Where): Promise<void> {
  if (documentsAtWork.getStore()) return;
  const select = ['documentId', 'locale', 'publishedAt'];
  const rows = (await desk.strapi.db.query(type.uid).findMany({ where, select })) as Row[];
  const places = new Map(rows.map((row) => [keyOf(placeOf(type, row)), placeOf(type, row)]));
  const doomed: StoredState[] = [];
  for (const place of places.values()) {
    const stored = await readState(desk.strapi, place);
    if (stored) doomed.push(stored);
  }
  const live = rows.filter(({ publishedAt }) => publishedAt).map((row) => placeOf(type, row));
  await refuseToLose(desk, doomed, live);
  await forgetAll(desk, doomed);
}

/** Discarding the draft of what is not live would delete it: Strapi makes the new one of the published row. */
async function discard(desk: Desk, type: WorkflowType, params: Params, next: () => Promise<unknown>) {
  const meant = await withLocale(desk, type, params);
  const states = concerned(await statesOf(desk.strapi, type.uid, params.documentId ?? ''), type, meant);
  const lost = states.find(({ state }) => !state.isLive);
  if (lost) throw problem(desk, 'nothing-to-discard', { title: lost.title });
  return next();
}

const commentOf = (desk: Desk): string | undefined => {
  const body = desk.strapi.requestContext.get()?.request?.body as { comment?: unknown } | undefined;
  return typeof body?.comment === 'string' ? body.comment : undefined;
};

/** Unpublish is hold: by whom may hold, with a reason. */
async function guardHold(desk: Desk, type: WorkflowType, place: Place) {
  const draft = await loadDraft(desk, type, place);
  if (!draft) return undefined;
  const { state, title } = await observe(desk, type, draft, false);
  if (!state.isLive) return undefined;
  const intent = intentFor(place);
  const wish = intent?.wish ?? { to: 'held' as const, comment: commentOf(desk) };
  const actor = intent?.actor ?? actorOf(desk, await actingNow(desk.strapi), type, draft);
  const obstacles = assess(await situationOf(desk, type, draft, state, []), actor, wish);
  if (obstacles.length > 0) {
    const reasons = obstacles.map((obstacle) => explainObstacle(obstacle, speechOf(desk))).join(' ');
    throw problem(desk, 'hold-reason', { title, reasons });
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
  const isAll = !type.type.isLocalized || !locale || locale === '*';
  const one = isAll ? {} : { locale: { $in: [locale].flat() } };
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
      return observed(desk, type, () => withoutNotes(desk, type, next));
    case 'discardDraft':
      return observed(desk, type, () => discard(desk, type, params, next));
    case 'delete':
      return remove(desk, type, params, next);
    case 'unpublish':
      return hold(desk, type, params, next);
    default:
      return next();
  }
}

type Made = { readonly documentId?: string };

/** What readers were told about another text's mistakes is no part of the clone; Strapi merges an empty list away. */
async function withoutNotes(desk: Desk, type: WorkflowType, next: () => Promise<unknown>): Promise<unknown> {
  const made = (await next()) as Made;
  const field = type.config.corrections?.field;
  if (!field || made?.documentId === undefined) return made;
  const { documentId } = made;
  for (const row of await loadRows(desk, type, { documentId, publishedAt: null })) {
    const { locale } = placeOf(type, row);
    const documents = desk.strapi.documents(type.uid);
    const hasNotes = Array.isArray(row[field]) && row[field].length > 0;
    if (hasNotes) await documents.update({ documentId, locale, data: { [field]: [] } as never });
  }
  return made;
}

/** Strapi links some of what a new draft names when its row is there already, so it is looked at once more. */
async function observed(desk: Desk, type: WorkflowType, next: () => Promise<unknown>): Promise<unknown> {
  const result = await next();
  const { documentId } = (result ?? {}) as Made;
  if (documentId === undefined) return result;
  for (const row of await loadRows(desk, type, { documentId, publishedAt: null }))
    await observe(desk, type, row);
  return result;
}

/** Whether a write goes the way of the documents, where it is guarded as a whole. */
const documentsAtWork = new AsyncLocalStorage<true>();

const LOCKING: readonly string[] = ['update', 'publish', 'unpublish', 'discardDraft', 'delete'];

/**
 * Gives Strapi's own actions the sense that the workflow gives them. Registered after the gate, so inside the
 * transaction that it opens.
 */
export function guardDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (!workflowUids(configOf(strapi)).includes(context.uid)) return next();
    const desk = deskOf(strapi);
    const type = workflowTypes(desk).get(context.uid);
    if (!type) return next();
    const { documentId } = context.params as Params;
    if (documentId && LOCKING.includes(context.action))
      await lockDocuments(strapi, [{ uid: context.uid, documentId }]);
    return documentsAtWork.run(true, () => guard(desk, type, context, next)) as never;
  });
}
