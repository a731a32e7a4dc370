import type { Core, UID } from '@strapi/strapi';
import { STAGES } from '../../../contracts/workflow';
import { isLocalized } from '../schemas';
import type { Schema } from '../schemas';
import { checkRoomForAttributes } from './config';
import type { WorkflowState } from './state';

/** What readers and lists see of the workflow; approval, contributors and the rest never leave its own tables. */
export const ATTRIBUTES = {
  stage: { type: 'enumeration', enum: [...STAGES], default: 'draft' },
  version: { type: 'integer', default: 0 },
  firstPublishedAt: { type: 'datetime' },
  lastPublishedAt: { type: 'datetime' },
} as const;

/** The attributes of an entry that mirror its state. */
export type Mirror = {
  readonly stage: string;
  readonly version: number;
  readonly firstPublishedAt: Date | null;
  readonly lastPublishedAt: Date | null;
};

const dateOf = (iso: string | undefined) => (iso === undefined ? null : new Date(iso));

/**
 * @param state of the document in its locale
 * @param isLiveRow the published row: it says `published` whatever is prepared beside it
 */
export function mirrorOf(state: WorkflowState | undefined, isLiveRow: boolean): Mirror {
  if (!state) return { stage: 'draft', version: 0, firstPublishedAt: null, lastPublishedAt: null };
  return {
    stage: isLiveRow ? 'published' : state.stage,
    version: state.version,
    firstPublishedAt: dateOf(state.firstPublishedAt),
    lastPublishedAt: dateOf(state.lastPublishedAt),
  };
}

/**
 * Adds the workflow's attributes to the types that have it. On a localized type each locale has its own: Strapi copies
 * what is shared into the live entries of the other locales.
 *
 * @param strapi in its register phase
 * @param uids of the types
 */
export function addAttributes(strapi: Core.Strapi, uids: readonly string[]): void {
  for (const uid of uids) {
    const type = strapi.contentTypes[uid as UID.ContentType] as unknown as Schema | undefined;
    if (!type) continue;
    checkRoomForAttributes(uid, type);
    const pluginOptions = isLocalized(type) ? { i18n: { localized: true } } : {};
    const attributes = type.attributes as Record<string, unknown>;
    for (const [name, attribute] of Object.entries(ATTRIBUTES))
      attributes[name] = { ...attribute, writable: false, pluginOptions };
  }
}
