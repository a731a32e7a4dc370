import type { Core } from '@strapi/strapi';
import type { AdminState } from '../admin-rights';
import { demandContent } from '../admin-rights';
import { parseCheckRequest } from '../check/request';
import type { Guard } from '../check/service';
import { checkRequest } from '../check/service';
import { deskOf } from '../desk';
import type { RequestContext } from '../http';
import { readerLanguage } from '../who';

/** `POST /copydesk/check` and `POST /api/copydesk/check`. */
export const check = ({ strapi }: { strapi: Core.Strapi }) => {
  const answer = async (context: RequestContext, guard: Guard) => {
    const desk = deskOf(strapi);
    const request = parseCheckRequest(context.request.body, desk.types.keys());
    context.body = await checkRequest(desk, request, readerLanguage(strapi), guard);
  };
  return {
    /** For the admin, who sees of stored entries what the content manager would show. */
    desk: (context: RequestContext) =>
      answer(context, (type, stored) =>
        demandContent(strapi, context.state as AdminState, type.uid, 'read', stored),
      ),
    /** For API tokens that have this permission; it includes the drafts' text. */
    check: (context: RequestContext) => answer(context, () => undefined),
  };
};
