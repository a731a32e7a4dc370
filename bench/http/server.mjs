/**
 * The newsroom for `bench:http`, by BENCH_STEP: `fill` makes a database with the demo's articles and enough others and
 * ends; `off` serves it as the same Strapi without the plugin and without the cache, `on` with both.
 */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { createStrapi } = createRequire(path.join(ROOT, 'package.json'))('@strapi/strapi');
const ARTICLE = 'api::article.article';
const SECRETS = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'JWT_SECRET'];
const step = process.env.BENCH_STEP;

for (const name of SECRETS) process.env[name] ??= `bench-only-${name.toLowerCase()}-0123456789`;
Object.assign(process.env, {
  ENCRYPTION_KEY: '0123456789abcdef0123456789abcdef',
  CACHE_ENABLED: String(step === 'on'),
  NEWSROOM: String(step === 'fill'),
  NEWSROOM_DEMO_PASSWORD: 'Bench-only-1',
  // The bench fills its list below the Document Service; nobody approves it.
  NEWSROOM_WORKFLOW: 'false',
  STRAPI_TELEMETRY_DISABLED: 'true',
  LIMIT_REQUESTS_PER_MINUTE: '10000000',
});

/** The compiled newsroom; a copy of it, with the plugin switched off, for the side that goes without. */
function distOf() {
  const original = path.join(ROOT, 'dist');
  if (step !== 'off') return original;
  // Inside the house, where its packages are found.
  const dist = path.join(ROOT, '.tmp', 'bench-off');
  rmSync(dist, { recursive: true, force: true });
  for (const part of ['config', 'src'])
    cpSync(path.join(original, part), path.join(dist, part), { recursive: true });
  const plugins = JSON.stringify(path.join(original, 'config', 'plugins.js'));
  writeFileSync(
    path.join(dist, 'config', 'plugins.js'),
    `module.exports = (helpers) => ({ ...require(${plugins}).default(helpers), copydesk: { enabled: false } });\n`,
  );
  return dist;
}

process.chdir(ROOT);
const strapi = await createStrapi({
  appDir: ROOT,
  distDir: distOf(),
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
}

async function serve() {
  const isThere = Boolean(strapi.plugin('copydesk'));
  if (isThere !== (step === 'on')) throw new Error(`the plugin is ${isThere ? 'on' : 'off'} in step ${step}`);
  const article = await strapi.documents(ARTICLE).findFirst({
    status: 'published',
    locale: 'de',
    sort: 'id:asc',
  });
  strapi.server.mount();
  await new Promise((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${strapi.server.httpServer.address().port}/api/articles`;
  // Without the default populate, so that both sides do the same work.
  const populate = 'populate=*';
  console.log(
    JSON.stringify({
      article: `${url}/${article.documentId}?${populate}`,
      list: `${url}?${populate}&pagination[pageSize]=25`,
    }),
  );
  process.on('SIGTERM', () => void strapi.destroy().then(() => process.exit(0)));
}

if (step === 'fill') {
  await fill();
  await strapi.destroy();
  process.exit(0);
} else await serve();
