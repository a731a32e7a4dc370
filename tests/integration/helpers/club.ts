import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';
import type { App } from './boot';
import { ROOT } from './boot';

/** The fixture application: a sports club, with content types that the plugin has never heard of. */
export const CLUB: App = {
  appDir: path.join(ROOT, 'tests/fixtures/app'),
  distDir: path.join(ROOT, 'tests/fixtures/app'),
};

export const FEATURE = 'api::feature.feature' as UID.ContentType;
export const NOTICE = 'api::notice.notice' as UID.ContentType;
export const PLAYER = 'api::player.player' as UID.ContentType;

export type Row = { readonly id: number; readonly documentId: string } & Readonly<Record<string, unknown>>;

/** A name that the club records as a misspelling. */
export const WRONG = 'Takahiti';
export const RIGHT = 'Takaichi';

export const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

let count = 0;

/** A feature with the misspelling in its body, or without it. */
export function feature(name: string) {
  count += 1;
  return {
    title: `Ein Besuch bei uns ${count}`,
    address: `ein-besuch-bei-uns-${count}`,
    story: paragraph(`Gestern kam Sanae ${name} zum Training.`),
  };
}

export async function createPlayer(
  strapi: Core.Strapi,
  data: Readonly<Record<string, unknown>>,
): Promise<Row> {
  return (await strapi.documents(PLAYER).create({ data: { state: 'checked', ...data } })) as unknown as Row;
}

/** The player whose name the features get wrong. */
export const takaichi = (strapi: Core.Strapi) =>
  createPlayer(strapi, {
    fullName: 'Sanae Takaichi',
    first: 'Sanae',
    last: 'Takaichi',
    typos: [{ written: WRONG }],
  });

/** A stored draft, in German unless told. */
export async function createDraft(strapi: Core.Strapi, name: string, locale = 'de'): Promise<Row> {
  return (await strapi.documents(FEATURE).create({ locale, data: feature(name) })) as unknown as Row;
}

/** The live rows of a document, as the database has them, by locale. */
export async function liveRows(strapi: Core.Strapi, documentId: string): Promise<Row[]> {
  const where = { documentId, publishedAt: { $notNull: true } };
  return (await strapi.db.query(FEATURE).findMany({ where, orderBy: { locale: 'asc' } })) as Row[];
}

/** How many live rows there are at all. */
export const countLive = (strapi: Core.Strapi) =>
  strapi.db.query(FEATURE).count({ where: { publishedAt: { $notNull: true } } });

/** Adds the locales that the club writes in; German is the default. */
export async function addLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales') as {
    create(locale: { code: string; name: string }): Promise<unknown>;
    setDefaultLocale(locale: { code: string }): Promise<unknown>;
  };
  await locales.create({ code: 'de', name: 'German (de)' });
  await locales.setDefaultLocale({ code: 'de' });
}

/** @returns what a promise was refused with; fails where it was not */
export async function refusalOf(promise: Promise<unknown>): Promise<Error> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  throw new Error(`It was not refused; it gave ${JSON.stringify(value)}`);
}
