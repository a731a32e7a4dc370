import type { Desk } from './desk';
import { createStore } from './store';

/**
 * The desk of the edit view on the screen. The Publish button stands in another part of Strapi's tree than the
 * panel, so both meet here.
 */
export const currentDesk = createStore<Desk | undefined>(undefined);
