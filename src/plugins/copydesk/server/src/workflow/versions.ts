import type { Core } from '@strapi/strapi';
import type { Correction, Person, VersionInfo } from '../../../contracts/workflow';
import { contentHash, contentOf } from './content';
import type { Row } from './drafts';
import { VERSION_TABLE } from './models';
import type { Place } from './tables';
import { keyOf, tables } from './tables';
import type { WorkflowType } from './types';

type Content = Readonly<Record<string, unknown>>;

type VersionData = {
  readonly by: Person;
  readonly correction?: Correction;
  readonly isEmergency: boolean;
  readonly content: Content;
  /** As it was loaded, with ids: what a restored draft is made from. */
  readonly row: Content;
};

type VersionRow = {
  readonly version: number;
  readonly at: string;
  readonly hash: string;
  readonly data: string;
};

export type Version = VersionInfo & Pick<VersionData, 'content' | 'row'>;

export type About = {
  readonly version: number;
  readonly at: string;
  readonly by: Person;
  readonly correction?: Correction;
  readonly isEmergency: boolean;
};

/** Keeps a published row whole, so that it can be read, compared and restored when the live one is another. */
export async function keepVersion(
  strapi: Core.Strapi,
  place: Place,
  type: WorkflowType,
  row: Row,
  { version, at, ...about }: About,
): Promise<void> {
  const content = contentOf(type.plan, row);
  const picked = Object.fromEntries(type.plan.names.map((name) => [name, row[name] ?? null]));
  const data: VersionData = { ...about, content, row: picked };
  const values = { at, hash: contentHash(content), data: JSON.stringify(data) };
  const table = await tables(strapi);
  await table(VERSION_TABLE)
    .insert({ key: keyOf(place), version, ...values })
    .onConflict(['key', 'version'])
    .merge(values);
}

function read({ version, at, hash, data }: VersionRow): Version {
  return { version, at, hash, ...(JSON.parse(data) as VersionData) };
}

/** @returns every published version of a place, the newest first */
export async function versionsOf(strapi: Core.Strapi, place: Place): Promise<Version[]> {
  const rows: VersionRow[] = await (
    await tables(strapi)
  )(VERSION_TABLE)
    .where({ key: keyOf(place) })
    .orderBy('version', 'desc');
  return rows.map(read);
}

/** @returns a version's number as it stands in an address; nothing where it is none */
export const versionNumber = (text: string | undefined) =>
  /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : undefined;

/** @returns one version, or the last published one */
export async function versionOf(
  strapi: Core.Strapi,
  place: Place,
  version?: number,
): Promise<Version | undefined> {
  const query = (await tables(strapi))(VERSION_TABLE).where({ key: keyOf(place) });
  if (version !== undefined) query.where({ version });
  const row: VersionRow | undefined = await query.orderBy('version', 'desc').first();
  return row && read(row);
}
