import type { UID } from '@strapi/strapi';

export const RECEIVER = 'api::webhook-receiver.webhook-receiver' as UID.ContentType;
export const DELIVERY = 'api::webhook-delivery.webhook-delivery' as UID.ContentType;

export type EventName = 'published' | 'corrected' | 'held' | 'killed';

export type Receiver = {
  readonly documentId: string;
  readonly url: string;
  readonly secret: string;
  /** The one before it, which signs beside it until then. */
  readonly previousSecret?: string | null;
  readonly previousSecretUntil?: string | null;
  readonly active: boolean;
  readonly onPublished: boolean;
  readonly onCorrected: boolean;
  readonly onHeld: boolean;
  readonly onKilled: boolean;
};

export type Delivery = {
  readonly id: number;
  readonly event: EventName;
  readonly state: 'pending' | 'failing' | 'delivered';
  readonly article: string;
  readonly receiver: string;
  readonly eventId: string;
  readonly payload: unknown;
  readonly attempts: number;
};
