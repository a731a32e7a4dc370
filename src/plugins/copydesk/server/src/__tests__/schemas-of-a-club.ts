import type { Attribute, Schema, SchemaOf } from '../schemas';

const localized = { pluginOptions: { i18n: { localized: true } } };
const text = (more: Partial<Attribute> = {}): Attribute => ({ type: 'string', ...more });

const SCHEMAS: readonly Schema[] = [
  {
    uid: 'api::feature.feature',
    options: { draftAndPublish: true },
    ...localized,
    attributes: {
      title: text(localized),
      address: { type: 'uid' },
      story: { type: 'blocks', ...localized },
      shared: text(),
      season: { type: 'integer' },
      photo: { type: 'media', ...localized },
      legend: { type: 'component', component: 'piece.legend', ...localized },
      sections: { type: 'dynamiczone', components: ['piece.prose', 'piece.table'], ...localized },
      sharedLegend: { type: 'component', component: 'piece.legend' },
      about: { type: 'relation', relation: 'manyToMany', target: 'api::player.player' },
      friends: { type: 'relation', relation: 'manyToMany', target: 'api::notice.notice' },
    },
  },
  {
    uid: 'api::notice.notice',
    attributes: {
      subject: text(),
      message: { type: 'richtext' },
      page: { type: 'richtext', customField: 'plugin::ckeditor5.CKEditor' },
    },
  },
  {
    uid: 'api::player.player',
    attributes: {
      fullName: text(),
      otherNames: { type: 'component', component: 'player.other-name', repeatable: true },
      typo: { type: 'component', component: 'player.other-name' },
      notToBeTakenFor: { type: 'relation', relation: 'manyToMany', target: 'api::player.player' },
      fan: { type: 'relation', relation: 'manyToOne', target: 'api::player.player' },
      retired: { type: 'boolean' },
      state: { type: 'enumeration', enum: ['guessed', 'checked'] },
    },
  },
  { uid: 'api::legend.legend', ...localized, attributes: { name: text() } },
  { uid: 'piece.prose', attributes: { heading: text(), text: { type: 'richtext' } } },
  {
    uid: 'piece.table',
    attributes: { heading: text(), rows: { type: 'component', component: 'piece.legend', repeatable: true } },
  },
  {
    uid: 'piece.legend',
    attributes: { label: text(), note: { type: 'text', private: true }, size: { type: 'integer' } },
  },
  { uid: 'player.other-name', attributes: { written: text(), sort: text(), tongue: text() } },
];

/** The content types of a sports club, for tests. */
export const schemaOf: SchemaOf = (uid) => SCHEMAS.find((schema) => schema.uid === uid);
