/**
 * The newsroom with as many people as BENCH_PEOPLE names in its registry, for the bench of the check. With
 * BENCH_STEP=fill it fills the database and ends; with BENCH_STEP=serve it starts on it, measures its own start and
 * some publishes, and listens. Speaks in lines of JSON.
 */
import { createRequire } from 'node:module';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { createStrapi } = createRequire(path.join(ROOT, 'package.json'))('@strapi/strapi');
const ARTICLE = 'api::article.article';
const PERSON = 'api::person.person';
const ROWS_A_STATEMENT = 100;
const PUBLISHES = 20;

for (const name of ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'JWT_SECRET'])
  process.env[name] ??= `bench-only-${name.toLowerCase()}-0123456789`;
Object.assign(process.env, {
  ENCRYPTION_KEY: '0123456789abcdef0123456789abcdef',
  NEWSROOM: 'true',
  NEWSROOM_WORKFLOW: 'false',
  NEWSROOM_DEMO_PASSWORD: 'Bench-only-1',
  STRAPI_TELEMETRY_DISABLED: 'true',
  LIMIT_REQUESTS_PER_MINUTE: '10000000',
  LIMIT_TOKEN_REQUESTS_PER_MINUTE: '10000000',
});
process.chdir(ROOT);

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const began = performance.now();
const strapi = createStrapi({
  appDir: ROOT,
  distDir: path.join(ROOT, 'dist'),
  serveAdminPanel: false,
  autoReload: false,
});
strapi.log.level = 'warn';
await strapi.load();

/** As an import would: a million documents one by one would take days. */
async function fill(file) {
  const { tableName } = strapi.db.metadata.get(PERSON);
  const now = Date.now();
  let rows = [];
  const write = async () => {
    await strapi.db.getConnection(tableName).insert(rows);
    rows = [];
  };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [id, given, family] = line.split('\t');
    rows.push({
      document_id: id,
      name: `${given} ${family}`,
      given_name: given,
      family_name: family,
      record_status: 'verified',
      created_at: now,
      updated_at: now,
      published_at: now,
    });
    if (rows.length === ROWS_A_STATEMENT) await write();
  }
  if (rows.length > 0) await write();
}

const blocks = (text) =>
  text.split('\n\n').map((part) => ({ type: 'paragraph', children: [{ type: 'text', text: part.trim() }] }));

/** Publishes a clean article again and again, each time with the whole gate. */
async function publishes(text) {
  const times = [];
  for (let number = 0; number < PUBLISHES; number += 1) {
    const data = { headline: `Ein Artikel ohne Fehler, Nummer ${number}`, body: blocks(text) };
    const { documentId } = await strapi.documents(ARTICLE).create({ data, locale: 'de' });
    const before = performance.now();
    await strapi.documents(ARTICLE).publish({ documentId, locale: 'de' });
    times.push(performance.now() - before);
  }
  return times;
}

const megabytes = () => Math.round(process.memoryUsage.rss() / 2 ** 20);

if (process.env.BENCH_STEP === 'fill') {
  await fill(process.env.BENCH_PEOPLE);
  await strapi.destroy();
  process.exit(0);
}

strapi.server.mount();
await new Promise((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
const startSeconds = (performance.now() - began) / 1000;
const startMegabytes = megabytes();
const { accessKey } = await strapi
  .service('admin::api-token')
  .create({ name: `bench-${Date.now()}`, description: '', lifespan: null, type: 'full-access' });
const founding = await strapi.db.query(ARTICLE).findOne({ where: { headline: { $contains: 'Takahiti' } } });
const { documentId, locale } = founding;
const publishMilliseconds = await publishes(readFileSync(process.env.BENCH_CLEAN, 'utf8'));
say({
  url: `http://127.0.0.1:${strapi.server.httpServer.address().port}/api/copydesk/check`,
  token: accessKey,
  founding: { uid: ARTICLE, documentId, locale },
  startSeconds,
  startMegabytes,
  publishMilliseconds,
});
process.on('message', () => process.send({ megabytes: megabytes() }));
process.on('SIGTERM', () => void strapi.destroy().then(() => process.exit(0)));
