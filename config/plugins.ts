import type { Core } from '@strapi/strapi';
import { ARTICLE_WORKFLOW } from '../src/newsroom/workflow';
import { operationGuard } from '../src/publishing/limits/graphql-plugin';
import { GRAPHQL } from '../src/publishing/limits/graphql-shape';

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
      depthLimit: GRAPHQL.depth,
      defaultLimit: 25,
      maxLimit: 100,
      amountLimit: 100,
      apolloServer: {
        includeStacktraceInErrorResponses: false,
        parseOptions: { maxTokens: GRAPHQL.tokens },
        plugins: [operationGuard(GRAPHQL.cost)],
      },
      landingPage: env('NODE_ENV') !== 'production',
    },
  },
  i18n: { enabled: true },
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
});

export default config;
