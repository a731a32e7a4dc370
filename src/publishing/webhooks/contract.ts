/** What the server and the page of webhook deliveries in the admin say to each other. */

export const STATES = ['failing', 'pending', 'delivered'] as const;
export const PAGE_SIZE = 25;

export type State = (typeof STATES)[number];

/** What somebody looks at, or wants to have sent again; what is absent asks for nothing. */
export type DeliveryFilter = {
  readonly state?: State;
  /** The receiver's documentId. */
  readonly receiver?: string;
  /** The article's documentId, or a part of its headline or slug. */
  readonly article?: string;
};

export type ShownDelivery = {
  readonly id: number;
  readonly event: 'published' | 'corrected' | 'held' | 'killed';
  readonly eventId: string;
  readonly state: State;
  readonly receiver: { readonly documentId: string; readonly name: string | null; readonly active: boolean };
  readonly article: { readonly documentId: string; readonly locale: string | null; readonly title: string };
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly nextAttemptAt: string | null;
  readonly deliveredAt: string | null;
  /** What is sent. */
  readonly payload: unknown;
};

export type DeliveriesResponse = {
  readonly deliveries: readonly ShownDelivery[];
  readonly receivers: readonly { readonly documentId: string; readonly name: string }[];
  readonly total: number;
  /** Whether this person may have deliveries sent again. */
  readonly mayRepeat: boolean;
};

/** One delivery by its id, or all that failed and fit the filter. */
export type RepeatRequest = { readonly id: number } | { readonly failed: DeliveryFilter };
export type RepeatResponse = { readonly repeated: number };

/** The permissions, as Strapi's roles name them. */
export const MAY_READ = 'api::webhook-deliveries.read';
export const MAY_REPEAT = 'api::webhook-deliveries.repeat';
