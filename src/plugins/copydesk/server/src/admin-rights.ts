import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Action } from './permissions';
import { permission } from './permissions';

export type Ability = {
  can(action: string, subject?: unknown, field?: string): boolean;
  cannot(action: string, subject?: unknown, field?: string): boolean;
};

export type AdminState = { readonly userAbility: Ability; readonly user: { readonly id: number | string } };

type Checker = {
  readonly cannot: (action: string, entity?: unknown, field?: string) => boolean;
};

type Right = 'read' | 'create' | 'update';

/** @throws ForbiddenError unless the admin has that permission of the plugin */
export function demand(state: AdminState, action: Action): void {
  if (!state.userAbility.can(permission(action))) throw new errors.ForbiddenError();
}

/**
 * @param strapi the running Strapi
 * @param state of the request
 * @param uid of a content type
 * @param right in the content manager
 * @param entry where the right may depend on it ("only their own")
 * @param fields where the right is limited to fields: any of these will do
 * @throws ForbiddenError unless the content manager would let the admin do that
 */
export function demandContent(
  strapi: Core.Strapi,
  state: AdminState,
  uid: string,
  right: Right,
  entry?: unknown,
  fields: readonly string[] = [],
): void {
  const service = strapi.plugin('content-manager').service('permission-checker') as {
    create(options: { userAbility: Ability; model: string }): Checker;
  };
  const checker = service.create({ userAbility: state.userAbility, model: uid });
  const action = `plugin::content-manager.explorer.${right}`;
  const may = (field?: string) => !checker.cannot(action, entry ?? undefined, field);
  if (fields.length > 0 ? !fields.some(may) : !may()) throw new errors.ForbiddenError();
}
