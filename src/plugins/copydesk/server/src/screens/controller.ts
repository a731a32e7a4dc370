import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { NamesakesResponse, StatesResponse } from '../../../contracts/desk';
import type { AdminState } from '../admin-rights';
import { demandContent } from '../admin-rights';
import { storedLocale } from '../check/entries';
import { complain, nothingThere } from '../complaint';
import type { Desk, DeskType } from '../desk';
import { deskOf } from '../desk';
import type { RequestContext } from '../http';
import { readerLanguage } from '../who';
import { checkMany } from './bulk';
import { homeOf } from './home';
import { keeperOf } from './keeper';
import { freshStates, wireFresh } from './freshness';
import { rowsOf } from './memory';
import { parseNamesakesRequest, parseStatesRequest } from './request';
import type { MayRead } from './usage';
import { namesakesOf, usageOf } from './usage';

function typeOf(desk: Desk, uid = ''): DeskType {
  return desk.types.get(uid) ?? complain(['uid'], 'not-checked', { uid });
}

/** The endpoints behind the list, the home page and the registry's screen; for the admin alone. */
export const screens = ({ strapi }: { strapi: Core.Strapi }) => {
  const mayRead =
    (state: AdminState): MayRead =>
    (uid, entry) => {
      try {
        demandContent(strapi, state, uid, 'read', entry);
        return true;
      } catch (error) {
        if (error instanceof errors.ForbiddenError) return false;
        throw error;
      }
    };
  const demandRegistry = (state: AdminState): void => {
    const { registry } = deskOf(strapi).config;
    if (!registry) throw nothingThere('no-registry');
    demandContent(strapi, state, registry.uid, 'read');
  };

  return {
    /** `POST /copydesk/states/:uid` */
    async states(context: RequestContext) {
      const desk = deskOf(strapi);
      const type = typeOf(desk, context.params.uid);
      demandContent(strapi, context.state as AdminState, type.uid, 'read');
      const { documentIds, locale } = parseStatesRequest(context.request.body);
      const place = await storedLocale(desk, type, locale);
      const rows = await freshStates(
        desk,
        keeperOf(strapi),
        await rowsOf(strapi, type.uid, documentIds, place),
      );
      const answer: StatesResponse = { states: rows.map(wireFresh) };
      context.body = answer;
    },

    /** `POST /copydesk/states/:uid/check` */
    async checkMany(context: RequestContext) {
      const desk = deskOf(strapi);
      const type = typeOf(desk, context.params.uid);
      const state = context.state as AdminState;
      const request = parseStatesRequest(context.request.body);
      context.body = await checkMany(
        desk,
        type,
        request,
        request.messages ?? readerLanguage(strapi),
        (entry) => demandContent(strapi, state, type.uid, 'read', entry),
      );
    },

    /** `GET /copydesk/home` */
    async home(context: RequestContext) {
      context.body = await homeOf(deskOf(strapi), keeperOf(strapi), mayRead(context.state as AdminState));
    },

    /** `GET /copydesk/registry/:id/usage` */
    async usage(context: RequestContext) {
      const state = context.state as AdminState;
      demandRegistry(state);
      const desk = deskOf(strapi);
      const record = await desk.people.record(context.params.id ?? '');
      if (!record) throw nothingThere('no-person');
      context.body = await usageOf(desk, record.person, mayRead(state));
    },

    /** `POST /copydesk/registry/namesakes` */
    async namesakes(context: RequestContext) {
      demandRegistry(context.state as AdminState);
      const desk = deskOf(strapi);
      const { name, except } = parseNamesakesRequest(context.request.body);
      const self = except ? (await desk.people.record(except))?.person : undefined;
      const answer: NamesakesResponse = { namesakes: await namesakesOf(desk, name, self) };
      context.body = answer;
    },
  };
};
