import type { Core } from '@strapi/strapi';
import type { AdminState } from '../admin-rights';
import { demandContent } from '../admin-rights';
import { deskOf } from '../desk';
import type { RequestContext } from '../http';
import { parseDistinctRequest, parseFileSpellingRequest } from '../registry/request';
import type { RegistryGuard } from '../registry/service';
import { fileSpelling, markDistinct } from '../registry/service';

/** What an editor files from a finding; bound to the content manager's permissions on the registry's type. */
export const registry = ({ strapi }: { strapi: Core.Strapi }) => {
  const guardOf = (state: AdminState): RegistryGuard => {
    const uid = deskOf(strapi).config.registry?.uid ?? '';
    return (right, entry, fields) => demandContent(strapi, state, uid, right, entry, fields);
  };
  return {
    /** `POST /copydesk/registry/spellings` */
    async spellings(context: RequestContext) {
      const state = context.state as AdminState;
      const request = parseFileSpellingRequest(context.request.body);
      context.body = await fileSpelling(deskOf(strapi), request, state.user.id, guardOf(state));
    },

    /** `POST /copydesk/registry/distinct` */
    async distinct(context: RequestContext) {
      const state = context.state as AdminState;
      const request = parseDistinctRequest(context.request.body);
      context.body = await markDistinct(deskOf(strapi), request, state.user.id, guardOf(state));
    },
  };
};
