/**
 * The newsroom with the demo's articles and enough others, for the bench. BENCH_CACHE=off is the same Strapi with the
 * cache off; the plugin takes no part in reads.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { createStrapi } = createRequire(path.join(ROOT, 'package.json'))('@strapi/strapi');
const ARTICLE = 'api::article.article';
const isOn = process.env.BENCH_CACHE === 'on';
const SECRETS = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'JWT_SECRET'];

for (const name of SECRETS) process.env[name] ??= `bench-only-${name.toLowerCase()}-0123456789`;
Object.assign(process.env, {
  ENCRYPTION_KEY: '0123456789abcdef0123456789abcdef',
  CACHE_ENABLED: String(isOn),
  // The bench fills its list below the Document Service; nobody approves it.
  NEWSROOM_WORKFLOW: 'false',
  NEWSROOM: 'true',
  NEWSROOM_DEMO_PASSWORD: 'Bench-only-1',
  STRAPI_TELEMETRY_DISABLED: 'true',
  LIMIT_REQUESTS_PER_MINUTE: '10000000',
});

const root = process.env.BENCH_APP ?? ROOT;
process.chdir(root);
const strapi = await createStrapi({
  appDir: root,
  distDir: path.join(root, 'dist'),
  serveAdminPanel: false,
  autoReload: false,
}).load();
strapi.log.level = 'error';

/** Fills the list up to 25 live articles that look like the demo's. */
async function fill() {
  const live = await strapi.documents(ARTICLE).findMany({ status: 'published', locale: 'de', populate: '*' });
  const [model] = live;
  const ids = (list) => (list ?? []).map(({ documentId }) => documentId);
  for (let number = live.length; number < 25; number += 1) {
    const data = {
      headline: `Ein Artikel über Rohstoffe, Nummer ${number}`,
      lead: model.lead,
      body: model.body,
      people: ids(model.people),
      authors: ids(model.authors),
    };
    const { documentId } = await strapi.documents(ARTICLE).create({ data, locale: 'de', status: 'draft' });
    const draft = await strapi.db.query(ARTICLE).findOne({ where: { documentId }, populate: true });
    const rest = { ...draft };
    delete rest.id;
    await strapi.db.query(ARTICLE).create({
      data: {
        ...rest,
        people: draft.people.map(({ id }) => id),
        authors: draft.authors.map(({ id }) => id),
        publishedAt: new Date(),
      },
    });
  }
  return model.documentId;
}

const documentId = await fill();
strapi.server.mount();
await new Promise((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${strapi.server.httpServer.address().port}/api/articles`;
// Without the default populate, so that both sides do the same work.
const populate = 'populate=*';
console.log(
  JSON.stringify({
    article: `${url}/${documentId}?${populate}`,
    'list of 25': `${url}?${populate}&pagination[pageSize]=25`,
  }),
);
process.on('SIGTERM', () => void strapi.destroy().then(() => process.exit(0)));
