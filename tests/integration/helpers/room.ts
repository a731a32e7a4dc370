import type { App } from './boot';
import { boot } from './boot';
import { SQLITE, type DatabaseKind } from './databases';
import { staff, workflowApp, type Newsroom } from './workflow';

/** A newsroom that whoever opened it closes. */
export type Room = Newsroom & { close(): Promise<void> };

/**
 * Boots a newsroom of its own with its staff.
 *
 * @param name tells its folder from others'
 * @param kind of database; SQLite where nothing else is said
 * @param prepare changes the application before it starts
 */
export async function openRoom(
  name: string,
  kind: DatabaseKind = SQLITE,
  prepare: (app: App) => void = () => undefined,
): Promise<Room> {
  process.env.NEWSROOM = 'true';
  const app = await workflowApp(`${name}-${kind.client}`);
  prepare(app);
  const booted = await boot(app, kind).catch((error: unknown) => {
    app.remove();
    throw error;
  });
  const close = async () => {
    await booted.stop();
    app.remove();
  };
  return { ...(await staff(booted)), close };
}
