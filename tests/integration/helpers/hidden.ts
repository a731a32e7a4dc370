import type { Core, UID } from '@strapi/strapi';
import type { Booted } from './boot';
import {
  ARTICLE,
  create,
  paragraph,
  PERSON,
  publishNew,
  record,
  recordAgreement,
  recordQuote,
} from './publishing';

const FILE = 'plugin::upload.file' as UID.ContentType;

/** Stands in every text that nobody may read; no answer may hold it. */
export const SECRET = 'zqverborgen';

/** A newsroom with one live article, and much beside it that nobody may read. */
export type Hidden = {
  readonly app: Booted;
  /** The live article; a later draft of it, and a translation, are not for readers. */
  readonly live: string;
  /** A verified person with private fields, and one whom nobody has verified. */
  readonly person: string;
  readonly hidden: string;
  readonly draft: string;
};

/** Fills an empty newsroom with what must stay hidden; @returns the documentIds */
export async function hide(strapi: Core.Strapi): Promise<Omit<Hidden, 'app'>> {
  const person = await record(strapi, PERSON, {
    name: 'Mona Muster',
    note: `${SECRET} note`,
    misspellings: [{ value: `${SECRET}wrong` }],
  });
  const hidden = await create(strapi, PERSON, {
    name: `${SECRET} person`,
    recordStatus: 'proposed',
    spellings: [{ value: SECRET, kind: 'accepted' }],
  });
  const agreement = await recordAgreement(strapi, {
    name: 'Abkommen über Wasser',
    parties: [
      { kind: 'state', name: 'Japan' },
      { kind: 'person', person: hidden },
    ],
    people: [person, hidden],
  });
  const proposedAgreement = await recordAgreement(strapi, {
    name: `${SECRET} agreement`,
    recordStatus: 'proposed',
  });
  const quote = await recordQuote(strapi, person, { agreement: proposedAgreement });
  const proposedQuote = await recordQuote(strapi, person, {
    text: `${SECRET} quote`,
    recordStatus: 'proposed',
  });
  const linked = {
    people: [person, hidden],
    authors: [person],
    agreements: [agreement, proposedAgreement],
    quotes: [quote, proposedQuote],
  };
  const live = await publishNew(strapi, {
    headline: 'Das Wasser kommt',
    body: [paragraph('Es regnet.')],
    corrections: [
      {
        class: 'correction',
        text: 'Der Fluss heißt anders.',
        internalNote: `${SECRET} internal`,
        at: '2026-01-02T00:00:00.000Z',
      },
    ],
    ...linked,
  });
  await strapi
    .documents(ARTICLE)
    .update({ documentId: live, locale: 'de', data: { lead: `${SECRET} later` } as never });
  const picture = await strapi.db.query(FILE).create({
    data: {
      name: 'fluss.jpg',
      hash: 'fluss',
      ext: '.jpg',
      mime: 'image/jpeg',
      url: '/uploads/fluss.jpg',
      provider: 'local',
      size: 1,
    },
  });
  const draft = await create(strapi, ARTICLE, {
    headline: `${SECRET} draft`,
    lead: SECRET,
    body: [paragraph(SECRET)],
    image: picture.id,
    sources: [{ claim: `${SECRET} source`, url: 'https://example.org' }],
    seo: { title: `${SECRET} seo` },
    ...linked,
  });
  await create(strapi, ARTICLE, { headline: `${SECRET} entwurf`, lead: SECRET }, 'en');
  await strapi.documents(ARTICLE).update({
    documentId: live,
    locale: 'en',
    data: { headline: `${SECRET} translation`, ...linked } as never,
  });
  const embargoed = await create(strapi, ARTICLE, {
    headline: `${SECRET} embargo`,
    body: [paragraph('x')],
    ...linked,
  });
  await strapi.documents(ARTICLE).publish({ documentId: embargoed, locale: 'de' });
  const until = new Date(Date.now() + 3_600_000);
  await strapi.db
    .query(ARTICLE)
    .updateMany({ where: { documentId: embargoed }, data: { embargoUntil: until } });
  return { live, person, hidden, draft };
}
