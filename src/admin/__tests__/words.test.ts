import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { STAGES } from '../../plugins/copydesk/contracts/workflow';
import { labelId, translationsOf, UIDS, WORDS } from '../words';

type Attribute = { readonly enum?: readonly string[] };
type Schema = {
  readonly info: { readonly displayName: string; readonly singularName?: string };
  readonly attributes: Readonly<Record<string, Attribute>>;
};

const SOURCE = path.resolve(__dirname, '..', '..');

const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(SOURCE, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );

const read = (...steps: string[]): Schema =>
  JSON.parse(readFileSync(path.join(SOURCE, ...steps), 'utf8')) as Schema;

const types = filesBelow('api')
  .map((file) => read('api', file))
  .map((schema) => ({ uid: `api::${schema.info.singularName}.${schema.info.singularName}`, schema }));

const components = filesBelow('components').map((file) => ({
  uid: file.replace(/\.json$/, '').replace(path.sep, '.'),
  schema: read('components', file),
}));

const all = [...types, ...components];

describe.each(['de', 'en'] as const)('the words for the content types (%s)', (language) => {
  const words = WORDS[language];

  test.each(all.map(({ uid, schema }) => [uid, schema] as const))(
    'every field of %s has a label',
    (uid, schema) => {
      const labelled = words.fields[uid] ?? {};
      expect(Object.keys(schema.attributes).filter((name) => !labelled[name])).toEqual([]);
    },
  );

  test('every value of an enumeration has a word', () => {
    const values = all.flatMap(({ schema }) =>
      Object.values(schema.attributes).flatMap(({ enum: list }) => list ?? []),
    );
    expect([...new Set([...values, ...STAGES])].filter((value) => !words.values[value])).toEqual([]);
  });

  test('every content type has a name', () => {
    expect(types.filter(({ schema }) => !words.names[schema.info.displayName])).toEqual([]);
  });

  test('no key says two things', () => {
    const twice = Object.keys(words.names).filter((name) => words.values[name]);
    expect(twice).toEqual([]);
  });
});

test('no word is for a field that is no more', () => {
  const added = ['stage', 'version', 'firstPublishedAt', 'lastPublishedAt'];
  const known = new Map(
    all.map(({ uid, schema }) => [uid, new Set([...Object.keys(schema.attributes), ...added])]),
  );
  const stale = (['fields', 'hints'] as const).flatMap((kind) =>
    Object.entries(WORDS.en[kind]).flatMap(([uid, words]) =>
      Object.keys(words).filter((name) => !known.get(uid)?.has(name)),
    ),
  );
  expect(stale).toEqual([]);
});

test("hints are the same fields' in both languages", () => {
  const hinted = (language: 'de' | 'en') =>
    Object.entries(WORDS[language].hints).map(([uid, hints]) => [uid, Object.keys(hints).sort()]);
  expect(hinted('de')).toEqual(hinted('en'));
});

test('both languages have the same keys', () => {
  const [german, english] = [translationsOf(WORDS.de), translationsOf(WORDS.en)];
  expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
});

test('display names lead to the uids of the schemas', () => {
  expect(UIDS).toEqual(Object.fromEntries(types.map(({ uid, schema }) => [schema.info.displayName, uid])));
});

test('labels stand under the keys that Strapi looks up', () => {
  const words = translationsOf(WORDS.de);
  expect(words[labelId('api::article.article', 'headline')]).toBe('Schlagzeile');
  expect(words['content-manager.content-types.api::person.person.misspellings']).toBe(
    'Bekannte Schreibfehler',
  );
  expect(words['content-manager.components.shared.seo.title']).toBe('Titel');
});
