import type { Core } from '@strapi/strapi';
import { storedLocale } from '../check/entries';
import { forgetDecisions } from '../decisions/store';
import type { Desk, DeskType } from '../desk';
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

type WriteParams = {
  readonly documentId?: string;
  readonly locale?: string | readonly string[] | null;
};

async function prepare(strapi: Core.Strapi, { uid, action, params }: DocumentContext): Promise<void> {
  const type = deskOf(strapi).types.get(uid);
  if (!type) return;
  const { documentId, locale } = params as WriteParams;
  if (action === 'publish') await judgeBeforePublish(deskOf(strapi), type, { documentId, locale });
  if (action === 'delete' && documentId) await forget(deskOf(strapi), type, documentId, locale);
}

/** Decisions go with what they are about: without a locale Strapi deletes the default one alone. */
async function forget(desk: Desk, type: DeskType, documentId: string, locale: WriteParams['locale']) {
  const { uid } = type;
  if (locale === '*' || !type.isLocalized) return forgetDecisions(desk.strapi, { uid, documentId });
  const locales = typeof locale === 'string' || !locale ? [locale ?? undefined] : locale;
  for (const one of locales)
    await forgetDecisions(desk.strapi, { uid, documentId, locale: await storedLocale(desk, type, one) });
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
