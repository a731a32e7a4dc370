import type { StrapiApp } from '@strapi/strapi/admin';
import { MAY_READ } from '../../publishing/webhooks/contract';
import { DELIVERY_WORDS, wordId } from './words';

export { deliveryWords } from './words';

/** The page of webhook deliveries, under Settings. */
export function addDeliveriesPage(app: StrapiApp): void {
  app.addSettingsLink('global', {
    id: 'webhook-deliveries',
    to: 'webhook-deliveries',
    intlLabel: { id: wordId('title'), defaultMessage: DELIVERY_WORDS.en.title ?? '' },
    permissions: [{ action: MAY_READ, subject: null }],
    Component: () => import('./DeliveriesPage').then(({ DeliveriesPage }) => ({ default: DeliveriesPage })),
  });
}
