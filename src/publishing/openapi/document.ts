import { generate } from '@strapi/openapi';
import type { Core } from '@strapi/strapi';
import { tidyEntry, tidySchema, type Json } from './schema';

type JsonObject = Record<string, Json>;

/** The types readers read: their folder, the schema Strapi makes of them, and what one entry is called. */
const TYPES = [
  { folder: 'articles', schema: 'ApiArticleArticleDocument', entry: 'article' },
  { folder: 'people', schema: 'ApiPersonPersonDocument', entry: 'person' },
  { folder: 'agreements', schema: 'ApiAgreementAgreementDocument', entry: 'agreement' },
  { folder: 'quotes', schema: 'ApiQuoteQuoteDocument', entry: 'quote' },
] as const;

const LOCALE = {
  name: 'locale',
  in: 'query',
  required: false,
  description: 'Language, as in `de` or `en`; the default one without it.',
  schema: { type: 'string' },
};
const inPath = (name: string): JsonObject => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string' },
});
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const content = (type: string, schema: JsonObject): JsonObject => ({ [type]: { schema } });
const failure = (description: string): JsonObject => ({
  description,
  content: content('application/json', ref('Error')),
});

const ONE = (schema: string): JsonObject => ({
  type: 'object',
  required: ['data', 'meta'],
  properties: { data: ref(schema), meta: { type: 'object' } },
});
const MANY = (schema: string): JsonObject => ({
  type: 'object',
  required: ['data', 'meta'],
  properties: {
    data: { type: 'array', items: ref(schema) },
    meta: { type: 'object', properties: { pagination: ref('Pagination') } },
  },
});

const FAILURES: JsonObject = {
  '400': failure('The query is not valid, or asks for more than the limits allow.'),
  '403': failure('The caller may not read this.'),
  '404': failure('There is none that readers may see.'),
  '429': failure('Too many requests: see the Retry-After header.'),
};

const ok = (description: string, what: JsonObject, more: JsonObject = {}): JsonObject => ({
  '200': { description, content: what },
  '304': { description: 'Unchanged since the ETag that was sent.' },
  ...more,
  ...FAILURES,
});
const GONE: JsonObject = {
  '410': failure('The article was withdrawn; `error.details.tombstone` tells when and why.'),
};

/** Our own addresses, beside those that Strapi makes of the types. */
function formatPaths(): JsonObject {
  const feed = (path: string, parameters: Json[], operationId: string, summary: string): JsonObject => ({
    [path]: {
      get: {
        operationId,
        summary,
        tags: ['feeds'],
        parameters: [...parameters, LOCALE],
        responses: ok('The feed', {
          'application/rss+xml': { schema: { type: 'string' } },
          'application/atom+xml': { schema: { type: 'string' } },
          'application/feed+json': { schema: { type: 'object' } },
        }),
      },
    },
  });
  const format: JsonObject = {
    name: 'format',
    in: 'path',
    required: true,
    schema: { type: 'string', enum: ['rss', 'atom', 'json'] },
  };
  const article = (suffix: string, operationId: string, summary: string, type: string): JsonObject => ({
    [`/api/articles/{documentId}/${suffix}`]: {
      get: {
        operationId,
        summary,
        tags: ['articles'],
        parameters: [inPath('documentId'), LOCALE],
        responses: ok(summary, content(type, { type: 'object' }), GONE),
      },
    },
  });
  return {
    ...article('jsonld', 'articleJsonLd', 'The article as schema.org NewsArticle', 'application/ld+json'),
    ...article('ninjs', 'articleNinjs', 'The article as IPTC ninjs 3.1', 'application/json'),
    '/api/articles/slug/{slug}': {
      get: {
        operationId: 'articleBySlug',
        summary: 'The article that has this slug; an old slug leads to the new one',
        tags: ['articles'],
        parameters: [inPath('slug'), LOCALE],
        responses: ok('The article', content('application/json', ONE('Article')), {
          '301': { description: 'The slug has changed; Location is the new address.' },
          ...GONE,
        }),
      },
    },
    ...feed('/feeds/articles.{format}', [format], 'feedOfArticles', 'The latest articles'),
    ...feed(
      '/feeds/people/{documentId}.{format}',
      [inPath('documentId'), format],
      'feedOfPerson',
      'Articles about or by a person',
    ),
    ...feed(
      '/feeds/agreements/{documentId}.{format}',
      [inPath('documentId'), format],
      'feedOfAgreement',
      'Articles about an agreement',
    ),
    '/feeds/corrections.json': {
      get: {
        operationId: 'feedOfCorrections',
        summary: 'Public corrections, the newest first, as JSON Feed',
        tags: ['feeds'],
        parameters: [LOCALE],
        responses: ok('The feed', content('application/feed+json', { type: 'object' })),
      },
    },
    '/news-sitemap.xml': {
      get: {
        operationId: 'newsSitemap',
        summary: 'Google News sitemap of the last two days, in every language',
        tags: ['feeds'],
        parameters: [LOCALE],
        responses: ok('The sitemap', content('application/xml', { type: 'string' })),
      },
    },
  };
}

function typePaths(generated: JsonObject): JsonObject {
  const paths: JsonObject = {};
  for (const { folder, schema, entry } of TYPES) {
    const name = NAMES[schema] as string;
    const parametersOf = (path: string): Json[] => {
      const operation = ((generated[path] as JsonObject).get as JsonObject) ?? {};
      return ((operation.parameters as JsonObject[]) ?? [])
        .filter(
          ({ name: parameter }) => parameter !== 'id' && parameter !== 'status' && parameter !== 'locale',
        )
        .map((parameter) => ({ ...parameter, schema: tidySchema(parameter.schema ?? {}) }));
    };
    paths[`/api/${folder}`] = {
      get: {
        operationId: `list${folder[0]?.toUpperCase()}${folder.slice(1)}`,
        tags: [folder],
        parameters: [...parametersOf(`/${folder}`), LOCALE],
        responses: ok(`Published ${folder}`, content('application/json', MANY(name))),
      },
    };
    paths[`/api/${folder}/{documentId}`] = {
      get: {
        operationId: `one${entry[0]?.toUpperCase()}${entry.slice(1)}`,
        tags: [folder],
        parameters: [inPath('documentId'), ...parametersOf(`/${folder}/{id}`), LOCALE],
        responses: ok(
          `One ${entry}`,
          content('application/json', ONE(name)),
          folder === 'articles' ? GONE : {},
        ),
      },
    };
  }
  return paths;
}

/** Names that a consumer's generated types can bear. */
const NAMES: Readonly<Record<string, string>> = {
  ApiArticleArticleDocument: 'Article',
  ApiPersonPersonDocument: 'Person',
  ApiAgreementAgreementDocument: 'Agreement',
  ApiQuoteQuoteDocument: 'Quote',
  PluginUploadFileDocument: 'File',
};
const nameOf = (schema: string): string => NAMES[schema] ?? schema.replace(/Entry$/, '');

const OWN_SCHEMAS: JsonObject = {
  Pagination: {
    type: 'object',
    properties: Object.fromEntries(
      ['page', 'pageSize', 'pageCount', 'start', 'limit', 'total'].map((name) => [name, { type: 'integer' }]),
    ),
  },
  Error: {
    type: 'object',
    required: ['data', 'error'],
    properties: {
      data: { type: 'null' },
      error: {
        type: 'object',
        required: ['status', 'name', 'message'],
        properties: {
          status: { type: 'integer' },
          name: { type: 'string' },
          message: { type: 'string' },
          details: { type: 'object' },
        },
      },
    },
  },
};

/**
 * Describes what readers can read, after Strapi's own generator: its document names UUIDs where there are none, holds
 * the time of its making, and calls fields never null that are; here these are set right.
 *
 * @returns an OpenAPI 3.1 document, the same for the same schemas
 */
export function openApiOf(strapi: Core.Strapi): JsonObject {
  const { document } = generate(strapi, { type: 'content-api' });
  const generated = JSON.parse(JSON.stringify(document)) as {
    paths: JsonObject;
    components: { schemas: JsonObject };
  };
  const schemas = Object.fromEntries(
    Object.entries(generated.components.schemas).map(([name, schema]) => [
      nameOf(name),
      tidyEntry(schema, nameOf),
    ]),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Copydesk content API',
      description:
        'What the newsroom publishes: articles with their people, agreements and quotes, and the formats newsrooms exchange.',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{}, { token: [] }],
    paths: { ...typePaths(generated.paths), ...formatPaths() },
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An API token, where Public may not read.' },
      },
      schemas: { ...schemas, ...OWN_SCHEMAS },
    },
  };
}
