import type { Core } from '@strapi/strapi';
import type { DeskResponse } from '../../../contracts/desk';
import { deskOf } from '../desk';
import type { RequestContext } from '../http';
import { workflowUids } from '../workflow/config';
import { zoneOf } from '../workflow/types';

/** `GET /copydesk/desk`: what of the configuration the admin needs. */
export const desk = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(context: RequestContext) {
    const open = deskOf(strapi);
    const { types, config } = open;
    const fields = [...types.values()].map(
      (type) => [type.uid, [...new Set([...type.roots, ...(type.config.people ?? [])])]] as const,
    );
    const answer: DeskResponse = {
      types: Object.fromEntries(fields),
      workflow: workflowUids(config),
      timeZone: zoneOf(open),
      ...(config.registry && { registry: config.registry.uid, registryName: config.registry.fields.name }),
    };
    context.body = answer;
  },
});
