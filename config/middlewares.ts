/** What Strapi allows, and with which text a front end of another origin may say that it started: see docs/workflow.md. */
const CORS_HEADERS = ['Content-Type', 'Authorization', 'Origin', 'Accept', 'X-Copydesk-Base'];

export default [
  'strapi::security',
  { name: 'strapi::cors', config: { headers: CORS_HEADERS } },
  // Answers from the cache are not logged: they would cost more to log than to give.
  'global::reader-cache',
  'strapi::logger',
  'strapi::errors',
  'strapi::query',
  'global::work-limits',
  // Editors save long articles; uploads are streams with a limit of their own (config/plugins, upload).
  { name: 'strapi::body', config: { jsonLimit: '2mb', formLimit: '64kb', textLimit: '64kb' } },
  'global::graphql-limits',
  'strapi::session',
  'strapi::favicon',
  'global::reader-pages',
  'strapi::public',
];
