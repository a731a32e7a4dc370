import type { Core, UID } from '@strapi/strapi';
import { factories } from '@strapi/strapi';
import { isShown, mayPreview, pruneWritten } from '../guard';

type Context = {
  query: Record<string, unknown>;
  state: { auth?: unknown };
  request: { body?: unknown };
};
type Response = { data?: Record<string, unknown> | null; meta?: unknown } | undefined;
type Handler = (ctx: Context, next?: unknown) => Promise<Response>;
type Writes = { create: Handler; update: Handler };

/** A write answers with what was written, unless the caller may preview: it is no way to read a draft. */
async function answer(
  strapi: Core.Strapi,
  uid: string,
  ctx: Context,
  write: () => Promise<Response>,
): Promise<Response> {
  const isPreview = await mayPreview(strapi, ctx.state.auth);
  if (!isPreview) ctx.query = { ...ctx.query, populate: undefined };
  const response = await write();
  const { data } = response ?? {};
  if (!data || isPreview || isShown(uid, data)) return response;
  const sent = (ctx.request.body as { data?: Record<string, unknown> } | undefined)?.data ?? {};
  return { ...response, data: pruneWritten(data, sent) };
}

/**
 * The controller of a type that readers read: Strapi's own, with answers to writes that tell no more than was
 * written.
 *
 * @param more further actions, as in Strapi's factory
 */
export const createReaderController = (
  uid: UID.ContentType,
  more: (strapi: Core.Strapi) => object = () => ({}),
) =>
  factories.createCoreController(uid, ({ strapi }) => {
    const own = {
      async create(ctx: Context, next: unknown) {
        return answer(strapi, uid, ctx, () =>
          (Object.getPrototypeOf(this) as Writes).create.call(this, ctx, next),
        );
      },
      async update(ctx: Context, next: unknown) {
        return answer(strapi, uid, ctx, () =>
          (Object.getPrototypeOf(this) as Writes).update.call(this, ctx, next),
        );
      },
    };
    return { ...own, ...more(strapi) } as never;
  });
