import type { DocumentActionDescription } from '@strapi/content-manager/strapi-admin';
import { createStore } from '../desk/store';

/** Strapi's own Publish, as its button holds it at this moment. */
export type StrapiPublish = {
  readonly onClick: NonNullable<DocumentActionDescription['onClick']>;
  readonly dialog?: DocumentActionDescription['dialog'];
};

/** Where the dialog finds Strapi's Publish: it closes over the form's newest values with every render. */
export const publishRequest = createStore<{ readonly latest?: () => StrapiPublish | undefined }>({});
