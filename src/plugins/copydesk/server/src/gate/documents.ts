import type { Core } from '@strapi/strapi';
import { forgetDecisions } from '../decisions/store';
import { configOf, deskOf } from '../desk';
import type { DocumentContext } from './preview';
import { judgeBeforePublish } from './preview';

const WRITES: readonly string[] = [
  'publish',
  'create',
  'update',
  'clone',
  'unpublish',
  'discardDraft',
  'delete',
];

async function prepare(strapi: Core.Strapi, { uid, action, params }: DocumentContext): Promise<void> {
  const type = deskOf(strapi).types.get(uid);
  if (!type) return;
  const { documentId, locale } = params as { documentId?: string; locale?: string };
  if (action === 'publish') await judgeBeforePublish(deskOf(strapi), type, { documentId, locale });
  if (action === 'delete' && documentId) {
    const one = type.isLocalized && locale !== '*' ? locale : undefined;
    await forgetDecisions(strapi, { uid, documentId, locale: one });
  }
}

/**
 * Opens one transaction around every write of a checked type or of the registry: Strapi opens its own further in,
 * so that without this one the locales of one publish would part when one of them is refused, and the copying of
 * shared fields among locales would happen after the commit.
 */
export function gateDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { types, registry } = configOf(strapi);
    const isWatched = context.uid in types || context.uid === registry?.uid;
    if (!isWatched || !WRITES.includes(context.action)) return next();
    return strapi.db.transaction(async () => {
      await prepare(strapi, context);
      return next();
    });
  });
}
