import type { Core } from '@strapi/strapi';
import { ARTICLE_WORKFLOW } from '../src/newsroom/workflow';
import { costLimit } from '../src/publishing/limits/graphql-cost';

/** About how many values one GraphQL operation may ask for. */
const GRAPHQL_COST = 10_000;
/** How many words and signs it may be written in: to check a long one costs more than its length. */
const GRAPHQL_TOKENS = 2_000;

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  copydesk: {
    enabled: true,
    config: {
      timeZone: env('NEWSROOM_TIME_ZONE', 'Europe/Berlin'),
      registry: {
        uid: 'api::person.person',
        fields: {
          name: 'name',
          givenName: 'givenName',
          familyName: 'familyName',
          familyNameFirst: 'familyNameFirst',
          gender: 'gender',
          spellings: { field: 'spellings', value: 'value', kind: 'kind', language: 'language' },
          misspellings: { field: 'misspellings', value: 'value', language: 'language' },
          distinctFrom: 'distinctFrom',
        },
        status: { field: 'recordStatus', counted: ['verified', 'retired'] },
        glance: {
          portrait: 'portrait',
          note: 'disambiguation',
          offices: {
            field: 'offices',
            titles: 'titles',
            language: 'language',
            feminine: 'feminine',
            masculine: 'masculine',
            organisation: 'organisation',
            to: 'to',
          },
        },
      },
      types: {
        'api::article.article': {
          fields: [
            'headline',
            'kicker',
            'lead',
            'slug',
            'body',
            'image',
            'imageText',
            'seo',
            'sources',
            'corrections',
          ],
          headlines: ['headline', 'kicker', 'seo.title'],
          people: ['people', 'authors'],
          embargo: 'embargoUntil',
          ...(env.bool('NEWSROOM_WORKFLOW', true) && ARTICLE_WORKFLOW),
        },
      },
    },
  },
  graphql: {
    config: {
      depthLimit: 8,
      defaultLimit: 25,
      maxLimit: 100,
      amountLimit: 100,
      apolloServer: {
        includeStacktraceInErrorResponses: false,
        parseOptions: { maxTokens: GRAPHQL_TOKENS },
        plugins: [costLimit(GRAPHQL_COST)],
      },
      landingPage: env('NODE_ENV') !== 'production',
    },
  },
  i18n: { enabled: true },
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
});

export default config;
