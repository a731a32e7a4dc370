import type { Core } from '@strapi/strapi';
import type { Row } from './club';
import { FEATURE } from './club';
import type { Answer, Client, createAdmin } from './http';

export type State = {
  readonly documentId: string;
  readonly locale?: string;
  readonly verdict: string;
  readonly blocking: number;
  readonly waiting: number;
  readonly isStale?: boolean;
};
export type Home = {
  readonly waiting: readonly (State & { readonly title: string; readonly uid: string })[];
  readonly refused: readonly { readonly documentId: string; readonly by: string; readonly reasons: number }[];
  readonly names: readonly { readonly name: string; readonly count: number }[];
};

/** A booted club with its registry, and somebody who may do everything. */
export type ScreensWorld = {
  readonly strapi: Core.Strapi;
  readonly chief: Client;
  readonly person: Row;
  /** A client of somebody new, with these permissions. */
  readonly as: (name: string, permissions: Parameters<typeof createAdmin>[2]) => Promise<Client>;
};

/** The body of an answer that must be 200. */
export const bodyOf = <Body>({ status, body }: Answer): Body => {
  expect({ status, body }).toMatchObject({ status: 200 });
  return body as unknown as Body;
};

/** What is asked of every suite about the screens. */
export function screensHelpers(world: () => ScreensWorld) {
  const statesOf = async (documentIds: readonly string[], locale = 'de') =>
    bodyOf<{ states: State[] }>(
      await world().chief.post(`/copydesk/states/${FEATURE}`, { documentIds, locale }),
    ).states;

  /** What is stored about a draft, once the background has come to it. */
  async function stored(documentId: string, wanted: (state: State) => boolean = () => true): Promise<State> {
    for (let tries = 0; tries < 100; tries += 1) {
      const row = (await world()
        .strapi.db.query('plugin::copydesk.checked')
        .findOne({ where: { entry: documentId } })) as (State & { entry: string }) | null;
      if (row && wanted(row)) return row;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Nothing of the kind was stored about ${documentId}.`);
  }

  const revisionOf = async (documentId: string) =>
    ((await stored(documentId)) as unknown as { revision: number }).revision;

  return { statesOf, stored, revisionOf };
}
