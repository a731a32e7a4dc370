import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Booted } from './helpers/boot';
import { onEveryDatabase } from './helpers/databases';
import { ARTICLE, bootReaders, paragraph, publish, publishNew, send } from './helpers/publishing';
import { listen, receive, until } from './helpers/receiver';

const SERVER = path.resolve(__dirname, '../fixtures/publishing-server.js');

onEveryDatabase('two newsrooms on one database', (kind) => {
  // SQLite is one process's own: there is nothing to test there.
  if (kind.client === 'sqlite') return;

  let here: Booted;
  let other: ChildProcess;
  let there: string;

  beforeAll(async () => {
    const redis = process.env.COPYDESK_TEST_REDIS ?? '';
    // Without Redis each keeps to itself, and only a cache that is off is never stale on the other.
    const booted = await bootReaders(
      { CACHE_REDIS_URL: redis, CACHE_ENABLED: String(redis !== '') },
      [],
      kind,
    );
    here = booted;
    other = fork(SERVER, [JSON.stringify(booted.app)], {
      execArgv: [],
      env: { ...process.env, ...booted.database.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    [there] = (await once(other, 'message')) as [string];
  });
  afterAll(async () => {
    if (other?.connected) {
      other.send('stop');
      await once(other, 'exit');
    }
    await here?.stop();
    for (const name of ['CACHE_REDIS_URL', 'CACHE_ENABLED']) delete process.env[name];
  });

  const update = (documentId: string, data: object) =>
    here.strapi.documents(ARTICLE).update({ documentId, locale: 'de', data: data as never });

  test('tell each event once, and each article’s in their order', async () => {
    const receiver = await listen();
    await receive(here.strapi, 'Zwei', receiver.url);
    const ids: string[] = [];
    for (let number = 1; number <= 5; number += 1) {
      const documentId = await publishNew(here.strapi, {
        headline: `Nummer ${number}`,
        body: [paragraph('x')],
      });
      ids.push(documentId);
      const corrections = [{ class: 'correction', text: 'Anders.', at: new Date().toISOString() }];
      await update(documentId, { corrections });
      await publish(here.strapi, documentId);
      await here.strapi.documents(ARTICLE).unpublish({ documentId, locale: 'de' });
    }
    await until(() => receiver.received.length >= 15, 60);
    // Long enough for a second server to say it again, were it to.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    for (const id of ids)
      expect(receiver.typesOf(id)).toEqual(['article.published', 'article.corrected', 'article.held']);
    await receiver.close();
  });

  test('never give an answer that is older than what the other has published', async () => {
    const article = await publishNew(here.strapi, { headline: 'Anfang', body: [paragraph('x')] });
    const paths = [`/api/articles/${article}`, '/api/articles?fields=headline', '/feeds/articles.json'];
    const stale: string[] = [];
    for (let round = 1; round <= 8; round += 1) {
      // Both hold an answer before it changes.
      for (const one of paths) await Promise.all([send(there + one), send(here.url + one)]);
      const headline = `Runde ${round}`;
      await update(article, { headline });
      await publish(here.strapi, article);
      for (const one of paths) {
        const answers = await Promise.all([send(there + one), send(here.url + one)]);
        if (!answers.every(({ text }) => text.includes(headline))) stale.push(`${round} ${one}`);
      }
    }
    expect(stale).toEqual([]);
  });
});
