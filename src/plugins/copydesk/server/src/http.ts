/** What the controllers use of Koa's context. */
export type RequestContext = {
  readonly state: unknown;
  readonly request: { readonly body?: unknown };
  readonly query: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, string>>;
  body: unknown;
};
