import type { Core } from '@strapi/strapi';
import { clockOf } from './bootstrap';
import { deskOf } from './desk';

/** Shutting down waits for what the clock is at, and for what the ledger still has to write. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await clockOf(strapi)?.stop();
  await deskOf(strapi).ledger.settled();
}
