import type { Core } from '@strapi/strapi';
import type { DecisionsResponse, PermissionsResponse, TakeBackResponse } from '../../../contracts/decisions';
import type { AdminState } from '../admin-rights';
import { demand, demandContent } from '../admin-rights';
import { storedEntry, storedLocale } from '../check/entries';
import { wireDecision } from '../check/wire';
import { complain, nothingThere } from '../complaint';
import { parseDecideRequest, PERMISSION_FOR } from '../decisions/request';
import { findDecision, recordDecision, takeDecisionBack } from '../decisions/service';
import { decisionsAbout } from '../decisions/store';
import type { Desk, DeskType } from '../desk';
import { deskOf } from '../desk';
import type { RequestContext } from '../http';
import { optionalLanguage, requiredText } from '../input';
import { permission } from '../permissions';
import { whoIs } from '../who';

type About = { readonly uid: string; readonly documentId: string; readonly locale?: string };

function typeOf(desk: Desk, uid: string): DeskType {
  return desk.types.get(uid) ?? complain(['uid'], 'not-checked', { uid });
}

/** The endpoints about what people decide; for the admin alone. */
export const decisions = ({ strapi }: { strapi: Core.Strapi }) => {
  /** The document as stored, if the admin may read it. */
  async function readable(state: AdminState, { uid, documentId, locale }: About): Promise<About> {
    const desk = deskOf(strapi);
    const type = typeOf(desk, uid);
    const place = { documentId, locale: await storedLocale(desk, type, locale) };
    const stored = await storedEntry(desk, type, place);
    demandContent(strapi, state, uid, 'read', stored);
    if (!stored) throw nothingThere('no-document', { uid, documentId, locale: place.locale ?? '' });
    return { uid, ...place };
  }

  return {
    /** `POST /copydesk/decisions` */
    async create(context: RequestContext) {
      const state = context.state as AdminState;
      const request = parseDecideRequest(context.request.body);
      demand(state, PERMISSION_FOR[request.kind]);
      const about = await readable(state, request);
      const decision = await recordDecision(deskOf(strapi), { ...request, ...about }, whoIs(strapi));
      context.body = wireDecision(decision);
    },

    /** `GET /copydesk/decisions` */
    async find(context: RequestContext) {
      const { query } = context;
      const about = await readable(context.state as AdminState, {
        uid: requiredText(query, 'uid', 200),
        documentId: requiredText(query, 'documentId', 100),
        locale: optionalLanguage(query, 'locale'),
      });
      const stored = await decisionsAbout(strapi, about);
      const answer: DecisionsResponse = {
        decisions: stored.map((decision) => ({
          ...wireDecision(decision),
          fingerprint: decision.fingerprint,
          rule: decision.rule,
          text: decision.text ?? '',
        })),
      };
      context.body = answer;
    },

    /** `DELETE /copydesk/decisions/:id` */
    async delete(context: RequestContext) {
      const state = context.state as AdminState;
      const desk = deskOf(strapi);
      const decision = await findDecision(desk, context.params.id ?? '');
      if (!decision) throw nothingThere('no-decision');
      demand(state, PERMISSION_FOR[decision.kind]);
      await readable(state, {
        uid: decision.uid,
        documentId: decision.entry,
        locale: decision.entryLocale ?? undefined,
      });
      await takeDecisionBack(desk, decision, whoIs(strapi));
      const answer: TakeBackResponse = { id: decision.documentId };
      context.body = answer;
    },

    /** `GET /copydesk/permissions/:uid` */
    async permissions(context: RequestContext) {
      const { userAbility } = context.state as AdminState;
      typeOf(deskOf(strapi), context.params.uid ?? '');
      const may = (action: Parameters<typeof permission>[0]) => userAbility.can(permission(action));
      const answer: PermissionsResponse = {
        check: may('check'),
        acknowledge: may('acknowledge'),
        dismiss: may('dismiss'),
        accept: may('accept'),
        override: may('override'),
      };
      context.body = answer;
    },
  };
};
