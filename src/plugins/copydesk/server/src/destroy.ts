import type { Core } from '@strapi/strapi';
import { deskOf } from './desk';

/** Shutting down waits for what the ledger still has to write. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await deskOf(strapi).ledger.settled();
}
