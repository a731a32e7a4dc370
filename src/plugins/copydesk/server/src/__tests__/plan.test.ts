import { compilePlan, populateOf } from '../plan';
import { schemaOf } from './schemas-of-a-club';

const planOf = (...fields: string[]) => compilePlan('api::feature.feature', { fields }, schemaOf);

describe('the plan of a type', () => {
  test('reads fields in the configured order, each by its kind', () => {
    expect(planOf('story', 'title', 'address', 'photo')).toEqual([
      { kind: 'blocks', path: 'story' },
      { kind: 'text', path: 'title' },
      { kind: 'slug', path: 'address' },
      { kind: 'media', path: 'photo' },
    ]);
  });

  test('takes every published text of a named component, and nothing private', () => {
    expect(planOf('legend')).toEqual([
      { kind: 'component', path: 'legend', fields: [{ kind: 'text', path: 'label' }] },
    ]);
  });

  test('takes a private text that is named', () => {
    const fields = [
      { kind: 'text', path: 'note' },
      { kind: 'text', path: 'label' },
    ];
    expect(planOf('legend.note', 'legend.label')).toEqual([{ kind: 'component', path: 'legend', fields }]);
  });

  test('takes of a dynamic zone what each component has', () => {
    const rows = { kind: 'component', path: 'rows', fields: [{ kind: 'text', path: 'label' }] };
    const heading = { kind: 'text', path: 'heading' };
    expect(planOf('sections')).toEqual([
      {
        kind: 'zone',
        path: 'sections',
        components: {
          'piece.prose': [heading, { kind: 'markdown', path: 'text' }],
          'piece.table': [heading, rows],
        },
      },
    ]);
    expect(planOf('sections.text')).toEqual([
      {
        kind: 'zone',
        path: 'sections',
        components: { 'piece.prose': [{ kind: 'markdown', path: 'text' }], 'piece.table': [] },
      },
    ]);
  });

  test('marks headlines, in components too', () => {
    const type = { fields: ['title', 'legend'], headlines: ['title', 'legend.label'] };
    expect(compilePlan('api::feature.feature', type, schemaOf)).toEqual([
      { kind: 'text', path: 'title', isHeadline: true },
      { kind: 'component', path: 'legend', fields: [{ kind: 'text', path: 'label', isHeadline: true }] },
    ]);
  });

  test('reads rich text as Markdown, and as HTML where its editor writes that', () => {
    expect(compilePlan('api::notice.notice', { fields: ['message', 'page'] }, schemaOf)).toEqual([
      { kind: 'markdown', path: 'message' },
      { kind: 'html', path: 'page' },
    ]);
  });
});

describe('what is loaded for a plan', () => {
  test('components, zones, media and linked people, and nothing else', () => {
    expect(populateOf(planOf('title', 'legend', 'photo', 'sections'), ['about'])).toEqual({
      legend: { populate: {} },
      photo: { select: ['id', 'alternativeText', 'caption'] },
      sections: {
        on: { 'piece.prose': { populate: {} }, 'piece.table': { populate: { rows: { populate: {} } } } },
      },
      about: { select: ['id', 'documentId'] },
    });
  });
});
