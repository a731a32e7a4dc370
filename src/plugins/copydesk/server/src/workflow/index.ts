import type { Core } from '@strapi/strapi';
import type { TransitionRequest } from '../../../contracts/workflow';
import { deskOf } from '../desk';
import { actAs } from './actors';
import { publishDue, reconsiderApprovals } from './scheduler';
import { makeTransition, placeFor } from './transitions';

/**
 * What other code may do with the workflow, as `strapi.plugin('copydesk').service('workflow')`. Every guard holds here
 * as it does for people.
 */
export const workflow = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Runs code in the name of an admin user, for seeds and scripts; see `actAs`. */
  as: <Result>(userId: number | string, run: () => Promise<Result>) => actAs(strapi, userId, run),

  /** Makes a transition; see `makeTransition`. */
  async transition(uid: string, documentId: string, request: TransitionRequest) {
    const desk = deskOf(strapi);
    return makeTransition(desk, await placeFor(desk, uid, documentId, request.locale), request);
  },

  /** Publishes what is due now; the scheduler does so by itself. */
  publishDue: () => publishDue(deskOf(strapi)),

  /** Looks at approvals again after the registry has changed; the scheduler does so by itself. */
  reconsiderApprovals: () => reconsiderApprovals(deskOf(strapi)),
});
