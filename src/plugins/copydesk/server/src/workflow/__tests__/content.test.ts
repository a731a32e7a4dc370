import type { Schema } from '../../schemas';
import { contentHash, contentOf, contentPlan } from '../content';

const story: Schema = {
  uid: 'api::story.story',
  options: { draftAndPublish: true },
  attributes: {
    title: { type: 'string' },
    body: { type: 'blocks' },
    zone: { type: 'dynamiczone', components: ['story.box'] },
    people: { type: 'relation', relation: 'manyToMany', target: 'api::person.person' },
    related: { type: 'relation', relation: 'manyToMany', target: 'api::story.story' },
    image: { type: 'media' },
    embargoUntil: { type: 'datetime' },
    stage: { type: 'string' },
    createdAt: { type: 'datetime' },
  },
};
const SCHEMAS: Readonly<Record<string, Schema>> = {
  'api::story.story': story,
  'api::person.person': { uid: 'api::person.person', attributes: { name: { type: 'string' } } },
  'story.box': { uid: 'story.box', attributes: { text: { type: 'text' } } },
};
const plan = contentPlan(story, (uid) => SCHEMAS[uid], ['stage']);
const hash = (entry: Record<string, unknown>) => contentHash(contentOf(plan, entry));

const draft = {
  id: 1,
  documentId: 'a',
  title: 'Handshake',
  stage: 'draft',
  createdAt: '2026-01-01T00:00:00.000Z',
  zone: [{ id: 7, __component: 'story.box', text: 'In a box' }],
  people: [{ id: 3, documentId: 'p' }],
  embargoUntil: '2026-01-01T07:00:00.000Z',
};

describe('the hash of a content', () => {
  it.each([
    ['its row', { ...draft, id: 2, createdAt: 'later' }],
    ['the stage', { ...draft, stage: 'published' }],
    [
      'the ids of its components',
      { ...draft, zone: [{ id: 9, __component: 'story.box', text: 'In a box' }] },
    ],
    ['the row of a linked record', { ...draft, people: [{ id: 4, documentId: 'p' }] }],
    ['how a database hands over a time', { ...draft, embargoUntil: new Date('2026-01-01T07:00:00Z') }],
    ['nothing, empty text and empty lists', { ...draft, body: [], image: null, related: undefined }],
    ['relations to texts with drafts of their own', { ...draft, related: [{ documentId: 'b' }] }],
  ])('does not change with %s', (_what, entry) => {
    expect(hash(entry)).toBe(hash(draft));
  });

  it.each([
    ['a word', { ...draft, title: 'Handshake in Tokyo' }],
    ['a word in a component', { ...draft, zone: [{ id: 7, __component: 'story.box', text: 'In a bag' }] }],
    ['a linked record', { ...draft, people: [{ id: 3, documentId: 'q' }] }],
    ['the embargo', { ...draft, embargoUntil: '2026-01-01T08:00:00.000Z' }],
    ['the caption of a picture', { ...draft, image: { id: 1, caption: 'Two hands' } }],
  ])('changes with %s', (_what, entry) => {
    expect(hash(entry)).not.toBe(hash(draft));
  });

  it('loads what it compares', () => {
    expect(plan.populate).toMatchObject({ zone: { on: { 'story.box': {} } }, people: {}, image: {} });
    expect(plan.populate).not.toHaveProperty('related');
  });
});
