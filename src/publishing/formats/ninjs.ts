import { articleId, articleUrl, fileUrl, toHtml, toText, uriOf } from '../articles';
import type { Article, House, Person, Quote } from '../articles';
import type { Tombstone } from '../state';
import { identifierUri } from './json-ld';

type Text = { readonly role: string; readonly contentType: string; readonly value: string };
type Named = { readonly name: string; readonly rel?: string; readonly role?: string; readonly uri?: string };
type Rendition = {
  readonly name: string;
  readonly href: string;
  readonly contentType?: string;
  readonly width?: number;
  readonly height?: number;
};
type Association = { readonly name: string; readonly rel?: string } & Ninjs;

/** The part of IPTC ninjs 3.1 that a newsroom's article needs. Dates are ISO 8601. */
export type Ninjs = {
  readonly uri: string;
  readonly standard?: { readonly name: string; readonly version: string; readonly schema: string };
  readonly type?: 'text' | 'picture';
  readonly representationType?: 'full' | 'partial';
  readonly version?: string;
  readonly firstCreated?: string;
  readonly versionCreated?: string;
  readonly pubStatus?: 'usable' | 'withheld' | 'canceled';
  readonly language?: string;
  readonly slugline?: string;
  readonly title?: string;
  readonly by?: string;
  readonly copyrightHolder?: string;
  readonly edNote?: string;
  readonly headlines?: readonly Text[];
  readonly descriptions?: readonly Text[];
  readonly bodies?: readonly (Text & { readonly wordCount?: number; readonly charCount?: number })[];
  readonly people?: readonly Named[];
  readonly organisations?: readonly Named[];
  readonly events?: readonly Named[];
  readonly infoSources?: readonly Named[];
  readonly renditions?: readonly Rendition[];
  readonly associations?: readonly Association[];
  readonly altIds?: readonly { readonly role: string; readonly value: string }[];
};

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
};

const plain = (role: string, value: string | null | undefined): Text[] =>
  value ? [{ role, contentType: 'text/plain', value }] : [];

/** @returns the article as IPTC ninjs 3.1 */
export function toNinjs(house: House, article: Article): Ninjs {
  const notes = article.corrections.map(({ at, text }) => `${at.slice(0, 10)}: ${text}`);
  return {
    uri: articleId(house, article),
    standard: STANDARD,
    type: 'text',
    representationType: 'full',
    version: String(article.version),
    firstCreated: article.firstPublishedAt,
    versionCreated: article.lastPublishedAt,
    pubStatus: 'usable',
    language: article.locale,
    slugline: article.slug,
    title: article.headline,
    ...(article.authors.length > 0 && { by: article.authors.map(({ name }) => name).join(', ') }),
    copyrightHolder: house.name,
    ...(notes.length > 0 && { edNote: notes.join('\n') }),
    headlines: [...plain('main', article.headline), ...plain('kicker', article.kicker)],
    descriptions: plain('lead', article.lead),
    bodies: bodies(article),
    people: people(article),
    events: article.agreements.map(({ name, documentUrl }) => named(name, 'about', uriOf(documentUrl))),
    infoSources: article.sources.flatMap(({ publisher, claim, url }) => {
      const name = publisher ?? claim;
      return name ? [{ name, role: 'source', ...(uriOf(url) && { uri: uriOf(url) }) }] : [];
    }),
    associations: [...picture(house, article), ...article.quotes.map((quote) => quoted(house, quote))],
    altIds: [
      { role: 'documentId', value: article.documentId },
      { role: 'url', value: articleUrl(house, article) },
    ],
  };
}

const named = (name: string, rel: string, uri: string | undefined): Named => ({
  name,
  rel,
  ...(uri && { uri }),
});

function bodies({ body }: Article): Ninjs['bodies'] {
  const text = toText(body);
  if (!text) return [];
  const counts = { wordCount: text.split(/\s+/).length, charCount: text.length };
  return [
    { role: 'main', contentType: 'text/html', value: toHtml(body), ...counts },
    { role: 'plain', contentType: 'text/plain', value: text, ...counts },
  ];
}

const uriOfPerson = (person: Person): string | undefined =>
  (person.identifiers ?? []).map(identifierUri).find((uri) => uri !== undefined);

const people = ({ people: mentioned, authors }: Article): Named[] => [
  ...authors.map((person) => named(person.name, 'author', uriOfPerson(person))),
  ...mentioned.map((person) => named(person.name, 'mentions', uriOfPerson(person))),
];

function picture(house: House, { image, imageText, locale }: Article): Association[] {
  if (!image) return [];
  const href = fileUrl(house, image.url);
  return [
    {
      name: 'main-picture',
      rel: 'picture',
      uri: href,
      type: 'picture',
      language: locale,
      ...(imageText?.credit && { by: imageText.credit }),
      descriptions: plain('caption', imageText?.caption ?? image.caption),
      renditions: [
        {
          name: 'original',
          href,
          ...(image.mime && { contentType: image.mime }),
          ...(image.width && { width: image.width }),
          ...(image.height && { height: image.height }),
        },
      ],
    },
  ];
}

const quoted = (house: House, quote: Quote): Association => ({
  name: `quote-${quote.documentId}`,
  rel: 'quotation',
  uri: `${house.url}/api/quotes/${encodeURIComponent(quote.documentId)}`,
  type: 'text',
  language: quote.language,
  ...(quote.speaker && { by: quote.speaker.name }),
  ...(quote.saidAt && { versionCreated: quote.saidAt }),
  bodies: [
    { role: 'main', contentType: 'text/plain', value: quote.text },
    ...plain('original', quote.originalText),
  ],
});

/** @returns the ninjs document that withdraws a killed article: nothing of its text, only that it is canceled and why */
export const toCanceledNinjs = (house: House, { documentId, locale, at, reason }: Tombstone): Ninjs => ({
  uri: articleId(house, { documentId, locale }),
  standard: STANDARD,
  type: 'text',
  versionCreated: at,
  pubStatus: 'canceled',
  ...(locale && { language: locale }),
  ...(reason && { edNote: reason }),
  altIds: [{ role: 'documentId', value: documentId }],
});
