import { complain, inReadersLanguage, nothingThere } from '../complaint';
import { WORDS } from '../complaint-words';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((hit) => hit[1]).sort();

test('what is said of a request has the same placeholders in both languages', () => {
  const differing = Object.entries(WORDS.en).filter(
    ([key, text]) =>
      placeholders(text).join() !== placeholders(WORDS.de[key as keyof typeof WORDS.de]).join(),
  );
  expect(differing).toEqual([]);
});

describe('a complaint of an endpoint', () => {
  const saidBy = async (endpoint: () => Promise<void>, language: string) => {
    const context = { request: { acceptsLanguages: () => language } };
    const strapi = { requestContext: { get: () => context } };
    const controller = inReadersLanguage(() => ({ endpoint }))({ strapi: strapi as never });
    return controller.endpoint().catch((error: unknown) => error);
  };

  test('is in the reader’s language, and names the place', async () => {
    const endpoint = async () => complain(['people', 1], 'no-text');
    const said = 'muss ein Text sein, der nicht leer ist.';
    expect(await saidBy(endpoint, 'de')).toMatchObject({
      name: 'ValidationError',
      message: `people.1: ${said}`,
      details: { errors: [{ path: ['people', 1], message: said }] },
    });
    expect(await saidBy(endpoint, 'en')).toMatchObject({ message: 'people.1: must be a non-empty string.' });
  });

  test('of what is not there is one of 404', async () => {
    const endpoint = async () => {
      throw nothingThere('no-registry');
    };
    expect(await saidBy(endpoint, 'de')).toMatchObject({
      name: 'NotFoundError',
      message: 'Diese Installation hat kein Register.',
    });
  });

  test('that is none of ours stays as it is', async () => {
    const error = new Error('Ouch');
    expect(await saidBy(() => Promise.reject(error), 'de')).toBe(error);
  });
});
