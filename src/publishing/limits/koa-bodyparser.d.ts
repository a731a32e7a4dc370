/** The parser that Strapi gives GraphQL; the package ships no types. */
declare module 'koa-bodyparser' {
  export default function bodyParser(): (ctx: never, next: () => Promise<unknown>) => Promise<unknown>;
}
