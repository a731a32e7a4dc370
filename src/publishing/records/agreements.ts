import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { AGREEMENT } from '../uids';

type Party = { readonly name?: string | null; readonly person?: unknown };

/** An accord has at least so many sides. */
const FEWEST = 2;

function judge(parties: readonly Party[]): void {
  const path = ['parties'];
  const refuse = (message: string) =>
    new errors.ValidationError(message, { errors: [{ path, message, name: 'ValidationError' }] });
  if (parties.length < FEWEST) {
    throw refuse('An agreement needs at least two parties. / Ein Abkommen braucht mindestens zwei Parteien.');
  }
  const nameless = parties.findIndex(({ name, person }) => !person && String(name ?? '').trim() === '');
  if (nameless >= 0) {
    const number = nameless + 1;
    throw refuse(
      `Party ${number} needs a person or a name. / Partei ${number} braucht eine Person oder einen Namen.`,
    );
  }
}

/** Document middleware: refuses an agreement with fewer than two parties, or with a party that nothing names. */
export function keepAgreements(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== AGREEMENT || !['create', 'update', 'clone'].includes(context.action)) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      const { documentId } = (result ?? {}) as { documentId?: string };
      const row = await strapi.db
        .query(AGREEMENT as UID.ContentType)
        .findOne({ where: { documentId }, populate: { parties: { populate: ['person'] } } });
      if (row) judge((row.parties ?? []) as Party[]);
      return result;
    });
  });
}
