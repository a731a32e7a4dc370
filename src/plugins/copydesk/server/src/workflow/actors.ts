import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, UID } from '@strapi/strapi';
import type { Right } from '../../../contracts/workflow';
import { permission } from '../permissions';
import type { Who } from '../who';
import { whoIs } from '../who';
import type { Contributor } from './state';

type Ability = { can(action: string, subject?: unknown, field?: string): boolean };

/** Who is at work, and what they may do. */
export type Acting = {
  readonly by: Contributor;
  /** Somebody who sits there now: no token, no script. */
  readonly isPerson: boolean;
  readonly isScheduler?: boolean;
  readonly ability?: Ability;
};

const asSomebody = new AsyncLocalStorage<Acting>();

/** These kinds all stand for a row of Strapi's admin users. */
const ADMINS: readonly Who['kind'][] = ['admin', 'admin-token', 'mcp'];

/** What tells people apart, over all the ways in which one may sign in. */
export function keyOfWho({ kind, id = '' }: Who): string {
  return ADMINS.includes(kind) && id !== '' ? `admin:${id}` : `${kind}:${id}`;
}

const contributor = (who: Who): Contributor => ({ ...who, key: keyOfWho(who) });

async function abilityOf(strapi: Core.Strapi, userId: string): Promise<Ability | undefined> {
  const user = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: userId, isActive: true }, populate: ['roles'] });
  if (!user) return undefined;
  return strapi.service('admin::permission').engine.generateUserAbility(user);
}

/**
 * @param strapi the running Strapi
 * @returns who is at work: a request's user or token, whom code acts for, or code itself
 */
export async function actingNow(strapi: Core.Strapi): Promise<Acting> {
  const acting = asSomebody.getStore();
  if (acting) return acting;
  const who = whoIs(strapi);
  const isPerson = who.kind === 'admin';
  const by = contributor(who);
  const state = strapi.requestContext.get()?.state as { userAbility?: Ability } | undefined;
  if (state?.userAbility && ADMINS.includes(who.kind)) return { by, isPerson, ability: state.userAbility };
  if (who.kind !== 'mcp' || who.id === undefined) return { by, isPerson };
  return { by, isPerson, ability: await abilityOf(strapi, who.id) };
}

/** Who is at work, without what they may do: for telling who changed a text. */
export function contributorNow(strapi: Core.Strapi): Contributor {
  return asSomebody.getStore()?.by ?? contributor(whoIs(strapi));
}

/**
 * Runs code in the name of an admin user: seeds and scripts that play the newsroom. Every guard holds for them.
 *
 * @param strapi the running Strapi
 * @param userId of an active admin user
 * @param run what to do
 * @throws when there is no such user
 */
export async function actAs<Result>(
  strapi: Core.Strapi,
  userId: number | string,
  run: () => Promise<Result>,
): Promise<Result> {
  const user = await strapi.db.query('admin::user').findOne({ where: { id: userId } });
  const ability = await abilityOf(strapi, String(userId));
  if (!user || !ability) throw new Error(`There is no active admin user with the id ${userId} to act for.`);
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ') || user.email;
  const by = contributor({ kind: 'admin', id: String(user.id), name });
  return asSomebody.run({ by, isPerson: true, ability }, run);
}

const SCHEDULER: Acting = {
  by: { kind: 'code', name: 'Scheduler', key: 'code:scheduler' },
  isPerson: false,
  isScheduler: true,
};

/** Runs what the clock does: no request stands behind it. */
export function actAsScheduler<Result>(run: () => Promise<Result>): Promise<Result> {
  return asSomebody.run(SCHEDULER, run);
}

/** Rights that Strapi's own permission to publish carries. */
const PLAIN: readonly Right[] = ['submit', 'publish'];
const OWN: readonly Exclude<Right, 'publish'>[] = [
  'submit',
  'return',
  'approve',
  'schedule',
  'correct',
  'hold',
  'kill',
  'spike',
  'emergency',
  'assign',
];

type Checker = {
  readonly can: Readonly<
    Record<'read' | 'update' | 'publish', (entity?: unknown, field?: string) => boolean>
  >;
};

function checkerOf(strapi: Core.Strapi, uid: string, ability: Ability): Checker {
  const service = strapi.plugin('content-manager').service('permission-checker') as {
    create(options: { userAbility: Ability; model: string }): Checker;
  };
  return service.create({ userAbility: ability, model: uid });
}

/**
 * What somebody may do with one entry. Code and tokens have no permissions of the workflow's: they submit, and publish
 * what is approved, where Strapi lets them publish.
 *
 * @param entry the draft with `createdBy`, for permissions that hang on it
 */
export function rightsOf(
  strapi: Core.Strapi,
  acting: Acting,
  uid: string,
  entry: unknown,
): ReadonlySet<Right> {
  const { ability } = acting;
  if (!ability) return new Set(PLAIN);
  const rights: Right[] = OWN.filter((right) => ability.can(permission(`workflow.${right}`)));
  return new Set(checkerOf(strapi, uid, ability).can.publish(entry) ? [...rights, 'publish'] : rights);
}

/** Whether somebody may see a field of a type's entries in the admin. */
export function mayReadField(strapi: Core.Strapi, { ability }: Acting, uid: string, field: string): boolean {
  return ability !== undefined && checkerOf(strapi, uid, ability).can.read(null, field);
}

/** Whether somebody may write a field of an entry in the admin; a component's by its path. */
export function mayWriteField(
  strapi: Core.Strapi,
  { ability }: Acting,
  uid: string,
  entry: unknown,
  field: string,
): boolean {
  return ability !== undefined && checkerOf(strapi, uid, ability).can.update(entry, field);
}

/** Whether somebody may read (or write) an entry in the admin. */
export function mayTouch(
  strapi: Core.Strapi,
  acting: Acting,
  action: 'read' | 'update',
  uid: string,
  entry: unknown,
): boolean {
  return (
    acting.ability !== undefined &&
    checkerOf(strapi, uid as UID.ContentType, acting.ability).can[action](entry)
  );
}
